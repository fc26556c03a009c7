"""`fromisoformat`: the text is looked at as UTF-8, which ends with a zero, as ASCII strings do where they are.

What is taken, beyond what `isoformat` writes, is what CPython's parser takes, its leniency
among it: it looks at the character behind a number to see how it goes on, whatever part
of the text that belongs to.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.codecs import str_to_utf8
from molt.lib.builtins.str_core import char_at, str_concat, substring
from molt.lib.builtins.type import type
from molt.lib.low import NULL, cast, class_object, i64, inline, is_null, isinstance, noinline, ptr, stack, struct, u8
from molt.lib.rt.calls import call
from molt.lib.rt.ops import repr_of
from molt.lib.std._datetime.days import (
    MICROSECONDS,
    checked_clock,
    checked_date,
    date_of_ordinal,
    day_of,
    has_iso_week,
    month_of,
    ordinal_of_week,
    year_of,
)
from molt.lib.std._datetime.deltas import new_delta
from molt.lib.std._datetime.fixed_zones import UTC, make_zone
from molt.lib.std._datetime.times import new_time, time

# How a time of day ended: at the end of the text, before it, or in error.
COMPLETE: Final = 0
GOES_ON: Final = 1
WRONG: Final = -1


@struct
class Moment:
    """What was read. `has_zone`: whether there was an offset, in seconds and microseconds."""

    year: i64
    month: i64
    day: i64
    hour: i64
    minute: i64
    second: i64
    us: i64
    has_zone: bool
    offset: i64
    offset_us: i64


@struct
class Clock:
    """A time of day, or an offset. `us` are as many digits as there are, up to six, scaled."""

    hour: i64
    minute: i64
    second: i64
    us: i64


@noinline
def raise_invalid(text: object) -> None:
    raise ValueError(f"Invalid isoformat string: {repr_of(text)}")


def text_argument(x: object) -> str:
    if not isinstance(x, str):
        raise TypeError("fromisoformat: argument must be str")
    return cast(str, x)


@inline
def is_surrogate(c: i64) -> bool:
    return 0xD800 <= c <= 0xDFFF


def utf8_of(text: str, shown: str) -> bytes:
    """The text as UTF-8; the ValueError speaks of the text as it was given."""
    if text.ascii == 0:
        for i in range(text.length):
            if is_surrogate(char_at(text, i)):
                raise_invalid(shown)
    return str_to_utf8(text)


@inline
def is_digit(c: u8) -> bool:
    return 48 <= c <= 57


def read_digits(p: ptr[u8], count: i64) -> i64:
    """The number that so many digits are, -1 if they are none. A zero ends the text, so that nothing behind is read."""
    number = 0
    for i in range(count):
        if not is_digit(p[i]):
            return -1
        number = number * 10 + i64(p[i]) - 48
    return number


# --- dates ---


def read_date(p: ptr[u8], length: i64, m: ptr[Moment]) -> bool:
    """Reads a date of one of the forms with a month, or a week; the length only tells whether a week has a day."""
    m.year = read_digits(p, 4)
    if m.year < 0:
        return False
    at = p + 4
    has_dashes = at[0] == 45
    if has_dashes:
        at = at + 1
    if at[0] == 87:  # W
        return read_week(p, at + 1, length, has_dashes, m)
    m.month = read_digits(at, 2)
    if m.month < 0:
        return False
    at = at + 2
    if has_dashes:
        if at[0] != 45:
            return False
        at = at + 1
    m.day = read_digits(at, 2)
    return m.day >= 0


def read_week(p: ptr[u8], at: ptr[u8], length: i64, has_dashes: bool, m: ptr[Moment]) -> bool:
    week = read_digits(at, 2)
    if week < 0:
        return False
    at = at + 2
    weekday = 1
    if at - p < length:
        if has_dashes:
            if at[0] != 45:
                return False
            at = at + 1
        weekday = read_digits(at, 1)
    if weekday < 1 or weekday > 7 or not has_iso_week(m.year, week):
        return False
    if m.year == 0:
        # There are no days of this year, and what CPython takes for one has no month.
        m.year = 1
        m.month = 0
        m.day = 1
        return True
    ymd = date_of_ordinal(ordinal_of_week(m.year, week, weekday))
    m.year = year_of(ymd)
    m.month = month_of(ymd)
    m.day = day_of(ymd)
    return True


def read_whole_date(p: ptr[u8], n: i64, m: ptr[Moment]) -> bool:
    return (n == 7 or n == 8 or n == 10) and read_date(p, n, m)


def parse_date(x: object) -> i64:
    """`date.fromisoformat`: the packed date."""
    text = text_argument(x)
    m = stack(Moment, 1)
    if text.ascii != 0:
        found = read_whole_date(text.data, text.length, m)
    else:
        data = utf8_of(text, text)
        found = read_whole_date(data.data, data.length, m)
    if not found:
        raise_invalid(text)
    # Of a week at the end of 9999, the year may be the next.
    return checked_date(m.year, m.month, m.day)


def date_length(p: ptr[u8], n: i64) -> i64:
    """How many characters before the time a text of at least seven has, by what follows the year."""
    if n == 7:
        return 7
    if p[4] == 45:
        if p[5] != 87:
            return 10
        if n <= 8 or p[8] != 45:
            return 8
        if n == 9:
            return -1
        # `YYYY-Www-` may be followed by a day or, more likely than by one and a digit, by the hours.
        return 8 if n > 10 and is_digit(p[10]) else 10
    if p[4] != 87:
        return 8
    at = 7
    while at < n and is_digit(p[at]):
        at += 1
    if at < 9:
        return at
    # Hours, minutes and seconds have two digits each.
    return 7 if at & 1 == 0 else 8


# --- times ---


def read_clock(p: ptr[u8], end: ptr[u8], c: ptr[Clock]) -> i64:
    """Reads `HH[:MM[:SS[.ffffff]]]`, with or without colons; says whether the text ends there."""
    c.hour = 0
    c.minute = 0
    c.second = 0
    c.us = 0
    has_colons = True
    part = 0
    while part < 3:
        number = read_digits(p, 2)
        if number < 0:
            return WRONG
        if part == 0:
            c.hour = number
            has_colons = p[2] == 58
        elif part == 1:
            c.minute = number
        else:
            c.second = number
        next = p[2]
        p = p + 3
        if p >= end:
            return GOES_ON if next != 0 else COMPLETE
        if next == 46 or next == 44:  # . ,
            break
        if not has_colons:
            p = p - 1
        elif next != 58:
            return WRONG
        part += 1
    return read_fraction(p, end, c)


def read_fraction(p: ptr[u8], end: ptr[u8], c: ptr[Clock]) -> i64:
    count = end - p if end - p < 6 else 6
    c.us = read_digits(p, count)
    if c.us < 0:
        return WRONG
    for _ in range(6 - count):
        c.us = c.us * 10
    p = p + count
    while is_digit(p[0]):
        p = p + 1
    return GOES_ON if p[0] != 0 else COMPLETE


def read_time(p: ptr[u8], n: i64, m: ptr[Moment]) -> bool:
    """Reads a time of day with or without an offset."""
    end = p + n
    zone = p
    while zone[0] != 90 and zone[0] != 43 and zone[0] != 45:  # Z + -
        zone = zone + 1
        if zone >= end:
            break
    c = stack(Clock, 1)
    ended = read_clock(p, zone, c)
    m.hour = c.hour
    m.minute = c.minute
    m.second = c.second
    m.us = c.us
    if ended == WRONG:
        return False
    if zone == end:
        return ended == COMPLETE
    m.has_zone = True
    if zone[0] == 90:
        return zone[1] == 0
    ended = read_clock(zone + 1, end, c)
    sign = -1 if zone[0] == 45 else 1
    m.offset = sign * ((c.hour * 60 + c.minute) * 60 + c.second)
    m.offset_us = sign * c.us
    return ended == COMPLETE


def zone_of(m: ptr[Moment]) -> object:
    """The time zone of an offset that was read, NULL where there was none."""
    if not m.has_zone:
        return NULL
    if m.offset == 0:
        return UTC
    return make_zone(new_delta(0, m.offset * MICROSECONDS + m.offset_us), NULL)


def clear_moment(m: ptr[Moment]) -> None:
    m.hour = 0
    m.minute = 0
    m.second = 0
    m.us = 0
    m.has_zone = False
    m.offset = 0
    m.offset_us = 0


def read_whole_time(p: ptr[u8], n: i64, m: ptr[Moment]) -> bool:
    # A T may come first.
    return read_time(p + 1, n - 1, m) if p[0] == 84 else read_time(p, n, m)


def parse_time(cls: type, x: object) -> object:
    """`time.fromisoformat`."""
    text = text_argument(x)
    m = stack(Moment, 1)
    clear_moment(m)
    if text.ascii != 0:
        found = read_whole_time(text.data, text.length, m)
    else:
        data = utf8_of(text, text)
        found = read_whole_time(data.data, data.length, m)
    if not found:
        raise_invalid(text)
    zone = zone_of(m)
    if cls is class_object(time):
        return new_time(checked_clock(m.hour, m.minute, m.second, m.us), zone, 0)
    return call(cls, (m.hour, m.minute, m.second, m.us, None if is_null(zone) else zone), NULL)


def without_surrogate(text: str) -> str:
    """The text with a T for a surrogate that may stand between date and time: any character may."""
    at = 7
    while at <= 10 and at < text.length:
        if at != 9 and is_surrogate(char_at(text, at)):
            return str_concat(str_concat(substring(text, 0, at), "T"), substring(text, at + 1, text.length))
        at += 1
    return text


def read_moment(p: ptr[u8], n: i64, m: ptr[Moment]) -> bool:
    before = date_length(p, n)
    if not read_date(p, before, m):
        return False
    if n <= before:
        return True
    first = p[before]
    # The separator is one character of UTF-8.
    skipped = 1
    if first >= 0xF0:
        skipped = 4
    elif first >= 0xE0:
        skipped = 3
    elif first >= 0x80:
        skipped = 2
    return read_time(p + before + skipped, n - before - skipped, m)


def parse_datetime(cls: type, x: object) -> object:
    """`datetime.fromisoformat`."""
    text = text_argument(x)
    if text.length < 7:
        raise_invalid(text)
    m = stack(Moment, 1)
    clear_moment(m)
    if text.ascii != 0:
        found = read_moment(text.data, text.length, m)
    else:
        data = utf8_of(without_surrogate(text), text)
        found = read_moment(data.data, data.length, m)
    if not found:
        raise_invalid(text)
    zone = zone_of(m)
    if cls is class_object(datetime):
        ymd = checked_date(m.year, m.month, m.day)
        return new_datetime(ymd, checked_clock(m.hour, m.minute, m.second, m.us), zone, 0)
    given: object = None if is_null(zone) else zone
    return call(cls, (m.year, m.month, m.day, m.hour, m.minute, m.second, m.us, given), NULL)


# At the bottom because of cycles.
from molt.lib.std._datetime.datetimes import datetime, new_datetime  # noqa: E402
