"""`text % values`: printf-style formatting. What bytes do differently is in percent_bytes.py."""

from __future__ import annotations

from molt.lib.low import NULL, cast, i64, inline, is_null, is_small, isinstance, ptr, small, stack, struct, type_is, u8, unbox_float


@struct
class Directive:
    """One % directive: its flags, numbers and conversion character."""

    left: bool
    plus: bool
    blank: bool
    alternate: bool
    zero: bool
    width: i64
    precision: i64
    conversion: i64


@struct
class Cursor:
    """Where in the format string, and how many values were used; `count` is -1 for a single value."""

    at: i64
    used: i64
    count: i64


def percent_str(text: str, values: object) -> str:
    """text % values."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, text.length, 0)
    cursor = stack(Cursor, 1)
    directive = stack(Directive, 1)
    cursor.at = 0
    cursor.used = 0
    cursor.count = cast(tuple, values).length if isinstance(values, tuple) else -1
    mapping = is_mapping(values)
    try:
        while cursor.at < text.length:
            found = find_char(text.data, i64(text.kind), cursor.at, text.length, 37)
            stop = found if found >= 0 else text.length
            if stop > cursor.at:
                append_range(b, text.data, i64(text.kind), cursor.at, stop - cursor.at, str_bound(text))
                cursor.at = stop
                continue
            cursor.at += 1
            c = _peek(cursor, text)
            if c == 37:
                append_char(b, 37)
                cursor.at += 1
            elif c == 115 or c == 100:
                # Most are %s and %d, without anything else.
                cursor.at += 1
                _append_plain(b, directive, next_value(cursor, values), c, cursor.at - 1)
            else:
                _append_directive(b, directive, cursor, text, values, mapping)
        if not mapping and (cursor.used < cursor.count or (cursor.count < 0 and cursor.used == 0)):
            raise TypeError("not all arguments converted during string formatting")
    except BaseException:
        builder_drop(b)
        raise
    return builder_finish(b)


def _append_directive(
    b: ptr[StringBuilder], d: ptr[Directive], cursor: ptr[Cursor], text: str, values: object, mapping: bool
) -> None:
    """Reads the directive at the cursor, and appends what it makes of its value."""
    given: object = NULL
    if cursor.at < text.length and char_at(text, cursor.at) == 40:
        given = get_item(values, parse_key(text, cursor, mapping))
    given = parse_directive(d, cursor, text, values, given)
    if is_null(given):
        given = next_value(cursor, values)
    _append_value(b, d, given, cursor.at - 1)


@inline
def _append_plain(b: ptr[StringBuilder], d: ptr[Directive], value: object, conversion: i64, position: i64) -> None:
    """What %s or %d make of a value."""
    if is_small(value):
        append_i64(b, small(value), 10)
    elif conversion == 115 and type_is(value, str):
        append_str(b, cast(str, value))
    else:
        _clear_directive(d)
        d.conversion = conversion
        _append_value(b, d, value, position)


def is_mapping(values: object) -> bool:
    """Whether %(key)s can be looked up in the operand."""
    if is_small(values) or type_is(values, tuple) or type_is(values, str):
        return False
    if isinstance(values, tuple) or isinstance(values, str):
        return False
    return has_special(values, "__getitem__")


def parse_key(text: str, cursor: ptr[Cursor], mapping: bool) -> str:
    """Reads (key); afterwards the whole operand counts as used."""
    if not mapping:
        raise TypeError("format requires a mapping")
    start = cursor.at + 1
    at = start
    depth = 1
    while at < text.length:
        c = char_at(text, at)
        at += 1
        if c == 40:
            depth += 1
        elif c == 41:
            depth -= 1
            if depth == 0:
                cursor.at = at
                cursor.used = 1
                cursor.count = -1
                return substring(text, start, at - 1)
    raise ValueError("incomplete format key")


def next_value(cursor: ptr[Cursor], values: object) -> object:
    if cursor.count < 0:
        if cursor.used > 0:
            raise TypeError("not enough arguments for format string")
        cursor.used = 1
        return values
    if cursor.used >= cursor.count:
        raise TypeError("not enough arguments for format string")
    cursor.used += 1
    return cast(tuple, values).data.get(cursor.used - 1)


def parse_directive(
    d: ptr[Directive], cursor: ptr[Cursor], text: str, values: object, given: object
) -> object:
    """Reads flags, width, precision and conversion; the value given by key unless `*` used it up."""
    _clear_directive(d)
    _parse_flags(d, cursor, text)
    c = _peek(cursor, text)
    if c == 42:
        d.width = _star(cursor, _value_or_next(cursor, values, given), True)
        given = NULL
        if d.width < 0:
            d.left = True
            d.width = -d.width
    else:
        d.width = _parse_digits(cursor, text, True)
    if _peek(cursor, text) == 46:
        cursor.at += 1
        if _peek(cursor, text) == 42:
            d.precision = _star(cursor, _value_or_next(cursor, values, given), False)
            given = NULL
            if d.precision < 0:
                d.precision = 0
        else:
            d.precision = _parse_digits(cursor, text, False)
            if d.precision < 0:
                d.precision = 0
    if _peek(cursor, text) in (104, 108, 76):
        cursor.at += 1
    d.conversion = _peek(cursor, text)
    if d.conversion < 0:
        raise ValueError("incomplete format")
    cursor.at += 1
    return given


def _clear_directive(d: ptr[Directive]) -> None:
    d.left = False
    d.plus = False
    d.blank = False
    d.alternate = False
    d.zero = False
    d.width = -1
    d.precision = -1


def _peek(cursor: ptr[Cursor], text: str) -> i64:
    """The character at the cursor, -1 at the end."""
    return char_at(text, cursor.at) if cursor.at < text.length else -1


def _value_or_next(cursor: ptr[Cursor], values: object, given: object) -> object:
    return next_value(cursor, values) if is_null(given) else given


def _parse_flags(d: ptr[Directive], cursor: ptr[Cursor], text: str) -> None:
    while True:
        c = _peek(cursor, text)
        if c == 45:
            d.left = True
        elif c == 43:
            d.plus = True
        elif c == 32:
            d.blank = True
        elif c == 35:
            d.alternate = True
        elif c == 48:
            d.zero = True
        else:
            return
        cursor.at += 1


def _star(cursor: ptr[Cursor], value: object, is_width: bool) -> i64:
    """A width or precision taken from the values."""
    cursor.at += 1
    if not isinstance(value, int):
        raise TypeError("* wants int")
    out = stack(i64, 1)
    if not int_fits_i64(cast(int, value), out):
        if is_width:
            raise OverflowError("Python int too large to convert to C ssize_t")
        raise OverflowError("Python int too large to convert to C int")
    if not is_width:
        check_c_int(out[0])
    return out[0]


def _parse_digits(cursor: ptr[Cursor], text: str, is_width: bool) -> i64:
    """ASCII digits, -1 if there are none."""
    value = i64(-1)
    limit = 0x7FFFFFFFFFFFFFFF if is_width else 0x7FFFFFFF
    while 48 <= _peek(cursor, text) <= 57:
        digit = _peek(cursor, text) - 48
        if value < 0:
            value = 0
        if value > (limit - digit) // 10:
            raise ValueError("width too big" if limit > 0x7FFFFFFF else "precision too big")
        value = value * 10 + digit
        cursor.at += 1
    return value


# ---- values


def _append_value(b: ptr[StringBuilder], d: ptr[Directive], value: object, position: i64) -> None:
    c = d.conversion
    if c == 115 or c == 114 or c == 97:
        shown = cast(str, convert_value(value, c))
        if 0 <= d.precision < shown.length:
            shown = substring(shown, 0, d.precision)
        append_padded(b, d, shown)
    elif c == 99:
        append_padded(b, d, _character(value))
    elif c in (100, 105, 117, 111, 120, 88):
        append_integer(b, d, value)
    elif c in (101, 69, 102, 70, 103, 71):
        append_double(b, d, real_number(value))
    else:
        shown_char = char_string(c) if 31 <= c < 128 else "?"
        raise ValueError(f"unsupported format character '{shown_char}' (0x{hex_text(c)}) at index {position}")


def append_padded(b: ptr[StringBuilder], d: ptr[Directive], s: str) -> None:
    """A text in the directive's width; 0 does not fill here."""
    if not d.left:
        append_chars(b, 32, d.width - s.length)
    append_str(b, s)
    if d.left:
        append_chars(b, 32, d.width - s.length)


