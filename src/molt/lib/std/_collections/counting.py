"""`_count_elements`, which `Counter` counts with."""

from __future__ import annotations

from molt.lib.builtins.dict import dict
from molt.lib.builtins.dict_table import find, insert_new
from molt.lib.builtins.sequence import hash_key
from molt.lib.low import box_i64, cast, class_object, isinstance, is_null, is_small, make_small, small, visible
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call2
from molt.lib.rt.arithmetic import add
from molt.lib.rt.ops import iterate, next_or_null, set_item
from molt.lib.rt.types import lookup, type_of


@visible
def _count_elements(mapping: object, iterable: object, /) -> None:
    """_count_elements(mapping, iterable) -> None

Count elements in the iterable, updating the mapping"""
    if is_plain_counter(mapping):
        count_in_dict(cast(dict, mapping), iterable)
        return
    iterator = iterate(iterable)
    get = get_attr(mapping, "get")
    while True:
        key = next_or_null(iterator)
        if is_null(key):
            return
        set_item(mapping, key, add(call2(get, key, 0), 1))


def is_plain_counter(mapping: object) -> bool:
    """Whether `get` and `[] =` are those of dicts."""
    if not isinstance(mapping, dict):
        return False
    cls = type_of(mapping)
    plain = class_object(dict)
    return lookup(cls, "get") == lookup(plain, "get") and lookup(cls, "__setitem__") == lookup(plain, "__setitem__")


def count_in_dict(counts: dict, iterable: object) -> None:
    """Adds 1 to the count of each element; one search for each."""
    iterator = iterate(iterable)
    while True:
        key = next_or_null(iterator)
        if is_null(key):
            return
        hash = hash_key(key)
        entry = find(counts, key, hash)
        if entry < 0:
            insert_new(counts, key, make_small(1), hash)
            continue
        before = counts.pairs.get(2 * entry + 1)
        if is_small(before):
            counts.pairs.set(2 * entry + 1, box_i64(small(before) + 1))
        else:
            # An addition of the program's can change the dict.
            after = add(before, 1)
            counts.__setitem__(key, after)
