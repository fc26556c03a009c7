"""The format mini-language: `format(x, spec)` of int, float, complex, bool and str.

Grammar: [[fill]align][sign][z][#][0][width][grouping][.precision][type]
(docs.python.org, "Format Specification Mini-Language").  Fields of str.format
are in str_format.py, `%` in percent.py.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import (
    NULL,
    cast,
    copy,
    i64,
    is_null,
    is_small,
    isinstance,
    ptr,
    small,
    stack,
    struct,
    type_is,
    u8,
    u64,
    unbox_float,
)

# CPython's own bound on numbers in a spec: Py_ssize_t.
MAX_NUMBER: Final = 0x7FFFFFFFFFFFFFFF
# As wide as numbers are padded without a builder.
WIDEST_PADDED: Final = 99
# The greatest precision of floats: C's int.
MAX_PRECISION: Final = 0x7FFFFFFF


@struct
class Spec:
    """A parsed spec: characters as code points; 0 for none, -1 for an absent number."""

    fill: i64
    align: i64
    sign: i64
    type: i64
    grouping: i64
    width: i64
    precision: i64
    alternate: bool
    no_negative_zero: bool
    aligned: bool


@struct
class Number:
    """A number as text: sign and prefix, digits to be grouped, then the rest; ASCII, borrowed."""

    digits: ptr[u8]
    digit_count: i64
    rest: ptr[u8]
    rest_count: i64
    sign: i64
    prefix: i64


def is_alignment(c: i64) -> bool:
    """One of < > = ^."""
    return c == 60 or c == 62 or c == 61 or c == 94


def parse_spec(spec: ptr[Spec], text: str, x: object, default_align: i64, default_type: i64) -> None:
    """Reads a format spec; ValueError as CPython's."""
    spec.fill = 32
    spec.align = default_align
    spec.sign = 0
    spec.type = default_type
    spec.grouping = 0
    spec.width = -1
    spec.precision = -1
    spec.alternate = False
    spec.no_negative_zero = False
    spec.aligned = False
    at = _parse_flags(spec, text, default_align)
    at = _parse_number(spec, text, at, False)
    at = _parse_grouping(spec, text, at)
    if at < text.length and char_at(text, at) == 46:
        before = at + 1
        at = _parse_number(spec, text, before, True)
        if at == before:
            raise ValueError("Format specifier missing precision")
    if text.length - at > 1:
        raise ValueError(f"Invalid format specifier '{text}' for object of type '{type_name(x)}'")
    if text.length - at == 1:
        spec.type = char_at(text, at)
    if spec.grouping != 0:
        _check_grouping(spec)


def _parse_flags(spec: ptr[Spec], text: str, default_align: i64) -> i64:
    """Fill, alignment, sign, z, # and 0; where they end."""
    n = text.length
    at = 0
    filled = False
    if n >= 2 and is_alignment(char_at(text, 1)):
        spec.fill = char_at(text, 0)
        spec.align = char_at(text, 1)
        spec.aligned = True
        filled = True
        at = 2
    elif n >= 1 and is_alignment(char_at(text, 0)):
        spec.align = char_at(text, 0)
        spec.aligned = True
        at = 1
    if at < n and char_at(text, at) in (43, 45, 32):
        spec.sign = char_at(text, at)
        at += 1
    if at < n and char_at(text, at) == 122:
        spec.no_negative_zero = True
        at += 1
    if at < n and char_at(text, at) == 35:
        spec.alternate = True
        at += 1
    if not filled and at < n and char_at(text, at) == 48:
        spec.fill = 48
        if not spec.aligned and default_align == 62:
            spec.align = 61
        at += 1
    return at


def _parse_number(spec: ptr[Spec], text: str, at: i64, is_precision: bool) -> i64:
    """Digits of any script into the width or the precision, if there are any; where they end."""
    value = i64(-1)
    while at < text.length:
        digit = decimal_value(char_at(text, at))
        if digit < 0:
            break
        if value < 0:
            value = 0
        if value > (MAX_NUMBER - digit) // 10:
            raise ValueError("Too many decimal digits in format string")
        value = value * 10 + digit
        at += 1
    if is_precision:
        spec.precision = value
    else:
        spec.width = value
    return at


