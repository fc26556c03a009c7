"""`Counter`: a dict of counts, 0 for what is missing."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.dict_updating import merge_dict, update_dict
from molt.lib.builtins.dict_table import find, remove_entry
from molt.lib.builtins.list import list, list_from, list_of, list_with_room
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.sorting import sort_by
from molt.lib.builtins.tuple import tuple
from molt.lib.low import NULL, builtin, cast, class_object, i64, internal, is_null, isinstance, keywords, new, new_of, type_is
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call, call1, call2, call_method0
from molt.lib.rt.arithmetic import add, sub
from molt.lib.rt.comparison import compare_true
from molt.lib.rt.ops import contains, del_item, get_item, iterate, next_or_null, repr_of, set_item
from molt.lib.rt.tables import dict_keys, dict_store
from molt.lib.rt.types import type_of
from molt.lib.std._collections.counting import _count_elements
from molt.lib.std.collections.abstract import is_one
from molt.lib.std.itertools.counting import index_as_size, repeat
from molt.lib.std.itertools.passing import chain, starmap

LT: Final = 0
LE: Final = 1
EQ: Final = 2
GT: Final = 4
GE: Final = 5

# What operators make of two counts.
ADD: Final = 0
SUBTRACT: Final = 1
MAXIMUM: Final = 2
MINIMUM: Final = 3


@builtin(module="collections")
class Counter(dict):
    """Dict subclass for counting hashable items.  Sometimes called a bag
or multiset.  Elements are stored as dictionary keys and their counts
are stored as dictionary values."""

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> Counter:
        return new_of(cls, Counter)

    def __init__(self, /, *args: object, **kwargs: object) -> None:
        check_count("__init__", args)
        self._change("update", args, kwargs)

    # --- counts --------------------------------------------------------------------

    def __getitem__(self, key: object, /) -> object:
        entry = find(self, key, hash_key(key))
        if entry >= 0:
            return self.pairs.get(2 * entry + 1)
        # The class's own method needs no search for it.
        return 0 if type_is(self, Counter) else self._missing(key)

    @keywords
    def __missing__(self, key: object) -> object:
        """The count of elements not in the Counter is zero."""
        return 0

    def __delitem__(self, elem: object, /) -> None:
        """Like dict.__delitem__() but does not raise KeyError for missing values."""
        entry = find(self, elem, hash_key(elem))
        if entry >= 0:
            remove_entry(self, entry)

    def total(self) -> object:
        """Sum of the counts"""
        return sum(call_method0(self, "values"))

    @keywords
    def most_common(self, n: object = None) -> object:
        """List the n most common elements and their counts from the most
common to the least.  If n is None, then list all element counts."""
        items = sorted_items(self)
        if n is None:
            return items
        if compare_true(n, items.length, GE):
            return items
        most = index_as_size(n)
        return list_of(items.items, most if most > 0 else 0)

    def elements(self) -> object:
        """Iterator over elements repeating each as many times as its count."""
        rows = call2(class_object(starmap), class_object(repeat), call_method0(self, "items"))
        made = new(chain)
        made.sources = iterate(rows)
        return made

    @classmethod
    @keywords
    def fromkeys(cls: type, iterable: object, v: object = None) -> object:
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, /, *args: object, **kwds: object) -> None:
        """Like dict.update() but add counts instead of replacing them."""
        check_count("update", args)
        if len(args) == 1 and args[0] is not None:
            self._add_all(args[0])
        if len(kwds) > 0:
            self._change("update", (kwds,), new(dict))

    def subtract(self, /, *args: object, **kwds: object) -> None:
        """Like dict.update() but subtracts counts instead of replacing them.
