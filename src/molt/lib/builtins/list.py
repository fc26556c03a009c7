"""`list`: a growable array of words.

Not here: its iterators (`list_iterators`), sorting (`sorting`).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.sequence import (
    I64_MAX,
    check_c_int,
    has_index,
    index_slowly,
    is_index,
    length_hint,
    repeat_count,
    same_or_equal,
    slice_index,
)
from molt.lib.builtins.slice import Selection, fit, slice, unpack_slice
from molt.lib.builtins.sorting import reverse_elements, sort_items
from molt.lib.builtins.word_rows import are_small_at, first_difference, next_likely
from molt.lib.low import (
    alloc,
    as_word,
    builtin,
    cast,
    copy,
    free,
    i64,
    inline,
    internal,
    is_null,
    is_small,
    isinstance,
    move,
    new,
    new_of,
    noinline,
    null,
    ptr,
    realloc,
    small,
    stack,
    type_is,
)
from molt.lib.rt.collector import visit_backwards
from molt.lib.rt.errors import raise_naming, type_name
from molt.lib.rt.list_slices import select_by_address
from molt.lib.rt.memory import copy_words, release_backwards, repeat_words, word_at
from molt.lib.rt.comparison import compare, less
from molt.lib.rt.ops import iterate, next_or_null, repr_of
from molt.lib.rt.recursion import enter_repr, leave_repr

# The most elements that any memory could hold: 2**60 - 1 words.
MAX_LENGTH: Final = 1152921504606846975


@builtin
class list:
    """Built-in mutable sequence.

If no argument is given, the constructor creates a new empty list.
The argument must be an iterable if specified."""

    length: i64
    capacity: i64
    items: ptr[object]

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> list:
        return new_of(cls, list)

    def __init__(self, iterable: object = (), /) -> None:
        if self.length > 0:
            self.clear()
        self.extend(iterable)

    def __drop__(self) -> None:
        release_backwards(self.items, self.length)
        free(self.items, self.capacity)

    def __visit__(self) -> None:
        visit_backwards(self.items, self.length)

    # --- size and elements -------------------------------------------------------

    def __len__(self) -> i64:
        return self.length

    def __getitem__(self, index: object, /) -> object:
        if is_small(index):
            i = small(index)
            if i < 0:
                i += self.length
            if not is_index(i, self.length):
                raise IndexError("list index out of range")
            return self.items.get(i)
        if isinstance(index, slice):
            return select_by_address(self, index)
        i = self._position(index)
        if not is_index(i, self.length):
            raise IndexError("list index out of range")
        return self.items.get(i)

    def __setitem__(self, index: object, value: object, /) -> None:
        if isinstance(index, slice):
            self._set_slice(cast(slice, index), value)
            return
        i = self._from_front(index)
        if not is_index(i, self.length):
            raise IndexError("list assignment index out of range")
        self.items.set(i, value)

    def __delitem__(self, index: object, /) -> None:
        if isinstance(index, slice):
            self._delete_slice(cast(slice, index))
            return
        i = self._from_front(index)
        if not is_index(i, self.length):
            raise IndexError("list assignment index out of range")
        self._remove_at(i)

    @inline
    def _from_front(self, index: object) -> i64:
        if not is_small(index):
            return self._position(index)
        i = small(index)
        return i + self.length if i < 0 else i

    @noinline
    def _position(self, index: object) -> i64:
        """The index that an object other than a small int or slice stands for, from the front."""
        if not has_index(index):
            raise_naming("list indices must be integers or slices, not ", type_of(index), "")
        i = index_slowly(index)
        return i + self.length if i < 0 else i

    def __contains__(self, value: object, /) -> bool:
        i = 0
        while True:
            i = next_likely(self.items, i, self.length, as_word(value))
            if i >= self.length:
                return False
            if same_or_equal(self.items.get(i), value):
                return True
            i += 1

    def index(self, value: object, start: object = 0, stop: object = 9223372036854775807, /) -> i64:
        """Return first index of value.

