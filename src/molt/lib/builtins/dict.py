"""`dict`.

Not here: its table (`dict_table`), filling it from others (`dict_updating`), views (`dict_views`) and iterators (`dict_iterators`).
"""

from __future__ import annotations

from molt.lib.builtins.dict_table import (
    ABSENT,
    SAME,
    bytes_of_table,
    clone_table,
    find,
    forget_table,
    insert_new,
    last_entry,
    next_entry,
    quick_entry,
    rebuild,
    release_table,
    remove_entry,
    slots_to_hold,
)
from molt.lib.builtins.sequence import hash_key, same_or_equal
from molt.lib.low import (
    NULL,
    as_word,
    builtin,
    cast,
    i64,
    is_null,
    is_small,
    isinstance,
    new,
    new_of,
    noinline,
    ptr,
    type_is,
    u8,
)
from molt.lib.rt.attributes import lookup_special
from molt.lib.rt.calls import call0, call1
from molt.lib.rt.collector import visit_words
from molt.lib.rt.comparison import are_strings, equal_strings
from molt.lib.rt.memory import word_at
from molt.lib.rt.ops import iterate, next_or_null, repr_of, set_item
from molt.lib.rt.recursion import enter_repr, leave_repr


@builtin
class dict:
    """dict() -> new empty dictionary
dict(mapping) -> new dictionary initialized from a mapping object's
    (key, value) pairs
dict(iterable) -> new dictionary initialized as if via:
    d = {}
    for k, v in iterable:
        d[k] = v
dict(**kwargs) -> new dictionary initialized with the name=value pairs
    in the keyword argument list.  For example:  dict(one=1, two=2)"""

    used: i64
    filled: i64
    usable: i64
    room: i64
    slots: i64
    width: i64
    pairs: ptr[object]
    hashes: ptr[i64]
    index: ptr[u8]

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> dict:
        return new_of(cls, dict)

    def __init__(self, /, *args: object, **kwargs: object) -> None:
        if len(args) > 1:
            raise TypeError(f"dict expected at most 1 argument, got {len(args)}")
        if len(args) == 1:
            update_dict(self, args[0])
        if len(kwargs) > 0:
            update_dict(self, kwargs)

    def __drop__(self) -> None:
        release_table(self.pairs, self.filled, bytes_of_table(self))

    def __visit__(self) -> None:
        visit_words(self.pairs, 2 * self.filled)

    # --- items -------------------------------------------------------------------

    def __len__(self) -> i64:
        return self.used

    def __getitem__(self, key: object, /) -> object:
        entry = find(self, key, hash_key(key))
        if entry >= 0:
            return self.pairs.get(2 * entry + 1)
        return self._missing(key)

    @noinline
    def _missing(self, key: object) -> object:
        if not type_is(self, dict):
            missing = lookup_special(self, "__missing__")
            if not is_null(missing):
                return call1(missing, key)
        raise KeyError(key)

    def __setitem__(self, key: object, value: object, /) -> None:
        hash = hash_key(key)
        entry = find(self, key, hash)
        if entry >= 0:
            self.pairs.set(2 * entry + 1, value)
        else:
            insert_new(self, key, value, hash)

    def __delitem__(self, key: object, /) -> None:
        entry = find(self, key, hash_key(key))
        if entry < 0:
            raise KeyError(key)
        remove_entry(self, entry)

    def __contains__(self, key: object, /) -> bool:
        """True if the dictionary has the specified key, else False."""
        return find(self, key, hash_key(key)) >= 0

    def get(self, key: object, default: object = None, /) -> object:
        """Return the value for key if key is in the dictionary, else default."""
        # Keys that mostly are the very one: nothing is called for them.
        if is_small(key) or type_is(key, str):
            entry = quick_entry(self, as_word(key), hash_key(key))
            if entry >= 0:
                return self.pairs.get(2 * entry + 1)
            if entry == ABSENT:
                return default
            return get_same(self, key, default, SAME - entry)
        return get_asking(self, key, default)

    def setdefault(self, key: object, default: object = None, /) -> object:
        """Insert key with a value of default if key is not in the dictionary.

Return the value for key if key is in the dictionary, else default."""
        hash = hash_key(key)
        entry = find(self, key, hash)
        if entry >= 0:
            return self.pairs.get(2 * entry + 1)
        insert_new(self, key, default, hash)
        return default

    def pop(self, key: object, default: object = NULL, /) -> object:
        """D.pop(k[,d]) -> v, remove specified key and return the corresponding value.

If the key is not found, return the default if given; otherwise,
raise a KeyError."""
        entry = find(self, key, hash_key(key)) if self.used > 0 else -1
        if entry >= 0:
            return remove_entry(self, entry)
        if is_null(default):
            raise KeyError(key)
        return default

    def popitem(self) -> object:
        """Remove and return a (key, value) pair as a 2-tuple.

Pairs are returned in LIFO (last-in, first-out) order.
Raises KeyError if the dict is empty."""
        if self.used == 0:
            raise KeyError("popitem(): dictionary is empty")
        entry = last_entry(self, self.filled)
        item = pair(self.pairs.get(2 * entry), self.pairs.get(2 * entry + 1))
        remove_entry(self, entry)
        self.filled = entry
        return item

    def clear(self) -> None:
        """D.clear() -> None.  Remove all items from D."""
        pairs = self.pairs
        filled = self.filled
        size = bytes_of_table(self)
        # Emptied first: the end of a value's life can run code that looks at the dict.
        forget_table(self)
        release_table(pairs, filled, size)

    def copy(self) -> dict:
        """D.copy() -> a shallow copy of D"""
        return copy_dict(self)

    def update(self, /, *args: object, **kwargs: object) -> None:
        """D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.
If E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]
If E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v
In either case, this is followed by: for k in F:  D[k] = F[k]"""
        if len(args) > 1:
            raise TypeError(f"update expected at most 1 argument, got {len(args)}")
        if len(args) == 1:
            update_dict(self, args[0])
        if len(kwargs) > 0:
            update_dict(self, kwargs)

    @classmethod
    def fromkeys(cls: type, iterable: object, value: object = None, /) -> object:
        """Create a new dictionary with keys from iterable and values set to value."""
        made = call0(cls)
        if type_is(made, dict) and cast(dict, made).used == 0:
            if type_is(iterable, dict):
                take_keys(cast(dict, made), cast(dict, iterable), value)
                return made
            if type_is(iterable, set) or type_is(iterable, frozenset):
                take_elements(cast(dict, made), cast(set, iterable), value)
                return made
        iterator = iterate(iterable)
        while True:
            key = next_or_null(iterator)
            if is_null(key):
                return made
            if type_is(made, dict):
                cast(dict, made)[key] = value
            else:
                set_item(made, key, value)

    # --- views and iterators -----------------------------------------------------

    def keys(self) -> object:
        """D.keys() -> a set-like object providing a view on D's keys"""
        made = new(dict_keys)
        made.source = self
        return made

    def values(self) -> object:
        """D.values() -> an object providing a view on D's values"""
        made = new(dict_values)
        made.source = self
        return made

    def items(self) -> object:
        """D.items() -> a set-like object providing a view on D's items"""
        made = new(dict_items)
        made.source = self
        return made

    def __iter__(self) -> object:
        return iterate_keys(self)

    def __reversed__(self) -> object:
        """Return a reverse iterator over the dict keys."""
        return iterate_keys_backwards(self)

    # --- operators ---------------------------------------------------------------

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        return equal_dicts(self, cast(dict, other))

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, dict):
            return NotImplemented
        return not equal_dicts(self, cast(dict, other))

    def __or__(self, other: object, /) -> object:
        return union(self, other)

    def __ror__(self, other: object, /) -> object:
        return union(other, self)

    def __ior__(self, other: object, /) -> object:
        update_dict(self, other)
        return self

    @noinline
    def __repr__(self) -> str:
        if self.used == 0:
            return "{}"
        if not enter_repr(self):
            return "{...}"
        try:
            parts = new(list)
            entry = next_entry(self, 0)
            while entry >= 0:
                key = self.pairs.get(2 * entry)
                value = self.pairs.get(2 * entry + 1)
                parts.append(f"{repr_of(key)}: {repr_of(value)}")
                entry = next_entry(self, entry + 1)
            body = join_list(", ", parts)
            return f"{{{body}}}"
        finally:
            leave_repr(self)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


