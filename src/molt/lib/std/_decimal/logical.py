"""Operations on digits: logical ones on numbers of 0s and 1s, shift, rotate."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_arith import int_add, int_fits_i64, int_floordiv, int_mod, int_sub
from molt.lib.low import alloc, fill, free, i64, make_small, ptr, stack, u8
from molt.lib.std._decimal.coefficients import (
    count_digits,
    low_digits,
    power_of_ten,
    read_digits,
    shift_left,
    text_room,
    write_digits,
)
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.signals import INVALID_OPERATION
from molt.lib.std._decimal.work import INFINITE, NAN, NEGATIVE, SPECIAL, Work, invalid, make, nan_of

AND: Final = 0
OR: Final = 1
XOR: Final = 2


def logical_and(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return combine(a, b, AND, w)


def logical_or(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return combine(a, b, OR, w)


def logical_xor(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return combine(a, b, XOR, w)


def logical_invert(a: Decimal, w: ptr[Work]) -> Decimal:
    """The number whose digits are the others, as many as the precision has."""
    if not is_logical(a):
        return invalid(w, INVALID_OPERATION)
    own = count_digits(a.coefficient)
    ones = int_floordiv(int_sub(power_of_ten(own if own > w.prec else w.prec), make_small(1)), make_small(9))
    return make(0, 0, low_digits(int_sub(ones, a.coefficient), w.prec))


def is_logical(a: Decimal) -> bool:
    """Whether a number has 0s and 1s only, no sign and no exponent."""
    if a.flags != 0 or a.exp != 0:
        return False
    room = text_room(a.coefficient)
    text = alloc(u8, room)
    end = text + room
    p = write_digits(end, a.coefficient, room)
    good = True
    while p < end:
        if p[0] > 49:
            good = False
        p = p + 1
    free(text, room)
    return good


def combine(a: Decimal, b: Decimal, operation: i64, w: ptr[Work]) -> Decimal:
    if not is_logical(a) or not is_logical(b):
        return invalid(w, INVALID_OPERATION)
    left = text_room(a.coefficient)
    right = text_room(b.coefficient)
    room = left if left > right else right
    text = alloc(u8, 2 * room)
    fill(text, 48, 2 * room)
    write_digits(text + room, a.coefficient, room if room == left else left)
    write_digits(text + 2 * room, b.coefficient, room if room == right else right)
    for i in range(room):
        x = i64(text[i]) & 1
        y = i64(text[room + i]) & 1
        if operation == AND:
            x = x & y
        elif operation == OR:
            x = x | y
        else:
            x = x ^ y
        text[i] = u8(48 + x)
    skipped = 0
    while skipped < room - 1 and text[skipped] == 48:
        skipped += 1
    made = read_digits(text + skipped, room - skipped)
    free(text, 2 * room)
    return make(0, 0, low_digits(made, w.prec))


def places_of(b: Decimal, out: ptr[i64], w: ptr[Work]) -> bool:
    """How far to shift; False if that is no integer of at most the precision."""
    if b.flags & SPECIAL != 0 or b.exp != 0 or not int_fits_i64(b.coefficient, out) or out[0] > w.prec:
        return False
    if b.flags & NEGATIVE != 0:
        out[0] = -out[0]
    return True


def shift(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """A number whose digits are moved, with zeros for those that come in."""
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    places = stack(i64, 1)
    if not places_of(b, places, w):
        return invalid(w, INVALID_OPERATION)
    if a.flags & INFINITE != 0:
        return a
    digits = low_digits(a.coefficient, w.prec)
    if places[0] < 0:
        return make(a.flags, a.exp, int_floordiv(digits, power_of_ten(-places[0])))
    return make(a.flags, a.exp, low_digits(shift_left(digits, places[0]), w.prec))


def rotate(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """A number whose digits, as many as the precision has, are moved around."""
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    places = stack(i64, 1)
    if not places_of(b, places, w):
        return invalid(w, INVALID_OPERATION)
    if a.flags & INFINITE != 0:
        return a
    to_left = places[0] if places[0] >= 0 else w.prec + places[0]
    digits = low_digits(a.coefficient, w.prec)
    divisor = power_of_ten(w.prec - to_left)
    high = int_floordiv(digits, divisor)
    low = int_mod(digits, divisor)
    return make(a.flags, a.exp, int_add(shift_left(low, to_left), high))


