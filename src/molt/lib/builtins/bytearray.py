"""The class `bytearray`: rows of bytes that can change.

What it has in common with `bytes` is in bytes_methods.py.
"""

from __future__ import annotations

from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    cast,
    class_object,
    copy,
    free,
    i64,
    is_null,
    is_small,
    isinstance,
    keywords,
    move,
    new,
    new_of,
    parsed,
    ptr,
    realloc,
    small,
    stack,
    u8,
)


@builtin
class bytearray:
    """bytearray(iterable_of_ints) -> bytearray
bytearray(string, encoding[, errors]) -> bytearray
bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
bytearray() -> empty bytes array

Construct a mutable bytearray object from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - a bytes or a buffer object
  - any object implementing the buffer API.
  - an integer"""

    # `length` bytes at data, with room for `capacity`; `exports`: how many views there are of it.

    length: i64
    capacity: i64
    data: ptr[u8]
    exports: i64

    __hash__ = None

    def __new__(cls: type, /, *args: object, **kwargs: object) -> bytearray:
        made = new_of(cls, bytearray)
        made.data = alloc(u8, 8)
        made.capacity = 8
        return made

    @keywords
    def __init__(self, source: object = NULL, encoding: object = NULL, errors: object = NULL) -> None:
        fill_bytearray(self, source, encoding, errors)

    def __drop__(self) -> None:
        free(self.data, self.capacity)

    def __len__(self) -> i64:
        return self.length

    def __bool__(self) -> bool:
        return self.length != 0

    def _position(self, index: object) -> i64:
        """A good index into the bytes."""
        return self._within(self._from_start(index))

    def _from_start(self, index: object) -> i64:
        """An index counted from the start. Can run code of the program."""
        if not has_index(index):
            raise TypeError(f"bytearray indices must be integers or slices, not {type_name(index)}")
        i = small(index) if is_small(index) else index_slowly(index)
        return i if i >= 0 else i + self.length

    def _within(self, i: i64) -> i64:
        """An index, if there is such a byte."""
        if i < 0 or i >= self.length:
            raise IndexError("bytearray index out of range")
        return i

    def __getitem__(self, index: object, /) -> object:
        if isinstance(index, slice):
            return part_of_bytearray(self, cast(slice, index))
        return i64(self.data[self._position(index)])

    def __setitem__(self, index: object, value: object, /) -> None:
        if isinstance(index, slice):
            assign_slice(self, cast(slice, index), value)
            return
        i = self._from_start(index)
        byte = byte_value(index_object(value), False)
        # Only now, as an `__index__` can change the size.
        self.data[self._within(i)] = u8(byte)

    def __delitem__(self, index: object, /) -> None:
        if isinstance(index, slice):
            delete_slice(self, cast(slice, index))
            return
        i = self._position(index)
        replace_range(self, i, i + 1, self.data, 0)

    def __contains__(self, part: object, /) -> bool:
        return contains_part(self.data, self.length, part)

    def __iter__(self) -> object:
        made = new(bytearray_iterator)
        made.source = self
        return made

    def __add__(self, other: object, /) -> object:
        return concat_bytes(self.data, self.length, other, True)

    def __mul__(self, count: object, /) -> object:
        return repeat_bytes(self.data, self.length, count, True)

    def __mod__(self, values: object, /) -> object:
        return percent_bytes(self.data, self.length, values, True)

    def __rmod__(self, other: object, /) -> object:
        if not isinstance(other, bytearray):
            return NotImplemented
        return percent_bytes(cast(bytearray, other).data, cast(bytearray, other).length, self, True)

    def __rmul__(self, count: object, /) -> object:
        return repeat_bytes(self.data, self.length, count, True)

    def __lt__(self, other: object, /) -> object:
        return compare_with_bytes(self.data, self.length, other, 0)

    def __le__(self, other: object, /) -> object:
        return compare_with_bytes(self.data, self.length, other, 1)

    def __eq__(self, other: object, /) -> object:
        return compare_with_bytes(self.data, self.length, other, 2)

    def __ne__(self, other: object, /) -> object:
        return compare_with_bytes(self.data, self.length, other, 3)

    def __gt__(self, other: object, /) -> object:
        return compare_with_bytes(self.data, self.length, other, 4)

    def __ge__(self, other: object, /) -> object:
        return compare_with_bytes(self.data, self.length, other, 5)

    def __iadd__(self, other: object, /) -> object:
        v = stack(View, 1)
        if not view_bytes(v, other):
            raise TypeError(f"can't concat {type_name(other)} to bytearray")
        if other is self and v.length > 0:
            # While it is read, CPython does not let it grow.
            raise BufferError("Existing exports of data: object cannot be re-sized")
        replace_range(self, self.length, self.length, v.data, v.length)
        return self

    def __imul__(self, count: object, /) -> object:
        made = cast(bytearray, repeat_bytes(self.data, self.length, count, True))
        replace_range(self, 0, self.length, made.data, made.length)
        return self

    def __repr__(self) -> str:
        return f"{type_name(self)}({repr_bytes(self.data, self.length, True)})"

    def __str__(self) -> str:
        return f"{type_name(self)}({repr_bytes(self.data, self.length, True)})"

    # ---- searching

    @parsed
    def find(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """The lowest index where sub is found, -1 if it is not."""
        return find_part(self.data, self.length, sub, start, end, False)

    @parsed
    def rfind(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """The highest index where sub is found, -1 if it is not."""
        return find_part(self.data, self.length, sub, start, end, True)

    @parsed
    def index(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """As find, but raises ValueError when sub is not found."""
        found = find_part(self.data, self.length, sub, start, end, False)
        if found < 0:
            raise ValueError("subsection not found")
        return found

    @parsed
    def rindex(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """As rfind, but raises ValueError when sub is not found."""
        found = find_part(self.data, self.length, sub, start, end, True)
        if found < 0:
            raise ValueError("subsection not found")
        return found

    @parsed
    def count(self, sub: object, start: object = None, end: object = None, /) -> i64:
        """The number of occurrences of sub that do not overlap."""
        return count_part(self.data, self.length, sub, start, end)

    @parsed
    def startswith(self, prefix: object, start: object = None, end: object = None, /) -> bool:
        """Whether it begins with a prefix, or with one of a tuple."""
        return has_affix(self.data, self.length, prefix, start, end, False)

    @parsed
    def endswith(self, suffix: object, start: object = None, end: object = None, /) -> bool:
        """Whether it ends with a suffix, or with one of a tuple."""
        return has_affix(self.data, self.length, suffix, start, end, True)

    # ---- parts

    def replace(self, old: object, new: object, count: i64 = -1, /) -> object:
        """A copy with all occurrences of old replaced by new."""
        return replace_part(self.data, self.length, old, new, count, True)

    @keywords
    def split(self, sep: object = None, maxsplit: i64 = -1) -> list:
        """The parts between separators."""
        return split_bytes(self.data, self.length, sep, maxsplit, True)

    @keywords
    def rsplit(self, sep: object = None, maxsplit: i64 = -1) -> list:
        """The parts between separators, counted from the end."""
        return rsplit_bytes(self.data, self.length, sep, maxsplit, True)

    @keywords
    def splitlines(self, keepends: i64 = 0) -> list:
        """The lines."""
        check_c_int(keepends)
        return split_byte_lines(self.data, self.length, keepends != 0, True)

    def partition(self, sep: object, /) -> tuple:
        """The part before the separator, the separator, and the part after it."""
        return partition_bytes(self.data, self.length, sep, False, True)

    def rpartition(self, sep: object, /) -> tuple:
        """As partition, at the last separator."""
        return partition_bytes(self.data, self.length, sep, True, True)

    def join(self, iterable_of_bytes: object, /) -> object:
        """Concatenates any number of bytes-like objects."""
        return join_parts(self.data, self.length, iterable_of_bytes, True)

    def strip(self, bytes: object = None, /) -> object:
        """Without leading and trailing bytes of the argument (white space by default)."""
        return strip_bytes(self, self.data, self.length, bytes, True, True, True)

    def lstrip(self, bytes: object = None, /) -> object:
        """Without leading bytes of the argument."""
        return strip_bytes(self, self.data, self.length, bytes, True, False, True)

    def rstrip(self, bytes: object = None, /) -> object:
        """Without trailing bytes of the argument."""
        return strip_bytes(self, self.data, self.length, bytes, False, True, True)

    def removeprefix(self, prefix: object, /) -> object:
        """Without the prefix, if it is there."""
        v = stack(View, 1)
        require_bytes(v, prefix)
        skip = v.length if has_affix(self.data, self.length, prefix, None, None, False) else 0
        return make_bytes(self.data + skip, self.length - skip, True)

    def removesuffix(self, suffix: object, /) -> object:
        """Without the suffix, if it is there."""
        v = stack(View, 1)
        require_bytes(v, suffix)
        skip = v.length if has_affix(self.data, self.length, suffix, None, None, True) else 0
        return make_bytes(self.data, self.length - skip, True)

    # ---- padding

    def center(self, width: i64, fillchar: object = b" ", /) -> object:
        """Centred in a field."""
        margin = width - self.length
        if margin < 0:
            margin = 0
        left = margin // 2 + (margin & width & 1)
        return pad_bytes(self.data, self.length, left, margin - left, fill_byte(fillchar, "center"), True)

    def ljust(self, width: i64, fillchar: object = b" ", /) -> object:
        """At the left of a field."""
        return pad_bytes(self.data, self.length, 0, width - self.length, fill_byte(fillchar, "ljust"), True)

    def rjust(self, width: i64, fillchar: object = b" ", /) -> object:
        """At the right of a field."""
        return pad_bytes(self.data, self.length, width - self.length, 0, fill_byte(fillchar, "rjust"), True)

    def zfill(self, width: i64, /) -> object:
        """With zeros after the sign, up to a width."""
        return zfill_bytes(self.data, self.length, width, True)

    @keywords
    def expandtabs(self, tabsize: i64 = 8) -> object:
        """With spaces for tabs."""
        check_c_int(tabsize)
        return expand_byte_tabs(self.data, self.length, tabsize, True)

    # ---- case

    def upper(self) -> object:
        """With ASCII letters in upper case."""
        return change_byte_case(self.data, self.length, UPPER, True)

    def lower(self) -> object:
        """With ASCII letters in lower case."""
        return change_byte_case(self.data, self.length, LOWER, True)

    def title(self) -> object:
        """With ASCII words in title case."""
        return change_byte_case(self.data, self.length, WORDS, True)

    def swapcase(self) -> object:
        """With the case of ASCII letters exchanged."""
        return change_byte_case(self.data, self.length, SWAP, True)

    def capitalize(self) -> object:
        """With the first byte in upper and the rest in lower case."""
        return change_byte_case(self.data, self.length, CAPITALIZE, True)

    def isalnum(self) -> bool:
        """Whether all bytes are ASCII letters or digits, and there are some."""
        return all_bytes(self.data, self.length, 0)

    def isalpha(self) -> bool:
        """Whether all bytes are ASCII letters, and there are some."""
        return all_bytes(self.data, self.length, 1)

    def isascii(self) -> bool:
        """Whether all bytes are below 128."""
        return is_ascii(self.data, self.length)

    def isdigit(self) -> bool:
        """Whether all bytes are ASCII digits, and there are some."""
        return all_bytes(self.data, self.length, 2)

    def isspace(self) -> bool:
        """Whether all bytes are ASCII white space, and there are some."""
        return all_bytes(self.data, self.length, 3)

    def islower(self) -> bool:
        """Whether there are lower-case letters and no upper-case ones."""
        return case_of_bytes(self.data, self.length, 0)

    def isupper(self) -> bool:
        """Whether there are upper-case letters and no lower-case ones."""
        return case_of_bytes(self.data, self.length, 1)

    def istitle(self) -> bool:
        """Whether all words are in title case, and there are some."""
        return case_of_bytes(self.data, self.length, 2)

    # ---- conversions

    def __reduce__(self) -> object:
        """Return state information for pickling."""
        return reduced_bytes(self, 2)

    def __reduce_ex__(self, proto: i64 = 0, /) -> object:
        """Return state information for pickling."""
        return reduced_bytes(self, proto)

    @keywords
    def translate(self, table: object, /, delete: object = NULL) -> object:
        """With each byte mapped by a table of 256, and the bytes of delete removed."""
        return translate_bytes(self.data, self.length, table, delete, True)

    @staticmethod
    def maketrans(frm: object, to: object, /) -> object:
        """A table for translate."""
        return make_byte_table(frm, to)

    @keywords
    def hex(self, sep: object = NULL, bytes_per_sep: i64 = 1) -> str:
        """Hexadecimal digits."""
        return hex_bytes(self.data, self.length, sep, bytes_per_sep)

    @classmethod
    def fromhex(cls: type, string: str, /) -> object:
        """From hexadecimal digits; white space is skipped."""
        made = parse_hex(string, True)
        if cls is class_object(bytearray):
            return made
        return call1(cls, made)

    @keywords
    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """As text."""
        return decode_bytes(self.data, self.length, encoding, errors)

    # ---- changing

    def append(self, item: object, /) -> None:
        """Adds one byte."""
        one = stack(u8, 1)
        one[0] = u8(byte_value(index_object(item), False))
        replace_range(self, self.length, self.length, one, 1)

    def extend(self, iterable_of_ints: object, /) -> None:
        """Adds all bytes of an iterable."""
        extend_bytes(self, iterable_of_ints)

    def insert(self, index: i64, item: object, /) -> None:
        """Puts one byte before an index."""
        if index < 0:
            index += self.length
            if index < 0:
                index = 0
        if index > self.length:
            index = self.length
        one = stack(u8, 1)
        one[0] = u8(byte_value(index_object(item), False))
        replace_range(self, index, index, one, 1)

    def pop(self, index: i64 = -1, /) -> i64:
        """Removes the byte at an index, and returns it."""
        if self.length == 0:
            raise IndexError("pop from empty bytearray")
        if index < 0:
            index += self.length
        if index < 0 or index >= self.length:
            raise IndexError("pop index out of range")
        value = i64(self.data[index])
        replace_range(self, index, index + 1, self.data, 0)
        return value

    def remove(self, value: object, /) -> None:
        """Removes the first occurrence of a byte."""
        wanted = byte_value(index_object(value), False)
        for i in range(self.length):
            if i64(self.data[i]) == wanted:
                replace_range(self, i, i + 1, self.data, 0)
                return
        raise ValueError("value not found in bytearray")

    def clear(self) -> None:
        """Removes all bytes."""
        check_resize(self, 0)
        self.length = 0

    def copy(self) -> object:
        """A copy."""
        return bytearray_from(self.data, self.length)

    def reverse(self) -> None:
        """Turns the order round, in place."""
        i = 0
        j = self.length - 1
        while i < j:
            held = self.data[i]
            self.data[i] = self.data[j]
            self.data[j] = held
            i += 1
            j -= 1


@builtin(name="bytearray_iterator")
class bytearray_iterator:
    """Yields the bytes as ints."""

    source: bytearray
    at: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        if self.at >= self.source.length:
            self.source = NULL
            return NULL
        self.at += 1
        return i64(self.source.data[self.at - 1])

    def __length_hint__(self) -> i64:
        if is_null(self.source) or self.at > self.source.length:
            return 0
        return self.source.length - self.at

    def __reduce__(self) -> object:
        return as_iter_at(self.source, self.at, ())

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.at = clamp(index, 0, self.source.length)


def bytearray_from(p: ptr[u8], n: i64) -> bytearray:
    """A bytearray with a copy of n bytes."""
    made = new(bytearray)
    made.capacity = n + 1
    made.data = alloc(u8, n + 1)
    made.length = n
    copy(made.data, p, n)
    return made


def fill_bytearray(made: bytearray, source: object, encoding: object, errors: object) -> None:
    """Sets what bytearray(source, encoding, errors) holds."""
    if not is_null(encoding):
        text_of_argument(encoding, "bytearray() argument 'encoding'")
    if not is_null(errors):
        text_of_argument(errors, "bytearray() argument 'errors'")
    check_resize(made, 0)
    made.length = 0
    # What is not given is no object: that is asked first.
    if is_null(source) or not is_null(encoding) or not is_null(errors) or isinstance(source, str):
        content = encoded_argument(source, encoding, errors)
        replace_range(made, 0, 0, content.data, content.length)
        return
    if has_index(source):
        count = byte_count(source)
        if count >= 0:
            zeros = new_bytes(count)
            replace_range(made, 0, 0, zeros.data, count)
            return
    fill_from_any(made, source)


def fill_from_any(made: bytearray, source: object) -> None:
    """Adds the bytes of a bytes-like object or an iterable of ints."""
    if isinstance(source, memoryview):
        fill_from_any(made, cast(memoryview, source).tobytes())
        return
    v = stack(View, 1)
    if view_bytes(v, source):
        replace_range(made, made.length, made.length, v.data, v.length)
        return
    numbers = iterator_or_null(source)
    if is_null(numbers):
        raise TypeError(f"cannot convert '{type_name(source)}' object to bytearray")
    append_numbers(made, numbers, False)


def append_numbers(made: bytearray, numbers: object, plural: bool) -> None:
    """Adds the ints of an iterator, one by one."""
    one = stack(u8, 1)
    while True:
        number = next_or_null(numbers)
        if is_null(number):
            return
        one[0] = u8(byte_value(index_object(number), plural))
        if made.length < made.capacity and made.exports == 0:
            made.data[made.length] = one[0]
            made.length += 1
        else:
            replace_range(made, made.length, made.length, one, 1)


def extend_bytes(a: bytearray, source: object) -> None:
    """a.extend(source): all of it or, where an error comes, nothing."""
    v = stack(View, 1)
    if view_bytes(v, source):
        content = bytes_from(v.data, v.length)
        replace_range(a, a.length, a.length, content.data, content.length)
        return
    numbers = iterator_or_null(source)
    if is_null(numbers):
        raise TypeError(f"can't extend bytearray with {type_name(source)}")
    length_hint(source, 32)
    added = new(bytearray)
    append_numbers(added, numbers, False)
    replace_range(a, a.length, a.length, added.data, added.length)


def check_resize(a: bytearray, length: i64) -> None:
    """The BufferError of a new length while there are views."""
    if a.exports > 0 and length != a.length:
        raise BufferError("Existing exports of data: object cannot be re-sized")


def replace_range(a: bytearray, start: i64, stop: i64, p: ptr[u8], n: i64) -> None:
    """Puts n bytes, which are none of a's, in the place of those from start to stop."""
    length = a.length - (stop - start) + n
    check_resize(a, length)
    if length > a.capacity:
        capacity = length + length // 8 + 8
        a.data = realloc(a.data, a.capacity, capacity)
        a.capacity = capacity
    move(a.data + (start + n), a.data + stop, a.length - stop)
    copy(a.data + start, p, n)
    a.length = length


def part_of_bytearray(a: bytearray, part: slice) -> object:
    """a[part]."""
    bounds = stack(Selection, 1)
    unpack_slice(part, bounds)
    fit(bounds, a.length)
    return selected_bytes(a.data, bounds, True)


def assign_slice(a: bytearray, part: slice, value: object) -> None:
    """a[part] = value."""
    if is_number(value) or isinstance(value, str):
        raise TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    content = new(bytearray)
    fill_from_any(content, value)
    bounds = stack(Selection, 1)
    unpack_slice(part, bounds)
    fit(bounds, a.length)
    if bounds.step == 1:
        replace_range(a, bounds.start, bounds.start + bounds.count, content.data, content.length)
        return
    if content.length == 0:
        delete_selection(a, bounds)
        return
    if content.length != bounds.count:
        raise ValueError(
            f"attempt to assign bytes of size {content.length} to extended slice of size {bounds.count}"
        )
    at = bounds.start
    for i in range(bounds.count):
        a.data[at] = content.data[i]
        at += bounds.step


def delete_slice(a: bytearray, part: slice) -> None:
    """del a[part]."""
    bounds = stack(Selection, 1)
    unpack_slice(part, bounds)
    fit(bounds, a.length)
    delete_selection(a, bounds)


def delete_selection(a: bytearray, bounds: ptr[Selection]) -> None:
    if bounds.count == 0:
        return
    start = bounds.start
    step = bounds.step
    if step < 0:
        start = start + (bounds.count - 1) * step
        step = -step
    check_resize(a, a.length - bounds.count)
    kept = start
    removed = 0
    for i in range(start, a.length):
        if removed < bounds.count and i == start + removed * step:
            removed += 1
        else:
            a.data[kept] = a.data[i]
            kept += 1
    a.length = kept


from molt.lib.builtins.memoryview import memoryview  # noqa: E402
from molt.lib.builtins.bytes import (  # noqa: E402
    byte_count,
    bytes_from,
    encoded_argument,
    iterator_or_null,
    new_bytes,
)
from molt.lib.builtins.bytes_methods import (  # noqa: E402
    View,
    all_bytes,
    byte_value,
    case_of_bytes,
    change_byte_case,
    compare_with_bytes,
    concat_bytes,
    contains_part,
    count_part,
    expand_byte_tabs,
    fill_byte,
    find_part,
    has_affix,
    hex_bytes,
    join_parts,
    make_byte_table,
    make_bytes,
    pad_bytes,
    parse_hex,
    partition_bytes,
    repeat_bytes,
    replace_part,
    repr_bytes,
    require_bytes,
    rsplit_bytes,
    selected_bytes,
    split_byte_lines,
    split_bytes,
    strip_bytes,
    translate_bytes,
    view_bytes,
    zfill_bytes,
)
from molt.lib.builtins.codecs import decode_bytes, text_of_argument  # noqa: E402
from molt.lib.builtins.iterator_reducing import as_iter_at, clamp, state_index  # noqa: E402
from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.percent import is_number  # noqa: E402
from molt.lib.builtins.percent_bytes import percent_bytes  # noqa: E402
from molt.lib.builtins.sequence import check_c_int, has_index, index_slowly, length_hint  # noqa: E402
from molt.lib.builtins.slice import Selection, fit, slice, unpack_slice  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_case import CAPITALIZE, LOWER, SWAP, UPPER, WORDS  # noqa: E402
from molt.lib.builtins.str_raw import is_ascii  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.builtins.value_reducing import reduced_bytes  # noqa: E402
from molt.lib.rt.calls import call1  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import next_or_null  # noqa: E402
from molt.lib.builtins.int import index_object  # noqa: E402
