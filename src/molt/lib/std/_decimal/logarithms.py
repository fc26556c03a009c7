"""exp, ln and log10, rounded correctly (half to even), as the specification has them.

Computed in binary fixed point on ints, with so many guard bits that a bound of the error is known; where the digits
that result from both ends of the error differ, again with more (A. Ziv, "Fast evaluation of elementary mathematical
functions with correctly rounded last bit", 1991). Results are never exact, so a digit behind those that are known
stands for the rest of them. A number in fixed point is an int and the bits after its point.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import (
    int_add,
    int_bit_length,
    int_compare,
    int_floordiv,
    int_from_i64,
    int_is_negative,
    int_is_zero,
    int_mul,
    int_neg,
    int_shift_left,
    int_shift_right,
    int_sub,
    int_to_i64,
)
from molt.lib.low import i64, is_small, make_small, ptr, small
from molt.lib.std._decimal.arithmetic import compare_sizes
from molt.lib.std._decimal.coefficients import check_digits, count_digits, power_of_ten, shift_left
from molt.lib.std._decimal.comparing import order_of
from molt.lib.std._decimal.current import kept
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.neighbours import number_of
from molt.lib.std._decimal.signals import INEXACT, INVALID_OPERATION, ROUNDED
from molt.lib.std._decimal.work import (
    EXP_CLAMP,
    EXP_INF,
    HALF_EVEN,
    INFINITE,
    NAN,
    NEGATIVE,
    SPECIAL,
    Work,
    adjusted,
    etiny,
    finish,
    is_zero,
    invalid,
    make_small_number,
    make_special,
    nan_of_one,
)

# Results are within 2**-ERROR_BITS of their units in fixed point, which are no smaller than 2**-bits.
GUARD_BITS: Final = 40
# Digits that are found beyond the precision.
GUARD_DIGITS: Final = 3
# Bits of 19 digits, that integers before the point can have.
WHOLE_BITS: Final = 64


def bits_for(digits: i64) -> i64:
    """Bits that hold so many decimal digits."""
    return digits * 10 // 3 + 4


# --- fixed point ---


def fixed_ln10(bits: i64) -> int:
    """ln(10), within a few units."""
    k = kept()
    if is_null(k.ln10) or k.ln10_bits < bits:
        k.ln10_bits = bits + 64
        # A formula of the kind of Machin's.
        total = int_mul(make_small(46), fixed_atanh_of_inverse(31, k.ln10_bits))
        total = int_add(total, int_mul(make_small(34), fixed_atanh_of_inverse(49, k.ln10_bits)))
        k.ln10 = int_add(total, int_mul(make_small(20), fixed_atanh_of_inverse(161, k.ln10_bits)))
    return int_shift_right(cast(int, k.ln10), k.ln10_bits - bits)


def fixed_atanh_of_inverse(n: i64, bits: i64) -> int:
    """atanh(1/n) by its series, within as many units as it has terms."""
    square = make_small(n * n)
    term = int_floordiv(int_shift_left(make_small(1), bits), make_small(n))
    total = term
    k = i64(1)
    while not int_is_zero(term):
        term = int_floordiv(term, square)
        k += 2
        total = int_add(total, int_floordiv(term, make_small(k)))
    return total


def fixed_exp(x: int, bits: i64) -> int:
    """e**x for x of less than 3 in size, within 2**20 units at most while there are fewer than 10**5 bits."""
    halvings = 8
    while halvings * halvings < bits:
        halvings += 4
    own = bits + halvings + 16
    x = int_shift_right(int_shift_left(x, own - bits), halvings)
    # Taylor's series of a number below 2**(2 - halvings).
    term = int_shift_left(make_small(1), own)
    total = term
    k = i64(1)
    while True:
        term = int_floordiv(int_shift_right(int_mul(term, x), own), make_small(k))
        if int_is_zero(term) or (is_small(term) and small(term) == -1):
            break
        total = int_add(total, term)
        k += 1
    for _ in range(halvings):
        total = int_shift_right(int_mul(total, total), own)
    return int_shift_right(total, own - bits)


def fixed_ln(m: int, bits: i64) -> int:
    """ln(m) for m of 1/4 to 10: Halley's method, from the logarithm of a double."""
    top = int_bit_length(m)
    near = int_to_i64(int_shift_right(m, top - 53)) if top > 53 else int_to_i64(int_shift_left(m, 53 - top))
    start: float = c_call("log", float, float(near) / 9007199254740992.0)
    start = start + float(top - bits) * 0.6931471805599453
    have = i64(40)
    # As an int with 60 bits after the point.
    y = float_to_int(start * 1152921504606846976.0)
    own = i64(60)
    while True:
        have = have * 3 - 6
        goal = have + 16 if have + 16 < bits + 16 else bits + 16
        y = int_shift_left(y, goal - own) if goal > own else int_shift_right(y, own - goal)
        own = goal
        x = int_shift_right(m, bits - own) if bits > own else int_shift_left(m, own - bits)
        e = fixed_exp(y, own)
        step = int_floordiv(int_shift_left(int_sub(x, e), own + 1), int_add(x, e))
        y = int_add(y, step)
        if have >= bits:
            return int_shift_right(y, own - bits) if own > bits else int_shift_left(y, bits - own)


