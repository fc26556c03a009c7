"""`product`, `permutations`, `combinations`: tuples of elements by their positions.

Each keeps its elements in a tuple, and behind its fields the positions chosen last. What
follows is found as Python's documentation of `itertools` describes.
"""

from __future__ import annotations

from molt.lib.builtins.list import list, list_with_room
from molt.lib.builtins.tuple import EMPTY_TUPLE, tuple, tuple_from, tuple_of_one
from molt.lib.low import NULL, borrowed, box_i64, builtin, cast, i64, inline, internal, isinstance, keywords, new, new_of, ptr, u8, unbox_i64
from molt.lib.rt.build import to_i64
from molt.lib.rt.errors import type_name
from molt.lib.rt.types import type_of


@internal
def chosen(pool: tuple, indices: ptr[i64], count: i64) -> tuple:
    """The elements at some positions."""
    if count == 0:
        return EMPTY_TUPLE
    row = new(tuple, count)
    for i in range(count):
        row.data.init(i, pool.data.get(indices[i]))
    row.length = count
    return row


@internal
def positions(indices: ptr[i64], count: i64) -> tuple:
    """The state of an iterator."""
    if count == 0:
        return EMPTY_TUPLE
    row = new(tuple, count)
    for i in range(count):
        row.data.init(i, box_i64(indices[i]))
    row.length = count
    return row


@internal
def checked_state(state: object, count: i64) -> tuple:
    if not isinstance(state, tuple) or cast(tuple, state).length != count:
        raise ValueError("invalid arguments")
    return cast(tuple, state)


@internal
def clamped(x: object, lowest: i64, highest: i64) -> i64:
    """A position, within what there is."""
    value = to_i64(x)
    if value < lowest:
        return lowest
    return highest if value > highest else value


@builtin(name="itertools.product")
class product:
    """product(*iterables, repeat=1) --> product object

Cartesian product of input iterables.  Equivalent to nested for-loops."""

    pools: list
    count: i64
    begun: bool
    ended: bool
    data: inline[u8]

    def __new__(cls: type, /, *iterables: object, repeat: i64 = 1) -> product:
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        given = len(iterables)
        if given > 0 and repeat > 1152921504606846975 // given:
            raise OverflowError("repeat argument too large")
        pools = list_with_room(given)
        if repeat > 0:
            for i in range(given):
                pools.append(tuple_from(iterables[i]))
        count = pools.length * repeat
        made = new_of(cls, product, count * 8)
        made.count = count
        made.pools = pools
        for k in range(pools.length):
            if cast(tuple, pools.items.get(k)).length == 0:
                made.ended = True
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        if self.ended and self.begun:
            return (type_of(self), tuple_of_one(EMPTY_TUPLE))
        pools = new(tuple, self.count)
        of = 0
        for i in range(self.count):
            pools.data.init(i, self._pool(of))
            pools.length = i + 1
            of = 0 if of + 1 == self.pools.length else of + 1
        pools_given: object = EMPTY_TUPLE if self.count == 0 else pools
        if not self.begun:
            return (type_of(self), pools_given)
        return (type_of(self), pools_given, positions(self.data.cast(i64), self.count))

    def __setstate__(self, state: object, /) -> None:
        given = checked_state(state, self.count)
        indices = self.data.cast(i64)
        of = 0
        for i in range(self.count):
            length = self._pool(of).length
            if length == 0:
                self.ended = True
                return
            indices[i] = clamped(given.data.get(i), 0, length - 1)
            of = 0 if of + 1 == self.pools.length else of + 1
        self.begun = True

    def __next__(self) -> object:
        if self.ended:
            self.begun = True
            return NULL
        indices = self.data.cast(i64)
        if self.begun:
            if not self._advance(indices):
                self.ended = True
                return NULL
        else:
            self.begun = True
        count = self.count
        if count == 0:
            return EMPTY_TUPLE
        row = new(tuple, count)
        of = 0
        for i in range(count):
            row.data.init(i, self._pool(of).data.get(indices[i]))
            of = 0 if of + 1 == self.pools.length else of + 1
        row.length = count
        return row

    @inline
    @borrowed
    def _pool(self, i: i64) -> tuple:
        return cast(tuple, self.pools.items.get(i))

    def _advance(self, indices: ptr[i64]) -> bool:
        """The next positions; False when there are no more."""
        i = self.count - 1
        of = self.pools.length - 1
        while i >= 0:
            indices[i] += 1
            if indices[i] < self._pool(of).length:
                return True
            indices[i] = 0
            of = self.pools.length - 1 if of == 0 else of - 1
            i -= 1
        return False


