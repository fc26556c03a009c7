"""The views of dicts: `dict_keys`, `dict_values`, `dict_items`, and their set operations.

Not here: sets themselves (`set`).
"""

from __future__ import annotations

from molt.lib.builtins.dict_iterators import (
    iterate_items,
    iterate_items_backwards,
    iterate_keys,
    iterate_keys_backwards,
    iterate_values,
    iterate_values_backwards,
)
from molt.lib.builtins.dict_table import find, next_entry, remove_entry
from molt.lib.builtins.sequence import hash_key, same_or_equal
from molt.lib.low import builtin, cast, i64, inline, is_null, isinstance, new, type_is
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import contains, iterate, length_of, next_or_null, repr_of
from molt.lib.rt.recursion import enter_repr, leave_repr


@builtin(name="dict_view")
class DictView:
    """What the three share."""

    source: dict

    @property
    def mapping(self) -> object:
        """dictionary that this view refers to"""
        # Here, as the module cannot be imported under CPython.
        from molt.lib.builtins.mapping_proxy import mapping_proxy

        made = new(mapping_proxy)
        made.mapping = self.source
        return made

    def __len__(self) -> i64:
        return self.source.used

    def __repr__(self) -> str:
        if not enter_repr(self):
            return "..."
        try:
            return f"{type_name(self)}({repr_of(list_from(self))})"
        finally:
            leave_repr(self)


@builtin(name="dict_set_view")
class DictSetView(DictView):
    """A view that is a set: of keys, or of items."""

    __hash__ = None

    def isdisjoint(self, other: object, /) -> bool:
        """Return True if the view and the given iterable have a null intersection."""
        return are_disjoint(self, other)

    def __and__(self, other: object, /) -> object:
        return intersect(self, other)

    def __rand__(self, other: object, /) -> object:
        return intersect(other, self)

    def __or__(self, other: object, /) -> object:
        return unite(self, other)

    def __ror__(self, other: object, /) -> object:
        return unite(other, self)

    def __sub__(self, other: object, /) -> object:
        return subtract(self, other)

    def __rsub__(self, other: object, /) -> object:
        return subtract(other, self)

    def __xor__(self, other: object, /) -> object:
        return differ(self, other)

    def __rxor__(self, other: object, /) -> object:
        return differ(other, self)

    def __eq__(self, other: object, /) -> object:
        if not is_set_like(other):
            return NotImplemented
        return length_of(self) == length_of(other) and all_within(self, other)

    def __ne__(self, other: object, /) -> object:
        if not is_set_like(other):
            return NotImplemented
        return not (length_of(self) == length_of(other) and all_within(self, other))

    def __lt__(self, other: object, /) -> object:
        if not is_set_like(other):
            return NotImplemented
        return length_of(self) < length_of(other) and all_within(self, other)

    def __le__(self, other: object, /) -> object:
        if not is_set_like(other):
            return NotImplemented
        return length_of(self) <= length_of(other) and all_within(self, other)

    def __gt__(self, other: object, /) -> object:
        if not is_set_like(other):
            return NotImplemented
        return length_of(self) > length_of(other) and all_within(other, self)

    def __ge__(self, other: object, /) -> object:
        if not is_set_like(other):
            return NotImplemented
        return length_of(self) >= length_of(other) and all_within(other, self)


@builtin
class dict_keys(DictSetView):
    def __contains__(self, key: object, /) -> bool:
        return find(self.source, key, hash_key(key)) >= 0

    def __iter__(self) -> object:
        return iterate_keys(self.source)

    def __reversed__(self) -> object:
        """Return a reverse iterator over the dict keys."""
        return iterate_keys_backwards(self.source)


@builtin
class dict_items(DictSetView):
    def __contains__(self, item: object, /) -> bool:
        if not isinstance(item, tuple):
            return False
        both = cast(tuple, item)
        if both.length != 2:
            return False
        found = value_of(self.source, both.data.get(0), hash_key(both.data.get(0)))
        return not is_null(found) and same_or_equal(found, both.data.get(1))

    def __iter__(self) -> object:
        return iterate_items(self.source)

    def __reversed__(self) -> object:
        """Return a reverse iterator over the dict items."""
        return iterate_items_backwards(self.source)


