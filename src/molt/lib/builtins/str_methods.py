"""Methods of `str` that are longer than a line or two: joining, padding, stripping, translating."""

from __future__ import annotations

from molt.lib.low import cast, copy, i64, isinstance, noinline, ptr, small, stack, struct, u8, u64


@struct
class Span:
    """A range of indices, 0 <= start, stop <= length."""

    start: i64
    stop: i64


def clip_span(span: ptr[Span], start: object, stop: object, length: i64) -> None:
    """The optional start and stop of find, count, startswith …"""
    first = i64(0) if start is None else span_index(start)
    last = length if stop is None else span_index(stop)
    if last > length:
        last = length
    if last < 0:
        last += length
        if last < 0:
            last = 0
    if first < 0:
        first += length
        if first < 0:
            first = 0
    span.start = first
    span.stop = last


def span_index(x: object) -> i64:
    """A bound as an i64, clamped."""
    if is_small(x):
        return small(x)
    return clamp_index(slice_part(x))


def text_argument(x: object) -> str:
    """x as a str; TypeError as find, count, index and partition word it."""
    if not isinstance(x, str):
        raise_naming("must be str, not ", type_of(x), "")
    return cast(str, x)


def find_method(s: str, part: object, start: object, stop: object, backwards: bool) -> i64:
    """find or rfind."""
    text = text_argument(part)
    span = stack(Span, 1)
    clip_span(span, start, stop, s.length)
    if backwards:
        return rfind_in(s, text, span.start, span.stop)
    return find_in(s, text, span.start, span.stop)


def count_method(s: str, part: object, start: object, stop: object) -> i64:
    """count."""
    text = text_argument(part)
    span = stack(Span, 1)
    clip_span(span, start, stop, s.length)
    return count_in(s, text, span.start, span.stop, I64_MAX)


def affix_method(s: str, affix: object, start: object, stop: object, at_end: bool) -> bool:
    """startswith or endswith."""
    span = stack(Span, 1)
    if isinstance(affix, str):
        clip_span(span, start, stop, s.length)
        return _has_affix(s, cast(str, affix), span.start, span.stop, at_end)
    name = "endswith" if at_end else "startswith"
    if not isinstance(affix, tuple):
        raise TypeError(f"{name} first arg must be str or a tuple of str, not {type_name(affix)}")
    clip_span(span, start, stop, s.length)
    choices = cast(tuple, affix)
    for i in range(choices.length):
        one = choices.data.get(i)
        if not isinstance(one, str):
            raise TypeError(f"tuple for {name} must only contain str, not {type_name(one)}")
        if _has_affix(s, cast(str, one), span.start, span.stop, at_end):
            return True
    return False


def _has_affix(s: str, affix: str, start: i64, stop: i64, at_end: bool) -> bool:
    if stop - start < affix.length:
        return False
    return range_equals(s, stop - affix.length if at_end else start, affix)


def join_method(separator: str, items: object) -> str:
    """separator.join(items)."""
    # Nothing of the program's runs until the parts are joined.
    if type_is(items, list):
        return join_words(separator, cast(list, items).items, cast(list, items).length)
    if type_is(items, tuple):
        return join_words(separator, cast(tuple, items).data, cast(tuple, items).length)
    parts = join_items(items)
    return join_words(separator, parts.items, parts.length)


def join_words(separator: str, parts: ptr[object], n: i64) -> str:
    if n == 1:
        only = parts.get(0)
        if type_is(only, str):
            return cast(str, only)
    bound = str_bound(separator) if n > 1 else 127
    total = separator.length * (n - 1) if n > 1 else 0
    for i in range(n):
        part = parts.get(i)
        if not type_is(part, str) and not isinstance(part, str):
            raise TypeError(f"sequence item {i}: expected str instance, {type_name(part)} found")
        text = cast(str, part)
        total += text.length
        if text.ascii == 0 and str_bound(text) > bound:
            bound = str_bound(text)
    if total == 0:
        return empty_str()
    if bound > 255:
        return _fill_joined(new_str(total, bound), separator, parts, n)
    if total == 1:
        return _fill_joined(new_str(1, bound), separator, parts, n)
    made = new_latin1(total, bound < 128)
    fill_narrow(made.data, separator, parts, n)
    return made


