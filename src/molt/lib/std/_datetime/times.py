"""Class `time`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes_from
from molt.lib.builtins.codecs import str_to_utf8
from molt.lib.builtins.int_text import small_to_str
from molt.lib.builtins.str_core import str_from_ascii
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
    ptr,
    stack,
    static_instance,
    u8,
)
from molt.lib.rt.build import to_i64
from molt.lib.rt.calls import call_method0, call_method1
from molt.lib.rt.errors import type_name
from molt.lib.rt.names import is_immortal
from molt.lib.rt.comparison import compare_numbers
from molt.lib.rt.ops import repr_of, str_of
from molt.lib.rt.types import type_of
from molt.lib.rt.unsupported import unsupported
from molt.lib.std._datetime.arguments import check_latin1, int_or, refuse_unknown, require_text, state_in
from molt.lib.std._datetime.dates import mixed_hash
from molt.lib.std._datetime.days import (
    MICROSECONDS,
    MICROSECONDS_OF_DAY,
    MICROSECONDS_OF_HOUR,
    MICROSECONDS_OF_MINUTE,
    check_fold,
    checked_clock,
)
from molt.lib.std._datetime.deltas import delta_hash, timedelta
from molt.lib.std._datetime.writing import AUTO, ending_of, write_clock
from molt.lib.std._datetime.zones import ask_zone, ask_zone_name, find_offset, offset_text, tzinfo, zone_argument


@builtin(name="datetime.time")
class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints.
"""

    # Microseconds of the day; 0 or 1; a time zone or NULL; the hash, once it was asked for.
    clock: i64
    folded: i64
    zone: object
    hash: i64

    min: Final = static_instance("time")
    max: Final = static_instance("time", clock=86399999999)
    resolution: Final = static_instance("timedelta", us=1)

    @called("function")
    @keywords
    def __new__(
        cls: type,
        hour: object = NULL,
        minute: object = NULL,
        second: object = NULL,
        microsecond: object = NULL,
        tzinfo: object = NULL,
        *,
        fold: object = NULL,
        _unknown: object = NULL,
    ) -> time:
        made = new_of(cls, time)
        if is_null(second) and is_time_state(hour) and fill_from_state(made, hour, minute):
            return made
        h = int_or(hour, 0)
        m = int_or(minute, 0)
        s = int_or(second, 0)
        us = int_or(microsecond, 0)
        f = int_or(fold, 0)
        refuse_unknown("function", _unknown)
        made.clock = checked_clock(h, m, s, us)
        check_fold(f)
        made.folded = f
        made.zone = zone_argument(tzinfo)
        return made

    @classmethod
    def fromisoformat(cls: type, time_string: object, /) -> object:
        """string -> time from a string in ISO 8601 format"""
        return parse_time(cls, time_string)

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

    def utcoffset(self) -> object:
        """Return self.tzinfo.utcoffset(self)."""
        return ask_zone(self.zone, "utcoffset", None)

    def dst(self) -> object:
        """Return self.tzinfo.dst(self)."""
        return ask_zone(self.zone, "dst", None)

    def tzname(self) -> object:
        """Return self.tzinfo.tzname(self)."""
        return ask_zone_name(self.zone, None)

    # --- text ---

    def __repr__(self) -> str:
        text = f"{type_of(self).name}({clock_arguments(self.clock)}"
        if not is_null(self.zone):
            text = f"{text}, tzinfo={repr_of(self.zone)}"
        return f"{text}, fold=1)" if self.folded != 0 else f"{text})"

    def __str__(self) -> object:
        return call_method0(self, "isoformat")

    @keywords
    def isoformat(self, timespec: object = NULL) -> str:
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].

