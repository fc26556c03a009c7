"""Finding, counting, replacing and splitting in text."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_raw import copy_chars, equal_chars, find_byte, find_char, read_char, rfind_char, write_char
from molt.lib.low import alloc, copy, free, i64, inline, ptr, u8, u64

# What is not more often, or longer, than this has a length that can be counted.
I32_MAX: Final = 2147483647


def find_in(s: str, part: str, start: i64, end: i64) -> i64:
    """The first index in [start, end) where part lies wholly, -1 if none; 0 <= start, end <= length."""
    n = part.length
    if end - start < n:
        return -1
    if n == 0:
        return start
    if part.kind > s.kind:
        return -1
    if n == 1:
        return find_char(s.data, i64(s.kind), start, end, read_char(part.data, i64(part.kind), 0))
    if part.kind == s.kind:
        return _find(s.data, i64(s.kind), start, end, part.data, n)
    wide = alloc(u8, n * i64(s.kind))
    copy_chars(wide, i64(s.kind), 0, part.data, i64(part.kind), 0, n)
    found = _find(s.data, i64(s.kind), start, end, wide, n)
    free(wide, n * i64(s.kind))
    return found


def find_bytes(p: ptr[u8], start: i64, end: i64, part: ptr[u8], n: i64) -> i64:
    """find_in for bytes."""
    if end - start < n:
        return -1
    if n == 0:
        return start
    if n == 1:
        return find_char(p, 1, start, end, i64(part[0]))
    return _find(p, 1, start, end, part, n)


def _find(p: ptr[u8], kind: i64, start: i64, end: i64, part: ptr[u8], n: i64) -> i64:
    """Sunday's variant of Boyer-Moore with a 64-bit set of the part's characters instead of a table."""
    last = read_char(part, kind, n - 1)
    present = u64(0)
    skip = n
    for i in range(n - 1):
        c = read_char(part, kind, i)
        present = present | (u64(1) << u64(c & 63))
        if c == last:
            skip = n - 1 - i
    present = present | (u64(1) << u64(last & 63))
    at = start + n - 1
    while at < end:
        if read_char(p, kind, at) == last:
            if equal_chars(p, kind, at - n + 1, part, kind, 0, n - 1):
                return at - n + 1
            if at + 1 < end and not _is_present(present, read_char(p, kind, at + 1)):
                at += n + 1
            else:
                at += skip
        elif at + 1 < end and not _is_present(present, read_char(p, kind, at + 1)):
            at += n + 1
        else:
            at += 1
    return -1


def _is_present(present: u64, c: i64) -> bool:
    return (present >> u64(c & 63)) & 1 == 1


def rfind_in(s: str, part: str, start: i64, end: i64) -> i64:
    """The last index in [start, end) where part lies wholly, -1 if none."""
    if part.kind > s.kind:
        return -1
    n = part.length
    if n == 1:
        return rfind_char(s.data, i64(s.kind), start, end, read_char(part.data, i64(part.kind), 0))
    return _rfind(s.data, i64(s.kind), start, end, part.data, i64(part.kind), n)


def rfind_bytes(p: ptr[u8], start: i64, end: i64, part: ptr[u8], n: i64) -> i64:
    """rfind_in for bytes."""
    return _rfind(p, 1, start, end, part, 1, n)


def _rfind(p: ptr[u8], kind: i64, start: i64, end: i64, part: ptr[u8], part_kind: i64, n: i64) -> i64:
    if end - start < n:
        return -1
    if n == 0:
        return end
    first = read_char(part, part_kind, 0)
    at = end - n
    while at >= start:
        at = rfind_char(p, kind, start, at + 1, first)
        if at < 0 or equal_chars(p, kind, at, part, part_kind, 0, n):
            return at
        at -= 1
    return -1


def count_in(s: str, part: str, start: i64, end: i64, limit: i64) -> i64:
    """How often part lies in [start, end) without overlap, at most `limit` times."""
    if end < start:
        return 0
    if part.length == 0:
        gaps = end - start + 1
        return gaps if gaps < limit else limit
    if part.length == 1 and s.kind == 1 and limit == I64_MAX:
        return count_byte(s.data, start, end, i64(part.data[0])) if part.kind == 1 else 0
    count = 0
    at = start
    while count < limit:
        at = find_in(s, part, at, end)
        if at < 0:
            break
        count += 1
        at += part.length
    return count


def count_byte(p: ptr[u8], start: i64, end: i64, c: i64) -> i64:
    """How many of the bytes are c."""
    count = 0
    for i in range(start, end):
        count += 1 if i64(p[i]) == c else 0
    return count


def replace_in(s: str, old: str, put: str, limit: i64) -> str:
    """s with at most `limit` occurrences of old replaced (all if negative)."""
    if limit < 0:
        limit = I64_MAX
    if limit == 0 or (s.length == 0 and old.length > 0):
        return exact_str(s)
    if old.length == 1 and put.length == 1:
        return replace_char(s, old, put, limit)
    count = count_in(s, old, 0, s.length, limit)
    if count == 0:
        return exact_str(s)
    if s.ascii != 0 and put.ascii != 0 and old.length > 0 and put.length < I32_MAX and count < I32_MAX:
        length = s.length + count * (put.length - old.length)
        if length > 1:
            return replace_ascii(s, old, put, count, length)
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, s.length, 0)
    if old.length == 0:
        _interleave(b, s, put, count)
    else:
        _append_replaced(b, s, old, put, count)
    return builder_finish(b)


def replace_ascii(s: str, old: str, put: str, count: i64, length: i64) -> str:
    """`replace_in` of ASCII text by such, where `old` is there so often that the result has this length."""
    n = old.length
    made = new_latin1(length, True)
    source = s.data
    target = made.data
    at = 0
    while count > 0:
        found = find_byte(source, at, s.length, i64(old.data[0])) if n == 1 else find_in(s, old, at, s.length)
        copy(target, source + at, found - at)
        copy(target + (found - at), put.data, put.length)
        target = target + (found - at + put.length)
        at = found + n
        count -= 1
    copy(target, source + at, s.length - at)
    return made


def replace_char(s: str, old: str, put: str, limit: i64) -> str:
    """`replace_in` of one character by another."""
    at = find_in(s, old, 0, s.length)
    if at < 0:
        return exact_str(s)
    kind = i64(s.kind)
    before = read_char(old.data, i64(old.kind), 0)
    after = read_char(put.data, i64(put.kind), 0)
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, s.length, str_bound(s) | after)
    copy_chars(b.data, b.kind, 0, s.data, kind, 0, s.length)
    while limit > 0 and at >= 0:
        write_char(b.data, b.kind, at, after)
        limit -= 1
        at = find_char(s.data, kind, at + 1, s.length, before)
    b.length = s.length
    return builder_finish(b)


def _interleave(b: ptr[StringBuilder], s: str, put: str, count: i64) -> None:
    """An empty string lies before each character and at the end."""
    bound = str_bound(s)
    for i in range(s.length):
        if i < count:
            append_str(b, put)
        append_range(b, s.data, i64(s.kind), i, 1, bound)
    if count > s.length:
        append_str(b, put)


def _append_replaced(b: ptr[StringBuilder], s: str, old: str, put: str, count: i64) -> None:
    bound = str_bound(s)
    at = 0
    while count > 0:
        found = find_in(s, old, at, s.length)
        append_range(b, s.data, i64(s.kind), at, found - at, bound)
        append_str(b, put)
        at = found + old.length
        count -= 1
    append_range(b, s.data, i64(s.kind), at, s.length - at, bound)


# ---- splitting


def split_spaces(s: str, limit: i64) -> list:
    """s.split(None, limit): runs of white space separate."""
    result = new(list)
    if limit < 0:
        if s.ascii != 0:
            add_ascii_words(result, s.data, s.length)
        else:
            add_words(result, s)
        return result
    n = s.length
    i = 0
    while True:
        while i < n and is_space_char(char_at(s, i)):
            i += 1
        if i == n:
            return result
        start = i
        if limit == 0:
            result.append(substring(s, start, n))
            return result
        while i < n and not is_space_char(char_at(s, i)):
            i += 1
        result.append(substring(s, start, i))
        limit -= 1


def add_ascii_words(words: list, p: ptr[u8], n: i64) -> None:
    """Adds what lies between runs of white space in ASCII text."""
    i = 0
    while True:
        while i < n and is_ascii_space(p[i]):
            i += 1
        if i == n:
            return
        start = i
        while i < n and not is_ascii_space(p[i]):
            i += 1
        words.append(str_from_ascii(p + start, i - start))


def add_words(words: list, s: str) -> None:
    """Adds what lies between runs of white space."""
    p = s.data
    kind = i64(s.kind)
    n = s.length
    i = 0
    while True:
        while i < n and is_space_char(read_char(p, kind, i)):
            i += 1
        if i == n:
            return
        start = i
        while i < n and not is_space_char(read_char(p, kind, i)):
            i += 1
        words.append(substring(s, start, i))


@inline
def is_ascii_space(c: u8) -> bool:
    return c <= 32 and (c == 32 or (9 <= c and c <= 13) or 28 <= c)


def rsplit_spaces(s: str, limit: i64) -> list:
    """s.rsplit(None, limit)."""
    result = new(list)
    i = s.length
    while True:
        while i > 0 and is_space_char(char_at(s, i - 1)):
            i -= 1
        if i == 0:
            break
        end = i
        if limit == 0:
            result.append(substring(s, 0, end))
            break
        while i > 0 and not is_space_char(char_at(s, i - 1)):
            i -= 1
        result.append(substring(s, i, end))
        limit -= 1
    result.reverse()
    return result


def split_at(s: str, separator: str, limit: i64) -> list:
    """s.split(separator, limit), limit negative for all."""
    result = new(list)
    if limit < 0 and s.ascii != 0 and separator.length == 1 and separator.ascii != 0:
        add_ascii_parts(result, s, separator.data[0])
        return result
    at = 0
    while limit != 0:
        found = find_in(s, separator, at, s.length)
        if found < 0:
            break
        result.append(substring(s, at, found))
        at = found + separator.length
        limit -= 1
    result.append(substring(s, at, s.length))
    return result


def add_ascii_parts(parts: list, s: str, separator: u8) -> None:
    """Adds what lies between separators of one character in ASCII text."""
    p = s.data
    start = 0
    for i in range(s.length):
        if p[i] == separator:
            parts.append(str_from_ascii(p + start, i - start))
            start = i + 1
    parts.append(substring(s, start, s.length))


def rsplit_at(s: str, separator: str, limit: i64) -> list:
    """s.rsplit(separator, limit)."""
    result = new(list)
    end = s.length
    while limit != 0:
        found = rfind_in(s, separator, 0, end)
        if found < 0:
            break
        result.append(substring(s, found + separator.length, end))
        end = found
        limit -= 1
    result.append(substring(s, 0, end))
    result.reverse()
    return result


def split_lines(s: str, keep_ends: bool) -> list:
    """s.splitlines(keep_ends)."""
    result = new(list)
    n = s.length
    start = 0
    i = 0
    while i < n:
        c = char_at(s, i)
        i += 1
        if not is_line_break(c):
            continue
        end = i - 1
        if c == 13 and i < n and char_at(s, i) == 10:
            i += 1
        result.append(substring(s, start, i if keep_ends else end))
        start = i
    if start < n:
        result.append(substring(s, start, n))
    return result


@inline
def is_line_break(c: i64) -> bool:
    """The ends of lines that splitlines knows."""
    if c < 128:
        return c <= 30 and (28 <= c or (10 <= c and c <= 13))
    return c == 0x85 or c == 0x2028 or c == 0x2029


@inline
def is_space_char(c: i64) -> bool:
    """str.isspace of one character."""
    if c < 128:
        return c <= 32 and (c == 32 or (9 <= c and c <= 13) or 28 <= c)
    # What lies between the two of Latin-1 and the others needs no table: Unicode has none there.
    if c < 0x1680:
        return c == 0x85 or c == 0xA0
    return is_space(c)


from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.sequence import I64_MAX  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_range,
    append_str,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, exact_str, new_latin1, str_bound, str_from_ascii, substring  # noqa: E402
from molt.lib.builtins.unicode_data import is_space  # noqa: E402
from molt.lib.low import new, stack  # noqa: E402
