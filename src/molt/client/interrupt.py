"""Stops an entry that CPython interprets, when its budget runs out or it is cancelled.

The only way in is an asynchronous exception: it arrives between two steps of
Python in the thread that runs the entry, so not inside one long C call.
"""

import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

from molt.client.local import Request

_Result = TypeVar("_Result")


class Stopped(BaseException):
    """Raised inside an entry that has to end; not an Exception, so that entries rarely catch it."""


class _Interrupter:
    """Raises Stopped in the thread that made it: at most once, and never once disarmed."""

    def __init__(self) -> None:
        self._thread = ctypes.c_ulong(threading.get_ident())
        self._lock = threading.Lock()
        self._armed = True
        self._sent = False

    def stop(self) -> None:
        # Not waiting for the lock: who holds it is disarming or stopping already.
        if not self._lock.acquire(blocking=False):
            return
        try:
            if self._armed and not self._sent:
                self._sent = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, ctypes.py_object(Stopped))
        finally:
            self._lock.release()

    def disarm(self) -> None:
        with self._lock:
            self._armed = False
            if self._sent:
                # Takes back one that was sent and has not arrived.
                ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, None)


def run_stoppable(function: Callable[[], _Result], request: Request) -> _Result:
    """Call `function`, and raise Stopped out of it once the request is stopped."""
    interrupter = _Interrupter()
    remaining = request.remaining()
    timer = None if remaining is None else threading.Timer(remaining, interrupter.stop)
    if timer is not None:
        timer.daemon = True
        timer.start()
    try:
        with request.cancellation.watch(interrupter.stop):
            try:
                return function()
            finally:
                interrupter.disarm()
    finally:
        if timer is not None:
            timer.cancel()
