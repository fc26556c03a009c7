"""Arithmetic on natural numbers as arrays of 32-bit digits, least significant first.

`(p, n)` is a natural number of n digits; n is 0 for zero, and where a function
says *trimmed* the highest digit is not zero.  Signs, objects and small ints are
the business of int.py; text of floats uses this file as well.

Algorithms: schoolbook and Karatsuba multiplication; division is in int_division.py. What takes
time goes by words of two digits, which need not lie where words lie in memory.
"""

from typing import Final

from molt.lib.low import alloc, clz, copy, fill, free, i64, inline, mul_wide, ptr, stack, u8, u32, u64

# Below this many digits Karatsuba's extra additions cost more than they save.
KARATSUBA_DIGITS: Final = 96

LOW32: Final = 0xFFFFFFFF


@inline
def word_of(p: ptr[u32]) -> u64:
    """Two digits."""
    return u64(p[0]) | (u64(p[1]) << 32)


@inline
def put_word(p: ptr[u32], x: u64) -> None:
    """Stores two digits."""
    p[0] = u32(x & 0xFFFFFFFF)
    p[1] = u32(x >> 32)


def nat_trim(p: ptr[u32], n: i64) -> i64:
    """The size of (p, n) without leading zero digits."""
    while n > 0 and p[n - 1] == 0:
        n -= 1
    return n


def nat_from_u64(r: ptr[u32], value: u64) -> i64:
    """Writes value to r (room for 2 digits); its trimmed size."""
    r[0] = u32(value & 0xFFFFFFFF)
    r[1] = u32(value >> 32)
    if r[1] != 0:
        return 2
    if r[0] != 0:
        return 1
    return 0


def nat_low_u64(p: ptr[u32], n: i64) -> u64:
    """The number modulo 2**64."""
    if n == 0:
        return u64(0)
    if n == 1:
        return u64(p[0])
    return (u64(p[1]) << 32) | u64(p[0])


def nat_bit_length(p: ptr[u32], n: i64) -> i64:
    """Bits of a trimmed number."""
    if n == 0:
        return 0
    return n * 32 - (clz(u64(p[n - 1])) - 32)


