"""Decimal text of doubles and back, both exactly rounded.

Everything rests on two operations on naturals: `round_scaled`, the integer nearest
to x * 10**places (ties to even), and `ratio_to_float`, the double nearest to
a / b * 2**e.  The shortest text that reads back as x is found by trying 15, 16 and
17 digits: any two decimals of 15 digits are different doubles, so a 15-digit text
that reads back is, without its trailing zeros, the shortest.

Objects, specs and error messages are elsewhere (float.py, format_spec.py).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_digits import (
    nat_any_bit_below,
    nat_bit_length,
    nat_compare,
    nat_from_text,
    nat_from_u64,
    nat_low_u64,
    nat_mul_small,
    nat_shift_left,
    nat_shift_right,
    nat_digits_room,
    nat_to_text,
    nat_trim,
)
from molt.lib.builtins.int_division import nat_divmod
from molt.lib.low import (
    clz,
    alloc,
    bits_float,
    bytes_of,
    copy,
    float_bits,
    free,
    i64,
    mul_wide,
    inline,
    noinline,
    ptr,
    stack,
    struct,
    u32,
    u64,
    u8,
)

FRACTION: Final = 0xFFFFFFFFFFFFF
HIDDEN_BIT: Final = 0x10000000000000
# A decimal of more digits than this never changes how a double is rounded:
# the longest exact midpoint of two doubles has 768.
DECISIVE_DIGITS: Final = 800
# No double has more significant digits: 2**-1074 * (2**53 - 1) has 767.
MOST_SIGNIFICANT: Final = 767
# 5**13 is the largest power of five in 32 bits.
FIVE_13: Final = 1220703125


@struct
class Digits:
    """The decimal 0.d1d2d3… * 10**point: count ASCII digits from text[start].

    Owns `room` bytes at text; zero is the one digit "0" with point 1.
    """

    text: ptr[u8]
    room: i64
    start: i64
    count: i64
    point: i64


def digits_drop(d: ptr[Digits]) -> None:
    """Releases the text."""
    free(d.text, d.room)


@inline
def is_finite(x: float) -> bool:
    """Neither an infinity nor a NaN."""
    return (float_bits(x) >> 52) & 0x7FF != 0x7FF


def is_negative(x: float) -> bool:
    """Whether the sign bit is set."""
    return (float_bits(x) >> 63) != 0


def float_mantissa(x: float) -> u64:
    """m of |x| = m * 2**e with m < 2**53."""
    bits = float_bits(x)
    if (bits >> 52) & 0x7FF == 0:
        return bits & FRACTION
    return (bits & FRACTION) | HIDDEN_BIT


def float_exponent(x: float) -> i64:
    """e of |x| = m * 2**e with m < 2**53."""
    biased = i64((float_bits(x) >> 52) & 0x7FF)
    if biased == 0:
        return -1074
    return biased - 1075


def float_from_parts(m: u64, e: i64) -> float:
    """The double nearest to m * 2**e, for any m (its lowest bit may be sticky); inf on overflow."""
    if m == 0:
        return 0.0
    bits = _bit_length(m)
    drop = bits - 53
    if e + drop < -1074:
        drop = -1074 - e
    if drop > 64:
        return 0.0
    if drop > 0:
        m = _round_shift(m, u64(0), drop)
        e += drop
    elif drop < 0:
        m = m << u64(-drop)
        e += drop
    if m == 0x20000000000000:
        m = u64(HIDDEN_BIT)
        e += 1
    if m < HIDDEN_BIT:
        return bits_float(m)
    if e > 971:
        return bits_float(u64(0x7FF0000000000000))
    return bits_float((u64(e + 1075) << 52) | (m & FRACTION))


def _bit_length(m: u64) -> i64:
    return 64 - i64(clz(m)) if m != 0 else 0


def _round_shift(low: u64, high: u64, count: i64) -> u64:
    """(high * 2**64 + low) >> count, to nearest and even, for 0 < count < 128 and a result below 2**64."""
    if count > 64:
        kept = high >> u64(count - 64)
        rest_high = high & ((u64(1) << u64(count - 64)) - 1)
        half_high = u64(1) << u64(count - 65)
        if rest_high > half_high or (rest_high == half_high and (low != 0 or kept & 1 == 1)):
            kept = kept + 1
        return kept
    half = u64(1) << u64(count - 1)
    rest = low & (half + (half - 1))
    if count == 64:
        kept = high
    else:
        kept = (low >> u64(count)) | (high << u64(64 - count)) if high != 0 else low >> u64(count)
    if rest > half or (rest == half and kept & 1 == 1):
        kept = kept + 1
    return kept


@noinline
def ratio_to_float(a: ptr[u32], an: i64, b: ptr[u32], bn: i64, e: i64) -> float:
    """The double nearest to a / b * 2**e; both trimmed, b not 0; inf on overflow."""
    if an == 0:
        return 0.0
    # A quotient of 55 or 56 bits, with a sticky bit for the rest, rounds rightly.
    shift = nat_bit_length(a, an) - nat_bit_length(b, bn) - 55
    room = an + bn + 8
    work = alloc(u32, 4 * room)
    top = work
    bottom = work + room
    quotient = work + 2 * room
    rest = work + 3 * room
    if shift >= 0:
        top_size = _copy_of(top, a, an)
        bottom_size = nat_shift_left(bottom, b, bn, shift)
    else:
        top_size = nat_shift_left(top, a, an, -shift)
        bottom_size = _copy_of(bottom, b, bn)
    rest_size = nat_divmod(quotient, rest, top, top_size, bottom, bottom_size)
    m = nat_low_u64(quotient, nat_trim(quotient, top_size - bottom_size + 1))
    free(work, 4 * room)
    if rest_size != 0:
        m = m | 1
    return float_from_parts(m, e + shift)


def _copy_of(r: ptr[u32], a: ptr[u32], an: i64) -> i64:
    copy(r, a, an)
    return an


@noinline
def nat_to_float(a: ptr[u32], an: i64) -> float:
    """The double nearest to a trimmed natural; inf on overflow."""
    bits = nat_bit_length(a, an)
    if bits <= 64:
        return float_from_parts(nat_low_u64(a, an), 0)
    if bits > 1100:
        return bits_float(u64(0x7FF0000000000000))
    drop = bits - 62
    high = alloc(u32, an)
    size = nat_shift_right(high, a, an, drop)
    m = nat_low_u64(high, size)
    free(high, an)
    if nat_any_bit_below(a, an, drop):
        m = m | 1
    return float_from_parts(m, drop)


def _mul_power_of_five(r: ptr[u32], n: i64, power: i64) -> i64:
    """r *= 5**power, in place."""
    while power >= 13:
        n = nat_mul_small(r, r, n, u32(FIVE_13), u32(0))
        power -= 13
    factor = u64(1)
    while power > 0:
        factor = factor * 5
        power -= 1
    return nat_mul_small(r, r, n, u32(factor), u32(0))


def _power_room(power: i64) -> i64:
    """Digits that 5**power takes, with some to spare (log2(5) < 2.33)."""
    return power * 233 // 3200 + 3


# ---- binary to decimal


def u64_pow10(n: i64) -> u64:
    """10**n for n <= 19."""
    r = u64(1)
    while n > 0:
        r = r * 10
        n -= 1
    return r


def _round_scaled_fast(x: float, places: i64, out: ptr[u64]) -> bool:
    """Sets out[0] to the integer nearest to |x| * 10**places if 128 bits suffice to find it."""
    if places < 0 or places > 19:
        return False
    m = float_mantissa(x)
    e = float_exponent(x)
    high = stack(u64, 1)
    if e <= 0:
        if e < -120:
            return False
        low = mul_wide(m, u64_pow10(places), high)
        if e == 0:
            if high[0] != 0:
                return False
            out[0] = low
            return True
        if -e < 64 and (high[0] >> u64(-e)) != 0:
            return False
        out[0] = _round_shift(low, high[0], -e)
        return True
    if e > 10:
        return False
    low = mul_wide(m << u64(e), u64_pow10(places), high)
    out[0] = low
    return high[0] == 0


def round_scaled(d: ptr[Digits], x: float, places: i64) -> None:
    """The integer nearest to |x| * 10**places, ties to even, as the text of d; point counts from its end."""
    fast = stack(u64, 1)
    if _round_scaled_fast(x, places, fast):
        _digits_of_u64(d, fast[0], places)
        return
    m = float_mantissa(x)
    e = float_exponent(x)
    if places < 0:
        _round_divided(d, m, e, -places)
    else:
        _round_multiplied(d, m, e, places)


def _digits_of_u64(d: ptr[Digits], value: u64, places: i64) -> None:
    d.room = 24
    d.text = alloc(u8, 24)
    at = 24
    while value >= 10:
        quotient = value // 10
        at -= 1
        d.text[at] = u8(48 + i64(value - quotient * 10))
        value = quotient
    at -= 1
    d.text[at] = u8(48 + i64(value))
    d.start = at
    d.count = 24 - at
    d.point = d.count - places


def _digits_of_nat(d: ptr[Digits], r: ptr[u32], n: i64, places: i64) -> None:
    d.room = nat_bit_length(r, n) * 10 // 33 + 3
    d.text = alloc(u8, d.room)
    d.start = nat_to_text(d.text, d.room, r, n, 10)
    d.count = d.room - d.start
    d.point = d.count - places


@noinline
def _round_multiplied(d: ptr[Digits], m: u64, e: i64, places: i64) -> None:
    """round_scaled for places >= 0: m * 5**places * 2**(e + places)."""
    shift = e + places
    room = _power_room(places) + 6
    if shift > 0:
        room += shift // 32 + 1
    r = alloc(u32, room)
    n = nat_from_u64(r, m)
    n = _mul_power_of_five(r, n, places)
    if shift >= 0:
        n = nat_shift_left(r, r, n, shift)
    else:
        n = _shift_right_even(r, n, -shift)
    _digits_of_nat(d, r, n, places)
    free(r, room)


def _shift_right_even(r: ptr[u32], n: i64, count: i64) -> i64:
    """r >>= count, to nearest and even; room for one digit more than n."""
    half = _bit(r, n, count - 1)
    sticky = nat_any_bit_below(r, n, count - 1)
    n = nat_shift_right(r, r, n, count)
    if half and (sticky or _bit(r, n, 0)):
        n = _increment(r, n)
    return n


def _bit(r: ptr[u32], n: i64, index: i64) -> bool:
    digit = index // 32
    if digit >= n:
        return False
    return (u64(r[digit]) >> u64(index % 32)) & 1 == 1


def _increment(r: ptr[u32], n: i64) -> i64:
    return nat_mul_small(r, r, n, u32(1), u32(1))


@noinline
def _round_divided(d: ptr[Digits], m: u64, e: i64, power: i64) -> None:
    """round_scaled for places = -power < 0: m * 2**(e - power) / 5**power."""
    shift = e - power
    up = shift if shift > 0 else 0
    down = -shift if shift < 0 else 0
    room = _power_room(power) + (up + down) // 32 + 8
    work = alloc(u32, 4 * room)
    top = work
    bottom = work + room
    quotient = work + 2 * room
    rest = work + 3 * room
    top_size = nat_shift_left(top, top, nat_from_u64(top, m), up)
    bottom_size = _mul_power_of_five(bottom, nat_from_u64(bottom, u64(1)), power)
    bottom_size = nat_shift_left(bottom, bottom, bottom_size, down)
    size = 0
    rest_size = 0
    if nat_compare(top, top_size, bottom, bottom_size) < 0:
        rest_size = _copy_of(rest, top, top_size)
    else:
        rest_size = nat_divmod(quotient, rest, top, top_size, bottom, bottom_size)
        size = nat_trim(quotient, top_size - bottom_size + 1)
    rest_size = nat_shift_left(rest, rest, rest_size, 1)
    side = nat_compare(rest, rest_size, bottom, bottom_size)
    if side > 0 or (side == 0 and _bit(quotient, size, 0)):
        size = _increment(quotient, size)
    _digits_of_nat(d, quotient, size, -power)
    free(work, 4 * room)


def _decimal_exponent(x: float) -> i64:
    """About floor(log10(x)) for finite x > 0: exact or one too small or large."""
    bits = _bit_length(float_mantissa(x)) + float_exponent(x) - 1
    # log10(2) = 0.30102999566…
    return bits * 30103 // 100000


def round_significant(d: ptr[Digits], x: float, count: i64) -> None:
    """x > 0 rounded to count significant digits."""
    exponent = _decimal_exponent(x)
    while True:
        round_scaled(d, x, count - 1 - exponent)
        if d.count < count or d.text[d.start] == 48:
            exponent -= 1
        elif d.count > count:
            if _is_power_of_ten(d):
                # 9.99 became 10.0: the digits beyond count are zeros.
                d.count = count
                return
            exponent += 1
        else:
            return
        digits_drop(d)


def _is_power_of_ten(d: ptr[Digits]) -> bool:
    if d.text[d.start] != 49:
        return False
    i = 1
    while i < d.count:
        if d.text[d.start + i] != 48:
            return False
        i += 1
    return True


def _strip_zeros(d: ptr[Digits]) -> None:
    while d.count > 1 and d.text[d.start + d.count - 1] == 48:
        d.count -= 1


def _reads_back(d: ptr[Digits], x: float) -> bool:
    return float_from_decimal(d.text + d.start, d.count, d.point - d.count) == x


def _zero_digits(d: ptr[Digits]) -> None:
    d.text = alloc(u8, 1)
    d.text[0] = u8(48)
    d.room = 1
    d.start = 0
    d.count = 1
    d.point = 1


def shortest_digits(d: ptr[Digits], x: float) -> None:
    """The shortest decimal that reads back as the finite x >= 0, the nearest to x if there are several."""
    if x == 0.0:
        _zero_digits(d)
        return
    count = 15
    if float_mantissa(x) < HIDDEN_BIT:
        # A subnormal holds fewer digits, so the reason for beginning at 15 is void.
        count = 1
    while count < 17:
        round_significant(d, x, count)
        if _reads_back(d, x) or (float_mantissa(x) == HIDDEN_BIT and _next_reads_back(d, x)):
            _strip_zeros(d)
            return
        digits_drop(d)
        count += 1
    round_significant(d, x, 17)
    _strip_zeros(d)


def _next_reads_back(d: ptr[Digits], x: float) -> bool:
    """At powers of two the interval is wider above: the next decimal up may lie in it."""
    last = d.start + d.count - 1
    if d.text[last] == 57:
        return False
    d.text[last] = u8(d.text[last] + 1)
    return _reads_back(d, x)


# ---- decimal to binary


def float_from_decimal(digits: ptr[u8], n: i64, exponent: i64) -> float:
    """The double nearest to the integer that n ASCII digits spell, times 10**exponent; inf on overflow."""
    while n > 0 and digits[0] == 48:
        digits = digits + 1
        n -= 1
    while n > 0 and digits[n - 1] == 48:
        n -= 1
        exponent += 1
    if n == 0 or n + exponent < -330:
        return 0.0
    if n + exponent > 310:
        return bits_float(u64(0x7FF0000000000000))
    if n <= 15 and -22 <= exponent <= 22:
        return _from_exact_parts(digits, n, exponent)
    if n > DECISIVE_DIGITS:
        return _from_truncated(digits, n, exponent)
    return _from_big(digits, n, exponent)


def _from_exact_parts(digits: ptr[u8], n: i64, exponent: i64) -> float:
    """Both the integer and the power of ten are doubles, so one operation rounds once."""
    m = 0
    i = 0
    while i < n:
        m = m * 10 + i64(digits[i]) - 48
        i += 1
    if exponent < 0:
        return float(m) / float_pow10(-exponent)
    return float(m) * float_pow10(exponent)


def float_pow10(n: i64) -> float:
    """10.0**n, exact for 0 <= n <= 22."""
    r = 1.0
    while n > 0:
        r = r * 10.0
        n -= 1
    return r


def _from_truncated(digits: ptr[u8], n: i64, exponent: i64) -> float:
    """A 1 stands for the digits beyond what can decide a rounding."""
    short = alloc(u8, DECISIVE_DIGITS + 1)
    copy(short, digits, DECISIVE_DIGITS)
    short[DECISIVE_DIGITS] = u8(49)
    r = _from_big(short, DECISIVE_DIGITS + 1, exponent + n - DECISIVE_DIGITS - 1)
    free(short, DECISIVE_DIGITS + 1)
    return r


@noinline
def _from_big(digits: ptr[u8], n: i64, exponent: i64) -> float:
    power = exponent if exponent > 0 else -exponent
    room = nat_digits_room(n, 10) + _power_room(power) + 4
    work = alloc(u32, 2 * room)
    top = work
    bottom = work + room
    top_size = nat_from_text(top, digits, n, 10)
    bottom_size = nat_from_u64(bottom, u64(1))
    if exponent >= 0:
        top_size = _mul_power_of_five(top, top_size, power)
    else:
        bottom_size = _mul_power_of_five(bottom, bottom_size, power)
    r = ratio_to_float(top, top_size, bottom, bottom_size, exponent)
    free(work, 2 * room)
    return r


# ---- layout of digits as text


def append_float(
    b: ptr[StringBuilder], x: float, code: i64, precision: i64, alternate: bool, dot_zero: bool, upper: bool
) -> None:
    """Adds x as 'e', 'f', 'g' with a precision, or 'r' (repr), with its minus sign.

    alternate keeps the point and, for 'g', the trailing zeros; dot_zero adds ".0" to what looks like an int.
    """
    if not is_finite(x):
        _append_special(b, x, upper)
        return
    if is_negative(x):
        append_char(b, 45)
        x = -x
    d = stack(Digits, 1)
    use_exponent = False
    minimum = 0
    if code == 114:
        shortest_digits(d, x)
        use_exponent = d.point <= -4 or d.point > 16
    elif code == 102:
        _digits_after_point(d, x, precision)
        minimum = d.point + precision
    elif code == 101:
        _significant(d, x, precision + 1)
        use_exponent = True
        minimum = precision + 1
    else:
        if precision == 0:
            precision = 1
        _significant(d, x, precision)
        _strip_zeros(d)
        limit = precision - 1 if dot_zero else precision
        use_exponent = d.point <= -4 or d.point > limit
        if alternate:
            minimum = precision
    _append_laid_out(b, d, use_exponent, minimum, alternate, dot_zero, upper)
    digits_drop(d)


def _append_special(b: ptr[StringBuilder], x: float, upper: bool) -> None:
    if x != x:
        append_ascii(b, bytes_of("NAN") if upper else bytes_of("nan"), 3)
        return
    if x < 0.0:
        append_char(b, 45)
    append_ascii(b, bytes_of("INF") if upper else bytes_of("inf"), 3)


def _significant(d: ptr[Digits], x: float, count: i64) -> None:
    """x >= 0 in count significant digits, perhaps without zeros at the end, which padding adds."""
    if x == 0.0:
        _zero_digits(d)
    else:
        round_significant(d, x, count if count < MOST_SIGNIFICANT else MOST_SIGNIFICANT)


def _digits_after_point(d: ptr[Digits], x: float, places: i64) -> None:
    """x >= 0 in so many decimals, zeros at the end left out; what rounds to zero has point 1, as 0.00 needs it."""
    if x == 0.0:
        _zero_digits(d)
        return
    # m * 2**-n has n decimals.
    exponent = float_exponent(x)
    most = -exponent if exponent < 0 else 0
    round_scaled(d, x, places if places < most else most)
    if d.text[d.start] == 48:
        d.point = 1


def _append_laid_out(
    b: ptr[StringBuilder],
    d: ptr[Digits],
    use_exponent: bool,
    minimum: i64,
    alternate: bool,
    dot_zero: bool,
    upper: bool,
) -> None:
    """Sign-less text of d, padded with zeros to at least `minimum` digits."""
    digits = d.text + d.start
    total = d.count if d.count > minimum else minimum
    if use_exponent:
        _append_digits(b, digits, d.count, 0, 1)
        if total > 1 or alternate:
            append_char(b, 46)
            _append_digits(b, digits, d.count, 1, total)
        _append_exponent(b, d.point - 1, upper)
        return
    if d.point <= 0:
        append_char(b, 48)
        append_char(b, 46)
        append_chars(b, 48, -d.point)
        _append_digits(b, digits, d.count, 0, total)
        return
    _append_digits(b, digits, d.count, 0, d.point)
    if total > d.point:
        append_char(b, 46)
        _append_digits(b, digits, d.count, d.point, total)
    elif dot_zero:
        append_char(b, 46)
        append_char(b, 48)
    elif alternate:
        append_char(b, 46)


def _append_digits(b: ptr[StringBuilder], digits: ptr[u8], count: i64, start: i64, end: i64) -> None:
    """Digits start to end, zeros beyond count."""
    real = end if end < count else count
    if start < real:
        append_ascii(b, digits + start, real - start)
        start = real
    append_chars(b, 48, end - start)


def _append_exponent(b: ptr[StringBuilder], exponent: i64, upper: bool) -> None:
    """e+05, with at least two digits."""
    append_char(b, 69 if upper else 101)
    append_char(b, 45 if exponent < 0 else 43)
    if exponent < 0:
        exponent = -exponent
    if exponent >= 100:
        append_char(b, 48 + exponent // 100)
    append_char(b, 48 + exponent // 10 % 10)
    append_char(b, 48 + exponent % 10)


from molt.lib.builtins.str_builder import StringBuilder, append_ascii, append_char, append_chars  # noqa: E402
