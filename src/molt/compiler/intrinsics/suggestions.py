"""Which names the text of an error can suggest: `Did you mean: 'append'?`.

A name that is not found is compared with those that would be (`lib/rt/suggestions.py`), so
a program must hold each name of the library that is near enough to one of its own, though
nothing looks it up.  The costs and the limit are those of CPython's Python/suggestions.c.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

_MOVE_COST = 2
_CASE_COST = 1


def near_names(wanted: Iterable[str], known: Iterable[str]) -> set[str]:
    """The `known` names that can be suggested for one of those `wanted`."""
    by_length: dict[int, list[tuple[str, int, int]]] = {}
    for name in set(known):
        by_length.setdefault(len(name), []).append((name, _letters(name), _bag(name)))
    near: set[str] = set()
    for wrong in set(wanted):
        length, letters, bag = len(wrong), _letters(wrong), _bag(wrong)
        for name_length, candidates in by_length.items():
            limit = (length + name_length + 3) * _MOVE_COST // 6
            if abs(length - name_length) * _MOVE_COST > limit:
                continue
            # Each letter that only one of them has costs a move: most are ruled out by this, and of the rest
            # most by how often characters occur.
            most = limit // _MOVE_COST
            for name, name_letters, name_bag in candidates:
                if (letters & ~name_letters).bit_count() > most or (name_letters & ~letters).bit_count() > most:
                    continue
                if (bag & ~name_bag).bit_count() > most or (name_bag & ~bag).bit_count() > most or name in near:
                    continue
                if _distance(wrong, name, limit) <= limit:
                    near.add(name)
    return near


@cache
def _letters(name: str) -> int:
    """The ASCII letters in a name, without regard to case, as bits."""
    bits = 0
    for char in name:
        if char.isascii() and char.isalpha():
            bits |= 1 << (ord(char) & 31)
    return bits


# Of one character, occurrences beyond this are not told apart.
_MOST_TOLD = 7
_CHARACTERS = {char: index for index, char in enumerate("abcdefghijklmnopqrstuvwxyz0123456789_")}


@cache
def _bag(name: str) -> int:
    """How often each character is in a name, as bits: one for each occurrence, so that those that are in one of
    two bags are what is in its bits alone.  The case of letters apart, which costs less than a move; characters
    that names of the library do not have are one."""
    bag = 0
    for char in name:
        bit = 1 << _CHARACTERS.get(char.lower(), len(_CHARACTERS)) * _MOST_TOLD
        for _ in range(_MOST_TOLD):
            if not bag & bit:
                bag |= bit
                break
            bit <<= 1
    return bag


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
