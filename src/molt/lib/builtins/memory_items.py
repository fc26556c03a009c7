"""Items of memory by their format: native single characters of the module `struct`."""

from __future__ import annotations

from typing import Final

from molt.lib.low import (
    bits_float,
    box_float,
    box_i64,
    box_u64,
    cast,
    float_bits,
    i8,
    i16,
    i32,
    i64,
    isinstance,
    noinline,
    ptr,
    u8,
    u64,
)

# Characters of four bytes, which arrays have: there is no reading or writing them by views.
WIDE: Final = 119


def code_of(format: str) -> i64:
    """The character of a format, after an optional `@`; 0 if it is none of those here."""
    at = 1 if format.length == 2 and char_at(format, 0) == 64 else 0
    if format.length != at + 1:
        return 0
    code = char_at(format, at)
    return code if size_of(code) > 0 and code != WIDE else 0


def size_of(code: i64) -> i64:
    """The bytes of an item; 0 for an unknown code."""
    if code == 66 or code == 98 or code == 99 or code == 63:  # B b c ?
        return 1
    if code == 72 or code == 104:  # H h
        return 2
    if code == 73 or code == 105 or code == 102 or code == WIDE:  # I i f
        return 4
    if code == 76 or code == 108 or code == 81 or code == 113 or code == 100:  # L l Q q d
        return 8
    return 8 if code == 78 or code == 110 else 0  # N n


@noinline
def require_known(code: i64) -> None:
    if code == WIDE:
        raise NotImplementedError("memoryview: format w not supported")


def is_signed(code: i64) -> bool:
    return code >= 97


def read_item(p: ptr[u8], code: i64) -> object:
    """The value of an item; it may lie at any address."""
    size = size_of(code)
    if code == 99:
        return bytes_from(p, 1)
    if code == 63:
        return p[0] != u8(0)
    bits = load_bits(p, size)
    if code == 100:
        return box_float(bits_float(bits))
    if code == 102:
        return box_float(widened(bits, 23, 8))
    require_known(code)
    if not is_signed(code):
        return box_u64(bits)
    if size == 1:
        return box_i64(i64(i8(bits)))
    if size == 2:
        return box_i64(i64(i16(bits)))
    return box_i64(i64(i32(bits))) if size == 4 else box_i64(i64(bits))


def write_item(p: ptr[u8], code: i64, value: object) -> None:
    """Sets an item; TypeError or ValueError for a value of another kind."""
    size = size_of(code)
    if code == 99:
        if not isinstance(value, bytes):
            raise_kind(code)
        if cast(bytes, value).length != 1:
            raise_value(code)
        p[0] = cast(bytes, value).data[0]
        return
    if code == 63:
        p[0] = u8(1) if truth(value) else u8(0)
        return
    require_known(code)
    bits = u64(0)
    if code == 100:
        bits = float_bits(number_of(value, code))
    elif code == 102:
        bits = narrow_bits(number_of(value, code), 23, -126)
    else:
        bits = integer_bits(value, code, size)
    store_bits(p, bits, size)


def integer_bits(value: object, code: i64, size: i64) -> u64:
    """An int as the bits of an item."""
    if not isinstance(value, int) and is_null(lookup_special(value, "__index__")):
        raise_kind(code)
    number = cast(int, index_of(value))
    fits = stack(i64, 1)
    if int_fits_i64(number, fits):
        n = fits[0]
        if is_signed(code):
            # Of eight bytes there is no half that fits.
            half = 0 if size == 8 else i64(1) << (8 * size - 1)
            if size == 8 or -half <= n < half:
                return u64(n)
        elif n >= 0 and (size == 8 or n < (i64(1) << (8 * size))):
            return u64(n)
    elif size == 8 and not is_signed(code) and not int_is_negative(number) and int_bit_length(number) <= 64:
        return nat_low_u64(number.digits, 2)
    raise_value(code)
    return u64(0)


def number_of(value: object, code: i64) -> float:
    """A value as a float."""
    if isinstance(value, str) or isinstance(value, bytes):
        raise_kind(code)
    return to_float(value)


def raise_kind(code: i64) -> None:
    raise TypeError(f"memoryview: invalid type for format '{char_string(code)}'")


def raise_value(code: i64) -> None:
    raise ValueError(f"memoryview: invalid value for format '{char_string(code)}'")


# At the bottom because of cycles.
from molt.lib.builtins.bytes import bytes, bytes_from  # noqa: E402
from molt.lib.builtins.int_arith import int_bit_length, int_fits_i64, int_is_negative  # noqa: E402
from molt.lib.builtins.int_digits import nat_low_u64  # noqa: E402
from molt.lib.builtins.machine_numbers import load_bits, narrow_bits, store_bits, widened  # noqa: E402
from molt.lib.builtins.str_core import char_at  # noqa: E402
from molt.lib.builtins.str_core import char_string  # noqa: E402
from molt.lib.low import is_null, stack  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.build import to_float  # noqa: E402
from molt.lib.rt.ops import index_of, truth  # noqa: E402
