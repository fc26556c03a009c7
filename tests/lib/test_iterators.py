"""`enumerate`, `zip`, `map`, `filter`, `reversed`, and `sum`, `min`, `max`, `any`, `all` against the host's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.comparing import outcome

from molt.lib.builtins import iterators as ours
from molt.lib.builtins import reductions

import builtins

inputs = st.lists(st.lists(st.integers(0, 3), max_size=4), max_size=4)


def same(name: str, *args: Any, **kwargs: Any) -> None:
    """Both give the same elements and errors, and stay exhausted."""

    def run(make: Callable[..., Any]) -> Any:
        it = make(*args, **kwargs)
        return [[tuple(x) if hasattr(x, "__getitem__") else x for x in it], list(it)]

    assert outcome(lambda: run(getattr(ours, name))) == outcome(lambda: run(getattr(builtins, name)))


@settings(deadline=None)
@given(inputs)
def test_lazy(lists: list[list[int]]) -> None:
    same("zip", *lists)
    same("zip", *lists, strict=True)
    same("map", lambda *row: list(row), *lists)
    for xs in lists:
        same("enumerate", xs)
        same("enumerate", xs, 2**62 - 1)
        same("enumerate", xs, start=-1)
        same("filter", None, xs)
        same("filter", lambda x: x % 2, xs)
        same("reversed", xs)
        same("reversed", str(xs))


def test_refusals() -> None:
    same("map", int)
    same("reversed", {1})
    same("reversed", 3)
    same("zip", [1], 3)
    same("enumerate", [], 1.5)
    same("enumerate", 3)


def test_reversed_by_index() -> None:
    class Short:
        def __len__(self) -> int:
            return 5

        def __getitem__(self, i: int) -> int:
            if i < 2:
                raise IndexError
            return i

    same("reversed", Short())
    assert ours.reversed(Short()).__length_hint__() == 5


numbers = st.lists(st.integers(-5, 5) | st.floats() | st.sampled_from([2**61, 2**62, -(2**70), True]), max_size=6)


@settings(deadline=None)
@given(numbers)
def test_reductions(xs: list[Any]) -> None:
    for name in ("sum", "min", "max", "any", "all"):
        assert repr(outcome(lambda: getattr(reductions, name)(xs))) == repr(outcome(lambda: getattr(builtins, name)(xs)))
    for name in ("min", "max"):
        for kwargs in ({"key": lambda x: -x}, {"default": 7}, {"key": abs, "default": None}):
            got = outcome(lambda: getattr(reductions, name)(xs, **kwargs))
            assert repr(got) == repr(outcome(lambda: getattr(builtins, name)(xs, **kwargs)))
        assert repr(outcome(lambda: getattr(reductions, name)(*xs))) == repr(
            outcome(lambda: getattr(builtins, name)(*xs))
        )


def test_reduction_refusals() -> None:
    for act in (
        lambda m: m.sum(["a"], ""),
        lambda m: m.sum([b"a"], b""),
        lambda m: m.sum([], bytearray()),
        lambda m: m.sum(["a"]),
        lambda m: m.sum(3),
        lambda m: m.sum([[1], [2]], []),
        lambda m: m.max(1, 2, default=3),
        lambda m: m.min(),
        lambda m: m.min(3),
        lambda m: m.max([1, "a"]),
        lambda m: m.any(3),
    ):
        assert outcome(lambda: act(reductions)) == outcome(lambda: act(builtins))
