"""The format language, str.format and % against the host's."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from tests.lib.texts import given, host, outcome

from molt.lib.builtins import format_spec, percent, str_format

INTS = [0, 1, -1, 255, -255, 12345678, -1234567, 10**20, -(10**25), 65]


def same(ours: Callable[..., Any], theirs: Callable[..., Any], *args: Any) -> None:
    assert outcome(lambda: ours(*map(given, args))) == outcome(lambda: theirs(*args)), args


@pytest.mark.parametrize("kind", ["", "d", "x", "X", "b", "o", "c", "n", "e", "f", "g", "%", "s", "q"])
def test_ints(kind: str) -> None:
    layouts = product(("", "<", "^", "=", "é^"), ("", "+", " "), ("", "#"), ("", "0"), ("", "10", "25"), ("", ",", "_"))
    for i, parts in enumerate(layouts):
        spec = "".join(parts) + kind
        value = INTS[i % len(INTS)]
        same(lambda x: format_spec.format_int(x, given(spec)), lambda x: format(x, spec), value)


@pytest.mark.parametrize("spec", [
    "", "5", "<5", "^5", ">5", "é^9.2", "05", "0<5", ".2", ".0", "s", "5s", "=5", "+", " ", "#", "z", ",s", "d", "5.",
    ",", "_", "٣", "99999999999999999999", "abc",
])  # fmt: skip
def test_texts(spec: str) -> None:
    for value in ("", "a", "abc", "éà", "日本語x"):
        same(lambda x: format_spec.format_str(x, given(spec)), lambda x: format(x, spec), value)


@pytest.mark.parametrize("spec", [
    "abc", ".3", "z", "+c", "#c", ",x", "_,", ",_", ",,", "__", "9" * 30, "\x01", "é", ",c", ".",
])  # fmt: skip
def test_errors_of_ints(spec: str) -> None:
    same(lambda x: format_spec.format_int(x, given(spec)), lambda x: format(x, spec), 65)


@pytest.mark.parametrize("spec", ["." + "9" * 10, "." + "9" * 20, ".", "s", "x", ",é", ",n"])
def test_errors_of_floats(spec: str) -> None:
    same(lambda x: format_spec.format_float(x, given(spec)), lambda x: format(x, spec), 1.5)


@pytest.mark.parametrize(("template", "args"), [
    ("{}", (1,)), ("{} {}", ("a", 2)), ("{1}{0}", (1, 2)), ("{:>5}|{:<5}|{:^5}", (1, 2, 3)),
    ("{!r} {!s} {!a}", ("é", "é", "é")), ("{:{}}", ("a", 5)), ("{:{}.{}}", ("abcdef", 5, 2)), ("{{}}", ()), ("{", ()),
    ("}", ()), ("{0", (1,)), ("{0:", (1,)), ("{:{:{}}}", (1, 2, 3)), ("{}{1}", (1, 2)), ("{1}{}", (1, 2)), ("{}", ()),
    ("{0[}", ((1,),)), ("{0[0]x}", ((1,),)), ("{0.}", (1,)), ("{0[]}", (1,)), ("{a{}", (1,)), ("{:{}", (1,)),
    ("{99999999999999999999}", ()), ("{!x}", (1,)), ("{!}", (1,)), ("{!rx}", (1,)), ("{!r", (1,)), ("{:,}", (1234567,)),
    ("x{}y{}z", ("é", 1.5)), ("{:.2f}%", (99.5,)),
])  # fmt: skip
def test_fields(template: str, args: tuple[Any, ...]) -> None:
    same(lambda t, *a: str_format.format_fields(t, given(args), {}), lambda t, *a: t.format(*a), template, *args)


@pytest.mark.parametrize(("template", "values"), [
    ("%d", 5), ("%s %s", ("a", "b")), ("%5.1f|%-8s|%08d|%+d|% d", (3.14159, "ab", -42, 5, 7)),
    ("%x %X %#x %o %#o", (255, 255, 255, 8, 8)), ("%c%c", ("a", 98)), ("%r %a", ("é", "é")), ("%%", ()), ("%5%", ()),
    ("%d", "a"), ("%x", 1.5), ("%q", 1), ("%", 1), ("%(a", 1), ("%*d", (5, 42)), ("%-*d|", (5, 42)),
    ("%.*f", (2, 3.14159)), ("%d %d", (1,)), ("%d", (1, 2)), ("a", 1), ("a", ()), ("%c", "ab"), ("%c", -1), ("%f", "a"),
    ("%99999999999999999999d", 1), ("%.99999999999999999999d", 1), ("%#.5x", 255), ("%-05d|", 3), ("%05s", "a"),
    ("%u", -3), ("%hd", 3), ("%08.3d", -5), ("%#.0f", 5), ("%F", float("inf")), ("%05f", float("-inf")), ("%d", 1.9),
    ("%d", None), ("%#08x", -255), ("%é", 1), ("%e", 12345.678), ("%g", 1e-10), ("%G", 1e20), ("%s", None),
    ("%10s|", 10**30), ("%d", -(10**30)), ("%5.3s|", "abcdef"), ("é%s", "日"), ("%.0f", 2.5), ("%i", True),
])  # fmt: skip
def test_percent(template: str, values: Any) -> None:
    same(percent.percent_str, lambda t, v: t % host(given(v)), template, values)
