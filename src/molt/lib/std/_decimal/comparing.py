"""Order of numbers: by value, by size, and the total order that tells all representations apart."""

from __future__ import annotations

from molt.lib.builtins.int_arith import int_compare
from molt.lib.low import i64, ptr
from molt.lib.std._decimal.arithmetic import compare_sizes
from molt.lib.std._decimal.decimals import Decimal
from molt.lib.std._decimal.signals import INVALID_OPERATION
from molt.lib.std._decimal.work import (
    INFINITE,
    NAN,
    NEGATIVE,
    QUIET,
    SPECIAL,
    Work,
    finish_number,
    is_zero,
    make_small_number,
    nan_of,
)


def order_of(a: Decimal, b: Decimal) -> i64:
    """-1, 0 or 1; neither is a NaN."""
    if (a.flags | b.flags) & SPECIAL == 0 and is_zero(a) and is_zero(b):
        return 0
    left = sign_of(a)
    right = sign_of(b)
    if left != right:
        return -1 if left < right else 1
    return left * order_of_sizes(a, b)


def sign_of(d: Decimal) -> i64:
    """-1, 0 or 1."""
    if d.flags & SPECIAL == 0 and is_zero(d):
        return 0
    return -1 if d.flags & NEGATIVE != 0 else 1


def order_of_sizes(a: Decimal, b: Decimal) -> i64:
    """-1, 0 or 1 without regard of signs; neither is a NaN."""
    if (a.flags | b.flags) & INFINITE != 0:
        return ((a.flags & INFINITE) >> 1) - ((b.flags & INFINITE) >> 1)
    return compare_sizes(a, b)


def order_of_equals(a: Decimal, b: Decimal) -> i64:
    """The order of numbers of one value: by sign, then by exponent."""
    if a.flags & NEGATIVE != b.flags & NEGATIVE:
        return -1 if a.flags & NEGATIVE != 0 else 1
    order = 0 if a.exp == b.exp else (-1 if a.exp < b.exp else 1)
    return -order if a.flags & NEGATIVE != 0 else order


def number_of_order(order: i64) -> Decimal:
    return make_small_number(1 if order < 0 else 0, 0 if order == 0 else 1, 0)


def compare(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if (a.flags | b.flags) & NAN != 0:
        return nan_of(a, b, w)
    return number_of_order(order_of(a, b))


def compare_signal(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    """As `compare`, but all NaNs signal."""
    if (a.flags | b.flags) & NAN != 0:
        w.status = w.status | INVALID_OPERATION
    return compare(a, b, w)


def maximum(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return choose(a, b, 1, False, w)


def minimum(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return choose(a, b, -1, False, w)


def maximum_size(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return choose(a, b, 1, True, w)


def minimum_size(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return choose(a, b, -1, True, w)


def choose(a: Decimal, b: Decimal, wanted: i64, by_size: bool, w: ptr[Work]) -> Decimal:
    """The greater number (`wanted` 1) or the lesser one (-1); a number goes before a quiet NaN."""
    if (a.flags | b.flags) & NAN != 0:
        if a.flags & QUIET != 0 and b.flags & NAN == 0:
            return finish_number(b, w)
        if b.flags & QUIET != 0 and a.flags & NAN == 0:
            return finish_number(a, w)
        return nan_of(a, b, w)
    order = order_of_sizes(a, b) if by_size else order_of(a, b)
    if order == 0:
        order = order_of_equals(a, b)
    if wanted > 0:
        return finish_number(b if order < 0 else a, w)
    return finish_number(b if order > 0 else a, w)


def compare_total(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    if a.flags & NEGATIVE != b.flags & NEGATIVE:
        return number_of_order(-1 if a.flags & NEGATIVE != 0 else 1)
    order = total_order(a, b)
    return number_of_order(-order if a.flags & NEGATIVE != 0 else order)


def compare_total_size(a: Decimal, b: Decimal, w: ptr[Work]) -> Decimal:
    return number_of_order(total_order(a, b))


def total_order(a: Decimal, b: Decimal) -> i64:
    """The total order of two numbers without their signs: NaNs above all, signaling ones first."""
    if (a.flags | b.flags) & NAN == 0:
        order = order_of_sizes(a, b)
        if order == 0 and a.exp != b.exp:
            return -1 if a.exp < b.exp else 1
        return order
    if a.flags & NAN == 0:
        return -1
    if b.flags & NAN == 0:
        return 1
    if a.flags & NAN != b.flags & NAN:
        return 1 if a.flags & QUIET != 0 else -1
    return int_compare(a.coefficient, b.coefficient)
