"""The length of a vector as `math.hypot` and `math.dist` of CPython 3.11 compute it, to the last bit.

Each square is a sum of two or three doubles without error (Dekker's splitting), these are summed with what
additions lose (Fast2Sum), and the root is corrected by what its own square leaves over: T. J. Dekker, "A
floating-point technique for extending the available precision", 1971; S. Borges, "An improved algorithm for
hypot(a, b)", 2019.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.float_math import float_abs
from molt.lib.builtins.float_text import is_finite
from molt.lib.low import bits_float, c_call, compact, float_bits, i64, ptr, stack, u64

compact()

# 2**27 + 1, which splits 53 bits into two halves.
SPLITTER: Final = 134217729.0
# Places in what `vector_length` sums: the sum, which begins with 1, and what its additions have lost, by size.
SUM: Final = 0
LOST: Final = 1
LOST_BETWEEN: Final = 2
LOST_LOW: Final = 3


def vector_length(p: ptr[float], n: i64) -> float:
    """The root of the sum of n squares; makes the numbers absolute, and may scale them. Infinity goes before NaN."""
    greatest = 0.0
    unordered = False
    for k in range(n):
        p[k] = float_abs(p[k])
        if p[k] != p[k]:
            unordered = True
        elif p[k] > greatest:
            greatest = p[k]
    if not is_finite(greatest):
        return greatest
    if unordered:
        return bits_float(u64(0x7FF8000000000000))
    if greatest == 0.0 or n == 1:
        return greatest
    field = i64(float_bits(greatest) >> u64(52))
    if field == 0 and float_bits(greatest) < u64(1 << 50):
        # Below 2**-1024 no double is the scale.
        return length_of_tiny(p, n, greatest)
    exponent = field - 1022 if field > 0 else -1022 if float_bits(greatest) >= u64(1 << 51) else -1023
    scale = power_of_two(-exponent)
    sums = stack(float, 4)
    sums[SUM] = 1.0
    sums[LOST] = 0.0
    sums[LOST_BETWEEN] = 0.0
    sums[LOST_LOW] = 0.0
    for i in range(n):
        x = p[i] * scale
        high = upper_half(x)
        low = x - high
        add_part(sums, LOST, high * high)
        add_part(sums, LOST_BETWEEN, 2.0 * high * low)
        sums[LOST_LOW] += low * low
    root = c_call("sqrt", float, left_over(sums))
    upper = upper_half(root)
    lower = root - upper
    add_part(sums, LOST, -upper * upper)
    add_part(sums, LOST_BETWEEN, -2.0 * upper * lower)
    add_part(sums, LOST_LOW, -lower * lower)
    return (root + left_over(sums) / (2.0 * root)) / scale


def length_of_tiny(p: ptr[float], n: i64, greatest: float) -> float:
    """The same where all are so small, relative to the greatest."""
    sums = stack(float, 2)
    sums[SUM] = 1.0
    sums[LOST] = 0.0
    for i in range(n):
        x = p[i] / greatest
        add_part(sums, LOST, x * x)
    return greatest * c_call("sqrt", float, sums[SUM] - 1.0 + sums[LOST])


def add_part(sums: ptr[float], lost: i64, part: float) -> None:
    """Adds to the sum, and what that loses to another one."""
    before = sums[SUM]
    sums[SUM] = before + part
    sums[lost] += (before - sums[SUM]) + part


def left_over(sums: ptr[float]) -> float:
    return sums[SUM] - 1.0 + (sums[LOST] + sums[LOST_BETWEEN] + sums[LOST_LOW])


def upper_half(x: float) -> float:
    """The upper 26 bits."""
    t = x * SPLITTER
    return t - (t - x)


def power_of_two(exponent: i64) -> float:
    """2**exponent, which no double is too small or too large for."""
    if exponent < -1022:
        return bits_float(u64(1) << u64(exponent + 1074))
    return bits_float(u64(exponent + 1023) << u64(52))
