"""Texts with escapes: `unicode_escape`, `raw_unicode_escape` and the bytes of `escape`; and character maps."""

from __future__ import annotations

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.bytes_methods import View, builder_to_bytes, require_bytes
from molt.lib.builtins.exceptions import UnicodeDecodeError, UnicodeEncodeError
from molt.lib.builtins.str_builder import StringBuilder, append_char, builder_finish, builder_start
from molt.lib.builtins.str_core import char_at
from molt.lib.low import cast, compact, i64, internal, is_small, isinstance, ptr, small, stack, u8, u64
from molt.lib.rt.errors import type_name
from molt.lib.rt.hexadecimal import hex_digits
from molt.lib.rt.ops import get_item
from molt.lib.std.molt_unsupported import MoltUnsupported

compact()


@internal
def append_escape(b: ptr[StringBuilder], letter: i64, value: i64, width: i64) -> None:
    r"""Adds `\xhh` and the like."""
    append_char(b, 92)
    append_char(b, letter)
    digits = hex_digits(u64(value), width)
    for i in range(digits.length):
        append_char(b, char_at(digits, i))


@internal
def handler_of(errors: object) -> str:
    return "strict" if errors is None else cast(str, errors)


def unicode_escape_encode(text: object, errors: object = None, /) -> object:
    if not isinstance(text, str):
        raise TypeError(f"unicode_escape_encode() argument 1 must be str, not {type_name(text)}")
    s = cast(str, text)
    b = stack(StringBuilder, 1)
    builder_start(b)
    for i in range(s.length):
        c = char_at(s, i)
        if c == 92:
            append_char(b, 92)
            append_char(b, 92)
        elif c == 9 or c == 10 or c == 13:
            append_char(b, 92)
            append_char(b, 116 if c == 9 else 110 if c == 10 else 114)
        elif 32 <= c < 127:
            append_char(b, c)
        elif c < 256:
            append_escape(b, 120, c, 2)
        elif c < 65536:
            append_escape(b, 117, c, 4)
        else:
            append_escape(b, 85, c, 8)
    return (builder_to_bytes(b, False), s.length)


def raw_unicode_escape_encode(text: object, errors: object = None, /) -> object:
    if not isinstance(text, str):
        raise TypeError(f"raw_unicode_escape_encode() argument 1 must be str, not {type_name(text)}")
    s = cast(str, text)
    b = stack(StringBuilder, 1)
    builder_start(b)
    for i in range(s.length):
        c = char_at(s, i)
        if c < 256:
            append_char(b, c)
        elif c < 65536:
            append_escape(b, 117, c, 4)
        else:
            append_escape(b, 85, c, 8)
    return (builder_to_bytes(b, False), s.length)


@internal
def digit_value(c: i64) -> i64:
    """The value of a hexadecimal digit, -1 for none."""
    if 48 <= c <= 57:
        return c - 48
    if 65 <= c <= 70:
        return c - 55
    return c - 87 if 97 <= c <= 102 else -1


@internal
def read_hex(p: ptr[u8], n: i64, at: i64, width: i64) -> i64:
    """The number that so many digits spell, -1 if there are fewer."""
    if at + width > n:
        return -1
    value = i64(0)
    for i in range(width):
        digit = digit_value(i64(p[at + i]))
        if digit < 0:
            return -1
        value = value * 16 + digit
    return value


def raw_unicode_escape_decode(data: object, errors: object = None, final: bool = True, /) -> object:
    v = stack(View, 1)
    view_data(v, data)
    p = v.data
    n = v.length
    b = stack(StringBuilder, 1)
    builder_start(b)
    at = 0
    while at < n:
        c = i64(p[at])
        if c != 92 or (final and at + 1 >= n):
            append_char(b, c)
            at += 1
            continue
        if at + 1 >= n:
            break
        if p[at + 1] != 117 and p[at + 1] != 85:
            append_char(b, c)
            append_char(b, i64(p[at + 1]))
            at += 2
            continue
        width = 4 if p[at + 1] == 117 else 8
        end = end_of_digits(p, n, at + 2, width)
        if end == n and end < at + 2 + width and not final:
            break
        value = read_hex(p, n, at + 2, width)
        if value < 0:
            end = recover(b, errors, "rawunicodeescape", v, at, end, f"truncated {spelled(i64(p[at + 1]))} escape")
        elif value > 0x10FFFF:
            end = recover(b, errors, "rawunicodeescape", v, at, end, "\\Uxxxxxxxx out of range")
        else:
            append_char(b, value)
        at = end
    return (builder_finish(b), at)


@internal
def end_of_digits(p: ptr[u8], n: i64, at: i64, width: i64) -> i64:
    """Behind the hexadecimal digits from a place on, at most so many."""
    end = at
    while end < n and end < at + width and digit_value(i64(p[end])) >= 0:
        end += 1
    return end


@internal
def spelled(letter: i64) -> str:
    """An escape in messages."""
    return "\\xXX" if letter == 120 else "\\uXXXX" if letter == 117 else "\\UXXXXXXXX"


