"""`tuple` and `slice` against the host's."""

from __future__ import annotations

import operator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.comparing import List, Tuple, outcome, plain

from molt.lib.builtins.slice import slice as Slice

elements = st.lists(st.integers(0, 4) | st.sampled_from([1.0, True, "x", 2**70, -1]), max_size=8)
indices = st.integers(-9, 9) | st.sampled_from([10**30, True, "a", None])
parts = st.none() | st.integers(-9, 9) | st.sampled_from([10**30, -(10**30), 2**62])


@settings(deadline=None)
@given(elements, elements)
def test_operators(a: list[Any], b: list[Any]) -> None:
    for op in (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge, operator.add):
        assert outcome(lambda: op(Tuple(a), Tuple(b))) == outcome(lambda: op(tuple(a), tuple(b)))
    assert hash(Tuple(a)) == hash(tuple(a))
    assert repr(Tuple(a)) == repr(tuple(a))
    assert len(Tuple(a)) == len(a) and list(Tuple(a)) == a


@settings(deadline=None)
@given(elements, indices, parts, parts, parts)
def test_items(a: list[Any], i: Any, start: Any, stop: Any, step: Any) -> None:
    ours, theirs = Tuple(a), tuple(a)
    assert outcome(lambda: ours[i]) == outcome(lambda: theirs[i])
    assert outcome(lambda: ours[start:stop:step]) == outcome(lambda: theirs[start:stop:step])
    assert outcome(lambda: ours.index(1, start, stop)) == outcome(lambda: theirs.index(1, start, stop))
    assert outcome(lambda: ours.count(i)) == outcome(lambda: theirs.count(i))
    assert (i in ours) == (i in theirs)
    for factor in (-1, 0, 1, 3, "a", True, None):
        assert outcome(lambda: ours * factor) == outcome(lambda: theirs * factor)


@settings(deadline=None)
@given(parts, parts, parts, st.integers(0, 12) | st.sampled_from([2**70, -1]))
def test_slice_indices(start: Any, stop: Any, step: Any, length: int) -> None:
    ours, theirs = Slice(start, stop, step), slice(start, stop, step)
    assert outcome(lambda: ours.indices(length)) == outcome(lambda: theirs.indices(length))
    assert repr(ours) == repr(theirs)
    assert ours == Slice(start, stop, step)
    assert outcome(lambda: hash(ours)) == outcome(lambda: hash(theirs))


def test_same_object() -> None:
    t = Tuple([1, 2])
    assert Tuple(t) is t and t[:] is t and t * 1 is t and t + Tuple() is t
    assert plain(Tuple(List([1, 2]))) == (1, 2)

    class Sub(Tuple):
        pass

    assert type(Sub(t)) is Sub and type(Sub(t)[:]) is Tuple and Sub(t) == t


def test_iterator() -> None:
    it = iter(Tuple([1, 2]))
    assert it.__length_hint__() == 2 and list(it) == [1, 2]
    assert it.__length_hint__() == 0 and list(it) == []
