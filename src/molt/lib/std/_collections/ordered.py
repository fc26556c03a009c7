"""`OrderedDict`: a dict whose entries can be moved to an end; its views and iterators.

The entries lie in order in the table of the dict, so that whatever reads a dict reads an
`OrderedDict` in its order.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict, equal_dicts
from molt.lib.builtins.dict_table import (
    allocate,
    bytes_of_table,
    find,
    free_slot,
    insert_new,
    last_entry,
    next_entry,
    rebuild,
    remove_entry,
    set_entry_at,
    slot_of,
    slots_for,
)
from molt.lib.builtins.dict_views import dict_items, dict_keys, dict_values
from molt.lib.builtins.list import list_from
from molt.lib.builtins.sequence import hash_key, same_or_equal
from molt.lib.builtins.tuple import pair
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    copy,
    free,
    i64,
    internal,
    is_null,
    isinstance,
    keywords,
    make_small,
    new,
    new_of,
    noinline,
    small,
    type_is,
    u8,
)
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call0, call_method0
from molt.lib.rt.ops import get_item, iterate, next_or_null, repr_of, set_item
from molt.lib.rt.recursion import enter_repr, leave_repr
from molt.lib.rt.reducing import state_of
from molt.lib.rt.types import type_of

KEYS: Final = 0
VALUES: Final = 1
ITEMS: Final = 2


@builtin(name="collections.OrderedDict")
class OrderedDict(dict):
    """Dictionary that remembers insertion order"""

    # Counts the changes of keys and their order, for iterators to notice them.
    changes: i64

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> OrderedDict:
        return new_of(cls, OrderedDict)

    def __init__(self, /, *args: object, **kwargs: object) -> None:
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        if len(args) == 1:
            fill(self, args[0])
        if len(kwargs) > 0:
            fill(self, kwargs)

    # --- items -------------------------------------------------------------------------

    def __setitem__(self, key: object, value: object, /) -> None:
        hash = hash_key(key)
        entry = find(self, key, hash)
        if entry >= 0:
            self.pairs.set(2 * entry + 1, value)
        else:
            insert_new(self, key, value, hash)
            self.changes += 1

    def __delitem__(self, key: object, /) -> None:
        entry = find(self, key, hash_key(key))
        if entry < 0:
            raise KeyError(key)
        self.changes += 1
        remove_entry(self, entry)

    @keywords
    def setdefault(self, key: object, default: object = None) -> object:
        """Insert key with a value of default if key is not in the dictionary.

Return the value for key if key is in the dictionary, else default."""
        hash = hash_key(key)
        entry = find(self, key, hash)
        if entry >= 0:
            return self.pairs.get(2 * entry + 1)
        if type_is(self, OrderedDict):
            insert_new(self, key, default, hash)
            self.changes += 1
        else:
            set_item(self, key, default)
        return default

    @keywords
    def pop(self, key: object, default: object = NULL) -> object:
        """od.pop(key[,default]) -> v, remove specified key and return the corresponding value.

If the key is not found, return the default if given; otherwise,
raise a KeyError."""
        entry = find(self, key, hash_key(key))
        if entry >= 0:
            self.changes += 1
            return remove_entry(self, entry)
        if is_null(default):
            raise KeyError(key)
        return default

    @keywords
    def popitem(self, last: bool = True) -> object:
        """Remove and return a (key, value) pair from the dictionary.

Pairs are returned in LIFO order if last is true or FIFO order if false."""
        if self.used == 0:
            raise KeyError("dictionary is empty")
        entry = last_entry(self, self.filled) if last else first_entry(self)
        item = pair(self.pairs.get(2 * entry), self.pairs.get(2 * entry + 1))
        self.changes += 1
        remove_entry(self, entry)
        if last:
            self.filled = entry
        return item

    @keywords
    def move_to_end(self, key: object, last: bool = True) -> None:
        """Move an existing element to the end (or beginning if last is false).

