"""`_datetime`: dates, times and differences of them, as machine integers.

`days` is the calendar, `deltas` and `delta_numbers` are `timedelta`, `zones` and `fixed_zones` `tzinfo` and
`timezone`, `dates`, `times` and `datetimes` the classes of these names; `comparing`, `moments`, `local_time`,
`formatting`, `parsing`, `writing`, `weeks` and `arguments` what they build on.
"""

from __future__ import annotations

from molt.lib.builtins.type import FINAL_CLASS as _FINAL_CLASS
from molt.lib.low import class_object as _class_object
from molt.lib.low import visible as _visible
from molt.lib.std._datetime.dates import date as date
from molt.lib.std._datetime.datetimes import datetime as datetime
from molt.lib.std._datetime.days import MAXYEAR as MAXYEAR
from molt.lib.std._datetime.days import MINYEAR as MINYEAR
from molt.lib.std._datetime.deltas import timedelta as timedelta
from molt.lib.std._datetime.fixed_zones import UTC as UTC
from molt.lib.std._datetime.fixed_zones import timezone as timezone
from molt.lib.std._datetime.times import time as time
from molt.lib.std._datetime.zones import tzinfo as tzinfo


@_visible
def _prepare() -> None:
    """For classes that Python code makes; the runtime, which marks its own, does not know this one."""
    cls = _class_object(timezone)
    cls.flags = cls.flags | _FINAL_CLASS
