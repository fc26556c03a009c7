"""Bytes as hexadecimal digits and in base 64 (RFC 4648), and back."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.bytes_methods import View, require_bytes, view_bytes
from molt.lib.builtins.codecs import encode_str
from molt.lib.builtins.exceptions import Exception, ValueError
from molt.lib.builtins.str_core import char_at
from molt.lib.low import NULL, builtin, bytes_of, cast, i64, internal, is_null, isinstance, keywords, stack, u8
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import length_of

HEX_DIGITS: Final = "0123456789abcdef"
BASE_64: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


@builtin(module="binascii")
class Error(ValueError):
    pass


@builtin(module="binascii")
class Incomplete(Exception):
    pass


@internal
def encoded(x: object) -> bytes:
    """The bytes of an argument that may be an ASCII string, too."""
    if isinstance(x, str):
        text = cast(str, x)
        if not text.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return encode_str(text, "ascii", "strict")
    if isinstance(x, bytes):
        return cast(bytes, x)
    v = stack(View, 1)
    if not view_bytes(v, x):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type_name(x)}'")
    return bytes_from(v.data, v.length)


# --- hexadecimal


@internal
def separator_of(sep: object) -> i64:
    """The character between groups."""
    if length_of(sep) != 1:
        raise ValueError("sep must be length 1.")
    if isinstance(sep, str):
        code = char_at(cast(str, sep), 0)
        if code > 255:
            raise ValueError("sep must be ASCII.")
        return code
    if isinstance(sep, bytes):
        return i64(cast(bytes, sep).data[0])
    raise TypeError("sep must be str or bytes.")


@keywords
def hexlify(data: object, sep: object = NULL, bytes_per_sep: i64 = 1) -> bytes:
    """Hexadecimal representation of binary data.

The return value is a bytes object."""
    v = stack(View, 1)
    require_bytes(v, data)
    code = -1 if is_null(sep) else separator_of(sep)
    group = bytes_per_sep if bytes_per_sep >= 0 else -bytes_per_sep
    gaps = 0
    if code >= 0 and group > 0 and v.length > 0:
        gaps = (v.length - 1) // group
    made = new_bytes(2 * v.length + gaps)
    digits = bytes_of(HEX_DIGITS)
    p = made.data
    for i in range(v.length):
        if gaps > 0 and i > 0 and (i if bytes_per_sep < 0 else v.length - i) % group == 0:
            p[0] = u8(code)
            p = p + 1
        byte = i64(v.data[i])
        p[0] = digits[byte >> 4]
        p[1] = digits[byte & 15]
        p = p + 2
    return made


@internal
def digit_of(c: i64) -> i64:
    """The value of a hexadecimal digit, -1 for none."""
    if c >= 48 and c <= 57:
        return c - 48
    c = c | 32
    return c - 87 if c >= 97 and c <= 102 else -1


def unhexlify(hexstr: object, /) -> bytes:
    """Binary data of hexadecimal representation.

hexstr must contain an even number of hex digits (upper or lower case)."""
    source = encoded(hexstr)
    if source.length % 2 != 0:
        raise Error("Odd-length string")
    made = new_bytes(source.length // 2)
    for i in range(made.length):
        high = digit_of(i64(source.data[2 * i]))
        low = digit_of(i64(source.data[2 * i + 1]))
        if high < 0 or low < 0:
            raise Error("Non-hexadecimal digit found")
        made.data[i] = u8(16 * high + low)
    return made


# --- base 64


def b2a_base64(data: object, /, *, newline: i64 = 1) -> bytes:
    """Base64-code line of data."""
    v = stack(View, 1)
    require_bytes(v, data)
    size = (v.length + 2) // 3 * 4
    made = new_bytes(size + 1 if newline != 0 else size)
    digits = bytes_of(BASE_64)
    p = made.data
    i = 0
    while i < v.length:
        left = v.length - i
        word = i64(v.data[i]) << 16
        if left > 1:
            word = word | (i64(v.data[i + 1]) << 8)
        if left > 2:
            word = word | i64(v.data[i + 2])
        p[0] = digits[word >> 18]
        p[1] = digits[(word >> 12) & 63]
        p[2] = digits[(word >> 6) & 63] if left > 1 else u8(61)
        p[3] = digits[word & 63] if left > 2 else u8(61)
        p = p + 4
        i += 3
    if newline != 0:
        p[0] = u8(10)
    return made


@internal
def sextet_of(c: i64) -> i64:
    """The value of a digit of base 64, -1 for none."""
    if c >= 65 and c <= 90:
        return c - 65
    if c >= 97 and c <= 122:
        return c - 71
    if c >= 48 and c <= 57:
        return c + 4
    if c == 43:
        return 62
    return 63 if c == 47 else -1


def a2b_base64(data: object, /, *, strict_mode: i64 = 0) -> bytes:
    """Decode a line of base64 data.

  strict_mode
    When set to True, bytes that are not in the base64 standard are not allowed.
    The same applies to excess data after padding (= / ==)."""
    source = encoded(data)
    if strict_mode != 0 and source.length > 0 and source.data[0] == 61:
        raise Error("Leading padding not allowed")
    out = new_bytes(source.length // 4 * 3 + 3)
    written = 0
    held = 0
    digits = 0
    pads = 0
    padded = False
    for i in range(source.length):
        c = i64(source.data[i])
        if c == 61:
            padded = True
            if digits >= 2:
                pads += 1
                if digits + pads >= 4:
                    if strict_mode != 0 and i + 1 < source.length:
                        raise Error("Excess data after padding")
                    return bytes_from(out.data, written)
            continue
        value = sextet_of(c)
        if value < 0:
            if strict_mode != 0:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode != 0 and padded:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if digits > 0:
            # Each digit but the first of four completes a byte.
            out.data[written] = u8(((held << 6) | value) >> (6 - 2 * digits))
            written += 1
        held = value
        digits = digits + 1 if digits < 3 else 0
    if digits == 1:
        raise Error(
            f"Invalid base64-encoded string: number of data characters ({written // 3 * 4 + 1}) "
            "cannot be 1 more than a multiple of 4"
        )
    if digits != 0:
        raise Error("Incorrect padding")
    return bytes_from(out.data, written)
