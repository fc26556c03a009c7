"""`set` and `frozenset`, and their iterator.

Not here: the table (`set_table`), the algebra (`set_operations`). Both classes have the
same layout, and their functions take a `set`.
"""

from __future__ import annotations

from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.set_index import drop_index, has_bit, place_of
from molt.lib.builtins.set_table import (
    add,
    discard,
    has,
    next_slot,
    release_table,
    swap_tables,
    take_slot,
)
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    class_object,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    new,
    new_of,
    noinline,
    ptr,
    small,
    type_is,
    u64,
)
from molt.lib.rt.collector import visit_words
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import repr_of
from molt.lib.rt.recursion import enter_repr, leave_repr


@builtin
class set:
    """set() -> new empty set object
set(iterable) -> new set object

Build an unordered collection of unique elements."""

    used: i64
    fill: i64
    mask: i64
    finger: i64
    known_hash: i64
    keys: ptr[object]
    hashes: ptr[i64]
    bits: ptr[u64]
    limit: i64

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> set:
        return new_of(cls, set)

    def __init__(self, iterable: object = (), /) -> None:
        if self.fill > 0:
            clear_set(self)
        update_set(self, iterable)

    def __reduce__(self) -> object:
        """Return state information for pickling."""
        return reduced_set(self)

    def __drop__(self) -> None:
        drop_index(cast(set, self))
        release_table(self.keys, self.mask)

    def __visit__(self) -> None:
        if self.keys:
            visit_words(self.keys, self.mask + 1)

    def __len__(self) -> i64:
        return self.used

    def __contains__(self, key: object, /) -> bool:
        """x.__contains__(y) <==> y in x."""
        return has_key(self, key)

    def __iter__(self) -> object:
        return iterate_set(self)

    def copy(self) -> object:
        """Return a shallow copy of a set."""
        return copy_set(self)

    def union(self, *others: object) -> object:
        """Return the union of sets as a new set.

(i.e. all elements that are in either set.)"""
        made = copy_set(self)
        for i in range(len(others)):
            update_set(made, others[i])
        return made

    def intersection(self, *others: object) -> object:
        """Return the intersection of two sets as a new set.

(i.e. all elements that are in both sets.)"""
        return intersect_all(self, others)

    def difference(self, *others: object) -> object:
        """Return the difference of two or more sets as a new set.

(i.e. all elements that are in this set but not the others.)"""
        if len(others) == 0:
            return copy_set(self)
        made = difference(self, others[0])
        for i in range(1, len(others)):
            difference_update(made, others[i])
        return made

    def symmetric_difference(self, other: object, /) -> object:
        """Return the symmetric difference of two sets as a new set.

(i.e. all elements that are in exactly one of the sets.)"""
        return symmetric_difference(self, other)

    def isdisjoint(self, other: object, /) -> bool:
        """Return True if two sets have a null intersection."""
        return is_disjoint(self, other)

    def issubset(self, other: object, /) -> bool:
        """Report whether another set contains this set."""
        return is_subset(self, other)

    def issuperset(self, other: object, /) -> bool:
        """Report whether this set contains another set."""
        return is_superset(self, other)

    def __or__(self, other: object, /) -> object:
        return unite(self, other)

    def __ror__(self, other: object, /) -> object:
        return unite(other, self)

    def __and__(self, other: object, /) -> object:
        return intersect(self, other)

    def __rand__(self, other: object, /) -> object:
        return intersect(other, self)

    def __sub__(self, other: object, /) -> object:
        return subtract(self, other)

    def __rsub__(self, other: object, /) -> object:
        return subtract(other, self)

    def __xor__(self, other: object, /) -> object:
        return differ(self, other)

    def __rxor__(self, other: object, /) -> object:
        return differ(other, self)

    def __lt__(self, other: object, /) -> object:
        return order_sets(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return order_sets(self, other, 1)

    def __eq__(self, other: object, /) -> object:
        return order_sets(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        return order_sets(self, other, 3)

    def __gt__(self, other: object, /) -> object:
        return order_sets(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return order_sets(self, other, 5)

    def __repr__(self) -> str:
        return repr_set(self)

    # --- changing ----------------------------------------------------------------

    def add(self, key: object, /) -> None:
        """Add an element to a set.

This has no effect if the element is already present."""
        add(self, key, hash_key(key))

    def discard(self, key: object, /) -> None:
        """Remove an element from a set if it is a member.

Unlike set.remove(), the discard() method does not raise
an exception when an element is missing from the set."""
        discard_key(self, key)

    def remove(self, key: object, /) -> None:
        """Remove an element from a set; it must be a member.

If the element is not a member, raise a KeyError."""
        if not discard_key(self, key):
            raise KeyError(key)

    def pop(self) -> object:
        """Remove and return an arbitrary set element.
Raises KeyError if the set is empty."""
        if self.used == 0:
            raise KeyError("pop from an empty set")
        # Where the last one was found, so that emptying a set takes no squares.
        slot = next_slot(self, self.finger & self.mask)
        if slot < 0:
            slot = next_slot(self, 0)
        self.finger = slot + 1
        return take_slot(self, slot)

    def clear(self) -> None:
        """Remove all elements from this set."""
        clear_set(self)

    def update(self, *others: object) -> None:
        """Update a set with the union of itself and others."""
        for i in range(len(others)):
            update_set(self, others[i])

    def intersection_update(self, *others: object) -> None:
        """Update a set with the intersection of itself and another."""
        swap_tables(self, intersect_all(self, others))

    def difference_update(self, *others: object) -> None:
        """Remove all elements of another set from this set."""
        for i in range(len(others)):
            difference_update(self, others[i])

    def symmetric_difference_update(self, other: object, /) -> None:
        """Update a set with the symmetric difference of itself and another."""
        symmetric_difference_update(self, other)

    def __ior__(self, other: object, /) -> object:
        if not is_any_set(other):
            return NotImplemented
        update_set(self, other)
        return self

    def __iand__(self, other: object, /) -> object:
        if not is_any_set(other):
            return NotImplemented
        swap_tables(self, intersection(self, other))
        return self

    def __isub__(self, other: object, /) -> object:
        if not is_any_set(other):
            return NotImplemented
        difference_update(self, other)
        return self

    def __ixor__(self, other: object, /) -> object:
        if not is_any_set(other):
            return NotImplemented
        symmetric_difference_update(self, other)
        return self

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@builtin
class frozenset:
    """frozenset() -> empty frozenset object
frozenset(iterable) -> frozenset object

Build an immutable unordered collection of unique elements."""

    used: i64
    fill: i64
    mask: i64
    finger: i64
    known_hash: i64
    keys: ptr[object]
    hashes: ptr[i64]
    bits: ptr[u64]
    limit: i64

    def __new__(cls: type, iterable: object = (), /) -> frozenset:
        if type_is(iterable, frozenset) and cls is class_object(frozenset):
            return cast(frozenset, iterable)
        made = new_of(cls, frozenset)
        update_set(cast(set, made), iterable)
        return made

    def __reduce__(self) -> object:
        """Return state information for pickling."""
        return reduced_set(self)

    def __drop__(self) -> None:
        drop_index(cast(set, self))
        release_table(self.keys, self.mask)

    def __visit__(self) -> None:
        if self.keys:
            visit_words(self.keys, self.mask + 1)

    def __hash__(self) -> i64:
        if self.known_hash == 0:
            self.known_hash = hash_frozenset(cast(set, self))
        return self.known_hash

    def __len__(self) -> i64:
        return self.used

    def __contains__(self, key: object, /) -> bool:
        """x.__contains__(y) <==> y in x."""
        return has_key(cast(set, self), key)

    def __iter__(self) -> object:
        return iterate_set(cast(set, self))

    def copy(self) -> object:
        """Return a shallow copy of a set."""
        return self if type_is(self, frozenset) else copy_set(cast(set, self))

    def union(self, *others: object) -> object:
        """Return the union of sets as a new set.

(i.e. all elements that are in either set.)"""
        made = copy_set(cast(set, self))
        for i in range(len(others)):
            update_set(made, others[i])
        return made

    def intersection(self, *others: object) -> object:
        """Return the intersection of two sets as a new set.

(i.e. all elements that are in both sets.)"""
        return intersect_all(cast(set, self), others)

    def difference(self, *others: object) -> object:
        """Return the difference of two or more sets as a new set.

(i.e. all elements that are in this set but not the others.)"""
        if len(others) == 0:
            return copy_set(cast(set, self))
        made = difference(cast(set, self), others[0])
        for i in range(1, len(others)):
            difference_update(made, others[i])
        return made

    def symmetric_difference(self, other: object, /) -> object:
        """Return the symmetric difference of two sets as a new set.

(i.e. all elements that are in exactly one of the sets.)"""
        return symmetric_difference(cast(set, self), other)

    def isdisjoint(self, other: object, /) -> bool:
        """Return True if two sets have a null intersection."""
        return is_disjoint(cast(set, self), other)

    def issubset(self, other: object, /) -> bool:
        """Report whether another set contains this set."""
        return is_subset(cast(set, self), other)

    def issuperset(self, other: object, /) -> bool:
        """Report whether this set contains another set."""
        return is_superset(cast(set, self), other)

    def __or__(self, other: object, /) -> object:
        return unite(self, other)

    def __ror__(self, other: object, /) -> object:
        return unite(other, self)

    def __and__(self, other: object, /) -> object:
        return intersect(self, other)

    def __rand__(self, other: object, /) -> object:
        return intersect(other, self)

    def __sub__(self, other: object, /) -> object:
        return subtract(self, other)

    def __rsub__(self, other: object, /) -> object:
        return subtract(other, self)

    def __xor__(self, other: object, /) -> object:
        return differ(self, other)

    def __rxor__(self, other: object, /) -> object:
        return differ(other, self)

    def __lt__(self, other: object, /) -> object:
        return order_sets(cast(set, self), other, 0)

    def __le__(self, other: object, /) -> object:
        return order_sets(cast(set, self), other, 1)

    def __eq__(self, other: object, /) -> object:
        return order_sets(cast(set, self), other, 2)

    def __ne__(self, other: object, /) -> object:
        return order_sets(cast(set, self), other, 3)

    def __gt__(self, other: object, /) -> object:
        return order_sets(cast(set, self), other, 4)

    def __ge__(self, other: object, /) -> object:
        return order_sets(cast(set, self), other, 5)

    def __repr__(self) -> str:
        return repr_set(cast(set, self))

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@builtin
class set_iterator:
    # `used` is the size of the set when the walk began, -1 once it was found to have changed.

    source: object
    used: i64
    position: i64
    left: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        s = cast(set, self.source)
        if self.used != s.used:
            self.used = -1  # it stays an error
            raise RuntimeError("Set changed size during iteration")
        slot = next_slot(s, self.position)
        if slot < 0:
            self.source = NULL
            return NULL
        self.position = slot + 1
        self.left -= 1
        return s.keys.get(slot)

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        if is_null(self.source) or self.used != cast(set, self.source).used:
            return 0
        return self.left

    def __reduce__(self) -> object:
        """What is left, as a list; the walk itself stays where it is."""
        copied = new(set_iterator)
        copied.source = self.source
        copied.used = self.used
        copied.position = self.position
        copied.left = self.left
        return as_iter(list_from(copied))


def iterate_set(s: set) -> object:
    made = new(set_iterator)
    made.source = s
    made.used = s.used
    made.left = s.used
    return made


# --- keys ----------------------------------------------------------------------------


@inline
def may_be_set(key: object) -> bool:
    """Whether a key is a set. What most keys are is told by itself."""
    return not (is_small(key) or type_is(key, str) or type_is(key, tuple)) and isinstance(key, set)


def has_key(s: set, key: object) -> bool:
    if s.limit != 0 and is_small(key):
        return has_bit(s, place_of(small(key)))
    return has_key_in_table(s, key)


@noinline
def has_key_in_table(s: set, key: object) -> bool:
    """`has_key` by a search: apart, so that a look at the index has no registers to save."""
    if may_be_set(key):
        key = hashable(key)
    return has(s, key, hash_key(key))


def discard_key(s: set, key: object) -> bool:
    if may_be_set(key):
        key = hashable(key)
    return discard(s, key, hash_key(key))


def hashable(key: object) -> object:
    """A set that is looked for in a set stands for the frozenset of its elements, unless it can be hashed."""
    try:
        hash_key(key)
        return key
    except TypeError:
        made = new(frozenset)
        update_set(cast(set, made), key)
        return made


def intersect_all(s: set, others: tuple) -> set:
    if len(others) == 0:
        return copy_set(s)
    made = s
    for i in range(len(others)):
        made = intersection(made, others[i])
    return made


# --- operators, which are for sets only ----------------------------------------------


def unite(a: object, b: object) -> object:
    if not is_any_set(a) or not is_any_set(b):
        return NotImplemented
    made = copy_set(cast(set, a))
    update_set(made, b)
    return made


def intersect(a: object, b: object) -> object:
    if not is_any_set(a) or not is_any_set(b):
        return NotImplemented
    return intersection(cast(set, a), b)


def subtract(a: object, b: object) -> object:
    if not is_any_set(a) or not is_any_set(b):
        return NotImplemented
    return difference(cast(set, a), b)


def differ(a: object, b: object) -> object:
    if not is_any_set(a) or not is_any_set(b):
        return NotImplemented
    return symmetric_difference(cast(set, a), b)


# --- hash and repr -------------------------------------------------------------------


def hash_frozenset(s: set) -> i64:
    """CPython's hash: the order of keys does not matter, so shuffled hashes are xored."""
    hash = u64(0)
    if s.keys:
        for slot in range(s.mask + 1):
            hash = hash ^ shuffle(u64(s.hashes[slot]))
    # Free slots and deleted keys were counted in; their pairs cancel out.
    if s.keys and (s.mask + 1 - s.fill) & 1 == 1:
        hash = hash ^ shuffle(u64(0))
    if (s.fill - s.used) & 1 == 1:
        hash = hash ^ shuffle(u64(18446744073709551615))
    hash = hash ^ (u64(s.used + 1) * u64(1927868237))
    hash = hash ^ ((hash >> 11) ^ (hash >> 25))
    hash = hash * u64(69069) + u64(907133923)
    return 590923713 if i64(hash) == -1 else i64(hash)


def shuffle(hash: u64) -> u64:
    return ((hash ^ u64(89869747)) ^ (hash << 16)) * u64(3644798167)


def repr_set(s: set) -> str:
    name = type_name(s)
    if s.used == 0:
        return f"{name}()"
    if not enter_repr(s):
        return f"{name}(...)"
    try:
        parts = new(list)
        keys = list_from(s)  # as they are now
        for i in range(keys.length):
            parts.append(repr_of(keys.items.get(i)))
        body = join_list(", ", parts)
        return f"{{{body}}}" if type_is(s, set) else f"{name}({{{body}}})"
    finally:
        leave_repr(s)


from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.iterator_reducing import as_iter
from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.set_operations import (
    clear_set,
    copy_set,
    difference,
    difference_update,
    intersection,
    is_any_set,
    is_disjoint,
    is_subset,
    is_superset,
    order_sets,
    symmetric_difference,
    symmetric_difference_update,
    update_set,
)
from molt.lib.builtins.value_reducing import reduced_set
from molt.lib.rt.build import join_list
