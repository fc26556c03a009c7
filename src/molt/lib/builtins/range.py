"""`range`, exact for ints of any size, and its iterators."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.iterator_reducing import as_iter_at, clamp, made_by
from molt.lib.builtins.sequence import has_index, hash_key, index_value
from molt.lib.builtins.slice import slice
from molt.lib.builtins.tuple import tuple_of_one, tuple_of_three
from molt.lib.low import (
    NULL,
    box_i64,
    box_u64,
    builtin,
    cast,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    new,
    noinline,
    ptr,
    small,
    type_is,
    u64,
    unbox_i64,
)
from molt.lib.rt.errors import type_name
from molt.lib.rt.comparison import equal, less
from molt.lib.rt.ops import next_or_null, repr_of


# Ints below this are held in a word.
LEAST_LARGE: Final = 1 << 62


@builtin
class range:
    """range(stop) -> range object
range(start, stop[, step]) -> range object

Return an object that produces a sequence of integers from start (inclusive)
to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.
start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.
These are exactly the valid indices for a list of 4 elements.
When step is given, it specifies the increment (or decrement)."""

    first: object
    limit: object
    stride: object
    length: object

    def __new__(cls: type, start: object, stop: object = NULL, step: object = NULL, /) -> range:
        if is_null(stop):
            return make_range(0, index_value(start), 1)
        by: object = 1
        if not is_null(step):
            by = step
        first = index_value(start)
        limit = index_value(stop)
        stride = index_value(by)
        if is_small(stride) and small(stride) == 0:
            raise ValueError("range() arg 3 must not be zero")
        return make_range(first, limit, stride)

    @property
    def start(self) -> object:
        return self.first

    @property
    def stop(self) -> object:
        return self.limit

    @property
    def step(self) -> object:
        return self.stride

    def __len__(self) -> i64:
        if not fits_word(self.length):
            raise OverflowError("Python int too large to convert to C ssize_t")
        return unbox_i64(self.length)

    def __bool__(self) -> bool:
        return not (is_small(self.length) and small(self.length) == 0)

    def __getitem__(self, index: object, /) -> object:
        if isinstance(index, slice):
            return self._get_slice(cast(slice, index))
        if not has_index(index):
            raise TypeError(f"range indices must be integers or slices, not {type_name(index)}")
        i: object = index_value(index)
        if less(i, 0):
            i = i + self.length
        if less(i, 0) or not less(i, self.length):
            raise IndexError("range object index out of range")
        return self._item(i)

    def _item(self, i: object) -> object:
        """The number at `i`, which may lie outside."""
        return self.first + i * self.stride

    def _get_slice(self, s: slice) -> range:
        bounds = s.indices(self.length)
        start = self._item(bounds[0])
        stop = self._item(bounds[1])
        return make_range(start, stop, self.stride * bounds[2])

    def __contains__(self, value: object, /) -> bool:
        if type_is(value, int) or type_is(value, bool):
            return self._has(value)
        iterator = self.__iter__()
        while True:
            x = next_or_null(iterator)
            if is_null(x):
                return False
            if equal(x, value):
                return True

    def _has(self, value: object) -> bool:
        if less(0, self.stride):
            if less(value, self.first) or not less(value, self.limit):
                return False
        elif less(self.first, value) or not less(self.limit, value):
            return False
        return equal((value - self.first) % self.stride, 0)

    def count(self, value: object, /) -> object:
        """rangeobject.count(value) -> integer -- return number of occurrences of value"""
        if type_is(value, int) or type_is(value, bool):
            return 1 if self._has(value) else 0
        found = 0
        iterator = self.__iter__()
        while True:
            x = next_or_null(iterator)
            if is_null(x):
                return found
            if equal(x, value):
                found += 1

    def index(self, value: object, /) -> object:
        """rangeobject.index(value) -> integer -- return index of value.
