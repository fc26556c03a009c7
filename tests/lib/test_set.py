"""`set` and `frozenset` against the host's: contents, messages, and the order of iteration."""

from __future__ import annotations

import operator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.comparing import Dict, FrozenSet, Set, Tuple, outcome, plain

elements = st.integers(-5, 40) | st.sampled_from([True, 1.0, 2.5, -1, -2, 2**61 - 1, 2**70, 1e300])
contents = st.lists(elements, max_size=30)



OPERATIONS: list[tuple[str, Any]] = [
    ("add", st.tuples(elements)),
    ("add", st.tuples(elements)),
    ("discard", st.tuples(elements)),
    ("remove", st.tuples(elements)),
    ("pop", st.tuples()),
    ("clear", st.tuples()),
    ("copy", st.tuples()),
    ("__contains__", st.tuples(elements | st.just([]))),
    ("__len__", st.tuples()),
    ("__repr__", st.tuples()),
]
OPERATIONS += [
    (name, st.lists(contents, max_size=2).map(tuple))
    for name in "update union intersection intersection_update difference difference_update".split()
]
OPERATIONS += [
    (name, st.tuples(contents))
    for name in "symmetric_difference symmetric_difference_update isdisjoint issubset issuperset".split()
]
steps = st.lists(
    st.sampled_from(OPERATIONS).flatmap(lambda row: st.tuples(st.just(row[0]), row[1])), min_size=1, max_size=12
)


@settings(max_examples=120, deadline=None)
@given(contents, steps, st.sampled_from([list, set, frozenset, dict.fromkeys]))
def test_any_sequence_of_operations(start: list[Any], script: list[Any], form: Any) -> None:
    """The same steps give the same elements in the same order, whatever kind the arguments are."""
    same_form = {list: list, set: Set, frozenset: FrozenSet, dict.fromkeys: Dict.fromkeys}[form]
    ours, theirs = Set(start), set(start)
    for name, args in script:
        ours_args = theirs_args = args
        if args and isinstance(args[0], list) and name != "__contains__":
            ours_args, theirs_args = [same_form(a) for a in args], [form(a) for a in args]
        expected = outcome(lambda: getattr(theirs, name)(*theirs_args))
        assert outcome(lambda: getattr(ours, name)(*ours_args)) == expected, (name, args)
        assert list(ours) == list(theirs)


@settings(deadline=None)
@given(contents, contents)
def test_operators(a: list[Any], b: list[Any]) -> None:
    names = "or_ and_ sub xor eq ne lt le gt ge ior iand isub ixor".split()
    for op in [getattr(operator, name) for name in names]:
        for left, right in ((set, set), (set, frozenset), (frozenset, set), (frozenset, frozenset)):
            kinds = {set: Set, frozenset: FrozenSet}
            got = outcome(lambda: op(kinds[left](a), kinds[right](b)))
            assert got == outcome(lambda: op(left(a), right(b)))


@settings(deadline=None)
@given(contents)
def test_frozenset_hash(a: list[Any]) -> None:
    assert hash(FrozenSet(a)) == hash(frozenset(a))
    assert hash(Tuple([Tuple(a), 1])) == hash((tuple(a), 1))
    nested = FrozenSet([FrozenSet(a[i:]) for i in range(len(a))])
    assert hash(nested) == hash(frozenset(frozenset(a[i:]) for i in range(len(a))))


@pytest.mark.parametrize("count", [100, 1000, 30000])
def test_order_of_many(count: int) -> None:
    numbers = [i * i * 31 % 100003 for i in range(count)]
    assert list(Set(numbers)) == list(set(numbers))
    ours, theirs = Set(), set()
    for n in numbers[:5000]:
        ours.add(n)
        theirs.add(n)
        if n % 3 == 0:
            ours.discard(n - 7)
            theirs.discard(n - 7)
    assert list(ours) == list(theirs)
    assert list(ours - Set(numbers[:100])) == list(theirs - set(numbers[:100]))


def test_text() -> None:
    class Sub(Set):
        pass

    assert repr(Sub([1])) == "Sub({1})" and repr(Set()) == "set()"
    assert repr(FrozenSet([1, 2])) == "frozenset({1, 2})"
    assert outcome(lambda: Set().pop()) == outcome(lambda: set().pop())
    assert outcome(lambda: Set(1, 2))[0] is TypeError


def test_set_in_set() -> None:
    assert Set([1]) in Set([FrozenSet([1]), 2])
    assert outcome(lambda: [] in Set()) == outcome(lambda: [] in set())
    s = Set([FrozenSet([1])])
    s.remove(Set([1]))
    assert len(s) == 0


def test_change_during_iteration() -> None:
    s = Set([1, 2, 3])
    it = iter(s)
    next(it)
    s.add(9)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="Set changed size during iteration"):
            next(it)


def test_display_of_constants() -> None:
    from molt.lib.builtins.set_operations import set_of_constants

    from tests.lib.comparing import List

    numbers = List([5, 3, 1, 100, 17, 8])
    assert list(set_of_constants(numbers.items, len(numbers))) == list({5, 3, 1, 100, 17, 8})
