"""`str.translate` and `str.maketrans`."""

from __future__ import annotations

from typing import Final

from molt.lib.low import NULL, cast, fill, i64, is_null, is_small, isinstance, make_small, ptr, small, stack, type_is, u8

# What is known of an ASCII character besides another that takes its place: nothing, or that it goes.
UNKNOWN: Final[u8] = u8(255)
GONE: Final[u8] = u8(254)


def translate_method(s: str, table: object) -> str:
    """s.translate(table). The table is asked as CPython asks it: for ASCII text once for each
    character, as long as all that it gives is ASCII; then once for each place, and once more
    for the first that stays behind some that go."""
    if s.length == 0:
        return exact_str(s)
    b = stack(StringBuilder, 1)
    builder_start(b)
    try:
        builder_reserve(b, s.length, 0)
        translate_chars(b, s, table, translate_ascii(b, s, table) if s.ascii != 0 else 0)
    except BaseException:
        builder_drop(b)
        raise
    return builder_finish(b)


def translate_ascii(b: ptr[StringBuilder], s: str, table: object) -> i64:
    """Translates ASCII to ASCII, for which there is room, as far as that goes; how far."""
    known = stack(u8, 128)
    fill(known, 255, 128)
    source = s.data
    to = b.data
    at = 0
    i = 0
    while i < s.length:
        mapped = known[i64(source[i])]
        if mapped == UNKNOWN:
            mapped = ascii_translation(table, i64(source[i]))
            if mapped == UNKNOWN:
                break
            known[i64(source[i])] = mapped
        if mapped != GONE:
            to[at] = mapped
            at += 1
        i += 1
    b.length = at
    return i


def ascii_translation(table: object, c: i64) -> u8:
    """The one ASCII character that a table has for another, GONE, or UNKNOWN."""
    mapped = translation_of(table, c)
    if is_null(mapped):
        return u8(c)
    if mapped is None:
        return GONE
    code = 128
    if isinstance(mapped, int):
        code = index_clamped(mapped)
    elif cast(str, mapped).length == 1:
        code = char_at(cast(str, mapped), 0)
    return u8(code) if code < 128 else UNKNOWN


def translate_chars(b: ptr[StringBuilder], s: str, table: object, start: i64) -> None:
    i = start
    while i < s.length:
        c = char_at(s, i)
        i += 1
        mapped = translation_of(table, c)
        if is_null(mapped):
            append_char(b, c)
        elif isinstance(mapped, int):
            append_char(b, index_clamped(mapped))
        elif isinstance(mapped, str):
            append_str(b, cast(str, mapped))
        else:
            while i < s.length and translation_of(table, char_at(s, i)) is None:
                i += 1


def translation_of(table: object, c: i64) -> object:
    """What a table has for a character: a character's number, a str, None, or NULL if it lacks it."""
    mapped: object = NULL
    try:
        mapped = get_or_null(cast(dict, table), make_small(c)) if type_is(table, dict) else get_item(table, c)
    except LookupError:
        return NULL
    if is_null(mapped) or mapped is None or type_is(mapped, str):
        return mapped
    if isinstance(mapped, int):
        code = small(mapped) if is_small(mapped) else index_clamped(mapped)
        if code < 0 or code > 0x10FFFF:
            raise ValueError("character mapping must be in range(0x110000)")
    elif not isinstance(mapped, str):
        raise TypeError("character mapping must return integer, None or str")
    return mapped


def make_translation(x: object, y: object, z: object) -> dict:
    """str.maketrans(x, y, z); y and z NULL where not given."""
    result: dict = {}
    if not is_null(y):
        return _pair_translation(result, x, y, z)
    if not type_is(x, dict):
        raise TypeError("if you give only one argument to maketrans it must be a dict")
    items = list_from(call_method0(x, "items"))
    for i in range(items.length):
        pair = cast(tuple, items.items.get(i))
        set_item(result, _translation_key(pair.data.get(0)), pair.data.get(1))
    return result


def _translation_key(key: object) -> object:
    if isinstance(key, str):
        text = cast(str, key)
        if text.length != 1:
            raise ValueError("string keys in translate table must be of length 1")
        return char_at(text, 0)
    if isinstance(key, int):
        return key
    raise TypeError("keys in translate table must be strings or integers")


def _pair_translation(result: dict, x: object, y: object, z: object) -> dict:
    if not isinstance(x, str):
        raise TypeError("first maketrans argument must be a string if there is a second argument")
    if not isinstance(y, str):
        raise TypeError(f"maketrans() argument 2 must be str, not {type_name(y)}")
    a = cast(str, x)
    b = cast(str, y)
    if a.length != b.length:
        raise ValueError("the first two maketrans arguments must have equal length")
    for i in range(a.length):
        set_item(result, char_at(a, i), char_at(b, i))
    if not is_null(z):
        if not isinstance(z, str):
            raise TypeError(f"maketrans() argument 3 must be str, not {type_name(z)}")
        gone = cast(str, z)
        for i in range(gone.length):
            set_item(result, char_at(gone, i), None)
    return result


from molt.lib.builtins.dict import dict, get_or_null  # noqa: E402
from molt.lib.builtins.int import index_clamped, int  # noqa: E402
from molt.lib.builtins.list import list_from  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_char,
    append_str,
    builder_drop,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, exact_str  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.rt.calls import call_method0  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import get_item, set_item  # noqa: E402
