"""The class `bytes`: immutable rows of bytes.

What it has in common with `bytearray` is in bytes_methods.py.
"""

from __future__ import annotations

from molt.lib.low import (
    NULL,
    builtin,
    cast,
    class_object,
    compare_bytes,
    copy,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    keywords,
    new,
    new_of,
    parsed,
    ptr,
    small,
    stack,
    type_is,
    u8,
    u64,
)


@builtin
class bytes:
    """bytes(iterable_of_ints) -> bytes
bytes(string, encoding[, errors]) -> bytes
bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
bytes(int) -> bytes object of size given by the parameter initialized with null bytes
bytes() -> empty bytes object

Construct an immutable array of bytes from:
  - an iterable yielding integers in range(256)
  - a text string encoded using the specified encoding
  - any object implementing the buffer API.
  - an integer"""

    # `length` bytes, then a terminating zero.

    length: i64
    data: inline[u8]

    @keywords
    def __new__(cls: type, source: object = NULL, encoding: object = NULL, errors: object = NULL) -> object:
        made = bytes_of_arguments(source, encoding, errors)
        if cls is class_object(bytes):
            return made
        copied = new_of(cls, bytes, made.length + 1)
        copied.length = made.length
        copy(copied.data, made.data, made.length)
        return copied

    def __len__(self) -> i64:
        return self.length

    def __bool__(self) -> bool:
        return self.length != 0

    def __getitem__(self, index: object, /) -> object:
        if isinstance(index, slice):
            return slice_bytes(self.data, self.length, cast(slice, index))
        if not has_index(index):
            raise TypeError(f"byte indices must be integers or slices, not {type_name(index)}")
        i = small(index) if is_small(index) else index_slowly(index)
        if i < 0:
            i += self.length
        if i < 0 or i >= self.length:
            raise IndexError("index out of range")
        return i64(self.data[i])

    def __contains__(self, part: object, /) -> bool:
        return contains_part(self.data, self.length, part)

    def __iter__(self) -> object:
        made = new(bytes_iterator)
        made.source = self
        return made

    def __add__(self, other: object, /) -> object:
        return concat_bytes(self.data, self.length, other, False)

    def __mul__(self, count: object, /) -> object:
        return repeat_bytes(self.data, self.length, count, False)

    def __mod__(self, values: object, /) -> object:
        return percent_bytes(self.data, self.length, values, False)

    def __rmod__(self, other: object, /) -> object:
        if not isinstance(other, bytes):
            return NotImplemented
        return percent_bytes(cast(bytes, other).data, cast(bytes, other).length, self, False)

    def __rmul__(self, count: object, /) -> object:
        return repeat_bytes(self.data, self.length, count, False)

    def __lt__(self, other: object, /) -> object:
        return compare_bytes_with(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return compare_bytes_with(self, other, 1)

    def __eq__(self, other: object, /) -> object:
        return compare_bytes_with(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        return compare_bytes_with(self, other, 3)

    def __gt__(self, other: object, /) -> object:
        return compare_bytes_with(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return compare_bytes_with(self, other, 5)

    def __hash__(self) -> i64:
        return i64(hash_chars(self.data, 1, self.length))

    def __repr__(self) -> str:
        return repr_bytes(self.data, self.length)

    def __bytes__(self) -> object:
        return bytes_from(self.data, self.length)

    def __getnewargs__(self) -> tuple:
        return (bytes_from(self.data, self.length),)

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
        return replace_part(self.data, self.length, old, new, count, False)

    @keywords
    def split(self, sep: object = None, maxsplit: i64 = -1) -> list:
        """The parts between separators."""
        return split_bytes(self.data, self.length, sep, maxsplit, False)

    @keywords
    def rsplit(self, sep: object = None, maxsplit: i64 = -1) -> list:
        """The parts between separators, counted from the end."""
        return rsplit_bytes(self.data, self.length, sep, maxsplit, False)

    @keywords
    def splitlines(self, keepends: i64 = 0) -> list:
        """The lines."""
        check_c_int(keepends)
        return split_byte_lines(self.data, self.length, keepends != 0, False)

    def partition(self, sep: object, /) -> tuple:
        """The part before the separator, the separator, and the part after it."""
        return partition_bytes(self.data, self.length, sep, False, False)

    def rpartition(self, sep: object, /) -> tuple:
        """As partition, at the last separator."""
        return partition_bytes(self.data, self.length, sep, True, False)

    def join(self, iterable_of_bytes: object, /) -> object:
        """Concatenates any number of bytes-like objects."""
        return join_parts(self.data, self.length, iterable_of_bytes, False)

    def strip(self, bytes: object = None, /) -> object:
        """Without leading and trailing bytes of the argument (white space by default)."""
        return strip_bytes(self, self.data, self.length, bytes, True, True, False)

    def lstrip(self, bytes: object = None, /) -> object:
        """Without leading bytes of the argument."""
        return strip_bytes(self, self.data, self.length, bytes, True, False, False)

    def rstrip(self, bytes: object = None, /) -> object:
        """Without trailing bytes of the argument."""
        return strip_bytes(self, self.data, self.length, bytes, False, True, False)

    def removeprefix(self, prefix: object, /) -> object:
        """Without the prefix, if it is there."""
        v = stack(View, 1)
        require_bytes(v, prefix)
        skip = v.length if has_affix(self.data, self.length, prefix, None, None, False) else 0
        return make_bytes(self.data + skip, self.length - skip, False)

    def removesuffix(self, suffix: object, /) -> object:
        """Without the suffix, if it is there."""
        v = stack(View, 1)
        require_bytes(v, suffix)
        skip = v.length if has_affix(self.data, self.length, suffix, None, None, True) else 0
        return make_bytes(self.data, self.length - skip, False)

    # ---- padding

    def center(self, width: i64, fillchar: object = b" ", /) -> object:
        """Centred in a field."""
        margin = width - self.length
        if margin < 0:
            margin = 0
        left = margin // 2 + (margin & width & 1)
        return pad_bytes(self.data, self.length, left, margin - left, fill_byte(fillchar, "center"), False)

    def ljust(self, width: i64, fillchar: object = b" ", /) -> object:
        """At the left of a field."""
        return pad_bytes(self.data, self.length, 0, width - self.length, fill_byte(fillchar, "ljust"), False)

    def rjust(self, width: i64, fillchar: object = b" ", /) -> object:
        """At the right of a field."""
        return pad_bytes(self.data, self.length, width - self.length, 0, fill_byte(fillchar, "rjust"), False)

    def zfill(self, width: i64, /) -> object:
        """With zeros after the sign, up to a width."""
        return zfill_bytes(self.data, self.length, width, False)

    @keywords
    def expandtabs(self, tabsize: i64 = 8) -> object:
        """With spaces for tabs."""
        check_c_int(tabsize)
        return expand_byte_tabs(self.data, self.length, tabsize, False)

    # ---- case

    def upper(self) -> object:
        """With ASCII letters in upper case."""
        return change_byte_case(self.data, self.length, UPPER, False)

    def lower(self) -> object:
        """With ASCII letters in lower case."""
        return change_byte_case(self.data, self.length, LOWER, False)

    def title(self) -> object:
        """With ASCII words in title case."""
        return change_byte_case(self.data, self.length, WORDS, False)

    def swapcase(self) -> object:
        """With the case of ASCII letters exchanged."""
        return change_byte_case(self.data, self.length, SWAP, False)

    def capitalize(self) -> object:
        """With the first byte in upper and the rest in lower case."""
        return change_byte_case(self.data, self.length, CAPITALIZE, False)

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

    @keywords
    def translate(self, table: object, /, delete: object = NULL) -> object:
        """With each byte mapped by a table of 256, and the bytes of delete removed."""
        return translate_bytes(self.data, self.length, table, delete, False)

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
        made = parse_hex(string, False)
        if cls is class_object(bytes):
            return made
        return call1(cls, made)

    @keywords
    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """As text."""
        return decode_bytes(self.data, self.length, encoding, errors)


@builtin(name="bytes_iterator")
class bytes_iterator:
    # Yields the bytes as ints.

    source: bytes
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
        return 0 if is_null(self.source) else self.source.length - self.at

    def __reduce__(self) -> object:
        return as_iter_at(self.source, self.at, ())

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.at = clamp(index, 0, self.source.length)


def equal_bytes(a: bytes, b: bytes) -> bool:
    return a.length == b.length and compare_bytes(a.data, b.data, a.length) == 0


def compare_bytes_with(b: bytes, other: object, op: i64) -> object:
    """As `compare_with_bytes`; a view is not compared by order."""
    if not isinstance(other, bytes) and not isinstance(other, bytearray):
        return NotImplemented
    return compare_with_bytes(b.data, b.length, other, op)


def new_bytes(n: i64) -> bytes:
    """n zero bytes, to be filled by the caller."""
    made = new(bytes, n + 1)
    made.length = n
    return made


def bytes_from(p: ptr[u8], n: i64) -> bytes:
    """A copy of n bytes."""
    made = new_bytes(n)
    copy(made.data, p, n)
    return made


def bytes_of_arguments(source: object, encoding: object, errors: object) -> bytes:
    """bytes(source, encoding, errors); NULL for what is not given."""
    if not is_null(encoding):
        text_of_argument(encoding, "bytes() argument 'encoding'")
    if not is_null(errors):
        text_of_argument(errors, "bytes() argument 'errors'")
    if is_null(source) or not is_null(encoding) or not is_null(errors):
        return encoded_argument(source, encoding, errors)
    if type_is(source, bytes):
        return cast(bytes, source)
    if not is_null(lookup_special(source, "__bytes__")) and not type_is(source, bytearray):
        return bytes_of_method(source)
    if isinstance(source, str):
        return encoded_argument(source, encoding, errors)
    if has_index(source):
        count = byte_count(source)
        if count >= 0:
            return new_bytes(count)
    return bytes_from_any(source)


def bytes_of_method(source: object) -> bytes:
    """What `__bytes__` gives."""
    result = call_method0(source, "__bytes__")
    if not isinstance(result, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {type_name(result)})")
    return cast(bytes, result)


def encoded_argument(source: object, encoding: object, errors: object) -> bytes:
    """What bytes() and bytearray() make of a str, or of nothing; `encoding` and `errors` are strs or NULL."""
    if not is_null(source) and isinstance(source, str):
        if is_null(encoding):
            raise TypeError("string argument without an encoding")
        return encode_str(cast(str, source), cast(str, encoding), "strict" if is_null(errors) else cast(str, errors))
    if not is_null(encoding):
        raise TypeError("encoding without a string argument")
    if not is_null(errors):
        raise TypeError("errors without a string argument")
    return new_bytes(0)


def byte_count(source: object) -> i64:
    """The length that bytes(n) and bytearray(n) make; -1 if `source` turns out to be no index."""
    count = stack(i64, 1)
    try:
        if not int_fits_i64(index_object(source), count):
            raise OverflowError(f"cannot fit '{type_name(source)}' into an index-sized integer")
    except TypeError:
        return -1
    if count[0] < 0:
        raise ValueError("negative count")
    return count[0]


def bytes_from_any(source: object) -> bytes:
    """The bytes of a bytes-like object, of one that has `__bytes__`, or of an iterable of ints."""
    if isinstance(source, memoryview):
        return cast(memoryview, source).tobytes()
    v = stack(View, 1)
    if view_bytes(v, source):
        return bytes_from(v.data, v.length)
    if not is_null(lookup_special(source, "__bytes__")):
        return bytes_of_method(source)
    if type_is(source, list):
        plain = bytes_of_list(cast(list, source))
        if not is_null(plain):
            return plain
    numbers = NULL if isinstance(source, str) else iterator_or_null(source)
    if is_null(numbers):
        raise TypeError(f"cannot convert '{type_name(source)}' object to bytes")
    if not type_is(source, list) and not type_is(source, tuple):
        length_hint(source, 64)  # how much room to make is asked for, and the answer's errors are seen
    made = new(bytearray)
    append_numbers(made, numbers, True)
    return bytes_from(made.data, made.length)


def bytes_of_list(numbers: list) -> bytes:
    """The bytes of small ints; NULL if others are among them."""
    made = new_bytes(numbers.length)
    for i in range(numbers.length):
        if not is_small(numbers.items.get(i)) or u64(small(numbers.items.get(i))) > 255:
            return NULL
        made.data[i] = u8(small(numbers.items.get(i)))
    return made


def iterator_or_null(source: object) -> object:
    """`iter(source)`; NULL if that is a TypeError."""
    try:
        return iterate(source)
    except TypeError:
        return NULL


from molt.lib.builtins.memoryview import memoryview  # noqa: E402
from molt.lib.builtins.bytearray import append_numbers, bytearray  # noqa: E402
from molt.lib.builtins.bytes_methods import (  # noqa: E402
    View,
    all_bytes,
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
    slice_bytes,
    split_byte_lines,
    split_bytes,
    strip_bytes,
    translate_bytes,
    view_bytes,
    zfill_bytes,
)
from molt.lib.builtins.codecs import decode_bytes, encode_str, text_of_argument  # noqa: E402
from molt.lib.builtins.iterator_reducing import as_iter_at, clamp, state_index  # noqa: E402
from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.percent_bytes import percent_bytes  # noqa: E402
from molt.lib.builtins.sequence import check_c_int, has_index, index_slowly, length_hint  # noqa: E402
from molt.lib.builtins.slice import slice  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_case import CAPITALIZE, LOWER, SWAP, UPPER, WORDS  # noqa: E402
from molt.lib.builtins.str_core import hash_chars  # noqa: E402
from molt.lib.builtins.str_raw import is_ascii  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.calls import call1, call_method0  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import iterate  # noqa: E402
from molt.lib.builtins.int import index_object  # noqa: E402
from molt.lib.builtins.int_arith import int_fits_i64  # noqa: E402