def fixed_of(coefficient: int, exp: i64, bits: i64) -> int:
    """coefficient * 10**exp, rounded down."""
    if exp >= 0:
        return int_shift_left(shift_left(coefficient, exp), bits)
    return int_floordiv(int_shift_left(coefficient, bits), power_of_ten(-exp))


def known_digits(value: int, error: i64, bits: i64, exp: i64) -> object:
    """`value` in fixed point times 10**-exp as an int with one more digit, 1 for what is behind it;
    NULL if it is not sure for an error of so many bits of the fraction."""
    margin = int_shift_left(make_small(1), error)
    low = scaled(int_sub(value, margin), bits, exp)
    high = scaled(int_add(value, margin), bits, exp)
    if int_compare(low, high) != 0:
        return NULL
    return int_add(int_mul(low, make_small(10)), make_small(1))


def scaled(value: int, bits: i64, exp: i64) -> int:
    if exp <= 0:
        return int_shift_right(shift_left(value, -exp), bits)
    return int_floordiv(int_shift_right(value, bits), power_of_ten(exp))


def finish_inexact(flags: i64, exp: i64, digits: int, w: ptr[Work]) -> Decimal:
    """A result with a digit behind all that are known, rounded half to even."""
    rounding = w.rounding
    w.rounding = HALF_EVEN
    w.status = w.status | INEXACT | ROUNDED
    result = finish(flags, exp, digits, w)
    w.rounding = rounding
    return result


# --- exp ---


def exp(a: Decimal, w: ptr[Work]) -> Decimal:
    if a.flags & SPECIAL != 0:
        if a.flags & NAN != 0:
            return nan_of_one(a, w)
        return make_small_number(0, 0, 0) if a.flags & NEGATIVE != 0 else a
    if is_zero(a):
        return make_small_number(0, 1, 0)
    negative = a.flags & NEGATIVE != 0
    check_digits(w.prec)
    if adjusted(a) > 18:
        return finish_inexact(0, EXP_CLAMP if negative else EXP_INF, make_small(1), w)
    if compare_sizes(a, make_small_number(0, 9, -w.prec - 4)) <= 0:
        # No digit of it is seen beside the 1, which is not thought to be below 1 then.
        return finish_inexact(0, 1 - w.prec, power_of_ten(w.prec - 1), w)
    digits = w.prec + GUARD_DIGITS
    while True:
        bits = bits_for(digits) + GUARD_BITS
        wide = bits + WHOLE_BITS
        x = fixed_of(a.coefficient, a.exp, wide)
        if negative:
            x = int_neg(x)
        # e**x = 10**q * e**r
        ln10 = fixed_ln10(wide)
        q = int_floordiv(x, ln10)
        r = int_shift_right(int_sub(x, int_mul(q, ln10)), WHOLE_BITS)
        shift = int_to_i64(q)
        found = known_digits(fixed_exp(r, bits), 24, bits, -digits)
        if not is_null(found):
            return finish_inexact(0, shift - digits - 1, cast(int, found), w)
        digits += 19