Raise KeyError if the element does not exist."""
        hash = hash_key(key)
        entry = find(self, key, hash)
        if entry < 0:
            raise KeyError(key)
        if last:
            if entry == last_entry(self, self.filled):
                return
            if self.usable <= 0:
                rebuild(self, self.used * 3)
                entry = find(self, key, hash)
            move_entry(self, entry, self.filled)
            self.filled += 1
            self.usable -= 1
        else:
            first = first_entry(self)
            if entry == first:
                return
            if first == 0:
                make_gap(self)
                entry = find(self, key, hash)
                first = first_entry(self)
            move_entry(self, entry, first - 1)
            if first > 1:
                note_first(self, first - 1)
        self.changes += 1

    def clear(self) -> None:
        """od.clear() -> None.  Remove all items from od."""
        clear_dict(self)

    def update(self, /, *args: object, **kwargs: object) -> None:
        """Update the dictionary from a mapping or an iterable of pairs, and from keywords."""
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        if len(args) == 1:
            fill(self, args[0])
        if len(kwargs) > 0:
            fill(self, kwargs)

    @keywords
    @classmethod
    def fromkeys(cls: type, iterable: object, value: object = None) -> object:
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        made = call0(cls)
        for key in iterable:
            set_item(made, key, value)
        return made

    def copy(self) -> object:
        """od.copy() -> a shallow copy of od"""
        if type_is(self, OrderedDict):
            made = new(OrderedDict)
            fill(made, self)
            return made
        return fill_copy(call0(type_of(self)), self)

    def __reduce__(self) -> object:
        """Return state information for pickling"""
        return (type_of(self), (), state_of(self), None, iterate(call_method0(self, "items")))

    # --- views and iterators -------------------------------------------------------------

    def keys(self) -> object:
        """D.keys() -> a set-like object providing a view on D's keys"""
        made = new(odict_keys)
        made.source = self
        return made

    def values(self) -> object:
        """D.values() -> an object providing a view on D's values"""
        made = new(odict_values)
        made.source = self
        return made

    def items(self) -> object:
        """D.items() -> a set-like object providing a view on D's items"""
        made = new(odict_items)
        made.source = self
        return made

    def __iter__(self) -> object:
        return walk_forwards(self, KEYS)

    def __reversed__(self) -> object:
        """od.__reversed__() <==> reversed(od)"""
        return walk_backwards(self, KEYS)

    # --- operators -----------------------------------------------------------------------

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        return equal_in_order(self, cast(dict, other))

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        return not equal_in_order(self, cast(dict, other))

    def __or__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        return fill_copy(fill_copy(call0(type_of(self)), self), other)

    def __ror__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        return fill_copy(fill_copy(call0(type_of(self)), other), self)

    def __ior__(self, other: object, /) -> object:
        fill(self, other)
        return self

    def __repr__(self) -> str:
        name = type_of(self).__name__
        if self.used == 0:
            return f"{name}()"
        if not enter_repr(self):
            return "..."
        try:
            items: object = call_method0(self, "items")
            return f"{name}({repr_of(list_from(items))})"
        finally:
            leave_repr(self)


# --- views


@builtin
class odict_keys(dict_keys):
    def __iter__(self) -> object:
        return walk_forwards(cast(OrderedDict, self.source), KEYS)

    def __reversed__(self) -> object:
        return walk_backwards(cast(OrderedDict, self.source), KEYS)


@builtin
class odict_values(dict_values):
    def __iter__(self) -> object:
        return walk_forwards(cast(OrderedDict, self.source), VALUES)

    def __reversed__(self) -> object:
        return walk_backwards(cast(OrderedDict, self.source), VALUES)


@builtin
class odict_items(dict_items):
    def __iter__(self) -> object:
        return walk_forwards(cast(OrderedDict, self.source), ITEMS)

    def __reversed__(self) -> object:
        return walk_backwards(cast(OrderedDict, self.source), ITEMS)


@builtin(name="odict_iterator")
class OrderedWalk:
    """A walk over an `OrderedDict`; `entry` is the next one to give, -1 for none."""

    source: object
    kind: i64
    backwards: bool
    entry: i64
    left: i64
    used: i64
    changes: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        source = cast(OrderedDict, self.source)
        entry = self.entry
        if entry < 0:
            self.source = NULL
            return NULL
        if source.changes != self.changes:
            self.source = NULL
            raise RuntimeError("OrderedDict mutated during iteration")
        if source.used != self.used:
            self.source = NULL
            raise RuntimeError("OrderedDict changed size during iteration")
        self.entry = last_entry(source, entry - 1) if self.backwards else next_entry(source, entry + 1)
        self.left -= 1
        if self.kind == KEYS:
            return source.pairs.get(2 * entry)
        if self.kind == VALUES:
            return source.pairs.get(2 * entry + 1)
        return pair(source.pairs.get(2 * entry), source.pairs.get(2 * entry + 1))


@internal
def walk_forwards(d: OrderedDict, kind: i64) -> object:
    made = new(OrderedWalk)
    made.entry = -1 if d.used == 0 else first_entry(d)
    return begin_walk(made, d, kind)


@internal
def walk_backwards(d: OrderedDict, kind: i64) -> object:
    made = new(OrderedWalk)
    made.backwards = True
    made.entry = -1 if d.used == 0 else last_entry(d, d.filled)
    return begin_walk(made, d, kind)


@internal
def begin_walk(walk: OrderedWalk, d: OrderedDict, kind: i64) -> object:
    walk.source = d
    walk.kind = kind
    walk.left = d.used
    walk.used = d.used
    walk.changes = d.changes
    return walk


