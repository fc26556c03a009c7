"""`time`: clocks and sleeping."""

from molt.lib.low import c_call as _c_call
from molt.lib.low import i64
from molt.lib.rt.stopping import wait as _wait


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


def sleep(seconds: float, /) -> None:
    """Delay execution for a given number of seconds."""
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0.0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 9223372036.0:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    _wait(i64(seconds * 1e9))
