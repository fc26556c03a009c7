"""Elements of arrays in memory: C's types by their code letters, with the errors of values that do not fit."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_arith import int_bit_length, int_fits_i64, int_from_u64, int_is_negative
from molt.lib.builtins.int_digits import nat_low_u64
from molt.lib.builtins.machine_numbers import narrow_bits, widened
from molt.lib.builtins.sequence import index_value
from molt.lib.builtins.str_core import char_at, char_string
from molt.lib.low import (
    bits_float,
    box_float,
    box_i64,
    cast,
    float_bits,
    i8,
    i16,
    i32,
    i64,
    is_small,
    isinstance,
    ptr,
    small,
    stack,
    type_is,
    u8,
    u16,
    u32,
    u64,
    unbox_float,
)
from molt.lib.rt.build import to_float

# Code letters.
SIGNED_BYTE: Final = 98
BYTE: Final = 66
CHARACTER: Final = 117
SHORT: Final = 104
UNSIGNED_SHORT: Final = 72
INT: Final = 105
UNSIGNED_INT: Final = 73
LONG: Final = 108
UNSIGNED_LONG: Final = 76
LONG_LONG: Final = 113
UNSIGNED_LONG_LONG: Final = 81
FLOAT: Final = 102
DOUBLE: Final = 100


def size_of_code(code: i64) -> i64:
    """The bytes of an element, 0 for no such code."""
    if code == SIGNED_BYTE or code == BYTE:
        return 1
    if code == SHORT or code == UNSIGNED_SHORT:
        return 2
    if code == INT or code == UNSIGNED_INT or code == FLOAT or code == CHARACTER:
        return 4
    if code == LONG or code == UNSIGNED_LONG or code == LONG_LONG or code == UNSIGNED_LONG_LONG or code == DOUBLE:
        return 8
    return 0


def load_element(code: i64, p: ptr[u8]) -> object:
    if code == INT:
        return box_i64(i64(p.cast(i32)[0]))
    if code == DOUBLE:
        return box_float(bits_float(p.cast(u64)[0]))
    if code == LONG or code == LONG_LONG:
        return box_i64(p.cast(i64)[0])
    if code == BYTE:
        return box_i64(i64(p[0]))
    if code == SIGNED_BYTE:
        return box_i64(i64(p.cast(i8)[0]))
    if code == SHORT:
        return box_i64(i64(p.cast(i16)[0]))
    if code == UNSIGNED_SHORT:
        return box_i64(i64(p.cast(u16)[0]))
    if code == UNSIGNED_INT:
        return box_i64(i64(p.cast(u32)[0]))
    if code == FLOAT:
        return box_float(widened(u64(p.cast(u32)[0]), 23, 8))
    if code == CHARACTER:
        return char_string(i64(p.cast(u32)[0]))
    return int_from_u64(p.cast(u64)[0])


def bits_of(code: i64, value: object) -> u64:
    """What an element is stored as; raises for what it cannot be."""
    if code == DOUBLE:
        return float_bits(unbox_float(value) if type_is(value, float) else to_float(value))
    if code == FLOAT:
        return narrow_bits(to_float(value), 23, -126)
    if code == CHARACTER:
        if not isinstance(value, str) or cast(str, value).length != 1:
            raise TypeError("array item must be unicode character")
        return u64(char_at(cast(str, value), 0))
    number = index_value(value)
    if code == UNSIGNED_INT or code == UNSIGNED_LONG:
        return unsigned_bits(number, code)
    if code == UNSIGNED_LONG_LONG:
        if int_is_negative(number):
            raise OverflowError("can't convert negative int to unsigned")
        return large_bits(number, "int too big to convert")
    word = stack(i64, 1)
    if is_small(number):
        word[0] = small(number)
    elif not int_fits_i64(number, word):
        raise OverflowError("int too big to convert" if code == LONG_LONG else "Python int too large to convert to C long")
    check_range(code, word[0])
    return u64(word[0])


def large_bits(number: int, message: str) -> u64:
    """An int of at most 64 bits."""
    if is_small(number):
        return u64(small(number))
    if int_bit_length(number) > 64:
        raise OverflowError(message)
    return nat_low_u64(number.digits, 2)


def unsigned_bits(number: int, code: i64) -> u64:
    if int_is_negative(number):
        raise OverflowError("can't convert negative value to unsigned int")
    bits = large_bits(number, "Python int too large to convert to C unsigned long")
    if code == UNSIGNED_INT and bits > u64(0xFFFFFFFF):
        raise OverflowError("unsigned int is greater than maximum")
    return bits


def check_range(code: i64, x: i64) -> None:
    """The OverflowErrors of the smaller types, which C converts in two steps."""
    if code == SIGNED_BYTE or code == SHORT:
        check_limits(x, -32768, 32767, "signed short integer")
        if code == SIGNED_BYTE:
            check_limits(x, -128, 127, "signed char")
    elif code == BYTE:
        check_limits(x, 0, 255, "unsigned byte integer")
    elif code == UNSIGNED_SHORT or code == INT:
        check_limits(x, -2147483648, 2147483647, "signed integer")
        if code == UNSIGNED_SHORT:
            check_limits(x, 0, 65535, "unsigned short")


def check_limits(x: i64, low: i64, high: i64, what: str) -> None:
    if x < low:
        raise OverflowError(f"{what} is less than minimum")
    if x > high:
        raise OverflowError(f"{what} is greater than maximum")
