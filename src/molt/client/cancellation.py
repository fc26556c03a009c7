"""The switch by which whoever asked says that the answer is no longer wanted.

One per request. It is thrown once and stays thrown; whoever waits or works for
the request registers what to do then, and hears of it at once, without polling.
"""

import ctypes
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from threading import Lock


class Cancellation:
    """Cancels one request, from any thread."""

    __slots__ = ("_lock", "_watchers", "flag")

    def __init__(self) -> None:
        # The word that compiled code reads: non-zero once cancelled.
        self.flag = ctypes.c_uint32(0)
        self._lock = Lock()
        self._watchers: list[Callable[[], None]] = []

    @property
    def requested(self) -> bool:
        """Whether `cancel` was called."""
        return self.flag.value != 0

    def cancel(self) -> None:
        """Cancel the request; a second call does nothing."""
        with self._lock:
            if self.flag.value:
                return
            self.flag.value = 1
            for react in self._watchers:
                react()

    @property
    def address(self) -> object:
        """Where the flag is, as an argument to compiled code."""
        return ctypes.byref(self.flag)

    def watch(self, react: Callable[[], None]) -> AbstractContextManager[None]:
        """Call `react` if cancelled while the block runs, and never after it.

        `react` runs in the cancelling thread with this switch locked, so it
        must be short and must not touch the switch.
        """
        return _Watch(self, react)

    def _add(self, react: Callable[[], None]) -> None:
        with self._lock:
            self._watchers.append(react)
            if self.flag.value:
                react()

    def _remove(self, react: Callable[[], None]) -> None:
        # Waits for a `react` that runs just now: what it uses may be
        # freed as soon as the block is left.
        with self._lock:
            self._watchers.remove(react)


class _Watch(AbstractContextManager[None]):
    __slots__ = ("_cancellation", "_react")

    def __init__(self, cancellation: Cancellation, react: Callable[[], None]) -> None:
        self._cancellation = cancellation
        self._react = react

    def __enter__(self) -> None:
        self._cancellation._add(self._react)

    def __exit__(self, *exception: object) -> None:
        self._cancellation._remove(self._react)


class _Never(Cancellation):
    """The switch of a request that nobody can cancel: there is nothing to lock, point at or call."""

    __slots__ = ()

    @property
    def requested(self) -> bool:
        return False

    @property
    def address(self) -> object:
        return None

    def cancel(self) -> None:
        raise AssertionError("who can cancel a request gives it a Cancellation of its own")

    def watch(self, react: Callable[[], None]) -> AbstractContextManager[None]:
        return _NOTHING


_NOTHING = nullcontext()
NEVER = _Never()