@builtin
class dict_values(DictView):
    def __iter__(self) -> object:
        return iterate_values(self.source)

    def __reversed__(self) -> object:
        """Return a reverse iterator over the dict values."""
        return iterate_values_backwards(self.source)


# --- as sets -------------------------------------------------------------------------


def is_set_like(x: object) -> bool:
    return is_any_set(x) or isinstance(x, DictSetView)


def all_within(part: object, whole: object) -> bool:
    iterator = iterate(part)
    while True:
        x = next_or_null(iterator)
        if is_null(x):
            return True
        if not holds(whole, x):
            return False


def are_disjoint(view: object, other: object) -> bool:
    if view is other:
        return length_of(view) == 0
    if type_is(other, set) or type_is(other, frozenset) or isinstance(other, DictSetView):
        if length_of(other) > length_of(view):
            return are_disjoint_from(other, view)
    return are_disjoint_from(view, other)


@inline
def holds(whole: object, x: object) -> bool:
    """`x in whole`."""
    if type_is(whole, dict_keys):
        return find(cast(dict_keys, whole).source, x, hash_key(x)) >= 0
    return contains(whole, x)


def are_disjoint_from(whole: object, parts: object) -> bool:
    iterator = iterate(parts)
    while True:
        x = next_or_null(iterator)
        if is_null(x):
            return True
        if holds(whole, x):
            return False


def intersect(a: object, b: object) -> object:
    view = a if isinstance(a, DictSetView) else b
    other = b if isinstance(a, DictSetView) else a
    if type_is(other, set) and length_of(view) <= length_of(other):
        return intersection(cast(set, other), view)
    if isinstance(other, DictSetView) and length_of(other) > length_of(view):
        return keep_contained(other, view)
    return keep_contained(view, other)


def keep_contained(whole: object, parts: object) -> set:
    made = new(set)
    iterator = iterate(parts)
    while True:
        x = next_or_null(iterator)
        if is_null(x):
            return made
        if holds(whole, x):
            add(made, x, hash_key(x))


def elements_of(x: object) -> set:
    """`set(x)`. Keys are taken from their dict, as CPython does: the set gets its size at once."""
    if type_is(x, dict_keys) and type_is(cast(dict_keys, x).source, dict):
        return set_from(cast(dict_keys, x).source)
    return set_from(x)


def unite(a: object, b: object) -> object:
    made = elements_of(a)
    update_set(made, b)
    return made


def subtract(a: object, b: object) -> object:
    made = elements_of(a)
    difference_update(made, b)
    return made


def differ(a: object, b: object) -> object:
    if type_is(a, dict_items) and type_is(b, dict_items):
        return differ_items(cast(dict_items, a).source, cast(dict_items, b).source)
    made = elements_of(a)
    symmetric_difference_update(made, b)
    return made


def differ_items(a: dict, b: dict) -> set:
    """Values need not be hashable where both dicts have the same item, so items are looked up by key."""
    rest = copy_dict(a)
    made = new(set)
    entry = next_entry(b, 0)
    while entry >= 0:
        key = b.pairs.get(2 * entry)
        value = b.pairs.get(2 * entry + 1)
        found = find(rest, key, b.hashes[entry])
        if found >= 0 and same_or_equal(rest.pairs.get(2 * found + 1), value):
            remove_entry(rest, found)
        else:
            item = pair(key, value)
            add(made, item, hash_key(item))
        entry = next_entry(b, entry + 1)
    update_set(made, rest.items())
    return made


from molt.lib.builtins.dict import copy_dict, dict, value_of
from molt.lib.builtins.list import list_from
from molt.lib.builtins.set import frozenset, set
from molt.lib.builtins.set_operations import (
    difference_update,
    intersection,
    is_any_set,
    set_from,
    symmetric_difference_update,
    update_set,
)
from molt.lib.builtins.set_table import add
from molt.lib.builtins.tuple import pair, tuple
