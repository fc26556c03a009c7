"""Coefficients: ints that are never negative, small in nearly all numbers, and their decimal digits.

Powers of ten up to 10**18 are small ints; others are kept by `current` up to `KEPT_POWERS`.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import (
    Magnitude,
    int_add,
    int_bit_length,
    int_compare,
    int_floordiv,
    int_from_nat,
    int_is_zero,
    int_mod,
    int_mul,
    int_pow_natural,
    int_sub,
    int_view,
)
from molt.lib.builtins.int_digits import nat_copy, nat_digits_room, nat_from_text, nat_text_room, nat_to_text
from molt.lib.builtins.int_decimal import write_decimal
from molt.lib.builtins.int_division import nat_divmod_word
from molt.lib.low import (
    alloc,
    clz,
    fits_small,
    free,
    i64,
    inline,
    is_small,
    make_small,
    mul_checked,
    mul_wide,
    new,
    noinline,
    ptr,
    small,
    stack,
    u8,
    u32,
    u64,
)

# Ints below 10**SMALL_DIGITS are small.
SMALL_DIGITS: Final = 18
POWERS: Final = (
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
    1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
    1000000000000000000,
)  # fmt: skip
# 2**64 * log10(2), rounded down.
LOG10_OF_2: Final = 5553023288523357132

# As many digits as ints are used for; CPython has memory for fewer than the others.
MOST_DIGITS: Final = 50000000
GREAT_DIGITS: Final = 100000000000

# What was cut off a coefficient, as a digit behind it: nothing, less than a half, a half, more.
REST_NONE: Final = 0
REST_LESS: Final = 1
REST_HALF: Final = 5
REST_MORE: Final = 6


@inline
def small_power(n: i64) -> i64:
    """10**n for n of 0 to 18."""
    return small(POWERS.data.get(n))


@inline
def count_small(x: i64) -> i64:
    """How many decimal digits a small int of 0 or more has; 1 for 0."""
    guess = ((64 - clz(u64(x) | 1)) * 1233) >> 12
    return guess if (x | 1) < small_power(guess) else guess + 1


@inline
def count_digits(x: int) -> i64:
    """How many decimal digits a coefficient has; 1 for 0."""
    return count_small(small(x)) if is_small(x) else count_big(x)


@noinline
def count_big(x: int) -> i64:
    wide = stack(Wide, 1)
    if load_wide(x, wide) and wide.high < u64(TEN_19):
        return count_wide(wide)
    bits = int_bit_length(x)
    high = stack(u64, 2)
    mul_wide(u64(bits - 1), u64(LOG10_OF_2), high)
    mul_wide(u64(bits), u64(LOG10_OF_2), high + 1)
    least = i64(high[0]) + 1
    if least == i64(high[1]) + 1:
        return least
    return least if int_compare(x, power_of_ten(least)) < 0 else least + 1


@inline
def power_of_ten(n: i64) -> int:
    """10**n for n of 0 or more."""
    return make_small(small_power(n)) if n <= SMALL_DIGITS else big_power(n)


@noinline
def check_digits(n: i64) -> None:
    """The error of numbers with more digits than can be reckoned with."""
    if n > GREAT_DIGITS:
        raise MemoryError
    if n > MOST_DIGITS:
        unsupported(f"decimals of more than {MOST_DIGITS!s} digits")


@noinline
def big_power(n: i64) -> int:
    check_digits(n)
    return kept_power(n) if n <= KEPT_POWERS else int_pow_natural(make_small(10), make_small(n))


def shift_left(x: int, n: i64) -> int:
    """x * 10**n for n of 0 or more."""
    if is_small(x):
        if small(x) == 0:
            return x
        product = stack(i64, 1)
        if n <= SMALL_DIGITS and mul_checked(small(x), small_power(n), product) and fits_small(product[0]):
            return make_small(product[0])
    return int_mul(x, power_of_ten(n))


def shift_right(x: int, n: i64, rest: ptr[i64]) -> int:
    """x // 10**n for n of 0 or more; `rest` gets one of the REST constants."""
    if is_small(x) and n <= SMALL_DIGITS:
        divisor = u64(small_power(n))
        quotient = u64(small(x)) // divisor
        left = u64(small(x)) - quotient * divisor
        rest[0] = rest_of_small(left, divisor)
        return make_small(i64(quotient))
    return shift_right_big(x, n, rest)


