"""`dict` and its views against the host's."""

from __future__ import annotations

import operator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.comparing import Dict, List, Tuple, outcome, plain

keys = st.integers(-3, 12) | st.sampled_from(["a", "b", 1.0, True, -1, -2, None, 2**61 - 1, 2**70])
values = st.integers(0, 5)
contents = st.dictionaries(keys, values, max_size=10)

OPERATIONS: list[tuple[str, Any]] = [
    ("__setitem__", st.tuples(keys, values)),
    ("__setitem__", st.tuples(keys, values)),
    ("__delitem__", st.tuples(keys)),
    ("__getitem__", st.tuples(keys | st.just([]))),
    ("__contains__", st.tuples(keys)),
    ("get", st.tuples(keys) | st.tuples(keys, values)),
    ("setdefault", st.tuples(keys) | st.tuples(keys, values)),
    ("pop", st.tuples(keys) | st.tuples(keys, values)),
    ("popitem", st.tuples()),
    ("clear", st.tuples()),
    ("copy", st.tuples()),
    ("update", st.tuples(contents) | st.tuples(st.lists(st.tuples(keys, values), max_size=3))),
    ("update", st.tuples(st.sampled_from([5, [1], [(1, 2, 3)], ["ab"], ["abc"]]))),
    ("__len__", st.tuples()),
    ("__repr__", st.tuples()),
]
steps = st.lists(
    st.sampled_from(OPERATIONS).flatmap(lambda row: st.tuples(st.just(row[0]), row[1])), min_size=1, max_size=25
)


@settings(max_examples=120, deadline=None)
@given(contents, steps)
def test_any_sequence_of_operations(start: dict[Any, Any], script: list[tuple[str, tuple[Any, ...]]]) -> None:
    ours, theirs = Dict(start), dict(start)
    for name, args in script:
        expected = outcome(lambda: getattr(theirs, name)(*args))
        got = outcome(lambda: getattr(ours, name)(*args))
        assert got == expected, (name, args)
        assert plain(ours) == plain(theirs)
        assert [plain(x) for x in reversed(ours)] == list(reversed(theirs))
        assert [list(ours.keys()), list(ours.values())] == [list(theirs.keys()), list(theirs.values())]


def test_many_entries() -> None:
    ours, theirs = Dict(), {}
    for i in range(700):
        for d in (ours, theirs):
            d[i * 7919 % 1009] = i
            if i % 3 == 0:
                d.pop(i * 7919 % 1009 // 2, None)
    assert plain(ours) == plain(theirs)
    assert plain(ours.copy()) == plain(theirs)


@settings(deadline=None)
@given(contents, contents)
def test_operators(a: dict[Any, Any], b: dict[Any, Any]) -> None:
    for op in (operator.eq, operator.ne, operator.or_, operator.ior, operator.lt):
        assert outcome(lambda: op(Dict(a), Dict(b))) == outcome(lambda: op(dict(a), dict(b)))


@settings(deadline=None)
@given(contents, contents)
def test_views_as_sets(a: dict[Any, Any], b: dict[Any, Any]) -> None:
    ours, theirs = (Dict(a), Dict(b)), (dict(a), dict(b))
    for op in (operator.and_, operator.or_, operator.sub, operator.xor, operator.eq, operator.lt, operator.ge):
        for view in ("keys", "items"):
            got = outcome(lambda: op(getattr(ours[0], view)(), getattr(ours[1], view)()))
            assert got == outcome(lambda: op(getattr(theirs[0], view)(), getattr(theirs[1], view)()))
    assert ours[0].keys().isdisjoint(ours[1].keys()) == theirs[0].keys().isdisjoint(theirs[1].keys())
    assert repr(ours[0].items()) == repr(theirs[0].items())
    assert repr(ours[0].values()) == repr(theirs[0].values())


def test_constructor() -> None:
    assert plain(Dict([(1, 2)], a=3)) == plain({1: 2, "a": 3})
    assert outcome(lambda: Dict(1, 2)) == outcome(lambda: dict(1, 2))
    assert plain(Dict.fromkeys("aba", 0)) == plain(dict.fromkeys("aba", 0))


def walk(d: Any, change: Any) -> tuple[list[Any], Any]:
    seen = []
    it = iter(d)
    try:
        for key in it:
            seen.append(key)
            change(d, key)
    except RuntimeError as error:
        return seen, (str(error), outcome(lambda: next(it)))
    return seen, outcome(lambda: next(it))


@pytest.mark.parametrize("size", [1, 2, 5, 6])
def test_change_during_iteration(size: int) -> None:
    def grow(d: Any, key: Any) -> None:
        d[key + 100] = 0

    def replace(d: Any, key: Any) -> None:
        del d[key]
        d[key + 100] = 0

    def shrink(d: Any, key: Any) -> None:
        d.popitem()

    def assign(d: Any, key: Any) -> None:
        d[key] += 1

    for change in (grow, replace, shrink, assign):
        theirs = {i: i for i in range(size)}
        ours = Dict(theirs)
        assert walk(ours, change) == walk(theirs, change)


class Fickle:
    """A key whose comparison changes the dict."""

    def __init__(self, act: Any) -> None:
        self.act = act

    def __hash__(self) -> int:
        return 7

    def __eq__(self, other: object) -> bool:
        self.act()
        return other == 7


def test_key_that_changes_the_dict() -> None:
    for change in (lambda d: d.clear(), lambda d: d.pop(7, None), lambda d: d.update({i: 0 for i in range(50)})):
        got = []
        for kind in (Dict, dict):
            d = kind({7: "seven", 15: "x"})
            done = []
            key = Fickle(lambda: done or (done.append(1), change(d)))
            got.append((d.get(key), list(d)))
        assert got[0] == got[1]


def test_missing_and_recursion() -> None:
    class Counter(Dict):
        def __missing__(self, key: object) -> int:
            return 0

    assert Counter()["x"] == 0
    d = Dict()
    d["self"] = d
    d["list"] = List([d])
    assert repr(d) == "{'self': {...}, 'list': [{...}]}"
    assert (Tuple([1, 2]) in Dict({1: 2}).items()) and (Tuple([1, 3]) not in Dict({1: 2}).items())
