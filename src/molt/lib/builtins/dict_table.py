"""The table of a dict: entries in order of insertion, and an index from hashes to them.

One block of memory holds, for `room` entries and `slots` index slots (a power of 2):
keys and values in turn (`pairs`), the hashes, and the numbers of entries, as wide as `slots`
needs. A deleted entry has NULL for key and value, and its index slot says DELETED.

Sizes follow CPython's, so that entries move at the same insertions as there.
Python's methods are in `dict`.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import (
    NULL,
    alloc,
    copy,
    fill,
    free,
    i8,
    i16,
    i32,
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

# What an index slot says when it is no entry's number.
FREE: Final = -1
DELETED: Final = -2
# What a search says besides an entry's number.
ABSENT: Final = -1
CHANGED: Final = -3
SAME: Final = -4

LEAST_SLOTS: Final = 8


# --- the index ---------------------------------------------------------------------


@inline
def entry_at(d: dict, slot: i64) -> i64:
    """What index slot `slot` says."""
    width = d.width
    if width == 1:
        return i64(d.index.cast(i8)[slot])
    if width == 2:
        return i64(d.index.cast(i16)[slot])
    return i64(d.index.cast(i32)[slot]) if width == 4 else d.index.cast(i64)[slot]


@inline
def set_entry_at(d: dict, slot: i64, entry: i64) -> None:
    width = d.width
    if width == 1:
        d.index.cast(i8)[slot] = i8(entry)
    elif width == 2:
        d.index.cast(i16)[slot] = i16(entry)
    elif width == 4:
        d.index.cast(i32)[slot] = i32(entry)
    else:
        d.index.cast(i64)[slot] = entry


@inline
def find(d: dict, key: object, hash: i64) -> i64:
    """The entry of a key, or ABSENT."""
    if d.used == 0:
        return ABSENT
    found = probe(d, key, hash)
    while found == CHANGED:
        found = ABSENT if d.used == 0 else probe(d, key, hash)
    return found


def probe(d: dict, key: object, hash: i64) -> i64:
    """As `find` in a dict that is not empty; CHANGED if a comparison changed the dict."""
    mask = u64(d.slots - 1)
    perturb = u64(hash)
    slot = perturb & mask
    while True:
        entry = entry_at(d, i64(slot))
        if entry >= 0:
            if d.pairs.get(2 * entry) is key:
                return entry
            if d.hashes[entry] == hash:
                found = compare_keys(d, entry, key)
                if found != ABSENT:
                    return found
        elif entry == FREE:
            return ABSENT
        perturb = perturb >> 5
        slot = (slot * 5 + perturb + 1) & mask


@inline
def quick_entry(d: dict, word: u64, hash: i64) -> i64:
    """The entry of the very key, ABSENT, or `SAME - entry` of a key with the same hash, to be compared: it calls nothing
    and counts nothing."""
    if d.used == 0:
        return ABSENT
    mask = u64(d.slots - 1)
    perturb = u64(hash)
    slot = perturb & mask
    while True:
        entry = entry_at(d, i64(slot))
        if entry >= 0:
            if word_at(d.pairs, 2 * entry) == word:
                return entry
            if d.hashes[entry] == hash:
                return SAME - entry
        elif entry == FREE:
            return ABSENT
        perturb = perturb >> 5
        slot = (slot * 5 + perturb + 1) & mask


def compare_keys(d: dict, entry: i64, key: object) -> i64:
    """The entry if its key, which has the same hash, is equal; else ABSENT, or CHANGED."""
    candidate = d.pairs.get(2 * entry)
    if is_small(candidate) and is_small(key):
        return entry if small(candidate) == small(key) else ABSENT
    if are_strings(candidate, key):
        return entry if equal_strings(candidate, key) else ABSENT
    return compare_by_asking(d, entry, key)


def compare_by_asking(d: dict, entry: i64, key: object) -> i64:
    """`compare_keys` where the keys may run code of the program."""
    pairs = d.pairs
    candidate = pairs.get(2 * entry)
    same = equal(candidate, key)
    if d.pairs != pairs or not (pairs.get(2 * entry) is candidate):
        return CHANGED
    return entry if same else ABSENT


def slot_of(d: dict, entry: i64) -> i64:
    """The index slot of a live entry."""
    hash = d.hashes[entry]
    mask = u64(d.slots - 1)
    perturb = u64(hash)
    slot = perturb & mask
    while entry_at(d, i64(slot)) != entry:
        perturb = perturb >> 5
        slot = (slot * 5 + perturb + 1) & mask
    return i64(slot)


def free_slot(d: dict, hash: i64) -> i64:
    """Where the index can take a new entry with this hash."""
    mask = u64(d.slots - 1)
    perturb = u64(hash)
    slot = perturb & mask
    while entry_at(d, i64(slot)) >= 0:
        perturb = perturb >> 5
        slot = (slot * 5 + perturb + 1) & mask
    return i64(slot)


# --- entries -----------------------------------------------------------------------


@inline
def next_entry(d: dict, position: i64) -> i64:
    """The first live entry at `position` or behind it, or ABSENT."""
    while position < d.filled:
        if not is_null(d.pairs.get(2 * position)):
            return position
        position += 1
    return ABSENT


@inline
def last_entry(d: dict, position: i64) -> i64:
    """The last live entry at `position` or before it, or ABSENT."""
    if position >= d.filled:
        position = d.filled - 1
    while position >= 0 and is_null(d.pairs.get(2 * position)):
        position -= 1
    return position


def insert_new(d: dict, key: object, value: object, hash: i64) -> None:
    """Adds an entry for a key that is absent."""
    if d.usable <= 0:
        rebuild(d, d.used * 3)
    entry = d.filled
    set_entry_at(d, free_slot(d, hash), entry)
    d.pairs.init(2 * entry, key)
    d.pairs.init(2 * entry + 1, value)
    d.hashes[entry] = hash
    d.filled = entry + 1
    d.used += 1
    d.usable -= 1


@inline
def insert_moving(d: dict, pair: ptr[object], hash: i64) -> bool:
    """Adds an entry from a key and a value, which it takes over, to a table with room; False, and nothing taken, if
    a key has the same hash. It compares nothing."""
    mask = u64(d.slots - 1)
    perturb = u64(hash)
    slot = perturb & mask
    found = entry_at(d, i64(slot))
    while found != FREE:
        if d.hashes[found] == hash:
            return False
        perturb = perturb >> 5
        slot = (slot * 5 + perturb + 1) & mask
        found = entry_at(d, i64(slot))
    entry = d.filled
    set_entry_at(d, i64(slot), entry)
    copy(d.pairs + 2 * entry, pair, 2)
    d.hashes[entry] = hash
    d.filled = entry + 1
    d.used += 1
    d.usable -= 1
    return True


def move_to_end(d: dict, entry: i64) -> None:
    """Makes a live entry the last one. Calls nothing of the program."""
    if entry == d.filled - 1:
        return
    if d.usable <= 0:
        before = 0
        for i in range(entry):
            if not is_null(d.pairs.get(2 * i)):
                before += 1
        entry = before
        rebuild(d, d.used * 3)
    last = d.filled
    set_entry_at(d, slot_of(d, entry), last)
    words = d.pairs.cast(u64)
    for k in range(2):
        words[2 * last + k] = words[2 * entry + k]
        words[2 * entry + k] = u64(0)
    d.hashes[last] = d.hashes[entry]
    d.filled = last + 1
    d.usable -= 1


def remove_entry(d: dict, entry: i64) -> object:
    """Deletes a live entry; its value."""
    set_entry_at(d, slot_of(d, entry), DELETED)
    value = d.pairs.take(2 * entry + 1)
    d.pairs.init(2 * entry + 1, NULL)
    d.used -= 1
    # Last: the end of the key can run code that uses the dict.
    d.pairs.set(2 * entry, NULL)
    return value


# --- memory ------------------------------------------------------------------------


def slots_for(least: i64) -> i64:
    """How many index slots CPython gives a table for at least so many (`calculate_log2_keysize`)."""
    slots = LEAST_SLOTS
    while slots <= (least | LEAST_SLOTS) - 1:
        slots <<= 1
    return slots


def slots_to_hold(entries: i64) -> i64:
    """How many index slots hold so many entries (`estimate_log2_keysize`)."""
    return slots_for((entries * 3 + 1) // 2)


@inline
def room_of(slots: i64) -> i64:
    """Entries that an index of this size serves: two thirds."""
    return (slots << 1) // 3


def width_of(slots: i64) -> i64:
    if slots <= 128:
        return 1
    if slots <= 32768:
        return 2
    return 4 if slots <= 2147483648 else 8


@inline
def bytes_of_table(d: dict) -> i64:
    return d.room * 24 + d.slots * d.width


def allocate(d: dict, slots: i64) -> None:
    """Gives the dict an empty table, forgetting the one it has."""
    room = room_of(slots)
    width = width_of(slots)
    memory = alloc(u8, room * 24 + slots * width)
    d.slots = slots
    d.width = width
    d.room = room
    d.usable = room
    d.used = 0
    d.filled = 0
    d.pairs = memory.cast(object)
    d.hashes = (memory + room * 16).cast(i64)
    d.index = memory + room * 24
    fill(d.index, 255, slots * width)


def forget_table(d: dict) -> None:
    """Makes the dict empty, without memory of its own; the caller has its table."""
    d.used = 0
    d.filled = 0
    d.usable = 0
    d.room = 0
    d.slots = 0
    d.width = 0
    d.pairs = null(object)
    d.hashes = null(i64)
    d.index = null(u8)


@noinline
def rebuild(d: dict, least: i64) -> None:
    """Moves the live entries to a new table with at least `least` index slots."""
    pairs = d.pairs
    hashes = d.hashes
    filled = d.filled
    used = d.used
    size = bytes_of_table(d)
    allocate(d, slots_for(least))
    if used == filled:
        copy(d.pairs, pairs, 2 * filled)
        copy(d.hashes, hashes, filled)
    else:
        kept = 0
        for entry in range(filled):
            if not is_null(pairs.get(2 * entry)):
                copy(d.pairs + 2 * kept, pairs + 2 * entry, 2)
                d.hashes[kept] = hashes[entry]
                kept += 1
    d.filled = used
    d.used = used
    d.usable = d.room - used
    for entry in range(used):
        set_entry_at(d, free_slot(d, d.hashes[entry]), entry)
    free(pairs.cast(u8), size)


@noinline
def clone_table(d: dict, source: dict) -> None:
    """Makes the dict, which has no table, a copy of another, table and all."""
    if source.slots == 0:
        return
    allocate(d, source.slots)
    copy(d.index, source.index, source.slots * source.width)
    copy(d.hashes, source.hashes, source.filled)
    copy_words(d.pairs, source.pairs, 2 * source.filled)
    d.filled = source.filled
    d.used = source.used
    d.usable = source.usable


def release_table(pairs: ptr[object], filled: i64, size: i64) -> None:
    """Lets go of the entries in order, then of their memory of `size` bytes."""
    for i in range(2 * filled):
        if not is_null(pairs.get(i)):
            pairs.take(i)
    free(pairs.cast(u8), size)