Counts can be reduced below zero.  Both the inputs and outputs are
allowed to contain zero and negative counts."""
        check_count("subtract", args)
        if len(args) == 1 and args[0] is not None:
            self._subtract_all(args[0])
        if len(kwds) > 0:
            self._change("subtract", (kwds,), new(dict))

    def _change(self, name: str, args: tuple, kwds: dict) -> None:
        """`self.update(*args, **kwds)` or the like, which a subclass may have its own of."""
        call(get_attr(self, name), args, kwds)

    def _add_all(self, iterable: object) -> None:
        if not is_one("Mapping", iterable):
            _count_elements(self, iterable)
        elif self.used == 0:
            update_dict(self, iterable)
        else:
            items = iterate(call_method0(iterable, "items"))
            while True:
                item = next_or_null(items)
                if is_null(item):
                    return
                element = cast(tuple, item).data.get(0)
                put(self, element, add(cast(tuple, item).data.get(1), self.get(element, 0)))

    def _subtract_all(self, iterable: object) -> None:
        if is_one("Mapping", iterable):
            items = iterate(call_method0(iterable, "items"))
            while True:
                item = next_or_null(items)
                if is_null(item):
                    return
                element = cast(tuple, item).data.get(0)
                put(self, element, sub(self.get(element, 0), cast(tuple, item).data.get(1)))
        elements = iterate(iterable)
        while True:
            one = next_or_null(elements)
            if is_null(one):
                return
            put(self, one, sub(self.get(one, 0), 1))

    def copy(self) -> object:
        """Return a shallow copy."""
        return call1(type_of(self), self)

    def __reduce__(self) -> object:
        return (type_of(self), (plain_copy(self),))

    def __repr__(self) -> str:
        name = type_of(self).name
        if self.used == 0:
            return f"{name}()"
        shown: object = NULL
        try:
            shown = dict_of_pairs(call_method0(self, "most_common"))
        except TypeError:
            shown = plain_copy(self)
        return f"{name}({repr_of(shown)})"

    # --- comparison ------------------------------------------------------------------

    def __eq__(self, other: object, /) -> object:
        """True if all counts agree. Missing counts are treated as zero."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all_counts(self, cast(Counter, other), EQ)

    def __ne__(self, other: object, /) -> object:
        """True if any counts disagree. Missing counts are treated as zero."""
        if not isinstance(other, Counter):
            return NotImplemented
        return not all_counts(self, cast(Counter, other), EQ)

    def __le__(self, other: object, /) -> object:
        """True if all counts in self are a subset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all_counts(self, cast(Counter, other), LE)

    def __lt__(self, other: object, /) -> object:
        """True if all counts in self are a proper subset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all_counts(self, cast(Counter, other), LE) and not all_counts(self, cast(Counter, other), EQ)

    def __ge__(self, other: object, /) -> object:
        """True if all counts in self are a superset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all_counts(self, cast(Counter, other), GE)

    def __gt__(self, other: object, /) -> object:
        """True if all counts in self are a proper superset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all_counts(self, cast(Counter, other), GE) and not all_counts(self, cast(Counter, other), EQ)

    # --- operators: a new Counter of the positive counts --------------------------------

    def __add__(self, other: object, /) -> object:
        """Add counts from two counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        made = combine(self, cast(Counter, other), ADD)
        add_rest(made, self, cast(Counter, other), GT)
        return made

    def __sub__(self, other: object, /) -> object:
        """Subtract count, but keep only results with positive counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        made = combine(self, cast(Counter, other), SUBTRACT)
        add_rest(made, self, cast(Counter, other), LT)
        return made

    def __or__(self, other: object, /) -> object:
        """Union is the maximum of value in either of the input counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        made = combine(self, cast(Counter, other), MAXIMUM)
        add_rest(made, self, cast(Counter, other), GT)
        return made

    def __and__(self, other: object, /) -> object:
        """Intersection is the minimum of corresponding counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        return combine(self, cast(Counter, other), MINIMUM)

    def __pos__(self) -> object:
        """Adds an empty counter, effectively stripping negative and zero counts"""
        return of_sign(self, GT)

    def __neg__(self) -> object:
        """Subtracts from an empty counter.  Strips positive and zero counts,
and flips the sign on negative counts."""
        return of_sign(self, LT)

    # --- in place ------------------------------------------------------------------------

    def __iadd__(self, other: object, /) -> object:
        """Inplace add from another counter, keeping only positive counts."""
        return change_by(self, other, ADD)

    def __isub__(self, other: object, /) -> object:
        """Inplace subtract counter, but keep only results with positive counts."""
        return change_by(self, other, SUBTRACT)

    def __ior__(self, other: object, /) -> object:
        """Inplace union is the maximum of value from either counter."""
        return change_by(self, other, MAXIMUM)

    def __iand__(self, other: object, /) -> object:
        """Inplace intersection is the minimum of corresponding counts."""
        keys = dict_keys(self)
        for i in range(keys.length):
            element = keys.data.get(i)
            count = count_of(self, element)
            theirs = get_item(other, element)
            if compare_true(theirs, count, LT):
                put(self, element, theirs)
        return keep_positive(self)