def _parse_grouping(spec: ptr[Spec], text: str, at: i64) -> i64:
    if at < text.length and char_at(text, at) == 44:
        spec.grouping = 44
        at += 1
    if at < text.length and char_at(text, at) == 95:
        if spec.grouping != 0:
            raise ValueError("Cannot specify both ',' and '_'.")
        spec.grouping = 95
        at += 1
    if at < text.length and char_at(text, at) == 44 and spec.grouping == 95:
        raise ValueError("Cannot specify both ',' and '_'.")
    return at


def _check_grouping(spec: ptr[Spec]) -> None:
    t = spec.type
    if t in (0, 100, 101, 102, 103, 69, 71, 37, 70):
        return
    if spec.grouping == 95 and t in (98, 111, 120, 88):
        return
    separator = char_string(spec.grouping)
    if 32 < t < 128:
        raise ValueError(f"Cannot specify '{separator}' with '{char_string(t)}'.")
    raise ValueError(f"Cannot specify '{separator}' with '\\x{hex_text(t)}'.")


def hex_text(value: i64) -> str:
    """Lower-case hexadecimal digits."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_i64(b, value, 16)
    return builder_finish(b)


def refuse_type(t: i64, x: object) -> None:
    """The error for a type character that x has no use for."""
    if 32 < t < 128:
        raise ValueError(f"Unknown format code '{char_string(t)}' for object of type '{type_name(x)}'")
    raise ValueError(f"Unknown format code '\\x{hex_text(t)}' for object of type '{type_name(x)}'")


# ---- str


def format_str(s: str, text: str) -> str:
    """format(s, text)."""
    if text.length == 0:
        return exact_str(s)
    spec = stack(Spec, 1)
    parse_spec(spec, text, s, 60, 115)
    if spec.type != 115:
        refuse_type(spec.type, s)
    if spec.sign != 0:
        if spec.sign == 32:
            raise ValueError("Space not allowed in string format specifier")
        raise ValueError("Sign not allowed in string format specifier")
    if spec.no_negative_zero:
        raise ValueError("Negative zero coercion (z) not allowed in string format specifier")
    if spec.alternate:
        raise ValueError("Alternate form (#) not allowed in string format specifier")
    if spec.align == 61:
        raise ValueError("'=' alignment not allowed in string format specifier")
    shown = s
    if 0 <= spec.precision < s.length:
        shown = substring(s, 0, spec.precision)
    return pad_aligned(shown, spec)


def pad_aligned(s: str, spec: ptr[Spec]) -> str:
    """s in a field of the spec's width."""
    margin = spec.width - s.length
    if margin <= 0:
        return exact_str(s)
    left = 0
    if spec.align == 62:
        left = margin
    elif spec.align == 94:
        left = margin // 2
    return pad_str(s, left, margin - left, spec.fill)


# ---- int


def padded_decimal(x: i64, text: str) -> object:
    """format(x, text) where the spec is no more than "", "d" or a width such as "4", "04", "04d"; else NULL."""
    end = text.length
    if text.ascii == 0 or end > 4:
        return NULL
    p = text.data
    if end > 0 and p[end - 1] == u8(100):
        end -= 1
    fill = 48 if end > 0 and p[0] == u8(48) else 32
    width = 0
    for i in range(end):
        digit = i64(p[i]) - 48
        if digit < 0 or digit > 9:
            return NULL
        width = width * 10 + digit
    return NULL if width > WIDEST_PADDED else pad_decimal(x, width, fill)