Raise ValueError if the value is not present."""
        if type_is(value, int) or type_is(value, bool):
            if self._has(value):
                return (value - self.first) // self.stride
            raise ValueError(f"{repr_of(value)} is not in range")
        position = 0
        iterator = self.__iter__()
        while True:
            x = next_or_null(iterator)
            if is_null(x):
                raise ValueError("sequence.index(x): x not in sequence")
            if equal(x, value):
                return position
            position += 1

    def __iter__(self) -> object:
        return iterate_numbers(self.first, self.stride, self.length)

    def __reversed__(self) -> object:
        """Return a reverse iterator."""
        last: object = self.length - 1
        return iterate_numbers(self._item(last), -self.stride, self.length)

    def __hash__(self) -> i64:
        if equal(self.length, 0):
            return hash_key(tuple_of_three(self.length, None, None))
        if equal(self.length, 1):
            return hash_key(tuple_of_three(self.length, self.first, None))
        return hash_key(tuple_of_three(self.length, self.first, self.stride))

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, range):
            return NotImplemented
        return equal_ranges(self, cast(range, other))

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, range):
            return NotImplemented
        return not equal_ranges(self, cast(range, other))

    def __repr__(self) -> str:
        if equal(self.stride, 1):
            return f"range({repr_of(self.first)}, {repr_of(self.limit)})"
        return f"range({repr_of(self.first)}, {repr_of(self.limit)}, {repr_of(self.stride)})"

    def __reduce__(self) -> object:
        return (range, (self.first, self.limit, self.stride))


@builtin
class range_iterator:
    # Numbers that fit a machine word.

    value: i64
    stride: i64
    left: i64
    count: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if self.left <= 0:
            return NULL
        self.left -= 1
        value = self.value
        self.value = value + self.stride
        return box_i64(value)

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        return self.left

    def __reduce__(self) -> object:
        start = box_i64(self.value) - (box_i64(self.count) - box_i64(self.left)) * box_i64(self.stride)
        whole = make_range(start, start + box_i64(self.count) * box_i64(self.stride), box_i64(self.stride))
        return as_iter_at(whole, self.count - self.left, ())

    def __setstate__(self, state: i64, /) -> None:
        index = clamp(state, 0, self.count)
        self.value += (index - (self.count - self.left)) * self.stride
        self.left = self.count - index


@builtin
class longrange_iterator:
    # Numbers of any size.

    value: object
    stride: object
    left: object
    count: object

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if not less(0, self.left):
            return NULL
        value = self.value
        self.left = self.left - 1
        self.value = value + self.stride
        return value

    def __length_hint__(self) -> object:
        """Private method returning an estimate of len(list(it))."""
        return self.left

    def __reduce__(self) -> object:
        done = self.count - self.left
        start = self.value - done * self.stride
        whole = make_range(start, start + self.count * self.stride, self.stride)
        return (made_by("iter"), tuple_of_one(whole), done)

    def __setstate__(self, state: object, /) -> None:
        index = state
        if less(index, 0):
            index = 0
        elif less(self.count, index):
            index = self.count
        self.value = self.value + (index - (self.count - self.left)) * self.stride
        self.left = self.count - index


def start_range(start: object, stop: object, step: object, out: ptr[i64]) -> i64:
    """How many numbers `range(start, stop, step)` has, NULL for what was not given; the first
    and the step go to `out`. -2, and nothing said, for all but small ints and a step other than 0."""
    out[0] = 0
    out[1] = 0
    first: object = 0
    limit = start
    if not is_null(stop):
        first = start
        limit = stop
    stride: object = 1
    if not is_null(step):
        stride = step
    if not (is_small(first) and is_small(limit) and is_small(stride)) or small(stride) == 0:
        return -2
    by = small(stride)
    out[0] = small(first)
    out[1] = by
    distance = small(limit) - small(first) if by > 0 else small(first) - small(limit)
    if distance <= 0:
        return 0
    return (distance - 1) // (by if by > 0 else -by) + 1


def resume_range(iterator: object, out: ptr[i64]) -> i64:
    """As `start_range`, for what is left of an iterator of a range; -2 for all but small ints."""
    out[0] = 0
    out[1] = 0
    if not type_is(iterator, range_iterator):
        return -2
    walk = cast(range_iterator, iterator)
    if not (fits_small(walk.value) and fits_small(walk.value + walk.left * walk.stride)):
        return -2
    out[0] = walk.value
    out[1] = walk.stride
    return walk.left


@inline
def fits_small(number: i64) -> bool:
    return -LEAST_LARGE <= number and number < LEAST_LARGE


def make_range(first: object, limit: object, stride: object) -> range:
    """A range of exact ints; the stride is not 0."""
    made = new(range)
    made.first = first
    made.limit = limit
    made.stride = stride
    made.length = count_numbers(made.first, made.limit, made.stride)
    return made


def has_small_numbers(r: range) -> bool:
    """Whether all its numbers, their step and how many there are fit in words."""
    return is_small(r.first) and is_small(r.limit) and is_small(r.stride) and is_small(r.length)


def count_numbers(first: object, limit: object, stride: object) -> object:
    if is_small(first) and is_small(limit) and is_small(stride):
        start = small(first)
        stop = small(limit)
        step = small(stride)
        if step > 0:
            if start >= stop:
                return 0
            return box_u64((u64(stop) - u64(start) - 1) // u64(step) + 1)
        if stop >= start:
            return 0
        return box_u64((u64(start) - u64(stop) - 1) // u64(-step) + 1)
    return count_large(first, limit, stride) if less(0, stride) else count_large(limit, first, -stride)


@noinline
def count_large(low: object, high: object, stride: object) -> object:
    return (high - low - 1) // stride + 1 if less(low, high) else 0


def iterate_numbers(first: object, stride: object, length: object) -> object:
    """`length` numbers from `first`, in machine words if all of them, and the one behind, fit."""
    if is_small(first) and is_small(stride) and is_small(length):
        return iterate_words(small(first), small(stride), small(length))
    if fits_word(first) and fits_word(stride) and fits_word(length) and fits_word(first + length * stride):
        return iterate_words(unbox_i64(first), unbox_i64(stride), unbox_i64(length))
    made = new(longrange_iterator)
    made.value = first
    made.stride = stride
    made.left = length
    made.count = length
    return made


@inline
def iterate_words(first: i64, stride: i64, length: i64) -> object:
    made = new(range_iterator)
    made.value = first
    made.stride = stride
    made.left = length
    made.count = length
    return made


def fits_word(number: object) -> bool:
    if is_small(number):
        return True
    try:
        unbox_i64(number)
        return True
    except OverflowError:
        return False


def equal_ranges(a: range, b: range) -> bool:
    """Whether they are the same numbers."""
    if not equal(a.length, b.length):
        return False
    if equal(a.length, 0):
        return True
    if not equal(a.first, b.first):
        return False
    return equal(a.length, 1) or equal(a.stride, b.stride)
