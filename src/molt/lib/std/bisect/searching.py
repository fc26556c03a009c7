"""The place of a value in a sorted sequence, and putting it there."""

from __future__ import annotations

from molt.lib.builtins.list import list
from molt.lib.builtins.sequence import has_index
from molt.lib.low import box_i64, cast, i64, inline, internal, is_small, isinstance, keywords, small, type_is
from molt.lib.rt.calls import call1, call_method2
from molt.lib.rt.errors import type_name
from molt.lib.rt.comparison import less
from molt.lib.rt.ops import get_item, length_of
from molt.lib.rt.types import lookup, type_of
from molt.lib.std.itertools.counting import index_as_size


@keywords
def bisect_right(a: object, x: object, lo: i64 = 0, hi: object = None, *, key: object = None) -> i64:
    """Return the index where to insert item x in list a, assuming a is sorted.

The return value i is such that all e in a[:i] have e <= x, and all e in
a[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will
insert just after the rightmost x already there.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched."""
    return find_place(a, x, lo, hi, key, True)


@keywords
def bisect_left(a: object, x: object, lo: i64 = 0, hi: object = None, *, key: object = None) -> i64:
    """Return the index where to insert item x in list a, assuming a is sorted.

The return value i is such that all e in a[:i] have e < x, and all e in
a[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will
insert just before the leftmost x already there.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched."""
    return find_place(a, x, lo, hi, key, False)


@keywords
def insort_right(a: object, x: object, lo: i64 = 0, hi: object = None, *, key: object = None) -> None:
    """Insert item x in list a, and keep it sorted assuming a is sorted.

If x is already in a, insert it to the right of the rightmost x.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched."""
    wanted = x if key is None else call1(key, x)
    insert(a, find_place(a, wanted, lo, hi, key, True), x)


@keywords
def insort_left(a: object, x: object, lo: i64 = 0, hi: object = None, *, key: object = None) -> None:
    """Insert item x in list a, and keep it sorted assuming a is sorted.

If x is already in a, insert it to the left of the leftmost x.

Optional args lo (default 0) and hi (default len(a)) bound the
slice of a to be searched."""
    wanted = x if key is None else call1(key, x)
    insert(a, find_place(a, wanted, lo, hi, key, False), x)


@internal
def insert(a: object, index: i64, x: object) -> None:
    if type_is(a, list):
        cast(list, a).insert(index, x)
    else:
        call_method2(a, "insert", box_i64(index), x)


@internal
def find_place(a: object, x: object, lo: i64, hi: object, key: object, right: bool) -> i64:
    """The index behind (`right`) or before the elements that equal `x`."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    end = -1 if hi is None else bound_of(hi)
    if end == -1:
        end = length_of(a)
    check_sequence(a)
    while lo < end:
        middle = lo + ((end - lo) >> 1)
        element = element_at(a, middle)
        if key is not None:
            element = call1(key, element)
        if right:
            if is_less(x, element):
                end = middle
            else:
                lo = middle + 1
        elif is_less(element, x):
            lo = middle + 1
        else:
            end = middle
    return lo


@internal
def bound_of(hi: object) -> i64:
    if not has_index(hi):
        raise TypeError(f"argument should be integer or None, not '{type_name(hi)}'")
    return index_as_size(hi)


@inline
def is_less(a: object, b: object) -> bool:
    return small(a) < small(b) if is_small(a) and is_small(b) else less(a, b)


@inline
def element_at(a: object, index: i64) -> object:
    if type_is(a, list) and index < cast(list, a).length:
        return cast(list, a).items.get(index)
    return get_item(a, box_i64(index))


@internal
def check_sequence(a: object) -> None:
    """The TypeErrors of what C does not take for a sequence."""
    if isinstance(a, dict):
        raise TypeError(f"{type_name(a)} is not a sequence")
    if lookup(type_of(a), "__getitem__") == 0:
        raise TypeError(f"'{type_name(a)}' object does not support indexing")
