"""`array`: a growable row of C values."""

from __future__ import annotations

from molt.lib.builtins.bytearray import bytearray
from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.bytes_methods import View, require_bytes, view_bytes
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.iterator_reducing import as_iter_at, clamp, state_index
from molt.lib.builtins.list import MAX_LENGTH, from_end, list, list_with_room, order_lengths
from molt.lib.builtins.machine_numbers import store_bits
from molt.lib.builtins.sequence import has_index, index_slowly, is_index, repeat_count, same_or_equal, slice_index
from molt.lib.builtins.slice import Selection, fit, slice, unpack_slice
from molt.lib.builtins.str_core import char_at, char_string, str_from_chars
from molt.lib.builtins.type import HAS_ROW, IS_SEQUENCE, type
from molt.lib.low import (
    NULL,
    alloc,
    as_word,
    box_i64,
    builtin,
    cast,
    class_object,
    copy,
    free,
    i64,
    internal,
    is_null,
    is_small,
    isinstance,
    move,
    new,
    new_of,
    noinline,
    ptr,
    realloc,
    small,
    stack,
    u8,
)
from molt.lib.rt.errors import type_name
from molt.lib.rt.comparison import compare_true
from molt.lib.rt.ops import iterate, next_or_null, repr_of
from molt.lib.rt.types import type_of
from molt.lib.std.array.elements import CHARACTER, bits_of, load_element, size_of_code


