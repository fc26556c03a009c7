"""`deque`: elements in a ring, whose size is a power of 2; and its iterators.

Element i is at `(first + i) & (room - 1)`.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.iterator_reducing import clamp
from molt.lib.builtins.list import from_end, list_from
from molt.lib.builtins.sequence import has_index, index_slowly, index_value, is_index, repeat_count, same_or_equal, slice_index
from molt.lib.builtins.type import IS_SEQUENCE, type
from molt.lib.low import (
    NULL,
    alloc,
    box_i64,
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
    keywords,
    new,
    new_of,
    noinline,
    null,
    ptr,
    small,
    stack,
    type_is,
    unbox_i64,
)
from molt.lib.rt.calls import call1, call2
from molt.lib.rt.collector import visit_words
from molt.lib.rt.errors import type_name
from molt.lib.rt.comparison import compare_true
from molt.lib.rt.ops import ask, iterate, next_or_null, repr_of
from molt.lib.rt.recursion import enter_repr, leave_repr
from molt.lib.rt.types import lookup, type_of

LEAST_ROOM: Final = 8
# The most elements that any memory could hold.
MAX_LENGTH: Final = 1152921504606846975


@builtin(name="collections.deque")
class deque:
    """deque([iterable[, maxlen]]) --> deque object

A list-like sequence optimized for data accesses near its endpoints."""

    items: ptr[object]
    room: i64
    first: i64
    length: i64
    # -1 for no limit; 0 in a new object, until `__init__`.
    most: i64
    # Counts the changes, for iterators to notice them.
    changes: i64

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> deque:
        # For `match`; the runtime, which marks its own classes, does not know this one.
        cls.flags = cls.flags | IS_SEQUENCE
        made = new_of(cls, deque)
        made.most = -1
        return made

    @keywords
    def __init__(self, iterable: object = NULL, maxlen: object = None) -> None:
        self.most = -1
        if maxlen is not None:
            self.most = limit_of(maxlen)
        if self.length > 0:
            self.clear()
        if not is_null(iterable):
            self.extend(iterable)

    def __drop__(self) -> None:
        release_ring(self.items, self.room, self.first, self.length)

    def __visit__(self) -> None:
        to_end = self.room - self.first
        if self.length <= to_end:
            visit_words(self.items + self.first, self.length)
        else:
            visit_words(self.items + self.first, to_end)
            visit_words(self.items, self.length - to_end)

    # --- elements ------------------------------------------------------------------

    def __len__(self) -> i64:
        return self.length

    def __getitem__(self, index: object, /) -> object:
        return self.items.get(self._slot(index))

    def __setitem__(self, index: object, value: object, /) -> None:
        self.items.set(self._slot(index), value)

    def __delitem__(self, index: object, /) -> None:
        i = small(index) if is_small(index) else self._position(index)
        if i < 0:
            i += self.length
        if not is_index(i, self.length):
            raise IndexError("deque index out of range")
        self._remove_at(i)

    @inline
    def _slot(self, index: object) -> i64:
        """Where the element of an index is."""
        i = small(index) if is_small(index) else self._position(index)
        if i < 0:
            i += self.length
        if not is_index(i, self.length):
            raise IndexError("deque index out of range")
        return (self.first + i) & (self.room - 1)

    @noinline
    def _position(self, index: object) -> i64:
        """The index that an object other than a small int stands for."""
        if not has_index(index):
            raise TypeError(f"sequence index must be integer, not '{type_name(index)}'")
        return index_slowly(index)

    @inline
    def _at(self, i: i64) -> object:
        """Element i, which there is."""
        return self.items.get((self.first + i) & (self.room - 1))

    def _remove_at(self, i: i64) -> object:
        """Moves an element out, closing the gap from the nearer end."""
        mask = self.room - 1
        value = self.items.take((self.first + i) & mask)
        if i < self.length >> 1:
            while i > 0:
                copy(self.items + ((self.first + i) & mask), self.items + ((self.first + i - 1) & mask), 1)
                i -= 1
            self.first = (self.first + 1) & mask
        else:
            while i < self.length - 1:
                copy(self.items + ((self.first + i) & mask), self.items + ((self.first + i + 1) & mask), 1)
                i += 1
        self.length -= 1
        self.changes += 1
        return value

    def append(self, item: object, /) -> None:
        """Add an element to the right side of the deque."""
        if self.length == self.room:
            self._grow()
        self.items.init((self.first + self.length) & (self.room - 1), item)
        self.length += 1
        self.changes += 1
        if self.most >= 0 and self.length > self.most:
            self.popleft()

    def appendleft(self, item: object, /) -> None:
        """Add an element to the left side of the deque."""
        if self.length == self.room:
            self._grow()
        at = (self.first - 1) & (self.room - 1)
        self.items.init(at, item)
        self.first = at
        self.length += 1
        self.changes += 1
        if self.most >= 0 and self.length > self.most:
            self.pop()

    @noinline
    def _grow(self) -> None:
        """Doubles the room."""
        room = self.room * 2 if self.room > 0 else LEAST_ROOM
        items = alloc(object, room)
        head = self.room - self.first
        if head > self.length:
            head = self.length
        copy(items, self.items + self.first, head)
        copy(items + head, self.items, self.length - head)
        free(self.items, self.room)
        self.items = items
        self.room = room
        self.first = 0

    def pop(self) -> object:
        """Remove and return the rightmost element."""
        n = self.length
        if n == 0:
            raise IndexError("pop from an empty deque")
        self.length = n - 1
        self.changes += 1
        return self.items.take((self.first + n - 1) & (self.room - 1))

    def popleft(self) -> object:
        """Remove and return the leftmost element."""
        if self.length == 0:
            raise IndexError("pop from an empty deque")
        at = self.first
        self.first = (at + 1) & (self.room - 1)
        self.length -= 1
        self.changes += 1
        return self.items.take(at)

    def clear(self) -> None:
        """Remove all elements from the deque."""
        if self.length == 0:
            return
        items = self.items
        room = self.room
        first = self.first
        length = self.length
        # Emptied first: the end of an element's life can run code that looks at the deque.
        self.items = null(object)
        self.room = 0
        self.first = 0
        self.length = 0
        self.changes += 1
        release_ring(items, room, first, length)

    def extend(self, iterable: object, /) -> None:
        """Extend the right side of the deque with elements from the iterable."""
        if iterable is self:
            self.extend(list_from(iterable))
            return
        iterator = iterate(iterable)
        while True:
            value = next_or_null(iterator)
            if is_null(value):
                return
            self.append(value)

    def extendleft(self, iterable: object, /) -> None:
        """Extend the left side of the deque with elements from the iterable."""
        if iterable is self:
            self.extendleft(list_from(iterable))
            return
        iterator = iterate(iterable)
        while True:
            value = next_or_null(iterator)
            if is_null(value):
                return
            self.appendleft(value)

    def insert(self, index: i64, value: object, /) -> None:
        """D.insert(index, object) -- insert object before index"""
        n = self.length
        if self.most >= 0 and n >= self.most:
            raise IndexError("deque already at its maximum size")
        i = from_end(index, n)
        if i > n:
            i = n
        if n == self.room:
            self._grow()
        mask = self.room - 1
        if i <= n >> 1:
            self.first = (self.first - 1) & mask
            for k in range(i):
                copy(self.items + ((self.first + k) & mask), self.items + ((self.first + k + 1) & mask), 1)
        else:
            k = n
            while k > i:
                copy(self.items + ((self.first + k) & mask), self.items + ((self.first + k - 1) & mask), 1)
                k -= 1
        self.items.init((self.first + i) & mask, value)
        self.length = n + 1
        self.changes += 1

    def remove(self, value: object, /) -> None:
        """D.remove(value) -- remove first occurrence of value."""
        changes = self.changes
        for i in range(self.length):
            found = same_or_equal(self._at(i), value)
            if self.changes != changes:
                raise IndexError("deque mutated during iteration")
            if found:
                self._remove_at(i)
                return
        raise ValueError(f"{repr_of(value)} is not in deque")

    def rotate(self, n: i64 = 1, /) -> None:
        """Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left."""
        length = self.length
        if length <= 1:
            return
        self.changes += 1
        steps = n % length
        mask = self.room - 1
        if self.length == self.room:
            self.first = (self.first - steps) & mask
            return
        if steps <= length >> 1:
            for _ in range(steps):
                last = (self.first + length - 1) & mask
                self.first = (self.first - 1) & mask
                copy(self.items + self.first, self.items + last, 1)
        else:
            for _ in range(length - steps):
                copy(self.items + ((self.first + length) & mask), self.items + self.first, 1)
                self.first = (self.first + 1) & mask

    def reverse(self) -> None:
        """D.reverse() -- reverse *IN PLACE*"""
        kept = stack(object, 1)
        mask = self.room - 1
        for i in range(self.length >> 1):
            a = self.items + ((self.first + i) & mask)
            b = self.items + ((self.first + self.length - 1 - i) & mask)
            copy(kept, a, 1)
            copy(a, b, 1)
            copy(b, kept, 1)

    # --- searching -----------------------------------------------------------------

    def __contains__(self, value: object, /) -> bool:
        changes = self.changes
        for i in range(self.length):
            found = same_or_equal(self._at(i), value)
            if found:
                return True
            self._check(changes)
        return False

    def count(self, value: object, /) -> i64:
        """D.count(value) -- return number of occurrences of value"""
        changes = self.changes
        total = 0
        for i in range(self.length):
            if same_or_equal(self._at(i), value):
                total += 1
            self._check(changes)
        return total

    def index(self, value: object, start: object = 0, stop: object = 9223372036854775807, /) -> i64:
        """D.index(value, [start, [stop]]) -- return first index of value.
