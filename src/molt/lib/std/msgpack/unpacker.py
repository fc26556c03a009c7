"""From msgpack to values, as `msgpack.unpackb` does. Its limits and errors are those of the package's C code."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes_from
from molt.lib.builtins.codecs import str_from_utf8
from molt.lib.builtins.dict import new_dict
from molt.lib.builtins.int_arith import int_from_u64
from molt.lib.builtins.list import list
from molt.lib.builtins.str_core import str_from_ascii
from molt.lib.builtins.str_raw import is_ascii
from molt.lib.builtins.tuple import tuple_of
from molt.lib.low import (
    NULL,
    bits_float,
    i64,
    internal,
    is_null,
    new,
    ptr,
    type_is,
    u8,
    u64,
)
from molt.lib.rt.calls import call1, call2
from molt.lib.rt.errors import type_name
from molt.lib.rt.tables import dict_store
from molt.lib.std.msgpack.exceptions import FormatError, StackError, raise_extra_data
from molt.lib.std.msgpack.ext import TIMESTAMP_CODE, make_ext, make_timestamp

MOST_NESTED: Final = 1024


class PackReader:
    """The bytes, how far they are read, and the options; hooks are NULL for none."""

    data: ptr[u8]
    length: i64
    at: i64
    depth: i64
    raw: bool
    strict_keys: bool
    use_list: bool
    unicode_errors: str
    object_hook: object
    pairs_hook: object
    list_hook: object
    ext_hook: object


@internal
def new_reader(p: ptr[u8], n: i64) -> PackReader:
    """A reader with the options that `unpackb` has by default."""
    r = new(PackReader)
    r.data = p
    r.length = n
    r.strict_keys = True
    r.use_list = True
    r.unicode_errors = "strict"
    return r


@internal
def msgpack_decode(p: ptr[u8], n: i64) -> object:
    """`msgpack.unpackb` of n bytes."""
    return unpack_document(new_reader(p, n))


@internal
def unpack_document(r: PackReader) -> object:
    """The value that is all of the bytes."""
    value = unpack_value(r)
    if r.at < r.length:
        raise_extra_data(value, bytes_from(r.data + r.at, r.length - r.at))
    return value


@internal
def take(r: PackReader, n: i64) -> ptr[u8]:
    """The next n bytes."""
    if n > r.length - r.at:
        raise ValueError("Unpack failed: incomplete input")
    p = r.data + r.at
    r.at += n
    return p


@internal
def take_number(r: PackReader, size: i64) -> u64:
    """The number that the next bytes are, the greatest first."""
    p = take(r, size)
    value = u64(0)
    for i in range(size):
        value = (value << 8) | u64(p[i])
    return value


@internal
def take_signed(r: PackReader, size: i64) -> i64:
    """As `take_number`, in two's complement."""
    shift = 64 - 8 * size
    return i64(take_number(r, size) << u64(shift)) >> shift


# --- values


@internal
def unpack_value(r: PackReader) -> object:
    """Any value."""
    code = i64(take(r, 1)[0])
    if code < 0x80:
        return code
    if code >= 0xE0:
        return code - 256
    if code < 0x90:
        return unpack_map(r, code & 15)
    if code < 0xA0:
        return unpack_array(r, code & 15)
    if code < 0xC0:
        return unpack_text(r, code & 31)
    if code == 0xC0:
        return None
    if code == 0xC2:
        return False
    if code == 0xC3:
        return True
    if code >= 0xCA and code <= 0xD3:
        return unpack_number(r, code)
    return unpack_sized(r, code)


@internal
def unpack_number(r: PackReader, code: i64) -> object:
    """A float or an int of fixed size."""
    if code == 0xCA:
        return widen_float(take_number(r, 4))
    if code == 0xCB:
        return bits_float(take_number(r, 8))
    if code <= 0xCF:
        return int_from_u64(take_number(r, 1 << (code - 0xCC)))
    return take_signed(r, 1 << (code - 0xD0))


@internal
def widen_float(bits: u64) -> float:
    """The double that a single-precision float is (IEEE 754)."""
    sign = (bits >> 31) << 63
    exponent = (bits >> 23) & 0xFF
    mantissa = bits & 0x7FFFFF
    if exponent == 0:
        value = float(i64(mantissa)) * 1.401298464324817e-45
        return -value if sign != 0 else value
    if exponent == 0xFF:
        return bits_float(sign | (u64(0x7FF) << 52) | (mantissa << 29))
    return bits_float(sign | ((exponent + u64(896)) << 52) | (mantissa << 29))


