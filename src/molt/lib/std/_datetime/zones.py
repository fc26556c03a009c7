"""Class `tzinfo`, and what the others ask of a time zone. Fixed offsets are `timezone`, in a file of its own.

An object without a time zone has NULL for it.
"""

from __future__ import annotations

from molt.lib.builtins.str_core import str_from_ascii
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, i64, inline, internal, is_null, isinstance, new_of, noinline, ptr, stack, type_is, u8
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call0, call_method1
from molt.lib.rt.errors import type_name
from molt.lib.rt.reducing import state_of
from molt.lib.rt.types import type_of
from molt.lib.rt.unsupported import unsupported
from molt.lib.std._datetime.arguments import raise_no_zone
from molt.lib.std._datetime.days import MICROSECONDS_OF_DAY
from molt.lib.std._datetime.deltas import new_delta, timedelta
from molt.lib.std._datetime.writing import write_offset


@builtin(name="datetime.tzinfo")
class tzinfo:
    """Abstract base class for time zone info objects."""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return new_of(cls, tzinfo)

    def tzname(self, dt: object, /) -> object:
        """datetime -> string name of time zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt: object, /) -> object:
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt: object, /) -> object:
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt: object, /) -> object:
        """datetime in UTC -> datetime in local time."""
        return from_utc(self, dt)

    def __reduce__(self) -> object:
        """-> (cls, state)"""
        arguments: object = ()
        getter = find_attr_or_null(self, "__getinitargs__")
        if not is_null(getter):
            arguments = call0(getter)
        return (type_of(self), arguments, state_of(self))


@inline
def zone_argument(x: object) -> object:
    """A `tzinfo` argument: a time zone, or NULL for None and for nothing."""
    if is_null(x) or x is None:
        return NULL
    if not isinstance(x, tzinfo):
        raise_no_zone(x)
    return x


@internal
def ask_zone(zone: object, name: str, argument: object) -> object:
    """What the `utcoffset` or `dst` of a time zone gives: None, or a difference of less than a day."""
    if is_null(zone):
        return None
    offset = call_method1(zone, name, argument)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type_name(offset)}'")
    d = cast(timedelta, offset)
    if d.day < -1 or d.day > 0 or (d.day == -1 and d.us == 0):
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


@internal
def find_offset(zone: object, argument: object, out: ptr[i64]) -> bool:
    """Whether a time zone tells its offset, which is stored as microseconds."""
    if is_null(zone):
        return False
    if type_is(zone, timezone):
        out[0] = cast(timezone, zone).offset
        return True
    offset = ask_zone(zone, "utcoffset", argument)
    if offset is None:
        return False
    out[0] = cast(timedelta, offset).day * MICROSECONDS_OF_DAY + cast(timedelta, offset).us
    return True


@internal
def ask_zone_name(zone: object, argument: object) -> object:
    """What the `tzname` of a time zone gives: None or a string."""
    if is_null(zone):
        return None
    name = call_method1(zone, "tzname", argument)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type_name(name)}'")
    return name


@internal
def offset_text(zone: object, argument: object, has_colons: bool) -> str:
    """The offset of a time zone as `isoformat` and `%z` have it; empty where there is none."""
    offset = stack(i64, 1)
    if not find_offset(zone, argument, offset):
        return ""
    room = stack(u8, 32)
    end = write_offset(room, offset[0], has_colons)
    return str_from_ascii(room, end - room)


@noinline
@internal
def offset_of_delta(d: timedelta) -> i64:
    """The microseconds of an offset that a fixed time zone may have."""
    if d.day < -1 or d.day > 0 or (d.day == -1 and d.us == 0):
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
            f"not {repr_of(d)}."
        )
    return d.day * MICROSECONDS_OF_DAY + d.us


@internal
def delta_of_offset(offset: i64) -> timedelta:
    return new_delta(0, offset)


@internal
def from_utc(zone: tzinfo, dt: object) -> object:
    """`tzinfo.fromutc`: what it is where a time zone is, by its own offsets."""
    if not isinstance(dt, datetime):
        raise TypeError("fromutc: argument must be a datetime")
    utc = cast(datetime, dt)
    if not (utc.zone is zone):
        raise ValueError("fromutc: dt.tzinfo is not self")
    offset = ask_zone(zone, "utcoffset", utc)
    if offset is None:
        raise ValueError("fromutc: non-None utcoffset() result required")
    dst = ask_zone(zone, "dst", utc)
    if dst is None:
        raise ValueError("fromutc: non-None dst() result required")
    standard = cast(timedelta, cast(timedelta, offset).__sub__(dst))
    result = move_datetime(utc, standard.day, standard.us)
    dst = ask_zone(zone, "dst", result)
    if dst is None:
        raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
    if cast(timedelta, dst).__bool__():
        if not isinstance(result, datetime):
            return unsupported("a subclass of datetime whose calls give something else")
        return move_datetime(cast(datetime, result), cast(timedelta, dst).day, cast(timedelta, dst).us)
    return result


# At the bottom because of cycles.
from molt.lib.rt.ops import repr_of  # noqa: E402
from molt.lib.std._datetime.datetimes import datetime, move_datetime  # noqa: E402
from molt.lib.std._datetime.fixed_zones import timezone  # noqa: E402