Raises ValueError if the value is not present."""
        i = from_end(slice_index(start), self.length)
        end = from_end(slice_index(stop), self.length)
        while True:
            i = next_likely(self.items, i, end if end < self.length else self.length, as_word(value))
            if i >= end or i >= self.length:
                raise ValueError(f"{repr_of(value)} is not in list")
            if same_or_equal(self.items.get(i), value):
                return i
            i += 1

    def count(self, value: object, /) -> i64:
        """Return number of occurrences of value."""
        found = 0
        i = 0
        while True:
            i = next_likely(self.items, i, self.length, as_word(value))
            if i >= self.length:
                return found
            if same_or_equal(self.items.get(i), value):
                found += 1
            i += 1

    def __iter__(self) -> object:
        made = new(list_iterator)
        made.source = self
        return made

    def __reversed__(self) -> object:
        """Return a reverse iterator over the list."""
        made = new(list_reverseiterator)
        made.source = self
        made.position = self.length - 1
        return made

    # --- growing and shrinking ---------------------------------------------------

    def append(self, value: object, /) -> None:
        """Append object to the end of the list."""
        n = self.length
        if n == self.capacity:
            self._grow(n + 1)
        self.items.init(n, value)
        self.length = n + 1

    @noinline
    def _grow(self, needed: i64) -> None:
        """Makes room for `needed` elements, and for about an eighth more."""
        self._resize((needed + (needed >> 3) + 6) & ~3)

    def _reserve(self, needed: i64) -> None:
        """Makes room for `needed` elements, at least an eighth more than before if any."""
        if needed > self.capacity:
            roomy = (self.length + (self.length >> 3) + 6) & ~3
            self._resize(needed if needed > roomy else roomy)

    def _resize(self, capacity: i64) -> None:
        if self.capacity == 0:
            self.items = alloc(object, capacity)
        else:
            self.items = realloc(self.items, self.capacity, capacity)
        self.capacity = capacity

    def _shrink(self) -> None:
        """Gives memory back when less than half of it is in use."""
        if self.length < self.capacity >> 1:
            if self.length == 0:
                free(self.items, self.capacity)
                self.items = null(object)
                self.capacity = 0
            else:
                self._resize((self.length + (self.length >> 3) + 6) & ~3)

    def extend(self, iterable: object, /) -> None:
        """Extend list by appending elements from the iterable."""
        if not append_plain(self, iterable):
            self.take_all(iterable)

    @internal
    def take_all(self, iterable: object) -> None:
        """`extend` for the library itself: without the short ways, which would be in every program."""
        if type_is(iterable, list) or iterable is self:
            other = cast(list, iterable)
            count = other.length
            self._reserve(self.length + count)
            self._append_copies(other.items, count)
            return
        if type_is(iterable, tuple):
            source = cast(tuple, iterable)
            self._reserve(self.length + source.length)
            self._append_copies(source.data, source.length)
            return
        iterator = iterate(iterable)
        hint = length_hint(iterable, 8)
        # A hint that the length of a list could not count lies; one that could is taken at its word.
        if hint <= I64_MAX - self.length:
            if hint > MAX_LENGTH - self.length:
                raise MemoryError
            self._reserve(self.length + hint)
        while True:
            value = next_or_null(iterator)
            if is_null(value):
                break
            self.append(value)
        self._shrink()

    def _append_copies(self, source: ptr[object], count: i64) -> None:
        """Appends references to `count` elements, for which there is room."""
        copy_words(self.items + self.length, source, count)
        self.length += count

    def insert(self, index: i64, value: object, /) -> None:
        """Insert object before index."""
        n = self.length
        i = from_end(index, n)
        if i > n:
            i = n
        if n == self.capacity:
            self._grow(n + 1)
        move(self.items + i + 1, self.items + i, n - i)
        self.items.init(i, value)
        self.length = n + 1

    def pop(self, index: i64 = -1, /) -> object:
        """Remove and return item at index (default last).

