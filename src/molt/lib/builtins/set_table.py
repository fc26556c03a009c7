"""The table of a set, with CPython 3.11's probing and growth, so that sets print in the same order.

`keys` and `hashes` lie in one block of memory of `mask + 1` slots (a power of 2; none
before the first key). A slot without key has hash 0 if it is free, and -1, which is no
key's hash, if its key was deleted. `fill` counts keys and deleted ones, `used` keys.

Beside it may be an index of small ints (`set_index`).

The functions take a `set`; a frozenset has the same layout and is cast.
See Objects/setobject.c for where the numbers come from.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.set_index import clear_bit, drop_index, has_bit, make_index, place_of, set_bit
from molt.lib.low import (
    NULL,
    alloc_zeroed,
    as_word,
    copy,
    free,
    i64,
    inline,
    is_null,
    is_small,
    noinline,
    null,
    ptr,
    small,
    u8,
    u64,
)
from molt.lib.rt.memory import copy_words, word_at
from molt.lib.rt.comparison import are_strings, equal, equal_strings

# So many neighbours are tried before the hash decides on the next place.
LINEAR_PROBES: Final = 9
PERTURB_SHIFT: Final = 5
LEAST_SLOTS: Final = 8

FREE: Final = 0
DELETED: Final = -1
# What `probe` says besides a slot; below that, -2 - slot: absent, and this is the slot it would take:
# the last deleted one on the way, else the free one at its end.
CHANGED: Final = -1
# What `quick_slot` says besides a slot.
PRESENT: Final = -1
NOWHERE: Final = -1
UNSURE: Final = -2
# What `compare_keys` says of a slot with another key.
ABSENT: Final = -2


@inline
def mask_of(s: set) -> i64:
    return s.mask | (LEAST_SLOTS - 1)


@inline
def probe(s: set, key: object, hash: i64) -> i64:
    """The slot of a key in a set that has a table."""
    mask = s.mask
    perturb = u64(hash)
    start = hash & mask
    spare = -1
    while True:
        slot = start
        last = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        while slot <= last:
            found = s.hashes[slot]
            if found == hash and not is_null(s.keys.get(slot)):
                if s.keys.get(slot) is key:
                    return slot
                same = compare_keys(s, slot, key)
                if same != ABSENT:
                    return same
            elif found == FREE and is_null(s.keys.get(slot)):
                return -2 - (slot if spare < 0 else spare)
            elif found == DELETED:
                spare = slot
            slot += 1
        perturb = perturb >> PERTURB_SHIFT
        start = i64(u64(start) * 5 + 1 + perturb) & mask


def compare_keys(s: set, slot: i64, key: object) -> i64:
    """The slot if its key, which has the same hash, is equal; else ABSENT, or CHANGED."""
    candidate = s.keys.get(slot)
    if is_small(candidate) and is_small(key):
        return slot if small(candidate) == small(key) else ABSENT
    if are_strings(candidate, key):
        return slot if equal_strings(candidate, key) else ABSENT
    return compare_by_asking(s, slot, key)


def compare_by_asking(s: set, slot: i64, key: object) -> i64:
    """`compare_keys` where the keys may run code of the program."""
    keys = s.keys
    candidate = keys.get(slot)
    same = equal(candidate, key)
    if s.keys != keys or not (keys.get(slot) is candidate):
        return CHANGED
    return slot if same else ABSENT


def locate(s: set, key: object, hash: i64) -> i64:
    """The slot of a key, or below 0: -2 - the slot for it."""
    slot = probe(s, key, hash)
    return slot if slot != CHANGED else locate_again(s, key, hash)


@noinline
def locate_again(s: set, key: object, hash: i64) -> i64:
    """`locate` after a comparison changed the set."""
    return locate(s, key, hash) if s.keys else -2


@inline
def search(s: set, key: object, hash: i64) -> i64:
    """The slot of a key, ABSENT, or CHANGED: `probe` of who will not insert it.

    Deleted slots lengthen the way, as in CPython, and only a new table is free of them; so
    the step over a slot of another key is what is kept short here.
    """
    mask = s.mask
    hashes = s.hashes
    perturb = u64(hash)
    start = hash & mask
    while True:
        slot = start
        last = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        while True:
            found = hashes[slot]
            if found == hash and not is_null(s.keys.get(slot)):
                if s.keys.get(slot) is key:
                    return slot
                same = compare_keys(s, slot, key)
                if same != ABSENT:
                    return same
            if found == FREE and is_null(s.keys.get(slot)):
                return ABSENT
            if slot == last:
                break
            slot += 1
        perturb = perturb >> PERTURB_SHIFT
        start = i64(u64(start) * 5 + 1 + perturb) & mask


def find(s: set, key: object, hash: i64) -> i64:
    """The slot of a key, or below 0."""
    if s.used == 0:
        return ABSENT
    if s.limit != 0 and is_small(key):
        return slot_of_word(s, as_word(key), hash) if has_bit(s, place_of(small(key))) else ABSENT
    slot = search(s, key, hash)
    return slot if slot != CHANGED else find_again(s, key, hash)


@noinline
def find_again(s: set, key: object, hash: i64) -> i64:
    """`find` after a comparison changed the set: apart, so that the search itself has one caller and no call."""
    return find(s, key, hash)


@inline
def has(s: set, key: object, hash: i64) -> bool:
    if s.used == 0:
        return False
    if s.limit != 0 and is_small(key):
        return has_bit(s, place_of(small(key)))
    slot = quick_find(s, as_word(key), hash)
    return slot >= 0 or (slot == UNSURE and find(s, key, hash) >= 0)


@inline
def quick_find(s: set, word: u64, hash: i64) -> i64:
    """The slot of the very key in a set that has some, NOWHERE, or UNSURE where a key of the same hash has to be
    compared: it calls nothing and counts nothing."""
    keys = s.keys
    hashes = s.hashes
    mask = s.mask
    perturb = u64(hash)
    start = hash & mask
    while True:
        slot = start
        last = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        while slot <= last:
            # By the hashes: which slots of a table had keys once, and which have one, is beyond all prediction.
            found = hashes[slot]
            if found == hash or found == FREE:
                here = word_at(keys, slot)
                if here == 0:
                    return NOWHERE
                if found == hash:
                    return slot if here == word else UNSURE
            slot += 1
        perturb = perturb >> PERTURB_SHIFT
        start = i64(u64(start) * 5 + 1 + perturb) & mask


@inline
def quick_slot(s: set, word: u64, hash: i64) -> i64:
    """The slot for a new key of a set that has a table, PRESENT if the very key is there, UNSURE where one was
    deleted, or UNSURE - 1 - slot of a key of the same hash, to be compared: it calls nothing and counts nothing."""
    keys = s.keys
    hashes = s.hashes
    mask = s.mask
    perturb = u64(hash)
    start = hash & mask
    while True:
        slot = start
        last = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        while slot <= last:
            found = word_at(keys, slot)
            if found == 0:
                return slot if hashes[slot] == FREE else UNSURE
            if hashes[slot] == hash:
                return PRESENT if found == word else UNSURE - 1 - slot
            slot += 1
        perturb = perturb >> PERTURB_SHIFT
        start = i64(u64(start) * 5 + 1 + perturb) & mask


def add(s: set, key: object, hash: i64) -> None:
    if s.limit != 0:
        place = place_of(small(key)) if is_small(key) else u64(s.limit)
        if place < u64(s.limit):
            if not has_bit(s, place):
                add_indexed(s, key, hash, place)
            return
        drop_index(s)
    if s.keys:
        slot = quick_slot(s, as_word(key), hash)
        if slot >= 0:
            s.keys.init(slot, key)
            s.hashes[slot] = hash
            s.used += 1
            s.fill += 1
            if s.fill * 5 >= s.mask * 3:
                grow(s)
            return
        # Else `add_slowly` compares once more: only strings, where that runs nothing.
        if slot == PRESENT or (slot < UNSURE and is_same_string(s.keys.get(UNSURE - 1 - slot), key)):
            return
    add_slowly(s, key, hash)


@noinline
def add_indexed(s: set, key: object, hash: i64, place: u64) -> None:
    """`add` of a small int that the set is known not to have: there is nothing to compare."""
    # The bit first, as a table that grows makes its index anew from its keys.
    set_bit(s, place)
    put_at(s, slot_for_absent(s, hash), key, hash)


@inline
def put_at(s: set, slot: i64, key: object, hash: i64) -> None:
    """Puts a new key into a free or deleted slot."""
    reused = s.hashes[slot] == DELETED
    s.keys.init(slot, key)
    s.hashes[slot] = hash
    s.used += 1
    if reused:
        return
    s.fill += 1
    if s.fill * 5 >= s.mask * 3:
        grow(s)


@inline
def slot_for_absent(s: set, hash: i64) -> i64:
    """The last deleted slot on the way of a key that is not there, else the free one at its end."""
    keys = s.keys
    hashes = s.hashes
    mask = s.mask
    perturb = u64(hash)
    start = hash & mask
    spare = -1
    while True:
        slot = start
        last = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        while slot <= last:
            found = hashes[slot]
            if found == FREE and word_at(keys, slot) == 0:
                return slot if spare < 0 else spare
            spare = slot if found == DELETED else spare
            slot += 1
        perturb = perturb >> PERTURB_SHIFT
        start = i64(u64(start) * 5 + 1 + perturb) & mask


def slot_of_word(s: set, word: u64, hash: i64) -> i64:
    """The slot of a key that is there as this very word."""
    keys = s.keys
    mask = s.mask
    perturb = u64(hash)
    start = hash & mask
    while True:
        slot = start
        last = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        while slot <= last:
            if word_at(keys, slot) == word:
                return slot
            slot += 1
        perturb = perturb >> PERTURB_SHIFT
        start = i64(u64(start) * 5 + 1 + perturb) & mask


@inline
def is_same_string(candidate: object, key: object) -> bool:
    return are_strings(candidate, key) and equal_strings(candidate, key)


@noinline
def add_slowly(s: set, key: object, hash: i64) -> None:
    """`add` where keys may have to be compared."""
    if not s.keys:
        allocate(s, LEAST_SLOTS)
    slot = locate(s, key, hash)
    if slot >= 0:
        return
    if not s.keys:
        allocate(s, LEAST_SLOTS)  # a comparison emptied the set
        slot = locate(s, key, hash)
    put_at(s, -2 - slot, key, hash)


@noinline
def grow(s: set) -> None:
    resize(s, s.used * 2 if s.used > 50000 else s.used * 4)


def discard(s: set, key: object, hash: i64) -> bool:
    """Removes a key; whether it was there."""
    slot = find(s, key, hash)
    if slot < 0:
        return False
    take_slot(s, slot)
    return True


def take_slot(s: set, slot: i64) -> object:
    """Moves a key out."""
    key = s.keys.take(slot)
    s.keys.init(slot, NULL)
    s.hashes[slot] = DELETED
    s.used -= 1
    if s.limit != 0:
        clear_bit(s, place_of(small(key)))
    return key


@inline
def next_slot(s: set, slot: i64) -> i64:
    """The first slot with a key, at `slot` or behind; -1 for none."""
    if not s.keys:
        return -1
    while slot <= s.mask:
        if not is_null(s.keys.get(slot)):
            return slot
        slot += 1
    return -1


# --- memory ------------------------------------------------------------------------


def allocate(s: set, slots: i64) -> None:
    """Gives the set an empty table, forgetting the one it has."""
    memory = alloc_zeroed(u8, slots * 16)
    s.keys = memory.cast(object)
    s.hashes = (memory + slots * 8).cast(i64)
    s.mask = slots - 1


def forget_table(s: set) -> None:
    drop_index(s)
    s.keys = null(object)
    s.hashes = null(i64)
    s.mask = LEAST_SLOTS - 1
    s.fill = 0
    s.used = 0


def release_table(keys: ptr[object], mask: i64) -> None:
    """Lets go of the keys in order, then of their memory."""
    if not keys:
        return
    for slot in range(mask + 1):
        if not is_null(keys.get(slot)):
            keys.take(slot)
    free(keys.cast(u8), (mask + 1) * 16)


def resize(s: set, least: i64) -> None:
    """Moves the keys to a new table with more than `least` slots."""
    slots = LEAST_SLOTS
    while slots <= least:
        slots <<= 1
    keys = s.keys
    hashes = s.hashes
    mask = s.mask
    allocate(s, slots)
    if keys:
        for slot in range(mask + 1):
            if not is_null(keys.get(slot)):
                move_clean(s, keys + slot, hashes[slot])
        free(keys.cast(u8), (mask + 1) * 16)
    s.fill = s.used
    drop_index(s)
    if s.used != 0 and slots > LEAST_SLOTS:
        make_index(s)


def clean_slot(s: set, hash: i64) -> i64:
    """The slot of a new key in a table without deleted ones that is known not to have it."""
    mask = s.mask
    perturb = u64(hash)
    start = hash & mask
    while True:
        slot = start
        last = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        while slot <= last:
            if is_null(s.keys.get(slot)):
                return slot
            slot += 1
        perturb = perturb >> PERTURB_SHIFT
        start = i64(u64(start) * 5 + 1 + perturb) & mask


@inline
def move_clean(s: set, source: ptr[object], hash: i64) -> None:
    slot = clean_slot(s, hash)
    copy(s.keys + slot, source, 1)
    s.hashes[slot] = hash


def merge(s: set, other: set) -> None:
    """Adds the keys of another set, whose hashes are known."""
    if s is other or other.used == 0:
        return
    # Once, instead of step by step.
    if (s.fill + other.used) * 5 >= mask_of(s) * 3:
        resize(s, (s.used + other.used) * 2)
    elif not s.keys:
        allocate(s, LEAST_SLOTS)
    if s.fill == 0:
        if s.mask == other.mask and other.fill == other.used:
            copy_table(s, other)
        else:
            slot = next_slot(other, 0)
            while slot >= 0:
                target = clean_slot(s, other.hashes[slot])
                s.keys.init(target, other.keys.get(slot))
                s.hashes[target] = other.hashes[slot]
                slot = next_slot(other, slot + 1)
        s.fill = other.used
        s.used = other.used
        drop_index(s)
        if other.limit != 0 and s.mask >= LEAST_SLOTS:
            make_index(s)
        return
    slot = next_slot(other, 0)
    while slot >= 0:
        add(s, other.keys.get(slot), other.hashes[slot])
        slot = next_slot(other, slot + 1)


def copy_table(s: set, other: set) -> None:
    """Slot by slot, into an empty table of the same size."""
    copy(s.hashes, other.hashes, other.mask + 1)
    copy_words(s.keys, other.keys, other.mask + 1)


def swap_tables(a: set, b: set) -> None:
    keys = a.keys
    hashes = a.hashes
    mask = a.mask
    fill = a.fill
    used = a.used
    bits = a.bits
    limit = a.limit
    a.keys = b.keys
    a.hashes = b.hashes
    a.mask = b.mask
    a.fill = b.fill
    a.used = b.used
    a.bits = b.bits
    a.limit = b.limit
    b.keys = keys
    b.hashes = hashes
    b.mask = mask
    b.fill = fill
    b.used = used
    b.bits = bits
    b.limit = limit