@internal
def check_count(name: str, args: tuple) -> None:
    """The TypeError of more than one positional argument, worded as of a function written in Python."""
    if len(args) > 1:
        raise TypeError(f"Counter.{name}() takes from 1 to 2 positional arguments but {len(args) + 1} were given")


@internal
def count_of(counts: Counter, element: object) -> object:
    """`counts[element]`."""
    if not type_is(counts, Counter):
        return get_item(counts, element)
    found = get_or_null(counts, element)
    return 0 if is_null(found) else found


@internal
def put(counts: Counter, element: object, count: object) -> None:
    """`counts[element] = count`."""
    if type_is(counts, Counter):
        dict_store(counts, element, count)
    else:
        set_item(counts, element, count)


@internal
def plain_copy(source: dict) -> dict:
    """`dict(source)`."""
    made = new(dict)
    merge_dict(made, source)
    return made


@internal
def dict_of_pairs(pairs: object) -> dict:
    """`dict(pairs)`."""
    made = new(dict)
    update_dict(made, pairs)
    return made


@internal
def sorted_items(counts: Counter) -> list:
    """The items, by their counts from the largest."""
    source = iterate(call_method0(counts, "items"))
    items = list_from(source)
    size = items.length
    keys = list_with_room(size)
    for i in range(size):
        keys.append(get_item(items.items.get(i), 1))
    sort_by(keys.items, items.items, size, True)
    return items


@internal
def all_counts(a: Counter, b: Counter, op: i64) -> bool:
    """Whether a comparison holds for the counts of all elements of both."""
    return all_of(a, a, b, op) and all_of(b, a, b, op)


@internal
def all_of(elements: Counter, a: Counter, b: Counter, op: i64) -> bool:
    keys = dict_keys(elements)
    for i in range(keys.length):
        element = keys.data.get(i)
        if not compare_true(count_of(a, element), count_of(b, element), op):
            return False
    return True


@internal
def combined(count: object, other: object, operation: i64) -> object:
    """The count that an operator makes of two."""
    if operation == ADD:
        return add(count, other)
    if operation == SUBTRACT:
        return sub(count, other)
    if operation == MAXIMUM:
        return other if compare_true(count, other, LT) else count
    return count if compare_true(count, other, LT) else other


@internal
def combine(a: Counter, b: Counter, operation: i64) -> Counter:
    """The positive counts that an operator makes of the elements of `a`."""
    made = new(Counter)
    keys = dict_keys(a)
    for i in range(keys.length):
        element = keys.data.get(i)
        count = combined(value_of(a, element), count_of(b, element), operation)
        if compare_true(count, 0, GT):
            dict_store(made, element, count)
    return made


@internal
def value_of(counts: Counter, element: object) -> object:
    """The value of a key that there is, whatever a subclass says."""
    found = get_or_null(counts, element)
    return 0 if is_null(found) else found


@internal
def add_rest(made: Counter, a: Counter, b: Counter, op: i64) -> None:
    """The elements that only `b` has, if their counts are `op` 0 (GT or LT): those less than 0 with the other sign."""
    keys = dict_keys(b)
    for i in range(keys.length):
        element = keys.data.get(i)
        if not contains(a, element):
            count = value_of(b, element)
            if compare_true(count, 0, op):
                dict_store(made, element, count if op == GT else sub(0, count))


@internal
def of_sign(counts: Counter, op: i64) -> Counter:
    """The counts that are `op` 0 (GT or LT); those less than 0 with the other sign."""
    made = new(Counter)
    add_rest(made, made, counts, op)
    return made


@internal
def change_by(counts: Counter, other: object, operation: i64) -> object:
    """An operator in place; only positive counts stay."""
    items = iterate(call_method0(other, "items"))
    while True:
        item = next_or_null(items)
        if is_null(item):
            return keep_positive(counts)
        element = cast(tuple, item).data.get(0)
        theirs = cast(tuple, item).data.get(1)
        ours = count_of(counts, element)
        if operation != MAXIMUM or compare_true(theirs, ours, GT):
            put(counts, element, combined(ours, theirs, operation))


@internal
def keep_positive(counts: Counter) -> object:
    """Removes the elements whose count is not positive."""
    keys = dict_keys(counts)
    for i in range(keys.length):
        if not compare_true(value_of(counts, keys.data.get(i)), 0, GT):
            del_item(counts, keys.data.get(i))
    return counts

