"""`time.struct_time`, and the functions of `time` that take and give it.

The calendar is the C library's, as in CPython's `Modules/timemodule.c`. `struct_time` has
nine items; behind them, in the same row, are the name of the time zone and its offset, or None.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.codecs import str_from_utf8, str_to_utf8
from molt.lib.builtins.dict import dict as builtin_dict
from molt.lib.builtins.function import getset_descriptor
from molt.lib.builtins.list import release_backwards
from molt.lib.builtins.str import str
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    alloc,
    box_i64,
    builtin,
    c_call,
    cast,
    class_object,
    compact,
    fill,
    free,
    from_word,
    i32,
    i64,
    internal,
    is_null,
    isinstance,
    new,
    new_of,
    null,
    ptr,
    stack,
    type_is,
    u8,
    unbox_float,
)
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.build import to_i64
from molt.lib.rt.collector import visit_backwards
from molt.lib.rt.ops import repr_of
from molt.lib.rt.tables import dict_find, dict_store, empty_dict, tuple_from
from molt.lib.rt.types import lookup, type_of
from molt.lib.rt.unsupported import unsupported

compact()

# A C `struct tm` is nine ints, a long and a pointer: less than the 20 ints that it gets here.
_FIELDS: Final = (
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
)  # fmt: skip
_DAYS: Final = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR: Final = 31556926  # seconds: 365.2422 days, as CPython has it
# Where a struct_time has its time zone.
_ZONE: Final = 9
_OFFSET: Final = 10
_LONGEST_ZONE: Final = 64
# Largest time in seconds that a year of 32 bits can hold.
_MOST_SECONDS: Final = 67768036191676799
_LEAST_SECONDS: Final = -67768040609740800


@builtin(name="time.struct_time")
class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and
accepted by asctime(), mktime() and strftime().  May be considered as a
sequence of 9 integers.

Note that several fields' values are not the same as those defined by
the C language standard for struct tm.  For example, the value of the
field tm_year is the actual year, not year - 1900.  See individual
fields' descriptions for details."""

    n_fields: Final = 11
    n_sequence_fields: Final = 9
    n_unnamed_fields: Final = 0

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        if type_of(sequence) is class_object(tuple) or isinstance(sequence, tuple):
            items = cast(tuple, sequence)
        else:
            items = sequence_items(sequence)
        if items.length < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({items.length}-sequence given)")
        if items.length > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({items.length}-sequence given)")
        if not is_null(dict) and not isinstance(dict, builtin_dict):
            raise TypeError("time.struct_time() takes a dict as second arg, if any")
        zone = zone_item(items, dict, _ZONE, "tm_zone")
        return filled(cls, items, zone, zone_item(items, dict, _OFFSET, "tm_gmtoff"))

    def __drop__(self) -> None:
        self.data.set(_ZONE, None)
        self.data.set(_OFFSET, None)
        release_backwards(self.data, self.length)

    def __visit__(self) -> None:
        visit_backwards(self.data, self.length + 2)

    def __reduce__(self) -> object:
        more = empty_dict()
        dict_store(more, "tm_zone", self.data.get(_ZONE))
        dict_store(more, "tm_gmtoff", self.data.get(_OFFSET))
        return (type_of(self), (plain_tuple(self), more))

    def __repr__(self) -> str:
        parts: list = []
        names: tuple = _FIELDS
        for i in range(names.length):
            parts.append(f"{names.data.get(i)!s}={repr_of(self.data.get(i))}")
        return f"time.struct_time({', '.join(parts)})"

    @property
    def tm_year(self) -> object:
        return self.data.get(0)

    @property
    def tm_mon(self) -> object:
        return self.data.get(1)

    @property
    def tm_mday(self) -> object:
        return self.data.get(2)

    @property
    def tm_hour(self) -> object:
        return self.data.get(3)

    @property
    def tm_min(self) -> object:
        return self.data.get(4)

    @property
    def tm_sec(self) -> object:
        return self.data.get(5)

    @property
    def tm_wday(self) -> object:
        return self.data.get(6)

    @property
    def tm_yday(self) -> object:
        return self.data.get(7)

    @property
    def tm_isdst(self) -> object:
        return self.data.get(8)

    @property
    def tm_zone(self) -> object:
        return self.data.get(_ZONE)

    @property
    def tm_gmtoff(self) -> object:
        return self.data.get(_OFFSET)


