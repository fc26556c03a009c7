"""`Struct`, and the functions, which have one for each format."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, new_bytes
from molt.lib.builtins.bytes_methods import View, require_bytes, view_bytes, view_writable
from molt.lib.builtins.codecs import decode_bytes
from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.tuple import tuple
from molt.lib.low import NULL, builtin, cast, copy, ctx, free, i64, in_place, internal, is_null, keywords, new, new_of, ptr, stack, type_is
from molt.lib.rt.tables import dict_store
from molt.lib.std._struct.formats import StructError, Walk, fields_of, format_text, measure
from molt.lib.std._struct.packing import pack_values
from molt.lib.std._struct.unpacking import unpack_values
from molt.lib.std.itertools.counting import index_as_size

# How many formats are remembered, as in CPython.
MOST_KNOWN: Final = 100


@builtin(name="_struct.Struct")
class Struct:
    """Struct(fmt) --> compiled struct object"""

    text: bytes
    bytes_needed: i64
    values: i64
    fields: ptr[Walk]
    field_count: i64

    @keywords
    def __new__(cls: type, format: object) -> Struct:
        made = new_of(cls, Struct)
        prepare(made, format)
        return made

    def __drop__(self) -> None:
        if not is_null(self.fields):
            free(self.fields, self.field_count + 1)
        self.text = cast(bytes, NULL)

    @property
    def format(self) -> str:
        """struct format string"""
        return decode_bytes(self.text.data, self.text.length, "ascii", "strict")

    @property
    def size(self) -> i64:
        """struct size in bytes"""
        return self.bytes_needed

    @in_place("pack_row")
    def pack(self, *args: object) -> bytes:
        """S.pack(v1, v2, ...) -> bytes

Return a bytes object containing values v1, v2, ... packed according
to the format string S.format."""
        return pack_row(self, args.data, args.length)

    def pack_into(self, *args: object) -> None:
        """S.pack_into(buffer, offset, v1, v2, ...)

Pack the values v1, v2, ... according to the format string S.format
and write the packed bytes into the writable buffer buf starting at
offset."""
        pack_row_into(self, args.data, args.length)

    def unpack(self, buffer: object, /) -> tuple:
        """Return a tuple containing unpacked values.

Unpack according to the format string Struct.format."""
        return unpack_exactly(self, buffer)

    @keywords
    def unpack_from(self, buffer: object, offset: i64 = 0) -> tuple:
        """Return a tuple containing unpacked values.

