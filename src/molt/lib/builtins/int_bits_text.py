"""Natural numbers as text in bases that are powers of two, in linear time: digits of the text are groups of bits.

Numbers are `(p, n)` as in int_digits.py, which has the other bases.
"""

from __future__ import annotations

from molt.lib.low import ctz, i64, ptr, u8, u32, u64


def nat_to_bits_text(out: ptr[u8], end: i64, a: ptr[u32], an: i64, base: i64) -> i64:
    """Writes the digits so that they end before out[end]; the index of the first. The number is trimmed, and not 0."""
    width = ctz(u64(base))
    mask = u64(base - 1)
    at = end
    bits = u64(0)
    have = 0
    i = 0
    while i < an or bits != u64(0):
        if have < width and i < an:
            bits = bits | (u64(a[i]) << u64(have))
            have += 32
            i += 1
        digit = i64(bits & mask)
        bits = bits >> u64(width)
        have -= width
        at -= 1
        out[at] = u8(48 + digit) if digit < 10 else u8(87 + digit)
    return at


def nat_from_bits_text(r: ptr[u32], text: ptr[u8], n: i64, base: i64) -> i64:
    """The number that n ASCII digits (underscores skipped) spell; trimmed."""
    width = ctz(u64(base))
    bits = u64(0)
    have = 0
    size = 0
    i = n - 1
    while i >= 0:
        c = i64(text[i])
        i -= 1
        if c == 95:
            continue
        bits = bits | (u64(digit_value(c)) << u64(have))
        have += width
        if have >= 32:
            r[size] = u32(bits & u64(LOW32))
            size += 1
            bits = bits >> u64(32)
            have -= 32
    if bits != u64(0):
        r[size] = u32(bits)
        size += 1
    return nat_trim(r, size)


# At the bottom because of cycles.
from molt.lib.builtins.int_digits import LOW32, digit_value, nat_trim  # noqa: E402
