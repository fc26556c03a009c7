"""Numbers of microseconds: a `timedelta` of any numbers, its products and quotients, exactly and with CPython's rounding.

Machine integers where they fit, ints where they do not.
"""

from __future__ import annotations

from molt.lib.builtins.float import float_to_int
from molt.lib.builtins.int_arith import (
    int_add,
    int_compare,
    int_exact,
    int_floordiv,
    int_from_i64,
    int_is_negative,
    int_is_zero,
    int_mul,
    int_neg,
    int_sub,
    int_truediv,
)
from molt.lib.builtins.tuple import tuple
from molt.lib.low import (
    c_call,
    cast,
    i64,
    is_null,
    is_small,
    isinstance,
    mul_checked,
    noinline,
    ptr,
    small,
    stack,
    struct,
    unbox_float,
)
from molt.lib.rt.calls import call_method0
from molt.lib.rt.errors import type_name
from molt.lib.rt.unsupported import unsupported
from molt.lib.std._datetime.days import (
    MICROSECONDS,
    MICROSECONDS_OF_DAY,
    MICROSECONDS_OF_HOUR,
    MICROSECONDS_OF_MINUTE,
)
from molt.lib.std._datetime.deltas import delta_component_name, fits_us, new_delta, set_delta, timedelta, us_of


def total_us(d: timedelta) -> int:
    """All microseconds of a difference."""
    if fits_us(d):
        return int_from_i64(us_of(d))
    return int_add(int_mul(int_from_i64(d.day), int_from_i64(MICROSECONDS_OF_DAY)), int_from_i64(d.us))


def delta_of_us(us: int) -> timedelta:
    """The difference of so many microseconds."""
    if is_small(us):
        return new_delta(0, small(us))
    day = int_floordiv(us, int_from_i64(MICROSECONDS_OF_DAY))
    rest = int_sub(us, int_mul(day, int_from_i64(MICROSECONDS_OF_DAY)))
    return new_delta(c_int(day), small(rest))


def c_int(x: int) -> i64:
    if not is_small(x) or small(x) > 2147483647 or small(x) < -2147483648:
        raise OverflowError("Python int too large to convert to C int")
    return small(x)


@noinline
def exact_seconds(d: timedelta) -> float:
    """`total_seconds` of what is more than a double holds exactly."""
    return int_truediv(total_us(d), int_from_i64(MICROSECONDS))


# --- products and quotients ---


def times_int(d: timedelta, n: int) -> timedelta:
    if is_small(n) and fits_us(d):
        product = stack(i64, 1)
        if mul_checked(us_of(d), small(n), product):
            return new_delta(0, product[0])
    return delta_of_us(int_mul(total_us(d), int_exact(n)))


def times_float(d: timedelta, x: object) -> timedelta:
    ratio = ratio_of(x)
    return delta_of_us(divide_nearest(int_mul(total_us(d), ratio_part(ratio, 0)), ratio_part(ratio, 1)))


def divide_by_float(d: timedelta, x: object) -> timedelta:
    ratio = ratio_of(x)
    return delta_of_us(divide_nearest(int_mul(total_us(d), ratio_part(ratio, 1)), ratio_part(ratio, 0)))


def ratio_of(x: object) -> tuple:
    """The two ints whose quotient is a float."""
    ratio = call_method0(x, "as_integer_ratio")
    if not isinstance(ratio, tuple):
        raise TypeError(
            f"unexpected return type from as_integer_ratio(): expected tuple, got '{type_name(ratio)}'"
        )
    if cast(tuple, ratio).length != 2:
        raise ValueError("as_integer_ratio() must return a 2-tuple")
    return cast(tuple, ratio)


def ratio_part(ratio: tuple, i: i64) -> int:
    part = ratio.data.get(i)
    if not isinstance(part, int):
        unsupported("as_integer_ratio() of other values than ints")
    return int_exact(cast(int, part))


def divide_by_int(d: timedelta, n: int) -> timedelta:
    return delta_of_us(divide_nearest(total_us(d), int_exact(n)))


def floor_by_int(d: timedelta, n: int) -> timedelta:
    if int_is_zero(n):
        raise ZeroDivisionError("integer division or modulo by zero")
    return delta_of_us(int_floordiv(total_us(d), int_exact(n)))


