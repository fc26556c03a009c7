"""Texts to match in: what can be one, machines for them, and their parts."""

from __future__ import annotations

from molt.lib.builtins.bytearray import bytearray
from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.bytes_methods import View, join_parts, view_bytes
from molt.lib.builtins.memoryview import memoryview
from molt.lib.builtins.str import str
from molt.lib.builtins.str_core import empty_str, str_has_char, substring
from molt.lib.builtins.str_methods import join_method
from molt.lib.low import alloc, cast, i64, isinstance, new, ptr, stack, type_is, u32
from molt.lib.rt.errors import type_name
from molt.lib.std._sre.machine import Machine
from molt.lib.std._sre.sets import Sets


def new_machine(code: ptr[u32], sets: ptr[Sets], groups: i64) -> Machine:
    """A machine for a pattern."""
    m = new(Machine)
    m.code = code
    m.sets = sets
    if groups > 0:
        m.marks = alloc(i64, 2 * groups)
        m.mark_count = 2 * groups
    return m


def set_text(m: Machine, is_bytes: i64, text: object, start: i64, end: i64) -> None:
    """Gives a machine the text to match in; `is_bytes` is 1 or 0, or -1 for a pattern of both kinds."""
    if isinstance(text, str):
        s = cast(str, text)
        if is_bytes == 1:
            raise TypeError("cannot use a bytes pattern on a string-like object")
        m.source = text
        m.data = s.data
        m.kind = i64(s.kind)
        m.length = s.length
    else:
        v = stack(View, 1)
        if not view_bytes(v, text):
            raise TypeError(f"expected string or bytes-like object, got '{type_name(text)}'")
        if is_bytes == 0:
            raise TypeError("cannot use a string pattern on a bytes-like object")
        # A view keeps a bytearray from changing its size.
        m.source = memoryview(text) if isinstance(text, bytearray) else text
        m.data = v.data
        m.kind = 1
        m.length = v.length
    m.first = clip(start, m.length)
    m.end = clip(end, m.length)
    m.begin = m.first
    m.must_pass = -1
    m.takes_all = False


def clip(i: i64, length: i64) -> i64:
    """The nearest position in a text."""
    if i < 0:
        return 0
    return length if i > length else i


def part(text: object, start: i64, end: i64) -> object:
    """Characters start to end of a text, as str or bytes."""
    if isinstance(text, str):
        return substring(cast(str, text), start, end)
    v = stack(View, 1)
    view_bytes(v, text)
    # A bytearray can have become shorter.
    start = clip(start, v.length)
    end = clip(end, v.length)
    if start == 0 and end == v.length and type_is(text, bytes):
        return text
    return bytes_from(v.data + start, end - start if end > start else 0)


def join_texts(like: object, parts: list) -> object:
    """The parts put together, as str or bytes."""
    if isinstance(like, str):
        return join_method(empty_str(), parts)
    v = stack(View, 1)
    view_bytes(v, like)
    return join_parts(v.data, 0, parts, False)


def is_literal(template: object) -> bool:
    """Whether a template is a text without backslashes."""
    if isinstance(template, str):
        return not str_has_char(cast(str, template), 92)
    v = stack(View, 1)
    if not view_bytes(v, template):
        return False
    for i in range(v.length):
        if v.data[i] == 92:
            return False
    return True
