"""The decimal digits of naturals, nine from each division."""

from __future__ import annotations

from typing import Final

from molt.lib.low import i64, ptr, u8, u32, u64

NINE_DIGITS: Final = 1000000000


def nat_to_decimal(out: ptr[u8], end: i64, a: ptr[u32], an: i64) -> i64:
    """`nat_to_text` of a natural above 0 in base 10: constant divisors cost a multiplication."""
    at = end
    while an > 0:
        rest = u64(0)
        i = an - 1
        while i >= 0:
            rest = (rest << 32) | u64(a[i])
            quotient = rest // u64(NINE_DIGITS)
            a[i] = u32(quotient)
            rest = rest - quotient * u64(NINE_DIGITS)
            i -= 1
        an = nat_trim(a, an)
        nine = u32(rest)
        k = 0
        while k < 9 and (an > 0 or nine != u32(0)):
            tenth = nine // u32(10)
            at -= 1
            out[at] = u8(u32(48) + nine - tenth * u32(10))
            nine = tenth
            k += 1
    return at


# At the bottom because of the cycle.
from molt.lib.builtins.int_digits import nat_trim  # noqa: E402
