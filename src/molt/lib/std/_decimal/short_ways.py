"""The operators of numbers whose coefficients are small, and that need no rounding; what they do otherwise.

A context is `easy` if so many digits and exponents of that size are within its bounds: then there is nothing to look at.
"""

from __future__ import annotations

from molt.lib.builtins.complex import complex
from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import int_fits_i64
from molt.lib.low import (
    NULL,
    box_float,
    cast,
    fits_small,
    i64,
    inline,
    is_small,
    isinstance,
    make_small,
    mul_checked,
    noinline,
    small,
    stack,
    type_is,
    u64,
)
from molt.lib.std._decimal.arithmetic import add, multiply, subtract
from molt.lib.std._decimal.coefficients import (
    REST_NONE,
    SMALL_DIGITS,
    rest_of_small,
    small_power,
)
from molt.lib.std._decimal.comparing import order_of
from molt.lib.std._decimal.contexts import Context
from molt.lib.std._decimal.settings import EASY_EXPONENT, context_or_current, done, load, note, rounding_of
from molt.lib.std._decimal.converting import number_from_float, number_from_int
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.quantizing import quantize_to, round_to_int, round_to_int_exactly
from molt.lib.std._decimal.signals import FLOAT_OPERATION, INEXACT, INVALID_OPERATION, ROUNDED
from molt.lib.std._decimal.work import (
    NAN,
    NEGATIVE,
    SIGNALING,
    SPECIAL,
    Work,
    make,
    rounds_away,
)

# --- sums and products ---


@inline
def is_number(x: object) -> bool:
    """Whether a value is a `Decimal`: in most cases exactly."""
    return type_is(x, Decimal) or isinstance(x, Decimal)


