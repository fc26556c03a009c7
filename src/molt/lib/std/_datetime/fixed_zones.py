"""Class `timezone`: time zones of a fixed offset."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_core import str_from_ascii
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    i64,
    internal,
    is_null,
    isinstance,
    keywords,
    new,
    noinline,
    stack,
    static_instance,
    u8,
)
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import repr_of
from molt.lib.rt.types import type_of
from molt.lib.std._datetime.arguments import require_text
from molt.lib.std._datetime.days import MICROSECONDS_OF_DAY
from molt.lib.std._datetime.deltas import delta_hash, timedelta
from molt.lib.std._datetime.writing import write_offset
from molt.lib.std._datetime.zones import delta_of_offset, offset_of_delta, tzinfo

UTC: Final = static_instance("timezone")


@builtin(name="datetime.timezone")
class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    # Microseconds; the difference that it was given as, NULL where that is to be made; the name, NULL for none.
    offset: i64
    given: object
    label: object

    utc: Final = UTC
    min: Final = static_instance("timezone", offset=-86340000000)
    max: Final = static_instance("timezone", offset=86340000000)

    @keywords
    def __new__(cls: type, offset: object, name: object = NULL) -> object:
        if not isinstance(offset, timedelta):
            given = "None" if offset is None else type_name(offset)
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {given}")
        if not is_null(name):
            require_text(name, "timezone", 2)
        return make_zone(cast(timedelta, offset), name)

    def __repr__(self) -> str:
        if self is UTC:
            return "datetime.timezone.utc"
        offset = repr_of(self._delta())
        if is_null(self.label):
            return f"{type_of(self).name}({offset})"
        return f"{type_of(self).name}({offset}, {repr_of(self.label)})"

    def __str__(self) -> object:
        return zone_text(self)

    def __hash__(self) -> i64:
        day = self.offset // MICROSECONDS_OF_DAY
        return delta_hash(day, self.offset - day * MICROSECONDS_OF_DAY)

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, timezone):
            return NotImplemented
        return self.offset == cast(timezone, other).offset

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, timezone):
            return NotImplemented
        return self.offset != cast(timezone, other).offset

    def tzname(self, dt: object, /) -> object:
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        check_moment(dt, "tzname")
        return zone_text(self)

    def utcoffset(self, dt: object, /) -> object:
        """Return fixed offset."""
        check_moment(dt, "utcoffset")
        return self._delta()

    def dst(self, dt: object, /) -> object:
        """Return None."""
        check_moment(dt, "dst")
        return None

    def fromutc(self, dt: object, /) -> object:
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if not (cast(datetime, dt).zone is self):
            raise ValueError("fromutc: dt.tzinfo is not self")
        return move_datetime(cast(datetime, dt), 0, self.offset)

    def __getinitargs__(self) -> object:
        """pickle support"""
        if is_null(self.label):
            return (self._delta(),)
        return (self._delta(), self.label)

    def _delta(self) -> object:
        """The offset as a difference."""
        return delta_of_offset(self.offset) if is_null(self.given) else self.given


@internal
def make_zone(delta: timedelta, name: object) -> timezone:
    """The time zone of an offset and maybe a name: without one, that of no offset is always the same."""
    if is_null(name) and delta.day == 0 and delta.us == 0:
        return UTC
    offset = offset_of_delta(delta)
    made = new(timezone)
    made.offset = offset
    made.given = delta
    made.label = name
    return made


@internal
def zone_text(zone: timezone) -> object:
    """The name of a fixed time zone."""
    if not is_null(zone.label):
        return zone.label
    if zone.offset == 0:
        return "UTC"
    room = stack(u8, 32)
    end = write_offset(room, zone.offset, True)
    return f"UTC{str_from_ascii(room, end - room)}"


@noinline
@internal
def check_moment(dt: object, name: str) -> None:
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type_name(dt)}")


# At the bottom because of cycles.
from molt.lib.std._datetime.datetimes import datetime, move_datetime  # noqa: E402