@builtin(name="array.array")
class array:
    """array(typecode [, initializer]) -> array

Return a new array whose items are restricted by typecode, and
initialized from the optional initializer value, which must be a list,
string or iterable over elements of the appropriate type."""

    # As `memory_row` has it, which HAS_ROW says.
    data: ptr[u8]
    length: i64
    size: i64
    code: i64
    exports: i64
    room: i64

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> array:
        # For `match`; the runtime, which marks its own classes, does not know this one.
        cls.flags = cls.flags | IS_SEQUENCE | HAS_ROW
        if kwargs.used > 0 and cls is class_object(array):
            raise TypeError("array.array() takes no keyword arguments")
        if args.length == 0:
            raise TypeError("array() takes at least 1 argument (0 given)")
        if args.length > 2:
            raise TypeError(f"array() takes at most 2 arguments ({args.length} given)")
        code = code_of(args.data.get(0))
        initial = args.data.get(1) if args.length > 1 else NULL
        made = new_of(cls, array)
        if not is_null(initial):
            check_initial(code, initial)
        made.code = code
        made.size = size_of_code(code)
        if made.size == 0:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if not is_null(initial):
            fill_array(made, initial)
        return made

    def __drop__(self) -> None:
        free(self.data, self.room * self.size)

    @property
    def typecode(self) -> str:
        """the typecode character used to create the array"""
        return char_string(self.code)

    @property
    def itemsize(self) -> i64:
        """the size, in bytes, of one array item"""
        return self.size

    # --- elements ------------------------------------------------------------------

    def __len__(self) -> i64:
        return self.length

    def __getitem__(self, index: object, /) -> object:
        if not is_small(index) and isinstance(index, slice):
            return self._get_slice(cast(slice, index))
        i = small(index) if is_small(index) else position_of(index)
        if i < 0:
            i += self.length
        if not is_index(i, self.length):
            raise IndexError("array index out of range")
        return load_element(self.code, self.data + i * self.size)

    def __setitem__(self, index: object, value: object, /) -> None:
        if not is_small(index) and isinstance(index, slice):
            self._set_slice(cast(slice, index), value)
            return
        i = small(index) if is_small(index) else position_of(index)
        if i < 0:
            i += self.length
        if not is_index(i, self.length):
            raise IndexError("array assignment index out of range")
        bits = bits_of(self.code, value)
        # The conversion can have run code that changed the length.
        if is_index(i, self.length):
            store_bits(self.data + i * self.size, bits, self.size)

    def __delitem__(self, index: object, /) -> None:
        if isinstance(index, slice):
            self._delete_slice(cast(slice, index))
            return
        i = small(index) if is_small(index) else position_of(index)
        if i < 0:
            i += self.length
        if not is_index(i, self.length):
            raise IndexError("array assignment index out of range")
        self._remove(i, 1)

    def _at(self, i: i64) -> object:
        return load_element(self.code, self.data + i * self.size)

    def _reserve(self, needed: i64) -> None:
        if self.exports > 0:
            self._check_resize(needed)
        if needed <= self.room:
            return
        if needed > MAX_LENGTH:
            raise MemoryError
        room = needed + (needed >> 3) + (3 if needed < 9 else 6)
        if self.room == 0:
            self.data = alloc(u8, room * self.size)
        else:
            self.data = realloc(self.data, self.room * self.size, room * self.size)
        self.room = room

    @noinline
    def _check_resize(self, length: i64) -> None:
        if self.exports > 0 and length != self.length:
            raise BufferError("cannot resize an array that is exporting buffers")

    def _remove(self, start: i64, count: i64) -> None:
        """Deletes elements that lie together."""
        self._check_resize(self.length - count)
        size = self.size
        move(self.data + start * size, self.data + (start + count) * size, (self.length - start - count) * size)
        self.length -= count

    def _append_memory(self, source: ptr[u8], count: i64) -> None:
        """Appends elements from memory that is not this array's own."""
        self._reserve(self.length + count)
        copy(self.data + self.length * self.size, source, count * self.size)
        self.length += count

    def append(self, v: object, /) -> None:
        """Append new value v to the end of the array."""
        bits = bits_of(self.code, v)
        if self.length == self.room or self.exports > 0:
            self._reserve(self.length + 1)
        store_bits(self.data + self.length * self.size, bits, self.size)
        self.length += 1

    def insert(self, i: i64, v: object, /) -> None:
        """Insert a new item v into the array before position i."""
        bits = bits_of(self.code, v)
        self._reserve(self.length + 1)
        at = from_end(i, self.length)
        if at > self.length:
            at = self.length
        size = self.size
        move(self.data + (at + 1) * size, self.data + at * size, (self.length - at) * size)
        store_bits(self.data + at * size, bits, size)
        self.length += 1

    def pop(self, i: i64 = -1, /) -> object:
        """Return the i-th element and delete it from the array.

i defaults to -1."""
        if self.length == 0:
            raise IndexError("pop from empty array")
        if i < 0:
            i += self.length
        if not is_index(i, self.length):
            raise IndexError("pop index out of range")
        value = self._at(i)
        self._remove(i, 1)
        return value

    def extend(self, bb: object, /) -> None:
        """Append items to the end of the array."""
        if not isinstance(bb, array):
            append_all(self, bb)
            return
        other = cast(array, bb)
        if other.code != self.code:
            raise TypeError("can only extend with array of same kind")
        count = other.length
        self._reserve(self.length + count)
        self._append_memory(other.data, count)

    def remove(self, v: object, /) -> None:
        """Remove the first occurrence of v in the array."""
        i = 0
        while i < self.length:
            if same_or_equal(self._at(i), v):
                if i < self.length:
                    self._remove(i, 1)
                return
            i += 1
        raise ValueError("array.remove(x): x not in array")

    def index(self, v: object, start: object = 0, stop: object = 9223372036854775807, /) -> i64:
        """Return index of first occurrence of v in the array.

Raise ValueError if the value is not present."""
        i = from_end(slice_index(start), self.length)
        end = from_end(slice_index(stop), self.length)
        while i < end and i < self.length:
            if same_or_equal(self._at(i), v):
                return i
            i += 1
        raise ValueError("array.index(x): x not in array")

    def count(self, v: object, /) -> i64:
        """Return number of occurrences of v in the array."""
        total = 0
        i = 0
        while i < self.length:
            if same_or_equal(self._at(i), v):
                total += 1
            i += 1
        return total

    def __contains__(self, v: object, /) -> bool:
        i = 0
        while i < self.length:
            if same_or_equal(self._at(i), v):
                return True
            i += 1
        return False

    def reverse(self) -> None:
        """Reverse the order of the items in the array."""
        size = self.size
        kept = stack(u8, 8)
        for i in range(self.length >> 1):
            a = self.data + i * size
            b = self.data + (self.length - 1 - i) * size
            copy(kept, a, size)
            copy(a, b, size)
            copy(b, kept, size)

    def byteswap(self) -> None:
        """Byteswap all items of the array."""
        size = self.size
        for i in range(self.length):
            p = self.data + i * size
            for k in range(size >> 1):
                kept = p[k]
                p[k] = p[size - 1 - k]
                p[size - 1 - k] = kept

    # --- conversions -----------------------------------------------------------------

    def tobytes(self) -> bytes:
        """Convert the array to an array of machine values and return the bytes representation."""
        return bytes_from(self.data, self.length * self.size)

    def frombytes(self, buffer: object, /) -> None:
        """Appends items from the string, interpreting it as an array of machine values."""
        v = stack(View, 1)
        require_bytes(v, buffer)
        if v.length % self.size != 0:
            raise ValueError("bytes length not a multiple of item size")
        self._append_memory(v.data, v.length // self.size)

    def tolist(self) -> list:
        """Convert array to an ordinary list with the same items."""
        made = list_with_room(self.length)
        for i in range(self.length):
            made.append(self._at(i))
        return made

    def fromlist(self, list: object, /) -> None:
        """Append items to array from list."""
        if not is_list(list):
            raise TypeError("arg must be list")
        before = self.length
        try:
            append_all(self, list)
        except BaseException:
            if self.exports == 0:
                self.length = before
            raise

    def tounicode(self) -> str:
        """Extends this array with data from the unicode string ustr."""
        if self.code != CHARACTER:
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return text_of(self)

    def fromunicode(self, ustr: str, /) -> None:
        """Extends this array with data from the unicode string ustr."""
        if self.code != CHARACTER:
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        append_all(self, ustr)

    def buffer_info(self) -> object:
        """Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents."""
        return (box_i64(i64(as_word(self.data))), self.length)

    def tofile(self, f: object, /) -> None:
        """Write all items (as machine values) to the file object f."""
        write_to_file(self, f)

    def fromfile(self, f: object, n: i64, /) -> None:
        """Read n objects from the file object f and append them to the end of the array."""
        read_from_file(self, f, n)

    def __reduce_ex__(self, value: i64, /) -> object:
        """Return state information for pickling."""
        return reduce_array(self, value)

    def __copy__(self) -> object:
        """Return a copy of the array."""
        return copied(self, self.data, self.length)

    def __deepcopy__(self, memo: object, /) -> object:
        """Return a copy of the array."""
        return copied(self, self.data, self.length)

    def __iter__(self) -> object:
        made = new(array_iterator)
        made.source = self
        return made

    # --- slices ------------------------------------------------------------------------

    def _get_slice(self, s: slice) -> object:
        bounds = stack(Selection, 1)
        unpack_slice(s, bounds)
        fit(bounds, self.length)
        if bounds.step == 1:
            return copied(self, self.data + bounds.start * self.size, bounds.count)
        made = copied(self, self.data, 0)
        made._reserve(bounds.count)
        at = bounds.start
        for _ in range(bounds.count):
            made._append_memory(self.data + at * self.size, 1)
            at += bounds.step
        return made

    def _set_slice(self, s: slice, value: object) -> None:
        bounds = stack(Selection, 1)
        unpack_slice(s, bounds)
        if not isinstance(value, array):
            raise TypeError(f'can only assign array (not "{type_name(value)}") to array slice')
        source = cast(array, value)
        if source.code != self.code:
            raise TypeError("bad argument type for built-in operation")
        if source is self:
            source = copied(self, self.data, self.length)
        fit(bounds, self.length)
        if source.length == 0 or source.length != bounds.count:
            # Even where it is to stay as it is.
            self._check_resize(-1)
        size = self.size
        if bounds.step == 1:
            stop = bounds.stop if bounds.stop > bounds.start else bounds.start
            growth = source.length - (stop - bounds.start)
            self._reserve(self.length + growth)
            move(self.data + (stop + growth) * size, self.data + stop * size, (self.length - stop) * size)
            copy(self.data + bounds.start * size, source.data, source.length * size)
            self.length += growth
            return
        if source.length != bounds.count:
            raise ValueError(
                f"attempt to assign array of size {source.length} to extended slice of size {bounds.count}"
            )
        at = bounds.start
        for i in range(bounds.count):
            copy(self.data + at * size, source.data + i * size, size)
            at += bounds.step

    def _delete_slice(self, s: slice) -> None:
        bounds = stack(Selection, 1)
        unpack_slice(s, bounds)
        fit(bounds, self.length)
        self._check_resize(-1)
        start = bounds.start
        step = bounds.step
        if step < 0:
            start += step * (bounds.count - 1)
            step = -step
        # From the last, so that those before stay where they are.
        i = bounds.count - 1
        while i >= 0:
            self._remove(start + i * step, 1)
            i -= 1

    # --- operators -----------------------------------------------------------------------

    def __add__(self, other: object, /) -> object:
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type_name(other)}") to array')
        if cast(array, other).code != self.code:
            raise TypeError("bad argument type for built-in operation")
        made = copied(self, self.data, self.length)
        made._append_memory(cast(array, other).data, cast(array, other).length)
        return made

    def __iadd__(self, other: object, /) -> object:
        if not isinstance(other, array):
            raise TypeError(f'can only extend array with array (not "{type_name(other)}")')
        self.extend(other)
        return self

    def __mul__(self, count: object, /) -> object:
        made = copied(self, self.data, self.length)
        repeat_array(made, count)
        return made

    def __rmul__(self, count: object, /) -> object:
        return self.__mul__(count)

    def __imul__(self, count: object, /) -> object:
        repeat_array(self, count)
        return self

    def __eq__(self, other: object, /) -> object:
        if isinstance(other, array) and cast(array, other).length != self.length:
            return False
        return order_arrays(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        if isinstance(other, array) and cast(array, other).length != self.length:
            return True
        return order_arrays(self, other, 3)

    def __lt__(self, other: object, /) -> object:
        return order_arrays(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return order_arrays(self, other, 1)

    def __gt__(self, other: object, /) -> object:
        return order_arrays(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return order_arrays(self, other, 5)

    def __repr__(self) -> str:
        head = f"{type_of(self).__name__}('{char_string(self.code)}'"
        if self.length == 0:
            return f"{head})"
        if self.code == CHARACTER:
            return f"{head}, {repr_of(text_of(self))})"
        return f"{head}, {repr_of(self.tolist())})"

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@builtin(name="array.arrayiterator")
class array_iterator:
    source: object
    position: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        source = cast(array, self.source)
        i = self.position
        if i < source.length:
            self.position = i + 1
            return source._at(i)
        self.source = NULL
        return NULL

    def __reduce__(self) -> object:
        return as_iter_at(self.source, self.position, ())

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.position = clamp(index, 0, cast(array, self.source).length)


@internal
def is_list(x: object) -> bool:
    return isinstance(x, list)


@internal
def code_of(typecode: object) -> i64:
    if not isinstance(typecode, str) or cast(str, typecode).length != 1:
        raise TypeError(f"array() argument 1 must be a unicode character, not {type_name(typecode)}")
    return char_at(cast(str, typecode), 0)


@internal
def check_initial(code: i64, initial: object) -> None:
    """The TypeErrors of texts for other codes than that of characters."""
    if code == CHARACTER:
        return
    if isinstance(initial, str):
        raise TypeError(f"cannot use a str to initialize an array with typecode '{char_string(code)}'")
    if isinstance(initial, array) and cast(array, initial).code == CHARACTER:
        raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{char_string(code)}'")


@internal
def fill_array(made: array, initial: object) -> None:
    v = stack(View, 1)
    if isinstance(initial, array) and cast(array, initial).code == made.code:
        made._append_memory(cast(array, initial).data, cast(array, initial).length)
    elif (isinstance(initial, bytes) or isinstance(initial, bytearray)) and view_bytes(v, initial):
        made.frombytes(initial)
    else:
        append_all(made, initial)


@internal
def append_all(a: array, values: object) -> None:
    iterator = iterate(values)
    while True:
        value = next_or_null(iterator)
        if is_null(value):
            return
        a.append(value)


@internal
@noinline
def position_of(index: object) -> i64:
    if not has_index(index):
        raise TypeError("array indices must be integers")
    return index_slowly(index)


@internal
def copied(a: array, source: ptr[u8], count: i64) -> array:
    """An array of the same kind with elements from memory."""
    made = new(array)
    made.code = a.code
    made.size = a.size
    if count > 0:
        made._append_memory(source, count)
    return made


@internal
def repeat_array(a: array, count: object) -> None:
    """`a *= count`."""
    if not has_index(count):
        raise TypeError(f"can't multiply sequence by non-int of type '{type_name(count)}'")
    times = repeat_count(count)
    once = a.length
    if times == 0:
        a._check_resize(0)
        a.length = 0
        return
    if once == 0:
        return
    if times > MAX_LENGTH // once:
        raise MemoryError
    a._reserve(once * times)
    for _ in range(times - 1):
        a._append_memory(a.data, once)


@internal
def text_of(a: array) -> str:
    """The characters of an array of them."""
    return str_from_chars(a.data, 4, a.length)


@internal
def order_arrays(a: array, other: object, op: i64) -> object:
    """Compares at the first difference, or else by length."""
    if not isinstance(other, array):
        return NotImplemented
    b = cast(array, other)
    i = 0
    while i < a.length and i < b.length:
        x = a._at(i)
        y = b._at(i)
        if not same_or_equal(x, y):
            return compare_true(x, y, op)
        i += 1
    if op == 2:
        return a.length == b.length
    if op == 3:
        return a.length != b.length
    return order_lengths(a.length, b.length, op)


# At the bottom because of cycles.
from molt.lib.std.array.remaking import read_from_file, reduce_array, write_to_file  # noqa: E402
