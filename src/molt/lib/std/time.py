"""`time`: clocks and sleeping; time tuples are `_time_tuples`."""

from typing import Final as _Final

from molt.lib.low import c_call as _c_call
from molt.lib.low import i64
from molt.lib.low import is_null as _is_null
from molt.lib.low import is_small as _is_small
from molt.lib.low import isinstance as _isinstance
from molt.lib.low import small as _small
from molt.lib.low import unbox_float as _unbox_float
from molt.lib.low import cast as _cast
from molt.lib.builtins.int import index_object as _index_object
from molt.lib.builtins.int_arith import int_exact as _int_exact
from molt.lib.rt.names import same_name as _same_name
from molt.lib.rt.stopping import wait as _wait
from molt.lib.rt.streams import raise_os_error as _raise_os_error
from molt.lib.rt.tables import dict_store as _dict_store
from molt.lib.rt.tables import empty_dict as _empty_dict
from molt.lib.std._molt_namespace import make_namespace as _make_namespace
from molt.lib.std._time_tuples import asctime as asctime
from molt.lib.std._time_tuples import ctime as ctime
from molt.lib.std._time_tuples import gmtime as gmtime
from molt.lib.std._time_tuples import localtime as localtime
from molt.lib.std._time_tuples import mktime as mktime
from molt.lib.std._time_tuples import strftime as strftime
from molt.lib.std._time_tuples import struct_time as struct_time
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.modules import find_program_module as _find_program_module
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.unsupported import unsupported as _unsupported
from molt.lib.std._time_tuples import zone_value as _zone_value
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name

# What `__getattr__` makes.
CLOCK_REALTIME: _Final = 0
CLOCK_MONOTONIC: _Final = 1
CLOCK_PROCESS_CPUTIME_ID: _Final = 2
CLOCK_THREAD_CPUTIME_ID: _Final = 3
CLOCK_MONOTONIC_RAW: _Final = 4
CLOCK_BOOTTIME: _Final = 7
CLOCK_TAI: _Final = 11

_computed_names: _Final = ("timezone", "altzone", "daylight", "tzname", "_STRUCT_TM_ITEMS")
# In the host's `_strptime`, from where CPython's C takes it, too.
_names_of_host: _Final = ("strptime",)


def __getattr__(name: str) -> object:
    """What belongs to the time zone."""
    if _same_name(name, "_STRUCT_TM_ITEMS"):
        return 11
    if _same_name(name, "strptime"):
        if _find_program_module("_strptime") < 0:
            _unsupported("time.strptime in a program that does not name it")
        return _keep_value("time", name, _get_attr(_import_library("_strptime"), "_strptime_time"))
    value = _zone_value(name)
    if _is_null(value):
        return _raise_missing_name("time", name)
    return _keep_value("time", name, value)


def tzset() -> None:
    """tzset()

Initialize, or reinitialize, the local timezone to the value stored in
os.environ['TZ']. The TZ environment variable should be specified in
standard Unix timezone format as documented in the tzset man page
(eg. 'US/Eastern', 'Europe/Amsterdam'). Unknown timezones will silently
fall back to UTC. If the TZ environment variable is not set, the local
timezone is set to the systems best guess of wallclock time.
Changing the TZ environment variable without calling tzset *may* change
the local timezone used by methods such as localtime, but this behaviour
should not be relied on."""
    _c_call("molt_read_zone", None)
    names = ("timezone", "altzone", "daylight", "tzname")
    for i in range(names.length):
        name = _cast(str, names.data.get(i))
        _keep_value("time", name, _zone_value(name))


def get_clock_info(name: str, /) -> object:
    """get_clock_info(name: str) -> dict

Get information of the specified clock."""
    clocks = ("time", "monotonic", "perf_counter", "process_time", "thread_time")
    for i in range(clocks.length):
        if _same_name(_cast(str, clocks.data.get(i)), name):
            return _clock_info(i)
    raise ValueError("unknown clock")


