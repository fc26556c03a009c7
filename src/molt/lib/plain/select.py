"""`select`: waiting for files, by `poll`."""

import errno as _errno
import os as _os
from operator import index as _index
import time as _time

import _molt_calls

error = OSError

POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
PIPE_BUF = 4096


def _number(file):
    if isinstance(file, int):
        number = file
    else:
        method = getattr(file, "fileno", None)
        if method is None:
            raise TypeError("argument must be an int, or have a fileno() method.")
        number = method()
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


_MOST = 1024  # FD_SETSIZE


def _wait(wanted, milliseconds):
    """What has happened to files, as pairs of number and events, in the order they were asked for."""
    rows = bytearray(24 * len(wanted))
    for i, (number, events) in enumerate(wanted):
        rows[24 * i : 24 * i + 8] = number.to_bytes(8, "little")
        rows[24 * i + 8 : 24 * i + 16] = events.to_bytes(8, "little")
    end = None if milliseconds < 0 else _time.monotonic() + milliseconds / 1000
    while True:
        found = _molt_calls.poll(rows, len(wanted), milliseconds)
        _molt_calls.look()
        if found != -_errno.EINTR:
            break
        if end is not None:
            milliseconds = max(0, -int(-(end - _time.monotonic()) * 1000 // 1))
    if found < 0:
        raise OSError(-found, _os.strerror(-found))
    seen = [int.from_bytes(rows[24 * i + 16 : 24 * i + 24], "little", signed=True) & 0xFFFF for i in range(len(wanted))]
    return [(number, events) for (number, _), events in zip(wanted, seen) if events]


def _milliseconds(seconds):
    """Rounded up, so that no wait is too short."""
    return min(-int(-seconds * 1000 // 1), 2147483647)


class _poll:
    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._wanted[_number(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        number = _number(fd)
        if number not in self._wanted:
            raise FileNotFoundError(_errno.ENOENT, _os.strerror(_errno.ENOENT))
        self._wanted[number] = eventmask

    def unregister(self, fd, /):
        del self._wanted[_number(fd)]

    def poll(self, timeout=None, /):
        if timeout is not None:
            timeout = _checked_time(timeout, 10**6, "timeout must be an integer or None")
        if timeout is None or timeout < 0:
            milliseconds = -1
        else:
            milliseconds = -int(-timeout // 1)
            if milliseconds > 2147483647:
                raise OverflowError("timeout is too large")
        return _wait(list(self._wanted.items()), milliseconds)


_poll.__name__ = _poll.__qualname__ = "poll"
_poll.__module__ = "select"
# A class, as a function would become a method where a class has it.
poll = _poll


def _checked_time(time, nanoseconds, complaint):
    """A time in units of so many nanoseconds, of which there have to be less than 2**63."""
    if isinstance(time, float):
        if time != time:
            raise ValueError("Invalid value NaN (not a number)")
        if not -(2.0**63) <= time * nanoseconds < 2.0**63:
            raise OverflowError("timestamp out of range for platform time_t")
        return time
    if not hasattr(type(time), "__index__"):
        raise TypeError(complaint)
    whole = _index(time)
    if not -(2**63) <= whole * nanoseconds < 2**63:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    return whole


def _numbered(files):
    """Files with their numbers, as far as `select` of the system goes; asking for one may change the list."""
    if not isinstance(files, (list, tuple)):
        if not hasattr(type(files), "__iter__") and not hasattr(type(files), "__getitem__"):
            raise TypeError("arguments 1-3 must be sequences")
        files = list(iter(files))
    found = []
    i = 0
    while i < len(files):
        file = files[i]
        number = _number(file)
        if number >= _MOST:
            raise ValueError("filedescriptor out of range in select()")
        if i >= _MOST:
            raise ValueError("too many file descriptors in select()")
        found.append((file, number))
        i += 1
    return found


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None:
        timeout = _checked_time(timeout, 10**9, "timeout must be a float or None")
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    lists = [_numbered(files) for files in (rlist, wlist, xlist)]
    wanted = {}
    for files, events in zip(lists, (POLLIN, POLLOUT, POLLPRI)):
        for _, number in files:
            wanted[number] = wanted.get(number, 0) | events
    seen = dict(_wait(list(wanted.items()), -1 if timeout is None else _milliseconds(timeout)))
    if any(events & POLLNVAL for events in seen.values()):
        raise OSError(_errno.EBADF, _os.strerror(_errno.EBADF))
    counted = (POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI)
    return tuple(
        [file for file, number in files if seen.get(number, 0) & events] for files, events in zip(lists, counted)
    )
