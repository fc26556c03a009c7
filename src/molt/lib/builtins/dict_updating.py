"""Filling a `dict` from others, from mappings, and from pairs, in the order of steps that CPython takes."""

from __future__ import annotations

from molt.lib.builtins.dict_table import clone_table, find, insert_new, next_entry, rebuild, room_of, slots_to_hold
from molt.lib.builtins.sequence import hash_key
from molt.lib.low import NULL, cast, i64, is_null, isinstance, noinline, type_is
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call_method0
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import get_item, iterate, next_or_null
from molt.lib.rt.types import is_overridden, type_of


def update_dict(d: dict, source: object) -> None:
    """`d.update(source)`: from a dict, from anything with `keys()`, or from pairs."""
    if is_plain(source):
        merge_dict(d, cast(dict, source))
    elif is_null(find_attr_or_null(source, "keys")):
        merge_pairs(d, source)
    else:
        merge_mapping(d, source)


def is_plain(source: object) -> bool:
    """Whether it is a dict whose entries are what iterating over it gives."""
    if type_is(source, dict):
        return True
    return isinstance(source, dict) and not is_overridden(type_of(source), "__iter__")


def merge_distinct(d: dict, source: dict) -> object:
    """Takes over the entries of a dict that has none of the keys; NULL, or else the first key that is there already."""
    filled = source.filled
    entry = next_entry(source, 0)
    while entry >= 0:
        key = source.pairs.get(2 * entry)
        hash = source.hashes[entry]
        if find(d, key, hash) >= 0:
            return key
        insert_new(d, key, source.pairs.get(2 * entry + 1), hash)
        if source.filled != filled:
            raise RuntimeError("dict mutated during update")
        entry = next_entry(source, entry + 1)
    return NULL


@noinline
def merge_dict(d: dict, source: dict) -> None:
    if d is source or source.used == 0:
        return
    if d.slots == 0 and source.used == source.filled and (source.slots == 8 or room_of(source.slots >> 1) < source.used):
        clone_table(d, source)
        return
    if room_of(d.slots) < source.used:
        rebuild(d, slots_to_hold(d.used + source.used))
    filled = source.filled
    entry = next_entry(source, 0)
    while entry >= 0:
        key = source.pairs.get(2 * entry)
        value = source.pairs.get(2 * entry + 1)
        hash = source.hashes[entry]
        found = find(d, key, hash)
        if found >= 0:
            d.pairs.set(2 * found + 1, value)
        else:
            insert_new(d, key, value, hash)
        if source.filled != filled:
            raise RuntimeError("dict mutated during update")
        entry = next_entry(source, entry + 1)


def take_keys(d: dict, source: dict, value: object) -> None:
    """The keys of another dict, whose hashes are known, into an empty one."""
    entry = next_entry(source, 0)
    while entry >= 0:
        put(d, source.pairs.get(2 * entry), source.hashes[entry], value)
        entry = next_entry(source, entry + 1)


def take_elements(d: dict, source: set, value: object) -> None:
    """The elements of a set, whose hashes are known, into an empty dict."""
    slot = next_slot(source, 0)
    while slot >= 0:
        put(d, source.keys.get(slot), source.hashes[slot], value)
        slot = next_slot(source, slot + 1)


def put(d: dict, key: object, hash: i64, value: object) -> None:
    """`d[key] = value` for a key of a known hash."""
    found = find(d, key, hash)
    if found >= 0:
        d.pairs.set(2 * found + 1, value)
    else:
        insert_new(d, key, value, hash)


def merge_mapping(d: dict, source: object) -> None:
    keys = call_method0(source, "keys")
    iterator: object = None
    try:
        iterator = iterate(keys)
    except TypeError:
        raise TypeError(
            f"{type_name(source)}.keys() returned a non-iterable (type {type_name(keys)})"
        ) from None
    # All keys first, as CPython does: getting a value can change the mapping.
    names = list_from(iterator)
    for i in range(names.length):
        key = names.items.get(i)
        value = get_item(source, key)
        put(d, key, hash_key(key), value)


def merge_pairs(d: dict, source: object) -> None:
    if type_is(source, zip) and cast(zip, source).iterators.length == 2:
        merge_two_rows(d, cast(zip, source))
        return
    iterator = iterate(source)
    number = 0
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            return
        merge_pair(d, item, number)
        number += 1


def merge_two_rows(d: dict, rows: zip) -> None:
    """Keys and values as `zip` pairs them, without the pairs."""
    while True:
        key = rows.next_of(0)
        if is_null(key):
            return
        value = rows.next_of(1)
        if is_null(value):
            return
        put(d, key, hash_key(key), value)


def merge_pair(d: dict, item: object, number: i64) -> None:
    if type_is(item, tuple) and cast(tuple, item).length == 2:
        two = cast(tuple, item)
        put(d, two.data.get(0), hash_key(two.data.get(0)), two.data.get(1))
        return
    if type_is(item, list) and cast(list, item).length == 2:
        # Both before the hash is asked for, which can change the list.
        first = cast(list, item).items.get(0)
        second = cast(list, item).items.get(1)
        put(d, first, hash_key(first), second)
        return
    both = sequence_of_element(item, number)
    if both.length != 2:
        raise ValueError(
            f"dictionary update sequence element #{number} has length {both.length}; 2 is required"
        )
    key = both.items.get(0)
    put(d, key, hash_key(key), both.items.get(1))


def sequence_of_element(item: object, number: i64) -> list:
    try:
        return list_from(item)
    except TypeError:
        raise TypeError(f"cannot convert dictionary update sequence element #{number} to a sequence") from None


# At the bottom because of cycles.
from molt.lib.builtins.dict import dict  # noqa: E402
from molt.lib.builtins.iterators import zip  # noqa: E402
from molt.lib.builtins.list import list, list_from  # noqa: E402
from molt.lib.builtins.set import set  # noqa: E402
from molt.lib.builtins.set_table import next_slot  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