@inline
def rest_of_small(left: u64, divisor: u64) -> i64:
    """How what is left of a division by an even number, or by 1, compares with half of it."""
    if left == 0:
        return REST_NONE
    half = divisor >> 1
    if left == half:
        return REST_HALF
    return REST_LESS if left < half else REST_MORE


@noinline
def shift_right_big(x: int, n: i64, rest: ptr[i64]) -> int:
    wide = stack(Wide, 1)
    if 0 < n <= 38 and load_wide(x, wide) and wide.high < u64(TEN_19):
        rest[0] = cut_wide(wide, n, False)
        return int_from_wide(wide.high, wide.low)
    if n > count_digits(x):
        rest[0] = REST_NONE if int_is_zero(x) else REST_LESS
        return make_small(0)
    divisor = power_of_ten(n)
    quotient = int_floordiv(x, divisor)
    left = int_sub(x, int_mul(quotient, divisor))
    if int_is_zero(left):
        rest[0] = REST_NONE
    else:
        order = int_compare(int_add(left, left), divisor)
        rest[0] = REST_HALF if order == 0 else (REST_LESS if order < 0 else REST_MORE)
    return quotient


def is_odd(x: int) -> bool:
    if is_small(x):
        return small(x) & 1 != 0
    return (x.digits[0] & 1) != 0


def last_digit(x: int) -> i64:
    return small(x) % 10 if is_small(x) else i64(nat_divmod_word(x.digits, 0, x.digits, x.size, u64(10)))


def trailing_zeros(x: int, most: i64) -> i64:
    """How many zeros a coefficient that is not 0 ends in, but no more than `most`."""
    count = 0
    step = i64(1)
    # Powers that double while they divide, then halve.
    while step > 0 and count < most and not is_small(x):
        if count + step <= most and int_is_zero(int_mod(x, power_of_ten(step))):
            x = int_floordiv(x, power_of_ten(step))
            count += step
            step *= 2
        else:
            step //= 2
    if not is_small(x):
        return count
    value = small(x)
    while count < most and value % 10 == 0:
        value //= 10
        count += 1
    return count


def low_digits(x: int, n: i64) -> int:
    """The last n digits."""
    return x if count_digits(x) <= n else int_mod(x, power_of_ten(n))


# --- text ---


def text_room(x: int) -> i64:
    """A bound on the digits of a coefficient, for `write_digits`."""
    return 20 if is_small(x) else nat_text_room(int_bit_length(x), 10)


def write_digits(end: ptr[u8], x: int, room: i64) -> ptr[u8]:
    """Writes the digits of a coefficient in front of `end`, where there is room for `text_room`; gives the first."""
    if is_small(x):
        return write_decimal(end, u64(small(x)))
    wide = stack(Wide, 1)
    if load_wide(x, wide) and wide.high < u64(TEN_19):
        low = stack(u64, 1)
        high = split_wide(wide, low)
        first = write_decimal(end, low[0])
        if high == 0:
            return first
        while first > end - 19:
            first = first - 1
            first[0] = u8(48)
        return write_decimal(first, high)
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    work = alloc(u32, m.size + 1)
    nat_copy(work, m.digits, m.size)
    start = nat_to_text(end - room, room, work, m.size, 10)
    free(work, m.size + 1)
    return end - room + start


def read_digits(p: ptr[u8], n: i64) -> int:
    """The number that n ASCII digits spell."""
    if n <= SMALL_DIGITS:
        value = i64(0)
        for i in range(n):
            value = value * 10 + i64(p[i]) - 48
        return make_small(value)
    made = new(int, nat_digits_room(n, 10))
    size = nat_from_text(made.digits, p, n, 10)
    return int_from_nat(made, size, False)


def int_from_wide(high: u64, low: u64) -> int:
    """An int of two words."""
    if high == 0 and low < 0x4000000000000000:
        return make_small(i64(low))
    made = new(int, 4)
    made.digits[0] = u32(low & 0xFFFFFFFF)
    made.digits[1] = u32(low >> 32)
    made.digits[2] = u32(high & 0xFFFFFFFF)
    made.digits[3] = u32(high >> 32)
    made.size = 2 if high == 0 else (3 if high <= 0xFFFFFFFF else 4)
    return made


# At the bottom because of cycles.
from molt.lib.rt.unsupported import unsupported  # noqa: E402
from molt.lib.std._decimal.current import KEPT_POWERS, kept_power  # noqa: E402
from molt.lib.std._decimal.wide import TEN_19, Wide, count_wide, cut_wide, load_wide, split_wide  # noqa: E402
