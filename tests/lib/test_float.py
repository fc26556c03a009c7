"""float against the host's: text both ways, rounding, arithmetic."""

from __future__ import annotations

import operator
import random
import struct
from collections.abc import Callable
from typing import Any

import pytest

from tests.lib.texts import given, outcome

from molt.lib.builtins import float as float_class
from molt.lib.builtins import float_hex, float_math, format_spec
from molt.lib.low import i64

SPECIAL = [
    0.0, -0.0, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, float("inf"), float("-inf"), float("nan"),
    0.1, 0.3, 1e15, 1e16, 1e22, 1e23, 9007199254740993.0, 0.5, 1.5, 2.5, 0.0001, 0.00001, 123456789012345680.0,
    9999999999999998.0, 2.0**-44, 9.5, 99.95, 0.05,
]  # fmt: skip


def floats(seed: int, count: int) -> list[float]:
    """Random bits, short decimals, powers of two and many magnitudes."""
    chosen = random.Random(seed)
    made = list(SPECIAL)
    for _ in range(count):
        made.append(struct.unpack("<d", chosen.randbytes(8))[0])
        made.append(round(chosen.uniform(-1000, 1000), chosen.randrange(6)))
        made.append(2.0 ** chosen.randrange(-1074, 1023))
        made.append(chosen.uniform(-1, 1) * 10.0 ** chosen.randrange(-30, 30))
    return made


def same(ours: Callable[..., Any], theirs: Callable[..., Any], *args: Any) -> None:
    assert outcome(lambda: ours(*map(given, args))) == outcome(lambda: theirs(*args)), args


def test_repr_is_the_shortest_that_reads_back() -> None:
    for x in floats(1, 60):
        same(float_class.float_to_str, repr, x)


def test_reading() -> None:
    for x in floats(2, 40):
        same(lambda s: float_class.float_from_str(s, s), float, repr(x))
        same(lambda s: float_class.float_from_str(s, s), float, f"{x:.30e}")


@pytest.mark.parametrize("shown", [
    "", "1.", ".", " .5 ", "1e5", "1e", "1_0.0_1", "1__0", "_1", "1_.0", "1._0", "inf", "-Infinity", "nan", "infinit",
    "1e400", "1e-400", "1" * 900, "0." + "0" * 400 + "1", "2.4703282292062327e-324", "2.4703282292062328e-324",
    "1.7976931348623159e308", "9007199254740993", "9007199254740993.0000000000000001", "٣.٤", "1e+5", "1e 5",
    "0x1p3", "1.5é", "3." + "3" * 1000, "1e99999999999999999999", "0e99999999999999999999", "1e-99999999999999999999",
])  # fmt: skip
def test_reading_of_odd_texts(shown: str) -> None:
    same(lambda s: float_class.float_from_str(s, s), float, shown)


def test_hexadecimal() -> None:
    for x in floats(3, 30):
        same(float_hex.float_hex, float.hex, x)
        same(float_hex.float_from_hex, float.fromhex, x.hex())


@pytest.mark.parametrize("shown", [
    "0x1p3", "0x1.8p1", "1.8", "inf", "-nan", "0x.8", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1p1024", "0x", "",
    "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", " 0x1 ", "0x1p", "0x1.0000000000000800001p0", "0xg",
])  # fmt: skip
def test_hexadecimal_of_odd_texts(shown: str) -> None:
    same(float_hex.float_from_hex, float.fromhex, shown)


@pytest.mark.parametrize("places", [0, 1, 2, 5, 15, 22, 400, -2, -20, -400])
def test_round(places: int) -> None:
    for x in floats(4, 15):
        same(lambda x: float_math.float_round(x, i64(places)), lambda x: round(x, places), x)


@pytest.mark.parametrize(("name", "theirs"), [
    ("float_floordiv", operator.floordiv), ("float_mod", operator.mod), ("float_divmod", divmod),
    ("float_divide", operator.truediv),
])  # fmt: skip
def test_division(name: str, theirs: Callable[..., Any]) -> None:
    for x in [*SPECIAL, -7.5, 7.5, -1.0, 3.0]:
        for y in (0.0, -0.0, 1.0, -2.0, 0.3, -0.3, float("inf"), float("-inf"), float("nan"), 1e300):
            same(getattr(float_math, name), theirs, x, y)


def test_power() -> None:
    for x in [*SPECIAL, -1.0, 1.0, 2.0, 10.0, -3.0]:
        for y in (0.0, 1.0, -1.0, 2.0, -3.0, 1000.0, float("inf"), float("-inf"), float("nan")):
            same(float_math.float_power, operator.pow, x, y)


def test_hash_ratio_and_int() -> None:
    for x in floats(5, 30):
        if x == x:
            same(float_math.float_hash, hash, x)
        same(float_class.float_ratio, float.as_integer_ratio, x)
        same(float_class.float_to_int, int, x)


@pytest.mark.parametrize("spec", [
    ".2f", ".0f", ".10f", "e", ".3e", "g", ".3g", ".17g", "#g", ".0e", "%", ".1%", ".5", "n", "+.3f", "020.3f", " .1f",
    "<12.2f", "^15.4", "*^+12.1f", ",.2f", "_.3f", "015,.2f", "#.0f", "E", "G", "F", "z.1f", ".50f", ".30e", ".25g",
])  # fmt: skip
def test_format(spec: str) -> None:
    for x in floats(6, 10):
        same(lambda x: format_spec.format_float(x, given(spec)), lambda x: format(x, spec), x)