def fill_narrow(to: ptr[u8], separator: str, parts: ptr[object], n: i64) -> None:
    """Joins strings of one byte a character."""
    between = separator.length
    first = separator.data[0] if between == 1 else u8(0)
    at = 0
    for i in range(n):
        if i > 0:
            if between == 1:
                to[at] = first
            else:
                copy(to + at, separator.data, between)
            at += between
        text = cast(str, parts.get(i))
        if text.length == 1:
            to[at] = text.data[0]
        else:
            copy(to + at, text.data, text.length)
        at += text.length


@noinline
def join_items(items: object) -> list:
    """The items as a list: itself if it is one."""
    if type_is(items, list):
        return cast(list, items)
    if not is_iterable(items):
        raise TypeError("can only join an iterable")
    # As CPython's PySequence_Fast(): a hint of length is asked of the iterator, not of the items.
    return list_from(items if type_is(items, tuple) else iterate(items))


@noinline
def _fill_joined(r: str, separator: str, parts: ptr[object], n: i64) -> str:
    at = 0
    kind = i64(r.kind)
    for i in range(n):
        if i > 0 and separator.length > 0:
            copy_chars(r.data, kind, at, separator.data, i64(separator.kind), 0, separator.length)
            at += separator.length
        text = cast(str, parts.get(i))
        copy_chars(r.data, kind, at, text.data, i64(text.kind), 0, text.length)
        at += text.length
    return char_string(read_char(r.data, kind, 0)) if r.length == 1 else r


def strip_method(s: str, chars: object, left: bool, right: bool) -> str:
    """strip, lstrip or rstrip."""
    if chars is None:
        return _strip_spaces(s, left, right)
    if not isinstance(chars, str):
        name = "strip" if left and right else "lstrip" if left else "rstrip"
        raise TypeError(f"{name} arg must be None or str")
    unwanted = cast(str, chars)
    start = 0
    end = s.length
    while left and start < end and str_has_char(unwanted, char_at(s, start)):
        start += 1
    while right and end > start and str_has_char(unwanted, char_at(s, end - 1)):
        end -= 1
    return substring(s, start, end)


def _strip_spaces(s: str, left: bool, right: bool) -> str:
    start = 0
    end = s.length
    while left and start < end and is_space_char(char_at(s, start)):
        start += 1
    while right and end > start and is_space_char(char_at(s, end - 1)):
        end -= 1
    return substring(s, start, end)


def split_method(s: str, separator: object, limit: i64, backwards: bool) -> list:
    """split or rsplit."""
    if separator is None:
        return rsplit_spaces(s, limit) if backwards else split_spaces(s, limit)
    if not isinstance(separator, str):
        raise_naming("must be str or None, not ", type_of(separator), "")
    text = cast(str, separator)
    if text.length == 0:
        raise ValueError("empty separator")
    return rsplit_at(s, text, limit) if backwards else split_at(s, text, limit)


def partition_method(s: str, separator: object, backwards: bool) -> tuple:
    """partition or rpartition."""
    text = text_argument(separator)
    if text.length == 0:
        raise ValueError("empty separator")
    if backwards:
        found = rfind_in(s, text, 0, s.length)
        if found < 0:
            return (empty_str(), empty_str(), exact_str(s))
    else:
        found = find_in(s, text, 0, s.length)
        if found < 0:
            return (exact_str(s), empty_str(), empty_str())
    return (substring(s, 0, found), text, substring(s, found + text.length, s.length))


def fill_character(x: object) -> i64:
    """The fillchar argument of center, ljust and rjust."""
    if not isinstance(x, str):
        raise_naming("The fill character must be a unicode character, not ", type_of(x), "")
    text = cast(str, x)
    if text.length != 1:
        raise TypeError("The fill character must be exactly one character long")
    return char_at(text, 0)


def pad_str(s: str, left: i64, right: i64, fill: i64) -> str:
    """s with fill characters on both sides."""
    if left <= 0 and right <= 0:
        return exact_str(s)
    if left < 0:
        left = 0
    if right < 0:
        right = 0
    bound = str_bound(s)
    if fill > bound:
        bound = fill
    total = left + s.length + right
    r = new_latin1(total, bound < 128) if bound < 256 and s.kind == 1 else new_str(total, bound)
    kind = i64(r.kind)
    fill_chars(r.data, kind, 0, left, fill)
    copy_chars(r.data, kind, left, s.data, i64(s.kind), 0, s.length)
    fill_chars(r.data, kind, left + s.length, right, fill)
    return r


