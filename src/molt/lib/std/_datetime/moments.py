"""Datetimes and timestamps, and the way from one time zone to another."""

from __future__ import annotations

from molt.lib.builtins.type import type
from molt.lib.low import NULL, c_call, cast, compact, i64, is_null, isinstance, ptr, stack
from molt.lib.rt.calls import call_method1
from molt.lib.rt.types import type_of
from molt.lib.rt.unsupported import unsupported
from molt.lib.std._datetime.days import MICROSECONDS, MICROSECONDS_OF_DAY, ordinal_of, raise_no_date
from molt.lib.std._datetime.datetimes import datetime, datetime_of, make_datetime, move_datetime
from molt.lib.std._datetime.deltas import new_delta, timedelta
from molt.lib.std._datetime.local_time import (
    EPOCH,
    Moment,
    is_second_time,
    local_zone_at,
    seconds_of_local,
    split_seconds,
    to_calendar,
)
from molt.lib.std._datetime.zones import ask_zone, find_offset

compact()


def from_moment(cls: type, m: ptr[Moment], is_local: bool, zone: object) -> object:
    """A datetime of the calendar time of `m.seconds`."""
    to_calendar(m, is_local)
    fold = 1 if is_local and is_second_time(m) else 0
    if m.year < 1 or m.year > 9999:
        raise_no_date(m.year, 1)
    return make_datetime(cls, m.ymd, m.second * MICROSECONDS + m.us, zone, fold)


def in_utc_or_local(cls: type, m: ptr[Moment], zone: object) -> object:
    """A datetime in a time zone, or in local time for NULL."""
    if is_null(zone):
        return from_moment(cls, m, True, NULL)
    return call_method1(zone, "fromutc", from_moment(cls, m, False, zone))


def datetime_at(cls: type, timestamp: object, zone: object) -> object:
    """`datetime.fromtimestamp`."""
    m = stack(Moment, 1)
    split_seconds(timestamp, m)
    return in_utc_or_local(cls, m, zone)


def utc_datetime_at(cls: type, timestamp: object) -> object:
    """`datetime.utcfromtimestamp`."""
    m = stack(Moment, 1)
    split_seconds(timestamp, m)
    return from_moment(cls, m, False, NULL)


def look_at_clock(m: ptr[Moment]) -> None:
    us = c_call("molt_clock", i64, 0) // 1000
    m.seconds = us // MICROSECONDS
    m.us = us - m.seconds * MICROSECONDS


def datetime_now(cls: type, zone: object) -> object:
    """`datetime.now`."""
    m = stack(Moment, 1)
    look_at_clock(m)
    return in_utc_or_local(cls, m, zone)


def utc_now(cls: type) -> object:
    """`datetime.utcnow`."""
    m = stack(Moment, 1)
    look_at_clock(m)
    return from_moment(cls, m, False, NULL)


def timestamp_of(dt: datetime) -> float:
    """`datetime.timestamp`."""
    offset = stack(i64, 1)
    if is_null(dt.zone):
        return naive_timestamp(dt)
    if not find_offset(dt.zone, dt, offset):
        raise TypeError("can't subtract offset-naive and offset-aware datetimes")
    # The microseconds of 9999 years are less than 2**59.
    us = ordinal_of(dt.ymd) * MICROSECONDS_OF_DAY - EPOCH * MICROSECONDS + dt.clock - offset[0]
    return new_delta(0, us).total_seconds()


def naive_timestamp(dt: datetime) -> float:
    seconds = seconds_of_local(dt.ymd, dt.clock // MICROSECONDS, dt.folded)
    return float(seconds - EPOCH) + float(dt.clock % MICROSECONDS) / 1e6


def local_zone_of(dt: datetime) -> object:
    """The local time zone at what a datetime says of local time."""
    return local_zone_at(seconds_of_local(dt.ymd, dt.clock // MICROSECONDS, dt.folded) - EPOCH)


def in_zone(dt: datetime, target: object) -> object:
    """`datetime.astimezone`: the target is NULL for local time."""
    own = local_zone_of(dt) if is_null(dt.zone) else dt.zone
    if own is target:
        return dt
    offset = ask_zone(own, "utcoffset", dt)
    if offset is None:
        # It is naive all the same.
        own = local_zone_of(dt)
        if own is target:
            return dt
        offset = ask_zone(own, "utcoffset", dt)
    moved = move_datetime(dt, -cast(timedelta, offset).day, -cast(timedelta, offset).us)
    if not isinstance(moved, datetime):
        unsupported("a subclass of datetime whose calls give something else")
    utc = cast(datetime, moved)
    if is_null(target):
        target = local_zone_at(ordinal_of(utc.ymd) * 86400 + utc.clock // MICROSECONDS - EPOCH)
    if is_null(utc.zone):
        utc = datetime_of(type_of(utc), utc.ymd, utc.clock, target, utc.folded)
    else:
        utc.zone = target
    return call_method1(target, "fromutc", utc)
