"""Numbers as text: scientific and engineering strings (General Decimal Arithmetic Specification, "to-scientific-string")."""

from __future__ import annotations

from molt.lib.builtins.int_decimal import write_decimal
from molt.lib.builtins.str_core import str_from_ascii
from molt.lib.low import alloc, bytes_of, copy, fill, free, i64, is_small, noinline, ptr, stack, u8, u64
from molt.lib.std._decimal.coefficients import text_room, write_digits
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.work import INFINITE, NEGATIVE, QUIET, SPECIAL, is_zero

# What a text has besides the digits: sign, point, zeros before the digits or between them and the point, exponent.
EXTRA_ROOM: Final = 48


def number_text(d: Decimal, capitals: i64, by_thousands: bool) -> str:
    """The text of a number; `by_thousands`: with exponents that are multiples of 3."""
    if is_small(d.coefficient):
        room = stack(u8, 96)
        end = write_number(room, d, 20, capitals, by_thousands)
        return str_from_ascii(room, end - room)
    return long_number_text(d, capitals, by_thousands)


@noinline
def long_number_text(d: Decimal, capitals: i64, by_thousands: bool) -> str:
    digits = text_room(d.coefficient)
    room = alloc(u8, 2 * digits + EXTRA_ROOM)
    end = write_number(room, d, digits, capitals, by_thousands)
    text = str_from_ascii(room, end - room)
    free(room, 2 * digits + EXTRA_ROOM)
    return text


def write_number(out: ptr[u8], d: Decimal, room: i64, capitals: i64, by_thousands: bool) -> ptr[u8]:
    """Writes a number where there is room for twice its digits, and more; gives the end."""
    at = out
    if d.flags & NEGATIVE != 0:
        at[0] = u8(45)
        at = at + 1
    if d.flags & SPECIAL != 0:
        return write_special(at, d, room)
    # The digits are written at the far end, then moved.
    end = out + 2 * room + EXTRA_ROOM
    first = write_digits(end, d.coefficient, room)
    count = end - first
    # The place of the point, from the first digit.
    left = d.exp + count
    point = left
    if d.exp > 0 or left <= -6:
        if not by_thousands:
            point = i64(1)
        elif is_zero(d):
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
    at = write_pointed(at, first, count, point)
    if left == point:
        return at
    at[0] = u8(69 if capitals != 0 else 101)
    return write_exponent(at + 1, left - point)


def write_pointed(at: ptr[u8], digits: ptr[u8], count: i64, point: i64) -> ptr[u8]:
    """Writes digits with the point behind the first `point` of them, with zeros where that is outside."""
    if point <= 0:
        at[0] = u8(48)
        at[1] = u8(46)
        fill(at + 2, 48, -point)
        move(at + 2 - point, digits, count)
        return at + 2 - point + count
    if point >= count:
        move(at, digits, count)
        fill(at + count, 48, point - count)
        return at + point
    move(at, digits, point)
    at[point] = u8(46)
    move(at + point + 1, digits + point, count - point)
    return at + count + 1


def write_exponent(at: ptr[u8], exp: i64) -> ptr[u8]:
    """Writes an exponent with its sign."""
    at[0] = u8(45 if exp < 0 else 43)
    digits = stack(u8, 24)
    end = digits + 24
    first = write_decimal(end, u64(-exp if exp < 0 else exp))
    copy(at + 1, first, end - first)
    return at + 1 + (end - first)


def write_special(at: ptr[u8], d: Decimal, room: i64) -> ptr[u8]:
    """Writes an infinity or a NaN with its payload."""
    if d.flags & INFINITE != 0:
        copy(at, bytes_of("Infinity"), 8)
        return at + 8
    if d.flags & QUIET == 0:
        at[0] = u8(115)
        at = at + 1
    copy(at, bytes_of("NaN"), 3)
    at = at + 3
    if is_zero(d):
        return at
    end = at + room + 24
    first = write_digits(end, d.coefficient, room)
    move(at, first, end - first)
    return at + (end - first)


# At the bottom because of cycles.
from typing import Final  # noqa: E402

from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.low import move  # noqa: E402
