"""From values to JSON text: one builder, no text in between.

What Python code sees of it is in `encoder`.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict
from molt.lib.builtins.dict_table import next_entry
from molt.lib.builtins.float_shortest import append_repr
from molt.lib.builtins.float_text import is_finite
from molt.lib.builtins.int_text import append_i64, append_int
from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.str_builder import (
    StringBuilder,
    append_ascii,
    append_char,
    append_range,
    append_str,
    builder_drop,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_raw import load_word, read_char
from molt.lib.builtins.tuple import tuple
from molt.lib.low import (
    as_word,
    bytes_of,
    cast,
    copy,
    i64,
    internal,
    is_null,
    is_small,
    isinstance,
    likely,
    new,
    ptr,
    small,
    stack,
    struct,
    type_is,
    u8,
    u64,
    unbox_float,
)
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call1, call_method0
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import repr_of
from molt.lib.rt.recursion import enter_library, leave_library
from molt.lib.rt.tables import new_tuple
from molt.lib.rt.types import type_of

DEPTH: Final = " while encoding a JSON object"


@struct
class OpenValue:
    """A container that is being written, on the stack, and the one around it."""

    word: u64
    outer: ptr[OpenValue]


class JsonWriter:
    """The text so far and the options of `dumps`; `default` and `indent` are NULL for none.

    `takes_records` lets instances of dataclasses be written as objects.
    """

    out: ptr[StringBuilder]
    open: ptr[OpenValue]
    item_separator: str
    key_separator: str
    indent: object
    default: object
    skip_keys: bool
    ascii: bool
    check_circular: bool
    allow_nan: bool
    sort_keys: bool
    takes_records: bool
    says_value: bool  # of a float that is not finite
    known: KnownRecords
    last: RecordNames  # of the record written last; NULL before the first


@internal
def new_writer() -> JsonWriter:
    """A writer with the options that `dumps` has by default."""
    w = new(JsonWriter)
    w.item_separator = ", "
    w.key_separator = ": "
    w.ascii = True
    w.check_circular = True
    w.allow_nan = True
    return w


@internal
def write_document(w: JsonWriter, x: object) -> str:
    """The text of a value."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    w.out = b
    try:
        write_value(w, x, 0)
    except BaseException:
        builder_drop(b)
        raise
    return builder_finish(b)


@internal
def json_encode(b: ptr[StringBuilder], x: object, known: KnownRecords) -> None:
    """Adds the bytes of `json.dumps(x)`; instances of dataclasses are objects of their fields."""
    w = new_writer()
    w.takes_records = True
    w.known = known
    w.out = b
    write_value(w, x, 0)


# --- values


@internal
def write_value(w: JsonWriter, x: object, level: i64) -> None:
    """Adds any value; `level` is how many containers are around it."""
    if is_small(x):
        append_i64(w.out, small(x), 10)
    elif x is None:
        append_ascii(w.out, bytes_of("null"), 4)
    elif x is True:
        append_ascii(w.out, bytes_of("true"), 4)
    elif x is False:
        append_ascii(w.out, bytes_of("false"), 5)
    elif type_is(x, str):
        write_string(w, cast(str, x))
    elif type_is(x, float):
        write_float(w, unbox_float(x))
    elif type_is(x, list) or type_is(x, tuple) or type_is(x, dict):
        write_container(w, x, level)
    elif is_like(w.last, x):
        # Its class is none of what follows, or it would not have been written as a record.
        write_container(w, x, level)
    elif isinstance(x, str):
        write_string(w, cast(str, x))
    elif isinstance(x, int):
        append_int(w.out, cast(int, x), 10)
    elif isinstance(x, float):
        write_float(w, unbox_float(x))
    else:
        write_container(w, x, level)


@internal
def write_container(w: JsonWriter, x: object, level: i64) -> None:
    """Adds a list, tuple or dict, or what `default` makes of anything else."""
    around = w.open
    if w.check_circular:
        check_open(around, as_word(x))
    mine = stack(OpenValue, 1)
    mine.word = as_word(x)
    mine.outer = around
    w.open = mine
    enter_library(DEPTH)
    try:
        if type_is(x, list) or type_is(x, tuple):
            write_sequence(w, x, level)
        elif is_like(w.last, x):
            write_record(w, x, w.last, level)
        elif isinstance(x, list) or isinstance(x, tuple):
            write_sequence(w, x, level)
        elif isinstance(x, dict):
            write_dict(w, cast(dict, x), level)
        else:
            write_other(w, x, level)
    finally:
        leave_library()
        w.open = around


@internal
def is_like(last: RecordNames, x: object) -> bool:
    """Whether a value has the class of the record written last, if there was one."""
    return not is_null(last) and as_word(last.cls) == as_word(type_of(x))


@internal
def check_open(open: ptr[OpenValue], word: u64) -> None:
    """The ValueError of a container that holds itself."""
    while not is_null(open):
        if open.word == word:
            raise ValueError("Circular reference detected")
        open = open.outer


