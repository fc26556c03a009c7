"""`_hashlib`: the hashes that CPython takes from OpenSSL."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.rt.names import same_name as _same_name
from molt.lib.std._hashlib.functions import UnsupportedDigestmodError as UnsupportedDigestmodError
from molt.lib.std._hashlib.functions import get_fips_mode as get_fips_mode
from molt.lib.std._hashlib.functions import hmac_digest as hmac_digest
from molt.lib.std._hashlib.functions import hmac_new as hmac_new
from molt.lib.std._hashlib.functions import new as new
from molt.lib.std._hashlib.functions import openssl_md5 as openssl_md5
from molt.lib.std._hashlib.functions import openssl_sha1 as openssl_sha1
from molt.lib.std._hashlib.functions import openssl_sha224 as openssl_sha224
from molt.lib.std._hashlib.functions import openssl_sha256 as openssl_sha256
from molt.lib.std._hashlib.functions import openssl_sha384 as openssl_sha384
from molt.lib.std._hashlib.functions import openssl_sha3_224 as openssl_sha3_224
from molt.lib.std._hashlib.functions import openssl_sha3_256 as openssl_sha3_256
from molt.lib.std._hashlib.functions import openssl_sha3_384 as openssl_sha3_384
from molt.lib.std._hashlib.functions import openssl_sha3_512 as openssl_sha3_512
from molt.lib.std._hashlib.functions import openssl_sha512 as openssl_sha512
from molt.lib.std._hashlib.functions import openssl_shake_128 as openssl_shake_128
from molt.lib.std._hashlib.functions import openssl_shake_256 as openssl_shake_256
from molt.lib.std._hashlib.functions import pbkdf2_hmac as pbkdf2_hmac
from molt.lib.std._hashlib.hashes import ExtendableHash as HASHXOF
from molt.lib.std._hashlib.hashes import Hash as HASH
from molt.lib.std._operator import _compare_digest as compare_digest
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name

_computed_names: _Final = ("openssl_md_meth_names",)


def __getattr__(name: str) -> object:
    """The names of hashes, as a frozenset."""
    if _same_name(name, "openssl_md_meth_names"):
        names: list = []
        names.extend(("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256", "blake2b", "blake2s"))
        return _keep_value("_hashlib", name, frozenset(names))
    return _raise_missing_name("_hashlib", name)
