"""The decimal digits of machine words and of naturals, nineteen from each division; and naturals from such."""

from __future__ import annotations

from typing import Final

from molt.lib.low import bytes_of, copy, i64, mul_wide, ptr, stack, u8, u32, u64

# 10**19, the greatest power of ten that is a word, and its reciprocal (int_division.py).
TEN_19: Final = 0x8AC7230489E80000
INVERSE_OF_TEN_19: Final = 0xD83C94FB6D2AC34A
CHUNK: Final = 19
# 00 to 99: two digits a division.
PAIRS: Final = (
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"
)


def write_decimal(end: ptr[u8], x: u64) -> ptr[u8]:
    """Writes the decimal digits of x in front of `end`; gives the first of them."""
    pairs = bytes_of(PAIRS)
    while x >= 100:
        quotient = x // 100
        end = end - 2
        copy(end, pairs + i64(x - quotient * 100) * 2, 2)
        x = quotient
    if x >= 10:
        end = end - 2
        copy(end, pairs + i64(x) * 2, 2)
        return end
    end = end - 1
    end[0] = u8(48 + i64(x))
    return end


def nat_to_decimal(out: ptr[u8], end: i64, a: ptr[u32], an: i64) -> i64:
    """`nat_to_text` of a natural above 0 in base 10."""
    pairs = bytes_of(PAIRS)
    rest = stack(u64, 1)
    at = end
    while an > 2:
        rest[0] = u64(0)
        i = an
        if an & 1 == 1:
            i = an - 1
            rest[0] = u64(a[i])
            a[i] = u32(0)
        while i > 0:
            i -= 2
            put_word(a + i, divide_two(rest[0], word_of(a + i), u64(TEN_19), u64(INVERSE_OF_TEN_19), rest))
        an = nat_trim(a, an)
        at -= CHUNK
        chunk = rest[0]
        k = at + CHUNK - 2
        while k > at:
            hundredth = chunk // 100
            copy(out + k, pairs + i64(chunk - hundredth * 100) * 2, 2)
            chunk = hundredth
            k -= 2
        out[at] = u8(48 + i64(chunk))
    # What is left is a word above 0.
    return write_decimal(out + at, nat_low_u64(a, an)) - out


def nat_from_decimal(r: ptr[u32], text: ptr[u8], n: i64) -> i64:
    """`nat_from_text` in base 10."""
    words = 0
    factor = u64(1)
    sum = u64(0)
    i = 0
    while i < n:
        c = u64(text[i])
        i += 1
        if c == 95:
            continue
        sum = sum * 10 + (c - 48)
        factor = factor * 10
        if factor == u64(TEN_19):
            words = multiply_words(r, words, factor, sum)
            factor = u64(1)
            sum = u64(0)
    if factor > 1:
        words = multiply_words(r, words, factor, sum)
    return nat_trim(r, 2 * words)


def multiply_words(r: ptr[u32], words: i64, factor: u64, addend: u64) -> i64:
    """r = r * factor + addend, of so many words of two digits; how many it is then."""
    carry = addend
    high = stack(u64, 1)
    i = 0
    while i < 2 * words:
        low = mul_wide(word_of(r + i), factor, high) + carry
        put_word(r + i, low)
        carry = high[0] + (u64(1) if low < carry else u64(0))
        i += 2
    if carry != 0:
        put_word(r + i, carry)
        words += 1
    return words


# At the bottom because of the cycle.
from molt.lib.builtins.int_digits import nat_low_u64, nat_trim, put_word, word_of  # noqa: E402
from molt.lib.builtins.int_division import divide_two  # noqa: E402
