"""From values to msgpack (https://github.com/msgpack/msgpack/blob/master/spec.md), as `msgpack.packb` does."""

from __future__ import annotations

from molt.lib.builtins.bytearray import bytearray
from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.codecs import encode_str
from molt.lib.builtins.dict import dict
from molt.lib.builtins.dict_table import next_entry
from molt.lib.builtins.int_arith import Magnitude, int_view
from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.str_builder import StringBuilder, append_ascii, builder_drop, builder_reserve, builder_start
from molt.lib.builtins.tuple import tuple
from molt.lib.low import (
    cast,
    float_bits,
    i64,
    inline,
    internal,
    is_null,
    is_small,
    isinstance,
    new,
    noinline,
    ptr,
    small,
    stack,
    type_is,
    u8,
    u32,
    u64,
    unbox_float,
)
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call1, call_method0
from molt.lib.rt.errors import type_name
from molt.lib.rt.recursion import enter_library, leave_library
from molt.lib.rt.types import type_of
from molt.lib.std.msgpack.ext import TIMESTAMP_CODE, ExtType, Timestamp


class PackWriter:
    """The bytes so far and the options; `default` is NULL for none.

    `takes_records` lets instances of dataclasses be written as maps.
    """

    out: ptr[StringBuilder]
    default: object
    default_used: bool
    bin_type: bool
    strict_types: bool
    unicode_errors: str
    takes_records: bool
    known: KnownRecords


@internal
def new_writer() -> PackWriter:
    """A writer with the options that `packb` has by default."""
    w = new(PackWriter)
    w.bin_type = True
    w.unicode_errors = "strict"
    return w


@internal
def msgpack_encode(b: ptr[StringBuilder], x: object, known: KnownRecords) -> None:
    """Adds the bytes of `msgpack.packb(x)`; instances of dataclasses are maps of their fields."""
    w = new_writer()
    w.takes_records = True
    w.known = known
    w.out = b
    pack_value(w, x)


