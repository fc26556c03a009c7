"""Sums, products and quotients (General Decimal Arithmetic Specification, "Arithmetic operations").

Numbers with small coefficients have ways of their own, which touch no memory but the result; `decimals` has the
shortest, for operators.
"""

from __future__ import annotations

from molt.lib.builtins.int import int
from molt.lib.builtins.int_arith import (
    int_add,
    int_compare,
    int_floordiv,
    int_is_zero,
    int_mul,
    int_sub,
)
from molt.lib.low import div_wide, i64, is_small, make_small, mul_wide, noinline, ptr, small, stack, u64
from molt.lib.std._decimal.coefficients import (
    MOST_DIGITS,
    SMALL_DIGITS,
    check_digits,
    count_digits,
    count_small,
    int_from_wide,
    is_odd,
    last_digit,
    power_of_ten,
    shift_left,
    small_power,
    trailing_zeros,
)
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.signals import (
    CLAMPED,
    DIVISION_BY_ZERO,
    DIVISION_IMPOSSIBLE,
    DIVISION_UNDEFINED,
    INVALID_OPERATION,
)
from molt.lib.std._decimal.wide import (
    TEN_19,
    WIDE_DIGITS,
    Wide,
    add_wide,
    finish_product,
    finish_wide,
    is_below,
    load_wide,
    subtract_wide,
    times_power,
)
from molt.lib.std._decimal.work import (
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
    make_small_number,
    make_special,
    nan_of,
    nan_of_one,
    start_like,
)

# --- sums ---


