"""The iterators that Python programs make by name: `enumerate`, `zip`, `map`, `filter`, `reversed`.

`__next__` returns NULL when there is nothing more. Not here: the iterators of
containers, which are beside them.
"""

from __future__ import annotations

from molt.lib.builtins.float import float, float_from_any
from molt.lib.builtins.int import int, int_from_any
from molt.lib.builtins.iterator_reducing import as_iter, clamp, made_by, state_index
from molt.lib.builtins.list import list, list_with_room
from molt.lib.builtins.list_iterators import has_next, list_iterator
from molt.lib.builtins.sequence import index_value
from molt.lib.builtins.tuple import pair, tuple, tuple_from
from molt.lib.low import (
    NULL,
    box_i64,
    builtin,
    cast,
    class_object,
    i64,
    internal,
    is_null,
    is_small,
    keywords,
    new,
    new_of,
    noinline,
    small,
    type_is,
)
from molt.lib.rt.attributes import lookup_special
from molt.lib.rt.calls import call, call0, call1
from molt.lib.rt.errors import type_name
from molt.lib.rt.comparison import compares_by_identity, equal
from molt.lib.rt.ops import get_item, iterate, length_of, next_or_null, next_or_stop, truth
from molt.lib.rt.types import type_of


@builtin
class enumerate:
    """Return an enumerate object.

  iterable
    an object supporting iteration

The enumerate object yields pairs containing a count (from start, which
defaults to zero) and a value yielded by the iterable argument.

enumerate is useful for obtaining an indexed list:
    (0, seq[0]), (1, seq[1]), (2, seq[2]), ..."""

    iterator: object
    count: object

    @keywords
    def __new__(cls: type, iterable: object = NULL, start: object = 0) -> enumerate:
        if is_null(iterable):
            # Not with its position, as of other functions.
            raise TypeError("enumerate() missing required argument 'iterable'")
        made = new_of(cls, enumerate)
        made.count = start if is_small(start) else index_value(start)
        made.iterator = iterate(iterable)
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        value = next_or_stop(self.iterator)
        if is_null(value):
            return NULL
        return pair(self.take_count(), value)

    @internal
    def take_count(self) -> object:
        """The next number."""
        count = self.count
        self.count = box_i64(small(count) + 1) if is_small(count) else count + 1
        return count

    def __reduce__(self) -> object:
        return (type_of(self), (self.iterator, self.count))


@builtin
class zip:
    """zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.

   >>> list(zip('abcdefg', range(3), range(4)))
   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]

The zip object yields n-length tuples, where n is the number of iterables
passed as positional arguments to zip().  The i-th element in every tuple
comes from the i-th iterable argument to zip().  This continues until the
shortest argument is exhausted.

If strict is true and one of the arguments is exhausted before the others,
raise a ValueError."""

    iterators: list
    strict: bool

    def __new__(cls: type, /, *iterables: object, strict: bool = False) -> zip:
        made = new_of(cls, zip)
        made.strict = strict
        iterators = list_with_room(len(iterables))
        for i in range(len(iterables)):
            iterators.append(iterate(iterables[i]))
        made.iterators = iterators
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        count = self.iterators.length
        if count == 0:
            return NULL
        row = new(tuple, count)
        for i in range(count):
            iterator = self.iterators.items.get(i)
            if type_is(iterator, list_iterator) and has_next(cast(list_iterator, iterator)):
                # Lists are walked without a call, nor a reference to the iterator for that.
                walk = cast(list_iterator, iterator)
                row.data.init(i, cast(list, walk.source).items.get(walk.position))
                walk.position += 1
            elif not self._fill_next(row, i):
                return NULL
            row.length = i + 1
        return row

    @noinline
    def _fill_next(self, row: tuple, i: i64) -> bool:
        """Puts the next value of an iterator into the slot of its number; False at the end."""
        value = self.next_of(i) if self.strict else next_or_stop(self.iterators.items.get(i))
        if is_null(value):
            return False
        row.data.init(i, value)
        return True

    @internal
    def next_of(self, i: i64) -> object:
        """What the next tuple has at a place, for who takes it without a tuple; NULL at the end."""
        value = next_or_null(self.iterators.items.get(i))
        if is_null(value) and self.strict:
            self._check_ends(i)
        return value

    def __reduce__(self) -> object:
        iterators = tuple_from(self.iterators)
        return (type_of(self), iterators, True) if self.strict else (type_of(self), iterators)

    def __setstate__(self, state: object, /) -> None:
        self.strict = truth(state)

    def _check_ends(self, ended: i64) -> None:
        """Refuses if the others do not end where iterator `ended` did."""
        if ended > 0:
            plural = " " if ended == 1 else "s 1-"
            raise ValueError(f"zip() argument {ended + 1} is shorter than argument{plural}{ended}")
        for i in range(1, self.iterators.length):
            if not is_null(next_or_null(self.iterators.items.get(i))):
                plural = " " if i == 1 else "s 1-"
                raise ValueError(f"zip() argument {i + 1} is longer than argument{plural}{i}")