def divide_nearest(a: int, b: int) -> int:
    """a / b, rounded to the nearest int, ties to even."""
    if int_is_zero(b):
        raise ZeroDivisionError("integer division or modulo by zero")
    if int_is_negative(b):
        a = int_neg(a)
        b = int_neg(b)
    if is_small(a) and is_small(b):
        return int_from_i64(nearest_quotient(small(a), small(b)))
    quotient = int_floordiv(a, b)
    rest = int_sub(a, int_mul(quotient, b))
    order = int_compare(rest, int_sub(b, rest))
    if order > 0 or (order == 0 and is_odd(quotient)):
        return int_add(quotient, int_from_i64(1))
    return quotient


def nearest_quotient(a: i64, b: i64) -> i64:
    """As `divide_nearest`, of machine integers; b is positive."""
    quotient = a // b
    rest = a - quotient * b
    if rest > b - rest or (rest == b - rest and quotient & 1 != 0):
        return quotient + 1
    return quotient


def is_odd(x: int) -> bool:
    if is_small(x):
        return small(x) & 1 != 0
    two = int_from_i64(2)
    return not int_is_zero(int_sub(x, int_mul(int_floordiv(x, two), two)))


def delta_ratio(a: timedelta, b: timedelta) -> object:
    """`a / b`."""
    return int_truediv(total_us(a), total_us(b))


def floor_ratio(a: timedelta, b: timedelta) -> object:
    """`a // b`."""
    if b.day == 0 and b.us == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    return int_floordiv(total_us(a), total_us(b))


def delta_rest(a: timedelta, b: timedelta, message: str) -> timedelta:
    """`a % b`, with what is said of a zero."""
    if b.day == 0 and b.us == 0:
        raise ZeroDivisionError(message)
    if fits_us(a) and fits_us(b):
        return new_delta(0, us_of(a) % us_of(b))
    us = total_us(a)
    divisor = total_us(b)
    return delta_of_us(int_sub(us, int_mul(int_floordiv(us, divisor), divisor)))


# --- components ---


@struct
class Sum:
    """What is left of components that are floats, less than a microsecond each."""

    left: float


@noinline
def set_from_components(
    made: timedelta,
    days: object,
    seconds: object,
    microseconds: object,
    milliseconds: object,
    minutes: object,
    hours: object,
    weeks: object,
) -> None:
    """Fills a new difference from any numbers. Fractions of microseconds are rounded once, when all is added up."""
    sum = stack(Sum, 1)
    sum.left = 0.0
    total = add_component(int_from_i64(0), sum, microseconds, 1, "microseconds")
    total = add_component(total, sum, milliseconds, 1000, "milliseconds")
    total = add_component(total, sum, seconds, MICROSECONDS, "seconds")
    total = add_component(total, sum, minutes, MICROSECONDS_OF_MINUTE, "minutes")
    total = add_component(total, sum, hours, MICROSECONDS_OF_HOUR, "hours")
    total = add_component(total, sum, days, MICROSECONDS_OF_DAY, "days")
    total = add_component(total, sum, weeks, 7 * MICROSECONDS_OF_DAY, "weeks")
    if sum.left != 0.0:
        total = int_add(total, float_to_int(rounded_rest(sum.left, is_odd(total))))
    whole = delta_of_us(total)
    set_delta(made, whole.day, whole.us)


def add_component(total: int, sum: ptr[Sum], x: object, factor: i64, name: str) -> int:
    """The whole microseconds together with those of a component."""
    if is_null(x):
        return total
    if isinstance(x, int):
        return int_add(total, int_mul(int_exact(cast(int, x)), int_from_i64(factor)))
    if not isinstance(x, float):
        raise TypeError(delta_component_name(x, name))
    number = unbox_float(x)
    whole: float = c_call("trunc", float, number)
    total = int_add(total, int_mul(float_to_int(whole), int_from_i64(factor)))
    if number == whole:
        return total
    rest = float(factor) * (number - whole)
    whole = c_call("trunc", float, rest)
    sum.left = sum.left + (rest - whole)
    return int_add(total, float_to_int(whole))


def rounded_rest(left: float, odd: bool) -> float:
    """What is left of floats as a whole number, such that the sum with a number is even where it is a tie."""
    whole: float = c_call("round", float, left)
    difference = whole - left
    if difference == 0.5 or difference == -0.5:
        parity = 1.0 if odd else 0.0
        whole = 2.0 * c_call("round", float, (left + parity) * 0.5) - parity
    return whole
