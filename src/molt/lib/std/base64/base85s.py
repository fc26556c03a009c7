"""Base 85 with the alphabet of git and Mercurial."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.bytes_methods import View, view_bytes
from molt.lib.low import bytes_of, i64, internal, keywords, stack, u8
from molt.lib.rt.errors import type_name
from molt.lib.std.base64.base64s import text_bytes

DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


@keywords
def b85encode(b: object, pad: bool = False) -> bytes:
    """Encode bytes-like object b in base85 format and return a bytes object.

If pad is true, the input is padded with b'\\0' so its length is a multiple of
4 bytes before encoding."""
    v = stack(View, 1)
    if not view_bytes(v, b):
        raise TypeError(f"memoryview: a bytes-like object is required, not '{type_name(b)}'")
    groups = (v.length + 3) // 4
    made = new_bytes(5 * groups)
    digits = bytes_of(DIGITS)
    for g in range(groups):
        word = 0
        for i in range(4):
            word = word * 256 + (i64(v.data[4 * g + i]) if 4 * g + i < v.length else 0)
        for k in range(5):
            made.data[5 * g + 4 - k] = digits[word % 85]
            word = word // 85
    if pad:
        return made
    return bytes_from(made.data, made.length - (4 * groups - v.length))


@internal
def digit_of(c: u8) -> i64:
    """The value of a digit, -1 for none."""
    digits = bytes_of(DIGITS)
    for i in range(85):
        if digits[i] == c:
            return i
    return -1


@keywords
def b85decode(b: object) -> bytes:
    """Decode the base85-encoded bytes-like object or ASCII string b

The result is returned as a bytes object."""
    source = text_bytes(b)
    groups = (source.length + 4) // 5
    made = new_bytes(4 * groups)
    for g in range(groups):
        word = 0
        for i in range(5):
            at = 5 * g + i
            value = digit_of(source.data[at]) if at < source.length else 84
            if value < 0:
                raise ValueError(f"bad base85 character at position {at}")
            word = word * 85 + value
        if word > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {5 * g}")
        for k in range(4):
            made.data[4 * g + 3 - k] = u8(word & 255)
            word = word >> 8
    return bytes_from(made.data, made.length - (5 * groups - source.length))
