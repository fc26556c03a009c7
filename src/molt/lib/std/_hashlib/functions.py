"""The functions of `_hashlib`, and of the modules for each kind of hash."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, new_bytes
from molt.lib.builtins.bytes_methods import View, require_bytes
from molt.lib.builtins.exceptions import ValueError
from molt.lib.low import NULL, builtin, cast, compact, copy, i64, internal, is_null, keywords, ptr, stack, u8
from molt.lib.std._hashlib.hashes import Hash, add_bytes, add_data, copy_hash, digest_of, make_hash

compact()

# CPython's lengths and counts are C ints.
MOST: Final = 0x7FFFFFFF


@builtin(name="UnsupportedDigestmodError", module="_hashlib")
class UnsupportedDigestmodError(ValueError):
    pass


@internal
def started(name: str, data: object) -> object:
    """A hash with its first data."""
    made = make_hash(name)
    if is_null(made):
        raise ValueError(f"unsupported hash type {name}")
    if not is_null(data):
        add_data(made, data)
    return made


def new(name: str, string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Return a new hash object using the named algorithm."""
    return started(name, string)


def openssl_md5(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a md5 hash object; optionally initialized with a string"""
    return started("md5", string)


def openssl_sha1(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha1 hash object; optionally initialized with a string"""
    return started("sha1", string)


def openssl_sha224(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha224 hash object; optionally initialized with a string"""
    return started("sha224", string)


def openssl_sha256(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha256 hash object; optionally initialized with a string"""
    return started("sha256", string)


def openssl_sha384(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha384 hash object; optionally initialized with a string"""
    return started("sha384", string)


def openssl_sha512(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha512 hash object; optionally initialized with a string"""
    return started("sha512", string)


def openssl_sha3_224(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha3_224 hash object; optionally initialized with a string"""
    return started("sha3_224", string)


def openssl_sha3_256(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha3_256 hash object; optionally initialized with a string"""
    return started("sha3_256", string)


def openssl_sha3_384(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha3_384 hash object; optionally initialized with a string"""
    return started("sha3_384", string)


def openssl_sha3_512(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a sha3_512 hash object; optionally initialized with a string"""
    return started("sha3_512", string)


def openssl_shake_128(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a shake_128 hash object; optionally initialized with a string"""
    return started("shake_128", string)


def openssl_shake_256(string: object = NULL, *, usedforsecurity: object = True) -> object:
    """Returns a shake_256 hash object; optionally initialized with a string"""
    return started("shake_256", string)


@keywords
def hmac_new(key: object, msg: object = b"", digestmod: object = None) -> object:
    """Return a new hmac object. There is none in C here: `hmac` does it itself."""
    raise UnsupportedDigestmodError("hmac in C")


@keywords
def hmac_digest(key: object, msg: object, digest: object) -> object:
    """Single-shot HMAC. There is none in C here: `hmac` does it itself."""
    raise UnsupportedDigestmodError("hmac in C")


def get_fips_mode() -> i64:
    """Determine the OpenSSL FIPS mode of operation."""
    return 0


@internal
def keyed(name: str, key: ptr[View], mask: i64) -> Hash:
    """A hash of the key, each byte changed by a mask: the inner or outer one of HMAC (RFC 2104)."""
    made = cast(Hash, started(name, NULL))
    pad = stack(u8, 200)
    for i in range(made.block):
        pad[i] = u8(mask)
    if key.length > made.block:
        short = cast(Hash, started(name, NULL))
        add_bytes(short, key.data, key.length)
        digest = digest_of(short, short.size)
        for k in range(digest.length):
            pad[k] = digest.data[k] ^ u8(mask)
    else:
        for m in range(key.length):
            pad[m] = key.data[m] ^ u8(mask)
    add_bytes(made, pad, made.block)
    return made


@internal
def hmac_of(inner: Hash, outer: Hash, p: ptr[u8], n: i64) -> bytes:
    """HMAC of some bytes."""
    first = copy_hash(inner, new_like(inner))
    add_bytes(first, p, n)
    middle = digest_of(first, first.size)
    last = copy_hash(outer, new_like(outer))
    add_bytes(last, middle.data, middle.length)
    return digest_of(last, last.size)


@keywords
def pbkdf2_hmac(hash_name: str, password: object, salt: object, iterations: i64, dklen: object = None) -> bytes:
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    if is_null(make_hash(hash_name)):
        raise ValueError(f"unsupported hash type {hash_name}")
    key = stack(View, 1)
    salted = stack(View, 1)
    require_bytes(key, password)
    require_bytes(salted, salt)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if iterations > MOST:
        raise OverflowError("iteration value is too great.")
    inner = keyed(hash_name, key, 0x36)
    outer = keyed(hash_name, key, 0x5C)
    size = inner.size if dklen is None else unbox_i64(cast(int, index_of(dklen)))
    if size < 1:
        raise ValueError("key length must be greater than 0.")
    if size > MOST:
        raise OverflowError("key length is too great.")
    made = new_bytes(size)
    text = new_bytes(salted.length + 4)
    copy(text.data, salted.data, salted.length)
    at = 0
    number = 1
    while at < size:
        for i in range(4):
            text.data[salted.length + i] = u8((number >> (24 - 8 * i)) & 255)
        u = hmac_of(inner, outer, text.data, text.length)
        block = new_bytes(u.length)
        copy(block.data, u.data, u.length)
        for _ in range(iterations - 1):
            u = hmac_of(inner, outer, u.data, u.length)
            for k in range(u.length):
                block.data[k] = block.data[k] ^ u.data[k]
        part = block.length if block.length < size - at else size - at
        copy(made.data + at, block.data, part)
        at += part
        number += 1
    return made


# At the bottom because of cycles.
from molt.lib.low import unbox_i64  # noqa: E402
from molt.lib.rt.ops import index_of  # noqa: E402
from molt.lib.std._hashlib.hashes import new_like  # noqa: E402
