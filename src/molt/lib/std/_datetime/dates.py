"""Class `date`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes_from
from molt.lib.builtins.str_core import str_from_ascii
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    box_float,
    builtin,
    c_call,
    called,
    cast,
    class_object,
    i64,
    inline,
    internal,
    is_null,
    isinstance,
    keywords,
    new,
    new_of,
    noinline,
    parsed,
    ptr,
    stack,
    static_instance,
    u8,
)
from molt.lib.rt.calls import call3, call_method0, call_method1
from molt.lib.rt.comparison import compare_numbers
from molt.lib.rt.ops import str_of
from molt.lib.rt.types import type_of
from molt.lib.rt.unsupported import unsupported
from molt.lib.std._datetime.arguments import (
    check_latin1,
    int_argument,
    int_or,
    refuse_unknown,
    require_text,
    required_int,
    state_in,
)
from molt.lib.std._datetime.days import (
    FIRST_DATE,
    LAST_DATE,
    checked_date,
    date_of_ordinal,
    day_of,
    days_in_month,
    iso_week_of,
    iso_year_of,
    month_of,
    move_date,
    ordinal_of,
    weekday_of,
    year_of,
)
from molt.lib.std._datetime.deltas import new_delta, timedelta
from molt.lib.std._datetime.writing import write_date


@builtin(name="datetime.date")
class date:
    """date(year, month, day) --> date object"""

    # As `days` packs it.
    ymd: i64

    min: Final = static_instance("date", ymd=FIRST_DATE)
    max: Final = static_instance("date", ymd=LAST_DATE)
    resolution: Final = static_instance("timedelta", day=1)

    @called("function")
    @keywords
    def __new__(
        cls: type, year: object = NULL, month: object = NULL, day: object = NULL, *, _unknown: object = NULL
    ) -> date:
        if is_null(month) and is_null(day):
            ymd = date_in_state(year)
            if ymd >= 0:
                return date_of(cls, ymd)
        y = required_int(year, "year", 1)
        m = required_int(month, "month", 2)
        d = required_int(day, "day", 3)
        refuse_unknown("function", _unknown)
        return date_of(cls, checked_date(y, m, d))

    # --- other ways to make one ---

    @classmethod
    def fromtimestamp(cls: type, timestamp: object, /) -> object:
        """Create a date from a POSIX timestamp.

The timestamp is a number, e.g. created via time.time(), that is interpreted
as local time."""
        return make_date(cls, local_date(timestamp))

    @classmethod
    def today(cls: type) -> object:
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        now = float(c_call("molt_clock", i64, 0)) / 1e9
        return call_method1(cls, "fromtimestamp", box_float(now))

    @parsed
    @classmethod
    def fromordinal(cls: type, ordinal: object, /) -> object:
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        number = int_argument(ordinal)
        if number < 1:
            raise ValueError("ordinal must be >= 1")
        return make_date(cls, date_of_ordinal(number))

    @classmethod
    def fromisoformat(cls: type, date_string: object, /) -> object:
        """str -> Construct a date from a string in ISO 8601 format."""
        return make_date(cls, parse_date(date_string))

    @keywords
    @classmethod
    def fromisocalendar(
        cls: type, year: object = NULL, week: object = NULL, day: object = NULL, *, _unknown: object = NULL
    ) -> object:
        """int, int, int -> Construct a date from the ISO year, week number and weekday.

