"""Processes of one's own: made, waited for, and told."""

from __future__ import annotations

from typing import Final

from molt.lib.low import box_i64, c_call, compact, ctx, i64, internal, is_null, stack
from molt.lib.rt.stopping import checkpoint, is_asked
from molt.lib.rt.stopping import wait as pause_for
from molt.lib.std.posix.arguments import check, int_argument

compact()

INTERRUPTED: Final = -4  # EINTR
AT_ONCE: Final = 1  # WNOHANG


def fork() -> i64:
    """Fork a child process.

Return 0 to child process and PID of child to parent process."""
    return check(c_call("molt_process_call", i64, 1, 0, 0, stack(i64, 1)))


def wait() -> object:
    """Wait for completion of a child process.

Returns a tuple of information about the child process:
    (pid, status)"""
    return wait_for(-1, 0)


def waitpid(pid: i64, options: i64, /) -> object:
    """Wait for completion of a given child process.

Returns a tuple of information regarding the child process:
    (pid, status)

The options argument is ignored on Windows."""
    return wait_for(i64(int_argument(pid)), i64(int_argument(options)))


@internal
def wait_for(process: i64, options: i64) -> object:
    """The process that has ended, and how; handlers of signals run meanwhile."""
    status = stack(i64, 1)
    if not is_null(ctx.threads) and (options & AT_ONCE) == 0:
        return wait_among_threads(process, options)
    found = c_call("molt_process_call", i64, 0, process, options, status)
    while found == INTERRUPTED:
        if is_asked():
            checkpoint()
        found = c_call("molt_process_call", i64, 0, process, options, status)
    return (box_i64(check(found)), box_i64(status[0]))


@internal
def wait_among_threads(process: i64, options: i64) -> object:
    """Looks every now and then, while other threads run."""
    status = stack(i64, 1)
    pause = 100000
    while True:
        found = c_call("molt_process_call", i64, 0, process, options | AT_ONCE, status)
        if found != 0 and found != INTERRUPTED:
            return (box_i64(check(found)), box_i64(status[0]))
        pause_for(pause)
        if pause < 4000000:
            pause *= 2


def kill(pid: i64, signal: i64, /) -> None:
    """Kill a process with a signal."""
    check(c_call("molt_process_call", i64, 2, i64(int_argument(pid)), i64(int_argument(signal)), stack(i64, 1)))
    if is_asked():
        checkpoint()


def killpg(pgid: i64, signal: i64, /) -> None:
    """Kill a process group with a signal."""
    check(c_call("molt_process_call", i64, 3, i64(int_argument(pgid)), i64(int_argument(signal)), stack(i64, 1)))
    if is_asked():
        checkpoint()
