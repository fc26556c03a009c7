"""Coefficients of two words, which hold 38 digits: sums, products and quotients of numbers of the usual precision.

They come apart into digits as high * 10**19 + low, which one division of two words by one gives.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int import int
from molt.lib.low import NULL, clz, div_wide, fill, i64, inline, is_small, mul_wide, noinline, ptr, small, stack, struct, u64
from molt.lib.std._decimal.coefficients import REST_HALF, REST_LESS, REST_MORE, REST_NONE, int_from_wide, small_power
from molt.lib.std._decimal.signals import INEXACT, ROUNDED
from molt.lib.std._decimal.work import DOWN, HALF_EVEN, HALF_UP, Work, finish, make, rounds_away

# 10**19, the greatest power of ten that is a word.
TEN_19: Final = 0x8AC7230489E80000
WORD_DIGITS: Final = 19
# Digits that two words hold; sums of such numbers fit, too.
WIDE_DIGITS: Final = 37


@struct
class Wide:
    """A number of two words."""

    high: u64
    low: u64


@inline
def power_word(n: i64) -> u64:
    """10**n for n of 0 to 19."""
    return u64(TEN_19) if n == WORD_DIGITS else u64(small_power(n))


@inline
def count_word(x: u64) -> i64:
    """How many decimal digits a word has; 1 for 0."""
    guess = ((64 - clz(x | 1)) * 1233) >> 12
    return guess if (x | 1) < power_word(guess) else guess + 1


@inline
def load_wide(x: int, out: ptr[Wide]) -> bool:
    """Stores a coefficient if it is of no more than two words."""
    if is_small(x):
        out.high = u64(0)
        out.low = u64(small(x))
        return True
    n = x.size
    if n > 4:
        return False
    out.low = (u64(x.digits[1]) << 32) | u64(x.digits[0])
    high = u64(0)
    if n > 2:
        high = u64(x.digits[2])
    if n > 3:
        high = high | (u64(x.digits[3]) << 32)
    out.high = high
    return True


@inline
def split_wide(x: ptr[Wide], rest: ptr[u64]) -> u64:
    """x // 10**19 for x below 2**64 * 10**19; `rest` gets what is left."""
    return div_wide(x.high, x.low, u64(TEN_19), rest)


@inline
def times_power(x: ptr[Wide], n: i64) -> bool:
    """x *= 10**n; False if that, for sure or perhaps, is not of two words, or n is more than 37."""
    while n > 0:
        step = n if n < WORD_DIGITS else i64(WORD_DIGITS)
        carry = stack(u64, 2)
        low = mul_wide(x.low, power_word(step), carry)
        high = mul_wide(x.high, power_word(step), carry + 1) + carry[0]
        if carry[1] != 0 or high >= u64(1 << 62):
            return False
        x.high = high
        x.low = low
        n -= step
    return True


@inline
def add_wide(x: ptr[Wide], high: u64, low: u64) -> None:
    """x += another number, where that fits."""
    x.low = x.low + low
    x.high = x.high + high + (u64(1) if x.low < low else u64(0))


@inline
def subtract_wide(x: ptr[Wide], y: ptr[Wide]) -> None:
    """x -= y, which is no greater."""
    borrow = u64(1) if x.low < y.low else u64(0)
    x.low = x.low - y.low
    x.high = x.high - y.high - borrow


@inline
def is_below(x: ptr[Wide], y: ptr[Wide]) -> bool:
    return x.high < y.high or (x.high == y.high and x.low < y.low)


@inline
def count_wide(x: ptr[Wide]) -> i64:
    """How many decimal digits a number below 2**64 * 10**19 has; 1 for 0."""
    if x.high == 0:
        return count_word(x.low)
    rest = stack(u64, 1)
    return WORD_DIGITS + count_word(split_wide(x, rest))


@inline
def with_tail(rest: i64, tail: bool) -> i64:
    """What was cut off, where it is known whether anything is behind it."""
    if not tail:
        return rest
    if rest == REST_NONE:
        return REST_LESS
    return REST_MORE if rest == REST_HALF else rest


@inline
def rest_of_word(left: u64, divisor: u64) -> i64:
    """How what is left of a division by an even number, or by 1, compares with half of it."""
    if left == 0:
        return REST_NONE
    half = divisor >> 1
    if left == half:
        return REST_HALF
    return REST_LESS if left < half else REST_MORE


@inline
def cut_wide(x: ptr[Wide], n: i64, tail: bool) -> i64:
    """x //= 10**n for n of 1 to 38, x below 2**64 * 10**19; one of the REST constants, for a number with a tail or without."""
    rest = stack(u64, 1)
    high = split_wide(x, rest)
    low = rest[0]
    if n >= WORD_DIGITS:
        divisor = power_word(n - WORD_DIGITS)
        quotient = high // divisor
        x.high = u64(0)
        x.low = quotient
        if n == WORD_DIGITS:
            return with_tail(rest_of_word(low, u64(TEN_19)), tail)
        return with_tail(rest_of_word(high - quotient * divisor, divisor), tail or low != 0)
    divisor = power_word(n)
    quotient = low // divisor
    found = with_tail(rest_of_word(low - quotient * divisor, divisor), tail)
    product = stack(u64, 1)
    x.low = mul_wide(high, power_word(WORD_DIGITS - n), product)
    x.high = product[0]
    add_wide(x, u64(0), quotient)
    return found


