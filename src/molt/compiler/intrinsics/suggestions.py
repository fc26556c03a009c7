"""Which names the text of an error can suggest: `Did you mean: 'append'?`.

A name that is not found is compared with those that would be (`lib/rt/suggestions.py`), so
a program must hold each name of the library that is near enough to one of its own, though
nothing looks it up.  The costs and the limit are those of CPython's Python/suggestions.c.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

_MOVE_COST = 2
_CASE_COST = 1


def near_names(wanted: Iterable[str], known: Iterable[str]) -> set[str]:
    """The `known` names that can be suggested for one of those `wanted`."""
    candidates = [(name, len(name), _letters(name), _bag(name)) for name in set(known)]
    near: set[str] = set()
    for wrong in set(wanted):
        length, letters, bag = len(wrong), _letters(wrong), _bag(wrong)
        for name, name_length, name_letters, name_bag in candidates:
            limit = (length + name_length + 3) * _MOVE_COST // 6
            # Each letter that only one of them has costs a move: most are ruled out by this, and of the rest
            # most by how often letters occur.
            if max((letters & ~name_letters).bit_count(), (name_letters & ~letters).bit_count()) * _MOVE_COST > limit:
                continue
            if name in near or max((bag - name_bag).total(), (name_bag - bag).total()) * _MOVE_COST > limit:
                continue
            if _distance(wrong, name, limit) <= limit:
                near.add(name)
    return near


def _letters(name: str) -> int:
    """The ASCII letters in a name, without regard to case, as bits."""
    bits = 0
    for char in name:
        if char.isascii() and char.isalpha():
            bits |= 1 << (ord(char) & 31)
    return bits


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