Raises IndexError if list is empty or index is out of range."""
        n = self.length
        if n == 0:
            raise IndexError("pop from empty list")
        if index < 0:
            index += n
        if not is_index(index, n):
            raise IndexError("pop index out of range")
        return self._remove_at(index)

    def _remove_at(self, index: i64) -> object:
        """Moves an element out. As a result, so that it dies after the list is whole again."""
        last = self.length - 1
        value = self.items.take(index)
        if index < last:
            move(self.items + index, self.items + index + 1, last - index)
        self.length = last
        self._shrink()
        return value

    def remove(self, value: object, /) -> None:
        """Remove first occurrence of value.

Raises ValueError if the value is not present."""
        i = 0
        while True:
            i = next_likely(self.items, i, self.length, as_word(value))
            if i >= self.length:
                raise ValueError("list.remove(x): x not in list")
            if same_or_equal(self.items.get(i), value):
                if i < self.length:
                    self._remove_at(i)
                return
            i += 1

    def clear(self) -> None:
        """Remove all items from list."""
        if self.capacity == 0:
            return
        items = self.items
        count = self.length
        capacity = self.capacity
        # Emptied first: the end of an element's life can run code that looks at the list.
        self.items = null(object)
        self.length = 0
        self.capacity = 0
        release_backwards(items, count)
        free(items, capacity)

    def copy(self) -> list:
        """Return a shallow copy of the list."""
        return list_of(self.items, self.length)

    def reverse(self) -> None:
        """Reverse *IN PLACE*."""
        reverse_elements(self.items, self.length)

    def sort(self, *, key: object = None, reverse: i64 = 0) -> None:
        """Sort the list in ascending order and return None.

The sort is in-place (i.e. the list itself is modified) and stable (i.e. the
order of two equal elements is maintained).

If a key function is given, apply it once to each list item and sort them,
ascending or descending, according to their function values.