# --- for the library and the runtime -------------------------------------------------


def new_dict(entries: i64) -> dict:
    """An empty dict with room for `entries`."""
    made = new(dict)
    if entries > 5:
        rebuild(made, slots_to_hold(entries))
    return made


def copy_dict(source: dict) -> dict:
    made = new(dict)
    # A sparse table is not worth copying as it is.
    if source.used >= source.filled * 2 // 3:
        clone_table(made, source)
    else:
        merge_dict(made, source)
    return made


@noinline
def get_same(d: dict, key: object, default: object, entry: i64) -> object:
    """`d.get(key, default)` where a key with that hash is there, at an entry."""
    if are_strings(d.pairs.get(2 * entry), key) and equal_strings(d.pairs.get(2 * entry), key):
        return d.pairs.get(2 * entry + 1)
    return get_asking(d, key, default)


def get_asking(d: dict, key: object, default: object) -> object:
    """`d.get(key, default)` of anything."""
    entry = find(d, key, hash_key(key))
    return d.pairs.get(2 * entry + 1) if entry >= 0 else default


def get_or_null(d: dict, key: object) -> object:
    """The value of a key, or NULL without an exception where it is absent."""
    entry = find(d, key, hash_key(key))
    return d.pairs.get(2 * entry + 1) if entry >= 0 else NULL


