"""`tuple`: a fixed row of words, its elements inline; and its iterator."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.sequence import (
    has_index,
    hash_key,
    index_slowly,
    is_index,
    repeat_count,
    same_or_equal,
    slice_index,
)
from molt.lib.builtins.slice import Selection, select, slice
from molt.lib.builtins.word_rows import are_small_at, first_difference, next_likely
from molt.lib.low import (
    NULL,
    as_word,
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
    stack,
    type_is,
    u64,
    unbox_float,
)
from molt.lib.rt.collector import visit_backwards
from molt.lib.rt.errors import raise_naming, type_name
from molt.lib.rt.memory import copy_words, release_backwards, word_at
from molt.lib.rt.comparison import compare, less
from molt.lib.rt.ops import repr_of
from molt.lib.rt.recursion import enter_repr, leave_repr

# xxHash's primes (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), as CPython's tuple hash uses them.
PRIME_1: Final[u64] = u64(11400714785074694791)
PRIME_2: Final[u64] = u64(14029467366897019727)
PRIME_5: Final[u64] = u64(2870177450012600261)
# Below it, the words of small ints are those of ints from 0 up to CPython's modulus, 2**61 - 1.
OWN_HASH: Final[u64] = u64(4611686018427387902)
# What `order_at` says.
SAME: Final = 0
BEFORE: Final = 1
BEHIND: Final = 2
# The only one of its class without elements, as in CPython, where programs ask `x is ()`.
EMPTY_TUPLE: Final = ()


@builtin
class tuple:
    """Built-in immutable sequence.

If no argument is given, the constructor returns an empty tuple.
If iterable is specified the tuple is initialized from iterable's items.

If the argument is a tuple, the return value is the same object."""

    length: i64
    data: inline[object]

    def __new__(cls: type, iterable: object = (), /) -> tuple:
        if type_is(iterable, tuple) and cls is class_object(tuple):
            return cast(tuple, iterable)
        items = list_from(iterable)
        if items.length == 0 and cls is class_object(tuple):
            return EMPTY_TUPLE
        made = new_of(cls, tuple, items.length)
        fill_tuple(made, items.items, items.length)
        return made

    def __drop__(self) -> None:
        release_backwards(self.data, self.length)

    def __visit__(self) -> None:
        visit_backwards(self.data, self.length)

    def __len__(self) -> i64:
        return self.length

    def __getitem__(self, index: object, /) -> object:
        if is_small(index):
            i = small(index)
            if i < 0:
                i += self.length
            if not is_index(i, self.length):
                raise IndexError("tuple index out of range")
            return self.data.get(i)
        if isinstance(index, slice):
            return self._get_slice(cast(slice, index))
        return self.data.get(self._position(index))

    @noinline
    def _position(self, index: object) -> i64:
        if not has_index(index):
            raise_naming("tuple indices must be integers or slices, not ", type_of(index), "")
        i = index_slowly(index)
        if i < 0:
            i += self.length
        if not is_index(i, self.length):
            raise IndexError("tuple index out of range")
        return i

    def _get_slice(self, s: slice) -> tuple:
        bounds = stack(Selection, 1)
        select(s, self.length, bounds)
        if bounds.step == 1:
            if bounds.count == self.length and type_is(self, tuple):
                return self
            return tuple_of(self.data + bounds.start, bounds.count)
        if bounds.count == 0:
            return EMPTY_TUPLE
        made = new(tuple, bounds.count)
        made.length = bounds.count
        i = bounds.start
        for k in range(bounds.count):
            made.data.init(k, self.data.get(i))
            i += bounds.step
        return made

    def __contains__(self, value: object, /) -> bool:
        i = 0
        while True:
            i = next_likely(self.data, i, self.length, as_word(value))
            if i >= self.length:
                return False
            if same_or_equal(self.data.get(i), value):
                return True
            i += 1

    def index(self, value: object, start: object = 0, stop: object = 9223372036854775807, /) -> i64:
        """Return first index of value.