@inline
def are_short(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers are finite, with small coefficients."""
    return a.flags | b.flags <= NEGATIVE and is_small(a.coefficient) and is_small(b.coefficient)


@inline
def sign_factor(d: Decimal) -> i64:
    return 1 - 2 * (d.flags & NEGATIVE)


def sum_of(a: Decimal, b: Decimal, context: Context, negated: i64) -> Decimal:
    """`a + b`, or `a - b` where `negated` is 1."""
    if are_short(a, b) and context.easy != 0:
        x = small(a.coefficient)
        y = small(b.coefficient)
        exp = a.exp
        shift = exp - b.exp
        fits = True
        if shift != 0:
            out = stack(i64, 1)
            if shift > 0:
                exp = b.exp
                fits = shift <= SMALL_DIGITS and mul_checked(x, small_power(shift), out) and fits_small(out[0])
                x = out[0]
            else:
                fits = shift >= -SMALL_DIGITS and mul_checked(y, small_power(-shift), out) and fits_small(out[0])
                y = out[0]
        if fits and -EASY_EXPONENT < exp < EASY_EXPONENT:
            if a.flags & NEGATIVE != 0:
                x = -x
            if (b.flags ^ negated) & NEGATIVE != 0:
                y = -y
            total = x + y
            if total > 0 and fits_small(total):
                return make(0, exp, make_small(total))
            if total < 0 and fits_small(-total):
                return make(NEGATIVE, exp, make_small(-total))
    return subtract_slowly(a, b, context) if negated != 0 else add_slowly(a, b, context)


def product_of(a: Decimal, b: Decimal, context: Context) -> Decimal:
    """`a * b`."""
    if are_short(a, b) and context.easy != 0:
        out = stack(i64, 1)
        exp = a.exp + b.exp
        if (
            mul_checked(small(a.coefficient), small(b.coefficient), out)
            and fits_small(out[0])
            and -EASY_EXPONENT < exp < EASY_EXPONENT
        ):
            return make((a.flags ^ b.flags) & NEGATIVE, exp, make_small(out[0]))
    return multiply_slowly(a, b, context)


@noinline
def add_slowly(a: Decimal, b: Decimal, context: Context) -> Decimal:
    w = stack(Work, 1)
    load(w, context)
    return done(context, w, add(a, b, w))


@noinline
def subtract_slowly(a: Decimal, b: Decimal, context: Context) -> Decimal:
    w = stack(Work, 1)
    load(w, context)
    return done(context, w, subtract(a, b, w))


@noinline
def multiply_slowly(a: Decimal, b: Decimal, context: Context) -> Decimal:
    w = stack(Work, 1)
    load(w, context)
    return done(context, w, multiply(a, b, w))


# --- rounding ---


def quantize_shortly(a: Decimal, b: Decimal, mode: i64, context: Context) -> object:
    """A number with the exponent of another one; NULL where that is not short."""
    if not are_short(a, b) or context.easy == 0 or not -EASY_EXPONENT < b.exp < EASY_EXPONENT:
        return NULL
    shift = b.exp - a.exp
    x = small(a.coefficient)
    if shift <= 0:
        out = stack(i64, 1)
        if shift < -SMALL_DIGITS or not mul_checked(x, small_power(-shift), out) or not fits_small(out[0]):
            return NULL
        return make(a.flags, b.exp, make_small(out[0]))
    # What 0 is rounded to is exact.
    if shift > SMALL_DIGITS or x == 0:
        return NULL
    divisor = u64(small_power(shift))
    quotient = u64(x) // divisor
    left = u64(x) - quotient * divisor
    rest = rest_of_small(left, divisor)
    coefficient = make_small(i64(quotient))
    if rounds_away(rest, a.flags, coefficient, mode):
        coefficient = make_small(i64(quotient) + 1)
    note_quietly(context, ROUNDED if rest == REST_NONE else ROUNDED | INEXACT)
    return make(a.flags, b.exp, coefficient)


@inline
def note_quietly(context: Context, bits: i64) -> None:
    """As `note`, in less time where nothing is trapped."""
    if bits & context.trap_dict.bits != 0:
        note(context, bits)
    context.flag_dict.bits = context.flag_dict.bits | bits


def rounded_to_int(a: Decimal, rounding: object, context: object, exactly: bool) -> Decimal:
    own = context_or_current(context)
    w = stack(Work, 1)
    load(w, own)
    if rounding is not None:
        w.rounding = rounding_of(rounding)
    return done(own, w, round_to_int_exactly(a, w) if exactly else round_to_int(a, w))


@noinline
def rounded_number(a: Decimal, places: object, context: Context) -> Decimal:
    """`round(a, places)`."""
    if not isinstance(places, int):
        raise TypeError("optional arg must be an integer")
    out = stack(i64, 1)
    if not int_fits_i64(cast(int, places), out):
        raise OverflowError("Python int too large to convert to C ssize_t")
    w = stack(Work, 1)
    load(w, context)
    if a.flags & SPECIAL != 0:
        # As if the other one were finite.
        if a.flags & NAN != 0:
            return done(context, w, nan_of_one(a, w))
        return done(context, w, invalid(w, INVALID_OPERATION))
    exp = i64(0x7FFFFFFFFFFFFFFF) if out[0] < -0x7FFFFFFFFFFFFFFF else -out[0]
    return done(context, w, quantize_to(a, exp, w))


# --- comparison ---


@inline
def are_comparable(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers are short, with one exponent."""
    return are_short(a, b) and a.exp == b.exp


@noinline
def compare_number(a: Decimal, other: object, op: i64) -> object:
    """A comparison of a number with anything."""
    context = current_context()
    if isinstance(other, Decimal):
        return compare_decimals(a, cast(Decimal, other), op, context)
    if isinstance(other, int):
        return compare_decimals(a, number_from_int(cast(int, other)), op, context)
    if isinstance(other, float):
        if op == EQ or op == NE:
            context.flag_dict.bits = context.flag_dict.bits | FLOAT_OPERATION
        else:
            note(context, FLOAT_OPERATION)
        return compare_decimals(a, number_from_float(other), op, context)
    if isinstance(other, complex) and (op == EQ or op == NE):
        if cast(complex, other).im != 0.0:
            return NotImplemented
        context.flag_dict.bits = context.flag_dict.bits | FLOAT_OPERATION
        return compare_decimals(a, number_from_float(box_float(cast(complex, other).re)), op, context)
    return compare_rational(a, other, op, context)


def compare_decimals(a: Decimal, b: Decimal, op: i64, context: Context) -> bool:
    if (a.flags | b.flags) & NAN != 0:
        # Signaling ones do so always, quiet ones where there is an order.
        if (a.flags | b.flags) & SIGNALING != 0 or (op != EQ and op != NE):
            note(context, INVALID_OPERATION)
        return op == NE
    return compare_numbers(order_of(a, b), 0, op)


def compare_rational(a: Decimal, other: object, op: i64, context: Context) -> object:
    """A comparison with an instance of `numbers.Rational`, of which there are some only where that is imported."""
    if find_program_module("numbers") < 0 or not isinstance_of(other, get_attr(import_library("numbers"), "Rational")):
        return NotImplemented
    top = rational_part(other, "numerator")
    b = number_from_int(top)
    if a.flags & SPECIAL != 0:
        return compare_decimals(a, b, op, context)
    bottom = rational_part(other, "denominator")
    return compare_decimals(make(a.flags, a.exp, int_mul(a.coefficient, int_abs(bottom))), b, op, context)


def rational_part(x: object, name: str) -> int:
    part = get_attr(x, name)
    if not isinstance(part, int):
        raise TypeError("argument must be an integer")
    return cast(int, part)


# At the bottom because of cycles.
from molt.lib.builtins.class_checks import isinstance as isinstance_of  # noqa: E402
from molt.lib.builtins.int_arith import int_abs, int_mul  # noqa: E402
from molt.lib.rt.attributes import get_attr  # noqa: E402
from molt.lib.rt.modules import find_program_module, import_library  # noqa: E402
from molt.lib.rt.comparison import EQ, NE, compare_numbers  # noqa: E402
from molt.lib.std._decimal.current import current_context  # noqa: E402
from molt.lib.std._decimal.work import invalid, nan_of_one  # noqa: E402
