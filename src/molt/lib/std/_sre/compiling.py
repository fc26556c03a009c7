"""`compile`, which makes patterns of code, and the functions that `re`'s compiler asks about characters."""

from __future__ import annotations

from molt.lib.builtins.dict import dict
from molt.lib.builtins.list import list
from molt.lib.builtins.str import str
from molt.lib.builtins.tuple import tuple
from molt.lib.low import alloc, i64, internal, isinstance, keywords, new, u32
from molt.lib.rt.build import to_i64
from molt.lib.std._sre.characters import lower_ascii, lower_unicode, upper_unicode
from molt.lib.std._sre.patterns import Pattern
from molt.lib.std._sre.sets import new_sets


@keywords
def compile(pattern: object, flags: i64, code: list, groups: i64, groupindex: dict, indexgroup: tuple) -> object:
    made = new(Pattern)
    made.code = alloc(u32, code.length)
    made.code_length = code.length
    made.sets = new_sets(code.length)
    for i in range(code.length):
        made.code[i] = u32(to_i64(code.items.get(i)))
    made.source = pattern
    made.is_bytes = kind_of(pattern)
    made.flag_bits = flags
    made.group_count = groups
    made.numbers = groupindex
    made.names = indexgroup
    return made


@internal
def kind_of(pattern: object) -> i64:
    """1 for bytes, 0 for str, -1 for no text."""
    if pattern is None:
        return -1
    return 0 if isinstance(pattern, str) else 1


def getcodesize() -> i64:
    return 4


def ascii_iscased(character: i64, /) -> bool:
    return 65 <= character <= 90 or 97 <= character <= 122


def ascii_tolower(character: i64, /) -> i64:
    return lower_ascii(character)


def unicode_iscased(character: i64, /) -> bool:
    return character != lower_unicode(character) or character != upper_unicode(character)


def unicode_tolower(character: i64, /) -> i64:
    return lower_unicode(character)
