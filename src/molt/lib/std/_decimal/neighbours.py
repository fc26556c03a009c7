"""What depends on a context's range: the next numbers, classes of numbers; and exponents: logb, scaleb."""

from __future__ import annotations

from molt.lib.low import i64, is_small, make_small, ptr, small
from molt.lib.std._decimal.arithmetic import add, subtract
from molt.lib.std._decimal.comparing import order_of
from molt.lib.std._decimal.contexts import Context
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.signals import (
    CLAMPED,
    DIVISION_BY_ZERO,
    ERRORS,
    INEXACT,
    INVALID_OPERATION,
    OVERFLOW,
    ROUNDED,
    SUBNORMAL,
    UNDERFLOW,
)
from molt.lib.std._decimal.work import (
    CEILING,
    EXP_INF,
    FLOOR,
    INFINITE,
    NAN,
    NEGATIVE,
    QUIET,
    SPECIAL,
    Work,
    adjusted,
    etiny,
    finish,
    finish_number,
    invalid,
    is_zero,
    make,
    make_largest,
    make_small_number,
    make_special,
    nan_of,
    nan_of_one,
    start_like,
)


def next_minus(a: Decimal, w: ptr[Work]) -> Decimal:
    """The largest number below."""
    if a.flags & SPECIAL != 0:
        if a.flags & NAN != 0:
            return nan_of_one(a, w)
        return a if a.flags & NEGATIVE != 0 else make_largest(0, w)
    return step(a, FLOOR, w)


def next_plus(a: Decimal, w: ptr[Work]) -> Decimal:
    """The smallest number above."""
    if a.flags & SPECIAL != 0:
        if a.flags & NAN != 0:
            return nan_of_one(a, w)
        return a if a.flags & NEGATIVE == 0 else make_largest(NEGATIVE, w)
    return step(a, CEILING, w)


def step(a: Decimal, rounding: i64, w: ptr[Work]) -> Decimal:
    """The next number in a direction: what the number itself, or one just beside it, is rounded to."""
    own = stack(Work, 1)
    start_like(own, w)
    own.rounding = rounding
    rounded = finish_number(a, own)
    if own.status & (INEXACT | ERRORS) == 0:
        own.status = 0
        tiny = make_small_number(0, 1, etiny(w) - 1)
        rounded = subtract(a, tiny, own) if rounding == FLOOR else add(a, tiny, own)
    w.status = w.status | (own.status & ERRORS)
    return rounded


def next_toward(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """The next number in the direction of another one."""
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    order = order_of(a, b)
    if order == 0:
        return copy_sign(a, b, w)
    found = next_plus(a, w) if order < 0 else next_minus(a, w)
    if found.flags & INFINITE != 0:
        w.status = w.status | OVERFLOW | ROUNDED | INEXACT
    elif adjusted(found) < w.emin:
        w.status = w.status | UNDERFLOW | SUBNORMAL | ROUNDED | INEXACT
        if is_zero(found):
            w.status = w.status | CLAMPED
    return found


def copy_sign(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """A number with the sign of another one; NaNs, too."""
    return make((a.flags & ~NEGATIVE) | (b.flags & NEGATIVE), a.exp, a.coefficient)


def has_same_quantum(a: Decimal, b: Decimal) -> bool:
    if (a.flags | b.flags) & SPECIAL != 0:
        return (a.flags & NAN != 0 and b.flags & NAN != 0) or a.flags & b.flags & INFINITE != 0
    return a.exp == b.exp


def is_normal(a: Decimal, context: Context) -> bool:
    return a.flags & SPECIAL == 0 and not is_zero(a) and adjusted(a) >= context.least


def is_subnormal(a: Decimal, context: Context) -> bool:
    return a.flags & SPECIAL == 0 and not is_zero(a) and adjusted(a) < context.least


def number_class(a: Decimal, context: Context) -> str:
    if a.flags & NAN != 0:
        return "NaN" if a.flags & QUIET != 0 else "sNaN"
    negative = a.flags & NEGATIVE != 0
    if a.flags & INFINITE != 0:
        return "-Infinity" if negative else "+Infinity"
    if is_zero(a):
        return "-Zero" if negative else "+Zero"
    if is_subnormal(a, context):
        return "-Subnormal" if negative else "+Subnormal"
    return "-Normal" if negative else "+Normal"


def logb(a: Decimal, w: ptr[Work]) -> Decimal:
    """The exponent of the first digit, as a number."""
    if a.flags & SPECIAL != 0:
        return nan_of_one(a, w) if a.flags & NAN != 0 else make_special(INFINITE)
    if is_zero(a):
        w.status = w.status | DIVISION_BY_ZERO
        return make_special(NEGATIVE | INFINITE)
    return number_of(adjusted(a), w)


def number_of(value: i64, w: ptr[Work]) -> Decimal:
    """A machine integer as a number, rounded."""
    if value < 0:
        return finish(NEGATIVE, 0, make_small(-value), w)
    return finish(0, 0, make_small(value), w)


def scaleb(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """A number whose exponent is another one plus an integer."""
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    if b.exp != 0 or b.flags & INFINITE != 0 or not is_small(b.coefficient):
        return invalid(w, INVALID_OPERATION)
    if small(b.coefficient) > 2 * (w.emax + w.prec):
        return invalid(w, INVALID_OPERATION)
    if a.flags & INFINITE != 0:
        return a
    jump = small(b.coefficient)
    exp = a.exp + (-jump if b.flags & NEGATIVE != 0 else jump)
    if exp > EXP_INF:
        exp = EXP_INF
    if exp < EXP_CLAMP:
        exp = EXP_CLAMP
    return finish(a.flags, exp, a.coefficient, w)


# At the bottom because of cycles.
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.low import stack  # noqa: E402
from molt.lib.std._decimal.work import EXP_CLAMP  # noqa: E402
