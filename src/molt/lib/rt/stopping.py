"""Stopping: the deadline and the cancel flag of the call that an isolate runs, and waits that end with them.

Whoever wants an isolate to look raises `ctx.limit` to `LOOK`, so that the next poll of
running code comes here (`recursion`). Once there is a reason to stop it stays: every
later checkpoint of the call raises, too, whatever has been caught meanwhile.
"""

from typing import Final

from molt.lib.builtins.exceptions import BaseException
from molt.lib.low import NULL, builtin, c_call, call_ptr, cast, compact, ctx, fn, i64, inline, is_null, u64

compact()

# What ctx.limit is when the isolate is to look: no stack pointer is above it.
LOOK: Final = 0xFFFFFFFFFFFFFFFF
# Reasons to stop, as the statuses of docs/embedding.md.
TIMEOUT: Final = 3
CANCELLED: Final = 4


@builtin(module="molt")
class Stopped(BaseException):
    """Ends a call whose budget ran out or that was cancelled."""


@inline
def is_asked() -> bool:
    """Whether somebody wants the isolate to look."""
    return ctx.limit == u64(LOOK)


def checkpoint() -> None:
    """Raises when the running call has to end, or has taken more memory than it may.

    Where a generator is resumed by an exception, that waits meanwhile: it is not of what runs here."""
    thrown = ctx.exc
    ctx.exc = NULL
    look()
    ctx.exc = thrown


def look() -> None:
    if ctx.wants_collection != 0:
        collect_by_itself()
    if ctx.overdrawn != 0:
        ctx.overdrawn = 0
        set_memory_error()
    elif is_stopped():
        raise Stopped()
    else:
        if not is_null(ctx.on_signal) and (is_null(ctx.threads) or ctx.threads.ident == 1):
            call_ptr(cast(fn[[], object], ctx.on_signal))
        if not is_null(ctx.threads):
            call_ptr(cast(fn[[], None], ctx.threads.pause))


def is_stopped() -> bool:
    """Whether the running call has to end."""
    if ctx.stop == 0:
        # Before looking: whoever asks from now on is seen at the next poll.
        ctx.limit = ctx.stack_limit
        c_call("molt_fence", None)
        ctx.stop = find_reason()
        if ctx.stop == 0:
            return False
    ctx.limit = u64(LOOK)
    return True


def find_reason() -> i64:
    """Why the running call has to end; 0 for no reason."""
    if not is_null(ctx.cancel) and c_call("molt_load_flag", i64, ctx.cancel) != 0:
        return CANCELLED
    if ctx.deadline != 0 and c_call("molt_clock", i64, 1) >= ctx.deadline:
        return TIMEOUT
    return 0


def wait(nanoseconds: i64) -> None:
    """Sleeps, but not past the end of the running call."""
    if not is_null(ctx.threads):
        call_ptr(cast(fn[[i64], None], ctx.threads.sleep), nanoseconds)
        return
    if is_null(ctx.waiter):
        left = nanoseconds
        while left > 0:
            left = c_call("molt_sleep", i64, left)
            if is_asked():
                checkpoint()
        return
    end = c_call("molt_clock", i64, 1) + nanoseconds
    while True:
        checkpoint()
        until = end
        if ctx.deadline != 0 and ctx.deadline < end:
            until = ctx.deadline
        if c_call("molt_clock", i64, 1) >= end:
            return
        c_call("molt_wait", None, ctx.waiter, until)


def await_file(file: i64, events: i64) -> None:
    """Before a read (1, as `poll` calls it) or a write (4) that may wait: lets other threads run until it need not."""
    if not is_null(ctx.threads):
        call_ptr(cast(fn[[i64, i64], None], ctx.threads.await_file), file, events)


# At the bottom because of cycles.
from molt.lib.rt.memory import set_memory_error  # noqa: E402
from molt.lib.rt.collector import collect_by_itself  # noqa: E402