The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
"""
        ending = timespec_argument(timespec, 1)
        room = stack(u8, 32)
        end = write_clock(room, self.clock, ending)
        text = str_from_ascii(room, end - room)
        return text if is_null(self.zone) else f"{text}{offset_text(self.zone, None, True)}"

    @keywords
    def strftime(self, format: object = NULL, *, _unknown: object = NULL) -> object:
        """format -> strftime() style string."""
        text = require_text(format, "strftime", 1)
        refuse_unknown("strftime", _unknown)
        us = self.clock
        hour = us // MICROSECONDS_OF_HOUR
        fields = (1900, 1, 1, hour, us // MICROSECONDS_OF_MINUTE % 60, us // MICROSECONDS % 60, 0, 1, -1)
        return format_moment(self, text, fields)

    @parsed
    def __format__(self, format: object, /) -> object:
        """Formats self with strftime."""
        if require_text(format, "__format__", 1).length == 0:
            return str_of(self)
        return call_method1(self, "strftime", format)

    # --- comparison ---

    def __hash__(self) -> i64:
        if self.hash != 0:
            return self.hash
        found = time_hash(self)
        # `min` and `max` are constants, which nobody writes to.
        if not is_immortal(self):
            self.hash = found
        return found

    def __eq__(self, other: object, /) -> object:
        return compare_times(self, other, 2)

    def __ne__(self, other: object, /) -> object:
        return compare_times(self, other, 3)

    def __lt__(self, other: object, /) -> object:
        return compare_times(self, other, 0)

    def __le__(self, other: object, /) -> object:
        return compare_times(self, other, 1)

    def __gt__(self, other: object, /) -> object:
        return compare_times(self, other, 4)

    def __ge__(self, other: object, /) -> object:
        return compare_times(self, other, 5)

    # --- copies ---

    @keywords
    def replace(
        self,
        hour: object = NULL,
        minute: object = NULL,
        second: object = NULL,
        microsecond: object = NULL,
        tzinfo: object = NULL,
        *,
        fold: object = NULL,
    ) -> object:
        """Return time with new specified fields."""
        us = self.clock
        h = int_or(hour, us // MICROSECONDS_OF_HOUR)
        m = int_or(minute, us // MICROSECONDS_OF_MINUTE % 60)
        s = int_or(second, us // MICROSECONDS % 60)
        micro = int_or(microsecond, us % MICROSECONDS)
        f = int_or(fold, self.folded)
        check_fold(f)
        clock = checked_clock(h, m, s, micro)
        return time_of(type_of(self), clock, self.zone if is_null(tzinfo) else zone_argument(tzinfo), f)

    @parsed
    def __reduce_ex__(self, protocol: object, /) -> object:
        """__reduce_ex__(proto) -> (cls, state)"""
        return reduce_time(self, to_i64(protocol))

    def __reduce__(self) -> object:
        """__reduce__() -> (cls, state)"""
        return reduce_time(self, 2)


@inline
def time_of(cls: type, clock: i64, zone: object, fold: i64) -> time:
    """An instance of the class, as it is allocated."""
    made = new_of(cls, time)
    made.clock = clock
    made.zone = zone
    made.folded = fold
    return made


@internal
def new_time(clock: i64, zone: object, fold: i64) -> time:
    return time_of(class_object(time), clock, zone, fold)


@internal
def clock_arguments(us: i64) -> str:
    """A time of day as `repr` has it: seconds and microseconds if there are any."""
    text = f"{us // MICROSECONDS_OF_HOUR}, {us // MICROSECONDS_OF_MINUTE % 60}"
    if us % MICROSECONDS_OF_MINUTE != 0:
        text = f"{text}, {us // MICROSECONDS % 60}"
    if us % MICROSECONDS != 0:
        text = f"{text}, {small_to_str(us % MICROSECONDS)}"
    return text


@internal
def timespec_argument(x: object, position: i64) -> i64:
    """What `isoformat` is to end with."""
    if is_null(x):
        return AUTO
    if not isinstance(x, str):
        given = "None" if x is None else type_name(x)
        raise TypeError(f"isoformat() argument {position} must be str, not {given}")
    text = cast(str, x)
    if text.ascii == 0:
        str_to_utf8(text)
    if "\0" in text:
        raise ValueError("embedded null character")
    return ending_of(text)


@internal
def compare_times(a: time, other: object, op: i64) -> object:
    if not isinstance(other, time):
        return NotImplemented
    b = cast(time, other)
    if a.zone is b.zone:
        return compare_numbers(a.clock, b.clock, op)
    x = stack(i64, 1)
    y = stack(i64, 1)
    is_aware = find_offset(a.zone, None, x)
    if is_aware != find_offset(b.zone, None, y):
        if op == 2 or op == 3:
            return op == 3
        raise TypeError("can't compare offset-naive and offset-aware times")
    if not is_aware or x[0] == y[0]:
        return compare_numbers(a.clock, b.clock, op)
    # As CPython does, without what offsets have of a second.
    seconds = a.clock // MICROSECONDS - x[0] // MICROSECONDS
    difference = seconds - (b.clock // MICROSECONDS - y[0] // MICROSECONDS)
    if difference == 0:
        return compare_numbers(a.clock % MICROSECONDS, b.clock % MICROSECONDS, op)
    return compare_numbers(difference, 0, op)


@internal
def time_hash(t: time) -> i64:
    offset = stack(i64, 1)
    if not find_offset(t.zone, None, offset):
        return mixed_hash(0, t.clock)
    us = t.clock - offset[0]
    day = us // MICROSECONDS_OF_DAY
    return delta_hash(day, us - day * MICROSECONDS_OF_DAY)


# --- pickled state ---


@inline
def is_time_state(x: object) -> bool:
    return not is_null(x) and not isinstance(x, int)


@noinline
@internal
def fill_from_state(made: time, state: object, zone: object) -> bool:
    """Fills a new time from pickled state; False if it is no such state."""
    room = stack(u8, 6)
    if not state_in(state, 6, room) or (room[0] & 127) >= 24:
        return False
    check_latin1(state, "time")
    made.zone = state_zone(zone)
    made.folded = i64(room[0]) >> 7
    made.clock = read_clock_state(room, i64(room[0]) & 127)
    return True


@internal
def state_zone(zone: object) -> object:
    if is_null(zone) or zone is None:
        return NULL
    if not isinstance(zone, tzinfo):
        raise TypeError("bad tzinfo state arg")
    return zone


@internal
def read_clock_state(p: ptr[u8], hour: i64) -> i64:
    """The microseconds of a day of six bytes, the first of which is the hour. CPython does not look what time they say."""
    us = i64(p[3]) << 16 | i64(p[4]) << 8 | i64(p[5])
    if hour > 23 or p[1] > 59 or p[2] > 59 or us > 999999:
        unsupported("a time of pickled state that is none")
    return checked_clock(hour, i64(p[1]), i64(p[2]), us)


@internal
def write_clock_state(p: ptr[u8], us: i64) -> None:
    p[0] = u8(us // MICROSECONDS_OF_HOUR)
    p[1] = u8(us // MICROSECONDS_OF_MINUTE % 60)
    p[2] = u8(us // MICROSECONDS % 60)
    rest = us % MICROSECONDS
    p[3] = u8(rest >> 16)
    p[4] = u8(rest >> 8 & 255)
    p[5] = u8(rest & 255)


@internal
def reduce_time(t: time, protocol: i64) -> object:
    room = stack(u8, 6)
    write_clock_state(room, t.clock)
    if protocol > 3 and t.folded != 0:
        room[0] = room[0] | u8(128)
    state = bytes_from(room, 6)
    if is_null(t.zone):
        return (type_of(t), (state,))
    return (type_of(t), (state, t.zone))


# At the bottom because of cycles.
from molt.lib.std._datetime.formatting import format_moment  # noqa: E402
from molt.lib.std._datetime.parsing import parse_time  # noqa: E402
