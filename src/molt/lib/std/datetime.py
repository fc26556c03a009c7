"""Fast implementation of the datetime type."""

from __future__ import annotations

from molt.lib.std._datetime import _prepare as _prepare
from molt.lib.std._datetime.dates import date as date
from molt.lib.std._datetime.datetimes import datetime as datetime
from molt.lib.std._datetime.days import MAXYEAR as MAXYEAR
from molt.lib.std._datetime.days import MINYEAR as MINYEAR
from molt.lib.std._datetime.deltas import timedelta as timedelta
from molt.lib.std._datetime.fixed_zones import UTC as UTC
from molt.lib.std._datetime.fixed_zones import timezone as timezone
from molt.lib.std._datetime.times import time as time
from molt.lib.std._datetime.zones import tzinfo as tzinfo