Values are unpacked according to the format string Struct.format."""
        return unpack_at(self, buffer, offset)

    def iter_unpack(self, buffer: object, /) -> object:
        """Return an iterator yielding tuples."""
        return begin_iteration(self, buffer)


@builtin(name="_struct.unpack_iterator")
class UnpackIterator:
    plan: Struct
    source: object
    offset: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        v = stack(View, 1)
        view_bytes(v, self.source)
        if v.length - self.offset < self.plan.bytes_needed:
            self.source = NULL
            return NULL
        row = unpack_values(self.plan.fields, self.plan.field_count, self.plan.values, v.data + self.offset)
        self.offset += self.plan.bytes_needed
        return row

    def __length_hint__(self) -> i64:
        if is_null(self.source):
            return 0
        v = stack(View, 1)
        view_bytes(v, self.source)
        return (v.length - self.offset) // self.plan.bytes_needed


@internal
def prepare(s: Struct, format: object) -> None:
    s.text = format_text(format)
    w = stack(Walk, 1)
    count = stack(i64, 1)
    s.values = measure(s.text, w, count)
    s.bytes_needed = w.end
    s.fields = fields_of(s.text, count[0])
    s.field_count = count[0]


@internal
def prepared(format: object) -> Struct:
    """The `Struct` of a format, which the isolate remembers."""
    if not type_is(format, str):
        made = new(Struct)
        prepare(made, format)
        return made
    if is_null(ctx.formats):
        ctx.formats = new(dict)
    known = cast(dict, ctx.formats)
    found = get_or_null(known, format)
    if not is_null(found):
        return cast(Struct, found)
    fresh = new(Struct)
    prepare(fresh, format)
    if known.used >= MOST_KNOWN:
        known.clear()
    dict_store(known, format, fresh)
    return fresh


@internal
def pack_row(s: Struct, values: ptr[object], count: i64) -> bytes:
    if count != s.values:
        raise StructError(f"pack expected {s.values} items for packing (got {count})")
    made = new_bytes(s.bytes_needed)
    pack_values(s.fields, s.field_count, values, made.data, s.bytes_needed)
    return made


@internal
def pack_row_into(s: Struct, args: ptr[object], count: i64) -> None:
    if count != s.values + 2:
        if count == 0:
            raise StructError("pack_into expected buffer argument")
        if count == 1:
            raise StructError("pack_into expected offset argument")
        raise StructError(f"pack_into expected {s.values} items for packing (got {count - 2})")
    buffer = args.get(0)
    v = stack(View, 1)
    view_writable(v, buffer, "argument")
    offset = index_as_size(args.get(1))
    size = s.bytes_needed
    room = v.length
    if offset < 0:
        if offset + size > 0:
            raise StructError(f"no space to pack {size} bytes at offset {offset}")
        if offset + room < 0:
            raise StructError(f"offset {offset} out of range for {room}-byte buffer")
        offset += room
    if room - offset < size:
        raise StructError(
            f"pack_into requires a buffer of at least {size + offset} bytes for packing {size} bytes "
            f"at offset {offset} (actual buffer size is {room})"
        )
    # Apart first: conversions can run code that changes the buffer.
    packed = new_bytes(size)
    pack_values(s.fields, s.field_count, args + 2, packed.data, size)
    view_writable(v, buffer, "argument")
    if v.length < offset + size:
        raise BufferError("the buffer was resized while values were packed into it")
    copy(v.data + offset, packed.data, size)


@internal
def unpack_exactly(s: Struct, buffer: object) -> tuple:
    v = stack(View, 1)
    require_bytes(v, buffer)
    if v.length != s.bytes_needed:
        raise StructError(f"unpack requires a buffer of {s.bytes_needed} bytes")
    return unpack_values(s.fields, s.field_count, s.values, v.data)


@internal
def unpack_at(s: Struct, buffer: object, offset: i64) -> tuple:
    v = stack(View, 1)
    require_bytes(v, buffer)
    size = s.bytes_needed
    if offset < 0:
        if offset + size > 0:
            raise StructError(f"not enough data to unpack {size} bytes at offset {offset}")
        if offset + v.length < 0:
            raise StructError(f"offset {offset} out of range for {v.length}-byte buffer")
        offset += v.length
    if v.length - offset < size:
        raise StructError(
            f"unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} bytes "
            f"at offset {offset} (actual buffer size is {v.length})"
        )
    return unpack_values(s.fields, s.field_count, s.values, v.data + offset)


@internal
def begin_iteration(s: Struct, buffer: object) -> object:
    if s.bytes_needed == 0:
        raise StructError("cannot iteratively unpack with a struct of length 0")
    v = stack(View, 1)
    require_bytes(v, buffer)
    if v.length % s.bytes_needed != 0:
        raise StructError(f"iterative unpacking requires a buffer of a multiple of {s.bytes_needed} bytes")
    made = new(UnpackIterator)
    made.plan = s
    made.source = buffer
    return made


# --- functions


def calcsize(format: object, /) -> i64:
    """Return size in bytes of the struct described by the format string."""
    return prepared(format).bytes_needed


@in_place("pack_words")
def pack(*args: object) -> bytes:
    """pack(format, v1, v2, ...) -> bytes

Return a bytes object containing the values v1, v2, ... packed according
to the format string.  See help(struct) for more on format strings."""
    return pack_words(args.data, args.length)


@internal
def pack_words(args: ptr[object], n: i64) -> bytes:
    """`pack` of an array of words."""
    if n == 0:
        raise TypeError("missing format argument")
    return pack_row(prepared(args.get(0)), args + 1, n - 1)


def pack_into(*args: object) -> None:
    """pack_into(format, buffer, offset, v1, v2, ...)

Pack the values v1, v2, ... according to the format string and write
the packed bytes into the writable buffer buf starting at offset."""
    if args.length == 0:
        raise TypeError("missing format argument")
    pack_row_into(prepared(args.data.get(0)), args.data + 1, args.length - 1)


def unpack(format: object, buffer: object, /) -> tuple:
    """Return a tuple containing values unpacked according to the format string.

The buffer's size in bytes must be calcsize(format)."""
    return unpack_exactly(prepared(format), buffer)


@keywords
def unpack_from(format: object, /, buffer: object, offset: i64 = 0) -> tuple:
    """Return a tuple containing values unpacked according to the format string.

The buffer's size, minus offset, must be at least calcsize(format)."""
    return unpack_at(prepared(format), buffer, offset)


def iter_unpack(format: object, buffer: object, /) -> object:
    """Return an iterator yielding tuples unpacked from the given bytes.

The bytes are unpacked according to the format string, like
a repeated invocation of unpack_from()."""
    return begin_iteration(prepared(format), buffer)