# --- ln and log10 ---


def ln(a: Decimal, w: ptr[Work]) -> Decimal:
    special = logarithm_of_special(a, w)
    if not is_null(special):
        return cast(Decimal, special)
    if order_of(a, make_small_number(0, 1, 0)) == 0:
        return make_small_number(0, 0, 0)
    return logarithm(a, False, w)


def log10(a: Decimal, w: ptr[Work]) -> Decimal:
    special = logarithm_of_special(a, w)
    if not is_null(special):
        return cast(Decimal, special)
    digits = count_digits(a.coefficient)
    if int_compare(a.coefficient, power_of_ten(digits - 1)) == 0:
        rounding = w.rounding
        w.rounding = HALF_EVEN
        result = number_of(adjusted(a), w)
        w.rounding = rounding
        return result
    return logarithm(a, True, w)


def logarithm_of_special(a: Decimal, w: ptr[Work]) -> object:
    """The logarithm of what is no number above 0; NULL for those that are."""
    if a.flags & NAN != 0:
        return nan_of_one(a, w)
    if a.flags & INFINITE == 0 and is_zero(a):
        return make_special(NEGATIVE | INFINITE)
    if a.flags & NEGATIVE != 0:
        return invalid(w, INVALID_OPERATION)
    return a if a.flags & INFINITE != 0 else NULL


def logarithm(a: Decimal, is_decimal: bool, w: ptr[Work]) -> Decimal:
    """ln(a) or log10(a) of a number above 0 that is not 1 (nor a power of 10)."""
    check_digits(w.prec)
    # a = m * 10**t, with m of 0.3 to 3.
    digits = count_digits(a.coefficient)
    t = a.exp + digits - 1
    lead = leading_digits(a.coefficient, digits)
    if lead >= 30:
        t += 1
    exp_of_m = a.exp - t
    # Near to 1 the logarithm is as small as the distance.
    lost = i64(0)
    if t == 0:
        lost = -distance_from_one(a) + 1
        if lost < 0:
            lost = 0
        if lost - 2 > w.prec - w.emin + w.prec:
            return tiny_logarithm(a, w)
    places = w.prec + GUARD_DIGITS + 1
    while True:
        # So many digits after the point.
        after = places + lost
        bits = bits_for(after) + GUARD_BITS + WHOLE_BITS
        value = fixed_ln(fixed_of(a.coefficient, exp_of_m, bits), bits)
        value = int_add(value, int_mul(int_from_i64(t), fixed_ln10(bits)))
        if is_decimal:
            value = int_floordiv(int_shift_left(value, bits), fixed_ln10(bits))
        negative = int_is_negative(value)
        if negative:
            value = int_neg(value)
        found = known_digits(value, WHOLE_BITS + 30, bits, -after)
        if not is_null(found):
            return finish_inexact(1 if negative else 0, -after - 1, cast(int, found), w)
        places += 19


def tiny_logarithm(a: Decimal, w: ptr[Work]) -> Decimal:
    """A logarithm that underflows to 0."""
    below = order_of(a, make_small_number(0, 1, 0)) < 0
    return finish_inexact(1 if below else 0, etiny(w) - 1, make_small(1), w)


def leading_digits(coefficient: int, digits: i64) -> i64:
    """The first two digits."""
    if digits == 1:
        return small(coefficient) * 10
    return small(int_floordiv(coefficient, power_of_ten(digits - 2)))


def distance_from_one(a: Decimal) -> i64:
    """The exponent of the first digit of |a - 1|, for a of 0.3 to 3 with no exponent above 0."""
    if a.exp >= 0:
        return 0
    difference = int_sub(a.coefficient, power_of_ten(-a.exp))
    if int_is_negative(difference):
        difference = int_neg(difference)
    return count_digits(difference) - 1 + a.exp


# At the bottom because of cycles.
from molt.lib.builtins.float import float_to_int  # noqa: E402
from molt.lib.low import NULL, c_call, cast, is_null  # noqa: E402