def _character(value: object) -> str:
    """The text of %c."""
    if isinstance(value, str):
        if cast(str, value).length == 1:
            return cast(str, value)
        raise TypeError("%c requires int or char")
    if not has_index(value):
        raise TypeError("%c requires int or char")
    code = index_clamped(value)
    if code < 0 or code > 0x10FFFF:
        raise OverflowError("%c arg not in range(0x110000)")
    return char_string(code)


def append_integer(b: ptr[StringBuilder], d: ptr[Directive], value: object) -> None:
    number = _integer_value(value, d.conversion)
    base = base_of_type(d.conversion)
    raw = stack(StringBuilder, 1)
    builder_start(raw)
    append_int(raw, number, base)
    if d.conversion == 88:
        upper_ascii(raw.data, raw.length)
    negative = raw.data[0] == 45
    start = 1 if negative else 0
    zeros = d.precision - (raw.length - start)
    prefix = d.conversion if d.alternate and base != 10 else 0
    _append_signed(b, d, raw.data + start, raw.length - start, zeros if zeros > 0 else 0, negative, prefix)
    builder_drop(raw)


def _integer_value(value: object, conversion: i64) -> int:
    """What %d (any number) or %x (anything with __index__) shows."""
    if isinstance(value, int):
        return cast(int, value)
    hexadecimal = conversion in (111, 120, 88)
    if hexadecimal or is_number(value):
        try:
            return index_object(value) if hexadecimal else int_from_any(value)
        except TypeError:
            # Whatever it was about: CPython says its own here.
            pass
    kind = "an integer" if hexadecimal else "a real number"
    raise TypeError(f"%{char_string(conversion)} format: {kind} is required, not {type_name(value)}")


