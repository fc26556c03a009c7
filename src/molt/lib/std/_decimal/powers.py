"""Square roots and powers.

Integer powers multiply with so many more digits that the last one is rounded as libmpdec's are; other powers are
exp(y * ln(x)) of a precision that hides the errors of both.
"""

from __future__ import annotations

from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import (
    int_add,
    int_compare,
    int_fits_i64,
    int_floordiv,
    int_is_zero,
    int_mod,
    int_mul,
    int_pow_mod,
    int_shift_right,
    int_sub,
)
from molt.lib.low import i64, is_small, make_small, ptr, small, stack
from molt.lib.std._decimal.arithmetic import compare_sizes, divide, multiply, subtract
from molt.lib.std._decimal.coefficients import MOST_DIGITS, check_digits, count_digits, count_small, is_odd, last_digit, power_of_ten, shift_left, trailing_zeros
from molt.lib.std._decimal.comparing import order_of
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.logarithms import exp, ln
from molt.lib.std._decimal.signals import CLAMPED, ERRORS, INEXACT, INVALID_OPERATION, ROUNDED
from molt.lib.std._decimal.work import (
    EXP_INF,
    HALF_EVEN,
    INFINITE,
    NAN,
    NEGATIVE,
    QUIET,
    SPECIAL,
    Work,
    adjusted,
    etiny,
    finish,
    invalid,
    is_zero,
    make,
    make_small_number,
    make_special,
    nan_of,
    nan_of_one,
    start_like,
    start_widest,
)
from molt.lib.std.math import isqrt


def sqrt(a: Decimal, w: ptr[Work]) -> Decimal:
    """The square root, rounded half to even."""
    if a.flags & SPECIAL != 0:
        if a.flags & NAN != 0:
            return nan_of_one(a, w)
        return invalid(w, INVALID_OPERATION) if a.flags & NEGATIVE != 0 else a
    ideal = a.exp >> 1
    if is_zero(a):
        return finish(a.flags, ideal, a.coefficient, w)
    if a.flags & NEGATIVE != 0:
        return invalid(w, INVALID_OPERATION)
    # An even exponent, and twice as many digits as the root needs.
    x = a.coefficient
    if a.exp & 1 != 0:
        x = int_mul(x, make_small(10))
    pairs = w.prec + 1 - ((count_digits(x) + 1) >> 1)
    if pairs > MOST_DIGITS:
        # Only an exact root does not fill so many digits.
        whole = isqrt(x)
        if int_compare(int_mul(whole, whole), x) != 0:
            check_digits(w.prec)
        return finish(0, ideal, whole, w)
    is_exact = True
    if pairs >= 0:
        x = shift_left(x, 2 * pairs)
    else:
        divisor = power_of_ten(-2 * pairs)
        whole = int_floordiv(x, divisor)
        is_exact = int_is_zero(int_sub(x, int_mul(whole, divisor)))
        x = whole
    root = isqrt(x)
    is_exact = is_exact and int_compare(int_mul(root, root), x) == 0
    exponent = ideal - pairs
    if is_exact:
        if pairs >= 0:
            zeros = trailing_zeros(root, pairs)
            root = int_floordiv(root, power_of_ten(zeros))
            exponent += zeros
        else:
            root = shift_left(root, -pairs)
            exponent += pairs
    elif last_digit(root) % 5 == 0:
        root = int_add(root, make_small(1))
    rounding = w.rounding
    w.rounding = HALF_EVEN
    result = finish(0, exponent, root, w)
    w.rounding = rounding
    return result


# --- powers ---


def is_integer(d: Decimal) -> bool:
    """Whether a number is finite and an integer."""
    if d.flags & SPECIAL != 0:
        return False
    if d.exp >= 0 or is_zero(d):
        return True
    digits = count_digits(d.coefficient)
    return digits > -d.exp and trailing_zeros(d.coefficient, -d.exp) == -d.exp


def is_odd_integer(d: Decimal) -> bool:
    """Whether an integer is odd."""
    if d.exp > 0 or is_zero(d):
        return False
    if d.exp == 0:
        return is_odd(d.coefficient)
    return is_odd(int_floordiv(d.coefficient, power_of_ten(-d.exp)))


