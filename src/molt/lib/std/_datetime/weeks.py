"""What `isocalendar()` gives, and dates of weeks."""

from __future__ import annotations

from molt.lib.builtins.int_arith import int_fits_i64
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import type
from molt.lib.low import box_i64, builtin, cast, class_object, compact, i64, internal, is_null, is_small, keywords, new_of, small, stack
from molt.lib.rt.ops import index_of, str_of
from molt.lib.rt.types import type_of
from molt.lib.std._datetime.arguments import C_INT_MAX, int_argument, refuse_unknown
from molt.lib.std._datetime.days import MAXYEAR, MINYEAR, date_of_ordinal, has_iso_week, ordinal_of_week

compact()


@builtin(name="datetime.IsoCalendarDate")
class IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()

This object may be accessed either as a tuple of
  ((year, week, weekday)
or via the object attributes as named in the above tuple."""

    @keywords
    def __new__(cls: type, year: object, week: object, weekday: object) -> object:
        return fill_iso_date(cls, int_argument(year), int_argument(week), int_argument(weekday))

    def __repr__(self) -> str:
        year = str_of(self.data.get(0))
        week = str_of(self.data.get(1))
        return f"{type_of(self).name}(year={year}, week={week}, weekday={str_of(self.data.get(2))})"

    def __reduce__(self) -> object:
        """__reduce__() -> (cls, state)"""
        return (class_object(tuple), ((self.data.get(0), self.data.get(1), self.data.get(2)),))

    @property
    def year(self) -> object:
        return self.data.get(0)

    @property
    def week(self) -> object:
        return self.data.get(1)

    @property
    def weekday(self) -> object:
        return self.data.get(2)


@internal
def fill_iso_date(cls: type, year: i64, week: i64, weekday: i64) -> object:
    made = new_of(cls, IsoCalendarDate, 3)
    made.length = 3
    made.data.init(0, box_i64(year))
    made.data.init(1, box_i64(week))
    made.data.init(2, box_i64(weekday))
    return made


@internal
def make_iso_date(year: i64, week: i64, weekday: i64) -> object:
    return fill_iso_date(class_object(IsoCalendarDate), year, week, weekday)


@internal
def week_argument(x: object, name: str, position: i64) -> i64:
    """A C int of `fromisocalendar`."""
    if is_null(x):
        raise TypeError(f"fromisocalendar() missing required argument '{name}' (pos {position})")
    number = cast(int, index_of(x))
    value = stack(i64, 1)
    if is_small(number):
        value[0] = small(number)
    if (not is_small(number) and not int_fits_i64(number, value)) or value[0] > C_INT_MAX or value[0] < -C_INT_MAX - 1:
        raise ValueError("ISO calendar component out of range")
    return value[0]


@internal
def date_of_week(year: object, week: object, day: object, unknown: object) -> i64:
    """The packed date of a day of a week; the year may be 10000."""
    y = week_argument(year, "year", 1)
    w = week_argument(week, "week", 2)
    d = week_argument(day, "day", 3)
    refuse_unknown("fromisocalendar", unknown)
    if y < MINYEAR or y > MAXYEAR:
        raise ValueError(f"Year is out of range: {y}")
    if not has_iso_week(y, w):
        raise ValueError(f"Invalid week: {w}")
    if d < 1 or d > 7:
        raise ValueError(f"Invalid day: {d} (range is [1, 7])")
    return date_of_ordinal(ordinal_of_week(y, w, d))
