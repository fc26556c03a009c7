"""What a match works on: the text, and the memory of the matcher.

The matcher goes on until something fails, and then back to the last choice that it made, which
says all that has to be as it was. Three rows grow as needed, so the depth of a pattern or the
length of a text is bounded by memory only:
- choices, the last at `top - 1`; some are barriers: where an inner pattern, such as a lookahead,
  began, which ends with SUCCESS;
- rounds of repeats, which never change: each further round is a new one;
- what marks were before they were set again (`undone`).

Not here: what the operations of patterns do (`matching`).
"""

from __future__ import annotations

from molt.lib.low import NULL, alloc, builtin, free, i64, internal, ptr, realloc, struct, u8, u32
from molt.lib.std._sre.sets import Sets
from molt.lib.std._sre.opcodes import ASSERT, ATOMIC_GROUP, MAX_UNTIL, MIN_UNTIL, POSSESSIVE_REPEAT


@struct
class Choice:
    """Where to go on after a failure. `kind` is the operation, `count` its count of rounds;
    the rest is what the machine's fields were."""

    kind: i64
    ip: i64
    at: i64
    count: i64
    last_mark: i64
    last_index: i64
    undone: i64
    round: i64
    rounds: i64
    barrier: i64


@struct
class Round:
    """A round of the repeat whose REPEAT is at `ip`: how many were before it, where the round began
    if it need not have been (-1), and the round of the repeat around this one (-1 for none)."""

    ip: i64
    count: i64
    began: i64
    outer: i64


@struct
class Undone:
    """A mark that was set again, and its value before."""

    mark: i64
    value: i64


@builtin(name="Machine", module="_sre")
class Machine:
    """A text, and a matcher's memory. Positions are indices of characters.

    `source` keeps the text alive and, if it is a bytearray, its size. `begin` is where the next
    match may begin, and then where it began. A match must not end at `must_pass` (-1 for none),
    and must end at `end` if `takes_all`. Marks above `last_mark` are not set; one that was jumped
    over is -1.
    """

    source: object
    data: ptr[u8]
    kind: i64
    length: i64
    first: i64
    end: i64
    begin: i64
    must_pass: i64
    takes_all: bool

    code: ptr[u32]
    sets: ptr[Sets]
    ip: i64
    at: i64
    marks: ptr[i64]
    mark_count: i64
    last_mark: i64
    last_index: i64

    choices: ptr[Choice]
    top: i64
    room: i64
    barrier: i64
    rounds: ptr[Round]
    round_count: i64
    round_room: i64
    round: i64
    undone: ptr[Undone]
    undone_count: i64
    undone_room: i64

    def __drop__(self) -> None:
        free(self.marks, self.mark_count)
        free(self.choices, self.room)
        free(self.rounds, self.round_room)
        free(self.undone, self.undone_room)
        self.source = NULL


@internal
def reset(m: Machine) -> None:
    """Forgets all choices and marks."""
    m.top = 0
    m.barrier = -1
    m.round_count = 0
    m.round = -1
    m.undone_count = 0
    m.last_mark = -1
    m.last_index = -1


@internal
def push_choice(m: Machine, kind: i64, ip: i64, at: i64, count: i64) -> None:
    """Remembers a choice."""
    if m.top == m.room:
        grow_choices(m)
    c = m.choices + m.top
    c.kind = kind
    c.ip = ip
    c.at = at
    c.count = count
    c.last_mark = m.last_mark
    c.last_index = m.last_index
    c.undone = m.undone_count
    c.round = m.round
    c.rounds = m.round_count
    c.barrier = m.barrier
    m.top += 1


@internal
def grow_choices(m: Machine) -> None:
    room = m.room * 2 if m.room > 0 else 16
    m.choices = realloc(m.choices, m.room, room) if m.room > 0 else alloc(Choice, room)
    m.room = room


@internal
def push_barrier(m: Machine, kind: i64, ip: i64, at: i64, count: i64) -> None:
    """Begins an inner pattern."""
    push_choice(m, kind, ip, at, count)
    m.barrier = m.top - 1


@internal
def pop_choice(m: Machine) -> ptr[Choice]:
    """The last choice, after all is again as it was."""
    m.top -= 1
    c = m.choices + m.top
    if restores_marks(m, c):
        while m.undone_count > c.undone:
            m.undone_count -= 1
            u = m.undone + m.undone_count
            m.marks[u.mark] = u.value
    m.last_mark = c.last_mark
    m.last_index = c.last_index
    m.round = c.round
    m.round_count = c.rounds
    m.barrier = c.barrier
    m.ip = c.ip
    m.at = c.at
    return c


@internal
def restores_marks(m: Machine, c: ptr[Choice]) -> bool:
    """Whether marks that were set again become what they were.

    As in CPython, they do only where a repeat is going on, and a possessive one does not count
    for the choices in it: a group that a failed choice began again shows there.
    """
    if c.kind == MAX_UNTIL or c.kind == POSSESSIVE_REPEAT:
        return True
    if c.kind == MIN_UNTIL:
        return (m.rounds + c.round).outer >= 0
    return c.round >= 0 and c.kind != ASSERT and c.kind != ATOMIC_GROUP


@internal
def end_inner(m: Machine) -> ptr[Choice]:
    """Ends an inner pattern that matched: its choices are forgotten, its marks stay."""
    m.top = m.barrier
    c = m.choices + m.top
    m.round = c.round
    m.round_count = c.rounds
    m.barrier = c.barrier
    return c


@internal
def push_round(m: Machine, ip: i64, count: i64, began: i64, outer: i64) -> None:
    """Begins a round of a repeat."""
    if m.round_count == m.round_room:
        room = m.round_room * 2 if m.round_room > 0 else 8
        m.rounds = realloc(m.rounds, m.round_room, room) if m.round_room > 0 else alloc(Round, room)
        m.round_room = room
    r = m.rounds + m.round_count
    r.ip = ip
    r.count = count
    r.began = began
    r.outer = outer
    m.round = m.round_count
    m.round_count += 1


@internal
def set_mark(m: Machine, mark: i64) -> None:
    """Sets a mark to where the machine is: of group g, 2g begins it and 2g + 1 ends it, counted from 0."""
    if mark & 1 != 0:
        m.last_index = (mark >> 1) + 1
    if mark > m.last_mark:
        j = m.last_mark + 1
        while j < mark:
            m.marks[j] = -1
            j += 1
        m.last_mark = mark
    elif m.top > 0:
        remember_mark(m, mark)
    m.marks[mark] = m.at


@internal
def remember_mark(m: Machine, mark: i64) -> None:
    if m.undone_count == m.undone_room:
        room = m.undone_room * 2 if m.undone_room > 0 else 8
        m.undone = realloc(m.undone, m.undone_room, room) if m.undone_room > 0 else alloc(Undone, room)
        m.undone_room = room
    u = m.undone + m.undone_count
    u.mark = mark
    u.value = m.marks[mark]
    m.undone_count += 1


@internal
def group_begins(m: Machine, group: i64) -> i64:
    """Where a group (from 0) begins; -1 if it took no part."""
    i = 2 * group
    if i >= m.last_mark or m.marks[i] < 0 or m.marks[i + 1] < m.marks[i]:
        return -1
    return m.marks[i]


@internal
def group_ends(m: Machine, group: i64) -> i64:
    """Where a group that took part ends."""
    return m.marks[2 * group + 1]
