"""int against the host's: arithmetic on numbers of all sizes, text, bytes."""

from __future__ import annotations

import operator
import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.lib.texts import Int, given, outcome, text

from molt.lib.builtins import int as int_class
from molt.lib.builtins import int_arith, int_text
from molt.lib.low import i64

SIZES = (3, 10, 31, 32, 33, 61, 62, 63, 64, 65, 96, 128, 200, 700)
# Where small ints, one and two digits end.
EDGES = [s * ((1 << k) + d) for k in (0, 31, 32, 61, 62, 63, 64, 96) for d in (-1, 0, 1) for s in (1, -1)]
BINARY: list[tuple[str, Callable[..., Any]]] = [
    ("int_add", operator.add), ("int_sub", operator.sub), ("int_mul", operator.mul),
    ("int_floordiv", operator.floordiv), ("int_mod", operator.mod), ("int_divmod", divmod),
    ("int_and", operator.and_), ("int_or", operator.or_), ("int_xor", operator.xor),
    ("int_truediv", operator.truediv),
]  # fmt: skip
UNARY: list[tuple[str, Callable[..., Any]]] = [
    ("int_neg", operator.neg), ("int_invert", operator.invert), ("int_abs", abs),
    ("int_hash", hash), ("int_to_float", float), ("int_bit_length", int.bit_length),
]  # fmt: skip


def numbers(seed: int, count: int) -> list[int]:
    chosen = random.Random(seed)
    return [chosen.getrandbits(chosen.choice(SIZES)) * chosen.choice((1, -1)) for _ in range(count)]


def same(ours: Callable[..., Any], theirs: Callable[..., Any], *args: Any) -> None:
    assert outcome(lambda: ours(*map(given, args))) == outcome(lambda: theirs(*args)), args


@pytest.mark.parametrize(("name", "theirs"), BINARY)
def test_binary_operators(name: str, theirs: Callable[..., Any]) -> None:
    ours = getattr(int_arith, name)
    for a, b in zip(numbers(1, 60), numbers(2, 60), strict=True):
        same(ours, theirs, a, b)
    for a in EDGES:
        same(ours, theirs, a, EDGES[a % 7])
        same(ours, theirs, EDGES[a % 5], a)


@pytest.mark.parametrize(("name", "theirs"), UNARY)
def test_unary_operators(name: str, theirs: Callable[..., Any]) -> None:
    for a in numbers(3, 60) + EDGES:
        same(getattr(int_arith, name), theirs, a)


@pytest.mark.parametrize("count", [0, 1, 31, 32, 33, 64, 100])
def test_shifts(count: int) -> None:
    for a in numbers(4, 30) + EDGES:
        same(int_arith.int_lshift, operator.lshift, a, count)
        same(int_arith.int_rshift, operator.rshift, a, count)


def test_large_products_use_karatsuba() -> None:
    chosen = random.Random(5)
    for a_bits, b_bits in ((3200, 3200), (6400, 1600), (5000, 4000)):
        same(int_arith.int_mul, operator.mul, chosen.getrandbits(a_bits), -chosen.getrandbits(b_bits))


def test_powers() -> None:
    for base in (0, 1, -1, 2, -3, 10, 2**40, -(2**70)):
        for exponent in (0, 1, 2, 5, 13, -1):
            same(int_arith.int_pow, operator.pow, base, exponent)
    for a, b, m in zip(numbers(6, 30), range(-15, 15), numbers(7, 30), strict=True):
        same(int_arith.int_pow_mod, pow, a, b, m)
        same(int_arith.int_pow_mod, pow, a, b, 0)


def test_comparison_with_floats_is_exact() -> None:
    for a in [*numbers(8, 60), *EDGES, 2**53 + 1]:
        for x in (float(a), float(a) * (1 + 2**-50), 0.5, -1e300, 1e300, float("inf"), float("-inf")):
            assert int_arith.int_compare_float(given(a), x) == (a > x) - (a < x)


@pytest.mark.parametrize("error", [
    (int_arith.int_floordiv, operator.floordiv, 1, 0), (int_arith.int_mod, operator.mod, 1, 0),
    (int_arith.int_divmod, divmod, 1, 0), (int_arith.int_truediv, operator.truediv, 1, 0),
    (int_arith.int_pow, operator.pow, 0, -1), (int_arith.int_lshift, operator.lshift, 1, -1),
    (int_arith.int_rshift, operator.rshift, 1, -1), (int_arith.int_lshift, operator.lshift, 1, 1 << 70),
    (int_arith.int_to_float, float, 10**400), (int_arith.int_truediv, operator.truediv, 10**400, 1),
])  # fmt: skip
def test_errors_are_worded_as_the_hosts(error: tuple[Any, ...]) -> None:
    same(*error)


@pytest.mark.parametrize("base", [2, 8, 10, 16, 36])
def test_text_both_ways(base: int) -> None:
    for a in numbers(9, 20) + EDGES:
        shown = in_base(a, base)
        assert outcome(lambda: int_text.int_to_str(given(a), i64(base))) == (str, repr(shown))
        same(lambda s: int_text.int_from_object(s, i64(base)), lambda s: int(s, base), shown)


def in_base(a: int, base: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    rest, shown = abs(a), ""
    while rest or not shown:
        rest, digit = divmod(rest, base)
        shown = digits[digit] + shown
    return "-" * (a < 0) + shown


@pytest.mark.parametrize("base", [0, 10, 16])
@pytest.mark.parametrize("shown", [
    "", "  12 ", "1_000", "_1", "1__0", "1_", "0x10", "0x_10", "0b1", "0o17", "+5", "- 5", "٣٤", "\u20037 ", "12a",
    "00", "007", "1" * 4300, "1" * 4301, "1_" * 4300 + "1", "-0", "0_0", "é", "a" * 300, "1\x00", "0x", "--1",
])  # fmt: skip
def test_parsing(shown: str, base: int) -> None:
    same(lambda s: int_text.int_from_object(s, i64(base)), lambda s: int(s, base), shown)


def test_limit_of_decimal_digits() -> None:
    same(lambda x: int_text.int_to_str(x, i64(10)), str, 10**4299)
    same(lambda x: int_text.int_to_str(x, i64(10)), str, 10**4300)


@pytest.mark.parametrize("order", ["big", "little"])
@pytest.mark.parametrize("signed", [True, False])
def test_bytes(order: Any, signed: bool) -> None:
    for a in [*EDGES, 127, 128, -128, -129, 255, 256]:
        for n in (0, 1, 2, 8, 16):
            same(
                lambda x: Int.to_bytes(x, i64(n), text(order), signed=signed),
                lambda x: x.to_bytes(n, order, signed=signed),
                a,
            )
    for n in range(20):
        data = random.Random(n).randbytes(n)
        same(
            lambda b: int_class.int_read_bytes(b.data, b.length, order == "big", signed),
            lambda b: int.from_bytes(b, order, signed=signed),
            data,
        )


@pytest.mark.parametrize("digits", [2, 0, -1, -2, -30])
def test_round(digits: int) -> None:
    for a in [*numbers(10, 20), 15, 25, 35, -15, -25, 149, 150, 151]:
        same(int_class.int_round, round, a, digits)
