"""The gamma function and its logarithm as `math.gamma` and `math.lgamma` of CPython compute them, to the last bit.

C. Lanczos, "A Precision Approximation of the Gamma Function", 1964:

    gamma(x) = (x + g - 0.5)**(x - 0.5) / exp(x + g - 0.5) * S(x)

S is a quotient of polynomials; its coefficients are those of Boost's `lanczos13m53`. Negative numbers are
reflected: gamma(-x) = -pi / (x * sin(pi * x) * gamma(x)).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.float_math import float_abs, float_floor
from molt.lib.builtins.float_text import is_finite
from molt.lib.builtins.tuple import tuple
from molt.lib.low import c_call, cast, compact, i64, unbox_float

compact()

_PI: Final = 3.141592653589793
_LOG_PI: Final = 1.1447298858494002
_G: Final = 6.02468004077673
_G_LESS_HALF: Final = 5.52468004077673
_INFINITE: Final = float("inf")
_DEGREE: Final = 12
# By rising powers.
_ABOVE: Final = (
    23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
    1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
    8071.672002365816, 210.82427775157936, 2.5066282746310002,
)  # fmt: skip
# x * (x + 1) * … * (x + 11)
_BELOW: Final = (
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0,
    1925.0, 66.0, 1.0,
)  # fmt: skip


def gamma_of(x: float) -> float:
    """Gamma of a finite number that is neither 0 nor a negative integer; infinite where it is no double."""
    size = float_abs(x)
    if size < 1e-20:
        return 1.0 / x
    if size > 200.0:
        return 0.0 / sine_of_pi_times(x) if x < 0.0 else _INFINITE
    y = size + _G_LESS_HALF
    # What the addition has lost.
    lost = y - size - _G_LESS_HALF if size > _G_LESS_HALF else y - _G_LESS_HALF - size
    lost = lost * _G / y
    if x < 0.0:
        result = -_PI / sine_of_pi_times(size) / size * exp(y) / lanczos_sum(size)
        result -= lost * result
        if size < 140.0:
            return result / power(y, size - 0.5)
        # The power itself could be infinite.
        root = power(y, size / 2.0 - 0.25)
        return result / root / root
    result = lanczos_sum(size) / exp(y)
    result += lost * result
    if size < 140.0:
        return result * power(y, size - 0.5)
    root = power(y, size / 2.0 - 0.25)
    return result * root * root


def log_of_gamma(x: float) -> float:
    """The logarithm of the absolute value of gamma, of numbers as above."""
    if x == 1.0 or x == 2.0:
        return 0.0
    size = float_abs(x)
    if size < 1e-20:
        return -log(size)
    result = log(lanczos_sum(size)) - _G
    result += (size - 0.5) * (log(size + _G - 0.5) - 1.0)
    if x < 0.0:
        result = _LOG_PI - log(float_abs(sine_of_pi_times(size))) - log(size) - result
    return result


def lanczos_sum(x: float) -> float:
    """S(x), of a positive number; in powers of 1 / x where those of x would be large."""
    above = 0.0
    below = 0.0
    if x < 5.0:
        i = _DEGREE
        while i >= 0:
            above = above * x + coefficient(_ABOVE, i)
            below = below * x + coefficient(_BELOW, i)
            i -= 1
    else:
        i = 0
        while i <= _DEGREE:
            above = above / x + coefficient(_ABOVE, i)
            below = below / x + coefficient(_BELOW, i)
            i += 1
    return above / below


def coefficient(row: object, i: i64) -> float:
    return unbox_float(cast(tuple, row).data.get(i))


def sine_of_pi_times(x: float) -> float:
    """sin(pi * x), with as small an argument as can be."""
    y: float = c_call("fmod", float, float_abs(x), 2.0)
    quarter = float_floor(2.0 * y + 0.5)
    result = 0.0
    if quarter == 0.0:
        result = sine(_PI * y)
    elif quarter == 1.0:
        result = cosine(_PI * (y - 0.5))
    elif quarter == 2.0:
        # So, and not negated: its zero has another sign.
        result = sine(_PI * (1.0 - y))
    elif quarter == 3.0:
        result = -cosine(_PI * (y - 1.5))
    else:
        result = sine(_PI * (y - 2.0))
    return -result if x < 0.0 else result


def sine(x: float) -> float:
    return c_call("sin", float, x)


def cosine(x: float) -> float:
    return c_call("cos", float, x)


def exp(x: float) -> float:
    return c_call("exp", float, x)


def log(x: float) -> float:
    return c_call("log", float, x)


def power(x: float, y: float) -> float:
    return c_call("pow", float, x, y)
