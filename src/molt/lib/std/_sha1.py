"""`_sha1`: what CPython has in C for want of OpenSSL."""

from __future__ import annotations

from molt.lib.std._hashlib.functions import openssl_sha1 as sha1
