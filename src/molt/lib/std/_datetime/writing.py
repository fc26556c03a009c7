"""Dates, times and offsets as ASCII digits in memory; the callers make strings of them."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_core import str_is_ascii
from molt.lib.low import bytes_of, i64, inline, ptr, u8
from molt.lib.std._datetime.days import (
    MICROSECONDS,
    MICROSECONDS_OF_HOUR,
    MICROSECONDS_OF_MINUTE,
    day_of,
    month_of,
    year_of,
)

# What `isoformat` ends with.
AUTO: Final = 0
HOURS: Final = 1
MINUTES: Final = 2
SECONDS: Final = 3
MILLISECONDS: Final = 4
MICROSECOND: Final = 5


def write_digits(p: ptr[u8], x: i64, width: i64) -> ptr[u8]:
    """Writes the last `width` decimal digits of x; gives the end."""
    at = p + width
    while at > p:
        at = at - 1
        rest = x // 10
        at[0] = u8(48 + x - rest * 10)
        x = rest
    return p + width


@inline
def write_two(p: ptr[u8], x: i64) -> ptr[u8]:
    tens = x // 10
    p[0] = u8(48 + tens)
    p[1] = u8(48 + x - tens * 10)
    return p + 2


def write_date(p: ptr[u8], ymd: i64) -> ptr[u8]:
    """`YYYY-MM-DD`."""
    year = year_of(ymd)
    century = year // 100
    p = write_two(p, century)
    p = write_two(p, year - century * 100)
    p[0] = u8(45)
    p = write_two(p + 1, month_of(ymd))
    p[0] = u8(45)
    return write_two(p + 1, day_of(ymd))


def write_clock(p: ptr[u8], us: i64, ending: i64) -> ptr[u8]:
    """A time of day, up to what `ending` says."""
    if ending == AUTO:
        ending = SECONDS if us % MICROSECONDS == 0 else MICROSECOND
    seconds = us // MICROSECONDS
    minutes = seconds // 60
    p = write_two(p, minutes // 60)
    if ending == HOURS:
        return p
    p[0] = u8(58)
    p = write_two(p + 1, minutes % 60)
    if ending == MINUTES:
        return p
    p[0] = u8(58)
    p = write_two(p + 1, seconds % 60)
    if ending == SECONDS:
        return p
    p[0] = u8(46)
    if ending == MILLISECONDS:
        return write_digits(p + 1, us % MICROSECONDS // 1000, 3)
    return write_digits(p + 1, us % MICROSECONDS, 6)


def write_offset(p: ptr[u8], offset: i64, has_colons: bool) -> ptr[u8]:
    """`+HH:MM`, with seconds and microseconds if there are any, of an offset in microseconds."""
    p[0] = u8(45 if offset < 0 else 43)
    us = -offset if offset < 0 else offset
    p = write_two(p + 1, us // MICROSECONDS_OF_HOUR)
    if has_colons:
        p[0] = u8(58)
        p = p + 1
    p = write_two(p, us // MICROSECONDS_OF_MINUTE % 60)
    rest = us % MICROSECONDS_OF_MINUTE
    if rest == 0:
        return p
    if has_colons:
        p[0] = u8(58)
        p = p + 1
    p = write_two(p, rest // MICROSECONDS)
    if rest % MICROSECONDS == 0:
        return p
    p[0] = u8(46)
    return write_digits(p + 1, rest % MICROSECONDS, 6)


def ending_of(timespec: str) -> i64:
    """What `isoformat` is to end with."""
    if str_is_ascii(timespec, bytes_of("auto"), 4):
        return AUTO
    if str_is_ascii(timespec, bytes_of("hours"), 5):
        return HOURS
    if str_is_ascii(timespec, bytes_of("minutes"), 7):
        return MINUTES
    if str_is_ascii(timespec, bytes_of("seconds"), 7):
        return SECONDS
    if str_is_ascii(timespec, bytes_of("milliseconds"), 12):
        return MILLISECONDS
    if str_is_ascii(timespec, bytes_of("microseconds"), 12):
        return MICROSECOND
    raise ValueError("Unknown timespec value")
