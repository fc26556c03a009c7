"""The shortest text that reads back as a double, for the doubles that programs mostly print.

A double m * 2**e is read back from every decimal between (2m - 1) * 2**(e - 1) and
(2m + 1) * 2**(e - 1), the ends included where m is even. Scaled by a power of ten, so that
17 or 18 digits stand before the point, these and the double itself are ints of fewer than
128 bits, so that all is exact. Of the ints between them, those divisible by the greatest power
of ten are the shortest texts, and the nearest to the double is the one that Python prints.
(Steele and White, How to print floating-point numbers accurately, 1990, have the interval.)

What has an exponent in its text, what is very large or small, and powers of two, which have
a narrower interval below than above, are left to float_text.py.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import float_bits, i64, mul_wide, ptr, stack, u8, u64

# Four decimals of what is below have no more than 15 digits.
SHORT_FLOATS: Final = 1e11
# The exponents of doubles from 2**-9 to 2**53, as their bits hold them.
LEAST_EXPONENT: Final = 1014
GREATEST_EXPONENT: Final = 1074


def append_repr(b: ptr[StringBuilder], x: float) -> None:
    """Adds repr(x)."""
    if append_short(b, x) or append_shortest(b, x):
        return
    append_float(b, x, 114, 0, False, True, False)


def append_short(b: ptr[StringBuilder], x: float) -> bool:
    """Adds repr(x) if it has few decimals and no exponent.

    An int of at most 15 digits, divided by a power of ten, gives the double nearest to this
    quotient; of decimals with 15 digits only one is that near, so that the first to be found
    is the shortest.
    """
    size = -x if x < 0.0 else x
    if not (size < SHORT_FLOATS and size >= 0.001):
        return False
    places = 1
    power = 10
    while places <= 4:
        whole = i64(size * float(power) + 0.5)
        if float(whole) / float(power) == size:
            append_decimal(b, u64(whole), places, is_negative(x))
            return True
        power *= 10
        places += 1
    return False


def append_shortest(b: ptr[StringBuilder], x: float) -> bool:
    """Adds repr(x) if x lies where 128 bits suffice to find it."""
    biased = i64((float_bits(x) >> 52) & 0x7FF)
    m = float_mantissa(x)
    if biased < LEAST_EXPONENT or biased > GREATEST_EXPONENT or m == HIDDEN_BIT:
        return False
    # 1233 / 4096 is log10(2) as nearly as it takes: x has 17 digits before the point, or 18.
    places = 16 - (((biased - 1023) * 1233) >> 12)
    power = u64_pow10(places)
    # All are now counted in units of 10**-places, and as ints in units of 2**-shift of that.
    shift = u64(1076 - biased)
    high = stack(u64, 1)
    low = mul_wide(m + m, power, high)
    at = _shift_right(high[0], low, shift)
    fraction = low & ((u64(1) << shift) - 1)
    # Where m is odd the ends do not read back.
    inset = m & 1
    reach = power - inset
    top = low + reach
    last = _shift_right(high[0] + u64(1 if top < low else 0), top, shift)
    bottom = low - reach
    # Rounded up: it is the first int that is not below the lower end.
    below = bottom - 1
    under = high[0] - u64(1 if low < reach else 0)
    first = _shift_right(under - u64(1 if bottom == 0 else 0), below, shift) + 1
    zeros = 0
    if last // 100000000 * 100000000 >= first:
        zeros = 8
        last = last // 100000000
        first = last
    while True:
        fewer = last // 10
        if fewer * 10 < first:
            break
        last = fewer
        first = (first + 9) // 10
        zeros += 1
    if first != last:
        nearest = _round_even(at, fraction, u64(1) << (shift - 1), zeros)
        if nearest > first:
            first = nearest if nearest < last else last
    if zeros >= places:
        first = first * u64_pow10(zeros - places + 1)
        zeros = places - 1
    append_decimal(b, first, places - zeros, is_negative(x))
    return True


def _shift_right(high: u64, low: u64, count: u64) -> u64:
    """The low half of what 128 bits are, shifted by 1 to 63."""
    return (high << (64 - count)) | (low >> count)


def _round_even(whole: u64, fraction: u64, half: u64, zeros: i64) -> u64:
    """The int nearest to (whole and a fraction, of which `half` is a half) / 10**zeros, ties to even."""
    if zeros == 0:
        return whole + u64(1 if fraction > half or (fraction == half and whole & 1 != 0) else 0)
    power = u64_pow10(zeros)
    quotient = whole // power
    rest = whole - quotient * power
    middle = power // 2
    if rest > middle or (rest == middle and (fraction != 0 or quotient & 1 != 0)):
        quotient += 1
    return quotient


def append_decimal(b: ptr[StringBuilder], whole: u64, places: i64, negative: bool) -> None:
    """Adds whole / 10**places with so many decimals, at least one."""
    end = stack(u8, 32) + 32
    point = end - places
    first = write_decimal(end, whole)
    while first >= point:
        first = first - 1
        first[0] = u8(48)
    # Digits in front of the point move down to make room for it.
    first = first - 1
    i = 0
    while first + i + 1 < point:
        first[i] = first[i + 1]
        i += 1
    first[i] = u8(46)
    if negative:
        first = first - 1
        first[0] = u8(45)
    append_ascii(b, first, end - first)


# At the bottom because of cycles.
from molt.lib.builtins.float_text import (  # noqa: E402
    HIDDEN_BIT,
    append_float,
    float_mantissa,
    is_negative,
    u64_pow10,
)
from molt.lib.builtins.int_decimal import write_decimal  # noqa: E402
from molt.lib.builtins.str_builder import StringBuilder, append_ascii  # noqa: E402
