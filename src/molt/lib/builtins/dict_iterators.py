"""The iterators of dicts, forwards and backwards, over keys, values and items.

They share one state, `DictWalk`; `__next__` returns NULL when there is nothing more.
"""

from __future__ import annotations

from molt.lib.builtins.dict_table import last_entry, next_entry
from molt.lib.builtins.tuple import pair
from molt.lib.low import NULL, builtin, cast, i64, inline, is_null, new, new_of


@builtin(name="dict_iterator")
class DictWalk:
    # A walk over the entries of a dict that must not change its size meanwhile.
    #
    # `used` is its size when the walk began, -1 once it was found to have changed;
    # `left` entries are still to come.

    source: object
    used: i64
    position: i64
    left: i64

    def __iter__(self) -> object:
        return self

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        if is_null(self.source) or self.used != cast(dict, self.source).used:
            return 0
        return self.left

    def __reduce__(self) -> object:
        """What is left, as a list; the walk itself stays where it is."""
        copied = new_of(type_of(self), DictWalk)
        copied.source = self.source
        copied.used = self.used
        copied.position = self.position
        copied.left = self.left
        return as_iter(list_from(copied))


@inline
def advance(walk: DictWalk) -> i64:
    """The next entry, or -1 at the end."""
    if is_null(walk.source):
        return -1
    d = cast(dict, walk.source)
    if walk.used != d.used:
        walk.used = -1  # it stays an error
        raise RuntimeError("dictionary changed size during iteration")
    entry = next_entry(d, walk.position)
    if entry < 0:
        walk.source = NULL
        return -1
    if walk.left == 0:
        walk.source = NULL
        raise RuntimeError("dictionary keys changed during iteration")
    walk.position = entry + 1
    walk.left -= 1
    return entry


@inline
def retreat(walk: DictWalk) -> i64:
    """The next entry of a walk backwards, or -1 at the end."""
    if is_null(walk.source):
        return -1
    d = cast(dict, walk.source)
    if walk.used != d.used:
        walk.used = -1
        raise RuntimeError("dictionary changed size during iteration")
    entry = last_entry(d, walk.position)
    if entry < 0:
        walk.source = NULL
        return -1
    walk.position = entry - 1
    walk.left -= 1
    return entry


@inline
def begin(walk: DictWalk, d: dict) -> None:
    walk.source = d
    walk.used = d.used
    walk.left = d.used


@inline
def begin_backwards(walk: DictWalk, d: dict) -> None:
    begin(walk, d)
    walk.position = d.filled - 1


@builtin
class dict_keyiterator(DictWalk):
    def __next__(self) -> object:
        entry = advance(self)
        if entry < 0:
            return NULL
        d = cast(dict, self.source)
        return d.pairs.get(2 * entry)


@builtin
class dict_reversekeyiterator(DictWalk):
    def __next__(self) -> object:
        entry = retreat(self)
        if entry < 0:
            return NULL
        d = cast(dict, self.source)
        return d.pairs.get(2 * entry)


@builtin
class dict_valueiterator(DictWalk):
    def __next__(self) -> object:
        entry = advance(self)
        if entry < 0:
            return NULL
        d = cast(dict, self.source)
        return d.pairs.get(2 * entry + 1)


@builtin
class dict_reversevalueiterator(DictWalk):
    def __next__(self) -> object:
        entry = retreat(self)
        if entry < 0:
            return NULL
        d = cast(dict, self.source)
        return d.pairs.get(2 * entry + 1)


@builtin
class dict_itemiterator(DictWalk):
    def __next__(self) -> object:
        entry = advance(self)
        if entry < 0:
            return NULL
        d = cast(dict, self.source)
        return pair(d.pairs.get(2 * entry), d.pairs.get(2 * entry + 1))


@builtin
class dict_reverseitemiterator(DictWalk):
    def __next__(self) -> object:
        entry = retreat(self)
        if entry < 0:
            return NULL
        d = cast(dict, self.source)
        return pair(d.pairs.get(2 * entry), d.pairs.get(2 * entry + 1))


def iterate_keys(d: dict) -> object:
    made = new(dict_keyiterator)
    begin(made, d)
    return made


def iterate_keys_backwards(d: dict) -> object:
    made = new(dict_reversekeyiterator)
    begin_backwards(made, d)
    return made


def iterate_values(d: dict) -> object:
    made = new(dict_valueiterator)
    begin(made, d)
    return made


def iterate_values_backwards(d: dict) -> object:
    made = new(dict_reversevalueiterator)
    begin_backwards(made, d)
    return made


def iterate_items(d: dict) -> object:
    made = new(dict_itemiterator)
    begin(made, d)
    return made


def iterate_items_backwards(d: dict) -> object:
    made = new(dict_reverseitemiterator)
    begin_backwards(made, d)
    return made


# At the bottom because of cycles.
from molt.lib.builtins.iterator_reducing import as_iter  # noqa: E402
from molt.lib.builtins.list import list_from  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