The reverse flag can be set to sort in descending order."""
        check_c_int(reverse)
        items = self.items
        count = self.length
        capacity = self.capacity
        # Keys and comparisons run the user's code, which finds the list empty meanwhile. `items` stays:
        # whatever needs memory, or gives it back, puts another address there, and tells that it was here.
        self.length = 0
        self.capacity = 0
        try:
            sort_items(items, count, key, reverse != 0)
            if self.items != items:
                raise ValueError("list modified during sort")
        finally:
            others = self.items
            other_count = self.length
            other_capacity = self.capacity
            self.items = items
            self.length = count
            self.capacity = capacity
            if others != items:
                release_backwards(others, other_count)
                free(others, other_capacity)

    # --- slices ------------------------------------------------------------------

    @internal
    @noinline
    def selected(self, bounds: ptr[Selection]) -> list:
        """A list of the elements of a selection."""
        if bounds.step == 1:
            return list_of(self.items + bounds.start, bounds.count)
        made = list_with_room(bounds.count)
        pick_words(made.items, self.items + bounds.start, bounds.count, bounds.step)
        made.length = bounds.count
        return made

    def _set_slice(self, s: slice, value: object) -> None:
        bounds = stack(Selection, 1)
        unpack_slice(s, bounds)
        if bounds.step == 1:
            fit(bounds, self.length)
            self.assign_range(bounds.start, bounds.stop, value)
            return
        source = elements_of(value, self, "must assign iterable to extended slice")
        fit(bounds, self.length)
        if source.length != bounds.count:
            raise ValueError(
                f"attempt to assign sequence of size {source.length} to extended slice of size {bounds.count}"
            )
        i = bounds.start
        for k in range(bounds.count):
            self.items.set(i, source.items.get(k))
            i += bounds.step

    @internal
    def assign_range(self, start: i64, stop: i64, value: object) -> None:
        """Puts the elements of `value` in the place of those from `start` to `stop`, which are within the list."""
        source = elements_of(value, self, "can only assign an iterable")
        # The conversion can have run code that changed the list's length.
        start = start if start < self.length else self.length
        stop = stop if stop < self.length else self.length
        self._replace_range(start, stop if stop > start else start, source.items, source.length)

    def _delete_slice(self, s: slice) -> None:
        bounds = stack(Selection, 1)
        unpack_slice(s, bounds)
        fit(bounds, self.length)
        if bounds.count == 0:
            return
        if bounds.step == 1 or bounds.count == 1:
            # Otherwise a step is shorter than the list, and sums of steps do not overflow.
            self._replace_range(bounds.start, bounds.start + bounds.count, null(object), 0)
            return
        start = bounds.start
        step = bounds.step
        if step < 0:
            start += step * (bounds.count - 1)
            step = -step
        self._delete_steps(start, step, bounds.count)

    def _delete_steps(self, start: i64, step: i64, count: i64) -> None:
        """Deletes `count` elements, the first at `start`, `step` apart."""
        dropped = alloc(object, count)
        for k in range(count):
            at = start + k * step
            copy(dropped + k, self.items + at, 1)
            following = step - 1
            if at + step > self.length:
                following = self.length - at - 1
            move(self.items + at - k, self.items + at + 1, following)
        behind = start + count * step
        if behind < self.length:
            move(self.items + behind - count, self.items + behind, self.length - behind)
        self.length -= count
        self._shrink()
        for k in range(count):
            dropped.take(k)
        free(dropped, count)

    def _replace_range(self, start: i64, stop: i64, source: ptr[object], count: i64) -> None:
        """Replaces elements start…stop by references to `count` others, which are not in this list's own memory."""
        removed = stop - start
        tail = self.length - stop
        dropped = null(object)
        if removed > 0:
            dropped = alloc(object, removed)
            copy(dropped, self.items + start, removed)
        growth = count - removed
        if growth > 0:
            self._reserve(self.length + growth)
        if growth != 0:
            move(self.items + start + count, self.items + stop, tail)
        copy_words(self.items + start, source, count)
        self.length += growth
        self._shrink()
        release_backwards(dropped, removed)
        free(dropped, removed)

    # --- operators ---------------------------------------------------------------

    def __add__(self, other: object, /) -> object:
        if not isinstance(other, list):
            raise TypeError(f'can only concatenate list (not "{type_name(other)}") to list')
        theirs = cast(list, other)
        made = list_with_room(self.length + theirs.length)
        made._append_copies(self.items, self.length)
        made._append_copies(theirs.items, theirs.length)
        return made

    def __iadd__(self, other: object, /) -> object:
        self.extend(other)
        return self

    def __mul__(self, count: object, /) -> object:
        if not has_index(count):
            raise_naming("can't multiply sequence by non-int of type '", type_of(count), "'")
        times = repeat_count(count)
        if times == 0 or self.length == 0:
            return new(list)
        once = self.length
        made = list_with_room(checked_product(once, times))
        repeat_words(made.items, self.items, once, times)
        made.length = once * times
        return made

    def __rmul__(self, count: object, /) -> object:
        return self.__mul__(count)

    def __imul__(self, count: object, /) -> object:
        if not has_index(count):
            raise_naming("can't multiply sequence by non-int of type '", type_of(count), "'")
        times = repeat_count(count)
        if times == 0:
            self.clear()
            return self
        once = self.length
        if once > 0:
            self._reserve(checked_product(once, times))
            repeat_words(self.items + once, self.items, once, times - 1)
            self.length = once * times
        return self

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, list):
            return NotImplemented
        return equal_lists(self, cast(list, other))

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, list):
            return NotImplemented
        return not equal_lists(self, cast(list, other))

    def __lt__(self, other: object, /) -> object:
        return order_lists(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return order_lists(self, other, 1)

    def __gt__(self, other: object, /) -> object:
        return order_lists(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return order_lists(self, other, 5)

    @noinline
    def __repr__(self) -> str:
        if self.length == 0:
            return "[]"
        if not enter_repr(self):
            return "[...]"
        try:
            parts = new(list)
            i = 0
            while i < self.length:
                parts.append(repr_of(self.items.get(i)))
                i += 1
            return f"[{join_list(', ', parts)}]"
        finally:
            leave_repr(self)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


# --- making lists ------------------------------------------------------------------


def list_with_room(capacity: i64) -> list:
    """An empty list with memory for `capacity` elements."""
    made = new(list)
    if capacity > 0:
        made.items = alloc(object, capacity)
        made.capacity = capacity
    return made


def list_of(source: ptr[object], count: i64) -> list:
    """A list of references to `count` elements."""
    made = list_with_room(count)
    made._append_copies(source, count)
    return made


def list_from(iterable: object) -> list:
    """`list(iterable)`."""
    made = new(list)
    made.take_all(iterable)
    return made


def elements_of(value: object, target: list, message: str) -> list:
    """What to assign to a slice of `target`: a list of its own, or another that is not changed meanwhile."""
    if type_is(value, list) and value is not target:
        return cast(list, value)
    if isinstance(value, list):
        return cast(list, value).copy()
    made = new(list)
    iterator: object = None
    try:
        iterator = iterate(value)
    except TypeError:
        raise TypeError(message) from None
    made.extend(iterator)
    return made


def pick_words(target: ptr[object], source: ptr[object], count: i64, step: i64) -> None:
    """Fills empty slots with references to elements that lie `step` apart."""
    i = 0
    for k in range(count):
        target.init(k, source.get(i))
        i += step


# --- elements ----------------------------------------------------------------------


def from_end(index: i64, length: i64) -> i64:
    """An index counted from the end if negative, at least 0."""
    if index < 0:
        index += length
        if index < 0:
            return 0
    return index


def checked_product(length: i64, times: i64) -> i64:
    """The length of a repeated sequence; MemoryError where no memory could hold it."""
    if times > MAX_LENGTH // length:
        raise MemoryError
    return length * times


def equal_lists(a: list, b: list) -> bool:
    """Element by element; either list can change while the user's code compares."""
    if a.length != b.length:
        return False
    i = 0
    while True:
        shorter = a.length if a.length < b.length else b.length
        i = first_difference(a.items, b.items, i, shorter)
        if i >= shorter:
            return a.length == b.length
        if are_small_at(a.items, b.items, i):
            return False
        if not equal_at(a, b, i):
            # Where the comparison took the elements away, the lengths decide.
            return not_both(a, b, i) and a.length == b.length
        i += 1


def not_both(a: list, b: list, i: i64) -> bool:
    """Whether one of the lists has no element i (any more)."""
    return i >= a.length or i >= b.length


def order_lists(a: list, other: object, op: i64) -> object:
    """Compares at the first difference, or else by length."""
    if not isinstance(other, list):
        return NotImplemented
    b = cast(list, other)
    i = 0
    while True:
        shorter = a.length if a.length < b.length else b.length
        i = first_difference(a.items, b.items, i, shorter)
        if i >= shorter:
            return order_lengths(a.length, b.length, op)
        if are_small_at(a.items, b.items, i) or not equal_at(a, b, i):
            break
        i += 1
    # Which may have gone while they were compared.
    if i >= a.length or i >= b.length:
        return order_lengths(a.length, b.length, op)
    return compare(a.items.get(i), b.items.get(i), op)


def less_list(a: list, b: list) -> bool:
    """a < b, for who needs no answer of the elements' own."""
    i = 0
    while True:
        shorter = a.length if a.length < b.length else b.length
        i = first_difference(a.items, b.items, i, shorter)
        if i >= shorter:
            return a.length < b.length
        if are_small_at(a.items, b.items, i):
            return i64(word_at(a.items, i)) < i64(word_at(b.items, i))
        if not equal_at(a, b, i):
            return is_less_at(a, b, i)
        i += 1


def is_less_at(a: list, b: list, i: i64) -> bool:
    """Which of two elements at a place is less, unless they have gone while they were compared."""
    if i >= a.length or i >= b.length:
        return a.length < b.length
    return less(a.items.get(i), b.items.get(i))


@noinline
def equal_at(a: list, b: list, i: i64) -> bool:
    """Whether two lists have equal elements at a place, where they are not the same."""
    return same_or_equal(a.items.get(i), b.items.get(i))


def order_lengths(a: i64, b: i64, op: i64) -> bool:
    if op == 0:
        return a < b
    if op == 1:
        return a <= b
    if op == 4:
        return a > b
    return a >= b


from molt.lib.builtins.collecting import append_plain
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.list_iterators import list_iterator, list_reverseiterator
from molt.lib.builtins.tuple import tuple
from molt.lib.rt.build import join_list
from molt.lib.rt.types import type_of
