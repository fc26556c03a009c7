"""`_blake2`: what CPython writes in C for `hashlib`."""

from __future__ import annotations

from molt.lib.std._blake2.hashes import blake2b as blake2b
from molt.lib.std._blake2.hashes import blake2s as blake2s
