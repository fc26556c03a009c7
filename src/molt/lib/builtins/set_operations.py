"""The algebra of sets, in the order of steps that CPython takes: it decides the order of the results.

The functions take a `set`; a frozenset has the same layout and is cast. Where Python's
methods are, and what they refuse: `set`.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict_table import find as find_in_dict
from molt.lib.builtins.dict_table import next_entry
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.set_table import (
    NOWHERE,
    UNSURE,
    add,
    discard,
    forget_table,
    has,
    mask_of,
    merge,
    next_slot,
    quick_find,
    release_table,
    resize,
)
from molt.lib.low import cast, i64, inline, is_null, isinstance, make_small, new, noinline, ptr, small, type_is
from molt.lib.rt.memory import word_at
from molt.lib.rt.ops import iterate, next_or_null


# So many keys fit into the smallest table, however they came there.
LEAST_KEPT: Final = 4


def is_any_set(x: object) -> bool:
    return type_is(x, set) or type_is(x, frozenset) or isinstance(x, set) or isinstance(x, frozenset)


@inline
def finds(s: set, source: set, slot: i64) -> bool:
    """Whether a set has the key of a slot of another, which is counted only where it has to be compared."""
    if s.used == 0:
        return False
    found = quick_find(s, word_at(source.keys, slot), source.hashes[slot])
    return found >= 0 or (found == UNSURE and finds_by_comparing(s, source, slot))


@noinline
def finds_by_comparing(s: set, source: set, slot: i64) -> bool:
    return has(s, source.keys.get(slot), source.hashes[slot])


def make_like(s: set) -> set:
    """A new set or frozenset, whichever `s` is or derives from."""
    return cast(set, new(frozenset)) if isinstance(s, frozenset) else new(set)


def set_from(iterable: object) -> set:
    """`set(iterable)`."""
    made = new(set)
    update_set(made, iterable)
    return made


def set_of_constants(items: ptr[object], count: i64) -> set:
    """A display of three or more constants: CPython makes a frozenset of them first, and another
    of that one's elements when it merges equal constants, which decides their order."""
    folded = new(set)
    for i in range(count):
        add(folded, items.get(i), hash_key(items.get(i)))
    if count <= LEAST_KEPT and are_first(folded):
        return folded
    constants = new(set)
    slot = next_slot(folded, 0)
    while slot >= 0:
        add(constants, folded.keys.get(slot), folded.hashes[slot])
        slot = next_slot(folded, slot + 1)
    made = new(set)
    merge(made, constants)
    return made


def are_first(s: set) -> bool:
    """Whether each key has the slot that its hash asks for: then any order of insertion gives this table."""
    slot = next_slot(s, 0)
    while slot >= 0:
        if s.hashes[slot] & s.mask != slot:
            return False
        slot = next_slot(s, slot + 1)
    return True


def copy_set(s: set) -> set:
    made = make_like(s)
    merge(made, s)
    return made


def clear_set(s: set) -> None:
    keys = s.keys
    mask = s.mask
    # Emptied first: the end of a key's life can run code that looks at the set.
    forget_table(s)
    release_table(keys, mask)


def update_set(s: set, source: object) -> None:
    if is_any_set(source):
        merge(s, cast(set, source))
    elif type_is(source, dict):
        update_from_dict(s, cast(dict, source))
    elif type_is(source, list):
        update_from_list(s, cast(list, source))
    elif type_is(source, tuple):
        update_from_tuple(s, cast(tuple, source))
    elif type_is(source, range) and has_small_numbers(cast(range, source)):
        update_from_range(s, cast(range, source))
    else:
        iterator = iterate(source)
        while True:
            key = next_or_null(iterator)
            if is_null(key):
                return
            add(s, key, hash_key(key))


def update_from_list(s: set, source: list) -> None:
    """As by its iterator: the list can change while keys are hashed and compared."""
    i = 0
    while i < source.length:
        key = source.items.get(i)
        add(s, key, hash_key(key))
        i += 1


def update_from_tuple(s: set, source: tuple) -> None:
    for i in range(source.length):
        key = source.data.get(i)
        add(s, key, hash_key(key))


def update_from_range(s: set, source: range) -> None:
    value = small(source.first)
    stride = small(source.stride)
    for _ in range(small(source.length)):
        key = make_small(value)
        add(s, key, hash_key(key))
        value += stride


def update_from_dict(s: set, source: dict) -> None:
    if (s.fill + source.used) * 5 >= mask_of(s) * 3:
        resize(s, (s.used + source.used) * 2)
    entry = next_entry(source, 0)
    while entry >= 0:
        add(s, source.pairs.get(2 * entry), source.hashes[entry])
        entry = next_entry(source, entry + 1)


def intersection(s: set, other: object) -> set:
    if s is other:
        return copy_set(s)
    made = make_like(s)
    if is_any_set(other):
        looked_up = s
        walked = cast(set, other)
        if walked.used > looked_up.used:
            looked_up = walked
            walked = s
        slot = next_slot(walked, 0)
        while slot >= 0:
            hash = walked.hashes[slot]
            found = quick_find(looked_up, word_at(walked.keys, slot), hash) if looked_up.used > 0 else NOWHERE
            if found >= 0:
                add(made, walked.keys.get(slot), hash)
            elif found == UNSURE:
                add_if(made, looked_up, walked.keys.get(slot), hash, True)
            slot = next_slot(walked, slot + 1)
        return made
    iterator = iterate(other)
    while True:
        key = next_or_null(iterator)
        if is_null(key):
            return made
        hash = hash_key(key)
        if has(s, key, hash):
            add(made, key, hash)