@internal
def check_room(count: i64) -> None:
    """CPython takes memory for the indices even where there will be no result: so many never fit."""
    if count >= 1 << 44:
        raise MemoryError()


@builtin(name="itertools.combinations")
class combinations:
    """Return successive r-length combinations of elements in the iterable.

combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)"""

    pool: tuple
    count: i64
    begun: bool
    ended: bool
    data: inline[u8]

    @keywords
    def __new__(cls: type, iterable: object, r: i64) -> combinations:
        pool = tuple_from(iterable)
        if r < 0:
            raise ValueError("r must be non-negative")
        check_room(r)
        made = new_of(cls, combinations, r * 8 if r <= pool.length else 0)
        made.pool = pool
        made.count = r
        made.ended = r > pool.length
        if not made.ended:
            indices = made.data.cast(i64)
            for i in range(r):
                indices[i] = i
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        if not self.begun:
            return (type_of(self), (self.pool, self.count))
        if self.ended:
            return (type_of(self), (EMPTY_TUPLE, self.count))
        return (type_of(self), (self.pool, self.count), positions(self.data.cast(i64), self.count))

    def __setstate__(self, state: object, /) -> None:
        given = checked_state(state, self.count)
        if self.ended and self.count > 0:
            return
        indices = self.data.cast(i64)
        for i in range(self.count):
            indices[i] = clamped(given.data.get(i), 0, i + self.pool.length - self.count)
        self.begun = True

    def __next__(self) -> object:
        if self.ended:
            return NULL
        indices = self.data.cast(i64)
        if self.begun:
            if not self._advance(indices):
                self.ended = True
                return NULL
        else:
            self.begun = True
        return chosen(self.pool, indices, self.count)

    def _advance(self, indices: ptr[i64]) -> bool:
        """The next positions; False when there are no more."""
        r = self.count
        spare = self.pool.length - r
        i = r - 1
        while i >= 0 and indices[i] == i + spare:
            i -= 1
        if i < 0:
            return False
        indices[i] += 1
        for k in range(i + 1, r):
            indices[k] = indices[k - 1] + 1
        return True


@builtin(name="itertools.combinations_with_replacement")
class combinations_with_replacement:
    """Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.

combinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')"""

    pool: tuple
    count: i64
    begun: bool
    ended: bool
    data: inline[u8]

    @keywords
    def __new__(cls: type, iterable: object, r: i64) -> combinations_with_replacement:
        pool = tuple_from(iterable)
        if r < 0:
            raise ValueError("r must be non-negative")
        check_room(r)
        ended = pool.length == 0 and r > 0
        made = new_of(cls, combinations_with_replacement, 0 if ended else r * 8)
        made.pool = pool
        made.count = r
        made.ended = ended
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        if not self.begun:
            return (type_of(self), (self.pool, self.count))
        if self.ended:
            return (type_of(self), (EMPTY_TUPLE, self.count))
        return (type_of(self), (self.pool, self.count), positions(self.data.cast(i64), self.count))

    def __setstate__(self, state: object, /) -> None:
        given = checked_state(state, self.count)
        if self.ended and self.count > 0:
            return
        indices = self.data.cast(i64)
        for i in range(self.count):
            indices[i] = clamped(given.data.get(i), 0, self.pool.length - 1)
        self.begun = True

    def __next__(self) -> object:
        if self.ended:
            return NULL
        indices = self.data.cast(i64)
        if self.begun:
            if not self._advance(indices):
                self.ended = True
                return NULL
        else:
            self.begun = True
        return chosen(self.pool, indices, self.count)

    def _advance(self, indices: ptr[i64]) -> bool:
        """The next positions; False when there are no more."""
        last = self.pool.length - 1
        i = self.count - 1
        while i >= 0 and indices[i] == last:
            i -= 1
        if i < 0:
            return False
        value = indices[i] + 1
        for k in range(i, self.count):
            indices[k] = value
        return True