This is the inverse of the date.isocalendar() function"""
        return make_date(cls, date_of_week(year, week, day, _unknown))

    # --- what it has ---

    @property
    def year(self) -> i64:
        return self.ymd >> 9

    @property
    def month(self) -> i64:
        return self.ymd >> 5 & 15

    @property
    def day(self) -> i64:
        return self.ymd & 31

    def toordinal(self) -> i64:
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return ordinal_of(self.ymd)

    def weekday(self) -> i64:
        """Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6"""
        return weekday_of(self.ymd)

    def isoweekday(self) -> i64:
        """Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7"""
        return weekday_of(self.ymd) + 1

    def isocalendar(self) -> object:
        """Return a named tuple containing ISO year, week number, and weekday."""
        return make_iso_date(iso_year_of(self.ymd), iso_week_of(self.ymd), weekday_of(self.ymd) + 1)

    def timetuple(self) -> object:
        """Return time tuple, compatible with time.localtime()."""
        return time_tuple(self.ymd, 0, -1)

    # --- text ---

    def __repr__(self) -> str:
        ymd = self.ymd
        return f"{type_of(self).name}({year_of(ymd)}, {month_of(ymd)}, {day_of(ymd)})"

    def __str__(self) -> object:
        return call_method0(self, "isoformat")

    def isoformat(self) -> str:
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        room = stack(u8, 16)
        end = write_date(room, self.ymd)
        return str_from_ascii(room, end - room)

    def ctime(self) -> str:
        """Return ctime() style string."""
        return ctime_text(self.ymd, 0)

    @keywords
    def strftime(self, format: object = NULL, *, _unknown: object = NULL) -> object:
        """format -> strftime() style string."""
        text = require_text(format, "strftime", 1)
        refuse_unknown("strftime", _unknown)
        return format_moment(self, text, call_method0(self, "timetuple"))

    @parsed
    def __format__(self, format: object, /) -> object:
        """Formats self with strftime."""
        if require_text(format, "__format__", 1).length == 0:
            return str_of(self)
        return call_method1(self, "strftime", format)

    # --- comparison ---

    def __hash__(self) -> i64:
        return mixed_hash(self.ymd, 0)

    def __eq__(self, other: object, /) -> object:
        return compare_dates(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        return compare_dates(self, other, 3)

    def __lt__(self, other: object, /) -> object:
        return compare_dates(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return compare_dates(self, other, 1)

    def __gt__(self, other: object, /) -> object:
        return compare_dates(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return compare_dates(self, other, 5)

    # --- arithmetic ---

    def __add__(self, other: object, /) -> object:
        if not isinstance(other, timedelta) or isinstance(self, datetime):
            return NotImplemented
        return make_date(type_of(self), move_date(self.ymd, cast(timedelta, other).day))

    def __radd__(self, other: object, /) -> object:
        return self.__add__(other)

    def __sub__(self, other: object, /) -> object:
        if isinstance(self, datetime):
            return NotImplemented
        if isinstance(other, timedelta):
            return make_date(type_of(self), move_date(self.ymd, -cast(timedelta, other).day))
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return new_delta(ordinal_of(self.ymd) - ordinal_of(cast(date, other).ymd), 0)

    def __rsub__(self, other: object, /) -> object:
        if not isinstance(other, date) or isinstance(other, datetime) or isinstance(self, datetime):
            return NotImplemented
        return new_delta(ordinal_of(cast(date, other).ymd) - ordinal_of(self.ymd), 0)

    # --- copies ---

    @keywords
    def replace(self, year: object = NULL, month: object = NULL, day: object = NULL) -> object:
        """Return date with new specified fields."""
        y = int_or(year, year_of(self.ymd))
        m = int_or(month, month_of(self.ymd))
        return date_of(type_of(self), checked_date(y, m, int_or(day, day_of(self.ymd))))

    def __reduce__(self) -> object:
        """__reduce__() -> (cls, state)"""
        room = stack(u8, 4)
        write_date_state(room, self.ymd)
        return (type_of(self), (bytes_from(room, 4),))


@inline
def date_of(cls: type, ymd: i64) -> date:
    """An instance of the class, as it is allocated."""
    made = new_of(cls, date)
    made.ymd = ymd
    return made


@internal
def new_date(ymd: i64) -> date:
    made = new(date)
    made.ymd = ymd
    return made


@internal
def make_date(cls: type, ymd: i64) -> object:
    """A date as a class method or an operator gives it: subclasses are called. The year may be out of range."""
    if cls is class_object(date):
        return new_date(checked_date(year_of(ymd), month_of(ymd), day_of(ymd)))
    if cls is class_object(datetime):
        return new_datetime(checked_date(year_of(ymd), month_of(ymd), day_of(ymd)), 0, NULL, 0)
    return call3(cls, year_of(ymd), month_of(ymd), day_of(ymd))


@internal
def mixed_hash(ymd: i64, us: i64) -> i64:
    """The hash of what has no offset. CPython's is that of bytes, which differs from run to run."""
    h = (ymd * 86400000000 + us) * 1000003
    h = h ^ (h >> 29)
    return -2 if h == -1 else h


@internal
def compare_dates(a: date, b: object, op: i64) -> object:
    if not isinstance(b, date):
        return NotImplemented
    return compare_numbers(a.ymd, cast(date, b).ymd, op)


@noinline
@internal
def date_in_state(state: object) -> i64:
    """The packed date that pickled state holds; -1 if it is no such state."""
    if is_null(state) or isinstance(state, int):
        return -1
    room = stack(u8, 4)
    if not state_in(state, 4, room) or room[2] < 1 or room[2] > 12:
        return -1
    check_latin1(state, "date")
    return read_date_state(room, i64(room[2]))


@internal
def read_date_state(p: ptr[u8], month: i64) -> i64:
    """The packed date of four bytes. CPython does not look what day they say."""
    year = i64(p[0]) << 8 | i64(p[1])
    day = i64(p[3])
    if year < 1 or year > 9999 or day < 1 or day > days_in_month(year, month):
        unsupported("a date of pickled state that is none")
    return year << 9 | month << 5 | day


@internal
def write_date_state(p: ptr[u8], ymd: i64) -> None:
    p[0] = u8(year_of(ymd) >> 8)
    p[1] = u8(year_of(ymd) & 255)
    p[2] = u8(month_of(ymd))
    p[3] = u8(day_of(ymd))


# At the bottom because of cycles.
from molt.lib.std._datetime.datetimes import datetime, new_datetime  # noqa: E402
from molt.lib.std._datetime.formatting import ctime_text, format_moment, time_tuple  # noqa: E402
from molt.lib.std._datetime.local_time import local_date  # noqa: E402
from molt.lib.std._datetime.parsing import parse_date  # noqa: E402
from molt.lib.std._datetime.weeks import date_of_week, make_iso_date  # noqa: E402