@builtin
class map:
    """map(func, *iterables) --> map object

Make an iterator that computes the function using arguments from
each of the iterables.  Stops when the shortest iterable is exhausted."""

    function: object
    iterators: list

    def __new__(cls: type, /, *args: object) -> map:
        if len(args) < 2:
            raise TypeError("map() must have at least two arguments.")
        made = new_of(cls, map)
        made.function = args[0]
        iterators = list_with_room(len(args) - 1)
        for i in range(1, len(args)):
            iterators.append(iterate(args[i]))
        made.iterators = iterators
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        count = self.iterators.length
        if count == 1:
            value = next_or_stop(self.iterators.items.get(0))
            if is_null(value):
                return NULL
            return apply(self.function, value)
        row = new(tuple, count)
        for i in range(count):
            value = next_or_stop(self.iterators.items.get(i))
            if is_null(value):
                return NULL
            row.data.init(i, value)
            row.length = i + 1
        return call(self.function, row, None)

    def __reduce__(self) -> object:
        return (type_of(self), (self.function, *self.iterators))


@internal
def apply(function: object, value: object) -> object:
    """`function(value)`; the commonest classes that convert need no binding."""
    if function is class_object(int):
        return int_from_any(value)
    if function is class_object(float):
        return float_from_any(value)
    return call1(function, value)


@builtin
class filter:
    """filter(function or None, iterable) --> filter object

Return an iterator yielding those items of iterable for which function(item)
is true. If function is None, return the items that are true."""

    function: object
    iterator: object

    def __new__(cls: type, function: object, iterable: object, /) -> filter:
        made = new_of(cls, filter)
        made.iterator = iterate(iterable)
        made.function = function
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        function = self.function
        by_truth = function is None
        while True:
            value = next_or_stop(self.iterator)
            if is_null(value):
                return NULL
            if truth(value) if by_truth else truth(call1(function, value)):
                return value

    def __reduce__(self) -> object:
        return (type_of(self), (self.function, self.iterator))


@builtin
class reversed:
    """Return a reverse iterator over the values of the given sequence."""

    source: object
    position: i64

    def __new__(cls: type, sequence: object, /) -> object:
        special = lookup_special(sequence, "__reversed__")
        if special is None:
            raise TypeError(f"'{type_name(sequence)}' object is not reversible")
        if not is_null(special):
            return call0(special)
        if is_null(lookup_special(sequence, "__getitem__")) or is_null(lookup_special(sequence, "__len__")):
            raise TypeError(f"'{type_name(sequence)}' object is not reversible")
        made = new_of(cls, reversed)
        made.position = length_of(sequence) - 1
        made.source = sequence
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        i = self.position
        if i >= 0:
            value = self._item(i)
            if not is_null(value):
                self.position = i - 1
                return value
        self.position = -1
        self.source = NULL
        return NULL

    def _item(self, i: i64) -> object:
        """The element, or NULL where the sequence says that it ends."""
        try:
            return get_item(self.source, box_i64(i))
        except IndexError:
            return NULL
        except StopIteration:
            return NULL

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        if is_null(self.source):
            return 0
        left = self.position + 1
        return 0 if length_of(self.source) < left else left

    def __reduce__(self) -> object:
        if is_null(self.source):
            return (type_of(self), ((),))
        return (type_of(self), (self.source,), box_i64(self.position))

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.position = clamp(index, -1, length_of(self.source) - 1)


@builtin
class callable_iterator:
    """`iter(function, sentinel)`."""

    function: object
    sentinel: object

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.function):
            return NULL
        try:
            value = call0(self.function)
        except StopIteration:
            self.function = NULL
            self.sentinel = NULL
            return NULL
        if is_null(self.sentinel):  # it has come to its end within that call
            return NULL
        if value is not None and self.sentinel is None and compares_by_identity(value):
            return value
        if equal(self.sentinel, value):
            self.function = NULL
            self.sentinel = NULL
            return NULL
        return value

    def __reduce__(self) -> object:
        if is_null(self.function):
            return as_iter(())
        return (made_by("iter"), (self.function, self.sentinel))