def difference(s: set, other: object) -> set:
    size = 0
    if is_any_set(other):
        size = cast(set, other).used
    elif type_is(other, dict):
        size = cast(dict, other).used
    else:
        return copy_and_remove(s, other)
    # Looking for few keys in many is quicker than looking for many.
    if s.used >> 2 > size:
        return copy_and_remove(s, other)
    made = make_like(s)
    slot = next_slot(s, 0)
    if type_is(other, dict):
        while slot >= 0:
            key = s.keys.get(slot)
            hash = s.hashes[slot]
            if find_in_dict(cast(dict, other), key, hash) < 0:
                add(made, key, hash)
            slot = next_slot(s, slot + 1)
        return made
    theirs = cast(set, other)
    while slot >= 0:
        hash = s.hashes[slot]
        found = quick_find(theirs, word_at(s.keys, slot), hash) if theirs.used > 0 else NOWHERE
        if found == NOWHERE:
            add(made, s.keys.get(slot), hash)
        elif found == UNSURE:
            add_if(made, theirs, s.keys.get(slot), hash, False)
        slot = next_slot(s, slot + 1)
    return made


@noinline
def add_if(made: set, other: set, key: object, hash: i64, is_there: bool) -> None:
    """Adds a key if another set has it, or if it has not, where that takes a comparison."""
    if has(other, key, hash) == is_there:
        add(made, key, hash)


def copy_and_remove(s: set, other: object) -> set:
    made = copy_set(s)
    difference_update(made, other)
    return made


def difference_update(s: set, other: object) -> None:
    if s is other:
        clear_set(s)
        return
    if is_any_set(other):
        theirs = cast(set, other)
        if theirs.used >> 3 > s.used:
            theirs = intersection(s, other)
        slot = next_slot(theirs, 0)
        while slot >= 0:
            discard(s, theirs.keys.get(slot), theirs.hashes[slot])
            slot = next_slot(theirs, slot + 1)
    else:
        iterator = iterate(other)
        while True:
            key = next_or_null(iterator)
            if is_null(key):
                break
            discard(s, key, hash_key(key))
    # More than a quarter of deleted keys slow every search down.
    if s.fill - s.used > mask_of(s) // 4:
        resize(s, s.used * 2 if s.used > 50000 else s.used * 4)


def symmetric_difference_update(s: set, other: object) -> None:
    if s is other:
        clear_set(s)
        return
    if type_is(other, dict):
        source = cast(dict, other)
        entry = next_entry(source, 0)
        while entry >= 0:
            toggle(s, source.pairs.get(2 * entry), source.hashes[entry])
            entry = next_entry(source, entry + 1)
        return
    theirs = new(set)
    if is_any_set(other):
        theirs = cast(set, other)
    else:
        update_set(theirs, other)
    slot = next_slot(theirs, 0)
    while slot >= 0:
        toggle(s, theirs.keys.get(slot), theirs.hashes[slot])
        slot = next_slot(theirs, slot + 1)


def toggle(s: set, key: object, hash: i64) -> None:
    if not discard(s, key, hash):
        add(s, key, hash)


def symmetric_difference(s: set, other: object) -> set:
    made = make_like(s)
    update_set(made, other)
    symmetric_difference_update(made, s)
    return made


def is_disjoint(s: set, other: object) -> bool:
    if s is other:
        return s.used == 0
    if is_any_set(other):
        looked_up = s
        walked = cast(set, other)
        if walked.used > looked_up.used:
            looked_up = walked
            walked = s
        slot = next_slot(walked, 0)
        while slot >= 0:
            if finds(looked_up, walked, slot):
                return False
            slot = next_slot(walked, slot + 1)
        return True
    iterator = iterate(other)
    while True:
        key = next_or_null(iterator)
        if is_null(key):
            return True
        if has(s, key, hash_key(key)):
            return False


def is_subset(s: set, other: object) -> bool:
    theirs = cast(set, other) if is_any_set(other) else set_from(other)
    if s.used > theirs.used:
        return False
    slot = next_slot(s, 0)
    while slot >= 0:
        if not finds(theirs, s, slot):
            return False
        slot = next_slot(s, slot + 1)
    return True


def is_superset(s: set, other: object) -> bool:
    if is_any_set(other):
        return is_subset(cast(set, other), s)
    iterator = iterate(other)
    while True:
        key = next_or_null(iterator)
        if is_null(key):
            return True
        if not has(s, key, hash_key(key)):
            return False


def order_sets(s: set, other: object, op: i64) -> object:
    """The six comparisons: equality, and inclusion."""
    if not is_any_set(other):
        return NotImplemented
    theirs = cast(set, other)
    if op == 2:
        return equal_sets(s, theirs)
    if op == 3:
        return not equal_sets(s, theirs)
    if op == 1:
        return is_subset(s, other)
    if op == 5:
        return is_subset(theirs, s)
    if op == 0:
        return s.used < theirs.used and is_subset(s, other)
    return s.used > theirs.used and is_subset(theirs, s)


def equal_sets(s: set, other: set) -> bool:
    if s.used != other.used:
        return False
    # 0 is "not computed": only frozensets have a hash.
    if s.known_hash != 0 and other.known_hash != 0 and s.known_hash != other.known_hash:
        return False
    return is_subset(s, other)


from molt.lib.builtins.dict import dict
from molt.lib.builtins.list import list
from molt.lib.builtins.range import has_small_numbers, range
from molt.lib.builtins.set import frozenset, set
from molt.lib.builtins.tuple import tuple
