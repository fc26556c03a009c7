"""Days of the proleptic Gregorian calendar, as machine integers: dates packed in one word, ordinals, weeks of ISO 8601.

A date is `year << 9 | month << 5 | day`, so that dates are ordered as their words are.
The way from an ordinal to a date and back counts years from the first of March, after
which the leap day comes last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import i64, inline, noinline

MINYEAR: Final = 1
MAXYEAR: Final = 9999
# 9999-12-31
MAX_ORDINAL: Final = 3652059
# Days from 0000-03-01 to 0000-12-31, which would have the ordinal 0.
BEFORE_FIRST: Final = 305
DAYS_OF_ERA: Final = 146097  # 400 years

MICROSECONDS: Final = 1000000  # of a second
MICROSECONDS_OF_DAY: Final = 86400000000
MICROSECONDS_OF_HOUR: Final = 3600000000
MICROSECONDS_OF_MINUTE: Final = 60000000

FIRST_DATE: Final = 545  # 0001-01-01
LAST_DATE: Final = 5119903  # 9999-12-31


@inline
def pack_date(year: i64, month: i64, day: i64) -> i64:
    return year << 9 | month << 5 | day


@inline
def year_of(ymd: i64) -> i64:
    return ymd >> 9


@inline
def month_of(ymd: i64) -> i64:
    return ymd >> 5 & 15


@inline
def day_of(ymd: i64) -> i64:
    return ymd & 31


def is_leap(year: i64) -> bool:
    # A year that 4 divides is a century if 25 does, and of these every fourth is leap.
    return year & 3 == 0 and (year % 25 != 0 or year & 15 == 0)


def days_in_month(year: i64, month: i64) -> i64:
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 + (month + (month >> 3) & 1)


def ordinal_of(ymd: i64) -> i64:
    """The number of a day: 0001-01-01 is 1."""
    year = year_of(ymd)
    month = month_of(ymd)
    if month <= 2:
        year -= 1
        month += 12
    return year * 365 + (year >> 2) - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + day_of(ymd) - BEFORE_FIRST - 1


def date_of_ordinal(ordinal: i64) -> i64:
    """The packed date of a number; also of those that belong to years outside of the range."""
    days = ordinal + BEFORE_FIRST
    era = days // DAYS_OF_ERA
    in_era = days - era * DAYS_OF_ERA
    year = (in_era - in_era // 1460 + in_era // 36524 - in_era // 146096) // 365
    in_year = in_era - (365 * year + (year >> 2) - year // 100)
    month = (5 * in_year + 2) // 153
    day = in_year - (153 * month + 2) // 5 + 1
    year += era * 400
    if month < 10:
        return pack_date(year, month + 3, day)
    return pack_date(year + 1, month - 9, day)


def move_date(ymd: i64, days: i64) -> i64:
    """The date some days later; OverflowError where there is none."""
    day = day_of(ymd) + days
    # In any month.
    if 1 <= day <= 28:
        return ymd + days
    if 1 <= day <= 56:
        length = days_in_month(year_of(ymd), month_of(ymd))
        if day <= length:
            return ymd + days
        if month_of(ymd) < 12:
            return pack_date(year_of(ymd), month_of(ymd) + 1, day - length)
    ordinal = ordinal_of(ymd) + days
    if ordinal < 1 or ordinal > MAX_ORDINAL:
        raise OverflowError("date value out of range")
    return date_of_ordinal(ordinal)


def weekday_of(ymd: i64) -> i64:
    """0 for a Monday."""
    return (ordinal_of(ymd) + 6) % 7


def day_of_year(ymd: i64) -> i64:
    """From 1."""
    return ordinal_of(ymd) - ordinal_of(pack_date(year_of(ymd), 1, 1)) + 1


@inline
def checked_date(year: i64, month: i64, day: i64) -> i64:
    """The packed date; ValueError if there is none."""
    if year < MINYEAR or year > MAXYEAR or month < 1 or month > 12 or day < 1 or (day > 28 and day > days_in_month(year, month)):
        raise_no_date(year, month)
    return pack_date(year, month, day)


@noinline
def raise_no_date(year: i64, month: i64) -> None:
    if year < MINYEAR or year > MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if month < 1 or month > 12:
        raise ValueError("month must be in 1..12")
    raise ValueError("day is out of range for month")


@inline
def checked_clock(hour: i64, minute: i64, second: i64, microsecond: i64) -> i64:
    """The microseconds of a day up to a time; ValueError if there is none."""
    if hour < 0 or hour > 23 or minute < 0 or minute > 59 or second < 0 or second > 59 or microsecond < 0 or microsecond > 999999:
        raise_no_time(hour, minute, second)
    return ((hour * 60 + minute) * 60 + second) * MICROSECONDS + microsecond


@noinline
def raise_no_time(hour: i64, minute: i64, second: i64) -> None:
    if hour < 0 or hour > 23:
        raise ValueError("hour must be in 0..23")
    if minute < 0 or minute > 59:
        raise ValueError("minute must be in 0..59")
    if second < 0 or second > 59:
        raise ValueError("second must be in 0..59")
    raise ValueError("microsecond must be in 0..999999")


def check_fold(fold: i64) -> None:
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")


# --- weeks ---


def first_monday(year: i64) -> i64:
    """The ordinal of the Monday that begins week 1: that of the year's first Thursday."""
    january = ordinal_of(pack_date(year, 1, 1))
    weekday = (january + 6) % 7
    monday = january - weekday
    return monday + 7 if weekday > 3 else monday


def iso_year_of(ymd: i64) -> i64:
    """The year that a date's week belongs to."""
    year = year_of(ymd)
    ordinal = ordinal_of(ymd)
    if ordinal < first_monday(year):
        return year - 1
    return year + 1 if ordinal >= first_monday(year + 1) else year


def iso_week_of(ymd: i64) -> i64:
    return (ordinal_of(ymd) - first_monday(iso_year_of(ymd))) // 7 + 1


def has_iso_week(year: i64, week: i64) -> bool:
    """Whether a year has a week of this number."""
    if week != 53:
        return 1 <= week <= 52
    return first_monday(year + 1) - first_monday(year) == 371


def ordinal_of_week(year: i64, week: i64, weekday: i64) -> i64:
    """The ordinal of a day of a week, Monday being 1."""
    return first_monday(year) + (week - 1) * 7 + weekday - 1
