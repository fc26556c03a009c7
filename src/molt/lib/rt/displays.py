"""Displays: dicts and sets of what was computed before, and long ones of constants, objects made from data."""

from molt.lib.builtins.dict import new_dict
from molt.lib.builtins.dict_table import LEAST_SLOTS, allocate, find, insert_moving, insert_new
from molt.lib.builtins.list import list_of
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.set import set
from molt.lib.builtins.set_table import add
from molt.lib.builtins.tuple import tuple_of
from molt.lib.low import NULL, cast, i64, inline, new, noinline, ptr, type_is, unbox_i64
from molt.lib.rt.memory import copy_words
from molt.lib.rt.tables import dict_store


def make_dict(items: ptr[object], count: i64) -> object:
    """A dict of keys and values in turns, whose references it takes over, also where it raises.

    As in CPython, keys are hashed from first to last, and what the dict does not keep ends from last to first.
    """
    made = start_dict(items, count)
    at = 0
    hash = 0
    try:
        while at < count:
            hash = hash_key(items.get(at))
            if not insert_moving(made, items + at, hash):
                break
            at += 2
    except BaseException:
        give_up(made, items, count, at)
        raise
    return made if at >= count else fill_comparing(made, items, count, at, hash)


@noinline
def give_up(made: dict, items: ptr[object], count: i64, moved: i64) -> None:
    """Ends a dict that cannot be made, and its words, of which so many moved into it."""
    copy_words(items, made.pairs, moved)
    made.clear()
    end_words(items, count)


@inline
def start_dict(items: ptr[object], count: i64) -> dict:
    """An empty dict with a table for the pairs."""
    try:
        made = new_dict(count >> 1)
        if made.slots == 0 and count > 0:
            allocate(made, LEAST_SLOTS)
        return made
    except BaseException:
        end_words(items, count)
        raise


@noinline
def fill_comparing(made: dict, items: ptr[object], count: i64, moved: i64, hash: i64) -> dict:
    """`make_dict` from a key on whose hash another one has that is there."""
    # The array keeps everything until all are in.
    copy_words(items, made.pairs, moved)
    at = moved
    try:
        while at < count:
            if at > moved:
                hash = hash_key(items.get(at))
            entry = find(made, items.get(at), hash)
            if entry >= 0:
                made.pairs.set(2 * entry + 1, items.get(at + 1))
            else:
                insert_new(made, items.get(at), items.get(at + 1), hash)
            at += 2
    except BaseException:
        give_up(made, items, count, 0)
        raise
    end_words(items, count)
    return made


def make_set(items: ptr[object], count: i64) -> object:
    """A set of words, whose references it takes over, also where it raises.

    As in CPython, each that the set does not keep ends when it was added.
    """
    made = start_set(items, count)
    at = 0
    try:
        while at < count:
            add(made, items.get(at), hash_key(items.get(at)))
            items.take(at)
            at += 1
    except BaseException:
        while at < count:
            items.set(at, NULL)
            at += 1
        made.clear()  # not before the others end
        raise
    return made


@inline
def start_set(items: ptr[object], count: i64) -> set:
    """An empty set."""
    try:
        return new(set)
    except BaseException:
        end_words(items, count)
        raise


@noinline
def end_words(items: ptr[object], count: i64) -> None:
    """Lets go of references in an array, the last one first."""
    while count > 0:
        count -= 1
        items.set(count, NULL)


@noinline
def build_constant(what: object) -> object:
    """New objects from what the compiler wrote for a display; `what` is of constants.

    A tuple is its kind and what it holds: 0 a constant tuple, 1 a list, 2 a dict (keys and values in turns),
    3 a tuple of what is made.  Anything else is what it is.
    """
    if not type_is(what, tuple):
        return what
    row = cast(tuple, what)
    kind = unbox_i64(row.data.get(0))
    if kind == 0:
        return row.data.get(1)
    if kind == 2:
        made = new_dict((row.length - 1) // 2)
        i = 1
        while i < row.length:
            dict_store(made, build_constant(row.data.get(i)), build_constant(row.data.get(i + 1)))
            i += 2
        return made
    items = list_of(row.data, 0)
    i = 1
    while i < row.length:
        items.append(build_constant(row.data.get(i)))
        i += 1
    if kind == 1:
        return items
    return tuple_of(items.items, items.length)