Raises ValueError if the value is not present."""
        changes = self.changes
        begin = from_end(slice_index(start), self.length)
        end = from_end(slice_index(stop), self.length)
        if end > self.length:
            end = self.length
        for i in range(begin, end):
            if same_or_equal(self._at(i), value):
                return i
            self._check(changes)
        raise ValueError(f"{repr_of(value)} is not in deque")

    @inline
    def _check(self, changes: i64) -> None:
        """The RuntimeError of a deque that has changed since."""
        if self.changes != changes:
            raise RuntimeError("deque mutated during iteration")

    # --- copies, iterators ---------------------------------------------------------

    @property
    def maxlen(self) -> object:
        """maximum size of a deque or None if unbounded"""
        if self.most < 0:
            return None
        return self.most

    def copy(self) -> object:
        """Return a shallow copy of a deque."""
        if type_is(self, deque):
            made = new_deque(self.most)
            made.extend(self)
            return made
        copied = call1(type_of(self), self) if self.most < 0 else call2(type_of(self), self, self.maxlen)
        if not isinstance(copied, deque):
            raise TypeError(f"{type_of(self).__name__}() must return a deque, not {type_name(copied)}")
        return copied

    def __copy__(self) -> object:
        """Return a shallow copy of a deque."""
        return self.copy()

    def __reduce__(self) -> object:
        """Return state information for pickling."""
        arguments: object = ()
        if self.most >= 0:
            arguments = ((), self.maxlen)
        return (type_of(self), arguments, find_state(self), iterate(self))

    def __iter__(self) -> object:
        made = new(deque_iterator)
        made.source = self
        made.changes = self.changes
        made.left = self.length
        return made

    def __reversed__(self) -> object:
        """D.__reversed__() -- return a reverse iterator over the deque"""
        made = new(deque_reverse_iterator)
        made.source = self
        made.changes = self.changes
        made.left = self.length
        return made

    # --- operators -----------------------------------------------------------------

    def __add__(self, other: object, /) -> object:
        if not isinstance(other, deque):
            # The other operand comes before sequences' own `+`.
            reflected = lookup(type_of(other), "__radd__")
            if reflected != 0:
                result = ask(reflected, other, self)
                if not (result is NotImplemented):
                    return result
            raise TypeError(f'can only concatenate deque (not "{type_name(other)}") to deque')
        made = cast(deque, self.copy())
        made.extend(other)
        return made

    def __iadd__(self, other: object, /) -> object:
        self.extend(other)
        return self

    def __mul__(self, count: object, /) -> object:
        if not has_index(count):
            raise TypeError(f"can't multiply sequence by non-int of type '{type_name(count)}'")
        times = repeat_count(count)
        made = cast(deque, self.copy())
        repeat_in_place(made, times)
        return made

    def __rmul__(self, count: object, /) -> object:
        return self.__mul__(count)

    def __imul__(self, count: object, /) -> object:
        if not has_index(count):
            raise TypeError(f"can't multiply sequence by non-int of type '{type_name(count)}'")
        repeat_in_place(self, repeat_count(count))
        return self

    def __eq__(self, other: object, /) -> object:
        if isinstance(other, deque):
            if self is other:
                return True
            if self.length != cast(deque, other).length:
                return False
        return order_deques(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        if isinstance(other, deque):
            if self is other:
                return False
            if self.length != cast(deque, other).length:
                return True
        return order_deques(self, other, 3)

    def __lt__(self, other: object, /) -> object:
        return order_deques(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return order_deques(self, other, 1)

    def __gt__(self, other: object, /) -> object:
        return order_deques(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return order_deques(self, other, 5)

    def __repr__(self) -> str:
        if not enter_repr(self):
            return "[...]"
        try:
            elements = repr_of(list_from(self))
            if self.most < 0:
                return f"{type_of(self).__name__}({elements})"
            return f"{type_of(self).__name__}({elements}, maxlen={self.most})"
        finally:
            leave_repr(self)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@builtin(name="_collections._deque_iterator")
class deque_iterator:
    source: deque
    changes: i64
    left: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> deque_iterator:
        # Names of arguments are not even looked at (Modules/_collectionsmodule.c).
        made = new_of(cls, deque_iterator)
        made.left = count_left(args)
        made.source = cast(deque, args.data.get(0))
        made.changes = made.source.changes
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        source = self.source
        if source.changes != self.changes:
            self.left = 0
            raise RuntimeError("deque mutated during iteration")
        if self.left == 0:
            return NULL
        i = source.length - self.left
        self.left -= 1
        return source._at(i)

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        return self.left

    def __reduce__(self) -> object:
        return (type_of(self), (self.source, box_i64(self.source.length - self.left)))


@builtin(name="_collections._deque_reverse_iterator")
class deque_reverse_iterator:
    source: deque
    changes: i64
    left: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> deque_reverse_iterator:
        # Names of arguments are not even looked at (Modules/_collectionsmodule.c).
        made = new_of(cls, deque_reverse_iterator)
        made.left = count_left(args)
        made.source = cast(deque, args.data.get(0))
        made.changes = made.source.changes
        return made

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if self.left == 0:
            return NULL
        source = self.source
        if source.changes != self.changes:
            self.left = 0
            raise RuntimeError("deque mutated during iteration")
        self.left -= 1
        return source._at(self.left)

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        return self.left

    def __reduce__(self) -> object:
        return (type_of(self), (self.source, box_i64(self.source.length - self.left)))


@internal
def count_left(args: tuple) -> i64:
    """How many elements an iterator made with these arguments, a deque and where to begin, goes through."""
    if args.length == 0:
        raise TypeError("function takes at least 1 argument (0 given)")
    if args.length > 2:
        raise TypeError(f"function takes at most 2 arguments ({args.length} given)")
    source = args.data.get(0)
    if not isinstance(source, deque):
        raise TypeError(f"argument 1 must be collections.deque, not {type_name(source)}")
    length = cast(deque, source).length
    start = unbox_i64(index_value(args.data.get(1))) if args.length > 1 else 0
    return length - clamp(start, 0, length)


@internal
def new_deque(most: i64) -> deque:
    made = new(deque)
    made.most = most
    return made


@internal
def find_state(x: object) -> object:
    """The attributes of an instance of a subclass, None for none."""
    attributes = find_attr_or_null(x, "__dict__")
    if is_null(attributes) or cast(dict, attributes).used == 0:
        return None
    return attributes


@internal
def limit_of(maxlen: object) -> i64:
    """`maxlen` as a number of elements."""
    if not isinstance(maxlen, int):
        raise TypeError("an integer is required")
    most = stack(i64, 1)
    if not int_fits_i64(index_value(maxlen), most):
        raise OverflowError("Python int too large to convert to C ssize_t")
    if most[0] < 0:
        raise ValueError("maxlen must be non-negative")
    return most[0]


@internal
def release_ring(items: ptr[object], room: i64, first: i64, length: i64) -> None:
    """Lets elements go from the left to the right, then their memory."""
    for i in range(length):
        items.take((first + i) & (room - 1))
    free(items, room)


@internal
def repeat_in_place(d: deque, times: i64) -> None:
    """`d *= times`."""
    once = d.length
    if once == 0 or times == 1:
        return
    if times == 0:
        d.clear()
        return
    if d.most >= 0 and times * once > d.most:
        # The last of all elements are the same as for so few times.
        times = (d.most + once - 1) // once + 1
    if times > MAX_LENGTH // once:
        raise MemoryError
    elements = list_from(d)
    for _ in range(times - 1):
        d.extend(elements)


@internal
def order_deques(a: deque, other: object, op: i64) -> object:
    """Compares at the first difference, or else by length."""
    if not isinstance(other, deque):
        return NotImplemented
    b = cast(deque, other)
    ours = iterate_exactly(a)
    theirs = iterate_exactly(b)
    while True:
        x = ours.__next__()
        y = theirs.__next__()
        if is_null(x) or is_null(y):
            return order_ends(not is_null(x), not is_null(y), op)
        if not same_or_equal(x, y):
            return compare_true(x, y, op)


@internal
def iterate_exactly(d: deque) -> deque_iterator:
    """The iterator of a deque, whatever a subclass has."""
    return cast(deque_iterator, d.__iter__())


@internal
def order_ends(more: bool, others_more: bool, op: i64) -> bool:
    """A comparison of two rows of which one has ended, by which has more elements."""
    if op == 0:
        return others_more
    if op == 1:
        return not more
    if op == 2:
        return more == others_more
    if op == 3:
        return more != others_more
    return more if op == 4 else not others_more


from molt.lib.builtins.int_arith import int_fits_i64  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null  # noqa: E402