@internal
def sequence_items(sequence: object) -> tuple:
    try:
        return tuple_from(sequence)
    except TypeError:
        raise TypeError("constructor requires a sequence") from None


@internal
def plain_tuple(row: tuple) -> tuple:
    made = cast(tuple, new_of(class_object(tuple), tuple, row.length))
    made.length = row.length
    for i in range(row.length):
        made.data.init(i, row.data.get(i))
    return made


@internal
def zone_item(items: tuple, more: object, index: i64, name: str) -> object:
    """What a new struct_time has behind its items: from the sequence, or from the dict."""
    if items.length > index:
        return items.data.get(index)
    found = 0 if is_null(more) else dict_find(cast(builtin_dict, more), name)
    return None if found == 0 else from_word(object, found)


@internal
def filled(cls: type, items: tuple, zone: object, offset: object) -> object:
    """A struct_time of the first nine items."""
    made = new_of(cls, struct_time, 11)
    made.length = 9
    for i in range(9):
        made.data.init(i, items.data.get(i))
    made.data.init(_ZONE, zone)
    made.data.init(_OFFSET, offset)
    return made


# --- from seconds ---


@internal
def seconds_of(value: object) -> i64:
    """A time in whole seconds, rounded down; None and nothing are now."""
    if is_null(value) or value is None:
        return c_call("molt_clock", i64, 0) // 1000000000
    if not isinstance(value, float):
        return to_i64(value)
    number = unbox_float(value)
    if number != number:
        raise ValueError("Invalid value NaN (not a number)")
    if number < -9.2e18 or number > 9.2e18:
        raise OverflowError("timestamp out of range for platform time_t")
    whole = i64(number)
    return whole - 1 if float(whole) > number else whole


@internal
def check_seconds(seconds: i64) -> None:
    """The OverflowError of a time whose year does not fit."""
    if seconds < _LEAST_SECONDS or seconds > _MOST_SECONDS:
        raise OverflowError("timestamp out of range for platform time_t")


def gmtime(seconds: object = NULL, /) -> object:
    """gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,
                       tm_sec, tm_wday, tm_yday, tm_isdst)

Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.
GMT).  When 'seconds' is not passed in, convert the current time instead.

If the platform supports the tm_gmtoff and tm_zone, they are available as
attributes only."""
    when = seconds_of(seconds)
    check_seconds(when)
    tm = stack(i32, 20)
    c_call("molt_calendar", None, when, 0, tm)
    return from_tm(tm)


def localtime(seconds: object = NULL, /) -> object:
    """localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,
                          tm_sec,tm_wday,tm_yday,tm_isdst)

Convert seconds since the Epoch to a time tuple expressing local time.
When 'seconds' is not passed in, convert the current time instead."""
    tm = stack(i32, 20)
    local_tm(seconds_of(seconds), tm)
    return from_tm(tm)


@internal
def local_tm(seconds: i64, tm: ptr[i32]) -> None:
    check_seconds(seconds)
    c_call("molt_calendar", None, seconds, 1, tm)


@internal
def from_tm(tm: ptr[i32]) -> object:
    """A struct_time of C's fields: sec, min, hour, mday, mon, year, wday, yday, isdst."""
    year = i64(tm[5]) + 1900
    items = (
        year, i64(tm[4]) + 1, i64(tm[3]), i64(tm[2]), i64(tm[1]), i64(tm[0]),
        (i64(tm[6]) + 6) % 7, i64(tm[7]) + 1, i64(tm[8]),
    )  # fmt: skip
    name = stack(u8, _LONGEST_ZONE)
    offset = c_call("molt_zone_of", i64, tm, name, _LONGEST_ZONE)
    size = 0
    while name[size] != 0:
        size += 1
    return filled(class_object(struct_time), items, str_from_utf8(name, size, "surrogateescape"), box_i64(offset))


# --- from time tuples ---