@internal
def unpack_sized(r: PackReader, code: i64) -> object:
    """What has its size in front."""
    if code >= 0xC4 and code <= 0xC6:
        n = i64(take_number(r, 1 << (code - 0xC4)))
        return bytes_from(take(r, n), n)
    if code >= 0xC7 and code <= 0xC9:
        return unpack_ext(r, i64(take_number(r, 1 << (code - 0xC7))))
    if code >= 0xD4 and code <= 0xD8:
        return unpack_ext(r, 1 << (code - 0xD4))
    if code >= 0xD9 and code <= 0xDB:
        return unpack_text(r, i64(take_number(r, 1 << (code - 0xD9))))
    if code == 0xDC or code == 0xDD:
        return unpack_array(r, i64(take_number(r, 2 << (code - 0xDC))))
    if code == 0xDE or code == 0xDF:
        return unpack_map(r, i64(take_number(r, 2 << (code - 0xDE))))
    raise FormatError()


@internal
def unpack_text(r: PackReader, n: i64) -> object:
    """A string, or its bytes."""
    p = take(r, n)
    if r.raw:
        return bytes_from(p, n)
    if is_ascii(p, n):
        return str_from_ascii(p, n)
    return str_from_utf8(p, n, r.unicode_errors)


@internal
def unpack_ext(r: PackReader, n: i64) -> object:
    """An extension of n bytes behind its code."""
    code = take_signed(r, 1)
    p = take(r, n)
    if code == TIMESTAMP_CODE:
        return unpack_timestamp(p, n)
    if is_null(r.ext_hook):
        return make_ext(code, bytes_from(p, n))
    return call2(r.ext_hook, code, bytes_from(p, n))


@internal
def unpack_timestamp(p: ptr[u8], n: i64) -> object:
    """A timestamp in 4, 8 or 12 bytes."""
    number = u64(0)
    for i in range(n if n < 8 else 8):
        number = (number << 8) | u64(p[i])
    if n == 4:
        return make_timestamp(i64(number), 0)
    if n == 8:
        return make_timestamp(i64(number & 0x3FFFFFFFF), i64(number >> 34))
    if n == 12:
        rest = u64(0)
        for i in range(4, 12):
            rest = (rest << 8) | u64(p[i])
        return make_timestamp(i64(rest), i64(number >> 32))
    raise ValueError("Timestamp type can only be created from 32, 64, or 96-bit byte objects")


# --- containers


@internal
def enter(r: PackReader) -> None:
    """Counts a level of nesting."""
    if r.depth >= MOST_NESTED:
        raise StackError()
    r.depth += 1


@internal
def unpack_array(r: PackReader, n: i64) -> object:
    """A list or tuple of n values."""
    if n > r.length:
        raise ValueError(f"{n} exceeds max_array_len({r.length})")
    enter(r)
    made = new(list)
    for _ in range(n):
        made.append(unpack_value(r))
    r.depth -= 1
    value: object = made
    if not r.use_list:
        value = tuple_of(made.items, made.length)
    return value if is_null(r.list_hook) else call1(r.list_hook, value)


@internal
def unpack_map(r: PackReader, n: i64) -> object:
    """A dict of n pairs, or what a hook makes of it."""
    if n > r.length // 2:
        raise ValueError(f"{n} exceeds max_map_len({r.length // 2})")
    enter(r)
    made = new_dict(n)
    pairs = NULL if is_null(r.pairs_hook) else new(list)
    for _ in range(n):
        key = unpack_value(r)
        if r.strict_keys and not type_is(key, str) and not type_is(key, bytes):
            raise ValueError(f"{type_name(key)} is not allowed for map key when strict_map_key=True")
        value = unpack_value(r)
        if is_null(pairs):
            dict_store(made, key, value)
        else:
            cast(list, pairs).append((key, value))
    r.depth -= 1
    if not is_null(pairs):
        return call1(r.pairs_hook, pairs)
    return made if is_null(r.object_hook) else call1(r.object_hook, made)


from molt.lib.builtins.bytes import bytes  # noqa: E402
from molt.lib.low import cast  # noqa: E402
