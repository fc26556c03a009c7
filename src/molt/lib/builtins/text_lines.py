"""Line ends in text: the argument `newline` of `open` and `io.StringIO`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_core import char_at, str_equal
from molt.lib.builtins.str_raw import find_char
from molt.lib.low import cast, i64, isinstance

# What ends a line in text that is there, and what becomes of line ends on the way.
UNIVERSAL: Final = 0  # newline=None: all kinds are read as "\n"
AS_THEY_ARE: Final = 1  # newline="": all kinds end a line
LF: Final = 2
CR: Final = 3
CRLF: Final = 4

# Kinds of line ends met, for the attribute `newlines`.
SEEN_CR: Final = 1
SEEN_LF: Final = 2
SEEN_CRLF: Final = 4


def newline_mode(newline: object, is_file: bool) -> i64:
    """The mode that an argument asks for."""
    if newline is None:
        return UNIVERSAL
    if not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {type_name(newline)}")
    text = cast(str, newline)
    if text.length == 0:
        return AS_THEY_ARE
    if str_equal(text, "\n"):
        return LF
    if str_equal(text, "\r"):
        return CR
    if str_equal(text, "\r\n"):
        return CRLF
    said = text if is_file else repr_of(text)
    raise ValueError(f"illegal newline value: {said}")


def newline_given(mode: i64) -> object:
    """The argument that a mode stands for."""
    if mode == UNIVERSAL:
        return None
    if mode == AS_THEY_ARE:
        return ""
    if mode == LF:
        return "\n"
    return "\r" if mode == CR else "\r\n"


def line_end(text: str, start: i64, mode: i64) -> i64:
    """Where the line that begins at `start` ends, with its end; -1 if that is not in the text."""
    n = text.length
    if mode == UNIVERSAL or mode == LF:
        found = find_char(text.data, i64(text.kind), start, n, 10)
        return found + 1 if found >= 0 else -1
    i = start
    while i < n:
        c = char_at(text, i)
        if c == 10:
            if mode < CR or (mode == CRLF and i > start and char_at(text, i - 1) == 13):
                return i + 1
        elif c == 13:
            if mode == CR:
                return i + 1
            if mode == AS_THEY_ARE:
                return i + 2 if i + 1 < n and char_at(text, i + 1) == 10 else i + 1
        i += 1
    return -1


def kinds_of_line_ends(text: str) -> i64:
    """SEEN_ bits of what ends lines in a text."""
    seen = 0
    n = text.length
    kind = i64(text.kind)
    if find_char(text.data, kind, 0, n, 13) < 0:
        return SEEN_LF if find_char(text.data, kind, 0, n, 10) >= 0 else 0
    i = 0
    while i < n:
        c = char_at(text, i)
        if c == 10:
            seen = seen | SEEN_LF
        elif c == 13:
            if i + 1 < n and char_at(text, i + 1) == 10:
                seen = seen | SEEN_CRLF
                i += 1
            else:
                seen = seen | SEEN_CR
        i += 1
    return seen


def newlines_value(seen: i64) -> object:
    """The attribute `newlines`: a str, a tuple of several, or None."""
    found: list = []
    if (seen & SEEN_CR) != 0:
        found.append("\r")
    if (seen & SEEN_LF) != 0:
        found.append("\n")
    if (seen & SEEN_CRLF) != 0:
        found.append("\r\n")
    if found.length == 0:
        return None
    return found.items.get(0) if found.length == 1 else tuple_from(found)


def to_universal(text: str, seen: i64) -> str:
    """Text with all line ends as `\\n`; `seen` are the kinds in it."""
    if (seen & SEEN_CRLF) != 0:
        text = cast(str, text.replace("\r\n", "\n"))
    if (seen & SEEN_CR) != 0:
        text = cast(str, text.replace("\r", "\n"))
    return text


def for_writing(text: str, mode: i64) -> str:
    """Text with `\\n` as it is written."""
    if mode == CR:
        return cast(str, text.replace("\n", "\r"))
    return cast(str, text.replace("\n", "\r\n")) if mode == CRLF else text


# At the bottom because of cycles.
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
from molt.lib.rt.tables import tuple_from  # noqa: E402
