"""Which names the text of an error can suggest: `Did you mean: 'append'?`.

A name that is not found is compared with those that would be (`lib/rt/suggestions.py`), so
a program must hold each name of the library that is near enough to one of its own, though
nothing looks it up.  The costs and the limit are those of CPython's Python/suggestions.c.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

_MOVE_COST = 2
_CASE_COST = 1


def near_names(wanted: Iterable[str], known: Iterable[str]) -> set[str]:
    """The `known` names that can be suggested for one of those `wanted`."""
    by_length: dict[int, list[tuple[str, int]]] = {}
    for name in set(known):
        by_length.setdefault(len(name), []).append((name, _letters(name)))
    near: set[str] = set()
    for wrong in set(wanted):
        length, letters = len(wrong), _letters(wrong)
        for name_length, candidates in by_length.items():
            limit = (length + name_length + 3) * _MOVE_COST // 6
            if abs(length - name_length) * _MOVE_COST > limit:
                continue
            # Each letter that only one of them has costs a move: most are ruled out by this, and of the rest
            # most by how often letters occur.
            most = limit // _MOVE_COST
            for name, name_letters in candidates:
                if (letters & ~name_letters).bit_count() > most or (name_letters & ~letters).bit_count() > most:
                    continue
                if name not in near and _may_be_near(wrong, name, most) and _distance(wrong, name, limit) <= limit:
                    near.add(name)
    return near


def _may_be_near(wrong: str, name: str, most: int) -> bool:
    """Whether no more than `most` characters are without one like them in the other name."""
    here, there = _bag(wrong), _bag(name)
    return max((here - there).total(), (there - here).total()) <= most


@cache
def _letters(name: str) -> int:
    """The ASCII letters in a name, without regard to case, as bits."""
    bits = 0
    for char in name:
        if char.isascii() and char.isalpha():
            bits |= 1 << (ord(char) & 31)
    return bits


@cache
def _bag(name: str) -> Counter[str]:
    """How often each character is in a name, the case of ASCII letters apart, which costs less than a move."""
    return Counter(char.lower() if char.isascii() else char for char in name)


def _distance(a: str, b: str, limit: int) -> int:
    """The cost of the cheapest way from `a` to `b`; anything above `limit` once that is certain."""
    row = [i * _MOVE_COST for i in range(len(b) + 1)]
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i * _MOVE_COST
        for j, y in enumerate(b, 1):
            cheapest = min(diagonal + _substitution(x, y), row[j] + _MOVE_COST, row[j - 1] + _MOVE_COST)
            diagonal, row[j] = row[j], cheapest
        if min(row) > limit:
            break
    return min(row) if min(row) > limit else row[-1]


def _substitution(x: str, y: str) -> int:
    if x == y:
        return 0
    return _CASE_COST if x.isascii() and y.isascii() and x.lower() == y.lower() else _MOVE_COST
