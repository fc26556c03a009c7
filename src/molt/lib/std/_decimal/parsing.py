"""Numbers from text (General Decimal Arithmetic Specification, "Numeric strings")."""

from __future__ import annotations

from molt.lib.builtins.str_raw import read_char
from molt.lib.builtins.unicode_data import decimal_value, is_space
from molt.lib.low import alloc, bytes_of, free, i64, make_small, noinline, ptr, u8
from molt.lib.std._decimal.coefficients import SMALL_DIGITS, read_digits
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.signals import CONVERSION_SYNTAX
from molt.lib.std._decimal.work import (
    EXP_CLAMP,
    EXP_INF,
    INFINITE,
    NEGATIVE,
    QUIET,
    SIGNALING,
    Work,
    finish,
    invalid,
    make,
    make_special,
)

# An exponent in text beyond this is as good as it.
GREAT_EXPONENT: Final = 3999999999999999999


def number_from_text(text: str, exactly: bool, w: ptr[Work]) -> Decimal:
    """The number that a text spells, rounded; a NaN and a flag if it spells none.

    `exactly`: spaces around it are left out, and underscores."""
    if text.ascii != 0 and 0 < text.length <= SMALL_DIGITS:
        short = short_number(text.data, text.length, w)
        if not is_null(short):
            return cast(Decimal, short)
    return number_from_any_text(text, exactly, w)


def short_number(p: ptr[u8], n: i64, w: ptr[Work]) -> object:
    """The number of a sign, digits and a point, in no more characters than a small int has digits; NULL for any other text."""
    flags = 0
    i = 0
    if p[0] == 45 or p[0] == 43:
        flags = 1 if p[0] == 45 else 0
        i = 1
    value = i64(0)
    point = i64(-1)
    first = i
    while i < n:
        c = i64(p[i]) - 48
        if 0 <= c <= 9:
            value = value * 10 + c
        elif c == -2 and point < 0:
            point = i
        else:
            return NULL
        i += 1
    if point < 0:
        return NULL if first == n else finish(flags, 0, make_small(value), w)
    if n - first == 1:
        return NULL
    return finish(flags, point - n + 1, make_small(value), w)


@noinline
def number_from_any_text(text: str, exactly: bool, w: ptr[Work]) -> Decimal:
    kind = i64(text.kind)
    start = 0
    end = text.length
    if exactly:
        while end > start and is_space(read_char(text.data, kind, end - 1)):
            end -= 1
        while start < end and is_space(read_char(text.data, kind, start)):
            start += 1
    room = end - start + 1
    plain = alloc(u8, room)
    n = 0
    for i in range(start, end):
        c = read_char(text.data, kind, i)
        if c == 95 and exactly:
            continue
        if c > 127:
            digit = decimal_value(c)
            c = 48 + digit if digit >= 0 else 1
        plain[n] = u8(c)
        n += 1
    made = number_from_ascii(plain, n, w)
    free(plain, room)
    return made


def number_from_ascii(p: ptr[u8], n: i64, w: ptr[Work]) -> Decimal:
    """The number that n characters spell, rounded; they may be changed."""
    flags = 0
    i = 0
    if n > 0 and (p[0] == 45 or p[0] == 43):
        flags = NEGATIVE if p[0] == 45 else 0
        i = 1
    if i < n and p[i] >= 65:
        return special_from_ascii(flags, p + i, n - i, w)
    # The digits are moved over the point.
    count = 0
    after = 0
    points = 0
    start = p + i
    while i < n:
        c = i64(p[i])
        if 48 <= c <= 57:
            start[count] = u8(c)
            count += 1
            after += points
        elif c == 46 and points == 0:
            points = 1
        else:
            break
        i += 1
    if count == 0:
        return invalid(w, CONVERSION_SYNTAX)
    exp = i64(0)
    if i < n:
        if i64(p[i]) | 32 != 101:
            return invalid(w, CONVERSION_SYNTAX)
        i += 1
        negative = i < n and p[i] == 45
        if i < n and (p[i] == 45 or p[i] == 43):
            i += 1
        if i == n:
            return invalid(w, CONVERSION_SYNTAX)
        while i < n:
            c = i64(p[i]) - 48
            if c < 0 or c > 9:
                return invalid(w, CONVERSION_SYNTAX)
            exp = exp * 10 + c if exp <= (GREAT_EXPONENT - c) // 10 else i64(GREAT_EXPONENT)
            i += 1
        if negative:
            exp = -exp
    zeros = 0
    while zeros < count - 1 and start[zeros] == 48:
        zeros += 1
    exp -= after
    if exp > EXP_INF:
        exp = EXP_INF
    if exp < EXP_CLAMP:
        exp = EXP_CLAMP
    return finish(flags, exp, read_digits(start + zeros, count - zeros), w)


def special_from_ascii(flags: i64, p: ptr[u8], n: i64, w: ptr[Work]) -> Decimal:
    """An infinity or a NaN."""
    if is_word(p, n, bytes_of("infinity"), 8) or is_word(p, n, bytes_of("inf"), 3):
        return make_special(flags | INFINITE)
    size = 3
    kind = QUIET
    if n >= 4 and is_word(p, 4, bytes_of("snan"), 4):
        size = 4
        kind = SIGNALING
    elif n < 3 or not is_word(p, 3, bytes_of("nan"), 3):
        return invalid(w, CONVERSION_SYNTAX)
    for i in range(size, n):
        if p[i] < 48 or p[i] > 57:
            return invalid(w, CONVERSION_SYNTAX)
    while size < n and p[size] == 48:
        size += 1
    if size == n:
        return make_special(flags | kind)
    if n - size > w.prec - w.clamp:
        return invalid(w, CONVERSION_SYNTAX)
    return make(flags | kind, 0, read_digits(p + size, n - size))


def is_word(p: ptr[u8], n: i64, word: ptr[u8], size: i64) -> bool:
    """Whether n characters are a word in small letters, whatever their case."""
    if n != size:
        return False
    for i in range(n):
        if i64(p[i]) | 32 != i64(word[i]):
            return False
    return True


# At the bottom because of cycles.
from typing import Final  # noqa: E402

from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.low import NULL, cast, is_null  # noqa: E402