def _clock_info(which: i64) -> object:
    clock = "REALTIME" if which == 0 else "PROCESS_CPUTIME_ID" if which == 3 else "THREAD_CPUTIME_ID" if which == 4 else "MONOTONIC"
    about = _empty_dict()
    _dict_store(about, "implementation", f"clock_gettime(CLOCK_{clock})")
    _dict_store(about, "monotonic", which != 0)
    _dict_store(about, "adjustable", which == 0)
    _dict_store(about, "resolution", 1e-09)
    return _make_namespace(about)


def time() -> float:
    """Return the current time in seconds since the Epoch."""
    return float(_c_call("molt_clock", i64, 0)) / 1e9


def time_ns() -> i64:
    """Return the current time in nanoseconds since the Epoch."""
    return _c_call("molt_clock", i64, 0)


def monotonic() -> float:
    """Monotonic clock, cannot go backward."""
    return float(_c_call("molt_clock", i64, 1)) / 1e9


def monotonic_ns() -> i64:
    """Monotonic clock, cannot go backward, as nanoseconds."""
    return _c_call("molt_clock", i64, 1)


def perf_counter() -> float:
    """Performance counter for benchmarking."""
    return float(_c_call("molt_clock", i64, 1)) / 1e9


def perf_counter_ns() -> i64:
    """Performance counter for benchmarking as nanoseconds."""
    return _c_call("molt_clock", i64, 1)


def process_time() -> float:
    """Process time for profiling: sum of the kernel and user-space CPU time."""
    return float(_c_call("molt_clock", i64, 2)) / 1e9


def process_time_ns() -> i64:
    """Process time for profiling as nanoseconds."""
    return _c_call("molt_clock", i64, 2)


def thread_time() -> float:
    """Thread time for profiling: sum of the kernel and user-space CPU time."""
    return float(_c_call("molt_any_clock", i64, CLOCK_THREAD_CPUTIME_ID, 0)) / 1e9


def thread_time_ns() -> i64:
    """Thread time for profiling as nanoseconds."""
    return _c_call("molt_any_clock", i64, CLOCK_THREAD_CPUTIME_ID, 0)


def clock_gettime(clk_id: i64, /) -> float:
    """Return the time of the specified clock clk_id."""
    return float(_clock_time(clk_id, 0)) / 1e9


def clock_gettime_ns(clk_id: i64, /) -> i64:
    """Return the time of the specified clock clk_id as nanoseconds."""
    return _clock_time(clk_id, 0)


def clock_getres(clk_id: i64, /) -> float:
    """Return the resolution (precision) of the specified clock clk_id."""
    return float(_clock_time(clk_id, 1)) / 1e9


def _clock_time(which: i64, what: i64) -> i64:
    """The time of a clock, or (`what` being 1) its resolution, in nanoseconds; OSError if there is no such clock."""
    time = _c_call("molt_any_clock", i64, which, what)
    if time < 0:
        _raise_os_error(0 - time)
    return time


def sleep(duration: object, /) -> None:
    """Delay execution for a given number of seconds.  The argument may be
a floating point number for subsecond precision."""
    seconds = 0.0
    if _isinstance(duration, float):
        seconds = _unbox_float(duration)
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        # 2**63 nanoseconds.
        if not (-9223372036854775808.0 <= seconds * 1e9 and seconds * 1e9 < 9223372036854775808.0):
            raise OverflowError("timestamp out of range for platform time_t")
    else:
        whole = _int_exact(_index_object(duration))
        if not _is_small(whole) or _small(whole) > 9223372036 or _small(whole) < -9223372036:
            raise OverflowError("timestamp too large to convert to C _PyTime_t")
        seconds = float(_small(whole))
    if seconds < 0.0:
        raise ValueError("sleep length must be non-negative")
    _wait(i64(seconds * 1e9))
