"""`_sha512`: what CPython has in C for want of OpenSSL."""

from __future__ import annotations

from molt.lib.std._hashlib.functions import openssl_sha384 as sha384
from molt.lib.std._hashlib.functions import openssl_sha512 as sha512
