"""Rows of words compared in place, as far as no element has to be asked: the same words, and small ints.

Whoever finds more to ask does it behind these loops, which call nothing and count nothing.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import i64, inline, ptr, u64
from molt.lib.rt.memory import word_at

# What `told_by_words` says besides 0 and 1.
UNTOLD: Final = -1


def first_difference(a: ptr[object], b: ptr[object], start: i64, stop: i64) -> i64:
    """The first place from `start` on where two rows hold different words, or `stop` at most; `start` if beyond."""
    i = start
    while i + 4 <= stop:
        first = (word_at(a, i) ^ word_at(b, i)) | (word_at(a, i + 1) ^ word_at(b, i + 1))
        if (first | (word_at(a, i + 2) ^ word_at(b, i + 2)) | (word_at(a, i + 3) ^ word_at(b, i + 3))) != 0:
            break
        i += 4
    while i < stop and word_at(a, i) == word_at(b, i):
        i += 1
    return i


def next_likely(row: ptr[object], start: i64, stop: i64, word: u64) -> i64:
    """The first place from `start` on of what may equal `word`, or `stop`: a small int equals no other."""
    i = start
    if (word & 1) != 0:
        while i < stop and word_at(row, i) != word and (word_at(row, i) & 1) != 0:
            i += 1
    return i


@inline
def are_small_at(a: ptr[object], b: ptr[object], i: i64) -> bool:
    """Whether two rows both have small ints at a place."""
    return (word_at(a, i) & word_at(b, i) & 1) != 0


def told_by_words(a: ptr[object], a_length: i64, b: ptr[object], b_length: i64) -> i64:
    """1 or 0 where the words of two rows say whether their objects are equal, UNTOLD where some have to be asked."""
    if a_length != b_length:
        return 0
    for i in range(a_length):
        x = word_at(a, i)
        y = word_at(b, i)
        if x != y:
            # Two small ints.
            return 0 if x & y & 1 != 0 else UNTOLD
    return 1