def center_str(s: str, width: i64, fill: i64) -> str:
    """s.center(width, fill): an odd margin leans as CPython's does."""
    margin = width - s.length
    if margin <= 0:
        return exact_str(s)
    left = margin // 2 + (margin & width & 1)
    return pad_str(s, left, margin - left, fill)


def zfill_str(s: str, width: i64) -> str:
    """s.zfill(width): zeros after the sign."""
    missing = width - s.length
    if missing <= 0:
        return exact_str(s)
    r = pad_str(s, missing, 0, 48)
    if s.length > 0:
        first = char_at(s, 0)
        if first == 43 or first == 45:
            write_char(r.data, i64(r.kind), 0, first)
            write_char(r.data, i64(r.kind), missing, 48)
    return r


def expand_tabs(s: str, size: i64) -> str:
    """s.expandtabs(size)."""
    check_c_int(size)
    b = stack(StringBuilder, 1)
    builder_start(b)
    column = 0
    for i in range(s.length):
        c = char_at(s, i)
        if c == 9:
            if size > 0:
                count = size - column % size
                append_chars(b, 32, count)
                column += count
            continue
        append_char(b, c)
        column = 0 if c == 10 or c == 13 else column + 1
    return builder_finish(b)


def slice_str(s: str, part: slice) -> str:
    """s[part]."""
    bounds = stack(Selection, 1)
    select(part, s.length, bounds)
    return selected_str(s, bounds)


def selected_str(s: str, bounds: ptr[Selection]) -> str:
    """The characters of a selection."""
    if bounds.step == 1:
        return substring(s, bounds.start, bounds.start + bounds.count)
    if s.ascii != 0 and bounds.count > 1:
        made = new_latin1(bounds.count, True)
        pick_bytes(made.data, s.data + bounds.start, bounds.count, bounds.step)
        return made
    return selected_wide(s, bounds)


@noinline
def selected_wide(s: str, bounds: ptr[Selection]) -> str:
    """`selected_str` of text that need not be ASCII."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, bounds.count, str_bound(s))
    at = bounds.start
    for i in range(bounds.count):
        write_char(b.data, b.kind, i, char_at(s, at))
        at += bounds.step
    b.length = bounds.count
    return builder_finish(b)


def pick_bytes(to: ptr[u8], source: ptr[u8], count: i64, step: i64) -> None:
    """Copies bytes that are `step` apart."""
    at = 0
    for i in range(count):
        to[i] = source[at]
        at += step


def str_item(s: str, index: object) -> str:
    """s[index]."""
    if is_small(index):
        i = small(index)
    elif isinstance(index, slice):
        return slice_str(s, cast(slice, index))
    elif not has_index(index):
        raise_naming("string indices must be integers, not '", type_of(index), "'")
    else:
        i = index_slowly(index)
    return str_item_at(s, i)


def str_item_at(s: str, i: i64) -> str:
    """s[i] of a machine integer."""
    if i < 0:
        i += s.length
    if u64(i) >= u64(s.length):
        raise IndexError("string index out of range")
    return char_string(char_at(s, i))


# First, for what it imports has to find it.
from molt.lib.builtins.tuple import tuple  # noqa: E402, I001
from molt.lib.builtins.list import list, list_from  # noqa: E402
from molt.lib.builtins.sequence import I64_MAX, check_c_int, clamp_index, has_index, index_slowly  # noqa: E402
from molt.lib.builtins.slice import Selection, select, slice, slice_part  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_char,
    append_chars,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import (  # noqa: E402
    char_at,
    char_string,
    empty_str,
    exact_str,
    new_latin1,
    new_str,
    range_equals,
    str_bound,
    str_has_char,
    substring,
)
from molt.lib.builtins.str_raw import copy_chars, fill_chars, read_char, write_char  # noqa: E402
from molt.lib.builtins.str_search import (  # noqa: E402
    count_in,
    find_in,
    is_space_char,
    rfind_in,
    rsplit_at,
    rsplit_spaces,
    split_at,
    split_spaces,
)
from molt.lib.low import is_small, type_is  # noqa: E402
from molt.lib.rt.errors import raise_naming, type_name  # noqa: E402
from molt.lib.rt.ops import is_iterable, iterate  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
