"""Heaps in lists: the smallest first; by the functions that end in `_max` the largest first.

An element's parent is at `(i - 1) // 2`. To take the first, the last is put in its place,
sunk to a leaf along the smaller children, and raised from there: fewer comparisons than
to stop on the way down (Knuth, The Art of Computer Programming, volume 3, 5.2.3). That is
how CPython compares, too, which a program's `__lt__` can see.
"""

from __future__ import annotations

from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import less_tuple, tuple
from molt.lib.builtins.word_rows import are_small_at
from molt.lib.low import cast, i64, inline, type_is, u64, visible
from molt.lib.rt.memory import word_at
from molt.lib.rt.comparison import LT, compare_true


@inline
def goes_before(heap: list, i: i64, k: i64, largest: bool) -> bool:
    """Whether the element at one place belongs nearer to the root than that at another."""
    if are_small_at(heap.items + i, heap.items + k, 0):
        x = i64(word_at(heap.items, i))
        y = i64(word_at(heap.items, k))
        return x > y if largest else x < y
    return goes_before_slowly(heap, i, k, largest)


def goes_before_slowly(heap: list, i: i64, k: i64, largest: bool) -> bool:
    """Apart, so that small ints need no references."""
    a = heap.items.get(i)
    b = heap.items.get(k)
    return is_before(b, a) if largest else is_before(a, b)


def is_before(a: object, b: object) -> bool:
    """`a < b`."""
    if type_is(a, tuple) and type_is(b, tuple):
        return less_tuple(cast(tuple, a), cast(tuple, b))
    return compare_true(a, b, LT)


@inline
def swap(heap: list, i: i64, k: i64) -> None:
    """Exchanges two elements."""
    words = heap.items.cast(u64)
    kept = words[i]
    words[i] = words[k]
    words[k] = kept


@inline
def check_length(heap: list, length: i64) -> None:
    """The RuntimeError of a heap that a comparison has changed."""
    if heap.length != length:
        raise RuntimeError("list changed size during iteration")


def raise_element(heap: list, start: i64, position: i64, largest: bool) -> None:
    """Moves an element towards `start` until its parent goes before it."""
    length = heap.length
    if position >= length:
        raise IndexError("index out of range")
    while position > start:
        parent = (position - 1) >> 1
        goes = goes_before(heap, position, parent, largest)
        check_length(heap, length)
        if not goes:
            return
        swap(heap, position, parent)
        position = parent


def sink_element(heap: list, position: i64, largest: bool) -> None:
    """Moves an element to where it belongs below its place."""
    length = heap.length
    if position >= length:
        raise IndexError("index out of range")
    start = position
    while position < length >> 1:
        child = 2 * position + 1
        if child + 1 < length:
            if not goes_before(heap, child, child + 1, largest):
                child += 1
            check_length(heap, length)
        swap(heap, child, position)
        position = child
    raise_element(heap, start, position, largest)


def make_heap(heap: list, largest: bool) -> None:
    i = (heap.length >> 1) - 1
    while i >= 0:
        sink_element(heap, i, largest)
        i -= 1


def take_first(heap: list, largest: bool) -> object:
    if heap.length == 0:
        raise IndexError("index out of range")
    last = heap.pop(-1)
    if heap.length == 0:
        return last
    return replace_first(heap, last, largest)


def replace_first(heap: list, item: object, largest: bool) -> object:
    """Puts an element in the place of the first, which it returns."""
    if heap.length == 0:
        raise IndexError("index out of range")
    first = heap.items.get(0)
    heap.items.set(0, item)
    sink_element(heap, 0, largest)
    return first


def heappush(heap: list, item: object, /) -> None:
    """Push item onto heap, maintaining the heap invariant."""
    heap.append(item)
    raise_element(heap, 0, heap.length - 1, False)


def heappop(heap: list, /) -> object:
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    return take_first(heap, False)


def heapreplace(heap: list, item: object, /) -> object:
    """Pop and return the current smallest value, and add the new item.

This is more efficient than heappop() followed by heappush(), and can be
more appropriate when using a fixed-size heap.  Note that the value
returned may be larger than item!  That constrains reasonable uses of
this routine unless written as part of a conditional replacement:

    if item > heap[0]:
        item = heapreplace(heap, item)"""
    return replace_first(heap, item, False)


def heappushpop(heap: list, item: object, /) -> object:
    """Push item on the heap, then pop and return the smallest item from the heap.

The combined action runs more efficiently than heappush() followed by
a separate call to heappop()."""
    if heap.length == 0 or not is_before(heap.items.get(0), item):
        return item
    return replace_first(heap, item, False)


def heapify(heap: list, /) -> None:
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    make_heap(heap, False)


@visible
def heappop_max(heap: list, /) -> object:
    """Maxheap variant of heappop."""
    return take_first(heap, True)


@visible
def heapreplace_max(heap: list, item: object, /) -> object:
    """Maxheap variant of heapreplace."""
    return replace_first(heap, item, True)


@visible
def heapify_max(heap: list, /) -> None:
    """Maxheap variant of heapify."""
    make_heap(heap, True)