@internal
def write_other(w: JsonWriter, x: object, level: i64) -> None:
    """Adds what is no JSON type."""
    if not is_null(w.default):
        write_value(w, call1(w.default, x), level)
        return
    if w.takes_records:
        one = record_names(w.known, x)
        if not is_null(one):
            write_record(w, x, one, level)
            return
    raise TypeError(f"Object of type {type_of(x).__name__} is not JSON serializable")


@internal
def write_record(w: JsonWriter, x: object, one: RecordNames, level: i64) -> None:
    """Adds an instance of a dataclass as an object."""
    w.last = one
    names = one.names
    if is_null(one.heads):
        one.heads = make_heads(w, names)
    heads = one.heads
    append_char(w.out, 123)
    for i in range(names.length):
        append_str(w.out, cast(str, heads.data.get(i)))
        write_value(w, get_attr(x, cast(str, names.data.get(i))), level + 1)
    append_char(w.out, 125)


@internal
def make_heads(w: JsonWriter, names: tuple) -> tuple:
    """The texts before the values of these fields: all writers that take records have the same options."""
    heads = new_tuple(names.length)
    around = w.out
    b = stack(StringBuilder, 1)
    for i in range(names.length):
        builder_start(b)
        w.out = b
        if i > 0:
            append_str(b, w.item_separator)
        write_string(w, cast(str, names.data.get(i)))
        append_str(b, w.key_separator)
        w.out = around
        heads.data.init(i, builder_finish(b))
    return heads


@internal
def write_float(w: JsonWriter, x: float) -> None:
    """Adds a float."""
    if likely(is_finite(x)):
        append_repr(w.out, x)
        return
    if not w.allow_nan:
        raise_not_finite(w, x)
    if x != x:
        append_ascii(w.out, bytes_of("NaN"), 3)
    elif x > 0.0:
        append_ascii(w.out, bytes_of("Infinity"), 8)
    else:
        append_ascii(w.out, bytes_of("-Infinity"), 9)


@internal
def raise_not_finite(w: JsonWriter, x: float) -> None:
    """The ValueError of `allow_nan=False`. CPython has two encoders; the one for `indent` and for pieces says more."""
    if is_null(w.indent) and not w.says_value:
        raise ValueError("Out of range float values are not JSON compliant")
    raise ValueError(f"Out of range float values are not JSON compliant: {repr_of(x)}")


# --- lists and dicts


@internal
def write_break(w: JsonWriter, level: i64) -> None:
    """Begins a line, if there are lines."""
    if is_null(w.indent):
        return
    append_char(w.out, 10)
    for _ in range(level):
        append_str(w.out, cast(str, w.indent))


@internal
def write_sequence(w: JsonWriter, x: object, level: i64) -> None:
    """Adds a list or tuple."""
    if type_is(x, tuple):
        t = cast(tuple, x)
        begin_sequence(w, t.length, level)
        for i in range(t.length):
            write_element(w, t.data.get(i), i, level)
        end_sequence(w, t.length, level)
        return
    xs = cast(list, x) if type_is(x, list) else list_from(x)
    begin_sequence(w, xs.length, level)
    k = 0
    while k < xs.length:
        write_element(w, xs.items.get(k), k, level)
        k += 1
    end_sequence(w, k, level)


@internal
def begin_sequence(w: JsonWriter, count: i64, level: i64) -> None:
    append_char(w.out, 91)
    if count > 0:
        write_break(w, level + 1)


@internal
def write_element(w: JsonWriter, x: object, index: i64, level: i64) -> None:
    if index > 0:
        append_str(w.out, w.item_separator)
        write_break(w, level + 1)
    write_value(w, x, level + 1)


@internal
def end_sequence(w: JsonWriter, count: i64, level: i64) -> None:
    if count > 0:
        write_break(w, level)
    append_char(w.out, 93)


@internal
def write_dict(w: JsonWriter, d: dict, level: i64) -> None:
    """Adds a dict."""
    append_char(w.out, 123)
    if d.used > 0:
        write_break(w, level + 1)
        if type_is(d, dict) and not w.sort_keys and is_null(w.default):
            write_entries(w, d, level)
        else:
            write_items(w, d, level)
        write_break(w, level)
    append_char(w.out, 125)


@internal
def write_entries(w: JsonWriter, d: dict, level: i64) -> None:
    """The entries of a dict that no code can change meanwhile."""
    count = 0
    entry = next_entry(d, 0)
    while entry >= 0:
        if write_key(w, d.pairs.get(2 * entry), count, level):
            write_value(w, d.pairs.get(2 * entry + 1), level + 1)
            count += 1
        entry = next_entry(d, entry + 1)


@internal
def write_items(w: JsonWriter, d: dict, level: i64) -> None:
    """The entries of a dict in order, or those that a subclass says it has."""
    items = list_from(call_method0(d, "items"))
    if w.sort_keys:
        items.sort()
    count = 0
    for i in range(items.length):
        item = items.items.get(i)
        if not isinstance(item, tuple) or cast(tuple, item).length != 2:
            raise ValueError("items must return 2-tuples")
        pair = cast(tuple, item)
        if write_key(w, pair.data.get(0), count, level):
            write_value(w, pair.data.get(1), level + 1)
            count += 1


