"""The switch by which whoever asked says that the answer is no longer wanted.

One per request. It is thrown once and stays thrown; whoever waits or works for
the request registers what to do then, and hears of it at once, without polling.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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

    @contextmanager
    def watch(self, react: Callable[[], None]) -> Iterator[None]:
        """Call `react` if cancelled while the block runs, and never after it.

        `react` runs in the cancelling thread with this switch locked, so it
        must be short and must not touch the switch.
        """
        with self._lock:
            self._watchers.append(react)
            if self.flag.value:
                react()
        try:
            yield
        finally:
            # Waits for a `react` that runs just now: what it uses may be
            # freed as soon as the block is left.
            with self._lock:
                self._watchers.remove(react)