def integer_of(d: Decimal) -> int:
    """An integer without its sign."""
    if d.exp >= 0:
        return shift_left(d.coefficient, d.exp)
    return int_floordiv(d.coefficient, power_of_ten(-d.exp))


def power(base: Decimal, y: Decimal, w: ptr[Work]) -> Decimal:
    if (base.flags | y.flags) & NAN != 0:
        return nan_of(base, y, w)
    whole = is_integer(y)
    sign = 1 if whole and base.flags & NEGATIVE != 0 and is_odd_integer(y) else 0
    y_negative = y.flags & NEGATIVE != 0
    y_zero = y.flags & INFINITE == 0 and is_zero(y)
    if base.flags & INFINITE == 0 and is_zero(base):
        if y_zero:
            return invalid(w, INVALID_OPERATION)
        return make_special(sign | INFINITE) if y_negative else make_small_number(sign, 0, 0)
    if base.flags & NEGATIVE != 0 and not whole:
        return invalid(w, INVALID_OPERATION)
    one = make_small_number(0, 1, 0)
    if y.flags & INFINITE != 0:
        order = order_of(base, one)
        if order == 0:
            w.status = w.status | INEXACT | ROUNDED
            return padded_one(0, w.prec - 1)
        return make_special(INFINITE) if (order > 0) != y_negative else make_small_number(0, 0, 0)
    if base.flags & INFINITE != 0:
        if y_zero:
            return make_small_number(sign, 1, 0)
        return make_small_number(sign, 0, 0) if y_negative else make_special(sign | INFINITE)
    if y_zero:
        return make_small_number(sign, 1, 0)
    if compare_sizes(base, one) == 0:
        return power_of_one(base, y, whole, sign, w)
    bound = certain_exponent(base, y, w)
    if bound != 0:
        return finish(sign, bound, make_small(1), w)
    return integer_power(base, y, sign, w) if whole else real_power(base, y, w)


def padded_one(flags: i64, zeros: i64) -> Decimal:
    return make(flags, -zeros, power_of_ten(zeros))


def power_of_one(base: Decimal, y: Decimal, whole: bool, sign: i64, w: ptr[Work]) -> Decimal:
    """A power of 1 or -1: as many zeros as exact multiplication gives, or as fit."""
    if not whole:
        w.status = w.status | INEXACT | ROUNDED
        return padded_one(sign, w.prec - 1)
    if y.flags & NEGATIVE != 0:
        return make_small_number(sign, 1, 0)
    zeros = stack(i64, 1)
    if base.exp >= 0:
        # Written with a positive exponent it cannot be 1.
        zeros[0] = 0
    elif not int_fits_i64(int_mul(integer_of(y), make_small(-base.exp)), zeros) or zeros[0] > w.prec - 1:
        zeros[0] = w.prec - 1
        w.status = w.status | ROUNDED
    return padded_one(sign, zeros[0])


def certain_exponent(base: Decimal, y: Decimal, w: ptr[Work]) -> i64:
    """The exponent of a 1 that overflows or underflows as a power certainly does; 0 if neither is certain.

    log10 of |log10(x)| and of |y| have lower bounds, whose sum is compared with an upper bound of log10 of the
    greatest exponent."""
    first = adjusted(base)
    if first > 0:
        zeta = count_small(first) - 1
    elif first < -1:
        zeta = count_small(-(first + 1)) - 1
    else:
        wide = stack(Work, 1)
        start_widest(wide)
        size = make(0, base.exp, base.coefficient)
        rest = adjusted(subtract(size, make_small_number(0, 1, 0), wide))
        zeta = rest - 2 if first == 0 else rest - 1
    total = zeta + adjusted(y)
    if (first < 0) == (y.flags & NEGATIVE != 0):
        return EXP_INF if count_small(w.emax) < total else 0
    return etiny(w) - 1 if count_small(-etiny(w)) < total else 0


def integer_power(base: Decimal, y: Decimal, sign: i64, w: ptr[Work]) -> Decimal:
    own = stack(Work, 1)
    start_like(own, w)
    own.prec += count_digits(y.coefficient) + y.exp + 2
    own.rounding = HALF_EVEN
    own.clamp = 0
    x = base
    if y.flags & NEGATIVE != 0:
        own.prec += 1
        x = divide(make_small_number(0, 1, 0), base, own)
        w.status = w.status | own.status
        if w.status & ERRORS != 0:
            return make_special(QUIET)
        own.status = 0
    n = integer_of(y)
    bits = int_bit_length(n)
    if bits <= 64:
        result = power_from_top(x, n, bits, own)
    else:
        result = power_from_bottom(x, n, own)
    w.status = w.status | own.status
    if result.flags & NAN != 0:
        return result
    if result.flags & INFINITE != 0:
        return finish(sign, EXP_INF, make_small(1), w)
    return finish(sign, result.exp, result.coefficient, w)