def finish_wide(flags: i64, exp: i64, x: ptr[Wide], tail: bool, w: ptr[Work]) -> Decimal:
    """As `finish`, for a number below 2**64 * 10**19, which is changed.

    `tail`: there is something behind it; then it has more digits than the precision."""
    digits = count_wide(x)
    over = digits - w.prec
    first = exp + digits - 1
    if over <= 0 or w.clamp != 0 or first < w.emin or first > w.emax:
        return finish_tailed(flags, exp, x, tail, w)
    rest = cut_wide(x, over, tail)
    return finish_cut(flags, exp + over, x, rest, w)


def finish_product(flags: i64, exp: i64, x: ptr[Wide], y: ptr[Wide], w: ptr[Work]) -> object:
    """As `finish`, for the product of two numbers that have at least two words together; NULL where that takes more
    than rounding, or the precision is more than 37."""
    limbs = stack(u64, 4)
    fill(limbs, 0, 4)
    add_product(limbs, x.low, y.low)
    add_product(limbs + 1, x.high, y.low)
    add_product(limbs + 1, x.low, y.high)
    add_product(limbs + 2, x.high, y.high)
    # By 19 digits, from the lowest.
    pieces = stack(u64, 5)
    count = 0
    size = 4
    while size > 0:
        left = stack(u64, 1)
        left[0] = u64(0)
        i = size - 1
        while i >= 0:
            limbs[i] = div_wide(left[0], limbs[i], u64(TEN_19), left)
            i -= 1
        pieces[count] = left[0]
        count += 1
        while size > 0 and limbs[size - 1] == 0:
            size -= 1
    digits = WORD_DIGITS * (count - 1) + count_word(pieces[count - 1])
    over = digits - w.prec
    first = exp + digits - 1
    if over <= 0 or w.prec > WIDE_DIGITS or w.clamp != 0 or first < w.emin or first > w.emax:
        return NULL
    # What is left of the digits that go, as a tail of so many below a piece; at most two pieces stay above it.
    skipped = over // WORD_DIGITS
    tail = False
    for k in range(skipped):
        tail = tail or pieces[k] != 0
    part = over - skipped * WORD_DIGITS
    made = stack(Wide, 1)
    made.high = u64(0)
    made.low = u64(0)
    k = count - 1
    while k > skipped:
        if not times_power(made, WORD_DIGITS):
            return NULL
        add_wide(made, u64(0), pieces[k])
        k -= 1
    if not times_power(made, WORD_DIGITS - part):
        return NULL
    divisor = power_word(part)
    quotient = pieces[skipped] // divisor
    rest = with_tail(rest_of_word(pieces[skipped] - quotient * divisor, divisor), tail)
    if part == 0 and skipped > 0:
        # The digits that go are whole pieces, the last of which says how much they are.
        before = False
        for k in range(skipped - 1):
            before = before or pieces[k] != 0
        rest = with_tail(rest_of_word(pieces[skipped - 1], u64(TEN_19)), before)
    add_wide(made, u64(0), quotient)
    return finish_cut(flags, exp + over, made, rest, w)


@inline
def add_product(limbs: ptr[u64], a: u64, b: u64) -> None:
    """Adds a * b to the words from here on, where it fits."""
    high = stack(u64, 1)
    low = mul_wide(a, b, high)
    limbs[0] = limbs[0] + low
    carry = high[0] + (u64(1) if limbs[0] < low else u64(0))
    i = 1
    while carry != 0:
        limbs[i] = limbs[i] + carry
        carry = u64(1) if limbs[i] < carry else u64(0)
        i += 1


def finish_cut(flags: i64, exp: i64, x: ptr[Wide], rest: i64, w: ptr[Work]) -> Decimal:
    """A number of as many digits as the precision has, rounded by what was cut off."""
    w.status = w.status | (ROUNDED if rest == REST_NONE else ROUNDED | INEXACT)
    up = rest > REST_HALF
    if w.rounding == HALF_EVEN:
        up = up or (rest == REST_HALF and x.low & 1 != 0)
    elif w.rounding == HALF_UP:
        up = rest >= REST_HALF
    elif w.rounding == DOWN:
        up = False
    else:
        up = rounds_away(rest, flags, int_from_wide(x.high, x.low), w.rounding)
    if up:
        add_wide(x, u64(0), u64(1))
        if count_wide(x) > w.prec:
            # All were nines: `finish` takes the zero away.
            return finish(flags, exp, int_from_wide(x.high, x.low), w)
    return make(flags, exp, int_from_wide(x.high, x.low))


@noinline
def finish_tailed(flags: i64, exp: i64, x: ptr[Wide], tail: bool, w: ptr[Work]) -> Decimal:
    """As `finish_wide`, by way of an int: what is behind it is a digit more."""
    coefficient = int_from_wide(x.high, x.low)
    if not tail:
        return finish(flags, exp, coefficient, w)
    if last_digit(coefficient) % 5 == 0:
        coefficient = int_add(coefficient, make_small(1))
    return finish(flags, exp, coefficient, w)


# At the bottom because of cycles.
from molt.lib.builtins.int_arith import int_add  # noqa: E402
from molt.lib.low import make_small  # noqa: E402
from molt.lib.std._decimal.coefficients import last_digit  # noqa: E402
from molt.lib.std._decimal.decimals import Decimal  # noqa: E402