@internal
def pack_document(w: PackWriter, x: object) -> bytes:
    """The bytes of a value."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    w.out = b
    try:
        pack_value(w, x)
        made = bytes_from(b.data, b.length)
    finally:
        builder_drop(b)
    return made


# --- bytes


@inline
def put_byte(w: PackWriter, value: i64) -> None:
    """Adds one byte."""
    b = w.out
    if b.length == b.room:
        builder_reserve(b, 1, 0)
    b.data[b.length] = u8(value)
    b.length += 1


@internal
def put_number(w: PackWriter, code: i64, value: u64, size: i64) -> None:
    """Adds a byte, and a number in so many bytes, the greatest first."""
    b = w.out
    if b.length + 9 > b.room:
        builder_reserve(b, 9, 0)
    p = b.data + b.length
    p[0] = u8(code)
    for i in range(size):
        p[1 + i] = u8(value >> u64(8 * (size - 1 - i)))
    b.length += 1 + size


# --- values


@internal
def pack_value(w: PackWriter, x: object) -> None:
    """Adds any value."""
    if is_small(x):
        pack_i64(w, small(x))
    elif x is None:
        put_byte(w, 0xC0)
    elif x is True:
        put_byte(w, 0xC3)
    elif x is False:
        put_byte(w, 0xC2)
    elif type_is(x, str) or (isinstance(x, str) and not w.strict_types):
        pack_str(w, cast(str, x))
    elif type_is(x, float) or (isinstance(x, float) and not w.strict_types):
        put_number(w, 0xCB, float_bits(unbox_float(x)), 8)
    else:
        pack_other(w, x)


@noinline
def pack_other(w: PackWriter, x: object) -> None:
    """Adds a container, and what is rare."""
    loose = not w.strict_types
    if type_is(x, int) or (isinstance(x, int) and loose):
        pack_big(w, x)
    elif isinstance(x, bytes) and (loose or type_is(x, bytes)):
        pack_bytes(w, cast(bytes, x).data, cast(bytes, x).length)
    elif isinstance(x, bytearray) and (loose or type_is(x, bytearray)):
        pack_bytes(w, cast(bytearray, x).data, cast(bytearray, x).length)
    elif isinstance(x, ExtType):
        pack_ext(w, cast(ExtType, x).number, cast(ExtType, x).content.data, cast(ExtType, x).content.length)
    elif isinstance(x, Timestamp):
        pack_timestamp(w, cast(Timestamp, x))
    else:
        enter_library("")
        try:
            pack_container(w, x)
        finally:
            leave_library()


@internal
def pack_container(w: PackWriter, x: object) -> None:
    """Adds a list, tuple, dict, or instance of a dataclass; or what `default` makes of anything else."""
    loose = not w.strict_types
    if type_is(x, dict) or (isinstance(x, dict) and loose):
        pack_dict(w, cast(dict, x))
    elif type_is(x, list) or (isinstance(x, list) and loose):
        pack_list(w, cast(list, x) if type_is(x, list) else list_from(x))
    elif loose and type_is(x, tuple):
        t = cast(tuple, x)
        pack_size(w, t.length, 0x90, 0xDC)
        for i in range(t.length):
            pack_value(w, t.data.get(i))
    elif loose and isinstance(x, tuple):
        pack_list(w, list_from(x))
    elif w.takes_records and not is_null(find_attr_or_null(type_of(x), "__dataclass_fields__")):
        pack_record(w, x)
    else:
        pack_by_default(w, x, False)


@internal
def pack_by_default(w: PackWriter, x: object, overflow: bool) -> None:
    """Adds what `default` makes of a value; it is asked once."""
    if is_null(w.default) or w.default_used:
        if overflow:
            raise OverflowError("Integer value out of range")
        raise TypeError(f"can not serialize '{type_name(x)}' object")
    w.default_used = True
    made = call1(w.default, x)
    if is_container(made):
        # Its elements may ask again.
        w.default_used = False
    pack_value(w, made)
    w.default_used = False


@internal
def is_container(x: object) -> bool:
    return isinstance(x, list) or isinstance(x, tuple) or isinstance(x, dict)


# --- numbers


@internal
def pack_i64(w: PackWriter, x: i64) -> None:
    """Adds an int in the shortest form."""
    if x >= 0:
        pack_u64(w, u64(x))
    elif x >= -32:
        put_byte(w, x & 0xFF)
    elif x >= -128:
        put_number(w, 0xD0, u64(x), 1)
    elif x >= -32768:
        put_number(w, 0xD1, u64(x), 2)
    elif x >= -2147483648:
        put_number(w, 0xD2, u64(x), 4)
    else:
        put_number(w, 0xD3, u64(x), 8)


@internal
def pack_u64(w: PackWriter, x: u64) -> None:
    """Adds an int that is not negative."""
    if x < 128:
        put_byte(w, i64(x))
    elif x < 256:
        put_number(w, 0xCC, x, 1)
    elif x < 65536:
        put_number(w, 0xCD, x, 2)
    elif x < 4294967296:
        put_number(w, 0xCE, x, 4)
    else:
        put_number(w, 0xCF, x, 8)


@internal
def pack_big(w: PackWriter, x: object) -> None:
    """Adds an int that is no small one, if it has 64 bits."""
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), cast(int, x))
    low = u64(0)
    for i in range(m.size if m.size < 2 else 2):
        low = low | (u64(m.digits[i]) << u64(32 * i))
    if m.size > 2 or (m.negative and low > 0x8000000000000000):
        pack_by_default(w, x, True)
    elif m.negative:
        pack_i64(w, i64(u64(0) - low))
    else:
        pack_u64(w, low)


# --- text and bytes


@internal
def pack_str(w: PackWriter, s: str) -> None:
    """Adds a string."""
    if s.ascii != 0:
        pack_text(w, s.data, s.length)
        return
    b = encode_str(s, "utf-8", w.unicode_errors)
    pack_text(w, b.data, b.length)


@internal
def pack_text(w: PackWriter, p: ptr[u8], n: i64) -> None:
    """Adds n bytes as a string."""
    if n < 32:
        put_byte(w, 0xA0 | n)
    elif n < 256 and w.bin_type:
        put_number(w, 0xD9, u64(n), 1)
    elif n < 65536:
        put_number(w, 0xDA, u64(n), 2)
    else:
        put_number(w, 0xDB, u64(checked_size(n, "unicode string")), 4)
    append_ascii(w.out, p, n)


@internal
def pack_bytes(w: PackWriter, p: ptr[u8], n: i64) -> None:
    """Adds n bytes."""
    if not w.bin_type:
        pack_text(w, p, n)
        return
    if n < 256:
        put_number(w, 0xC4, u64(n), 1)
    elif n < 65536:
        put_number(w, 0xC5, u64(n), 2)
    else:
        put_number(w, 0xC6, u64(checked_size(n, "bytes")), 4)
    append_ascii(w.out, p, n)


@internal
def checked_size(n: i64, what: str) -> i64:
    """A size that 32 bits hold."""
    if n > 4294967295:
        raise ValueError(f"{what} is too large")
    return n


@internal
def pack_ext(w: PackWriter, number: i64, p: ptr[u8], n: i64) -> None:
    """Adds an extension."""
    if n == 1 or n == 2 or n == 4 or n == 8 or n == 16:
        code = 0xD4
        size = 1
        while size < n:
            size = size * 2
            code += 1
        put_byte(w, code)
    elif n < 256:
        put_number(w, 0xC7, u64(n), 1)
    elif n < 65536:
        put_number(w, 0xC8, u64(n), 2)
    else:
        put_number(w, 0xC9, u64(checked_size(n, "ext")), 4)
    put_byte(w, number & 0xFF)
    append_ascii(w.out, p, n)


@internal
def pack_timestamp(w: PackWriter, t: Timestamp) -> None:
    """Adds a timestamp in the shortest of its three forms."""
    if t.whole >> 34 == 0:
        both = (u64(t.part) << u64(34)) | u64(t.whole)
        if both >> u64(32) == 0:
            put_byte(w, 0xD6)
            put_number(w, TIMESTAMP_CODE & 0xFF, both, 4)
        else:
            put_byte(w, 0xD7)
            put_number(w, TIMESTAMP_CODE & 0xFF, both, 8)
        return
    put_number(w, 0xC7, u64(12), 1)
    put_number(w, TIMESTAMP_CODE & 0xFF, u64(t.part), 4)
    rest = stack(u8, 8)
    for i in range(8):
        rest[i] = u8(u64(t.whole) >> u64(56 - 8 * i))
    append_ascii(w.out, rest, 8)


# --- containers


@internal
def pack_size(w: PackWriter, n: i64, short: i64, long: i64) -> None:
    """Adds the head of a list or map; the codes are those of the forms with 4 and with 16 bits."""
    if n < 16:
        put_byte(w, short | n)
    elif n < 65536:
        put_number(w, long, u64(n), 2)
    else:
        put_number(w, long + 1, u64(checked_size(n, "list or dict")), 4)


@internal
def pack_list(w: PackWriter, xs: list) -> None:
    """Adds a list."""
    n = xs.length
    pack_size(w, n, 0x90, 0xDC)
    i = 0
    while i < n:
        if xs.length != n:
            raise RuntimeError("list changed size during iteration")
        pack_value(w, xs.items.get(i))
        i += 1


@internal
def pack_dict(w: PackWriter, d: dict) -> None:
    """Adds a map."""
    pack_size(w, d.used, 0x80, 0xDE)
    if not type_is(d, dict):
        items = list_from(call_method0(d, "items"))
        for i in range(items.length):
            pair = cast(tuple, items.items.get(i))
            pack_value(w, pair.data.get(0))
            pack_value(w, pair.data.get(1))
        return
    used = d.used
    entry = next_entry(d, 0)
    while entry >= 0:
        key = d.pairs.get(2 * entry)
        value = d.pairs.get(2 * entry + 1)
        pack_value(w, key)
        pack_value(w, value)
        if d.used != used:
            raise RuntimeError("dictionary changed size during iteration")
        entry = next_entry(d, entry + 1)


@internal
def pack_record(w: PackWriter, x: object) -> None:
    """Adds an instance of a dataclass as a map."""
    names = record_names(w.known, x).names
    pack_size(w, names.length, 0x80, 0xDE)
    for i in range(names.length):
        name = cast(str, names.data.get(i))
        pack_str(w, name)
        pack_value(w, get_attr(x, name))


# At the bottom because of cycles.
from molt.lib.std.dataclasses.records import KnownRecords, record_names  # noqa: E402