def add(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return add_signed(a, b, b.flags & NEGATIVE, w)


def subtract(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return add_signed(a, b, (b.flags & NEGATIVE) ^ 1, w)


def add_signed(a: Decimal, b: Decimal, sign: i64, w: ptr[Work]) -> Decimal:
    """The sum of a number and another one with a sign of its own."""
    if (a.flags | b.flags) & SPECIAL != 0:
        return add_special(a, b, sign, w)
    if w.prec <= WIDE_DIGITS:
        short = add_shortly(a, b, sign, w)
        if not is_null(short):
            return cast(Decimal, short)
    if a.exp >= b.exp:
        return add_aligned(a.flags, a.exp, a.coefficient, sign, b.exp, b.coefficient, w)
    return add_aligned(sign, b.exp, b.coefficient, a.flags, a.exp, a.coefficient, w)


def add_shortly(a: Decimal, b: Decimal, sign: i64, w: ptr[Work]) -> object:
    """A sum of numbers that are of two words once they are aligned; NULL for others."""
    x = stack(Wide, 1)
    y = stack(Wide, 1)
    if not load_wide(a.coefficient, x) or not load_wide(b.coefficient, y):
        return NULL
    exp = a.exp
    shift = exp - b.exp
    if shift > 0:
        exp = b.exp
        if shift > WIDE_DIGITS or not times_power(x, shift):
            return NULL
    elif shift < -WIDE_DIGITS or not times_power(y, -shift):
        return NULL
    if x.high >= u64(1 << 62) or y.high >= u64(1 << 62):
        return NULL
    if a.flags == sign:
        add_wide(x, y.high, y.low)
        return finish_sum(sign, exp, x, w)
    if is_below(x, y):
        subtract_wide(y, x)
        return finish_sum(sign, exp, y, w)
    subtract_wide(x, y)
    if x.high == 0 and x.low == 0:
        return NULL
    return finish_sum(a.flags, exp, x, w)


def finish_sum(sign: i64, exp: i64, x: ptr[Wide], w: ptr[Work]) -> Decimal:
    if x.high == 0 or x.high >= u64(TEN_19):
        return finish(sign, exp, int_from_wide(x.high, x.low), w)
    return finish_wide(sign, exp, x, False, w)


@noinline
def add_special(a: Decimal, b: Decimal, sign: i64, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    if a.flags & INFINITE != 0:
        if b.flags & INFINITE != 0 and sign != a.flags & NEGATIVE:
            return invalid(w, INVALID_OPERATION)
        return make_special((a.flags & NEGATIVE) | INFINITE)
    return make_special(sign | INFINITE)


def add_aligned(sign: i64, exp: i64, x: int, other: i64, least: i64, y: int, w: ptr[Work]) -> Decimal:
    """The sum of two numbers, the exponent of the first of which is not less than that of the second."""
    if exp != least and not (is_small(x) and small(x) == 0):
        digits = count_digits(x)
        # Far below all that is kept one number rounds as well as another.
        far = exp - 1
        if digits <= w.prec:
            far += digits - w.prec - 1
        if least + count_digits(y) - 1 < far:
            least = far
            if not int_is_zero(y):
                y = make_small(1)
        x = shift_left(x, exp - least)
    if sign == other:
        return finish(sign, least, int_add(x, y), w)
    order = int_compare(x, y)
    if order == 0:
        return finish(1 if w.rounding == FLOOR else 0, least, make_small(0), w)
    if order < 0:
        return finish(other, least, int_sub(y, x), w)
    return finish(sign, least, int_sub(x, y), w)


# --- products ---


def multiply(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & SPECIAL != 0:
        return multiply_special(a, b, w)
    sign = (a.flags ^ b.flags) & NEGATIVE
    if is_small(a.coefficient) and is_small(b.coefficient):
        # Below 2**124.
        product = stack(Wide, 1)
        high = stack(u64, 1)
        product.low = mul_wide(u64(small(a.coefficient)), u64(small(b.coefficient)), high)
        product.high = high[0]
        return finish_sum(sign, a.exp + b.exp, product, w)
    x = stack(Wide, 1)
    y = stack(Wide, 1)
    if load_wide(a.coefficient, x) and load_wide(b.coefficient, y):
        short = finish_product(sign, a.exp + b.exp, x, y, w)
        if not is_null(short):
            return cast(Decimal, short)
    return finish(sign, a.exp + b.exp, int_mul(a.coefficient, b.coefficient), w)


@noinline
def multiply_special(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    if (a.flags & INFINITE == 0 and is_zero(a)) or (b.flags & INFINITE == 0 and is_zero(b)):
        return invalid(w, INVALID_OPERATION)
    return make_special(((a.flags ^ b.flags) & NEGATIVE) | INFINITE)


def multiply_add(a: Decimal, b: Decimal, c: Decimal, w: ptr[Work]) -> Decimal:
    """a * b + c, rounded once."""
    if (a.flags | b.flags) & SPECIAL != 0:
        product = multiply_special(a, b, w)
        if w.status & INVALID_OPERATION != 0:
            return product
    else:
        product = make((a.flags ^ b.flags) & NEGATIVE, a.exp + b.exp, int_mul(a.coefficient, b.coefficient))
    return add(product, c, w)


# --- quotients ---


def divide(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & SPECIAL != 0 or is_zero(a) or is_zero(b):
        return divide_special(a, b, w)
    sign = (a.flags ^ b.flags) & NEGATIVE
    if is_small(a.coefficient) and is_small(b.coefficient) and w.prec <= 28:
        return divide_small(sign, small(a.coefficient), small(b.coefficient), a.exp - b.exp, w)
    if w.prec > MOST_DIGITS:
        return divide_exactly(a, b, w)
    x = a.coefficient
    y = b.coefficient
    shift = count_digits(y) - count_digits(x) + w.prec + 1
    if shift >= 0:
        x = shift_left(x, shift)
    else:
        y = shift_left(y, -shift)
    quotient = int_floordiv(x, y)
    is_exact = int_is_zero(int_sub(x, int_mul(quotient, y)))
    return finish_quotient(sign, a.exp - b.exp, quotient, shift, is_exact, w)


@noinline
def divide_exactly(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """A quotient to a precision that only an exact one does not fill: an error for others."""
    own = stack(Work, 1)
    start_like(own, w)
    # An exact quotient has no more digits.
    own.prec = count_digits(a.coefficient) + 4 * count_digits(b.coefficient) + 1
    quotient = divide(a, b, own)
    if own.status != 0:
        check_digits(w.prec)
    return finish_number(quotient, w)


def finish_quotient(sign: i64, ideal: i64, quotient: int, shift: i64, is_exact: bool, w: ptr[Work]) -> Decimal:
    """A quotient with `shift` more digits than its ideal exponent asks for, and whether nothing was cut off."""
    exp = ideal - shift
    if not is_exact:
        if last_digit(quotient) % 5 == 0:
            quotient = int_add(quotient, make_small(1))
    elif shift > 0:
        zeros = trailing_zeros(quotient, shift)
        if zeros > 0:
            quotient = int_floordiv(quotient, power_of_ten(zeros))
            exp += zeros
    return finish(sign, exp, quotient, w)


def divide_small(sign: i64, x: i64, y: i64, ideal: i64, w: ptr[Work]) -> Decimal:
    """A quotient of small numbers that are not 0, to a precision of at most 28: two divisions of two words by one."""
    shift = count_small(y) - count_small(x) + w.prec + 1
    # The first part has so many digits that it is a word, with what is left of it below y.
    first = shift if shift < SMALL_DIGITS else i64(SMALL_DIGITS)
    if first < 0:
        return finish_quotient(
            sign, ideal, make_small(x // (y * small_power(-shift))), shift, x % (y * small_power(-shift)) == 0, w
        )
    high = stack(u64, 1)
    rest = stack(u64, 1)
    low = mul_wide(u64(x), u64(small_power(first)), high)
    if high[0] >= u64(y):
        return divide_wide(sign, high[0], low, y, first, shift, ideal, w)
    quotient = div_wide(high[0], low, u64(y), rest)
    if rest[0] == 0 and quotient < 0x4000000000000000:
        zeros = i64(0)
        value = quotient
        # Exact: as near to the ideal exponent as zeros allow.
        while zeros < first and value % 10 == 0:
            value = value // 10
            zeros += 1
        return finish(sign, ideal - first + zeros, make_small(i64(value)), w)
    more = shift - first
    if more > SMALL_DIGITS:
        return divide_long(sign, x, y, shift, ideal, w)
    low = mul_wide(rest[0], u64(small_power(more)), high)
    tail = div_wide(high[0], low, u64(y), rest)
    is_exact = rest[0] == 0
    # quotient * 10**more + tail
    low = mul_wide(quotient, u64(small_power(more)), high)
    total = stack(Wide, 1)
    total.low = low
    total.high = high[0]
    add_wide(total, u64(0), tail)
    if is_exact or total.high >= u64(TEN_19):
        return finish_quotient(sign, ideal, int_from_wide(total.high, total.low), shift, is_exact, w)
    return finish_wide(sign, ideal - shift, total, True, w)


@noinline
def divide_wide(sign: i64, high: u64, low: u64, y: i64, first: i64, shift: i64, ideal: i64, w: ptr[Work]) -> Decimal:
    """As `divide_small`, where the first part is no word."""
    x = int_mul(int_from_wide(high, low), power_of_ten(shift - first))
    quotient = int_floordiv(x, make_small(y))
    is_exact = int_is_zero(int_sub(x, int_mul(quotient, make_small(y))))
    return finish_quotient(sign, ideal, quotient, shift, is_exact, w)


@noinline
def divide_long(sign: i64, x: i64, y: i64, shift: i64, ideal: i64, w: ptr[Work]) -> Decimal:
    """As `divide_small`, where the quotient has more digits than two small powers of ten make."""
    scaled = shift_left(make_small(x), shift)
    quotient = int_floordiv(scaled, make_small(y))
    is_exact = int_is_zero(int_sub(scaled, int_mul(quotient, make_small(y))))
    return finish_quotient(sign, ideal, quotient, shift, is_exact, w)


@noinline
def divide_special(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    sign = (a.flags ^ b.flags) & NEGATIVE
    if a.flags & INFINITE != 0:
        if b.flags & INFINITE != 0:
            return invalid(w, INVALID_OPERATION)
        return make_special(sign | INFINITE)
    if b.flags & INFINITE != 0:
        w.status = w.status | CLAMPED
        return make_small_number(sign, 0, etiny(w))
    if is_zero(b):
        if is_zero(a):
            return invalid(w, DIVISION_UNDEFINED)
        w.status = w.status | DIVISION_BY_ZERO
        return make_special(sign | INFINITE)
    return finish(sign, a.exp - b.exp, make_small(0), w)


# --- integer quotients and what is left ---


def split(a: Decimal, b: Decimal, w: ptr[Work], wants_quotient: bool) -> Decimal:
    """The integer part of a quotient of numbers that are not special, b not 0, or what is left of it; not rounded.
    A NaN if the quotient has too many digits."""
    ideal = b.exp if a.exp > b.exp else a.exp
    if is_zero(a):
        if wants_quotient:
            return make_small_number((a.flags ^ b.flags) & NEGATIVE, 0, 0)
        return make_small_number(a.flags, 0, ideal)
    first = adjusted(a) - adjusted(b)
    if first < 0 or (first == 0 and compare_sizes(a, b) < 0):
        if wants_quotient:
            return make_small_number((a.flags ^ b.flags) & NEGATIVE, 0, 0)
        if a.exp > b.exp:
            return make(a.flags, b.exp, shift_left(a.coefficient, a.exp - b.exp))
        return a
    if first > w.prec:
        return invalid(w, DIVISION_IMPOSSIBLE)
    x = a.coefficient
    y = b.coefficient
    if a.exp > b.exp:
        x = shift_left(x, a.exp - b.exp)
    else:
        y = shift_left(y, b.exp - a.exp)
    quotient = int_floordiv(x, y)
    if count_digits(quotient) > w.prec:
        return invalid(w, DIVISION_IMPOSSIBLE)
    if wants_quotient:
        return make((a.flags ^ b.flags) & NEGATIVE, 0, quotient)
    return make(a.flags & NEGATIVE, ideal, int_sub(x, int_mul(quotient, y)))


def compare_sizes(a: Decimal, b: Decimal) -> i64:
    """-1, 0 or 1: the order of two numbers that are not special, without their signs."""
    if is_zero(a) or is_zero(b):
        return (0 if is_zero(a) else 1) - (0 if is_zero(b) else 1)
    first = adjusted(a) - adjusted(b)
    if first != 0:
        return -1 if first < 0 else 1
    if a.exp >= b.exp:
        return int_compare(shift_left(a.coefficient, a.exp - b.exp), b.coefficient)
    return int_compare(a.coefficient, shift_left(b.coefficient, b.exp - a.exp))


def divide_int(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    sign = (a.flags ^ b.flags) & NEGATIVE
    if (a.flags | b.flags) & SPECIAL != 0:
        if (a.flags | b.flags) & NAN != 0:
            return nan_of(a, b, w)
        if a.flags & b.flags & INFINITE != 0:
            return invalid(w, INVALID_OPERATION)
        return make_special(sign | INFINITE) if a.flags & INFINITE != 0 else make_small_number(sign, 0, 0)
    if is_zero(b):
        if is_zero(a):
            return invalid(w, DIVISION_UNDEFINED)
        w.status = w.status | DIVISION_BY_ZERO
        return make_special(sign | INFINITE)
    return finish_number(split(a, b, w, True), w)


def remainder(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & SPECIAL != 0 or is_zero(b):
        return remainder_special(a, b, w)
    return finish_number(split(a, b, w, False), w)


def remainder_special(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    if a.flags & INFINITE != 0:
        return invalid(w, INVALID_OPERATION)
    if b.flags & INFINITE != 0:
        return finish_number(a, w)
    return invalid(w, DIVISION_UNDEFINED if is_zero(a) else INVALID_OPERATION)


def remainder_near(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """What is left of a division to the nearest integer, ties to even."""
    if (a.flags | b.flags) & SPECIAL != 0 or is_zero(b):
        return remainder_special(a, b, w)
    left = split(a, b, w, False)
    if left.flags & NAN != 0:
        return left
    quotient = split(a, b, w, True)
    if not is_zero(left):
        # Both have the lesser exponent of the operands, once they are aligned.
        whole = b.coefficient
        if b.exp > left.exp:
            if adjusted(b) - adjusted(left) > 1:
                return finish_number(left, w)
            whole = shift_left(whole, b.exp - left.exp)
        order = int_compare(int_add(left.coefficient, left.coefficient), whole)
        if order > 0 or (order == 0 and is_odd(quotient.coefficient)):
            # All nines cannot become one more.
            if count_digits(int_add(quotient.coefficient, make_small(1))) > w.prec:
                return invalid(w, DIVISION_IMPOSSIBLE)
            left = make((a.flags & NEGATIVE) ^ 1, left.exp, int_sub(whole, left.coefficient))
    return finish_number(left, w)


def divide_both(a: Decimal, b: Decimal, context: Context) -> tuple:
    """The integer part of a quotient, and what is left."""
    w = stack(Work, 1)
    load(w, context)
    sign = (a.flags ^ b.flags) & NEGATIVE
    if (a.flags | b.flags) & SPECIAL != 0:
        if (a.flags | b.flags) & NAN != 0:
            quotient = nan_of(a, b, w)
            left = quotient
        elif a.flags & INFINITE != 0:
            quotient = make_special(QUIET if b.flags & INFINITE != 0 else sign | INFINITE)
            left = invalid(w, INVALID_OPERATION)
        else:
            left = finish_number(a, w)
            quotient = make_small_number(sign, 0, 0)
    elif is_zero(b):
        left = make_special(QUIET)
        if is_zero(a):
            quotient = invalid(w, DIVISION_UNDEFINED)
        else:
            w.status = w.status | DIVISION_BY_ZERO | INVALID_OPERATION
            quotient = make_special(sign | INFINITE)
    else:
        quotient = finish_number(split(a, b, w, True), w)
        left = quotient
        if quotient.flags & NAN == 0:
            left = finish_number(split(a, b, w, False), w)
    if w.status != 0:
        note(context, w.status)
    return (quotient, left)


# --- signs ---


def plus(a: Decimal, w: ptr[Work]) -> Decimal:
    """The number, rounded; -0 is 0 unless it is rounded down."""
    if a.flags & SPECIAL != 0:
        return nan_of_one(a, w) if a.flags & NAN != 0 else a
    if is_zero(a) and w.rounding != FLOOR:
        return finish(0, a.exp, a.coefficient, w)
    return finish(a.flags, a.exp, a.coefficient, w)


def minus(a: Decimal, w: ptr[Work]) -> Decimal:
    if a.flags & SPECIAL != 0:
        return nan_of_one(a, w) if a.flags & NAN != 0 else make_special(a.flags ^ NEGATIVE)
    if is_zero(a) and w.rounding != FLOOR:
        return finish(0, a.exp, a.coefficient, w)
    return finish(a.flags ^ NEGATIVE, a.exp, a.coefficient, w)


def absolute(a: Decimal, w: ptr[Work]) -> Decimal:
    if a.flags & NAN != 0:
        return nan_of_one(a, w)
    return minus(a, w) if a.flags & NEGATIVE != 0 else plus(a, w)


# At the bottom because of cycles.
from molt.lib.low import NULL, cast, is_null  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.std._decimal.contexts import Context  # noqa: E402
from molt.lib.std._decimal.settings import load, note  # noqa: E402
