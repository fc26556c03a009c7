"""`list` against the host's."""

from __future__ import annotations

import operator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.comparing import List, Tuple, outcome, plain
from tests.lib.texts import given as in_library

indices = st.integers(-7, 7) | st.sampled_from([10**30, -(10**30), True, "a", None, 1.5])
parts = st.none() | st.integers(-8, 8) | st.sampled_from([10**30, -(10**30)])
slices = st.builds(slice, parts, parts, parts)
elements = st.lists(st.integers(0, 4) | st.sampled_from([1.0, True, "x"]), max_size=8)

OPERATIONS: list[tuple[str, Any]] = [
    ("append", st.tuples(st.integers(0, 4))),
    ("extend", st.tuples(elements | st.just(5))),
    # Other indices than small ints are converted by the boxed entry, before the library is called.
    ("insert", st.tuples(st.integers(-7, 7), st.integers(0, 4))),
    ("pop", st.tuples() | st.tuples(st.integers(-7, 7))),
    ("remove", st.tuples(st.integers(0, 4))),
    ("index", st.tuples(st.integers(0, 4)) | st.tuples(st.integers(0, 4), indices, indices)),
    ("count", st.tuples(st.integers(0, 4))),
    ("reverse", st.tuples()),
    ("clear", st.tuples()),
    ("copy", st.tuples()),
    ("__getitem__", st.tuples(indices | slices)),
    ("__setitem__", st.tuples(indices | slices, elements | st.integers(0, 4))),
    ("__delitem__", st.tuples(indices | slices)),
    ("__contains__", st.tuples(st.integers(0, 4))),
    ("__mul__", st.tuples(st.integers(-1, 3) | st.just(True))),
    ("__imul__", st.tuples(st.integers(-1, 2) | st.just(True))),
    ("__iadd__", st.tuples(elements | st.just(5))),
    ("__len__", st.tuples()),
    ("__repr__", st.tuples()),
]
steps = st.lists(
    st.sampled_from(OPERATIONS).flatmap(lambda row: st.tuples(st.just(row[0]), row[1])), min_size=1, max_size=12
)


@settings(max_examples=120, deadline=None)
@given(elements, steps)
def test_any_sequence_of_operations(start: list[Any], script: list[tuple[str, tuple[Any, ...]]]) -> None:
    ours, theirs = List(start), list(start)
    for name, args in script:
        expected = outcome(lambda: getattr(theirs, name)(*args))
        got = outcome(lambda: getattr(ours, name)(*args))
        assert got == expected, (name, args)
        assert plain(ours) == theirs and repr(ours) == repr(theirs)


@settings(deadline=None)
@given(elements, elements)
def test_comparisons(a: list[Any], b: list[Any]) -> None:
    for op in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge, operator.add):
        assert outcome(lambda: op(List(a), List(b))) == outcome(lambda: op(a, b))


class Counted:
    """Tells in which order it is compared."""

    log: list[tuple[int, int]] = []

    def __init__(self, key: int, serial: int) -> None:
        self.key, self.serial = key, serial

    def __lt__(self, other: Counted) -> bool:
        Counted.log.append((self.serial, other.serial))
        return self.key < other.key


def sorted_serials(kind: Any, keys: list[int], reverse: bool) -> tuple[list[int], list[tuple[int, int]]]:
    Counted.log = []
    xs = kind([Counted(k, i) for i, k in enumerate(keys)])
    xs.sort(reverse=reverse)
    return [x.serial for x in xs], Counted.log


runs = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 60), st.sampled_from([-1, 0, 1])).map(
        lambda t: [t[0] + i * t[2] for i in range(t[1])]
    ),
    max_size=12,
).map(lambda parts: [x for part in parts for x in part])


@settings(max_examples=40, deadline=None)
@given(runs | st.lists(st.integers(0, 1000), max_size=300), st.booleans())
def test_sort_makes_the_same_comparisons(keys: list[int], reverse: bool) -> None:
    assert sorted_serials(List, keys, reverse) == sorted_serials(list, keys, reverse)


@settings(max_examples=40, deadline=None)
@given(runs, st.booleans())
def test_sort_with_key(keys: list[int], reverse: bool) -> None:
    pairs = list(enumerate(keys))
    ours = List(pairs)
    ours.sort(key=lambda p: p[1] // 3, reverse=reverse)
    assert plain(ours) == sorted(pairs, key=lambda p: p[1] // 3, reverse=reverse)
    floats = [k / 2 for k in keys]
    ours = List(floats)
    ours.sort(reverse=reverse)
    assert plain(ours) == sorted(floats, reverse=reverse)


def test_sort_that_raises_keeps_the_elements() -> None:
    for limit in range(1, 200, 7):
        calls = 0

        class Fragile(Counted):
            def __lt__(self, other: Counted) -> bool:
                nonlocal calls
                calls += 1
                if calls == limit:
                    raise ZeroDivisionError
                return self.key < other.key

        keys = [(i * 37) % 101 for i in range(40)] + list(range(40))
        xs = List([Fragile(k, i) for i, k in enumerate(keys)])
        with pytest.raises(ZeroDivisionError):
            xs.sort()
        assert sorted(x.serial for x in xs) == list(range(len(keys)))


def test_list_is_empty_while_it_sorts() -> None:
    xs = List([3, 1, 2])
    seen = []
    xs.sort(key=lambda x: seen.append(len(xs)) or x)
    assert seen == [0, 0, 0] and plain(xs) == [1, 2, 3]
    with pytest.raises(ValueError, match="list modified during sort"):
        xs.sort(key=lambda x: xs.append(x) or x)
    assert plain(xs) == [1, 2, 3]


def test_repetition_refuses() -> None:
    for factor in ("a", 10**30, None, 1 << 59):
        assert outcome(lambda: List([1, 2, 3]) * in_library(factor)) == outcome(lambda: [1, 2, 3] * factor)


def test_list_that_holds_itself() -> None:
    xs = List([1])
    xs.append(xs)
    assert repr(xs) == "[1, [...]]"
    pair = Tuple([xs])
    xs.append(pair)
    assert repr(xs) == "[1, [...], ([...],)]"


def test_iteration_sees_changes() -> None:
    xs = List([1, 2, 3])
    out = []
    for x in xs:
        out.append(x)
        if x == 1:
            xs.append(4)
    assert out == [1, 2, 3, 4]
    it = iter(List([1]))
    assert list(it) == [1] and list(it) == [] and it.__length_hint__() == 0
    back = List([1, 2, 3]).__reversed__()
    assert back.__length_hint__() == 3 and list(back) == [3, 2, 1]