Raises ValueError if the value is not present."""
        i = from_end(slice_index(start), self.length)
        end = from_end(slice_index(stop), self.length)
        if end > self.length:
            end = self.length
        while True:
            i = next_likely(self.data, i, end, as_word(value))
            if i >= end:
                raise ValueError("tuple.index(x): x not in tuple")
            if same_or_equal(self.data.get(i), value):
                return i
            i += 1

    def count(self, value: object, /) -> i64:
        """Return number of occurrences of value."""
        found = 0
        i = 0
        while True:
            i = next_likely(self.data, i, self.length, as_word(value))
            if i >= self.length:
                return found
            if same_or_equal(self.data.get(i), value):
                found += 1
            i += 1

    def __iter__(self) -> object:
        made = new(tuple_iterator)
        made.source = self
        return made

    def __add__(self, other: object, /) -> object:
        if not isinstance(other, tuple):
            raise TypeError(f'can only concatenate tuple (not "{type_name(other)}") to tuple')
        theirs = cast(tuple, other)
        if theirs.length == 0 and type_is(self, tuple):
            return self
        if self.length == 0 and type_is(other, tuple):
            return other
        if self.length + theirs.length == 0:
            return EMPTY_TUPLE
        made = new(tuple, self.length + theirs.length)
        made.length = self.length + theirs.length
        copy_words(made.data, self.data, self.length)
        copy_words(made.data + self.length, theirs.data, theirs.length)
        return made

    def __mul__(self, count: object, /) -> object:
        if not has_index(count):
            raise_naming("can't multiply sequence by non-int of type '", type_of(count), "'")
        times = repeat_count(count)
        if (times == 1 or self.length == 0) and type_is(self, tuple):
            return self
        if times == 0 or self.length == 0:
            return EMPTY_TUPLE
        total = checked_product(self.length, times)
        made = new(tuple, total)
        made.length = total
        for k in range(times):
            copy_words(made.data + k * self.length, self.data, self.length)
        return made

    def __rmul__(self, count: object, /) -> object:
        return self.__mul__(count)

    @noinline
    def __hash__(self) -> i64:
        lanes = PRIME_5
        for i in range(self.length):
            word = word_at(self.data, i)
            # A small int from 0 up is its own hash, below the modulus: the word without its mark.
            lanes += (word >> 1 if (word & 1) != 0 and word < OWN_HASH else u64(hash_at(self, i))) * PRIME_2
            lanes = (lanes << 31) | (lanes >> 33)
            lanes *= PRIME_1
        lanes += u64(self.length) ^ (PRIME_5 ^ 3527539)
        # -1 is an error to CPython's C code; this is what it says instead.
        return 1546275796 if i64(lanes) == -1 else i64(lanes)

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, tuple):
            return NotImplemented
        return equal_tuples(self, cast(tuple, other))

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, tuple):
            return NotImplemented
        return not equal_tuples(self, cast(tuple, other))

    def __lt__(self, other: object, /) -> object:
        return order_tuples(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return order_tuples(self, other, 1)

    def __gt__(self, other: object, /) -> object:
        return order_tuples(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return order_tuples(self, other, 5)

    @noinline
    def __repr__(self) -> str:
        if self.length == 0:
            return "()"
        if not enter_repr(self):
            return "(...)"
        try:
            parts = list_with_room(self.length)
            for i in range(self.length):
                parts.append(repr_of(self.data.get(i)))
            body = join_list(", ", parts)
            return f"({body},)" if self.length == 1 else f"({body})"
        finally:
            leave_repr(self)

    def __getnewargs__(self) -> object:
        return (tuple_of(self.data, self.length),)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@builtin
class tuple_iterator:
    source: object
    position: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        row = cast(tuple, self.source)
        i = self.position
        if i < row.length:
            self.position = i + 1
            return row.data.get(i)
        self.source = NULL
        return NULL

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        return 0 if is_null(self.source) else cast(tuple, self.source).length - self.position

    def __reduce__(self) -> object:
        return as_iter_at(self.source, self.position, ())

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.position = clamp(index, 0, cast(tuple, self.source).length)


# --- making tuples -----------------------------------------------------------------


def tuple_of(source: ptr[object], count: i64) -> tuple:
    """A tuple of references to `count` elements."""
    if count == 0:
        return EMPTY_TUPLE
    made = new(tuple, count)
    fill_tuple(made, source, count)
    return made


def fill_tuple(made: tuple, source: ptr[object], count: i64) -> None:
    """Fills a new tuple that has room for `count` elements."""
    copy_words(made.data, source, count)
    made.length = count


def tuple_from(iterable: object) -> tuple:
    """`tuple(iterable)`."""
    if type_is(iterable, tuple):
        return cast(tuple, iterable)
    items = list_from(iterable)
    return tuple_of(items.items, items.length)


def pair(a: object, b: object) -> tuple:
    """`(a, b)`."""
    made = new(tuple, 2)
    made.data.init(0, a)
    made.data.init(1, b)
    made.length = 2
    return made


def tuple_of_one(a: object) -> tuple:
    """`(a,)`."""
    made = new(tuple, 1)
    made.data.init(0, a)
    made.length = 1
    return made


def tuple_of_three(a: object, b: object, c: object) -> tuple:
    """`(a, b, c)`."""
    made = new(tuple, 3)
    made.data.init(0, a)
    made.data.init(1, b)
    made.data.init(2, c)
    made.length = 3
    return made


@noinline
def hash_at(t: tuple, i: i64) -> i64:
    return hash_key(t.data.get(i))


@noinline
def equal_tuples(a: tuple, b: tuple) -> bool:
    if a.length != b.length:
        return False
    for i in range(a.length):
        if word_at(a.data, i) != word_at(b.data, i) and not equal_at(a, b, i):
            return False
    return True


@noinline
def equal_at(a: tuple, b: tuple, i: i64) -> bool:
    """Whether two tuples have equal elements at a place, where they are not the same."""
    return same_or_equal(a.data.get(i), b.data.get(i))


def order_tuples(a: tuple, other: object, op: i64) -> object:
    """Compares at the first difference, or else by length."""
    if not isinstance(other, tuple):
        return NotImplemented
    b = cast(tuple, other)
    shorter = a.length if a.length < b.length else b.length
    i = 0
    while True:
        i = first_difference(a.data, b.data, i, shorter)
        if i >= shorter:
            return order_lengths(a.length, b.length, op)
        if are_small_at(a.data, b.data, i) or not equal_at(a, b, i):
            return compare(a.data.get(i), b.data.get(i), op)
        i += 1


def less_tuple(a: tuple, b: tuple) -> bool:
    """a < b: asks elements whether they are the same up to the first that differ, as tuples do."""
    shorter = a.length if a.length < b.length else b.length
    i = 0
    while True:
        i = first_difference(a.data, b.data, i, shorter)
        if i >= shorter:
            return a.length < b.length
        if are_small_at(a.data, b.data, i):
            return i64(word_at(a.data, i)) < i64(word_at(b.data, i))
        order = order_at(a, b, i)
        if order != SAME:
            return order == BEFORE
        i += 1


@noinline
def order_at(a: tuple, b: tuple, i: i64) -> i64:
    """Which of two elements at a place, that are not the same, is less: SAME if they are equal, BEFORE, or BEHIND."""
    x = a.data.get(i)
    y = b.data.get(i)
    if type_is(x, float) and type_is(y, float):
        if unbox_float(x) == unbox_float(y):
            return SAME
        return BEFORE if unbox_float(x) < unbox_float(y) else BEHIND
    if same_or_equal(x, y):
        return SAME
    return BEFORE if less(x, y) else BEHIND


from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.iterator_reducing import as_iter_at, clamp, state_index
from molt.lib.builtins.list import (
    checked_product,
    from_end,
    list_from,
    list_with_room,
    order_lengths,
)
from molt.lib.rt.build import join_list
from molt.lib.rt.types import type_of