@internal
def recover(b: ptr[StringBuilder], errors: object, codec: str, v: ptr[View], start: i64, end: i64, reason: str) -> i64:
    """What stands for bytes that cannot be decoded; raises unless the error handler knows better. Where to go on."""
    handler = handler_of(errors)
    if str_equal(handler, "strict"):
        raise UnicodeDecodeError(codec, bytes_from(v.data, v.length), start, end, reason)
    if str_equal(handler, "replace"):
        append_char(b, 0xFFFD)
    elif not str_equal(handler, "ignore"):
        return decode_asked(b, UnicodeDecodeError(codec, bytes_from(v.data, v.length), start, end, reason), handler)
    return end


@internal
def view_data(v: ptr[View], data: object) -> None:
    """The bytes of data, which may be an ASCII text."""
    if isinstance(data, str) and cast(str, data).ascii != 0:
        v.data = cast(str, data).data
        v.length = cast(str, data).length
    else:
        require_bytes(v, data)


@internal
def simple_escape(c: i64) -> i64:
    """What a letter behind a backslash stands for, -1 for nothing."""
    if c == 92 or c == 39 or c == 34:
        return c
    if c == 97:
        return 7
    if c == 98:
        return 8
    if c == 102:
        return 12
    if c == 110:
        return 10
    if c == 114:
        return 13
    if c == 116:
        return 9
    return 11 if c == 118 else -1


@internal
def read_octal(p: ptr[u8], n: i64, at: i64, b: ptr[StringBuilder]) -> i64:
    """Adds the character of one to three octal digits; where they end."""
    value = i64(0)
    end = at + 3
    while at < n and at < end and 48 <= p[at] <= 55:
        value = value * 8 + i64(p[at]) - 48
        at += 1
    append_char(b, value)
    return at


def unicode_escape_decode(data: object, errors: object = None, final: bool = True, /) -> object:
    v = stack(View, 1)
    view_data(v, data)
    p = v.data
    n = v.length
    b = stack(StringBuilder, 1)
    builder_start(b)
    at = 0
    while at < n:
        c = i64(p[at])
        at += 1
        if c != 92:
            append_char(b, c)
            continue
        if at == n:
            if not final:
                return (builder_finish(b), at - 1)
            recover(b, errors, "unicodeescape", v, at - 1, n, "\\ at end of string")
            break
        c = i64(p[at])
        at += 1
        if c == 10:
            continue
        plain = simple_escape(c)
        if plain >= 0:
            append_char(b, plain)
        elif 48 <= c <= 55:
            at = read_octal(p, n, at - 1, b)
        elif c == 120 or c == 117 or c == 85:
            width = 2 if c == 120 else 4 if c == 117 else 8
            value = read_hex(p, n, at, width)
            end = end_of_digits(p, n, at, width)
            if value < 0 and end == n and not final:
                return (builder_finish(b), at - 2)
            if value < 0:
                end = recover(b, errors, "unicodeescape", v, at - 2, end, f"truncated {spelled(c)} escape")
            elif value > 0x10FFFF:
                end = recover(b, errors, "unicodeescape", v, at - 2, end, "illegal Unicode character")
            else:
                append_char(b, value)
            at = end
        elif c == 78:
            raise MoltUnsupported("\\N{…} in a text that is decoded when the program runs")
        else:
            append_char(b, 92)
            append_char(b, c)
    return (builder_finish(b), n)


def escape_decode(data: object, errors: object = None, /) -> object:
    v = stack(View, 1)
    view_data(v, data)
    p = v.data
    n = v.length
    b = stack(StringBuilder, 1)
    builder_start(b)
    at = 0
    while at < n:
        c = i64(p[at])
        at += 1
        if c != 92:
            append_char(b, c)
            continue
        if at == n:
            raise ValueError("Trailing \\ in string")
        c = i64(p[at])
        at += 1
        plain = simple_escape(c)
        if c == 10:
            continue
        if plain >= 0:
            append_char(b, plain)
        elif 48 <= c <= 55:
            at = read_octal(p, n, at - 1, b)
        elif c == 120:
            value = read_hex(p, n, at, 2)
            if value < 0:
                raise ValueError(f"invalid \\x escape at position {at - 2}")
            append_char(b, value)
            at += 2
        else:
            append_char(b, 92)
            append_char(b, c)
    return (builder_to_bytes(b, False), n)


def escape_encode(data: object, errors: object = None, /) -> object:
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type_name(data)}")
    p = cast(bytes, data).data
    n = cast(bytes, data).length
    b = stack(StringBuilder, 1)
    builder_start(b)
    for i in range(n):
        c = i64(p[i])
        if c == 92 or c == 39:
            append_char(b, 92)
            append_char(b, c)
        elif c == 9 or c == 10 or c == 13:
            append_char(b, 92)
            append_char(b, 116 if c == 9 else 110 if c == 10 else 114)
        elif c < 32 or c >= 127:
            append_escape(b, 120, c, 2)
        else:
            append_char(b, c)
    return (builder_to_bytes(b, False), n)


# --- character maps


@internal
def mapped(table: object, key: i64) -> object:
    """What a table has for a character or byte; None for nothing."""
    try:
        return get_item(table, key)
    except LookupError:
        return None