def pad_decimal(x: i64, width: i64, fill: i64) -> str:
    """A number with so many characters at least: zeros behind the sign, or spaces before it."""
    room = stack(u8, 128)
    at = 128
    rest = u64(0) - u64(x) if x < 0 else u64(x)
    while True:
        quotient = rest // u64(10)
        at -= 1
        room[at] = u8(48 + i64(rest - quotient * u64(10)))
        rest = quotient
        if rest == 0:
            break
    first = 128 - width
    if x < 0:
        if fill == 48:
            while at > first + 1:
                at -= 1
                room[at] = u8(48)
        at -= 1
        room[at] = u8(45)
    while at > first:
        at -= 1
        room[at] = u8(fill)
    return str_from_ascii(room + at, 128 - at)


def format_int(x: int, text: str) -> str:
    """format(x, text)."""
    if is_small(x):
        padded = padded_decimal(small(x), text)
        if not is_null(padded):
            return cast(str, padded)
    if text.length == 0:
        return int_to_str(x, 10)
    spec = stack(Spec, 1)
    parse_spec(spec, text, x, 62, 0)
    t = spec.type
    if t == 0 or t in (98, 99, 100, 111, 120, 88, 110):
        return _format_integer(x, spec)
    if t in (101, 69, 102, 70, 103, 71, 37):
        return format_double(int_to_float(x) if is_small(x) or type_is(x, int) else float_from_any(x), spec)
    refuse_type(t, x)
    return text


def _format_integer(x: int, spec: ptr[Spec]) -> str:
    if spec.precision != -1:
        raise ValueError("Precision not allowed in integer format specifier")
    if spec.no_negative_zero:
        raise ValueError("Negative zero coercion (z) not allowed in integer format specifier")
    if spec.type == 99:
        return _format_character(x, spec)
    raw = stack(StringBuilder, 1)
    builder_start(raw)
    base = base_of_type(spec.type)
    append_int(raw, x, base)
    start = 0
    number = stack(Number, 1)
    number.sign = 0
    if raw.data[0] == 45:
        number.sign = 45
        start = 1
    if spec.type == 88:
        upper_ascii(raw.data, raw.length)
    number.digits = raw.data + start
    number.digit_count = raw.length - start
    number.rest = raw.data
    number.rest_count = 0
    number.prefix = spec.type if spec.alternate and base != 10 else 0
    return _finish_number(raw, number, spec)


def base_of_type(t: i64) -> i64:
    """The base that a type character of ints means."""
    if t == 98:
        return 2
    if t == 111:
        return 8
    return 16 if t == 120 or t == 88 else 10


def upper_ascii(p: ptr[u8], n: i64) -> None:
    """Turns a-z into A-Z."""
    for i in range(n):
        if 97 <= i64(p[i]) <= 122:
            p[i] = u8(i64(p[i]) - 32)


def _format_character(x: int, spec: ptr[Spec]) -> str:
    if spec.sign != 0:
        raise ValueError("Sign not allowed with integer format specifier 'c'")
    if spec.alternate:
        raise ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
    number = stack(i64, 1)
    if not int_fits_i64(x, number):
        raise OverflowError("Python int too large to convert to C long")
    code = number[0]
    if code < 0 or code > 0x10FFFF:
        raise OverflowError("%c arg not in range(0x110000)")
    if spec.align == 61:
        spec.align = 62
    return pad_aligned(char_string(code), spec)


# ---- float


def format_float(x: float, text: str) -> str:
    """format(x, text)."""
    if text.length == 0:
        return float_to_str(x)
    spec = stack(Spec, 1)
    parse_spec(spec, text, x, 62, 0)
    t = spec.type
    if t != 0 and t not in (101, 69, 102, 70, 103, 71, 110, 37):
        refuse_type(t, x)
    return format_double(x, spec)


def format_double(x: float, spec: ptr[Spec]) -> str:
    """x by a spec of a float type."""
    if spec.precision > MAX_PRECISION:
        raise ValueError("precision too big")
    b = stack(StringBuilder, 1)
    builder_start(b)
    raw = stack(StringBuilder, 1)
    builder_start(raw)
    append_by_spec(raw, x, spec)
    _append_float_text(b, raw, spec)
    return builder_finish(b)