@builtin(name="itertools.permutations")
class permutations:
    """Return successive r-length permutations of elements in the iterable.

permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)"""

    pool: tuple
    count: i64
    begun: bool
    ended: bool
    # A permutation of all positions, then `count` countdowns of what each place has still to be given.
    data: inline[u8]

    @keywords
    def __new__(cls: type, iterable: object, r: object = None) -> permutations:
        pool = tuple_from(iterable)
        n = pool.length
        size = n
        if r is not None:
            if not isinstance(r, int):
                raise TypeError("Expected int as r")
            size = unbox_size(cast(int, r))
            if size < 0:
                raise ValueError("r must be non-negative")
        check_room(size)
        ended = size > n
        made = new_of(cls, permutations, 0 if ended else (n + size) * 8)
        made.pool = pool
        made.count = size
        made.ended = ended
        if not ended:
            indices = made.data.cast(i64)
            for i in range(n):
                indices[i] = i
            for k in range(size):
                indices[n + k] = n - k
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        if not self.begun:
            return (type_of(self), (self.pool, self.count))
        if self.ended:
            return (type_of(self), (EMPTY_TUPLE, self.count))
        n = self.pool.length
        indices = self.data.cast(i64)
        return (type_of(self), (self.pool, self.count), (positions(indices, n), positions(indices + n, self.count)))

    def __setstate__(self, state: object, /) -> None:
        if not isinstance(state, tuple):
            raise TypeError("state is not a tuple")
        both = cast(tuple, state)
        n = self.pool.length
        if both.length != 2:
            raise TypeError(f"function takes exactly 2 arguments ({both.length} given)")
        for k in range(2):
            if not isinstance(both.data.get(k), tuple):
                raise TypeError(f"argument {k + 1} must be tuple, not {type_name(both.data.get(k))}")
        first = checked_state(both.data.get(0), n)
        second = checked_state(both.data.get(1), self.count)
        if self.ended:
            return
        indices = self.data.cast(i64)
        for i in range(n):
            indices[i] = clamped(first.data.get(i), 0, n - 1)
        for i in range(self.count):
            indices[n + i] = clamped(second.data.get(i), 1, n - i)
        self.begun = True

    def __next__(self) -> object:
        if self.ended:
            return NULL
        indices = self.data.cast(i64)
        if self.begun:
            if not self._advance(indices):
                self.ended = True
                return NULL
        else:
            self.begun = True
        return chosen(self.pool, indices, self.count)

    def _advance(self, indices: ptr[i64]) -> bool:
        """The next positions; False when there are no more."""
        n = self.pool.length
        cycles = indices + n
        i = self.count - 1
        while i >= 0:
            cycles[i] -= 1
            if cycles[i] > 0:
                k = n - cycles[i]
                moved = indices[i]
                indices[i] = indices[k]
                indices[k] = moved
                return True
            first = indices[i]
            for k in range(i, n - 1):
                indices[k] = indices[k + 1]
            indices[n - 1] = first
            cycles[i] = n - i
            i -= 1
        return False


@internal
def unbox_size(x: int) -> i64:
    """A number that C takes as Py_ssize_t."""
    try:
        return unbox_i64(x)
    except OverflowError:
        raise OverflowError("Python int too large to convert to C ssize_t") from None
