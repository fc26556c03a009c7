"""The format language of numbers, which is libmpdec's own: [[fill]align][sign][z][0][width][,][.precision][type]."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_builder import (
    StringBuilder,
    append_ascii,
    append_char,
    append_chars,
    builder_finish,
    builder_start,
)
from molt.lib.builtins.str_core import char_at
from molt.lib.low import alloc, cast, compact, free, i64, is_null, isinstance, ptr, stack, struct, u8
from molt.lib.rt.unsupported import unsupported
from molt.lib.std._decimal.coefficients import count_digits, text_room, write_digits
from molt.lib.std._decimal.contexts import Context
from molt.lib.std._decimal.settings import load
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.quantizing import rescale
from molt.lib.std._decimal.signals import ERRORS
from molt.lib.std._decimal.work import MAX_PREC, NEGATIVE, SPECIAL, Work, is_zero, make
from molt.lib.std._decimal.writing import EXTRA_ROOM, write_exponent, write_number, write_pointed

compact()

# Numbers in a spec beyond this are none.
GREATEST: Final = 0x7FFFFFFFFFFFFFFF
POINT: Final = 46
COMMA: Final = 44


@struct
class Spec:
    """A spec: characters as code points, 0 for none; `precision` -1 for none. `align` is 0 for zeros behind the sign."""

    fill: i64
    align: i64
    sign: i64
    width: i64
    precision: i64
    type: i64
    groups: bool
    no_negative_zero: bool


def format_number(d: Decimal, format: object, override: object, context: Context) -> object:
    """`format(d, format)`; `override` is what stands for the customs of a locale."""
    if not isinstance(format, str):
        raise TypeError("format arg must be str")
    spec = stack(Spec, 1)
    if not read_spec(spec, cast(str, format), context.letters):
        raise ValueError("invalid format string")
    if not is_null(override):
        if not isinstance(override, dict):
            raise TypeError("optional argument must be a dict")
        return unsupported("the customs of a locale as an argument of Decimal.__format__")
    w = stack(Work, 1)
    load(w, context)
    if spec.no_negative_zero and d.flags & (SPECIAL | NEGATIVE) == NEGATIVE:
        # The types in capitals are not looked at, as in CPython.
        rounded = d if 65 <= spec.type <= 90 else rounded_for(d, spec, w)
        if w.status & ERRORS != 0:
            raise ValueError("unexpected error when rounding")
        if is_zero(rounded):
            d = make(0, rounded.exp, rounded.coefficient)
            # It is rounded as it is; of `%` the exponent is that of the hundredths already.
            if spec.type == 37 and spec.precision >= 0:
                d.exp -= 2
    return format_with(d, spec, w)


# --- the spec ---


def is_align(c: i64) -> bool:
    return c == 60 or c == 62 or c == 61 or c == 94


def char_or_end(text: str, i: i64) -> i64:
    return char_at(text, i) if i < text.length else 0


def is_digit(c: i64) -> bool:
    return 48 <= c <= 57


def read_spec(spec: ptr[Spec], text: str, capitals: i64) -> bool:
    """Reads a spec; False if it is none."""
    spec.fill = 32
    spec.align = 62
    spec.sign = 45
    spec.width = 0
    spec.precision = -1
    spec.type = 71 if capitals != 0 else 103
    spec.groups = False
    spec.no_negative_zero = False
    i = 0
    aligned = False
    if is_align(char_or_end(text, 1)):
        spec.fill = char_at(text, 0)
        spec.align = char_at(text, 1)
        aligned = True
        i = 2
    elif is_align(char_or_end(text, 0)):
        spec.align = char_at(text, 0)
        aligned = True
        i = 1
    c = char_or_end(text, i)
    if c == 43 or c == 45 or c == 32:
        spec.sign = c
        i += 1
    if char_or_end(text, i) == 122:
        spec.no_negative_zero = True
        i += 1
    if char_or_end(text, i) == 48:
        if aligned:
            return False
        spec.align = 0
        spec.fill = 48
        i += 1
        if char_or_end(text, i) == 48:
            return False
    out = stack(i64, 1)
    i = read_count(text, i, out)
    if i < 0:
        return False
    spec.width = out[0]
    if char_or_end(text, i) == COMMA:
        spec.groups = True
        i += 1
    if char_or_end(text, i) == POINT:
        if not is_digit(char_or_end(text, i + 1)):
            return False
        i = read_count(text, i + 1, out)
        if i < 0:
            return False
        spec.precision = out[0]
    return read_type(spec, text, i)


def read_count(text: str, i: i64, out: ptr[i64]) -> i64:
    """Reads digits; gives where they end, or -1 if they are too many."""
    value = i64(0)
    while is_digit(char_or_end(text, i)):
        digit = char_at(text, i) - 48
        if value > (GREATEST - digit) // 10:
            return -1
        value = value * 10 + digit
        i += 1
    out[0] = value
    return i


def read_type(spec: ptr[Spec], text: str, i: i64) -> bool:
    """Reads the last character of a spec, if there is one."""
    if i == text.length:
        return True
    if text.length - i > 1:
        return False
    c = char_at(text, i)
    if c == 110 or c == 78:
        # In the locale "C" numbers are written as by "g".
        if spec.groups:
            return False
        c -= 7
    elif not (c == 69 or c == 101 or c == 70 or c == 102 or c == 71 or c == 103 or c == 37):
        return False
    spec.type = c
    return True


# --- rounding ---


def lower_type(spec: ptr[Spec]) -> i64:
    return spec.type if spec.type == 37 else spec.type | 32


def rounded_for(d: Decimal, spec: ptr[Spec], w: ptr[Work]) -> Decimal:
    """A number that is not special, rounded as a spec says."""
    if spec.precision < 0:
        return d
    t = lower_type(spec)
    if t == 103:
        wanted = 1 if spec.precision == 0 else spec.precision
        return round_digits(d, wanted, w) if count_digits(d.coefficient) > wanted else d
    if t == 101:
        return d if is_zero(d) else round_digits(d, spec.precision + 1, w)
    if t == 37:
        d = make(d.flags, d.exp + 2, d.coefficient)
    return rescale(d, -spec.precision, w)


def round_digits(d: Decimal, digits: i64, w: ptr[Work]) -> Decimal:
    """A number with so many digits."""
    if is_zero(d):
        return d
    exp = d.exp + count_digits(d.coefficient) - digits
    made = rescale(d, exp, w)
    if count_digits(made.coefficient) > digits:
        made = rescale(made, exp + 1, w)
    return made


# --- the text ---


def format_with(d: Decimal, spec: ptr[Spec], w: ptr[Work]) -> str:
    if spec.width > MAX_PREC or spec.precision > MAX_PREC:
        raise_too_large()
    t = lower_type(spec)
    special = d.flags & SPECIAL != 0
    if not special:
        if t == 37 and spec.precision < 0:
            d = make(d.flags, d.exp + 2, d.coefficient)
        d = rounded_for(d, spec, w)
        if w.status & ERRORS != 0:
            raise_too_large()
    # What is written of a fixed number has all digits before the point, and places after it.
    digits = text_room(d.coefficient)
    room = 2 * digits + EXTRA_ROOM
    if not special and (t == 102 or t == 37):
        room += d.exp if d.exp > 0 else -d.exp
    elif t == 101 and spec.precision > 0:
        room += spec.precision
    text = alloc(u8, room)
    size = make(d.flags & ~NEGATIVE, d.exp, d.coefficient)
    if special or t == 103:
        end = write_number(text, size, digits, 0 if spec.type == 103 else 1, False)
    elif t == 101:
        end = write_scientific(text, room, size, spec)
    else:
        end = write_fixed(text, room, size)
    if t == 37:
        end[0] = u8(37)
        end = end + 1
    made = lay_out(d, spec, text, end - text)
    free(text, room)
    return made


def raise_too_large() -> None:
    raise ValueError("format specification exceeds internal limits of _decimal")


def write_fixed(out: ptr[u8], room: i64, d: Decimal) -> ptr[u8]:
    """Writes a number without an exponent."""
    digits = text_room(d.coefficient)
    first = write_digits(out + room, d.coefficient, digits)
    count = out + room - first
    if is_zero(d) and d.exp > 0:
        out[0] = u8(48)
        return out + 1
    return write_pointed(out, first, count, d.exp + count)


def write_scientific(out: ptr[u8], room: i64, d: Decimal, spec: ptr[Spec]) -> ptr[u8]:
    """Writes a number with one digit before the point; a 0 with as many after it as the spec says."""
    digits = text_room(d.coefficient)
    first = write_digits(out + room, d.coefficient, digits)
    count = out + room - first
    point = i64(1)
    if is_zero(d) and spec.precision > 0:
        point = 1 - spec.precision
    end = write_pointed(out, first, count, point)
    end[0] = u8(spec.type)
    return write_exponent(end + 1, d.exp + count - point)


def lay_out(d: Decimal, spec: ptr[Spec], text: ptr[u8], n: i64) -> str:
    """A number's text with its sign, commas and what fills its width."""
    special = d.flags & SPECIAL != 0
    fill = spec.fill
    align = spec.align
    if special and align == 0:
        fill = 32
        align = 62
    sign = i64(0)
    if d.flags & NEGATIVE != 0:
        sign = 45
    elif spec.sign != 45:
        sign = spec.sign
    used = 1 if sign != 0 else 0
    whole = 0
    while whole < n and is_digit(i64(text[whole])):
        whole += 1
    groups = spec.groups and not special
    zeros = i64(0)
    if align == 0:
        zeros = zeros_before(spec.width - used - (n - whole), whole, groups)
    commas = (whole + zeros - 1) // 3 if groups and whole > 0 else 0
    margin = spec.width - used - n - zeros - commas
    left = i64(0)
    if margin > 0:
        if align == 62:
            left = margin
        elif align == 94:
            left = margin // 2
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_chars(b, fill, left)
    if sign != 0:
        append_char(b, sign)
    if align == 61:
        append_chars(b, fill, margin)
    for i in range(whole + zeros):
        append_char(b, 48 if i < zeros else i64(text[i - zeros]))
        to_go = whole + zeros - 1 - i
        if groups and to_go > 0 and to_go % 3 == 0:
            append_char(b, COMMA)
    append_ascii(b, text + whole, n - whole)
    if align != 61 and align != 0:
        append_chars(b, fill, margin - left)
    return builder_finish(b)


def zeros_before(room: i64, whole: i64, groups: bool) -> i64:
    """How many zeros fill a width before so many digits; none is followed by nothing but a comma."""
    if not groups:
        return room - whole if room > whole else 0
    # The fewest digits that take the room with their commas.
    digits = whole
    while digits + (digits - 1) // 3 < room:
        digits += 1
    return digits - whole


# At the bottom because of cycles.
from molt.lib.builtins.dict import dict  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