def _append_float_text(b: ptr[StringBuilder], raw: ptr[StringBuilder], spec: ptr[Spec]) -> None:
    """Adds the text of a float, padded and grouped; releases raw."""
    start = 0
    number = stack(Number, 1)
    number.sign = 0
    if raw.data[0] == 45:
        start = 1
        number.sign = 45
        if spec.no_negative_zero and _is_zero_text(raw.data, raw.length):
            number.sign = 0
    count = 0
    while start + count < raw.length and 48 <= i64(raw.data[start + count]) <= 57:
        count += 1
    number.digits = raw.data + start
    number.digit_count = count
    number.rest = raw.data + (start + count)
    number.rest_count = raw.length - start - count
    number.prefix = 0
    append_number(b, number, spec)
    builder_drop(raw)


def append_by_spec(raw: ptr[StringBuilder], x: float, spec: ptr[Spec]) -> None:
    """Adds the text of x without padding and grouping."""
    t = spec.type
    precision = spec.precision
    if t == 0:
        if precision < 0:
            append_float(raw, x, 114, 0, spec.alternate, True, False)
        else:
            append_float(raw, x, 103, precision, spec.alternate, True, False)
        return
    if precision < 0:
        precision = 6
    if t == 37:
        append_float(raw, x * 100.0, 102, precision, spec.alternate, False, False)
        append_char(raw, 37)
        return
    upper = t < 97
    code = 103 if t == 110 else t | 32
    append_float(raw, x, code, precision, spec.alternate, False, upper)


def _is_zero_text(p: ptr[u8], n: i64) -> bool:
    """Whether a formatted number has no digit but 0 before its exponent (and is no inf or nan)."""
    for i in range(n):
        c = i64(p[i])
        if 49 <= c <= 57 or c | 32 == 110:
            return False
        if c | 32 == 101:
            return True
    return True


# ---- complex


def format_complex(x: complex, text: str) -> str:
    """format(x, text), with a text that is not empty: both parts by the spec, and the whole padded."""
    spec = stack(Spec, 1)
    parse_spec(spec, text, x, 62, 0)
    t = spec.type
    if t != 0 and t not in (101, 69, 102, 70, 103, 71, 110):
        refuse_type(t, x)
    if spec.precision > MAX_PRECISION:
        raise ValueError("precision too big")
    if spec.fill == 48:
        raise ValueError("Zero padding is not allowed in complex format specifier")
    if spec.align == 61:
        raise ValueError("'=' alignment flag is not allowed in complex format specifier")
    part = stack(Spec, 1)
    copy(part, spec, 1)
    part.width = -1
    part.align = 60
    has_real = t != 0 or x.re != 0.0 or is_negative(x.re)
    b = stack(StringBuilder, 1)
    builder_start(b)
    if has_real:
        if t == 0:
            append_char(b, 40)
        _append_part(b, x.re, part)
        # Between the parts there is always a sign.
        part.sign = 43
    _append_part(b, x.im, part)
    append_char(b, 106)
    if t == 0 and has_real:
        append_char(b, 41)
    return pad_aligned(builder_finish(b), spec)


def _append_part(b: ptr[StringBuilder], x: float, spec: ptr[Spec]) -> None:
    """Adds a part of a complex number, which without a type has no `.0`."""
    raw = stack(StringBuilder, 1)
    builder_start(raw)
    if spec.type != 0:
        append_by_spec(raw, x, spec)
    elif spec.precision < 0:
        append_float(raw, x, 114, 0, spec.alternate, False, False)
    else:
        append_float(raw, x, 103, spec.precision, spec.alternate, False, False)
    _append_float_text(b, raw, spec)


# ---- layout of numbers


