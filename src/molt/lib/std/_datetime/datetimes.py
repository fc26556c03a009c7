"""Class `datetime`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes_from
from molt.lib.builtins.str_core import char_at, char_string, str_from_ascii
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    called,
    cast,
    class_object,
    i64,
    inline,
    internal,
    is_null,
    isinstance,
    keywords,
    new_of,
    noinline,
    parsed,
    stack,
    static_instance,
    u8,
)
from molt.lib.rt.build import to_i64
from molt.lib.rt.calls import call, call_method1, call_method3
from molt.lib.rt.errors import type_name
from molt.lib.rt.modules import import_expected
from molt.lib.rt.names import is_immortal
from molt.lib.rt.ops import repr_of
from molt.lib.rt.types import type_of
from molt.lib.std._datetime.arguments import check_latin1, int_or, refuse_unknown, require_text, required_int, state_in
from molt.lib.std._datetime.dates import date, new_date, read_date_state, write_date_state
from molt.lib.std._datetime.days import (
    FIRST_DATE,
    LAST_DATE,
    MICROSECONDS,
    MICROSECONDS_OF_DAY,
    MICROSECONDS_OF_HOUR,
    MICROSECONDS_OF_MINUTE,
    check_fold,
    checked_clock,
    checked_date,
    day_of,
    month_of,
    move_date,
    year_of,
)
from molt.lib.std._datetime.deltas import timedelta
from molt.lib.std._datetime.times import (
    clock_arguments,
    new_time,
    read_clock_state,
    state_zone,
    time,
    timespec_argument,
    write_clock_state,
)
from molt.lib.std._datetime.writing import AUTO, write_clock, write_date
from molt.lib.std._datetime.zones import ask_zone, ask_zone_name, offset_text, zone_argument


@builtin(name="datetime.datetime")
class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints.
"""

    # As in `time`.
    clock: i64
    folded: i64
    zone: object
    hash: i64

    min: Final = static_instance("datetime", ymd=FIRST_DATE)
    max: Final = static_instance("datetime", ymd=LAST_DATE, clock=86399999999)
    resolution: Final = static_instance("timedelta", us=1)

    @called("function")
    @keywords
    def __new__(
        cls: type,
        year: object = NULL,
        month: object = NULL,
        day: object = NULL,
        hour: object = NULL,
        minute: object = NULL,
        second: object = NULL,
        microsecond: object = NULL,
        tzinfo: object = NULL,
        *,
        fold: object = NULL,
        _unknown: object = NULL,
    ) -> datetime:
        made = new_of(cls, datetime)
        if is_null(day) and is_null(hour) and fill_datetime_from_state(made, year, month):
            return made
        y = required_int(year, "year", 1)
        m = required_int(month, "month", 2)
        d = required_int(day, "day", 3)
        h = int_or(hour, 0)
        minutes = int_or(minute, 0)
        s = int_or(second, 0)
        us = int_or(microsecond, 0)
        f = int_or(fold, 0)
        refuse_unknown("function", _unknown)
        made.ymd = checked_date(y, m, d)
        made.clock = checked_clock(h, minutes, s, us)
        check_fold(f)
        made.folded = f
        made.zone = zone_argument(tzinfo)
        return made

    # --- other ways to make one ---

    @keywords
    @classmethod
    def now(cls: type, tz: object = NULL) -> object:
        """Returns new datetime object representing current time local to tz.

  tz
    Timezone object.

If no tz is specified, uses local timezone."""
        return datetime_now(cls, zone_argument(tz))

    @classmethod
    def utcnow(cls: type) -> object:
        """Return a new datetime representing UTC day and time."""
        return utc_now(cls)

    @keywords
    @classmethod
    def fromtimestamp(cls: type, timestamp: object, tz: object = NULL) -> object:
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        return datetime_at(cls, timestamp, zone_argument(tz))

    @parsed
    @classmethod
    def utcfromtimestamp(cls: type, timestamp: object, /) -> object:
        """Construct a naive UTC datetime from a POSIX timestamp."""
        return utc_datetime_at(cls, timestamp)

    @parsed
    @classmethod
    def strptime(cls: type, date_string: object, format: object, /) -> object:
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        require_text(date_string, "strptime", 1)
        require_text(format, "strptime", 2)
        return call_method3(import_expected("_strptime"), "_strptime_datetime", cls, date_string, format)

    @keywords
    @classmethod
    def combine(cls: type, date: object, time: object, tzinfo: object = NULL) -> object:
        """date, time -> datetime with same date and time fields"""
        return combined(cls, date, time, tzinfo)

    @classmethod
    def fromisoformat(cls: type, date_string: object, /) -> object:
        """string -> datetime from a string in most ISO 8601 formats"""
        return parse_datetime(cls, date_string)

    # --- what it has ---

    @property
    def hour(self) -> i64:
        return self.clock // MICROSECONDS_OF_HOUR

    @property
    def minute(self) -> i64:
        return self.clock // MICROSECONDS_OF_MINUTE % 60

    @property
    def second(self) -> i64:
        return self.clock // MICROSECONDS % 60

    @property
    def microsecond(self) -> i64:
        return self.clock % MICROSECONDS

    @property
    def tzinfo(self) -> object:
        return None if is_null(self.zone) else self.zone

    @property
    def fold(self) -> i64:
        return self.folded

    def date(self) -> object:
        """Return date object with same year, month and day."""
        return new_date(self.ymd)

    def time(self) -> object:
        """Return time object with same time but with tzinfo=None."""
        return new_time(self.clock, NULL, self.folded)

    def timetz(self) -> object:
        """Return time object with same time and tzinfo."""
        return new_time(self.clock, self.zone, self.folded)

    def utcoffset(self) -> object:
        """Return self.tzinfo.utcoffset(self)."""
        return ask_zone(self.zone, "utcoffset", self)

    def dst(self) -> object:
        """Return self.tzinfo.dst(self)."""
        return ask_zone(self.zone, "dst", self)

    def tzname(self) -> object:
        """Return self.tzinfo.tzname(self)."""
        return ask_zone_name(self.zone, self)

    def timetuple(self) -> object:
        """Return time tuple, compatible with time.localtime()."""
        flag = -1
        if not is_null(self.zone):
            dst = ask_zone(self.zone, "dst", self)
            if dst is not None:
                flag = 1 if cast(timedelta, dst).__bool__() else 0
        return time_tuple(self.ymd, self.clock, flag)

    def utctimetuple(self) -> object:
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = ask_zone(self.zone, "utcoffset", self)
        if offset is None:
            return time_tuple(self.ymd, self.clock, 0)
        utc = move_datetime(self, -cast(timedelta, offset).day, -cast(timedelta, offset).us)
        return time_tuple(cast(datetime, utc).ymd, cast(datetime, utc).clock, 0)

    def timestamp(self) -> float:
        """Return POSIX timestamp as float."""
        return timestamp_of(self)

    @keywords
    def astimezone(self, tz: object = NULL) -> object:
        """tz -> convert to local time in new timezone tz
"""
        return in_zone(self, zone_argument(tz))

    # --- text ---

    def __repr__(self) -> str:
        ymd = self.ymd
        text = f"{type_of(self).name}({year_of(ymd)}, {month_of(ymd)}, {day_of(ymd)}, {clock_arguments(self.clock)}"
        if self.folded != 0:
            text = f"{text}, fold=1"
        return f"{text})" if is_null(self.zone) else f"{text}, tzinfo={repr_of(self.zone)})"

    def __str__(self) -> object:
        return call_method1(self, "isoformat", " ")

    @keywords
    def isoformat(self, sep: object = NULL, timespec: object = NULL) -> str:
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
"""
        separator = 84 if is_null(sep) else character_argument(sep)
        ending = AUTO if is_null(timespec) else timespec_argument(timespec, 2)
        room = stack(u8, 48)
        end = write_date(room, self.ymd)
        if separator < 128:
            end[0] = u8(separator)
            end = write_clock(end + 1, self.clock, ending)
            text = str_from_ascii(room, end - room)
        else:
            day = str_from_ascii(room, end - room)
            end = write_clock(room, self.clock, ending)
            text = f"{day}{char_string(separator)}{str_from_ascii(room, end - room)}"
        return text if is_null(self.zone) else f"{text}{offset_text(self.zone, self, True)}"

    def ctime(self) -> str:
        """Return ctime() style string."""
        return ctime_text(self.ymd, self.clock)

    # --- comparison ---

    def __hash__(self) -> i64:
        if self.hash != 0:
            return self.hash
        found = datetime_hash(self)
        # `min` and `max` are constants, which nobody writes to.
        if not is_immortal(self):
            self.hash = found
        return found

    def __eq__(self, other: object, /) -> object:
        return compare_datetimes(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        return compare_datetimes(self, other, 3)

    def __lt__(self, other: object, /) -> object:
        return compare_datetimes(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return compare_datetimes(self, other, 1)

    def __gt__(self, other: object, /) -> object:
        return compare_datetimes(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return compare_datetimes(self, other, 5)

    # --- arithmetic ---

    def __add__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return move_datetime(self, cast(timedelta, other).day, cast(timedelta, other).us)

    def __radd__(self, other: object, /) -> object:
        return self.__add__(other)

    def __sub__(self, other: object, /) -> object:
        if isinstance(other, datetime):
            return subtract_datetimes(self, cast(datetime, other))
        if not isinstance(other, timedelta):
            return NotImplemented
        return move_datetime(self, -cast(timedelta, other).day, -cast(timedelta, other).us)

    def __rsub__(self, other: object, /) -> object:
        if not isinstance(other, datetime):
            return NotImplemented
        return subtract_datetimes(cast(datetime, other), self)

    # --- copies ---

    @keywords
    def replace(
        self,
        year: object = NULL,
        month: object = NULL,
        day: object = NULL,
        hour: object = NULL,
        minute: object = NULL,
        second: object = NULL,
        microsecond: object = NULL,
        tzinfo: object = NULL,
        *,
        fold: object = NULL,
    ) -> object:
        """Return datetime with new specified fields."""
        us = self.clock
        y = int_or(year, year_of(self.ymd))
        m = int_or(month, month_of(self.ymd))
        d = int_or(day, day_of(self.ymd))
        h = int_or(hour, us // MICROSECONDS_OF_HOUR)
        minutes = int_or(minute, us // MICROSECONDS_OF_MINUTE % 60)
        s = int_or(second, us // MICROSECONDS % 60)
        micro = int_or(microsecond, us % MICROSECONDS)
        f = int_or(fold, self.folded)
        check_fold(f)
        ymd = checked_date(y, m, d)
        clock = checked_clock(h, minutes, s, micro)
        return datetime_of(type_of(self), ymd, clock, self.zone if is_null(tzinfo) else zone_argument(tzinfo), f)

    @parsed
    def __reduce_ex__(self, protocol: object, /) -> object:
        """__reduce_ex__(proto) -> (cls, state)"""
        return reduce_datetime(self, to_i64(protocol))

    def __reduce__(self) -> object:
        """__reduce__() -> (cls, state)"""
        return reduce_datetime(self, 2)


@inline
def datetime_of(cls: type, ymd: i64, clock: i64, zone: object, fold: i64) -> datetime:
    """An instance of the class, as it is allocated."""
    made = new_of(cls, datetime)
    made.ymd = ymd
    made.clock = clock
    made.zone = zone
    made.folded = fold
    return made


@internal
def new_datetime(ymd: i64, clock: i64, zone: object, fold: i64) -> datetime:
    return datetime_of(class_object(datetime), ymd, clock, zone, fold)


@internal
def make_datetime(cls: type, ymd: i64, clock: i64, zone: object, fold: i64) -> object:
    """A datetime as a class method or an operator gives it: subclasses are called, and not told the fold."""
    if cls is class_object(datetime):
        return new_datetime(ymd, clock, zone, fold)
    seconds = clock // MICROSECONDS
    return call_datetime(cls, year_of(ymd), month_of(ymd), day_of(ymd), seconds, clock - seconds * MICROSECONDS, zone)


@noinline
@internal
def call_datetime(cls: type, year: i64, month: i64, day: i64, seconds: i64, us: i64, zone: object) -> object:
    """Calls a class for a datetime; `seconds` are those of the day."""
    given: object = None if is_null(zone) else zone
    fields = (year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, us, given)
    return call(cls, fields, NULL)


@internal
def move_datetime(dt: datetime, day: i64, us: i64) -> object:
    """The datetime some time later, of the same class."""
    clock = dt.clock + us
    if clock < 0 or clock >= MICROSECONDS_OF_DAY:
        carry = clock // MICROSECONDS_OF_DAY
        day += carry
        clock -= carry * MICROSECONDS_OF_DAY
    return make_datetime(type_of(dt), move_date(dt.ymd, day), clock, dt.zone, 0)


@internal
def combined(cls: type, day: object, clock: object, zone: object) -> object:
    """`datetime.combine`."""
    if not isinstance(day, date):
        raise TypeError(f"combine() argument 1 must be datetime.date, not {given_name(day)}")
    if not isinstance(clock, time):
        raise TypeError(f"combine() argument 2 must be datetime.time, not {given_name(clock)}")
    t = cast(time, clock)
    of_zone = t.zone if is_null(zone) else zone_argument(zone)
    return make_datetime(cls, cast(date, day).ymd, t.clock, of_zone, t.folded)


@internal
def given_name(x: object) -> str:
    return "None" if x is None else type_name(x)


@internal
def character_argument(x: object) -> i64:
    if not isinstance(x, str) or cast(str, x).length != 1:
        raise TypeError(f"isoformat() argument 1 must be a unicode character, not {given_name(x)}")
    return char_at(cast(str, x), 0)


# --- pickled state ---


@noinline
@internal
def fill_datetime_from_state(made: datetime, state: object, zone: object) -> bool:
    """Fills a new datetime from pickled state; False if it is no such state."""
    if is_null(state) or isinstance(state, int):
        return False
    room = stack(u8, 10)
    if not state_in(state, 10, room) or (room[2] & 127) < 1 or (room[2] & 127) > 12:
        return False
    check_latin1(state, "datetime")
    made.zone = state_zone(zone)
    made.folded = i64(room[2]) >> 7
    made.ymd = read_date_state(room, i64(room[2]) & 127)
    made.clock = read_clock_state(room + 4, i64(room[4]))
    return True


@internal
def reduce_datetime(dt: datetime, protocol: i64) -> object:
    room = stack(u8, 10)
    write_date_state(room, dt.ymd)
    write_clock_state(room + 4, dt.clock)
    if protocol > 3 and dt.folded != 0:
        room[2] = room[2] | u8(128)
    state = bytes_from(room, 10)
    if is_null(dt.zone):
        return (type_of(dt), (state,))
    return (type_of(dt), (state, dt.zone))


# At the bottom because of cycles.
from molt.lib.std._datetime.comparing import compare_datetimes, datetime_hash, subtract_datetimes  # noqa: E402
from molt.lib.std._datetime.formatting import ctime_text, time_tuple  # noqa: E402
from molt.lib.std._datetime.moments import (  # noqa: E402
    datetime_at,
    datetime_now,
    in_zone,
    timestamp_of,
    utc_datetime_at,
    utc_now,
)
from molt.lib.std._datetime.parsing import parse_datetime  # noqa: E402
