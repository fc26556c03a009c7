"""math against the host's."""

from __future__ import annotations

import inspect
import math as host_math
import random
import types
from collections.abc import Callable
from typing import Any

import pytest

from tests.lib.texts import given, host, outcome

from molt.lib.std import math

INF, NAN = float("inf"), float("nan")
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.5, 1e300, -1e300, 1e-300, 5e-324, INF, -INF, NAN, 100.0, 710.0, -745.0, 3.0]
ONE_ARGUMENT = (
    "acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 expm1 fabs log1p sin sinh sqrt tan tanh "
    "isfinite isinf isnan degrees radians frexp modf ulp floor ceil trunc log log2 log10"
).split()


def same(ours: Callable[..., Any], theirs: Callable[..., Any], *args: Any) -> None:
    assert outcome(lambda: called(ours, *map(given, args))) == outcome(lambda: theirs(*args)), args


def called(function: Any, *args: Any) -> Any:
    """The result of a library function; one with `*args` is given a library tuple, as compiled code would."""
    code = function.__code__
    if not code.co_flags & inspect.CO_VARARGS:
        return function(*args)
    flags = code.co_flags & ~inspect.CO_VARARGS
    plain = types.FunctionType(code.replace(co_flags=flags, co_argcount=1), function.__globals__)
    return plain(given(tuple(map(host, args))))


@pytest.mark.parametrize("name", ONE_ARGUMENT)
def test_functions_of_one_number(name: str) -> None:
    chosen = random.Random(1)
    for x in SPECIAL + [chosen.uniform(-10, 10) for _ in range(20)]:
        same(getattr(math, name), getattr(host_math, name), x)


@pytest.mark.parametrize("name", "atan2 pow fmod remainder copysign nextafter isclose".split())
def test_functions_of_two_numbers(name: str) -> None:
    for x in SPECIAL:
        for y in SPECIAL:
            same(getattr(math, name), getattr(host_math, name), x, y)


@pytest.mark.parametrize("power", [-1100, -1075, -1074, -50, 0, 3, 1000, 1100, 10**20, -(10**20)])
def test_ldexp(power: int) -> None:
    for x in SPECIAL:
        same(math.ldexp, host_math.ldexp, x, power)


def test_sums_and_norms_are_correctly_rounded() -> None:
    chosen = random.Random(2)
    for _ in range(100):
        xs = [chosen.uniform(-1, 1) * 10.0 ** chosen.randrange(-20, 20) for _ in range(chosen.randrange(6))]
        same(math.fsum, host_math.fsum, xs)
        same(math.hypot, host_math.hypot, *xs)
        same(math.dist, host_math.dist, xs, xs[::-1])
    for xs in ([1e308, 1e308], [INF, -INF], [INF, 1.0], [NAN], [1e16, 1.0, 1e-16], [5e-324, 5e-324]):
        same(math.fsum, host_math.fsum, xs)
        same(math.hypot, host_math.hypot, *xs)


def test_ints() -> None:
    chosen = random.Random(3)
    for bits in (1, 5, 30, 60, 62, 64, 100, 400):
        a, b = chosen.getrandbits(bits), -chosen.getrandbits(bits // 2 + 3)
        same(math.gcd, host_math.gcd, a, b)
        same(math.lcm, host_math.lcm, a, b, 12)
        same(math.isqrt, host_math.isqrt, a)
        same(math.isqrt, host_math.isqrt, a * a)
        same(math.isqrt, host_math.isqrt, b)


def test_counting() -> None:
    for n in (-1, 0, 1, 5, 20, 52, 10**20):
        for k in (-1, 0, 1, 2, 5, 30):
            same(math.comb, host_math.comb, n, k)
            same(math.perm, host_math.perm, n, k)
    for n in (-1, 0, 1, 20, 21, 100, 200):
        same(math.factorial, host_math.factorial, n)


@pytest.mark.parametrize("name", ["log", "log2", "log10"])
def test_logarithms_of_huge_ints(name: str) -> None:
    for x in (10**400, 2**5000, 2**5000 - 1, 0, -(10**400), 7**2000):
        same(getattr(math, name), getattr(host_math, name), x)
    same(math.log, host_math.log, 10**400, 10)
    same(math.log, host_math.log, 5.0, 1.0)