def charmap_build(map: object, /) -> object:
    """The table that encodes what a text of 256 characters decodes."""
    made: dict = {}
    s = cast(str, map)
    for i in range(s.length):
        if char_at(s, i) != 0xFFFE:
            made[char_at(s, i)] = i
    return made


@internal
def encode_asked(b: ptr[StringBuilder], s: str, start: i64, end: i64, handler: str, mapping: object) -> i64:
    """Adds what a handler gives for characters that a map lacks; where to go on."""
    error = UnicodeEncodeError("charmap", s, start, end, "character maps to <undefined>")
    given = ask_handler(error, handler)
    found = given.data.get(0)
    if isinstance(found, bytes):
        add_bytes(b, cast(bytes, found))
        return small(given.data.get(1))
    text = cast(str, found)
    for k in range(text.length):
        value = mapped(mapping, char_at(text, k))
        if isinstance(value, bytes):
            add_bytes(b, cast(bytes, value))
        elif is_small(value) and 0 <= small(value) < 256:
            append_char(b, small(value))
        else:
            raise_object(error, NULL)
    return small(given.data.get(1))


@internal
def add_bytes(b: ptr[StringBuilder], data: bytes) -> None:
    for k in range(data.length):
        append_char(b, i64(data.data[k]))


def charmap_encode(text: object, errors: object = None, mapping: object = None, /) -> object:
    if not isinstance(text, str):
        raise TypeError(f"charmap_encode() argument 1 must be str, not {type_name(text)}")
    s = cast(str, text)
    if mapping is None:
        return (encode_str(s, "latin-1", handler_of(errors)), s.length)
    b = stack(StringBuilder, 1)
    builder_start(b)
    handler = handler_of(errors)
    i = 0
    while i < s.length:
        found = mapped(mapping, char_at(s, i))
        if found is None:
            end = i + 1
            while end < s.length and mapped(mapping, char_at(s, end)) is None:
                end += 1
            if str_equal(handler, "strict"):
                raise UnicodeEncodeError("charmap", s, i, end, "character maps to <undefined>")
            if str_equal(handler, "replace"):
                question = mapped(mapping, 63)
                if not is_small(question):
                    raise UnicodeEncodeError("charmap", s, i, end, "character maps to <undefined>")
                for _ in range(end - i):
                    append_char(b, small(question))
            elif not str_equal(handler, "ignore"):
                end = encode_asked(b, s, i, end, handler, mapping)
            i = end
            continue
        if is_small(found):
            if small(found) < 0 or small(found) > 255:
                raise TypeError("character mapping must be in range(256)")
            append_char(b, small(found))
        elif isinstance(found, bytes):
            for k in range(cast(bytes, found).length):
                append_char(b, i64(cast(bytes, found).data[k]))
        else:
            raise TypeError(f"character mapping must return integer, bytes or None, not {type_name(found)}")
        i += 1
    return (builder_to_bytes(b, False), s.length)


def charmap_decode(data: object, errors: object = None, mapping: object = None, /) -> object:
    v = stack(View, 1)
    require_bytes(v, data)
    if mapping is None:
        return (decode_bytes(v.data, v.length, "latin-1", handler_of(errors)), v.length)
    b = stack(StringBuilder, 1)
    builder_start(b)
    handler = handler_of(errors)
    i = i64(0)
    while i < v.length:
        found = mapped(mapping, i64(v.data[i]))
        i += 1
        value = i64(-1)
        if is_small(found):
            value = small(found)
        elif isinstance(found, str):
            if cast(str, found).length == 1:
                value = char_at(cast(str, found), 0)
            else:
                for k in range(cast(str, found).length):
                    append_char(b, char_at(cast(str, found), k))
                continue
        elif found is not None:
            raise TypeError("character mapping must return integer, None or str")
        if value >= 0 and value != 0xFFFE:
            append_char(b, value)
        elif str_equal(handler, "strict"):
            raise UnicodeDecodeError("charmap", bytes_from(v.data, v.length), i - 1, i, "character maps to <undefined>")
        elif str_equal(handler, "replace"):
            append_char(b, 0xFFFD)
        elif not str_equal(handler, "ignore"):
            error = UnicodeDecodeError("charmap", bytes_from(v.data, v.length), i - 1, i, "character maps to <undefined>")
            i = decode_asked(b, error, handler)
    return (builder_finish(b), v.length)


def readbuffer_encode(data: object, errors: object = None, /) -> object:
    if isinstance(data, str):
        return (encode_str(cast(str, data), "utf-8", "strict"), cast(str, data).length)
    v = stack(View, 1)
    require_bytes(v, data)
    return (bytes_from(v.data, v.length), v.length)


# At the bottom because of cycles.
from molt.lib.builtins.bytes import bytes_from  # noqa: E402
from molt.lib.builtins.codecs import ask_handler, decode_asked, decode_bytes, encode_str  # noqa: E402
from molt.lib.builtins.str_core import str_equal  # noqa: E402
from molt.lib.low import NULL  # noqa: E402
from molt.lib.rt.errors import raise_object  # noqa: E402
