"""Formats of `struct`: walking over their fields (docs.python.org, "struct", "Format Strings").

A target is taken to be little-endian with 8-byte `long` and pointers, aligned to their
size: what holds on all that Molt compiles for.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.codecs import encode_str
from molt.lib.builtins.exceptions import Exception
from molt.lib.low import alloc, builtin, cast, copy, i64, inline, isinstance, ptr, stack, struct, u8
from molt.lib.rt.errors import type_name

I64_MAX: Final = 9223372036854775807


@builtin(name="error", module="struct")
class StructError(Exception):
    pass


@struct
class Walk:
    """A walk over a format. `next_field` sets `code`, `count`, `size` (of one value) and `at`, where the first lies;
    `end` is then the end of the field."""

    text: ptr[u8]
    length: i64
    position: i64
    native: bool
    big: bool
    # By rules that CPython words its errors by: native modes and the standard one of this byte order.
    plain: bool
    code: i64
    count: i64
    size: i64
    at: i64
    end: i64


def format_text(format: object) -> bytes:
    """The bytes of a format."""
    if isinstance(format, str):
        return encode_str(cast(str, format), "ascii", "strict")
    if isinstance(format, bytes):
        return cast(bytes, format)
    raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type_name(format)}")


def begin_walk(w: ptr[Walk], format: bytes) -> None:
    """The byte order, which the first character may say."""
    w.text = format.data
    w.length = format.length
    w.position = 0
    w.end = 0
    w.native = True
    w.big = False
    w.plain = True
    first = i64(w.text[0]) if w.length > 0 else 0
    if first == 64 or first == 60 or first == 61 or first == 62 or first == 33:  # @ < = > !
        w.position = 1
        w.native = first == 64
        w.big = first == 62 or first == 33
        w.plain = not w.big


@inline
def is_space(c: i64) -> bool:
    return c == 32 or (c >= 9 and c <= 13)


def next_field(w: ptr[Walk]) -> bool:
    """Goes to the next field; False at the end."""
    while w.position < w.length and is_space(i64(w.text[w.position])):
        w.position += 1
    if w.position >= w.length:
        return False
    code = i64(w.text[w.position])
    count = 1
    if code >= 48 and code <= 57:
        count = 0
        while code >= 48 and code <= 57:
            if count > (I64_MAX - 9) // 10:
                raise StructError("total struct size too long")
            count = 10 * count + code - 48
            w.position += 1
            if w.position >= w.length:
                raise StructError("repeat count given without format specifier")
            code = i64(w.text[w.position])
    w.position += 1
    size = size_of(code, w.native)
    if size == 0:
        raise StructError("bad char in struct format")
    at = w.end
    if w.native and size > 1 and code != 115 and code != 112:
        at = (at + size - 1) & -size
    if count > (I64_MAX - at) // size:
        raise StructError("total struct size too long")
    w.code = code
    w.count = count
    w.size = size
    w.at = at
    w.end = at + count * size
    return True


def size_of(code: i64, native: bool) -> i64:
    """The size of a value, 0 for no such code."""
    if code == 120 or code == 99 or code == 98 or code == 66 or code == 63 or code == 115 or code == 112:  # x c b B ? s p
        return 1
    if code == 104 or code == 72 or code == 101:  # h H e
        return 2
    if code == 105 or code == 73 or code == 102:  # i I f
        return 4
    if code == 108 or code == 76:  # l L
        return 8 if native else 4
    if code == 113 or code == 81 or code == 100:  # q Q d
        return 8
    return 8 if native and (code == 110 or code == 78 or code == 80) else 0  # n N P


def fields_of(format: bytes, count: i64) -> ptr[Walk]:
    """The fields of a format that `measure` has found to be good, `count` of them."""
    fields = alloc(Walk, count + 1)
    w = stack(Walk, 1)
    begin_walk(w, format)
    for k in range(count):
        next_field(w)
        copy(fields + k, w, 1)
    return fields


def values_of(w: ptr[Walk]) -> i64:
    """How many values the field stands for."""
    if w.code == 120:
        return 0
    return 1 if w.code == 115 or w.code == 112 else w.count


def measure(format: bytes, w: ptr[Walk], fields: ptr[i64]) -> i64:
    """The number of values of a format, and that of its fields; `w.end` is its size."""
    begin_walk(w, format)
    for i in range(format.length):
        if format.data[i] == 0:
            raise StructError("embedded null character")
    total = 0
    fields[0] = 0
    while next_field(w):
        total += values_of(w)
        fields[0] += 1
    return total