def has_ended(d: Decimal, w: ptr[Work]) -> bool:
    """Whether further multiplications change nothing: infinity, or 0 by underflow."""
    return d.flags & SPECIAL != 0 or (is_zero(d) and w.status & CLAMPED != 0)


def power_from_top(x: Decimal, n: int, bits: i64, w: ptr[Work]) -> Decimal:
    """x**n by the bits of n, from the highest."""
    result = x
    k = bits - 2
    while k >= 0:
        result = multiply(result, result, w)
        if is_odd(int_shift_right(n, k)):
            result = multiply(result, x, w)
        if has_ended(result, w):
            break
        k -= 1
    return result


def power_from_bottom(x: Decimal, n: int, w: ptr[Work]) -> Decimal:
    """x**n by the bits of n, from the lowest."""
    result = make_small_number(0, 1, 0)
    while not int_is_zero(n):
        if is_odd(n):
            result = multiply(result, x, w)
            if has_ended(result, w):
                break
        x = multiply(x, x, w)
        n = int_shift_right(n, 1)
    return result


def real_power(base: Decimal, y: Decimal, w: ptr[Work]) -> Decimal:
    own = stack(Work, 1)
    start_widest(own)
    digits = count_digits(base.coefficient)
    own.prec = (digits if digits > w.prec else w.prec) + 23
    result = exp(multiply(ln(base, own), y, own), own)
    w.status = w.status | (own.status & ERRORS) | INEXACT | ROUNDED
    if result.flags & NAN != 0:
        return result
    if result.flags & INFINITE != 0:
        return finish(0, EXP_INF, make_small(1), w)
    if compare_sizes(result, make_small_number(0, 1, 0)) == 0:
        result = padded_one(0, w.prec - 1)
    return finish(0, result.exp, result.coefficient, w)


def power_modulo(base: Decimal, y: Decimal, modulus: Decimal, w: ptr[Work]) -> Decimal:
    """pow(base, y, modulus) of integers."""
    if (base.flags | y.flags | modulus.flags) & SPECIAL != 0:
        if (base.flags | y.flags | modulus.flags) & NAN == 0:
            return invalid(w, INVALID_OPERATION)
        if (base.flags | y.flags | modulus.flags) & 8 != 0:
            first = base if base.flags & 8 != 0 else (y if y.flags & 8 != 0 else modulus)
        else:
            first = base if base.flags & NAN != 0 else (y if y.flags & NAN != 0 else modulus)
        return nan_of_one(first, w)
    if not is_integer(base) or not is_integer(y) or not is_integer(modulus) or is_zero(modulus):
        return invalid(w, INVALID_OPERATION)
    if count_digits(modulus.coefficient) + modulus.exp > w.prec:
        return invalid(w, INVALID_OPERATION)
    if y.flags & NEGATIVE != 0 and not is_zero(y):
        return invalid(w, INVALID_OPERATION)
    sign = 1 if base.flags & NEGATIVE != 0 and is_odd_integer(y) else 0
    m = integer_of(modulus)
    if is_zero(y):
        if is_zero(base):
            return invalid(w, INVALID_OPERATION)
        return make_small_number(sign, 0 if is_small(m) and small(m) == 1 else 1, 0)
    if is_zero(base):
        return make_small_number(sign, 0, 0)
    x = integer_power_of_ten(base, m)
    return make(sign, 0, int_pow_mod(x, integer_of(y), m))


def integer_power_of_ten(d: Decimal, m: int) -> int:
    """An integer modulo m, whatever its exponent."""
    if d.exp <= 0:
        return int_mod(integer_of(d), m)
    return int_mod(int_mul(d.coefficient, int_pow_mod(make_small(10), make_small(d.exp), m)), m)


# At the bottom because of cycles.
from molt.lib.builtins.int_arith import int_bit_length  # noqa: E402
