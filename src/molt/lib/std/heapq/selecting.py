"""`merge`, `nsmallest`, `nlargest`.

Elements are compared as CPython compares them: in tuples and lists with a number that
makes the order of equal ones certain.
"""

from __future__ import annotations

from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.reductions import GT as MAX
from molt.lib.builtins.reductions import LT as MIN
from molt.lib.builtins.reductions import extreme
from molt.lib.builtins.slice import make_slice
from molt.lib.builtins.tuple import pair, tuple, tuple_of_one, tuple_of_three
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, keywords, new
from molt.lib.rt.calls import call1
from molt.lib.rt.comparison import GE, compare_true, less
from molt.lib.rt.ops import iterate, length_of, next_or_null
from molt.lib.std.heapq.heaps import make_heap, replace_first, take_first
from molt.lib.std.itertools.counting import index_as_size


@keywords
def nsmallest(n: object, iterable: object, key: object = None) -> object:
    """Find the n smallest elements in a dataset.

Equivalent to:  sorted(iterable, key=key)[:n]"""
    return select_best(n, iterable, key, False)


@keywords
def nlargest(n: object, iterable: object, key: object = None) -> object:
    """Find the n largest elements in a dataset.

Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]"""
    return select_best(n, iterable, key, True)


@internal
def select_best(n: object, iterable: object, key: object, largest: bool) -> object:
    if compare_true(n, 1, 2):
        return best_of_all(iterable, key, largest)
    size = length_or_minus_one(iterable)
    if size >= 0 and compare_true(n, size, GE):
        every = list_from(iterable)
        every.sort(key=key, reverse=1 if largest else 0)
        return every.__getitem__(make_slice(None, n, None))
    count = index_as_size(n)
    iterator = iterate(iterable)
    best = new(list)
    while best.length < count:
        element = next_or_null(iterator)
        if is_null(element):
            break
        best.append(row_of(element, key, -best.length if largest else best.length))
    if best.length == 0:
        return best
    make_heap(best, not largest)
    keep_best(best, iterator, key, count, largest)
    best.sort(reverse=1 if largest else 0)
    for i in range(best.length):
        row = cast(tuple, best.items.get(i))
        best.items.set(i, row.data.get(row.length - 1 if key is not None else 0))
    return best


@internal
def keep_best(best: list, iterator: object, key: object, count: i64, largest: bool) -> None:
    """Puts better elements in the places of the worst, which is the first of the heap."""
    order = -count if largest else count
    while True:
        element = next_or_null(iterator)
        if is_null(element):
            return
        value = element if key is None else call1(key, element)
        worst = cast(tuple, best.items.get(0)).data.get(0)
        if less(worst, value) if largest else less(value, worst):
            row = pair(value, order) if key is None else tuple_of_three(value, order, element)
            replace_first(best, row, not largest)
            order += -1 if largest else 1


@internal
def row_of(element: object, key: object, order: i64) -> tuple:
    """An element with what it is compared by."""
    return pair(element, order) if key is None else tuple_of_three(call1(key, element), order, element)


@internal
def best_of_all(iterable: object, key: object, largest: bool) -> object:
    """The list of the one best element, if there is one."""
    iterator = iterate(iterable)
    nothing = new(list)
    found = extreme(tuple_of_one(iterator), key, nothing, "max" if largest else "min", MAX if largest else MIN)
    if not (found is nothing):
        nothing.append(found)
    return nothing


@internal
def length_or_minus_one(iterable: object) -> i64:
    """`len(iterable)`, -1 where there is none."""
    try:
        return length_of(iterable)
    except TypeError:
        return -1
    except AttributeError:
        return -1


# --- merge


@builtin(name="generator", module="builtins")
class MergeIterator:
    """What `merge` gives. `heap` has a list for each iterator: key, number, value if a key function made the key, iterator."""

    sources: tuple
    key: object
    largest: bool
    begun: bool
    heap: list

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if self.begun:
            self._advance()
        else:
            self._begin()
        if self.heap.length == 0:
            return NULL
        row = self._first()
        return row.items.get(row.length - 2 if self.key is not None else 0)

    def _first(self) -> list:
        return cast(list, self.heap.items.get(0))

    def _begin(self) -> None:
        """Reads the first value of each."""
        self.begun = True
        heap = new(list)
        direction = -1 if self.largest else 1
        for i in range(self.sources.length):
            iterator = iterate(self.sources.data.get(i))
            value = next_or_null(iterator)
            if not is_null(value):
                row = new(list)
                row.append(value if self.key is None else call1(self.key, value))
                row.append(i * direction)
                if self.key is not None:
                    row.append(value)
                row.append(iterator)
                heap.append(row)
        make_heap(heap, self.largest)
        self.heap = heap

    def _advance(self) -> None:
        """Reads the next value of the iterator that gave the last one."""
        heap = self.heap
        if heap.length == 0:
            return
        row = self._first()
        value: object = NULL
        try:
            value = next_or_null(row.items.get(row.length - 1))
            if not is_null(value):
                row.items.set(0, value if self.key is None else call1(self.key, value))
                if self.key is not None:
                    row.items.set(2, value)
                if heap.length > 1:
                    replace_first(heap, row, self.largest)
        except BaseException:
            heap.clear()
            raise
        if is_null(value):
            take_first(heap, self.largest)


def merge(*iterables: object, key: object = None, reverse: bool = False) -> object:
    """Merge multiple sorted inputs into a single sorted output.

Similar to sorted(itertools.chain(*iterables)) but returns a generator,
does not pull the data into memory all at once, and assumes that each of
the input streams is already sorted (smallest to largest)."""
    made = new(MergeIterator)
    made.sources = iterables
    made.key = key
    made.largest = reverse
    made.heap = new(list)
    return made
