"""Class `timedelta`. What needs more than machine integers, rounding among it, is `delta_numbers`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_text import small_to_str
from molt.lib.builtins.str_core import str_from_ascii
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    called,
    cast,
    i64,
    inline,
    internal,
    is_null,
    is_small,
    isinstance,
    keywords,
    new,
    new_of,
    noinline,
    ptr,
    small,
    stack,
    static_instance,
    u8,
)
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import hash_of
from molt.lib.rt.types import type_of
from molt.lib.std._datetime.days import (
    MICROSECONDS,
    MICROSECONDS_OF_DAY,
    MICROSECONDS_OF_HOUR,
    MICROSECONDS_OF_MINUTE,
)

MAX_DAYS: Final = 999999999
# Of days whose microseconds are a machine integer, together with those of a day more.
FITTING_DAYS: Final = 50000000
# Components below this bound do not overflow when they are added up.
FITTING_COMPONENT: Final = 1 << 27


@builtin(name="datetime.timedelta")
class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    # Whole days, rounded down, and the microseconds of one more.
    day: i64
    us: i64

    resolution: Final = static_instance("timedelta", us=1)
    min: Final = static_instance("timedelta", day=-999999999)
    max: Final = static_instance("timedelta", day=999999999, us=86399999999)

    @called("__new__")
    @keywords
    def __new__(
        cls: type,
        days: object = NULL,
        seconds: object = NULL,
        microseconds: object = NULL,
        milliseconds: object = NULL,
        minutes: object = NULL,
        hours: object = NULL,
        weeks: object = NULL,
    ) -> timedelta:
        made = new_of(cls, timedelta)
        if (
            is_fitting(days) and is_fitting(seconds) and is_fitting(microseconds) and is_fitting(milliseconds)
            and is_fitting(minutes) and is_fitting(hours) and is_fitting(weeks)
        ):  # fmt: skip
            us = (
                component(microseconds) + component(milliseconds) * 1000 + component(seconds) * MICROSECONDS
                + component(minutes) * MICROSECONDS_OF_MINUTE + component(hours) * MICROSECONDS_OF_HOUR
            )  # fmt: skip
            set_delta(made, component(days) + component(weeks) * 7, us)
        else:
            set_from_components(made, days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        return made

    @property
    def days(self) -> i64:
        """Number of days."""
        return self.day

    @days.setter
    def days(self, value: object) -> None:
        raise AttributeError("readonly attribute")

    @property
    def seconds(self) -> i64:
        """Number of seconds (>= 0 and less than 1 day)."""
        return self.us // MICROSECONDS

    @seconds.setter
    def seconds(self, value: object) -> None:
        raise AttributeError("readonly attribute")

    @property
    def microseconds(self) -> i64:
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self.us % MICROSECONDS

    @microseconds.setter
    def microseconds(self, value: object) -> None:
        raise AttributeError("readonly attribute")

    def total_seconds(self) -> float:
        """Total seconds in the duration."""
        # A quotient of integers that are doubles is the double nearest to it.
        if -100000 < self.day < 100000:
            return float(self.day * MICROSECONDS_OF_DAY + self.us) / 1e6
        return exact_seconds(self)

    def __repr__(self) -> str:
        parts: list = []
        if self.day != 0:
            parts.append(f"days={self.day}")
        if self.us >= MICROSECONDS:
            parts.append(f"seconds={self.us // MICROSECONDS}")
        if self.us % MICROSECONDS != 0:
            parts.append(f"microseconds={self.us % MICROSECONDS}")
        text = ", ".join(parts) if parts.length > 0 else "0"
        return f"{type_of(self).name}({text})"

    def __str__(self) -> str:
        room = stack(u8, 48)
        end = write_hours(room, self.us)
        clock = str_from_ascii(room, end - room)
        if self.day == 0:
            return clock
        plural = "" if self.day == 1 or self.day == -1 else "s"
        return f"{self.day} day{plural}, {clock}"

    def __hash__(self) -> i64:
        return delta_hash(self.day, self.us)

    def __bool__(self) -> bool:
        return self.day != 0 or self.us != 0

    def __reduce__(self) -> object:
        """__reduce__() -> (cls, state)"""
        return (type_of(self), (self.day, self.us // MICROSECONDS, self.us % MICROSECONDS))

    # --- comparison ---

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return self.day == cast(timedelta, other).day and self.us == cast(timedelta, other).us

    def __ne__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return self.day != cast(timedelta, other).day or self.us != cast(timedelta, other).us

    def __lt__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return order_deltas(self, cast(timedelta, other)) < 0

    def __le__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return order_deltas(self, cast(timedelta, other)) <= 0

    def __gt__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return order_deltas(self, cast(timedelta, other)) > 0

    def __ge__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return order_deltas(self, cast(timedelta, other)) >= 0

    # --- arithmetic ---

    def __add__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return new_delta(self.day + cast(timedelta, other).day, self.us + cast(timedelta, other).us)

    def __radd__(self, other: object, /) -> object:
        return self.__add__(other)

    def __sub__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return new_delta(self.day - cast(timedelta, other).day, self.us - cast(timedelta, other).us)

    def __rsub__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return cast(timedelta, other).__sub__(self)

    def __neg__(self) -> timedelta:
        return new_delta(-self.day, -self.us)

    def __pos__(self) -> timedelta:
        return new_delta(self.day, self.us)

    def __abs__(self) -> timedelta:
        return new_delta(-self.day, -self.us) if self.day < 0 else new_delta(self.day, self.us)

    def __mul__(self, other: object, /) -> object:
        if isinstance(other, int):
            return times_int(self, cast(int, other))
        if isinstance(other, float):
            return times_float(self, other)
        return NotImplemented

    def __rmul__(self, other: object, /) -> object:
        return self.__mul__(other)

    def __truediv__(self, other: object, /) -> object:
        if isinstance(other, timedelta):
            return delta_ratio(self, cast(timedelta, other))
        if isinstance(other, float):
            return divide_by_float(self, other)
        if isinstance(other, int):
            return divide_by_int(self, cast(int, other))
        return NotImplemented

    def __rtruediv__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return cast(timedelta, other).__truediv__(self)

    def __floordiv__(self, other: object, /) -> object:
        if isinstance(other, timedelta):
            return floor_ratio(self, cast(timedelta, other))
        if isinstance(other, int):
            return floor_by_int(self, cast(int, other))
        return NotImplemented

    def __rfloordiv__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return cast(timedelta, other).__floordiv__(self)

    def __mod__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return delta_rest(self, cast(timedelta, other), "integer modulo by zero")

    def __rmod__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return cast(timedelta, other).__mod__(self)

    def __divmod__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        rest = delta_rest(self, cast(timedelta, other), "integer division or modulo by zero")
        return (floor_ratio(self, cast(timedelta, other)), rest)

    def __rdivmod__(self, other: object, /) -> object:
        if not isinstance(other, timedelta):
            return NotImplemented
        return cast(timedelta, other).__divmod__(self)


@inline
def is_fitting(x: object) -> bool:
    """Whether a component is an int that can be reckoned with at once, or was not given."""
    return is_null(x) or (is_small(x) and -FITTING_COMPONENT < small(x) < FITTING_COMPONENT)


@inline
def component(x: object) -> i64:
    return 0 if is_null(x) else small(x)


@internal
def new_delta(day: i64, us: i64) -> timedelta:
    """A difference; OverflowError if it is too large."""
    made = new(timedelta)
    set_delta(made, day, us)
    return made


@inline
def set_delta(made: timedelta, day: i64, us: i64) -> None:
    """Fills a new difference: `us` may be any number of microseconds."""
    if us < 0 or us >= MICROSECONDS_OF_DAY:
        carry = us // MICROSECONDS_OF_DAY
        day += carry
        us -= carry * MICROSECONDS_OF_DAY
    if day < -MAX_DAYS or day > MAX_DAYS:
        raise_too_many_days(day)
    made.day = day
    made.us = us


@noinline
def raise_too_many_days(day: i64) -> None:
    raise OverflowError(f"days={small_to_str(day)}; must have magnitude <= {MAX_DAYS!s}")


@internal
def order_deltas(a: timedelta, b: timedelta) -> i64:
    """-1, 0 or 1."""
    if a.day != b.day:
        return -1 if a.day < b.day else 1
    if a.us != b.us:
        return -1 if a.us < b.us else 1
    return 0


@internal
def delta_hash(day: i64, us: i64) -> i64:
    """The hash of its three numbers."""
    return hash_of((day, us // MICROSECONDS, us % MICROSECONDS))


@internal
def fits_us(d: timedelta) -> bool:
    """Whether all of a difference is a machine integer of microseconds, and a small int."""
    return -FITTING_DAYS < d.day < FITTING_DAYS


@inline
def us_of(d: timedelta) -> i64:
    """The microseconds of a difference that `fits_us`."""
    return d.day * MICROSECONDS_OF_DAY + d.us


@internal
def delta_component_name(x: object, name: str) -> str:
    return f"unsupported type for timedelta {name} component: {type_name(x)}"


@internal
def write_hours(p: ptr[u8], us: i64) -> ptr[u8]:
    """Writes `H:MM:SS`, with microseconds if there are any; gives the end."""
    hours = us // MICROSECONDS_OF_HOUR
    if hours >= 10:
        p = write_digits(p, hours, 2)
    else:
        p = write_digits(p, hours, 1)
    p[0] = u8(58)
    p = write_digits(p + 1, us // MICROSECONDS_OF_MINUTE % 60, 2)
    p[0] = u8(58)
    p = write_digits(p + 1, us // MICROSECONDS % 60, 2)
    if us % MICROSECONDS == 0:
        return p
    p[0] = u8(46)
    return write_digits(p + 1, us % MICROSECONDS, 6)


# At the bottom because of cycles.
from molt.lib.std._datetime.delta_numbers import (  # noqa: E402
    delta_ratio,
    delta_rest,
    divide_by_float,
    divide_by_int,
    exact_seconds,
    floor_by_int,
    floor_ratio,
    set_from_components,
    times_float,
    times_int,
)
from molt.lib.std._datetime.writing import write_digits  # noqa: E402
