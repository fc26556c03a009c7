"""Strings that grow in place: `s += t`, whose old value nobody else can see.

CPython resizes the string when the variable holds its only reference. A string's
characters lie in the object here, and an object cannot move while the variable still
points to it, so one that grows is made with room to spare.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_core import str_bound, str_concat
from molt.lib.builtins.str_raw import copy_chars, write_char
from molt.lib.low import address, as_word, i64, new
from molt.lib.rt.memory import count_of, room_of

# Shorter ones are copied in less time than the room is looked up.
SHORTEST_GROWING: Final = 64
# The room made beyond what is needed, as a part of it: a string is copied eight times
# while it grows without end, and wastes no more than an eighth.
SPARE_PART: Final = 8


def str_append(a: str, b: str) -> str:
    """a + b for exact strings, where a is a local variable's and the result goes there next.

    That is a itself, longer, if the variable has the only reference to it. Only the result
    may be used afterwards.
    """
    if a.length < SHORTEST_GROWING or b.length == 0 or str_bound(b) > str_bound(a) or not is_unshared(a):
        return str_concat(a, b)
    kind = i64(a.kind)
    needed = a.length + b.length
    if needed < capacity_of(a):
        grown = a
    else:
        grown = copy_with_room(a, needed + needed // SPARE_PART)
    copy_chars(grown.data, kind, a.length, b.data, i64(b.kind), 0, b.length)
    write_char(grown.data, kind, needed, 0)
    grown.length = needed
    grown.hash = 0
    return grown


def is_unshared(s: str) -> bool:
    """Whether there is one reference and the object is no constant."""
    return i64(count_of(as_word(s))[0]) == 1


def capacity_of(s: str) -> i64:
    """How many characters, the terminating zero included, fit into the object."""
    before = as_word(s.data) - address(s)
    return (room_of(address(s)) - i64(before)) // i64(s.kind)


def copy_with_room(s: str, capacity: i64) -> str:
    """A copy of s that can grow to `capacity` characters."""
    made = new(str, (capacity + 1) * i64(s.kind))
    made.length = s.length
    made.kind = s.kind
    made.ascii = s.ascii
    copy_chars(made.data, i64(s.kind), 0, s.data, i64(s.kind), 0, s.length)
    return made