def _finish_number(raw: ptr[StringBuilder], number: ptr[Number], spec: ptr[Spec]) -> str:
    """The padded and grouped text; releases raw."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_number(b, number, spec)
    builder_drop(raw)
    return builder_finish(b)


def append_number(b: ptr[StringBuilder], number: ptr[Number], spec: ptr[Spec]) -> None:
    """Adds padding, sign, prefix, grouped digits and the rest."""
    sign = number.sign
    if sign == 0 and (spec.sign == 43 or spec.sign == 32):
        sign = spec.sign
    fixed = number.rest_count + (1 if sign != 0 else 0) + (2 if number.prefix != 0 else 0)
    if spec.width > MOST:
        raise MemoryError
    minimum = spec.width - fixed if spec.fill == 48 and spec.align == 61 else 0
    size = group_size(spec)
    width = _grouped_width(number.digit_count, minimum, size) if number.digit_count > 0 else 0
    margin = spec.width - fixed - width
    if margin < 0:
        margin = 0
    left = margin if spec.align == 62 else margin // 2 if spec.align == 94 else 0
    inner = margin if spec.align == 61 else 0
    append_chars(b, spec.fill, left)
    if sign != 0:
        append_char(b, sign)
    if number.prefix != 0:
        append_char(b, 48)
        append_char(b, number.prefix)
    append_chars(b, spec.fill, inner)
    if number.digit_count > 0:
        _append_grouped(b, number, width, size, spec.grouping)
    append_ascii(b, number.rest, number.rest_count)
    append_chars(b, spec.fill, margin - left - inner)


def group_size(spec: ptr[Spec]) -> i64:
    """Digits between separators; 0 for no grouping."""
    if spec.grouping == 0:
        return 0
    return 4 if spec.type in (98, 111, 120, 88) else 3


def _grouped_width(count: i64, minimum: i64, size: i64) -> i64:
    """How wide count digits become with separators, and zeros up to a minimum width.

    The minimum may be exceeded by one, as the text never begins with a separator.
    """
    if size == 0:
        return count if count > minimum else minimum
    width = 0
    while True:
        need = count if count > minimum else minimum
        if need < 1:
            need = 1
        step = size if size < need else need
        width += step
        count -= step
        minimum -= step
        if count <= 0 and minimum <= 0:
            return width
        width += 1
        minimum -= 1


def _append_grouped(b: ptr[StringBuilder], number: ptr[Number], width: i64, size: i64, separator: i64) -> None:
    """The digits, with leading zeros and separators, in exactly `width` characters."""
    separators = width // (size + 1) if size > 0 else 0
    zeros = width - separators - number.digit_count
    total = zeros + number.digit_count
    # At once, so that there being no memory shows at once.
    builder_reserve(b, width, 48)
    for i in range(total):
        if i > 0 and size > 0 and (total - i) % size == 0:
            append_char(b, separator)
        append_char(b, 48 if i < zeros else i64(number.digits[i - zeros]))


# ---- dispatch


def format_value(x: object, spec: object) -> str:
    """format(x, spec), for f-strings: without a call for the common types and an empty spec."""
    if isinstance(spec, str) and cast(str, spec).length == 0:
        if type_is(x, str):
            return cast(str, x)
        if type_is(x, int):
            return int_to_str(cast(int, x), 10)
        if type_is(x, float):
            return float_to_str(unbox_float(x))
    if type_is(x, str) and isinstance(spec, str):
        return format_str(cast(str, x), cast(str, spec))
    if type_is(x, int) and isinstance(spec, str):
        return format_int(cast(int, x), cast(str, spec))
    if type_is(x, float) and isinstance(spec, str):
        return format_float(unbox_float(x), cast(str, spec))
    return format_of(x, cast(str, spec))


from molt.lib.builtins.complex import complex  # noqa: E402
from molt.lib.builtins.float import float_from_any, float_to_str  # noqa: E402
from molt.lib.builtins.float_text import append_float, is_negative  # noqa: E402
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.int_arith import int_fits_i64, int_to_float  # noqa: E402
from molt.lib.builtins.int_text import append_i64, append_int, int_to_str  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    MOST,
    StringBuilder,
    append_ascii,
    append_char,
    append_chars,
    builder_drop,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, char_string, exact_str, str_from_ascii, substring  # noqa: E402
from molt.lib.builtins.str_methods import pad_str  # noqa: E402
from molt.lib.builtins.unicode_data import decimal_value  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import format_of  # noqa: E402
