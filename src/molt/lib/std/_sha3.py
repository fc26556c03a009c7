"""`_sha3`: what CPython has in C for want of OpenSSL."""

from __future__ import annotations

from molt.lib.std._hashlib.functions import openssl_sha3_224 as sha3_224
from molt.lib.std._hashlib.functions import openssl_sha3_256 as sha3_256
from molt.lib.std._hashlib.functions import openssl_sha3_384 as sha3_384
from molt.lib.std._hashlib.functions import openssl_sha3_512 as sha3_512
from molt.lib.std._hashlib.functions import openssl_shake_128 as shake_128
from molt.lib.std._hashlib.functions import openssl_shake_256 as shake_256
