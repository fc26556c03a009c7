"""Text of dates and times by C's `strftime`, and the time tuples that it takes."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.codecs import str_to_utf8
from molt.lib.builtins.str_core import char_at, str_from_ascii, substring
from molt.lib.low import NULL, cast, class_object, compact, i64, is_null, isinstance, stack, u8
from molt.lib.rt.calls import call_method2
from molt.lib.rt.errors import type_name
from molt.lib.std._datetime.datetimes import datetime
from molt.lib.std._datetime.days import (
    MICROSECONDS,
    MICROSECONDS_OF_HOUR,
    MICROSECONDS_OF_MINUTE,
    day_of,
    day_of_year,
    month_of,
    weekday_of,
    year_of,
)
from molt.lib.std._datetime.times import time
from molt.lib.std._datetime.writing import write_digits
from molt.lib.std._datetime.zones import ask_zone_name, offset_text
from molt.lib.std._time_tuples import filled, strftime, struct_time

compact()

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def time_tuple(ymd: i64, us: i64, dst: i64) -> object:
    """A `time.struct_time`."""
    fields = (
        year_of(ymd), month_of(ymd), day_of(ymd),
        us // MICROSECONDS_OF_HOUR, us // MICROSECONDS_OF_MINUTE % 60, us // MICROSECONDS % 60,
        weekday_of(ymd), day_of_year(ymd), dst,
    )  # fmt: skip
    return filled(class_object(struct_time), fields, None, None)


def ctime_text(ymd: i64, us: i64) -> str:
    """`Thu Feb 29 13:45:10 2024`."""
    days: tuple = _DAYS
    months: tuple = _MONTHS
    room = stack(u8, 16)
    end = write_digits(room, us // MICROSECONDS_OF_HOUR, 2)
    end[0] = u8(58)
    end = write_digits(end + 1, us // MICROSECONDS_OF_MINUTE % 60, 2)
    end[0] = u8(58)
    end = write_digits(end + 1, us // MICROSECONDS % 60, 2)
    end[0] = u8(32)
    end = write_digits(end + 1, year_of(ymd), 4)
    day = cast(str, days.data.get(weekday_of(ymd)))
    month = cast(str, months.data.get(month_of(ymd) - 1))
    padding = " " if day_of(ymd) < 10 else ""
    return f"{day} {month} {padding}{day_of(ymd)} {str_from_ascii(room, end - room)}"


def format_moment(x: object, format: str, fields: object) -> object:
    """`x.strftime(format)`: `fields` is its time tuple. What C does not know of x is written into the format."""
    if format.ascii == 0:
        # CPython takes it as UTF-8 first.
        str_to_utf8(format)
    zone: object = NULL
    argument = x
    us = 0
    if isinstance(x, datetime):
        zone = cast(datetime, x).zone
        us = cast(datetime, x).clock % MICROSECONDS
    elif isinstance(x, time):
        zone = cast(time, x).zone
        us = cast(time, x).clock % MICROSECONDS
        argument = None
    offset: object = NULL
    name: object = NULL
    parts: list = []
    start = 0
    i = 0
    while i < format.length:
        c = char_at(format, i)
        if c == 0:
            # What follows is not seen.
            break
        if c != 37 or i + 1 == format.length:
            i += 1
            continue
        c = char_at(format, i + 1)
        text: object = NULL
        if c == 122:
            if is_null(offset):
                offset = offset_text(zone, argument, False)
            text = offset
        elif c == 90:
            if is_null(name):
                name = zone_name_in_format(zone, argument)
            text = name
        elif c == 102:
            room = stack(u8, 8)
            write_digits(room, us, 6)
            text = str_from_ascii(room, 6)
        if not is_null(text):
            parts.append(substring(format, start, i))
            parts.append(text)
            start = i + 2
        i += 1 if c == 0 else 2
    if parts.length == 0:
        return strftime(substring(format, 0, i), fields)
    parts.append(substring(format, start, i))
    return strftime("".join(parts), fields)


def zone_name_in_format(zone: object, argument: object) -> object:
    """The name of a time zone, such that C takes nothing in it for its own."""
    name = ask_zone_name(zone, argument)
    if name is None:
        return ""
    escaped = call_method2(name, "replace", "%", "%%")
    if not isinstance(escaped, str):
        raise TypeError(f"tzname.replace() did not return a string, not '{type_name(escaped)}'")
    return escaped