@internal
def write_key(w: JsonWriter, key: object, count: i64, level: i64) -> bool:
    """Adds a key with what comes before and after it; False if it is to be skipped."""
    if not is_key(key):
        if w.skip_keys:
            return False
        raise TypeError(f"keys must be str, int, float, bool or None, not {type_name(key)}")
    if count > 0:
        append_str(w.out, w.item_separator)
        write_break(w, level + 1)
    if isinstance(key, str):
        write_string(w, cast(str, key))
    else:
        append_char(w.out, 34)
        write_value(w, key, 0)
        append_char(w.out, 34)
    append_str(w.out, w.key_separator)
    return True


@internal
def is_key(key: object) -> bool:
    """Whether a value can be the key of an object."""
    return isinstance(key, str) or isinstance(key, int) or isinstance(key, float) or key is None


# --- strings


@internal
def write_string(w: JsonWriter, s: str) -> None:
    """Adds a string in quotes."""
    b = w.out
    n = s.length
    if s.ascii != 0 and b.kind == 1 and plain_run(s.data, 0, n) == n:
        if b.length + n + 2 > b.room:
            builder_reserve(b, n + 2, 0)
        to = b.data + b.length
        to[0] = u8(34)
        copy(to + 1, s.data, n)
        to[n + 1] = u8(34)
        b.length += n + 2
        return
    append_char(b, 34)
    if s.kind == 1:
        write_bytes(b, s.data, s.length, w.ascii)
    else:
        write_wide(b, s, w.ascii)
    append_char(b, 34)


@internal
def plain_run(p: ptr[u8], i: i64, n: i64) -> i64:
    """The first index from i on of a character that may need an escape: eight are tested at a time.

    Marked is any byte below 32, from 127 on, or equal to the quote or the backslash
    (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord); a mark too many does no harm.
    """
    while i + 8 <= n:
        x = load_word(p + i)
        quote = x ^ 0x2222222222222222
        slash = x ^ 0x5C5C5C5C5C5C5C5C
        low = (x - 0x2020202020202020) & ~x
        quote = (quote - 0x0101010101010101) & ~quote
        slash = (slash - 0x0101010101010101) & ~slash
        high = x | (x + 0x0101010101010101)
        if (low | quote | slash | high) & 0x8080808080808080 != 0:
            break
        i += 8
    while i < n:
        c = i64(p[i])
        if c < 32 or c >= 127 or c == 34 or c == 92:
            return i
        i += 1
    return n


@internal
def write_bytes(b: ptr[StringBuilder], p: ptr[u8], n: i64, ascii: bool) -> None:
    """Adds Latin-1 characters with escapes."""
    i = 0
    while i < n:
        end = plain_run(p, i, n)
        if end > i:
            append_ascii(b, p + i, end - i)
        if end < n:
            write_char_escaped(b, i64(p[end]), ascii)
        i = end + 1


@internal
def write_wide(b: ptr[StringBuilder], s: str, ascii: bool) -> None:
    """Adds a string of a wider kind with escapes."""
    kind = i64(s.kind)
    i = 0
    while i < s.length:
        end = i
        if not ascii:
            while end < s.length and not needs_escape(read_char(s.data, kind, end)):
                end += 1
            append_range(b, s.data, kind, i, end - i, str_bound(s))
        if end < s.length:
            write_char_escaped(b, read_char(s.data, kind, end), ascii)
        i = end + 1


@internal
def needs_escape(c: i64) -> bool:
    return c < 32 or c == 34 or c == 92


@internal
def write_char_escaped(b: ptr[StringBuilder], c: i64, ascii: bool) -> None:
    """Adds one character, escaped if it must be."""
    if not needs_escape(c) and (not ascii or c < 127):
        append_char(b, c)
        return
    short = short_escape(c)
    if short != 0:
        append_char(b, 92)
        append_char(b, short)
    elif c >= 0x10000:
        write_unit(b, 0xD800 + ((c - 0x10000) >> 10))
        write_unit(b, 0xDC00 + ((c - 0x10000) & 0x3FF))
    else:
        write_unit(b, c)


@internal
def short_escape(c: i64) -> i64:
    """The letter behind the backslash; 0 for characters that have none."""
    if c == 34 or c == 92:
        return c
    if c == 10:
        return 110
    if c == 13:
        return 114
    if c == 9:
        return 116
    if c == 8:
        return 98
    return 102 if c == 12 else 0


@internal
def write_unit(b: ptr[StringBuilder], unit: i64) -> None:
    """Adds \\uXXXX."""
    digits = bytes_of("0123456789abcdef")
    text = stack(u8, 6)
    text[0] = u8(92)
    text[1] = u8(117)
    for i in range(4):
        text[2 + i] = digits[(unit >> (12 - 4 * i)) & 15]
    append_ascii(b, text, 6)


# At the bottom because of cycles.
from molt.lib.builtins.str_core import str_bound  # noqa: E402
from molt.lib.std.dataclasses.records import KnownRecords, RecordNames, record_names  # noqa: E402
