"""The iterators that pass on values of others: all of them, some of them, or what a function makes of them.

Not here: `islice` (`slicing`), and those that share an iterator (`sharing`).
"""

from __future__ import annotations

from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.list import list, list_with_room
from molt.lib.builtins.tuple import pair, tuple, tuple_from, tuple_of_one
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, is_small, isinstance, keywords, new, new_of, small, box_i64
from molt.lib.rt.calls import call_boxed, call1, call2
from molt.lib.rt.arithmetic import add
from molt.lib.rt.ops import iterate, next_or_null, next_or_stop, truth


@builtin(name="itertools.accumulate")
class accumulate:
    """Return series of accumulated sums."""

    iterator: object
    function: object
    total: object
    initial: object

    @keywords
    def __new__(cls: type, iterable: object, func: object = None, *, initial: object = None) -> accumulate:
        made = new_of(cls, accumulate)
        made.iterator = iterate(iterable)
        if func is not None:
            made.function = func
        if initial is not None:
            made.initial = initial
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        cls = type_of(self)
        function: object = None if is_null(self.function) else self.function
        if not is_null(self.initial):
            return (cls, (chained(self.initial, self.iterator), function), None)
        if is_null(self.total):
            return (cls, (self.iterator, function), None)
        if self.total is None:
            # No state can be None: the sum begins with it, and is not given again.
            again = call2(cls, chained(None, self.iterator), function)
            return (class_object(islice), (again, 1, None))
        return (cls, (self.iterator, function), self.total)

    def __setstate__(self, state: object, /) -> None:
        self.total = state

    def __next__(self) -> object:
        if not is_null(self.initial):
            self.total = self.initial
            self.initial = NULL
            return self.total
        value = next_or_stop(self.iterator)
        if is_null(value):
            return NULL
        total = self.total
        if not is_null(total):
            if not is_null(self.function):
                value = call2(self.function, total, value)
            elif is_small(total) and is_small(value):
                value = box_i64(small(total) + small(value))
            else:
                value = add(total, value)
        self.total = value
        return value


@builtin(name="itertools.chain")
class chain:
    """chain(*iterables) --> chain object

Return a chain object whose .__next__() method returns elements from the
first iterable until it is exhausted, then elements from the next
iterable, until all of the iterables are exhausted."""

    sources: object
    active: object

    def __new__(cls: type, /, *iterables: object) -> chain:
        made = new_of(cls, chain)
        made.sources = iterate(iterables)
        return made

    @classmethod
    def from_iterable(cls: type, iterable: object, /) -> object:
        """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
        made = new_of(cls, chain)
        made.sources = iterate(iterable)
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        if is_null(self.sources):
            return (type_of(self), ())
        if is_null(self.active):
            return (type_of(self), (), tuple_of_one(self.sources))
        return (type_of(self), (), (self.sources, self.active))

    def __setstate__(self, state: object, /) -> None:
        given = state_tuple(state)
        if given.length < 1 or given.length > 2:
            bound = "at least 1 argument" if given.length < 1 else "at most 2 arguments"
            raise TypeError(f"function takes {bound} ({given.length} given)")
        for i in range(given.length):
            if is_null(lookup_special(given.data.get(i), "__next__")):
                raise TypeError("Arguments must be iterators.")
        self.sources = given.data.get(0)
        self.active = given.data.get(1) if given.length > 1 else NULL

    def __next__(self) -> object:
        while not is_null(self.sources):
            if is_null(self.active):
                source = next_or_null(self.sources)
                if is_null(source):
                    self.sources = NULL
                    return NULL
                self._begin(source)
            value = next_or_null(self.active)
            if not is_null(value):
                return value
            self.active = NULL
        return NULL

    def _begin(self, source: object) -> None:
        """Goes on with an iterable; after an error there is no more."""
        try:
            self.active = iterate(source)
        except BaseException:
            self.sources = NULL
            raise

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@builtin(name="itertools.compress")
class compress:
    """Return data elements corresponding to true selector elements.

Forms a shorter iterator from selected data elements using the selectors to
choose the data elements."""

    data: object
    selectors: object

    @keywords
    def __new__(cls: type, data: object, selectors: object) -> compress:
        made = new_of(cls, compress)
        made.data = iterate(data)
        made.selectors = iterate(selectors)
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        return (type_of(self), (self.data, self.selectors))

    def __next__(self) -> object:
        while True:
            value = next_or_stop(self.data)
            if is_null(value):
                return NULL
            selector = next_or_stop(self.selectors)
            if is_null(selector):
                return NULL
            if truth(selector):
                return value


@builtin(name="itertools.dropwhile")
class dropwhile:
    """Drop items from the iterable while predicate(item) is true.

