"""Locks of a program with one thread.

Waiting for a lock that is held would last for ever, as it does in CPython: here it is an
error instead.
"""

from __future__ import annotations

from molt.lib.low import builtin, cast, i64, new, new_of, small, visible
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.unsupported import unsupported

def get_ident() -> int:
    """Return a non-zero integer that uniquely identifies the current thread
amongst other threads that exist simultaneously."""
    return 1


def allocate_lock() -> object:
    """Create a new lock object. See help(type(threading.Lock())) for
information about locks."""
    return new(lock)


@visible
def _set_sentinel() -> object:
    """Set a sentinel lock that will be released when the current thread
state is finalized (after it is untied from the interpreter)."""
    return new(lock)


def stack_size(size: i64 = 0, /) -> i64:
    """Return the thread stack size used when creating new threads."""
    if size != 0:
        unsupported("threads")
    return 0


def start_new_thread(function: object, args: object, kwargs: object = None, /) -> object:
    """Start a new thread and return its identifier."""
    return unsupported("threads")


@builtin(name="_thread.lock")
class lock:
    held: i64

    def acquire(self, blocking: bool = True, timeout: float = -1.0) -> bool:
        if self.held == 0:
            self.held = 1
            return True
        if blocking and timeout < 0.0:
            unsupported("waiting for a lock that is held, in a program of one thread")
        return False

    def release(self) -> None:
        if self.held == 0:
            raise RuntimeError("release unlocked lock")
        self.held = 0

    def locked(self) -> bool:
        return self.held != 0

    def __enter__(self) -> bool:
        return self.acquire(True, -1.0)

    def __exit__(self, *args: object) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "unlocked" if self.held == 0 else "locked"
        return f"<{state} _thread.lock object at {hex_address(self)}>"


@builtin(name="_thread.RLock")
class RLock:
    count: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return new_of(cls, RLock)

    def _is_owned(self) -> bool:
        return self.count > 0

    def _release_save(self) -> object:
        count = self.count
        self.count = 0
        return (count, 1)

    def _acquire_restore(self, state: object, /) -> None:
        self.count = small(cast(tuple, state).data.get(0))

    def acquire(self, blocking: bool = True, timeout: float = -1.0) -> bool:
        self.count += 1
        return True

    def release(self) -> None:
        if self.count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        self.count -= 1

    def __enter__(self) -> bool:
        self.count += 1
        return True

    def __exit__(self, *args: object) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "unlocked" if self.count == 0 else "locked"
        owner = 0 if self.count == 0 else 1
        return f"<{state} _thread.RLock object owner={owner} count={self.count} at {hex_address(self)}>"
