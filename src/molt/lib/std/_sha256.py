"""`_sha256`: what CPython has in C for want of OpenSSL."""

from __future__ import annotations

from molt.lib.std._hashlib.functions import openssl_sha224 as sha224
from molt.lib.std._hashlib.functions import openssl_sha256 as sha256