@internal
def to_tm(value: object, tm: ptr[i32], function: str) -> None:
    """C's fields of a time tuple; TypeErrors for what is none."""
    if not isinstance(value, tuple):
        raise TypeError("Tuple or struct_time argument required")
    items = cast(tuple, value)
    if items.length != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    fill(tm, 0, 20)
    tm[5] = int_item(items, 0, 1900)
    tm[4] = int_item(items, 1, 1)
    tm[3] = int_item(items, 2, 0)
    tm[2] = int_item(items, 3, 0)
    tm[1] = int_item(items, 4, 0)
    tm[0] = int_item(items, 5, 0)
    weekday = i64(i32(i64(int_item(items, 6, 0)) + 1))
    tm[6] = i32(-((-weekday) % 7) if weekday < 0 else weekday % 7)  # as C's remainder, which keeps the sign
    tm[7] = int_item(items, 7, 1)
    tm[8] = int_item(items, 8, 0)


@internal
def int_item(items: tuple, index: i64, less: i64) -> i32:
    """An item as a C int, less what C counts from."""
    value = to_i64(items.data.get(index))
    if value > 2147483647:
        raise OverflowError("signed integer is greater than maximum")
    if value < -2147483648:
        raise OverflowError("signed integer is less than minimum")
    if index == 0 and value - less < -2147483648:
        raise OverflowError("year out of range")
    return i32(value - less)  # the others wrap


@internal
def check_tm(tm: ptr[i32]) -> None:
    """The ValueErrors of fields that C could not use; 0 is taken for 1 where fields begin with that."""
    if i64(tm[4]) == -1:
        tm[4] = i32(0)
    check_field(i64(tm[4]), 0, 11, "month")
    if i64(tm[3]) == 0:
        tm[3] = i32(1)
    check_field(i64(tm[3]), 0, 31, "day of month")
    check_field(i64(tm[2]), 0, 23, "hour")
    check_field(i64(tm[1]), 0, 59, "minute")
    check_field(i64(tm[0]), 0, 61, "seconds")
    check_field(i64(tm[6]), 0, 6, "day of week")
    if i64(tm[7]) == -1:
        tm[7] = i32(0)
    check_field(i64(tm[7]), 0, 365, "day of year")


@internal
def check_field(value: i64, least: i64, most: i64, name: str) -> None:
    if value < least or value > most:
        raise ValueError(f"{name} out of range")


def mktime(tuple: object, /) -> float:
    """mktime(tuple) -> floating point number

Convert a time tuple in local time to seconds since the Epoch.
Note that mktime(gmtime(0)) will not generally return zero for most
time zones; instead the returned value will either be equal to that
of the timezone or altzone attributes on the time module."""
    tm = stack(i32, 20)
    to_tm(tuple, tm, "mktime")
    tm[6] = i32(-1)  # C sets it to what is right
    seconds = c_call("molt_time_of", i64, tm)
    if seconds == -1 and i64(tm[6]) == -1:
        raise OverflowError("mktime argument out of range")
    return float(seconds)


def strftime(format: str, tuple: object = NULL, /) -> str:
    """strftime(format[, tuple]) -> string

Convert a time tuple to a string according to a format specification.
See the library reference manual for formatting codes. When the time tuple
is not present, current time as returned by localtime() is used."""
    tm = stack(i32, 20)
    zone: object = None
    if is_null(tuple):
        local_tm(seconds_of(NULL), tm)
    else:
        to_tm(tuple, tm, "strftime")
        if isinstance(tuple, struct_time):
            given = cast(struct_time, tuple)
            zone = given.data.get(_ZONE)
            offset = given.data.get(_OFFSET)
            if zone is not None and type_of(zone) is not class_object(str):
                unsupported("strftime() of a struct_time whose zone is no string")
            if offset is not None:
                c_call("molt_set_offset", None, tm, to_i64(offset))
    check_tm(tm)
    tm[8] = i32(-1) if i64(tm[8]) < 0 else i32(1) if i64(tm[8]) > 0 else i32(0)
    if "\0" in format:
        raise ValueError("embedded null character")
    if zone is None:
        return formatted(f"{format}\0", tm)
    return formatted_in(f"{format}\0", tm, str_to_utf8(f"{zone!s}\0").data)


@internal
def formatted(format: str, tm: ptr[i32]) -> str:
    """C's strftime; `format` ends with a zero. Like CPython, takes no result of a long buffer for an empty one."""
    return formatted_in(format, tm, null(u8))