# --- the order of entries


@internal
def first_entry(d: OrderedDict) -> i64:
    """The first live entry of a dict that is not empty.

    A queue deletes at the front again and again; so that it is not searched from the
    start each time, the value of entry 0, if that is deleted, says where to begin.
    """
    if not is_null(d.pairs.get(0)):
        return 0
    begin = 1
    if not is_null(d.pairs.get(1)):
        begin = small(d.pairs.get(1))
    first = next_entry(d, begin)
    note_first(d, first)
    return first


@internal
def note_first(d: OrderedDict, first: i64) -> None:
    """Remembers the first live entry in entry 0, which is deleted."""
    d.pairs.set(1, make_small(first))


@internal
def move_entry(d: OrderedDict, entry: i64, to: i64) -> None:
    """Moves a live entry to a place that holds none."""
    set_entry_at(d, slot_of(d, entry), to)
    copy(d.pairs + 2 * to, d.pairs + 2 * entry, 2)
    d.hashes[to] = d.hashes[entry]
    d.pairs.init(2 * entry, NULL)
    d.pairs.init(2 * entry + 1, NULL)


@internal
@noinline
def make_gap(d: OrderedDict) -> None:
    """Moves the entries to a larger table, with room before them for as many again."""
    pairs = d.pairs
    hashes = d.hashes
    filled = d.filled
    used = d.used
    size = bytes_of_table(d)
    gap = used + 8
    allocate(d, slots_for((gap + used) * 2 + 8))
    for i in range(2 * gap):
        d.pairs.init(i, NULL)
    at = gap
    for entry in range(filled):
        if not is_null(pairs.get(2 * entry)):
            copy(d.pairs + 2 * at, pairs + 2 * entry, 2)
            d.hashes[at] = hashes[entry]
            at += 1
    d.filled = at
    d.used = used
    d.usable = d.room - at
    for entry in range(gap, at):
        set_entry_at(d, free_slot(d, d.hashes[entry]), entry)
    free(pairs.cast(u8), size)


# --- filling


@internal
def fill(d: OrderedDict, source: object) -> None:
    """`d.update(source)`."""
    if isinstance(source, dict) and not is_overridden(type_of(source), "keys"):
        entry = next_entry(cast(dict, source), 0)
        while entry >= 0:
            from_dict = cast(dict, source)
            put(d, from_dict.pairs.get(2 * entry), from_dict.pairs.get(2 * entry + 1))
            entry = next_entry(from_dict, entry + 1)
        return
    if not is_null(find_attr_or_null(source, "keys")):
        keys = iterate(call_method0(source, "keys"))
        while True:
            key = next_or_null(keys)
            if is_null(key):
                return
            put(d, key, get_item(source, key))
    if not is_null(find_attr_or_null(source, "items")):
        source = call_method0(source, "items")
    pairs = iterate(source)
    while True:
        item = next_or_null(pairs)
        if is_null(item):
            return
        put_pair(d, item)


@internal
def put(d: OrderedDict, key: object, value: object) -> None:
    """`d[key] = value`."""
    if type_is(d, OrderedDict):
        d.__setitem__(key, value)
    else:
        set_item(d, key, value)


@internal
def put_pair(d: OrderedDict, item: object) -> None:
    parts = iterate(item)
    key = next_or_null(parts)
    if is_null(key):
        raise ValueError("need more than 0 values to unpack")
    value = next_or_null(parts)
    if is_null(value):
        raise ValueError("need more than 1 value to unpack")
    if not is_null(next_or_null(parts)):
        raise ValueError("too many values to unpack (expected 2)")
    put(d, key, value)


@internal
def fill_copy(made: object, source: object) -> object:
    """A new dict, filled from another."""
    if isinstance(made, OrderedDict):
        fill(cast(OrderedDict, made), source)
    else:
        items = iterate(call_method0(source, "items"))
        while True:
            item = next_or_null(items)
            if is_null(item):
                break
            set_item(made, cast(tuple, item).data.get(0), cast(tuple, item).data.get(1))
    return made


@internal
def equal_in_order(a: OrderedDict, b: dict) -> bool:
    """Equality; between two of these the order counts."""
    if not equal_dicts(a, b):
        return False
    if not isinstance(b, OrderedDict):
        return True
    ours = next_entry(a, 0)
    theirs = next_entry(b, 0)
    while ours >= 0 and theirs >= 0:
        if not same_or_equal(a.pairs.get(2 * ours), b.pairs.get(2 * theirs)):
            return False
        ours = next_entry(a, ours + 1)
        theirs = next_entry(b, theirs + 1)
    return ours == theirs


@internal
def clear_dict(d: dict) -> None:
    """`dict.clear(d)`."""
    d.clear()


from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.rt.types import is_overridden  # noqa: E402