def nat_compare(a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> i64:
    """-1, 0 or 1; both trimmed."""
    if an != bn:
        return -1 if an < bn else 1
    i = an - 1
    while i >= 0:
        if a[i] != b[i]:
            return -1 if a[i] < b[i] else 1
        i -= 1
    return 0


def nat_add(r: ptr[u32], a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> i64:
    """r = a + b; room for max(an, bn) + 1 digits; r may be a or b."""
    if an < bn:
        return nat_add(r, b, bn, a, an)
    carry = u64(0)
    i = 0
    while i + 1 < bn:
        word = word_of(b + i)
        sum = word_of(a + i) + carry
        carry = u64(1) if sum < carry else u64(0)
        sum = sum + word
        if sum < word:
            carry = carry + 1
        put_word(r + i, sum)
        i += 2
    if i < bn:
        carry = carry + u64(a[i]) + u64(b[i])
        r[i] = u32(carry & 0xFFFFFFFF)
        carry = carry >> 32
        i += 1
    while i < an:
        carry = carry + u64(a[i])
        r[i] = u32(carry & 0xFFFFFFFF)
        carry = carry >> 32
        i += 1
    if carry != 0:
        r[an] = u32(carry)
        return an + 1
    return an


def nat_sub(r: ptr[u32], a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> i64:
    """r = a - b for a >= b; trimmed; r may be a or b."""
    borrow = u64(0)
    i = 0
    while i + 1 < bn:
        word = word_of(a + i)
        difference = word - borrow
        borrow = u64(1) if difference > word else u64(0)
        word = word_of(b + i)
        if difference < word:
            borrow = borrow + 1
        put_word(r + i, difference - word)
        i += 2
    if i < bn:
        difference = u64(a[i]) - u64(b[i]) - borrow
        r[i] = u32(difference & 0xFFFFFFFF)
        borrow = (difference >> 32) & 1
        i += 1
    while i < an:
        difference = u64(a[i]) - borrow
        r[i] = u32(difference & 0xFFFFFFFF)
        borrow = (difference >> 32) & 1
        i += 1
    return nat_trim(r, an)


def nat_mul_small(r: ptr[u32], a: ptr[u32], an: i64, factor: u32, addend: u32) -> i64:
    """r = a * factor + addend; room for an + 1 digits; trimmed if a is; r may be a."""
    carry = u64(addend)
    i = 0
    while i < an:
        carry = carry + u64(a[i]) * u64(factor)
        r[i] = u32(carry & 0xFFFFFFFF)
        carry = carry >> 32
        i += 1
    if carry != 0:
        r[an] = u32(carry)
        return an + 1
    return nat_trim(r, an)


def nat_divmod_small(q: ptr[u32], a: ptr[u32], an: i64, divisor: u32) -> u32:
    """q = a // divisor in an digits, not trimmed; the remainder; q may be a."""
    rest = u64(0)
    i = an - 1
    while i >= 0:
        rest = (rest << 32) | u64(a[i])
        quotient = rest // u64(divisor)
        q[i] = u32(quotient)
        rest = rest - quotient * u64(divisor)
        i -= 1
    return u32(rest)


def nat_mul(r: ptr[u32], a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> i64:
    """r = a * b, trimmed; room for an + bn digits; r is neither a nor b."""
    if an < bn:
        return nat_mul(r, b, bn, a, an)
    if bn == 0:
        return 0
    if bn < KARATSUBA_DIGITS:
        _mul_school(r, a, an, b, bn)
    else:
        _mul_chunks(r, a, an, b, bn)
    return nat_trim(r, an + bn)


def _mul_school(r: ptr[u32], a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> None:
    """All an + bn digits of a * b, by words of two digits of both."""
    carry = _first_row(r, a, an, nat_low_u64(b, bn))
    if bn == 1:
        r[an] = u32(carry)
        return
    put_word(r + an, carry)
    # A row ends two digits behind the one before: it adds to what that wrote, and writes the rest.
    j = 2
    while j + 1 < bn:
        put_word(r + (j + an), _add_row(r + j, a, an, word_of(b + j)))
        j += 2
    if j < bn:
        r[j + an] = u32(_add_row(r + j, a, an, u64(b[j])))


def _first_row(row: ptr[u32], a: ptr[u32], an: i64, factor: u64) -> u64:
    """The an lowest digits of a * factor; what goes beyond them."""
    high = stack(u64, 1)
    carry = u64(0)
    i = 0
    while i + 1 < an:
        low = mul_wide(factor, word_of(a + i), high) + carry
        carry = high[0] + (u64(1) if low < carry else u64(0))
        put_word(row + i, low)
        i += 2
    if i < an:
        low = mul_wide(factor, u64(a[i]), high) + carry
        carry = high[0] + (u64(1) if low < carry else u64(0))
        row[i] = u32(low & 0xFFFFFFFF)
        carry = (carry << 32) | (low >> 32)
    return carry


def _add_row(row: ptr[u32], a: ptr[u32], an: i64, factor: u64) -> u64:
    """Adds a * factor to an digits; what goes beyond them."""
    high = stack(u64, 1)
    carry = u64(0)
    i = 0
    while i + 1 < an:
        low = mul_wide(factor, word_of(a + i), high) + carry
        carry = high[0] + (u64(1) if low < carry else u64(0))
        before = word_of(row + i)
        low = low + before
        if low < before:
            carry = carry + 1
        put_word(row + i, low)
        i += 2
    if i < an:
        low = mul_wide(factor, u64(a[i]), high) + carry
        carry = high[0] + (u64(1) if low < carry else u64(0))
        before = u64(row[i])
        low = low + before
        if low < before:
            carry = carry + 1
        row[i] = u32(low & 0xFFFFFFFF)
        carry = (carry << 32) | (low >> 32)
    return carry


def _mul_chunks(r: ptr[u32], a: ptr[u32], an: i64, b: ptr[u32], bn: i64) -> None:
    """All digits of a * b for an >= bn, by products of bn digits each."""
    if an == bn:
        _mul_karatsuba(r, a, b, bn)
        return
    fill(r, 0, an + bn)
    part = alloc(u32, 2 * bn)
    done = 0
    while done < an:
        width = bn
        if an - done < bn:
            width = an - done
        size = nat_mul(part, a + done, nat_trim(a + done, width), b, bn)
        _add_into(r + done, part, size)
        done += width
    free(part, 2 * bn)


def _add_into(r: ptr[u32], a: ptr[u32], an: i64) -> None:
    """r += a, where the sum is known to fit what r points to."""
    carry = u64(0)
    i = 0
    while i + 1 < an:
        word = word_of(a + i)
        sum = word_of(r + i) + carry
        carry = u64(1) if sum < carry else u64(0)
        sum = sum + word
        if sum < word:
            carry = carry + 1
        put_word(r + i, sum)
        i += 2
    if i < an:
        carry = carry + u64(r[i]) + u64(a[i])
        r[i] = u32(carry & 0xFFFFFFFF)
        carry = carry >> 32
        i += 1
    while carry != 0:
        carry = carry + u64(r[i])
        r[i] = u32(carry & 0xFFFFFFFF)
        carry = carry >> 32
        i += 1


def _sub_from(r: ptr[u32], a: ptr[u32], an: i64) -> None:
    """r -= a, where the difference is known not to be negative."""
    borrow = u64(0)
    i = 0
    while i < an:
        difference = u64(r[i]) - u64(a[i]) - borrow
        r[i] = u32(difference & 0xFFFFFFFF)
        borrow = (difference >> 32) & 1
        i += 1
    while borrow != 0:
        difference = u64(r[i]) - borrow
        r[i] = u32(difference & 0xFFFFFFFF)
        borrow = (difference >> 32) & 1
        i += 1


def _mul_karatsuba(r: ptr[u32], a: ptr[u32], b: ptr[u32], n: i64) -> None:
    """All 2n digits of a * b, both of n digits (leading zeros allowed).

    With x = 2**(32 * half): a*b = hi*x**2 + ((a1+a0)*(b1+b0) - hi - lo)*x + lo.
    """
    if n < KARATSUBA_DIGITS:
        _mul_school(r, a, n, b, n)
        return
    half = n // 2
    high = n - half
    _mul_karatsuba(r, a, b, half)
    _mul_school_or_more(r + 2 * half, a + half, b + half, high)
    room = high + 1
    sums = alloc(u32, 4 * room)
    a_sum = sums
    b_sum = sums + room
    middle = sums + 2 * room
    fill(a_sum, 0, 2 * room)
    nat_add(a_sum, a + half, high, a, half)
    nat_add(b_sum, b + half, high, b, half)
    _mul_school_or_more(middle, a_sum, b_sum, room)
    _sub_from(middle, r, nat_trim(r, 2 * half))
    _sub_from(middle, r + 2 * half, nat_trim(r + 2 * half, 2 * high))
    _add_into(r + half, middle, nat_trim(middle, 2 * room))
    free(sums, 4 * room)


def _mul_school_or_more(r: ptr[u32], a: ptr[u32], b: ptr[u32], n: i64) -> None:
    if n < KARATSUBA_DIGITS:
        _mul_school(r, a, n, b, n)
    else:
        _mul_karatsuba(r, a, b, n)


def nat_shift_left(r: ptr[u32], a: ptr[u32], an: i64, count: i64) -> i64:
    """r = a << count; room for an + count // 32 + 1 digits; r may be a."""
    if an == 0:
        return 0
    digits = count // 32
    bits = u64(count % 32)
    r[an + digits] = u32(0)
    i = an - 1
    while i >= 0:
        wide = u64(a[i]) << bits
        r[i + digits + 1] = r[i + digits + 1] | u32(wide >> 32)
        r[i + digits] = u32(wide & 0xFFFFFFFF)
        i -= 1
    fill(r, 0, digits)
    return nat_trim(r, an + digits + 1)


def nat_shift_right(r: ptr[u32], a: ptr[u32], an: i64, count: i64) -> i64:
    """r = a >> count, trimmed; room for an - count // 32 digits; r may be a."""
    digits = count // 32
    if digits >= an:
        return 0
    bits = u64(count % 32)
    size = an - digits
    i = 0
    while i < size:
        wide = u64(a[i + digits])
        if i + digits + 1 < an:
            wide = wide | (u64(a[i + digits + 1]) << 32)
        r[i] = u32((wide >> bits) & 0xFFFFFFFF)
        i += 1
    return nat_trim(r, size)


def nat_any_bit_below(a: ptr[u32], an: i64, count: i64) -> bool:
    """Whether any of the lowest count bits is set."""
    digits = count // 32
    i = 0
    while i < digits and i < an:
        if a[i] != 0:
            return True
        i += 1
    if digits < an:
        rest = count % 32
        if rest > 0 and (u64(a[digits]) & ((u64(1) << u64(rest)) - 1)) != 0:
            return True
    return False


def nat_text_room(bits: i64, base: i64) -> i64:
    """A bound on the characters that a number of so many bits takes in a base (2 to 36)."""
    if base >= 32:
        return bits // 5 + 2
    if base >= 16:
        return bits // 4 + 2
    if base >= 10:
        return bits * 10 // 33 + 2
    if base >= 8:
        return bits // 3 + 2
    if base >= 4:
        return bits // 2 + 2
    return bits + 2


def nat_to_text(out: ptr[u8], end: i64, a: ptr[u32], an: i64, base: i64) -> i64:
    """Writes the digits so that they end before out[end]; the index of the first.

    Destroys a.  The caller made room (`nat_text_room`).  Zero is "0".
    """
    at = end
    if an == 0:
        at -= 1
        out[at] = u8(48)
        return at
    if base == 10:
        return nat_to_decimal(out, end, a, an)
    if base & (base - 1) == 0:
        return nat_to_bits_text(out, end, a, an, base)
    # The largest power of the base that one digit holds: one division gives many characters.
    power = u64(base)
    count = 1
    while power * u64(base) <= LOW32:
        power = power * u64(base)
        count += 1
    while an > 0:
        rest = i64(nat_divmod_small(a, a, an, u32(power)))
        an = nat_trim(a, an)
        k = 0
        while k < count and (an > 0 or rest != 0):
            digit = rest % base
            rest = rest // base
            at -= 1
            out[at] = u8(48 + digit) if digit < 10 else u8(87 + digit)
            k += 1
    return at


def digit_value(c: i64) -> i64:
    """The value of an ASCII digit or letter in bases to 36; 99 if it is neither."""
    if 48 <= c <= 57:
        return c - 48
    if 97 <= c <= 122:
        return c - 87
    if 65 <= c <= 90:
        return c - 55
    return 99


def nat_from_text(r: ptr[u32], text: ptr[u8], n: i64, base: i64) -> i64:
    """The number that n ASCII digits (underscores skipped) spell; trimmed.

    r has room for `nat_digits_room(n, base)` digits; all characters are known to be good.
    """
    if base & (base - 1) == 0:
        return nat_from_bits_text(r, text, n, base)
    if base == 10:
        return nat_from_decimal(r, text, n)
    size = 0
    factor = u64(1)
    sum = u64(0)
    i = 0
    while i < n:
        c = i64(text[i])
        i += 1
        if c == 95:
            continue
        sum = sum * u64(base) + u64(digit_value(c))
        factor = factor * u64(base)
        if factor * u64(base) > LOW32:
            size = nat_mul_small(r, r, size, u32(factor), u32(sum))
            factor = u64(1)
            sum = u64(0)
    if factor > 1:
        size = nat_mul_small(r, r, size, u32(factor), u32(sum))
    return size


def nat_digits_room(n: i64, base: i64) -> i64:
    """A bound on the 32-bit digits that n characters of a base make."""
    bits = 6
    if base <= 2:
        bits = 1
    elif base <= 4:
        bits = 2
    elif base <= 8:
        bits = 3
    elif base <= 16:
        bits = 4
    elif base <= 32:
        bits = 5
    # One more than the highest: numbers are made by words of two digits.
    return n * bits // 32 + 3


def nat_copy(r: ptr[u32], a: ptr[u32], an: i64) -> i64:
    """r = a."""
    copy(r, a, an)
    return an


# At the bottom because of cycles.
from molt.lib.builtins.int_bits_text import nat_from_bits_text, nat_to_bits_text  # noqa: E402
from molt.lib.builtins.int_decimal import nat_from_decimal, nat_to_decimal  # noqa: E402
