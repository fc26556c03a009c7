"""What an operation goes by and what it found: precision, range, rounding, and the conditions met.

`finish` is the end of all of them: it makes a number of a sign, an exponent and a coefficient, rounded to what the
context has room for (General Decimal Arithmetic Specification, "Arithmetic operations", and libmpdec's order of steps).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import int_add, int_is_zero, int_sub
from molt.lib.low import i64, inline, is_small, make_small, new, noinline, ptr, small, stack, struct
from molt.lib.std._decimal.coefficients import (
    REST_HALF,
    REST_NONE,
    count_digits,
    is_odd,
    last_digit,
    low_digits,
    power_of_ten,
    shift_left,
    shift_right,
)
from molt.lib.std._decimal.signals import (
    CLAMPED,
    INEXACT,
    INVALID_OPERATION,
    OVERFLOW,
    ROUNDED,
    SUBNORMAL,
    UNDERFLOW,
)

UP: Final = 0
DOWN: Final = 1
CEILING: Final = 2
FLOOR: Final = 3
HALF_UP: Final = 4
HALF_DOWN: Final = 5
HALF_EVEN: Final = 6
ROUND_05: Final = 7

MAX_PREC: Final = 999999999999999999
MAX_EMAX: Final = 999999999999999999
MIN_EMIN: Final = -999999999999999999
MIN_ETINY: Final = -1999999999999999997
# Exponents that stand for a certain overflow and underflow.
EXP_INF: Final = 2000000000000000001
EXP_CLAMP: Final = -4000000000000000001

# Flags of a number.
NEGATIVE: Final = 1
INFINITE: Final = 2
QUIET: Final = 4
SIGNALING: Final = 8
NAN: Final = 12
SPECIAL: Final = 14


@struct
class Work:
    """The settings of a context, and the conditions met so far."""

    prec: i64
    emax: i64
    emin: i64
    rounding: i64
    clamp: i64
    status: i64


def start_widest(w: ptr[Work]) -> None:
    """The settings under which all that can be is exact."""
    w.prec = MAX_PREC
    w.emax = MAX_EMAX
    w.emin = MIN_EMIN
    w.rounding = HALF_EVEN
    w.clamp = 0
    w.status = 0


def start_like(w: ptr[Work], other: ptr[Work]) -> None:
    """The settings of another one, with nothing met yet."""
    w.prec = other.prec
    w.emax = other.emax
    w.emin = other.emin
    w.rounding = other.rounding
    w.clamp = other.clamp
    w.status = 0


@inline
def etiny(w: ptr[Work]) -> i64:
    """The least exponent of a number that is not normal."""
    return w.emin - (w.prec - 1)


@inline
def etop(w: ptr[Work]) -> i64:
    """The greatest exponent of a number with all digits."""
    return w.emax - (w.prec - 1)


@inline
def make(flags: i64, exp: i64, coefficient: int) -> Decimal:
    """A number as it is given."""
    made = new(Decimal)
    made.flags = flags
    made.exp = exp
    made.coefficient = coefficient
    return made


@noinline
def make_small_number(flags: i64, value: i64, exp: i64) -> Decimal:
    """A number of a machine integer, which must be a small int."""
    return make(flags, exp, make_small(value))


@noinline
def make_special(flags: i64) -> Decimal:
    """An infinity, or a NaN without a payload."""
    return make(flags, 0, make_small(0))


@noinline
def invalid(w: ptr[Work], condition: i64) -> Decimal:
    """The NaN of an operation that cannot be done."""
    w.status = w.status | condition
    return make_special(QUIET)


@inline
def is_zero(d: Decimal) -> bool:
    """Whether a number that is not special is 0."""
    return is_small(d.coefficient) and small(d.coefficient) == 0


def adjusted(d: Decimal) -> i64:
    """The exponent of the first digit of a number that is not special."""
    return d.exp + count_digits(d.coefficient) - 1


# --- rounding ---


def rounds_away(rest: i64, flags: i64, quotient: int, rounding: i64) -> bool:
    """Whether what was cut off has the last digit go up."""
    if rest == REST_NONE:
        return False
    if rounding == HALF_EVEN:
        return rest > REST_HALF or (rest == REST_HALF and is_odd(quotient))
    if rounding == HALF_UP:
        return rest >= REST_HALF
    if rounding == HALF_DOWN:
        return rest > REST_HALF
    if rounding == DOWN:
        return False
    if rounding == UP:
        return True
    if rounding == CEILING:
        return flags & NEGATIVE == 0
    if rounding == FLOOR:
        return flags & NEGATIVE != 0
    return last_digit(quotient) % 5 == 0


def cut(flags: i64, coefficient: int, n: i64, rounding: i64, w: ptr[Work]) -> int:
    """A coefficient without its last n digits, rounded; it can have gained a digit."""
    rest = stack(i64, 1)
    quotient = shift_right(coefficient, n, rest)
    w.status = w.status | (ROUNDED if rest[0] == REST_NONE else ROUNDED | INEXACT)
    if rounds_away(rest[0], flags, quotient, rounding):
        return int_add(quotient, make_small(1))
    return quotient


@inline
def finish(flags: i64, exp: i64, coefficient: int, w: ptr[Work]) -> Decimal:
    """A number, rounded to the precision and the range of exponents."""
    digits = count_digits(coefficient)
    if digits <= w.prec and w.clamp == 0 and w.emin <= exp + digits - 1 <= w.emax:
        return make(flags, exp, coefficient)
    return finish_slowly(flags, exp, coefficient, w)


def finish_number(d: Decimal, w: ptr[Work]) -> Decimal:
    """A number rounded as `finish` does it; payloads of NaNs are cut to the precision."""
    if d.flags & SPECIAL != 0:
        return fix_nan(d, w) if d.flags & NAN != 0 else d
    return finish(d.flags, d.exp, d.coefficient, w)


def fix_nan(d: Decimal, w: ptr[Work]) -> Decimal:
    """A NaN whose payload fits."""
    room = w.prec - w.clamp
    if count_digits(d.coefficient) <= room:
        return d
    return make(d.flags, 0, make_small(0) if room <= 0 else low_digits(d.coefficient, room))


@noinline
def finish_slowly(flags: i64, exp: i64, coefficient: int, w: ptr[Work]) -> Decimal:
    digits = count_digits(coefficient)
    first = exp + digits - 1
    if first > w.emax:
        return overflow(flags, coefficient, w)
    if w.clamp != 0 and exp > etop(w):
        return fold_down(flags, exp, coefficient, w)
    if first < w.emin:
        return finish_subnormal(flags, exp, coefficient, w)
    if digits <= w.prec:
        return make(flags, exp, coefficient)
    exp += digits - w.prec
    coefficient = cut(flags, coefficient, digits - w.prec, w.rounding, w)
    if count_digits(coefficient) > w.prec:
        exp += 1
        coefficient = power_of_ten(w.prec - 1)
        if exp + w.prec - 1 > w.emax:
            return overflow(flags, coefficient, w)
    if w.clamp != 0 and exp > etop(w):
        return fold_down(flags, exp, coefficient, w)
    return make(flags, exp, coefficient)


def overflow(flags: i64, coefficient: int, w: ptr[Work]) -> Decimal:
    """What stands for a number that is too large: infinity, or the largest one."""
    if int_is_zero(coefficient):
        w.status = w.status | CLAMPED
        return make(flags, etop(w) if w.clamp != 0 else w.emax, coefficient)
    w.status = w.status | OVERFLOW | INEXACT | ROUNDED
    rounding = w.rounding
    negative = flags & NEGATIVE != 0
    if rounding == DOWN or rounding == ROUND_05 or rounding == (CEILING if negative else FLOOR):
        return make_largest(flags, w)
    return make_special((flags & NEGATIVE) | INFINITE)


def make_largest(flags: i64, w: ptr[Work]) -> Decimal:
    """The largest number of a context, of any sign."""
    return make(flags, etop(w), int_sub(power_of_ten(w.prec), make_small(1)))


def fold_down(flags: i64, exp: i64, coefficient: int, w: ptr[Work]) -> Decimal:
    """A number whose exponent is too large for clamping, with zeros behind it."""
    w.status = w.status | CLAMPED
    digits = count_digits(coefficient)
    if not int_is_zero(coefficient) and exp + digits - 1 < w.emin:
        w.status = w.status | SUBNORMAL
    return make(flags, etop(w), shift_left(coefficient, exp - etop(w)))


def finish_subnormal(flags: i64, exp: i64, coefficient: int, w: ptr[Work]) -> Decimal:
    least = etiny(w)
    if int_is_zero(coefficient):
        if exp >= least:
            return make(flags, exp, coefficient)
        w.status = w.status | CLAMPED
        return make(flags, least, coefficient)
    w.status = w.status | SUBNORMAL
    if exp >= least:
        return make(flags, exp, coefficient)
    before = w.status & INEXACT
    w.status = w.status & ~INEXACT
    coefficient = cut(flags, coefficient, least - exp, w.rounding, w)
    if w.status & INEXACT != 0:
        w.status = w.status | UNDERFLOW
        if int_is_zero(coefficient):
            w.status = w.status | CLAMPED
    w.status = w.status | before
    return make(flags, least, coefficient)


# --- NaNs ---


def nan_of_one(a: Decimal, w: ptr[Work]) -> Decimal:
    """The result of an operation on a NaN."""
    if a.flags & SIGNALING != 0:
        w.status = w.status | INVALID_OPERATION
    return fix_nan(make((a.flags & NEGATIVE) | QUIET, 0, a.coefficient), w)


@noinline
def nan_of(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """The result of an operation on two operands one of which is a NaN: a signaling one comes first."""
    if a.flags & SIGNALING != 0:
        return nan_of_one(a, w)
    if b.flags & SIGNALING != 0 or a.flags & QUIET == 0:
        return nan_of_one(b, w)
    return nan_of_one(a, w)


# At the bottom because of cycles.
from molt.lib.std._decimal.decimals import Decimal  # noqa: E402
