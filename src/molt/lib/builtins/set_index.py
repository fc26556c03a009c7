"""Which small ints a set has, as bits beside its table: `x in s` without a search.

The table goes CPython's ways, so that sets print in its order; deleted slots lengthen its searches, and each key
takes 16 bytes. Where all keys are small ints not far from 0, as rows, columns, nodes and positions are, a bit for each
int that can be there says the same with one look, at a sixteenth of the memory. The index is made when a table
grows beyond the smallest size, and given up with the first key that has no bit.

While there is one (`limit` > 0): a small int is in the set if and only if it has a bit and that is set.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import alloc_zeroed, free, i64, inline, null, u64
from molt.lib.rt.memory import word_at

# The first int that has a bit.
LEAST_INDEXED: Final = -64
# How many ints have one for each slot of the table; and in all, where the table is small.
BITS_FOR_SLOT: Final = 8
LEAST_BITS: Final = 256


@inline
def place_of(number: i64) -> u64:
    """Which bit is an int's; beyond the limit for one that has none."""
    return u64(number - LEAST_INDEXED)


@inline
def has_bit(s: set, place: u64) -> bool:
    return place < u64(s.limit) and (s.bits[i64(place >> 6)] >> (place & u64(63))) & u64(1) != 0


@inline
def set_bit(s: set, place: u64) -> None:
    at = i64(place >> 6)
    s.bits[at] = s.bits[at] | (u64(1) << (place & u64(63)))


@inline
def clear_bit(s: set, place: u64) -> None:
    at = i64(place >> 6)
    s.bits[at] = s.bits[at] & ~(u64(1) << (place & u64(63)))


def make_index(s: set) -> None:
    """For the keys of a table that is new, if all of them can have a bit."""
    slots = s.mask + 1
    limit = slots * BITS_FOR_SLOT if slots * BITS_FOR_SLOT > LEAST_BITS else LEAST_BITS
    for slot in range(slots):
        word = word_at(s.keys, slot)
        if word != 0 and not (word & u64(1) != 0 and place_of(i64(word) >> 1) < u64(limit)):
            return
    s.bits = alloc_zeroed(u64, limit >> 6)
    s.limit = limit
    for slot in range(slots):
        word = word_at(s.keys, slot)
        if word != 0:
            set_bit(s, place_of(i64(word) >> 1))


def drop_index(s: set) -> None:
    """There is none from now on, until the table grows."""
    if s.limit != 0:
        free(s.bits, s.limit >> 6)
        s.bits = null(u64)
        s.limit = 0