def union(a: object, b: object) -> object:
    if not isinstance(a, dict) or not isinstance(b, dict):
        return NotImplemented
    made = copy_dict(cast(dict, a))
    update_dict(made, b)
    return made


def equal_dicts(a: dict, b: dict) -> bool:
    if a.used != b.used:
        return False
    entry = next_entry(a, 0)
    while entry >= 0:
        found = quick_entry(b, word_at(a.pairs, 2 * entry), a.hashes[entry])
        if found < 0 or word_at(a.pairs, 2 * entry + 1) != word_at(b.pairs, 2 * found + 1):
            if not has_equal_item(a, entry, b):
                return False
        entry = next_entry(a, entry + 1)
    return True


@noinline
def has_equal_item(a: dict, entry: i64, b: dict) -> bool:
    """Whether another dict has an equal value for the key of an entry."""
    key = a.pairs.get(2 * entry)
    value = a.pairs.get(2 * entry + 1)
    other = value_of(b, key, a.hashes[entry])
    return not is_null(other) and same_or_equal(value, other)


def value_of(d: dict, key: object, hash: i64) -> object:
    """The value of a key that the caller keeps: what its end runs may change the dict. NULL for none."""
    entry = find(d, key, hash)
    return NULL if entry < 0 else d.pairs.get(2 * entry + 1)


def list_of_keys(d: dict) -> list:
    """The keys in order, of whatever subclass the dict is."""
    made: list = []
    entry = next_entry(d, 0)
    while entry >= 0:
        made.append(d.pairs.get(2 * entry))
        entry = next_entry(d, entry + 1)
    return made


from molt.lib.builtins.dict_iterators import iterate_keys, iterate_keys_backwards
from molt.lib.builtins.dict_views import dict_items, dict_keys, dict_values
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import pair
from molt.lib.builtins.set import frozenset, set
from molt.lib.rt.build import join_list
from molt.lib.builtins.dict_updating import merge_dict, take_elements, take_keys, update_dict
