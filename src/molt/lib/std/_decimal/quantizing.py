"""Numbers with other exponents: quantize, rounding to integers, without trailing zeros."""

from __future__ import annotations

from molt.lib.builtins.int_arith import int_floordiv
from molt.lib.low import i64, ptr
from molt.lib.std._decimal.coefficients import count_digits, power_of_ten, shift_left, trailing_zeros
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.signals import INVALID_OPERATION
from molt.lib.std._decimal.work import (
    INFINITE,
    MAX_EMAX,
    MAX_PREC,
    MIN_ETINY,
    NAN,
    NEGATIVE,
    SPECIAL,
    Work,
    cut,
    etiny,
    etop,
    finish,
    finish_number,
    invalid,
    is_zero,
    make,
    make_small_number,
    nan_of,
    nan_of_one,
)


def quantize(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """A number with the exponent of another one."""
    if (a.flags | b.flags) & SPECIAL != 0:
        if (a.flags | b.flags) & NAN != 0:
            return nan_of(a, b, w)
        return a if a.flags & b.flags & INFINITE != 0 else invalid(w, INVALID_OPERATION)
    return quantize_to(a, b.exp, w)


def quantize_to(a: Decimal, exp: i64, w: ptr[Work]) -> Decimal:
    """A number that is not special with an exponent."""
    if exp > w.emax or exp < etiny(w):
        return invalid(w, INVALID_OPERATION)
    if is_zero(a):
        return finish(a.flags, exp, a.coefficient, w)
    shift = a.exp - exp
    if count_digits(a.coefficient) + shift > w.prec:
        return invalid(w, INVALID_OPERATION)
    if shift >= 0:
        return finish_quantized(a.flags, exp, shift_left(a.coefficient, shift), 0, w)
    before = w.status
    w.status = 0
    coefficient = cut(a.flags, a.coefficient, -shift, w.rounding, w)
    found = w.status
    w.status = before
    if count_digits(coefficient) > w.prec:
        return invalid(w, INVALID_OPERATION)
    return finish_quantized(a.flags, exp, coefficient, found, w)


def finish_quantized(flags: i64, exp: i64, coefficient: int, found: i64, w: ptr[Work]) -> Decimal:
    first = exp + count_digits(coefficient) - 1
    if first > w.emax or first < etiny(w):
        return invalid(w, INVALID_OPERATION)
    w.status = w.status | found
    return finish(flags, exp, coefficient, w)


def reduce(a: Decimal, w: ptr[Work]) -> Decimal:
    """The number without trailing zeros; 0 has the exponent 0."""
    if a.flags & SPECIAL != 0:
        return nan_of_one(a, w) if a.flags & NAN != 0 else a
    d = finish_number(a, w)
    if d.flags & SPECIAL != 0:
        return d
    if is_zero(d):
        return make_small_number(a.flags & NEGATIVE, 0, 0)
    most = (etop(w) if w.clamp != 0 else w.emax) - d.exp
    zeros = trailing_zeros(d.coefficient, most)
    if zeros == 0:
        return d
    return make(d.flags, d.exp + zeros, int_floordiv(d.coefficient, power_of_ten(zeros)))


def round_to_int(a: Decimal, w: ptr[Work]) -> Decimal:
    """The nearest integer by the rounding mode, with no flags."""
    before = w.status
    rounded = round_to_int_exactly(a, w)
    w.status = (w.status & INVALID_OPERATION) | before
    return rounded


def round_to_int_exactly(a: Decimal, w: ptr[Work]) -> Decimal:
    """The nearest integer by the rounding mode."""
    if a.flags & SPECIAL != 0:
        return nan_of_one(a, w) if a.flags & NAN != 0 else a
    if a.exp >= 0:
        return a
    if is_zero(a):
        return make_small_number(a.flags, 0, 0)
    return make(a.flags, 0, cut(a.flags, a.coefficient, -a.exp, w.rounding, w))


def rescale(a: Decimal, exp: i64, w: ptr[Work]) -> Decimal:
    """A number with an exponent, whatever the precision; for formatting. A NaN and a flag if that cannot be."""
    if exp > MAX_EMAX + 1 or exp < MIN_ETINY - MAX_PREC:
        return invalid(w, INVALID_OPERATION)
    if is_zero(a):
        return make(a.flags, exp, a.coefficient)
    shift = a.exp - exp
    if shift < 0:
        return make(a.flags, exp, cut(a.flags, a.coefficient, -shift, w.rounding, w))
    if count_digits(a.coefficient) + shift > MAX_PREC + 1:
        return invalid(w, INVALID_OPERATION)
    return make(a.flags, exp, shift_left(a.coefficient, shift))


# At the bottom because of cycles.
from molt.lib.builtins.int import int  # noqa: E402
