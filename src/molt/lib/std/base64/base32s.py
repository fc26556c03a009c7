"""Base 32, with the usual alphabet and with that of more digits."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.bytes_methods import View, view_bytes
from molt.lib.low import bytes_of, i64, internal, keywords, ptr, stack, u8, u64
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import repr_of
from molt.lib.std.base64.base64s import exchange, text_bytes, upper
from molt.lib.std.binascii.conversions import Error

DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
HEX_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUV"


@keywords
def b32encode(s: object) -> bytes:
    """Encode the bytes-like objects using base32 and return a bytes object."""
    return encode(s, bytes_of(DIGITS))


@keywords
def b32hexencode(s: object) -> bytes:
    """Encode the bytes-like objects using base32hex and return a bytes object."""
    return encode(s, bytes_of(HEX_DIGITS))


@keywords
def b32decode(s: object, casefold: bool = False, map01: object = None) -> bytes:
    """Decode the base32 encoded bytes-like object or ASCII string s."""
    source = text_bytes(s)
    if source.length % 8 != 0:
        raise Error("Incorrect padding")
    if map01 is not None:
        one = text_bytes(map01)
        if one.length != 1:
            raise AssertionError(repr_of(one))
        mapped = bytes_from(bytes_of("O?"), 2)
        mapped.data[1] = one.data[0]
        source = exchange(source, b"01", mapped)
    return decode(upper(source) if casefold else source, bytes_of(DIGITS))


@keywords
def b32hexdecode(s: object, casefold: bool = False) -> bytes:
    """Decode the base32hex encoded bytes-like object or ASCII string s."""
    source = text_bytes(s)
    return decode(upper(source) if casefold else source, bytes_of(HEX_DIGITS))


@internal
def encode(s: object, digits: ptr[u8]) -> bytes:
    v = stack(View, 1)
    if not view_bytes(v, s):
        raise TypeError(f"memoryview: a bytes-like object is required, not '{type_name(s)}'")
    made = new_bytes((v.length + 4) // 5 * 8)
    at = 0
    out = 0
    while at < v.length:
        word = u64(0)
        left = v.length - at if v.length - at < 5 else 5
        for i in range(5):
            word = (word << 8) | (u64(v.data[at + i]) if i < left else u64(0))
        # So many digits have a bit of the source.
        used = (8 * left + 4) // 5
        for k in range(8):
            made.data[out + k] = digits[i64((word >> u64(35 - 5 * k)) & 31)] if k < used else u8(61)
        at += 5
        out += 8
    return made


@internal
def digit_of(c: u8, digits: ptr[u8]) -> i64:
    for i in range(32):
        if digits[i] == c:
            return i
    raise Error("Non-base32 digit found")


@internal
def decode(source: bytes, digits: ptr[u8]) -> bytes:
    length = source.length
    if length % 8 != 0:
        raise Error("Incorrect padding")
    kept = length
    while kept > 0 and source.data[kept - 1] == 61:
        kept -= 1
    made = new_bytes((kept + 7) // 8 * 5)
    at = 0
    out = 0
    while at < kept:
        word = u64(0)
        for i in range(8):
            word = (word << 5) | (u64(digit_of(source.data[at + i], digits)) if at + i < kept else u64(0))
        for k in range(5):
            made.data[out + k] = u8((word >> u64(32 - 8 * k)) & 255)
        at += 8
        out += 5
    pads = length - kept
    if not (pads == 0 or pads == 1 or pads == 3 or pads == 4 or pads == 6):
        raise Error("Incorrect padding")
    if pads == 0:
        return made
    return bytes_from(made.data, made.length - 5 + (43 - 5 * pads) // 8)
