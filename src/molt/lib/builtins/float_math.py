"""Arithmetic of doubles where Python's rules differ from C's: floor division, powers, hashes, rounding."""

from __future__ import annotations

from typing import Final

from molt.lib.low import box_float, c_call, i64, stack, u64

# Of products below, half a unit in the last place is less than a ten-thousandth.
SURELY_ROUNDED: Final = 1e12


def float_floor(x: float) -> float:
    """The greatest integral double not above x."""
    return c_call("floor", float, x)


def copy_sign(x: float, y: float) -> float:
    """|x| with the sign of y."""
    return c_call("copysign", float, x, y)


def float_divide(x: float, y: float) -> float:
    """x / y."""
    if y == 0.0:
        raise ZeroDivisionError("float division by zero")
    return x / y


def float_mod(x: float, y: float) -> float:
    """x % y: the sign of y, also for zero."""
    if y == 0.0:
        raise ZeroDivisionError("float modulo")
    rest: float = c_call("fmod", float, x, y)
    if rest == 0.0:
        return copy_sign(0.0, y)
    if (y < 0.0) != (rest < 0.0):
        return rest + y
    return rest


def float_floordiv(x: float, y: float) -> float:
    """x // y."""
    if y == 0.0:
        raise ZeroDivisionError("float floor division by zero")
    return floor_quotient(x, y)


def floor_quotient(x: float, y: float) -> float:
    """floor((x - x % y) / y), snapped to the nearest integer, as CPython computes it."""
    rest: float = c_call("fmod", float, x, y)
    quotient = (x - rest) / y
    if rest != 0.0 and (y < 0.0) != (rest < 0.0):
        quotient = quotient - 1.0
    if quotient == 0.0:
        return copy_sign(0.0, x / y)
    whole = float_floor(quotient)
    if quotient - whole > 0.5:
        whole = whole + 1.0
    return whole


def float_divmod(x: float, y: float) -> tuple:
    """(x // y, x % y)."""
    if y == 0.0:
        raise ZeroDivisionError("float divmod()")
    return (floor_quotient(x, y), float_mod(x, y))


def float_abs(x: float) -> float:
    """|x|."""
    return c_call("fabs", float, x)


def _is_odd(y: float) -> bool:
    rest: float = c_call("fmod", float, float_abs(y), 2.0)
    return rest == 1.0


def float_power(x: float, y: float) -> object:
    """x ** y: a float, or a complex for a negative x and a y that is not integral."""
    if x < 0.0 and y == y and is_finite(x) and is_finite(y) and float_floor(y) != y:
        return complex_power(x, 0.0, y, 0.0)
    return box_float(real_power(x, y))


def real_power(x: float, y: float) -> float:
    """x ** y where the result is real; the special cases do not rely on libm."""
    if y == 0.0 or x == 1.0:
        return 1.0
    if x != x:
        return x
    if y != y:
        return y
    if not is_finite(y):
        return _power_of_infinity(float_abs(x), y)
    if not is_finite(x) or x == 0.0:
        return _power_of_special(x, y)
    negate = False
    if x < 0.0:
        negate = _is_odd(y)
        x = -x
    if x == 1.0:
        return -1.0 if negate else 1.0
    result: float = c_call("pow", float, x, y)
    if not is_finite(result):
        raise OverflowError(34, "Numerical result out of range")
    return -result if negate else result


def _power_of_infinity(size: float, y: float) -> float:
    """size ** ±inf."""
    if size == 1.0:
        return 1.0
    if (y > 0.0) == (size > 1.0):
        return float_abs(y)
    return 0.0


def _power_of_special(x: float, y: float) -> float:
    """±inf ** y and ±0.0 ** y."""
    odd = _is_odd(y)
    if x == 0.0:
        if y < 0.0:
            raise ZeroDivisionError("0.0 cannot be raised to a negative power")
        return x if odd else 0.0
    if y > 0.0:
        return x if odd else float_abs(x)
    return copy_sign(0.0, x) if odd else 0.0


def float_hash(x: float) -> i64:
    """CPython's numeric hash: the value modulo 2**61 - 1."""
    if not is_finite(x):
        if x != x:
            return 0
        return 314159 if x > 0.0 else -314159
    h = float_mantissa(x)
    e = float_exponent(x) % 61
    # Multiplying by 2 modulo 2**61 - 1 rotates 61 bits.
    h = ((h << u64(e)) & 0x1FFFFFFFFFFFFFFF) | (h >> u64(61 - e))
    result = i64(h)
    if is_negative(x):
        result = -result
    return -2 if result == -1 else result


def float_round_even(x: float) -> float:
    """The nearest integral double, ties to even."""
    rounded: float = c_call("round", float, x)
    if float_abs(x - rounded) == 0.5:
        return 2.0 * c_call("round", float, x / 2.0)
    return rounded


def float_round(x: float, places: i64) -> float:
    """round(x, places): the double nearest to the exact decimal rounding of x."""
    if not is_finite(x) or x == 0.0 or places > 323:
        return x
    if places < -308:
        return 0.0 * x
    if places >= 0 and places <= 15:
        size = -x if x < 0.0 else x
        scale = float_pow10(places)
        scaled = size * scale
        if scaled < SURELY_ROUNDED:
            whole = float(i64(scaled + 0.5))
            rest = scaled - whole
            # The product is off by less than a ten-thousandth, so that this is no tie, and
            # a quotient of two doubles without an error of their own is the double nearest to it.
            if rest > -0.499 and rest < 0.499:
                return -(whole / scale) if x < 0.0 else whole / scale
    d = stack(Digits, 1)
    round_scaled(d, x, places)
    result = float_from_decimal(d.text + d.start, d.count, -places)
    digits_drop(d)
    if not is_finite(result):
        raise OverflowError("rounded value too large to represent")
    return -result if is_negative(x) else result


def float_compare(x: float, y: float) -> i64:
    """-1, 0 or 1 for numbers that are no NaN."""
    if x == y:
        return 0
    return -1 if x < y else 1


from molt.lib.builtins.complex import complex_power  # noqa: E402
from molt.lib.builtins.float_text import (  # noqa: E402
    Digits,
    digits_drop,
    float_exponent,
    float_from_decimal,
    float_mantissa,
    float_pow10,
    is_finite,
    is_negative,
    round_scaled,
)
