"""`range` against the host's, with numbers beyond the machine word."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.comparing import Range, outcome

numbers = st.integers(-9, 9) | st.sampled_from([2**62, -(2**62), 2**63 - 1, -(2**63), 2**64, 10**30, True])
odd = numbers | st.sampled_from([1.0, "a", None])
arguments = st.lists(numbers, min_size=1, max_size=3)


@settings(max_examples=120, deadline=None)
@given(st.lists(odd, min_size=1, max_size=3), arguments, odd, odd, st.none() | numbers)
def test_against_the_host(args: list[Any], others: list[Any], x: Any, y: Any, step: Any) -> None:
    ours, theirs = outcome(lambda: Range(*args)), outcome(lambda: range(*args))
    assert ours == theirs
    if not isinstance(theirs, dict) or others[2:] == [0]:
        return
    a, b = Range(*args), range(*args)
    other_a, other_b = Range(*others), range(*others)
    for act in (
        lambda r, s: r[x],
        lambda r, s: r[x:y:step],
        lambda r, s: len(r),
        lambda r, s: bool(r),
        lambda r, s: x in r,
        lambda r, s: r.index(x),
        lambda r, s: r.count(x),
        lambda r, s: (r.start, r.stop, r.step),
        lambda r, s: (r == s, r != s, hash(r) == hash(s)),
        lambda r, s: hash(r),
        lambda r, s: [n for n, _ in zip(iter(r), "abc")],
        lambda r, s: [n for n, _ in zip(reversed(r), "abc")],
        lambda r, s: iter(r).__length_hint__(),
    ):
        if not isinstance(x, int) and len_of(b) > 100:  # a search would be one by one
            continue
        assert outcome(lambda: act(a, other_a)) == outcome(lambda: act(b, other_b))


def len_of(r: range) -> int:
    return max(0, (r.stop - r.start + r.step - (1 if r.step > 0 else -1)) // r.step)


def test_iteration_ends_for_good() -> None:
    for r in (Range(3), Range(10**30, 10**30 + 3)):
        it = iter(r)
        assert len(list(it)) == 3 and list(it) == [] and it.__length_hint__() == 0
