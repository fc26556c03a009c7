"""Datetimes and one another: order, difference, hash."""

from __future__ import annotations

from molt.lib.low import cast, i64, isinstance, noinline, stack
from molt.lib.rt.errors import type_name
from molt.lib.rt.comparison import compare_numbers
from molt.lib.rt.types import type_of
from molt.lib.std._datetime.dates import date, mixed_hash
from molt.lib.std._datetime.datetimes import datetime, datetime_of
from molt.lib.std._datetime.days import MICROSECONDS_OF_DAY, ordinal_of
from molt.lib.std._datetime.deltas import delta_hash, new_delta, timedelta
from molt.lib.std._datetime.zones import find_offset


def compare_datetimes(a: datetime, other: object, op: i64) -> object:
    if not isinstance(other, datetime):
        if not isinstance(other, date):
            return NotImplemented
        if op == 2 or op == 3:
            return op == 3
        raise TypeError(f"can't compare {type_name(a)} to {type_name(other)}")
    b = cast(datetime, other)
    if a.zone is b.zone:
        return compare_fields(a, b, op)
    return compare_by_offset(a, b, op)


def compare_fields(a: datetime, b: datetime, op: i64) -> bool:
    if a.ymd != b.ymd:
        return compare_numbers(a.ymd, b.ymd, op)
    return compare_numbers(a.clock, b.clock, op)


@noinline
def compare_by_offset(a: datetime, b: datetime, op: i64) -> object:
    """A comparison of datetimes whose time zones are not the same object."""
    x = stack(i64, 1)
    y = stack(i64, 1)
    is_aware = find_offset(a.zone, a, x)
    if is_aware != find_offset(b.zone, b, y):
        if op == 2 or op == 3:
            return op == 3
        raise TypeError("can't compare offset-naive and offset-aware datetimes")
    if not is_aware or x[0] == y[0]:
        if (op == 2 or op == 3) and compare_fields(a, b, 2) and is_problematic(a, b, is_aware, x[0], y[0]):
            return op == 3
        return compare_fields(a, b, op)
    # CPython asks for the offsets again.
    d = subtract_datetimes(a, b)
    if (op == 2 or op == 3) and d.day == 0 and d.us == 0 and is_problematic(a, b, True, x[0], y[0]):
        return op == 3
    return compare_numbers(d.day, 0, op) if d.day != 0 else compare_numbers(d.us, 0, op)


def is_problematic(a: datetime, b: datetime, is_aware: bool, x: i64, y: i64) -> bool:
    """Whether the offset of either depends on its fold: it is equal to nothing in another time zone (PEP 495)."""
    return depends_on_fold(a, is_aware, x) or depends_on_fold(b, is_aware, y)


def depends_on_fold(dt: datetime, is_aware: bool, offset: i64) -> bool:
    other = datetime_of(type_of(dt), dt.ymd, dt.clock, dt.zone, 1 - dt.folded)
    found = stack(i64, 1)
    if find_offset(other.zone, other, found) != is_aware:
        return True
    return is_aware and found[0] != offset


def subtract_datetimes(a: datetime, b: datetime) -> timedelta:
    """`a - b`."""
    day = ordinal_of(a.ymd) - ordinal_of(b.ymd)
    us = a.clock - b.clock
    if a.zone is b.zone:
        return new_delta(day, us)
    x = stack(i64, 1)
    y = stack(i64, 1)
    is_aware = find_offset(a.zone, a, x)
    if is_aware != find_offset(b.zone, b, y):
        raise TypeError("can't subtract offset-naive and offset-aware datetimes")
    if is_aware:
        us += y[0] - x[0]
    return new_delta(day, us)


def datetime_hash(dt: datetime) -> i64:
    """The hash of the moment, whatever the fold says: equal ones have equal hashes."""
    first = dt
    if dt.folded != 0:
        first = datetime_of(type_of(dt), dt.ymd, dt.clock, dt.zone, 0)
    offset = stack(i64, 1)
    if not find_offset(first.zone, first, offset):
        return mixed_hash(dt.ymd, dt.clock)
    us = dt.clock - offset[0]
    carry = us // MICROSECONDS_OF_DAY
    return delta_hash(ordinal_of(dt.ymd) + carry, us - carry * MICROSECONDS_OF_DAY)
