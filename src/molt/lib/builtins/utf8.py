"""UTF-8 of text without faults, measured first and then written; what has faults is for `codecs`.

Well-formed sequences: Unicode, chapter 3.9, table 3-7.
"""

from __future__ import annotations

from molt.lib.low import NULL, i64, inline, ptr, stack, u8


def utf8_of(s: str) -> bytes:
    """The text in UTF-8; NULL if it has surrogates."""
    n = utf8_size(s)
    if n < 0:
        return NULL
    made = new_bytes(n)
    write_utf8(made.data, s)
    return made


def utf8_size(s: str) -> i64:
    """How many bytes the text takes; -1 if it has surrogates."""
    p = s.data
    kind = i64(s.kind)
    size = s.length
    if kind == 1:
        for i in range(s.length):
            size += i64(p[i] >> 7)
        return size
    for i in range(s.length):
        c = read_char(p, kind, i)
        if c >= 0x80:
            size += 1 if c < 0x800 else 2 if c < 65536 else 3
            if 0xD800 <= c and c <= 0xDFFF:
                return -1
    return size


def write_utf8(to: ptr[u8], s: str) -> None:
    """Writes the bytes of a text without surrogates."""
    p = s.data
    kind = i64(s.kind)
    at = 0
    for i in range(s.length):
        c = read_char(p, kind, i)
        if c < 0x80:
            to[at] = u8(c)
            at += 1
            continue
        if c < 0x800:
            to[at] = u8(0xC0 | (c >> 6))
            at += 1
        else:
            if c < 65536:
                to[at] = u8(0xE0 | (c >> 12))
                at += 1
            else:
                to[at] = u8(0xF0 | (c >> 18))
                to[at + 1] = u8(0x80 | ((c >> 12) & 63))
                at += 2
            to[at] = u8(0x80 | ((c >> 6) & 63))
            at += 1
        to[at] = u8(0x80 | (c & 63))
        at += 1


def text_of_utf8(p: ptr[u8], n: i64) -> str:
    """n bytes of UTF-8 as text; NULL if they are not well formed."""
    greatest = stack(i64, 1)
    count = utf8_count(p, n, greatest)
    if count < 0:
        return NULL
    if count == 1:
        return char_string(greatest[0])
    made = new_str(count, greatest[0])
    to = made.data
    kind = i64(made.kind)
    at = 0
    for i in range(count):
        c = i64(p[at])
        at += 1
        if c >= 0xF0:
            c = ((c & 7) << 18) | (i64(p[at] & 63) << 12) | (i64(p[at + 1] & 63) << 6) | i64(p[at + 2] & 63)
            at += 3
        elif c >= 0xE0:
            c = ((c & 15) << 12) | (i64(p[at] & 63) << 6) | i64(p[at + 1] & 63)
            at += 2
        elif c >= 0x80:
            c = ((c & 31) << 6) | i64(p[at] & 63)
            at += 1
        write_char(to, kind, i, c)
    return made


def utf8_count(p: ptr[u8], n: i64, greatest: ptr[i64]) -> i64:
    """How many characters n bytes are, the greatest of which is told; -1 if they are not well formed."""
    top = 0
    count = 0
    at = 0
    while at < n:
        c = i64(p[at])
        if c < 0x80:
            at += 1
        elif c < 0xE0:
            if c < 0xC2 or n - at < 2 or not goes_on(p[at + 1]):
                return -1
            c = ((c & 31) << 6) | i64(p[at + 1] & 63)
            at += 2
        elif c < 0xF0:
            if n - at < 3 or not goes_on(p[at + 1]) or not goes_on(p[at + 2]):
                return -1
            c = ((c & 15) << 12) | (i64(p[at + 1] & 63) << 6) | i64(p[at + 2] & 63)
            if c < 0x800 or (0xD800 <= c and c <= 0xDFFF):
                return -1
            at += 3
        else:
            if n - at < 4 or not goes_on(p[at + 1]) or not goes_on(p[at + 2]) or not goes_on(p[at + 3]):
                return -1
            c = ((c & 15) << 18) | (i64(p[at + 1] & 63) << 12) | (i64(p[at + 2] & 63) << 6) | i64(p[at + 3] & 63)
            if c < 65536 or c > 0x10FFFF:
                return -1
            at += 4
        if c > top:
            top = c
        count += 1
    greatest[0] = top
    return count


@inline
def goes_on(byte: u8) -> bool:
    """Whether a byte is one of those behind the first of a sequence."""
    return (byte & 0xC0) == 0x80


from molt.lib.builtins.bytes import bytes, new_bytes  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_core import char_string, new_str  # noqa: E402
from molt.lib.builtins.str_raw import read_char, write_char  # noqa: E402
