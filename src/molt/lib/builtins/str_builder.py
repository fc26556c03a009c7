"""StringBuilder: text grown piece by piece, for repr, format, join and json.

Use: `b = stack(StringBuilder, 1)`, `builder_start(b)`, the append functions, then
`builder_finish(b)` exactly once, or `builder_drop(b)` when giving up.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_raw import copy_chars, fill_chars, kind_for, write_char
from molt.lib.low import alloc, copy, free, i64, ptr, realloc, struct, u8

# Most reprs and numbers fit, and malloc hands out no less than this in practice.
FIRST_ROOM: Final = 48

# More characters than there is memory for: what adds them to others does not overflow.
MOST: Final = (1 << 60) - 1


@struct
class StringBuilder:
    """length characters of one kind at data, with room for `room` characters.

    bits is the OR of all characters: whether it is below 128 tells whether the text is ASCII.
    """

    data: ptr[u8]
    length: i64
    room: i64
    kind: i64
    bits: i64


def builder_start(b: ptr[StringBuilder]) -> None:
    """Makes an empty builder, owning a buffer."""
    b.data = alloc(u8, FIRST_ROOM)
    b.length = 0
    b.room = FIRST_ROOM
    b.kind = 1
    b.bits = 0


def builder_drop(b: ptr[StringBuilder]) -> None:
    """Releases the buffer."""
    free(b.data, b.room * b.kind)
    b.room = 0
    b.length = 0


def builder_reserve(b: ptr[StringBuilder], more: i64, bits: i64) -> None:
    """Makes room for `more` further characters, whose OR is `bits`."""
    if more > MOST:
        raise MemoryError
    b.bits = b.bits | bits
    kind = b.kind
    needed = kind_for(bits)
    if needed > kind:
        kind = needed
    room = b.room
    if b.length + more > room:
        room = b.length + more + b.length // 2 + 16
    if kind == b.kind:
        if room != b.room:
            b.data = realloc(b.data, b.room * kind, room * kind)
            b.room = room
        return
    wide = alloc(u8, room * kind)
    copy_chars(wide, kind, 0, b.data, b.kind, 0, b.length)
    free(b.data, b.room * b.kind)
    b.data = wide
    b.kind = kind
    b.room = room


def append_char(b: ptr[StringBuilder], c: i64) -> None:
    """Adds one character."""
    b.bits = b.bits | c
    if b.length == b.room or (c >= 256 and (b.kind == 1 or (c >= 65536 and b.kind == 2))):
        builder_reserve(b, 1, c)
    write_char(b.data, b.kind, b.length, c)
    b.length += 1


def append_chars(b: ptr[StringBuilder], c: i64, n: i64) -> None:
    """Adds one character n times (not at all if n is negative)."""
    if n <= 0:
        return
    builder_reserve(b, n, c)
    fill_chars(b.data, b.kind, b.length, n, c)
    b.length += n


def append_ascii(b: ptr[StringBuilder], p: ptr[u8], n: i64) -> None:
    """Adds n ASCII characters."""
    if b.length + n > b.room:
        builder_reserve(b, n, 0)
    if b.kind == 1:
        copy(b.data + b.length, p, n)
    else:
        copy_chars(b.data, b.kind, b.length, p, 1, 0, n)
    b.length += n


def append_range(b: ptr[StringBuilder], p: ptr[u8], kind: i64, start: i64, n: i64, bits: i64) -> None:
    """Adds n characters of an array; `bits` is a bound on their OR (see `char_bound`)."""
    if kind == 1 and b.kind == 1 and b.length + n <= b.room:
        b.bits = b.bits | bits
        target = b.data + b.length
        if n < 8:
            # What stands between two values is shorter than a call.
            for i in range(n):
                target[i] = p[start + i]
        else:
            copy(target, p + start, n)
        b.length += n
        return
    builder_reserve(b, n, bits)
    copy_chars(b.data, b.kind, b.length, p, kind, start, n)
    b.length += n


def append_str(b: ptr[StringBuilder], s: str) -> None:
    """Adds a string."""
    if s.ascii != 0:
        append_ascii(b, s.data, s.length)
        return
    append_range(b, s.data, i64(s.kind), 0, s.length, str_bound(s))


def builder_finish(b: ptr[StringBuilder]) -> str:
    """The text as a string; the builder is empty and owns nothing afterwards.

    `append_range` may have been given a bound that is too wide, so the kind is found anew then.
    """
    if b.bits < 128:
        result = str_from_bytes(b.data, b.length, 0)
    else:
        result = str_from_chars(b.data, b.kind, b.length)
    builder_drop(b)
    return result


from molt.lib.builtins.str_core import str_bound, str_from_bytes, str_from_chars  # noqa: E402
