"""The process, its user, the machine, and the environment."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.codecs import str_from_system
from molt.lib.builtins.file_raw import path_of
from molt.lib.low import (
    alloc,
    c_call,
    compact,
    fill,
    free,
    i64,
    internal,
    is_null,
    keywords,
    null,
    ptr,
    stack,
    u8,
    visible,
)
from molt.lib.rt.streams import error_text
from molt.lib.rt.tables import dict_store
from molt.lib.std.posix.arguments import check, int_argument, plain_path, system_bytes
from molt.lib.std.posix.records import times_result, uname_result

compact()

NAMES_ROOM: Final = 2048
MOST_GROUPS: Final = 1024
MASK_ROOM: Final = 1024  # bytes: 8192 processors


# --- numbers of processes and users ---


def getpid() -> i64:
    """Return the current process id."""
    return c_call("molt_process_number", i64, 0)


def getppid() -> i64:
    """Return the parent's process id.

If the parent process has already exited, Windows machines will still
return its id; others systems will return the id of the 'init' process (1)."""
    return c_call("molt_process_number", i64, 1)


def getuid() -> i64:
    """Return the current process's user id."""
    return c_call("molt_process_number", i64, 2)


def geteuid() -> i64:
    """Return the current process's effective user id."""
    return c_call("molt_process_number", i64, 3)


def getgid() -> i64:
    """Return the current process's group id."""
    return c_call("molt_process_number", i64, 4)


def getegid() -> i64:
    """Return the current process's effective group id."""
    return c_call("molt_process_number", i64, 5)


def getpgrp() -> i64:
    """Return the current process group id."""
    return c_call("molt_process_number", i64, 6)


@keywords
def getpgid(pid: i64) -> i64:
    """Call the system call getpgid(), and return the result."""
    return check(c_call("molt_process_of", i64, 0, i64(int_argument(pid))))


def getsid(pid: i64, /) -> i64:
    """Call the system call getsid(pid) and return the result."""
    return check(c_call("molt_process_of", i64, 1, i64(int_argument(pid))))


def getgroups() -> list:
    """Return list of supplemental group IDs for the process."""
    groups = stack(i64, 1024)
    count = check(c_call("molt_groups", i64, groups, MOST_GROUPS))
    made: list = []
    for i in range(count):
        made.append(groups[i])
    return made


def getlogin() -> str:
    """Return the actual login name."""
    name = alloc(u8, 256)
    try:
        check(c_call("molt_login_name", i64, name, 256))
        return text_from(name)
    finally:
        free(name, 256)


@internal
def text_from(data: ptr[u8]) -> str:
    n = 0
    while data[n] != u8(0):
        n += 1
    return str_from_system(data, n)


# --- the process ---


def umask(mask: i64, /) -> i64:
    """Set the current numeric umask and return the previous umask."""
    return c_call("molt_umask", i64, i64(int_argument(mask)))


@keywords
def system(command: object) -> i64:
    """Execute the command in a subshell."""
    p = plain_path(command, "system")
    return c_call("molt_run_command", i64, p.data)


@visible
@keywords
def _exit(status: i64) -> None:
    """Exit to the system with specified status, without normal exit processing."""
    c_call("molt_end_now", None, i64(int_argument(status)))


def abort() -> None:
    """Abort the interpreter immediately.

This function 'dumps core' or otherwise fails in the hardest way possible
on the hosting operating system.  This function never returns."""
    c_call("molt_abort", None)


def times() -> object:
    """Return a collection containing process timing information.

The object returned behaves like a named tuple with these fields:
  (utime, stime, cutime, cstime, elapsed_time)
All fields are floating point numbers."""
    ticks = stack(i64, 5)
    second = float(check(c_call("molt_times", i64, ticks)))
    return times_result((
        float(ticks[0]) / second, float(ticks[1]) / second, float(ticks[2]) / second, float(ticks[3]) / second,
        float(ticks[4]) / second,
    ))  # fmt: skip


# --- what a status of waiting says ---


@keywords
def WIFEXITED(status: i64) -> bool:
    """Return True if the process returning status exited via the exit() system call."""
    return int_argument(status) & 127 == 0


@keywords
def WEXITSTATUS(status: i64) -> i64:
    """Return the process return code from status."""
    return i64(int_argument(status)) >> 8 & 255


@keywords
def WIFSIGNALED(status: i64) -> bool:
    """Return True if the process returning status was terminated by a signal."""
    signal = i64(int_argument(status)) & 127
    return signal != 0 and signal != 127


@keywords
def WTERMSIG(status: i64) -> i64:
    """Return the signal that terminated the process that provided the status value."""
    return i64(int_argument(status)) & 127


@keywords
def WIFSTOPPED(status: i64) -> bool:
    """Return True if the process returning status was stopped."""
    return i64(int_argument(status)) & 255 == 127


