"""`resource`: limits of the system, and what of it has been used."""

import errno as _errno
import os as _os

import _molt_calls

error = OSError

# As on Linux, but for a few processors that Molt does not compile for.
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE = range(8)
RLIMIT_OFILE = RLIMIT_NOFILE
RLIMIT_MEMLOCK, RLIMIT_AS = 8, 9
RLIMIT_SIGPENDING, RLIMIT_MSGQUEUE, RLIMIT_NICE, RLIMIT_RTPRIO, RLIMIT_RTTIME = range(11, 16)
RLIM_INFINITY = -1
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1

_KINDS = 16


class struct_rusage(tuple):
    """struct_rusage: Result from getrusage.

This object may be accessed either as a tuple of
    (utime,stime,maxrss,ixrss,idrss,isrss,minflt,majflt,
    nswap,inblock,oublock,msgsnd,msgrcv,nsignals,nvcsw,nivcsw)
or via the attributes ru_utime, ru_stime, ru_maxrss, and so on."""

    __module__ = "resource"
    __slots__ = ()
    n_fields = n_sequence_fields = 16
    n_unnamed_fields = 0
    __match_args__ = (
        "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt",
        "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw",
    )  # fmt: skip

    ru_utime = property(lambda self: self[0])
    ru_stime = property(lambda self: self[1])
    ru_maxrss = property(lambda self: self[2])
    ru_ixrss = property(lambda self: self[3])
    ru_idrss = property(lambda self: self[4])
    ru_isrss = property(lambda self: self[5])
    ru_minflt = property(lambda self: self[6])
    ru_majflt = property(lambda self: self[7])
    ru_nswap = property(lambda self: self[8])
    ru_inblock = property(lambda self: self[9])
    ru_oublock = property(lambda self: self[10])
    ru_msgsnd = property(lambda self: self[11])
    ru_msgrcv = property(lambda self: self[12])
    ru_nsignals = property(lambda self: self[13])
    ru_nvcsw = property(lambda self: self[14])
    ru_nivcsw = property(lambda self: self[15])

    def __repr__(self):
        pairs = zip(self.__match_args__, self)
        return f"resource.struct_rusage({', '.join(f'{name}={value!r}' for name, value in pairs)})"


def _words(data):
    return [int.from_bytes(data[i : i + 8], "little", signed=True) for i in range(0, len(data), 8)]


def _checked(kind):
    if not 0 <= kind < _KINDS:
        raise ValueError("invalid resource specified")
    return kind


def _limits(pid, kind):
    told = bytearray(16)
    result = _molt_calls.call(b"get_limit", _checked(kind), pid, told)
    if result < 0:
        raise OSError(-result, _os.strerror(-result))
    return tuple(_words(told))


def _set_limits(pid, kind, limits):
    _checked(kind)
    limits = tuple(limits)
    if len(limits) != 2:
        raise ValueError("expected a tuple of 2 integers")
    wanted = b"".join(limit.__index__().to_bytes(8, "little", signed=True) for limit in limits)
    result = _molt_calls.call(b"set_limit", kind, pid, wanted)
    if result == -_errno.EINVAL:
        raise ValueError("current limit exceeds maximum limit")
    if result == -_errno.EPERM and pid == 0:
        raise ValueError("not allowed to raise maximum limit")
    if result < 0:
        raise OSError(-result, _os.strerror(-result))


def getrlimit(resource, /):
    return _limits(0, resource)


def setrlimit(resource, limits, /):
    _set_limits(0, resource, limits)


def prlimit(pid, resource, limits=None, /):
    before = _limits(pid, resource)
    if limits is not None:
        _set_limits(pid, resource, limits)
    return before


def getrusage(who, /):
    told = bytearray(144)
    result = _molt_calls.call(b"usage", who, told)
    if result == -_errno.EINVAL:
        raise ValueError("invalid who parameter")
    if result < 0:
        raise OSError(-result, _os.strerror(-result))
    words = _words(told)
    return struct_rusage((words[0] + words[1] * 1e-6, words[2] + words[3] * 1e-6, *words[4:]))


def getpagesize():
    return _molt_calls.call(b"page_size")
