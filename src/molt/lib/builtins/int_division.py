"""Division of natural numbers (see int_digits.py), by words of two digits.

Knuth's algorithm D (The Art of Computer Programming, vol. 2, 4.3.1) in base 2**64. Where a word of the quotient
comes from two words and the highest of the divisor, a multiplication by its reciprocal takes the place of the
machine's division, which is several times slower (Möller and Granlund, "Improved division by invariant
integers", IEEE Transactions on Computers 60, 2011).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_digits import nat_low_u64, nat_trim, put_word, word_of
from molt.lib.low import alloc, clz, div_wide, free, i64, inline, mul_wide, ptr, stack, u32, u64

ALL_ONES: Final = 0xFFFFFFFFFFFFFFFF


def reciprocal(d: u64) -> u64:
    """(2**128 - 1) // d - 2**64 of a word with its highest bit set."""
    rest = stack(u64, 1)
    return div_wide(~d, u64(ALL_ONES), d, rest)


@inline
def divide_two(high: u64, low: u64, d: u64, v: u64, rest: ptr[u64]) -> u64:
    """(high, low) // d for high < d, a word with its highest bit set and the reciprocal v."""
    up = stack(u64, 1)
    q_low = mul_wide(v, high, up)
    q_low = q_low + low
    q = up[0] + high + (u64(1) if q_low < low else u64(0)) + u64(1)
    r = low - q * d
    if r > q_low:
        q = q - 1
        r = r + d
    if r >= d:
        q = q + 1
        r = r - d
    rest[0] = r
    return q


@inline
def top_word(a: ptr[u32], an: i64, i: i64) -> u64:
    """The digits i and i + 1, of which the second may be beyond the number."""
    return word_of(a + i) if i + 1 < an else u64(a[i])


@inline
def put_some(r: ptr[u32], room: i64, i: i64, x: u64) -> None:
    """Stores two digits, or the one that there is room for."""
    if i + 1 < room:
        put_word(r + i, x)
    elif i < room:
        r[i] = u32(x & 0xFFFFFFFF)


def nat_divmod(q: ptr[u32], r: ptr[u32], a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> i64:
    """q = a // b in an - bn + 1 digits (not trimmed) and r = a % b; the trimmed size of r.

    Both trimmed, an >= bn >= 1; r has room for bn digits; q and r overlap nothing.
    """
    if bn <= 2:
        rest = nat_divmod_word(q, an - bn + 1, a, an, nat_low_u64(b, bn))
        put_some(r, bn, 0, rest)
        return nat_trim(r, bn)
    return _divmod_long(q, r, a, an, b, bn)


def nat_divmod_word(q: ptr[u32], room: i64, a: ptr[u32], an: i64, divisor: u64) -> u64:
    """q = a // divisor in `room` digits, which are enough; the remainder. q may be a; with no room, it is not stored."""
    shift = u64(clz(divisor))
    d = divisor << shift
    v = reciprocal(d)
    rest = stack(u64, 1)
    rest[0] = u64(0)
    i = (an - 1) & -2
    if i < 0:
        return u64(0)
    word = top_word(a, an, i)
    if shift != 0:
        rest[0] = word >> (u64(64) - shift)
    while i >= 2:
        below = word_of(a + (i - 2))
        low = word
        if shift != 0:
            low = (word << shift) | (below >> (u64(64) - shift))
        put_some(q, room, i, divide_two(rest[0], low, d, v, rest))
        word = below
        i -= 2
    put_some(q, room, 0, divide_two(rest[0], word << shift, d, v, rest))
    return rest[0] >> shift


def _divmod_long(q: ptr[u32], r: ptr[u32], a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> i64:
    """`nat_divmod` for divisors of more than one word."""
    n = (bn + 1) // 2
    m = (an + 1) // 2
    room = m + 1 + n
    u = alloc(u64, room)
    v = u + (m + 1)
    shift = u64(clz(top_word(b, bn, 2 * n - 2)))
    _shift_words(v, n, b, bn, shift)
    u[m] = _shift_words(u, m, a, an, shift)
    inverse = reciprocal(v[n - 1])
    j = m - n
    while j >= 0:
        put_some(q, an - bn + 1, 2 * j, _divide_step(u + j, v, n, inverse))
        j -= 1
    i = 0
    while i < n:
        word = u[i] >> shift
        if shift != 0 and i + 1 < n:
            word = word | (u[i + 1] << (u64(64) - shift))
        put_some(r, bn, 2 * i, word)
        i += 1
    free(u, room)
    return nat_trim(r, bn)


def _shift_words(r: ptr[u64], n: i64, a: ptr[u32], an: i64, shift: u64) -> u64:
    """The n words of a << shift; what goes beyond them."""
    carry = u64(0)
    i = 0
    while i < n:
        word = top_word(a, an, 2 * i)
        r[i] = (word << shift) | carry
        carry = word >> (u64(64) - shift) if shift != 0 else u64(0)
        i += 1
    return carry


def _divide_step(u: ptr[u64], v: ptr[u64], n: i64, inverse: u64) -> u64:
    """One word of a quotient: u[0..n] -= word * v, with v normalised (step D3 to D6)."""
    top = v[n - 1]
    guess = u64(ALL_ONES)
    if u[n] < top:
        rest = stack(u64, 1)
        guess = divide_two(u[n], u[n - 1], top, inverse, rest)
        high = stack(u64, 1)
        low = mul_wide(guess, v[n - 2], high)
        # The guess is two too large at most, and the next word of the divisor says so.
        while high[0] > rest[0] or (high[0] == rest[0] and low > u[n - 2]):
            guess = guess - 1
            rest[0] = rest[0] + top
            if rest[0] < top:
                break
            if low < v[n - 2]:
                high[0] = high[0] - 1
            low = low - v[n - 2]
    carry = u64(0)
    product = stack(u64, 1)
    i = 0
    while i < n:
        low = mul_wide(guess, v[i], product) + carry
        carry = product[0] + (u64(1) if low < carry else u64(0))
        before = u[i]
        u[i] = before - low
        if before < low:
            carry = carry + 1
        i += 1
    before = u[n]
    u[n] = before - carry
    if before < carry:
        guess = guess - 1
        _add_back(u, v, n)
    return guess


def _add_back(u: ptr[u64], v: ptr[u64], n: i64) -> None:
    """The guess was one too large (step D6)."""
    carry = u64(0)
    i = 0
    while i < n:
        sum = u[i] + carry
        carry = u64(1) if sum < carry else u64(0)
        sum = sum + v[i]
        if sum < v[i]:
            carry = carry + 1
        u[i] = sum
        i += 1
    u[n] = u[n] + carry
