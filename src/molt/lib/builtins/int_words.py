"""Arithmetic on ints of one word: naturals below 2**64, small or not.

Hashes, checksums and random numbers are computed with such, and a machine instruction does
it. Each function says when it does not apply; int_arith.py has the general way.
"""

from __future__ import annotations

from molt.lib.builtins.int_digits import LOW32, nat_from_u64, nat_low_u64, nat_trim
from molt.lib.low import cast, clz, i64, inline, is_small, make_small, new, small, type_is, u64, unlikely


@inline
def is_word(x: int) -> bool:
    """Whether x is a natural number below 2**64, and of no subclass."""
    if is_small(x):
        return small(x) >= 0
    return type_is(x, int) and 0 <= x.size <= 2


@inline
def is_exact(x: int) -> bool:
    """Whether x is of no subclass, bool among them."""
    return is_small(x) or type_is(x, int)


@inline
def low_word(x: int) -> u64:
    """x modulo 2**64; x is of no subclass."""
    if is_small(x):
        return u64(small(x))
    low = nat_low_u64(x.digits, -x.size if x.size < 0 else x.size)
    return u64(0) - low if x.size < 0 else low


def int_from_u64(x: u64) -> int:
    """Any unsigned machine integer as an int."""
    if x < 0x4000000000000000:
        return make_small(i64(x))
    # Two digits: x is at least 2**62.
    return int_of_digits(x, 2)


@inline
def int_of_digits(x: u64, size: i64) -> int:
    """The int with the two digits of x, and this `size`; in one step, as it is the result of most operations."""
    word = alloc_int(size, x)
    if unlikely(not is_allocated(word)):
        raise MemoryError
    return cast(int, adopt(word))


def negative_from_u64(x: u64) -> int:
    """-x."""
    if x <= 0x4000000000000000:
        return make_small(i64(u64(0) - x))
    return int_of_digits(x, -2)


def add_words(x: u64, y: u64) -> int:
    """x + y."""
    total = x + y
    return int_from_u64(total) if total >= x else int_from_two(total, u64(1))


def sub_words(x: u64, y: u64) -> int:
    """x - y."""
    return int_from_u64(x - y) if x >= y else negative_from_u64(y - x)


def mul_words(x: u64, y: u64) -> int:
    """x * y, by halves of words."""
    x_low = x & LOW32
    y_low = y & LOW32
    low = x_low * y_low
    middle = (x >> 32) * y_low + (low >> 32)
    other = x_low * (y >> 32) + (middle & LOW32)
    high = (x >> 32) * (y >> 32) + (middle >> 32) + (other >> 32)
    low = (other << 32) | (low & LOW32)
    return int_from_u64(low) if high == 0 else int_from_two(low, high)


def shift_word(x: u64, count: i64) -> int:
    """x << count for 0 <= count < 64."""
    if count == 0 or clz(x | 1) >= count:
        return int_from_u64(x << u64(count))
    return int_from_two(x << u64(count), x >> u64(64 - count))


def int_from_two(low: u64, high: u64) -> int:
    """low + high * 2**64 for high > 0."""
    r = new(int, 4)
    nat_from_u64(r.digits, low)
    nat_from_u64(r.digits + 2, high)
    r.size = nat_trim(r.digits, 4)
    return r


from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.rt.calls import adopt  # noqa: E402
from molt.lib.rt.memory import alloc_int, is_allocated  # noqa: E402
