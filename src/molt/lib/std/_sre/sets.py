"""What a pattern remembers of single characters: which of those of one byte match an operation that takes one.

A row for each operation that was asked, with two bits for each of 256 characters: whether the answer is known, and
the answer. Rows are filled as characters are met, so a pattern that is used once pays for nothing it does not meet.
Not here: how an operation is asked (`characters`).
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import alloc, alloc_zeroed, free, i64, inline, noinline, ptr, realloc, struct, u16, u32, u64
from molt.lib.std._sre.beginnings import begins_match
from molt.lib.std._sre.characters import matches_unit
from molt.lib.std._sre.opcodes import INFO

# Words of a row: the answers that are known, then the answers.
ROW: Final = 8
# What `places` can count.
MOST_ROWS: Final = 65535


@struct
class Sets:
    """`places`: for each word of the code the number of its row, from 1; 0 for none."""

    places: ptr[u16]
    length: i64
    rows: ptr[u64]
    count: i64
    room: i64


def new_sets(length: i64) -> ptr[Sets]:
    """For code of so many words."""
    made = alloc_zeroed(Sets, 1)
    made.places = alloc_zeroed(u16, length)
    made.length = length
    return made


def free_sets(s: ptr[Sets]) -> None:
    free(s.places, s.length)
    free(s.rows, s.room * ROW)
    free(s, 1)


@inline
def row_of(s: ptr[Sets], ip: i64) -> ptr[u64]:
    """The row of the operation at `ip`, valid until another is asked for."""
    number = i64(s.places[ip])
    if number == 0:
        number = add_row(s, ip)
    return s.rows + ROW * (number - 1)


@noinline
def add_row(s: ptr[Sets], ip: i64) -> i64:
    if s.count == MOST_ROWS:
        # The last row is filled anew.
        for k in range(s.length):
            if s.places[k] == u16(MOST_ROWS):
                s.places[k] = u16(0)
        s.count -= 1
    if s.count == s.room:
        room = s.room * 2 if s.room > 0 else 4
        s.rows = realloc(s.rows, s.room * ROW, room * ROW) if s.room > 0 else alloc(u64, room * ROW)
        s.room = room
    row = s.rows + ROW * s.count
    for i in range(ROW):
        row[i] = u64(0)
    s.count += 1
    s.places[ip] = u16(s.count)
    return s.count


@inline
def has_character(row: ptr[u64], code: ptr[u32], ip: i64, c: i64) -> bool:
    """Whether a character of one byte matches the operation that the row is of."""
    word = c >> 6
    bit = u64(1) << u64(c & 63)
    if row[word] & bit == 0:
        learn(row, code, ip, c)
    return row[4 + word] & bit != 0


@noinline
def learn(row: ptr[u64], code: ptr[u32], ip: i64, c: i64) -> None:
    word = c >> 6
    bit = u64(1) << u64(c & 63)
    row[word] = row[word] | bit
    # INFO stands for the characters that a match can begin with.
    if begins_match(code + ip, c) if i64(code[ip]) == INFO else matches_unit(code + ip, c):
        row[4 + word] = row[4 + word] | bit


@inline
def matches_here(s: ptr[Sets], code: ptr[u32], ip: i64, c: i64) -> bool:
    """Whether a character matches the operation at `ip`, which takes one."""
    if c > 255:
        return matches_unit(code + ip, c)
    return has_character(row_of(s, ip), code, ip, c)
