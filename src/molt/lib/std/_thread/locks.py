"""Locks, and what starts threads. Who runs is `threads.py`.

Waiting for a lock that is held lasts for ever where no other thread could release it: there
it is an error.
"""

from __future__ import annotations

from molt.lib.low import (
    address,
    builtin,
    c_call,
    cast,
    compact,
    ctx,
    i64,
    internal,
    is_null,
    isinstance,
    keywords,
    new,
    new_of,
    small,
    visible,
)
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.stopping import wait
from molt.lib.rt.unsupported import unsupported
from molt.lib.std._thread.threads import scheduler, start, wait_for, wake_first

compact()


def get_ident() -> int:
    """Return a non-zero integer that uniquely identifies the current thread
amongst other threads that exist simultaneously."""
    return 1 if is_null(ctx.threads) else ctx.threads.ident


def allocate_lock() -> object:
    """Create a new lock object. See help(type(threading.Lock())) for
information about locks."""
    return new(lock)


@visible
def _set_sentinel() -> object:
    """Set a sentinel lock that will be released when the current thread
state is finalized (after it is untied from the interpreter)."""
    made = new(lock)
    if not is_null(ctx.threads):
        scheduler().current.at_end = made
    return made


@visible
def _count() -> i64:
    """Return the number of currently running Python threads, excluding
the main thread."""
    return 0 if is_null(ctx.threads) else scheduler().count


def daemon_threads_allowed() -> bool:
    """Return True if daemon threads are allowed in the current interpreter,
and False otherwise."""
    return True


def exit() -> None:
    """This is synonymous to ``raise SystemExit''.  It will cause the current
thread to exit silently unless the exception is caught."""
    raise SystemExit()


def stack_size(size: i64 = 0, /) -> i64:
    """Return the thread stack size used when creating new threads."""
    if size != 0:
        unsupported("another size of the stacks of threads")
    return 0


def start_new_thread(function: object, args: object, kwargs: object = None, /) -> i64:
    """Start a new thread and return its identifier."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    # So that the end of the program waits.
    callbacks()
    return start(function, args, {} if kwargs is None else kwargs)


def interrupt_main() -> None:
    """Simulate the arrival of the given signal in the main thread."""
    unsupported("interrupting the main thread")


@internal
def end_of_wait(blocking: bool, timeout: float) -> i64:
    """When a wait ends: 0 for never, -1 for at once."""
    if not blocking:
        if timeout != -1.0:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return -1
    if timeout == -1.0:
        return 0
    if timeout < 0.0:
        raise ValueError("timeout value must be positive")
    if timeout > 9223372036.0:
        raise OverflowError("timeout value is too large")
    if timeout == 0.0:
        return -1
    return c_call("molt_clock", i64, 1) + i64(timeout * 1e9)


@internal
def wait_longer(x: object, until: i64) -> bool:
    """Waits for a lock to be released; False once the time is over."""
    if until < 0:
        return False
    now = c_call("molt_clock", i64, 1)
    if until != 0 and now >= until:
        return False
    if is_null(ctx.threads):
        if until == 0 and is_null(ctx.on_signal):
            unsupported("waiting for a lock that is held, in a program of one thread")
        wait(1000000000 if until == 0 else until - now)
    else:
        wait_for(address(x), until)
    return True


@builtin(name="_thread.lock")
class lock:
    held: i64

    @keywords
    def acquire(self, blocking: bool = True, timeout: float = -1.0) -> bool:
        if self.held != 0:
            until = end_of_wait(blocking, timeout)
            while self.held != 0:
                if not wait_longer(self, until):
                    return False
        elif timeout != -1.0:
            end_of_wait(blocking, timeout)
        self.held = 1
        return True

    def acquire_lock(self, blocking: bool = True, timeout: float = -1.0) -> bool:
        return self.acquire(blocking, timeout)

    def release(self) -> None:
        if self.held == 0:
            raise RuntimeError("release unlocked lock")
        self.held = 0
        wake_first(address(self))

    def release_lock(self) -> None:
        self.release()

    def locked(self) -> bool:
        return self.held != 0

    def locked_lock(self) -> bool:
        return self.held != 0

    @visible
    def _at_fork_reinit(self) -> None:
        self.held = 0

    def __enter__(self) -> bool:
        return self.acquire(True, -1.0)

    def __exit__(self, *args: object) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "unlocked" if self.held == 0 else "locked"
        return f"<{state} _thread.lock object at {hex_address(self)}>"


@internal
def release_if_held(x: object) -> None:
    """At the end of a thread, for whoever waits for it."""
    if isinstance(x, lock) and cast(lock, x).held != 0:
        cast(lock, x).release()


@builtin(name="_thread.RLock")
class RLock:
    count: i64
    owner: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return new_of(cls, RLock)

    @visible
    def _is_owned(self) -> bool:
        return self.count > 0 and self.owner == small(get_ident())

    @visible
    def _release_save(self) -> object:
        if self.count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        count = self.count
        owner = self.owner
        self.count = 0
        self.owner = 0
        wake_first(address(self))
        return (count, owner)

    @visible
    def _acquire_restore(self, state: object, /) -> None:
        while self.count != 0:
            wait_longer(self, 0)
        self.count = small(cast(tuple, state).data.get(0))
        self.owner = small(cast(tuple, state).data.get(1))

    @visible
    def _at_fork_reinit(self) -> None:
        self.count = 0
        self.owner = 0

    @keywords
    def acquire(self, blocking: bool = True, timeout: float = -1.0) -> bool:
        me = small(get_ident())
        if self.count != 0 and self.owner == me:
            self.count += 1
            return True
        if self.count != 0:
            until = end_of_wait(blocking, timeout)
            while self.count != 0:
                if not wait_longer(self, until):
                    return False
        elif timeout != -1.0:
            end_of_wait(blocking, timeout)
        self.count = 1
        self.owner = me
        return True

    def release(self) -> None:
        if self.count == 0 or self.owner != small(get_ident()):
            raise RuntimeError("cannot release un-acquired lock")
        self.count -= 1
        if self.count == 0:
            self.owner = 0
            wake_first(address(self))

    def __enter__(self) -> bool:
        return self.acquire(True, -1.0)

    def __exit__(self, *args: object) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "unlocked" if self.count == 0 else "locked"
        return f"<{state} _thread.RLock object owner={self.owner} count={self.count} at {hex_address(self)}>"


# At the bottom because of cycles.
from molt.lib.builtins.functions import callable  # noqa: E402
from molt.lib.std.atexit import callbacks  # noqa: E402
