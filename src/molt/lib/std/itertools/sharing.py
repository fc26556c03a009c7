"""`groupby` and `tee`: several iterators over the values of one."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.list import list, list_with_room
from molt.lib.builtins.sequence import same_or_equal
from molt.lib.builtins.tuple import pair, tuple_of
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, keywords, new, new_of, type_is
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call0, call1
from molt.lib.rt.ops import iterate, next_or_null

# How many values a link of a tee holds, as in CPython: when they are let go shows in `__del__`.
LINK_VALUES: Final = 57


@builtin(name="itertools.groupby")
class groupby:
    """make an iterator that returns consecutive keys and groups from the iterable

  iterable
    Elements to divide into groups according to the key function.
  key
    A function for computing the group category for each element.
    If the key function is not specified or is None, the element itself
    is used for grouping."""

    iterator: object
    function: object
    # The value read last and its key, the key of the group given last, and the number of that group.
    value: object
    key: object
    wanted: object
    group: i64

    @keywords
    def __new__(cls: type, iterable: object, key: object = None) -> groupby:
        made = new_of(cls, groupby)
        made.iterator = iterate(iterable)
        made.function = key
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        self.group += 1
        while is_null(self.key) or (not is_null(self.wanted) and same_or_equal(self.wanted, self.key)):
            if not self._step():
                return NULL
        self.wanted = self.key
        made = new(Group)
        made.source = self
        made.key = self.key
        made.number = self.group
        return pair(self.key, made)

    def _step(self) -> bool:
        """Reads a value; False when there is none."""
        value = next_or_null(self.iterator)
        if is_null(value):
            return False
        key = value if self.function is None else call1(self.function, value)
        self.value = value
        self.key = key
        return True


@builtin(name="itertools._grouper")
class Group:
    """The values of one group, as long as nobody has asked for the next one."""

    source: groupby
    key: object
    number: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        source = self.source
        if source.group != self.number:
            return NULL
        if is_null(source.value) and not source._step():
            return NULL
        if not same_or_equal(self.key, source.key):
            return NULL
        value = source.value
        source.value = NULL
        return value


# --- tee


@builtin(name="itertools._tee_dataobject")
class Link:
    """Values read so far, and what follows them."""

    iterator: object
    values: list
    following: object
    running: bool

    def _value(self, i: i64) -> object:
        """A value, read now if nobody has; NULL at the end."""
        if i < self.values.length:
            return self.values.items.get(i)
        if self.running:
            raise RuntimeError("cannot re-enter the tee iterator")
        self.running = True
        value: object = NULL
        try:
            value = next_or_null(self.iterator)
        finally:
            self.running = False
        if not is_null(value):
            self.values.append(value)
        return value

    def _next(self) -> Link:
        if is_null(self.following):
            self.following = new_link(self.iterator)
        return cast(Link, self.following)


@internal
def new_link(iterator: object) -> Link:
    made = new(Link)
    made.iterator = iterator
    made.values = new(list)
    return made


@builtin(name="itertools._tee")
class Tee:
    """Iterator wrapped to make it copyable."""

    link: Link
    position: i64

    def __new__(cls: type, iterable: object, /) -> object:
        iterator = iterate(iterable)
        if type_is(iterator, Tee):
            return cast(Tee, iterator).__copy__()
        return new_tee(new_link(iterator), 0)

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if self.position >= LINK_VALUES:
            self.link = self.link._next()
            self.position = 0
        value = self.link._value(self.position)
        if not is_null(value):
            self.position += 1
        return value

    def __copy__(self) -> object:
        """Returns an independent iterator."""
        return new_tee(self.link, self.position)


@internal
def new_tee(link: Link, position: i64) -> Tee:
    made = new(Tee)
    made.link = link
    made.position = position
    return made


def tee(iterable: object, n: i64 = 2, /) -> object:
    """Returns a tuple of n independent iterators."""
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iterate(iterable)
    copying = find_attr_or_null(first, "__copy__")
    if is_null(copying):
        first = new_tee(new_link(first), 0)
        copying = find_attr_or_null(first, "__copy__")
    made = list_with_room(n)
    made.append(first)
    for _ in range(1, n):
        made.append(call0(copying))
    return tuple_of(made.items, made.length)