Afterwards, return every element until the iterable is exhausted."""

    predicate: object
    iterator: object
    begun: bool

    def __new__(cls: type, predicate: object, iterable: object, /) -> dropwhile:
        made = new_of(cls, dropwhile)
        made.iterator = iterate(iterable)
        made.predicate = predicate
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        return (type_of(self), (self.predicate, self.iterator), 1 if self.begun else 0)

    def __setstate__(self, state: object, /) -> None:
        self.begun = truth(state)

    def __next__(self) -> object:
        while True:
            value = next_or_stop(self.iterator)
            if is_null(value) or self.begun:
                return value
            if not truth(call1(self.predicate, value)):
                self.begun = True
                return value


@builtin(name="itertools.takewhile")
class takewhile:
    """Return successive entries from an iterable as long as the predicate evaluates to true for each entry."""

    predicate: object
    iterator: object
    ended: bool

    def __new__(cls: type, predicate: object, iterable: object, /) -> takewhile:
        made = new_of(cls, takewhile)
        made.iterator = iterate(iterable)
        made.predicate = predicate
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        return (type_of(self), (self.predicate, self.iterator), 1 if self.ended else 0)

    def __setstate__(self, state: object, /) -> None:
        self.ended = truth(state)

    def __next__(self) -> object:
        if self.ended:
            return NULL
        value = next_or_stop(self.iterator)
        if is_null(value):
            return NULL
        if truth(call1(self.predicate, value)):
            return value
        self.ended = True
        return NULL


@builtin(name="itertools.filterfalse")
class filterfalse:
    """Return those items of iterable for which function(item) is false.

If function is None, return the items that are false."""

    function: object
    iterator: object

    def __new__(cls: type, function: object, iterable: object, /) -> filterfalse:
        made = new_of(cls, filterfalse)
        made.iterator = iterate(iterable)
        made.function = function
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        return (type_of(self), (self.function, self.iterator))

    def __next__(self) -> object:
        function = self.function
        while True:
            value = next_or_stop(self.iterator)
            if is_null(value):
                return NULL
            # CPython takes `bool` for None here; nobody can see it but by its speed.
            if not (truth(value) if function is None else truth(call1(function, value))):
                return value


@builtin(name="itertools.starmap")
class starmap:
    """Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence."""

    function: object
    iterator: object

    def __new__(cls: type, function: object, iterable: object, /) -> starmap:
        made = new_of(cls, starmap)
        made.iterator = iterate(iterable)
        made.function = function
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        return (type_of(self), (self.function, self.iterator))

    def __next__(self) -> object:
        value = next_or_stop(self.iterator)
        if is_null(value):
            return NULL
        arguments = tuple_from(value)
        return call_boxed(self.function, arguments.data, arguments.length, NULL)


@builtin(name="itertools.pairwise")
class pairwise:
    """Return an iterator of overlapping pairs taken from the input iterator.

    s -> (s0,s1), (s1,s2), (s2, s3), ..."""

    iterator: object
    previous: object

    def __new__(cls: type, iterable: object, /) -> pairwise:
        made = new_of(cls, pairwise)
        made.iterator = iterate(iterable)
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.iterator):
            return NULL
        iterator = self.iterator
        try:
            if is_null(self.previous):
                self.previous = next_or_stop(iterator)
            # Asking can have run code that asked this iterator, too.
            previous = self.previous
            value: object = NULL
            if not is_null(previous):
                value = next_or_stop(iterator)
        except BaseException:
            self._end()
            raise
        if is_null(value):
            self._end()
            return NULL
        self.previous = value
        return pair(previous, value)

    def _end(self) -> None:
        self.iterator = NULL
        self.previous = NULL


@builtin(name="itertools.zip_longest")
class zip_longest:
    """zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object

Return a zip_longest object whose .__next__() method returns a tuple where
the i-th element comes from the i-th iterable argument.  The .__next__()
method continues until the longest iterable in the argument sequence
is exhausted and then it raises StopIteration.  When the shorter iterables
are exhausted, the fillvalue is substituted in their place.  The fillvalue
defaults to None or can be specified by a keyword argument."""

    iterators: list
    filling: object
    active: i64

    def __new__(cls: type, /, *iterables: object, fillvalue: object = None, **others: object) -> zip_longest:
        if others.used > 0:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        made = new_of(cls, zip_longest)
        iterators = list_with_room(len(iterables))
        for i in range(len(iterables)):
            iterators.append(iterate(iterables[i]))
        made.iterators = iterators
        made.active = iterators.length
        made.filling = fillvalue
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        iterators = list_with_room(self.iterators.length)
        for i in range(self.iterators.length):
            iterator = self.iterators.items.get(i)
            iterators.append(() if iterator is None else iterator)
        return (type_of(self), tuple_from(iterators), self.filling)

    def __setstate__(self, state: object, /) -> None:
        self.filling = state

    def __next__(self) -> object:
        count = self.iterators.length
        if self.active == 0:
            return NULL
        row = new(tuple, count)
        for i in range(count):
            value = self.filling
            iterator = self.iterators.items.get(i)
            if iterator is not None:
                value = self._next_of(i, iterator)
                if is_null(value):
                    return NULL
            row.data.init(i, value)
            row.length = i + 1
        return row

    def _next_of(self, i: i64, iterator: object) -> object:
        """The value of an iterator, or what stands for it; NULL when it was the last of them."""
        value: object = NULL
        try:
            value = next_or_null(iterator)
        except BaseException:
            self.active = 0
            raise
        if is_null(value):
            self.active -= 1
            if self.active <= 0:
                return NULL
            self.iterators.items.set(i, None)
            return self.filling
        return value


@internal
def chained(first: object, rest: object) -> object:
    """An iterator of a value and what follows it."""
    made = new(chain)
    made.sources = iterate((tuple_of_one(first), rest))
    return made


@internal
def state_tuple(state: object) -> tuple:
    if not isinstance(state, tuple):
        raise TypeError("state is not a tuple")
    return cast(tuple, state)


# At the bottom because of cycles.
from molt.lib.low import class_object  # noqa: E402
from molt.lib.std.itertools.slicing import islice  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
