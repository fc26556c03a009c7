"""What `posixpath` has in C: the work on the text of a path. Nothing here asks the system."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.list import list
from molt.lib.builtins.str_core import char_at, substring
from molt.lib.builtins.str_methods import join_words
from molt.lib.low import cast, i64, inline, internal, isinstance, keywords, new, visible
from molt.lib.rt.errors import type_name

SLASH: Final = 47
DOT: Final = 46


@visible
@keywords
def _path_normpath(path: object) -> str:
    """Basic path normalization."""
    if not isinstance(path, str):
        raise TypeError(f"expected 'str', not '{type_name(path)}'")
    s = cast(str, path)
    n = s.length
    if n == 1 and char_at(s, 0) == DOT:
        # "./" has nothing left, this has.
        return "."
    root = leading_slashes(s)
    parts = new(list)
    start = root
    for i in range(root, n + 1):
        if i == n or char_at(s, i) == SLASH:
            if is_up(s, start, i):
                if parts.length > 0 and not is_whole_up(cast(str, parts.items.get(parts.length - 1))):
                    parts.pop()
                elif root == 0:
                    parts.append("..")
            elif i > start and not (i == start + 1 and char_at(s, start) == DOT):
                parts.append(substring(s, start, i))
            start = i + 1
    text = join_words("/", parts.items, parts.length)
    if root == 0:
        return text
    return f"/{text}" if root == 1 else f"//{text}"


@internal
def leading_slashes(s: str) -> i64:
    """How many slashes a path keeps at its beginning: two that are no more mean something of their own (POSIX, 4.13)."""
    if s.length == 0 or char_at(s, 0) != SLASH:
        return 0
    is_double = s.length > 1 and char_at(s, 1) == SLASH and (s.length == 2 or char_at(s, 2) != SLASH)
    return 2 if is_double else 1


@inline
@internal
def is_up(s: str, start: i64, end: i64) -> bool:
    """Whether a part of a path leads to the folder above."""
    return end == start + 2 and char_at(s, start) == DOT and char_at(s, start + 1) == DOT


@internal
def is_whole_up(part: str) -> bool:
    """As `is_up`, of a part by itself."""
    return is_up(part, 0, part.length)
