"""`template % values` of bytes and bytearray. Directives are read, and numbers written, as for str (percent.py)."""

from __future__ import annotations

from molt.lib.builtins.percent import (
    Cursor,
    Directive,
    append_double,
    append_integer,
    append_padded,
    next_value,
    parse_directive,
    parse_key,
    is_mapping,
    real_number,
)
from molt.lib.low import NULL, cast, i64, is_null, isinstance, ptr, stack, u8


def percent_bytes(p: ptr[u8], n: i64, values: object, array: bool) -> object:
    """template % values, of the n bytes at p; a bytearray if `array`."""
    # A character for each byte, so that one reader of directives serves both.
    text = str_from_latin1(p, n)
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, n, 0)
    cursor = stack(Cursor, 1)
    directive = stack(Directive, 1)
    cursor.at = 0
    cursor.used = 0
    cursor.count = cast(tuple, values).length if isinstance(values, tuple) else -1
    mapping = is_bytes_mapping(values)
    try:
        while cursor.at < n:
            c = char_at(text, cursor.at)
            cursor.at += 1
            if c != 37:
                append_char(b, c)
            elif cursor.at < n and char_at(text, cursor.at) == 37:
                append_char(b, 37)
                cursor.at += 1
            else:
                append_directive(b, directive, cursor, text, values, mapping)
        if not mapping and (cursor.used < cursor.count or (cursor.count < 0 and cursor.used == 0)):
            raise TypeError("not all arguments converted during bytes formatting")
    except BaseException:
        builder_drop(b)
        raise
    return builder_to_bytes(b, array)


def is_bytes_mapping(values: object) -> bool:
    """Whether %(key)s can be looked up in the operand."""
    return is_mapping(values) and not isinstance(values, bytes) and not isinstance(values, bytearray)


def append_directive(
    b: ptr[StringBuilder], d: ptr[Directive], cursor: ptr[Cursor], text: str, values: object, mapping: bool
) -> None:
    """Reads the directive at the cursor, and appends what it makes of its value."""
    given: object = NULL
    if cursor.at < text.length and char_at(text, cursor.at) == 40:
        given = get_item(values, latin1_bytes(parse_key(text, cursor, mapping)))
    given = parse_directive(d, cursor, text, values, given)
    if is_null(given):
        given = next_value(cursor, values)
    append_value(b, d, given, cursor.at - 1)


def latin1_bytes(s: str) -> bytes:
    """The bytes that the characters of a part of the template stand for."""
    made = new_bytes(s.length)
    for i in range(s.length):
        made.data[i] = u8(char_at(s, i))
    return made


def append_value(b: ptr[StringBuilder], d: ptr[Directive], value: object, position: i64) -> None:
    c = d.conversion
    if c == 115 or c == 98:
        append_cut(b, d, text_of_bytes(value))
    elif c == 114 or c == 97:
        append_cut(b, d, cast(str, convert_value(value, 97)))
    elif c == 99:
        append_padded(b, d, char_string(byte_of(value)))
    elif c in (100, 105, 117, 111, 120, 88):
        append_integer(b, d, value)
    elif c in (101, 69, 102, 70, 103, 71):
        append_double(b, d, float_of(value))
    elif c >= 128:
        raise OverflowError("character argument not in range(0x110000)")
    else:
        raise ValueError(f"unsupported format character '{char_string(c)}' (0x{hex_text(c)}) at index {position}")


def append_cut(b: ptr[StringBuilder], d: ptr[Directive], shown: str) -> None:
    """A value no longer than the precision, in the directive's width."""
    if 0 <= d.precision < shown.length:
        shown = substring(shown, 0, d.precision)
    append_padded(b, d, shown)


def text_of_bytes(value: object) -> str:
    """What %b shows, a character for each byte."""
    v = stack(View, 1)
    if view_bytes(v, value):
        return str_from_latin1(v.data, v.length)
    method = lookup_special(value, "__bytes__")
    if is_null(method):
        raise TypeError(
            f"%b requires a bytes-like object, or an object that implements __bytes__, not '{type_name(value)}'"
        )
    made = call0(method)
    if not isinstance(made, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {type_name(made)})")
    return str_from_latin1(cast(bytes, made).data, cast(bytes, made).length)


def byte_of(value: object) -> i64:
    """The byte of %c."""
    if isinstance(value, bytes) and cast(bytes, value).length == 1:
        return i64(cast(bytes, value).data[0])
    if isinstance(value, bytearray) and cast(bytearray, value).length == 1:
        return i64(cast(bytearray, value).data[0])
    if not has_index(value):
        raise TypeError("%c requires an integer in range(256) or a single byte")
    code = index_clamped(value)
    if code < 0 or code > 255:
        raise OverflowError("%c arg not in range(256)")
    return code


def float_of(value: object) -> float:
    """The number of %f, %e and %g."""
    if not isinstance(value, float) and is_null(lookup_special(value, "__float__")) and not has_index(value):
        raise TypeError(f"float argument required, not {type_name(value)}")
    return real_number(value)


from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes, new_bytes  # noqa: E402
from molt.lib.builtins.bytes_methods import View, builder_to_bytes, view_bytes  # noqa: E402
from molt.lib.builtins.float import float  # noqa: E402
from molt.lib.builtins.format_spec import hex_text  # noqa: E402
from molt.lib.builtins.int import index_clamped  # noqa: E402
from molt.lib.builtins.sequence import has_index  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_char,
    builder_drop,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, char_string, str_from_latin1, substring  # noqa: E402
from molt.lib.builtins.str_format import convert_value  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.calls import call0  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import get_item  # noqa: E402
