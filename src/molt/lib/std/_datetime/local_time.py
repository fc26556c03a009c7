"""Seconds since the Epoch: from numbers, and to local time and back.

Seconds are counted from 0001-01-01 less a day where local time is looked for (`FIRST`), as
ordinals are. What a wall clock shows twice or never is found by probing a day around it,
which is the algorithm of PEP 495 and of CPython.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exceptions import OSError
from molt.lib.builtins.float_math import float_round_even
from molt.lib.builtins.int_arith import int_fits_i64
from molt.lib.low import (
    NULL,
    c_call,
    cast,
    class_object,
    compact,
    i32,
    i64,
    is_small,
    isinstance,
    ptr,
    small,
    stack,
    struct,
    unbox_float,
)
from molt.lib.rt.calls import call2
from molt.lib.rt.errors import raise_object
from molt.lib.rt.ops import index_of
from molt.lib.std._datetime.days import (
    MAXYEAR,
    MICROSECONDS,
    MINYEAR,
    ordinal_of,
    pack_date,
)
from molt.lib.std._datetime.deltas import new_delta
from molt.lib.std._datetime.fixed_zones import make_zone, timezone
from molt.lib.std._time_tuples import formatted

compact()

# The ordinal of 1970-01-01 in seconds.
EPOCH: Final = 719163 * 86400
# No clock is set back by more than a day.
MOST_FOLD: Final = 86400
# C's years are ints.
MOST_SECONDS: Final = 67768036191676799
LEAST_SECONDS: Final = -67768040609740800


@struct
class Moment:
    """A calendar time, and microseconds."""

    seconds: i64
    us: i64
    year: i64
    ymd: i64
    second: i64  # of the day


def whole_seconds(x: object) -> i64:
    """A timestamp in seconds, rounded down."""
    if isinstance(x, float):
        return seconds_of_float(c_call("floor", float, unbox_float(x)))
    return seconds_of_int(x)


def seconds_of_float(x: float) -> i64:
    if x != x:
        raise ValueError("Invalid value NaN (not a number)")
    if x < -9223372036854775808.0 or x >= 9223372036854775808.0:
        raise OverflowError("timestamp out of range for platform time_t")
    return i64(x)


def seconds_of_int(x: object) -> i64:
    number = cast(int, index_of(x))
    if is_small(number):
        return small(number)
    value = stack(i64, 1)
    if not int_fits_i64(number, value):
        raise OverflowError("timestamp out of range for platform time_t")
    return value[0]


def split_seconds(x: object, m: ptr[Moment]) -> None:
    """A timestamp as seconds and microseconds, rounded half to even."""
    if not isinstance(x, float):
        m.seconds = seconds_of_int(x)
        m.us = 0
        return
    number = unbox_float(x)
    if number != number:
        raise ValueError("Invalid value NaN (not a number)")
    whole: float = c_call("trunc", float, number)
    rest = 0.0
    if whole == number:
        rest = 0.0
    else:
        rest = float_round_even((number - whole) * 1e6)
    if rest >= 1e6:
        rest -= 1e6
        whole += 1.0
    elif rest < 0.0:
        rest += 1e6
        whole -= 1.0
    m.seconds = seconds_of_float(whole)
    m.us = i64(rest)


def to_calendar(m: ptr[Moment], is_local: bool) -> None:
    """Finds the calendar time of `m.seconds`."""
    if m.seconds < LEAST_SECONDS or m.seconds > MOST_SECONDS:
        raise_too_far()
    tm = stack(i32, 20)
    c_call("molt_calendar", None, m.seconds, 1 if is_local else 0, tm)
    m.year = i64(tm[5]) + 1900
    m.ymd = pack_date(m.year, i64(tm[4]) + 1, i64(tm[3]))
    # A leap second counts as the one before it.
    second = 59 if i64(tm[0]) > 59 else i64(tm[0])
    m.second = (i64(tm[2]) * 60 + i64(tm[1])) * 60 + second


def raise_too_far() -> None:
    raise_object(call2(class_object(OSError), 75, "Value too large for defined data type"), NULL)


def local_date(timestamp: object) -> i64:
    """The packed local date of a timestamp; its year may be out of range."""
    m = stack(Moment, 1)
    m.seconds = whole_seconds(timestamp)
    to_calendar(m, True)
    return m.ymd


# --- local time as seconds ---


def seconds_of_calendar(m: ptr[Moment]) -> i64:
    """A calendar time in seconds, as if it were UTC."""
    if m.year < MINYEAR or m.year > MAXYEAR:
        raise ValueError(f"year {m.year} is out of range")
    return ordinal_of(m.ymd) * 86400 + m.second


def local(seconds: i64) -> i64:
    """What the wall clock shows at a time, in seconds."""
    m = stack(Moment, 1)
    m.seconds = seconds - EPOCH
    to_calendar(m, True)
    return seconds_of_calendar(m)


def is_second_time(m: ptr[Moment]) -> bool:
    """Whether the wall clock shows a calendar time for the second time."""
    shown = seconds_of_calendar(m)
    before = local(EPOCH + m.seconds - MOST_FOLD)
    turned_back = shown - before - MOST_FOLD
    return turned_back < 0 and local(EPOCH + m.seconds + turned_back) == shown


def seconds_of_local(ymd: i64, second: i64, fold: i64) -> i64:
    """The time at which the wall clock shows this, the first or, by `fold`, the second one. Where it never does, what
    it would be by the clock of the other side."""
    shown = ordinal_of(ymd) * 86400 + second
    ahead = local(shown) - shown
    first = shown - ahead
    found = local(first)
    if found == shown:
        other = first + MOST_FOLD if fold != 0 else first - MOST_FOLD
        other_ahead = local(other) - other
        if other_ahead == ahead:
            return first
    else:
        other_ahead = found - first
    second_guess = shown - other_ahead
    if local(second_guess) == shown:
        return second_guess
    if found == shown:
        return first
    if fold != 0:
        return first if first < second_guess else second_guess
    return first if first > second_guess else second_guess


def local_zone_at(seconds: i64) -> timezone:
    """The local time zone at a time since the Epoch, as one of a fixed offset."""
    m = stack(Moment, 1)
    m.seconds = seconds
    to_calendar(m, True)
    tm = stack(i32, 20)
    c_call("molt_calendar", None, seconds, 1, tm)
    shown = ordinal_of(m.ymd) * 86400 + m.second - EPOCH
    return make_zone(new_delta(0, (shown - seconds) * MICROSECONDS), formatted("%Z\0", tm))