@keywords
def WSTOPSIG(status: i64) -> i64:
    """Return the signal that stopped the process that provided the status value."""
    return i64(int_argument(status)) >> 8 & 255


def WCOREDUMP(status: i64, /) -> bool:
    """Return True if the process returning status was dumped to a core file."""
    return i64(int_argument(status)) & 128 != 0


@keywords
def WIFCONTINUED(status: i64) -> bool:
    """Return True if a particular process was continued from a job control stop.

Return True if the process returning status was continued from a
job control stop."""
    return i64(int_argument(status)) == 65535


@keywords
def waitstatus_to_exitcode(status: i64) -> i64:
    """Convert a wait status to an exit code.

On Unix:

* If WIFEXITED(status) is true, return WEXITSTATUS(status).
* If WIFSIGNALED(status) is true, return -WTERMSIG(status).
* Otherwise, raise a ValueError.

On Windows, return status shifted right by 8 bits.

On Unix, if the process is being traced or if waitpid() was called with
WUNTRACED option, the caller must first check if WIFSTOPPED(status) is true.
This function must not be called if WIFSTOPPED(status) is true."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


# --- the machine ---


def uname() -> object:
    """Return an object identifying the current operating system.

The object behaves like a named tuple with the following fields:
  (sysname, nodename, release, version, machine)"""
    data = alloc(u8, NAMES_ROOM)
    try:
        used = check(c_call("molt_system_names", i64, data, NAMES_ROOM))
        parts: list = []
        at = data
        while at - data < used:
            part = text_from(at)
            parts.append(part)
            while at[0] != u8(0):
                at = at + 1
            at = at + 1
        return uname_result(parts)
    finally:
        free(data, NAMES_ROOM)


def cpu_count() -> object:
    """Return the number of CPUs in the system; return None if indeterminable.

This number is not equivalent to the number of CPUs the current process can
use.  The number of usable CPUs can be obtained with
``len(os.sched_getaffinity(0))``"""
    count = c_call("molt_processors", i64)
    return count if count >= 1 else None


def sched_getaffinity(pid: i64, /) -> object:
    """Return the affinity of the process identified by pid (or the current process if zero).

The affinity is returned as a set of CPU identifiers."""
    mask = alloc(u8, MASK_ROOM)
    try:
        fill(mask, 0, MASK_ROOM)
        check(c_call("molt_allowed_processors", i64, i64(int_argument(pid)), mask, MASK_ROOM))
        found: set = set()
        for i in range(MASK_ROOM * 8):
            if i64(mask[i >> 3]) >> (i & 7) & 1 != 0:
                found.add(i)
        return found
    finally:
        free(mask, MASK_ROOM)


def getloadavg() -> tuple:
    """Return average recent system load information.

Return the number of processes in the system run queue averaged over
the last 1, 5, and 15 minutes as a tuple of three floats.
Raises OSError if the load average was unobtainable."""
    loads = stack(float, 3)
    if c_call("molt_loads", i64, loads) < 0:
        raise OSError("Load averages are unobtainable")
    return (loads[0], loads[1], loads[2])


def urandom(size: i64, /) -> bytes:
    """Return a bytes object containing random bytes suitable for cryptographic use."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    made = new_bytes(size)
    done = 0
    while done < size:
        part = size - done
        done += check(c_call("molt_random_bytes", i64, made.data + done, 256 if part > 256 else part))
    return made


def strerror(code: i64, /) -> str:
    """Translate an error code to a message string."""
    return error_text(i64(int_argument(code)))


# --- the environment ---


def putenv(name: object, value: object, /) -> None:
    """Change or add an environment variable."""
    key = variable_text(name)
    data = variable_text(value)
    if has_equal_sign(key):
        raise ValueError("illegal environment variable name")
    check(c_call("molt_set_variable", i64, key.data, data.data))


def unsetenv(name: object, /) -> None:
    """Delete an environment variable."""
    key = variable_text(name)
    check(c_call("molt_set_variable", i64, key.data, null(u8)))


@internal
def variable_text(given: object) -> bytes:
    return system_bytes(path_of(given), "embedded null byte")


@internal
def has_equal_sign(name: bytes) -> bool:
    for i in range(name.length):
        if name.data[i] == u8(61):
            return True
    return False


@internal
def environment_bytes() -> dict:
    """The variables of the environment; the first of a name counts."""
    made: dict = {}
    i = 0
    while True:
        entry = c_call("molt_environment", ptr[u8], i)
        if is_null(entry):
            return made
        i += 1
        split = 0
        while entry[split] != u8(0) and entry[split] != u8(61):
            split += 1
        if entry[split] == u8(0):
            continue
        end = split + 1
        while entry[end] != u8(0):
            end += 1
        name = bytes_from(entry, split)
        if not made.__contains__(name):
            dict_store(made, name, bytes_from(entry + (split + 1), end - split - 1))