@internal
def formatted_in(format: str, tm: ptr[i32], zone: ptr[u8]) -> str:
    """As `formatted`, with a name of the time zone unless that is null."""
    text = str_to_utf8(format)
    size = 1024
    while True:
        buffer = alloc(u8, size)
        count = c_call("molt_format_time", i64, buffer, size, text.data, tm, zone)
        if count > 0 or size >= 256 * text.length:
            result = str_from_utf8(buffer, count, "surrogateescape")
            free(buffer, size)
            return result
        free(buffer, size)
        size += size


def asctime(tuple: object = NULL, /) -> str:
    """asctime([tuple]) -> string

Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.
When the time tuple is not present, current time as returned by localtime()
is used."""
    tm = stack(i32, 20)
    if is_null(tuple):
        local_tm(seconds_of(NULL), tm)
    else:
        to_tm(tuple, tm, "asctime")
    check_tm(tm)
    return date_text(tm)


def ctime(seconds: object = NULL, /) -> str:
    """ctime(seconds) -> string

Convert a time in seconds since the Epoch to a string in local time.
This is equivalent to asctime(localtime(seconds)). When the time tuple is
not present, current time as returned by localtime() is used."""
    tm = stack(i32, 20)
    local_tm(seconds_of(seconds), tm)
    return date_text(tm)


@internal
def date_text(tm: ptr[i32]) -> str:
    days: tuple = _DAYS
    months: tuple = _MONTHS
    day = cast(str, days.data.get(i64(tm[6])))
    month = cast(str, months.data.get(i64(tm[4])))
    clock = f"{two_digits(tm[2])}:{two_digits(tm[1])}:{two_digits(tm[0])}"
    padding = "  " if i64(tm[3]) < 10 else " "
    return f"{day} {month}{padding}{i64(tm[3])} {clock} {i64(tm[5]) + 1900}"


@internal
def two_digits(number: i32) -> str:
    return f"0{i64(number)}" if i64(number) < 10 else f"{i64(number)}"


# --- the time zone ---


@builtin(name="TimeZone", module="time")
class TimeZone:
    """What `time` has of the time zone: each is a property, so that a program holds only those it names.

    The offset differs in January and in July of the year that it is, in seconds west of
    UTC: the smaller one is that of summer time."""

    @property
    def timezone(self) -> object:
        return offset_of(self.winter())

    @property
    def altzone(self) -> object:
        return offset_of(self.summer())

    @property
    def daylight(self) -> object:
        return 1 if offset_of(self.winter()) != offset_of(self.summer()) else 0

    @property
    def tzname(self) -> object:
        return (zone_name(self.winter()), zone_name(self.summer()))

    @internal
    def winter(self) -> i64:
        start = january()
        middle = start + _YEAR // 2
        return middle if offset_of(start) < offset_of(middle) else start

    @internal
    def summer(self) -> i64:
        start = january()
        return start + _YEAR // 2 if self.winter() == start else start


@internal
def zone_value(name: str) -> object:
    """The value of a name of `time` that belongs to the time zone; NULL for any other name."""
    zone = new(TimeZone)
    maker = lookup(type_of(zone), name)
    if maker == 0 or not type_is(from_word(object, maker), getset_descriptor):
        return NULL
    return get_attr(zone, name)


@internal
def january() -> i64:
    """A time at the beginning of this year."""
    return seconds_of(NULL) // _YEAR * _YEAR


@internal
def offset_of(seconds: i64) -> i64:
    """Seconds that local time is behind UTC at a time."""
    tm = stack(i32, 20)
    local_tm(seconds, tm)
    return west_of_utc(seconds, tm)


@internal
def west_of_utc(seconds: i64, tm: ptr[i32]) -> i64:
    """Seconds that local time, in C's fields, is behind UTC."""
    days = days_of(i64(tm[5]) + 1900, i64(tm[7]))
    return seconds - (((days * 24 + i64(tm[2])) * 60 + i64(tm[1])) * 60 + i64(tm[0]))


@internal
def days_of(year: i64, yday: i64) -> i64:
    """Days from 1970 to a day of a year (from 0)."""
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 - 719162 + yday


@internal
def zone_name(seconds: i64) -> str:
    tm = stack(i32, 20)
    local_tm(seconds, tm)
    return formatted("%Z\0", tm)