def is_number(x: object) -> bool:
    """Whether int(x) asks the type of x rather than parsing text."""
    return has_special(x, "__int__") or has_index(x)


def append_double(b: ptr[StringBuilder], d: ptr[Directive], x: float) -> None:
    raw = stack(StringBuilder, 1)
    builder_start(raw)
    precision = 6 if d.precision < 0 else d.precision
    append_float(raw, x, d.conversion | 32, precision, d.alternate, False, d.conversion < 97)
    negative = raw.data[0] == 45
    start = 1 if negative else 0
    _append_signed(b, d, raw.data + start, raw.length - start, 0, negative, 0)
    builder_drop(raw)


def real_number(x: object) -> float:
    """x as a double by __float__ or __index__; TypeError "must be real number"."""
    if isinstance(x, float):
        return unbox_float(x)
    if is_small(x) or type_is(x, int):
        return int_to_float(cast(int, x))
    if not has_special(x, "__float__") and not has_index(x):
        raise TypeError(f"must be real number, not {type_name(x)}")
    return float_from_any(x)


def _append_signed(
    b: ptr[StringBuilder], d: ptr[Directive], digits: ptr[u8], n: i64, zeros: i64, negative: bool, prefix: i64
) -> None:
    """Padding, sign, prefix, zeros of the precision and digits."""
    sign = i64(45) if negative else i64(43) if d.plus else i64(32) if d.blank else i64(0)
    size = n + zeros + (1 if sign != 0 else 0) + (2 if prefix != 0 else 0)
    margin = d.width - size
    if not d.left and not d.zero:
        append_chars(b, 32, margin)
    if sign != 0:
        append_char(b, sign)
    if prefix != 0:
        append_char(b, 48)
        append_char(b, prefix)
    if not d.left and d.zero:
        append_chars(b, 48, margin)
    append_chars(b, 48, zeros)
    append_ascii(b, digits, n)
    if d.left:
        append_chars(b, 32, margin)


from molt.lib.builtins.float import float, float_from_any  # noqa: E402
from molt.lib.builtins.float_text import append_float  # noqa: E402
from molt.lib.builtins.format_spec import base_of_type, hex_text, upper_ascii  # noqa: E402
from molt.lib.builtins.int import index_clamped, index_object, int, int_from_any  # noqa: E402
from molt.lib.builtins.int_arith import int_fits_i64, int_to_float  # noqa: E402
from molt.lib.builtins.int_text import append_i64, append_int  # noqa: E402
from molt.lib.builtins.sequence import check_c_int, has_index  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_ascii,
    append_char,
    append_chars,
    append_range,
    append_str,
    builder_drop,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, char_string, str_bound, substring  # noqa: E402
from molt.lib.builtins.str_format import convert_value  # noqa: E402
from molt.lib.builtins.str_raw import find_char  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.rt.attributes import has_special  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import get_item  # noqa: E402
