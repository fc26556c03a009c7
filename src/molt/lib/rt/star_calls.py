"""`f(a, b, *star, **mapping)`: one `*` after the positional arguments, one `**`, and nothing after these.

This is how wrappers hand their arguments on. What is handed on is a tuple and a dict most often, whose
words go to the callee from where they lie; lists and dicts in between are made only for other iterables
and mappings. All other forms gather their arguments in these (`lower/call.py`).
"""

from typing import Final

from molt.lib.builtins.tuple import EMPTY_TUPLE
from molt.lib.low import NULL, alloc, as_word, cast, free, i64, inline, is_null, isinstance, null, ptr, stack, type_is, u64
from molt.lib.rt.build import call_list_extend, dict_merge, list_extend
from molt.lib.rt.calls import call_boxed, call_plainly
from molt.lib.rt.memory import release, retain
from molt.lib.rt.tables import dict_find, dict_keys, empty_dict, tuple_of

# Calls with no more words than this need no memory.
STACK_WORDS: Final = 16


def star_to_tuple(star: object) -> object:
    """What `*star` adds behind other arguments, which are there before what follows is evaluated."""
    if type_is(star, tuple):
        return star
    gathered: list = []
    list_extend(gathered, star)
    return tuple_of(gathered.items, gathered.length)


def call_star(f: object, fixed: ptr[object], n: i64, star: object) -> object:
    """`f(fixed…, *star)` of a tuple."""
    rest = cast(tuple, star)
    count = n + rest.length
    many = null(u64) if count <= STACK_WORDS else alloc(u64, count)
    words = many
    if is_null(words):
        words = stack(u64, STACK_WORDS)
    gather(words, fixed, n, rest)
    try:
        return call_plainly(f, words, count)
    finally:
        free(many, count)


# Apart, so that a program that hands on no keywords does without what a mapping takes.
def call_named_star(f: object, fixed: ptr[object], n: i64, star: object, mapping: object) -> object:
    """`f(fixed…, *star, **mapping)`; `star` is NULL where there is none. A `*` that is all there is before `**` is
    iterated over last, as in CPython."""
    extra = keywords_of(f, mapping)
    rest = EMPTY_TUPLE if is_null(star) else positional_of(f, star)
    if is_null(extra):
        return call_star(f, fixed, n, rest)
    total = n + rest.length + cast(dict, extra).__len__()
    if total <= STACK_WORDS:
        return call_gathered(f, stack(u64, STACK_WORDS), fixed, n, rest, cast(dict, extra))
    words = alloc(u64, total)
    try:
        return call_gathered(f, words, fixed, n, rest, cast(dict, extra))
    finally:
        free(words, total)


def keywords_of(f: object, mapping: object) -> object:
    """The dict of what `**mapping` gives by name, NULL where that is nothing."""
    if not type_is(mapping, dict):
        made = empty_dict()
        dict_merge(made, mapping, f)
        mapping = made
    return NULL if cast(dict, mapping).__len__() == 0 else mapping


def positional_of(f: object, star: object) -> tuple:
    """The tuple of what a `*star` that is alone gives, where it is called."""
    if type_is(star, tuple):
        return cast(tuple, star)
    gathered: list = []
    call_list_extend(gathered, star, f)
    return tuple_of(gathered.items, gathered.length)


@inline
def gather(words: ptr[u64], fixed: ptr[object], n: i64, rest: tuple) -> None:
    """Fills an array, which borrows."""
    i = 0
    while i < n:
        words[i] = as_word(fixed.get(i))
        i += 1
    i = 0
    while i < rest.length:
        words[n + i] = as_word(rest.data.get(i))
        i += 1


def call_gathered(f: object, words: ptr[u64], fixed: ptr[object], n: i64, rest: tuple, extra: dict) -> object:
    """The call with keywords, by an array with room for all words."""
    gather(words, fixed, n, rest)
    names = dict_keys(extra)
    i = 0
    while i < names.length:
        if not isinstance(names.data.get(i), str):
            raise TypeError("keywords must be strings")
        i += 1
    count = n + rest.length
    place_values(words + count, extra, names)
    try:
        return call_boxed(f, words.cast(object), count, names)
    finally:
        i = 0
        while i < names.length:
            release(words[count + i])
            i += 1


@inline
def place_values(words: ptr[u64], extra: dict, names: tuple) -> None:
    """The dict's values, held: the callee may get at the dict and change it."""
    i = 0
    while i < names.length:
        words[i] = dict_find(extra, names.data.get(i))
        retain(words[i])
        i += 1
