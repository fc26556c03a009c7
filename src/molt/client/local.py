"""A client whose entries run in this process: what the embedded and the python client share.

Admission, deadlines and outcomes are here; what an isolate is and how it runs
an entry is the backend's.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from functools import partial
from typing import NamedTuple, Protocol, cast
from weakref import WeakSet

from molt.client.cancellation import NEVER, Cancellation
from molt.client.pool import Pool, PoolStats
from molt.client.refusal import Refusal, refuse_cancelled, refuse_timeout
from molt.wire import Codec, Metrics, Response, Status, make_metrics, make_response


@dataclass(frozen=True, slots=True)
class Limits:
    """How many calls run at once, and how many may wait for their turn."""

    max_isolates: int = 4
    max_waiters: int = 64


class Request(NamedTuple):
    """One call on its way to an isolate."""

    entry: str
    payload: bytes
    codec: Codec
    result_codec: Codec
    deadline: float | None
    cancellation: Cancellation

    @property
    def stopped(self) -> bool:
        """Whether the request was cancelled or its budget has run out."""
        return self.cancellation.requested or self.remaining() == 0

    def remaining(self) -> float | None:
        """What is left of the budget, in seconds, never below 0; None when there is no limit."""
        return None if self.deadline is None else max(0.0, self.deadline - time.monotonic())

    def check(self, now: float) -> None:
        """Raise the Refusal of a request that nobody waits for any more at `now` (of `time.monotonic`)."""
        if self.cancellation.requested:
            raise refuse_cancelled()
        if self.deadline is not None and self.deadline <= now:
            raise refuse_timeout()


class Ran(NamedTuple):
    """What an isolate answered, and what it measured of it, in microseconds and bytes."""

    status: Status
    codec: Codec
    payload: bytes
    queue_us: int
    pool_wait_us: int
    exec_us: int
    decode_us: int
    encode_us: int
    peak_heap_bytes: int


# Both are made for every request, from all of their fields in order (see wire/messages.py).
_make_request = cast(
    Callable[[tuple[str, bytes, Codec, Codec, float | None, Cancellation]], Request], partial(tuple.__new__, Request)
)
make_ran = cast(
    Callable[[tuple[Status, Codec, bytes, int, int, int, int, int, int]], Ran], partial(tuple.__new__, Ran)
)


class Isolate(Protocol):
    """Runs one call at a time."""

    def run(self, request: Request, now: float) -> Ran:
        """Run the entry, from `now`; an outcome that is not Ok may be returned, or raised as a Refusal."""
        ...

    def free(self) -> None:
        """Give its memory back. Not during a call."""
        ...


class Program(Protocol):
    """Entries that were loaded into this process."""

    @property
    def entries(self) -> tuple[str, ...]:
        """The names that may be called."""
        ...

    def check(self, request: Request) -> None:
        """Raise the Refusal of a request that no isolate could run."""
        ...

    def new_isolate(self) -> Isolate:
        """Make an isolate; raises a Refusal that is Unavailable when it cannot."""
        ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    program: Program
    pool: Pool[Isolate]


class LocalClient:
    """Calls entries in this process, each on an isolate leased from a bounded pool.

    Safe to share between threads. Making one reads nothing: `load` is called by
    the first request of each process, so a server may fork in between.
    """

    def __init__(self, load: Callable[[], Program], limits: Limits) -> None:
        self._load = load
        self._limits = limits
        self._loading = Lock()
        self._loaded: _Loaded | None = None
        _clients.add(self)

    def entries(self) -> tuple[str, ...]:
        """The names that may be called; raises a Refusal when there is nothing to load."""
        return self._get_loaded().program.entries

    def stats(self) -> PoolStats:
        """The isolate pool at this moment; loads nothing."""
        loaded = self._loaded
        return PoolStats(0, 0, 0, 0) if loaded is None else loaded.pool.stats()

    def call(
        self,
        entry: str,
        payload: bytes,
        *,
        codec: Codec = Codec.JSON,
        result_codec: Codec | None = None,
        timeout_ms: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> Response:
        """Call an entry and return its one outcome. What a request may do wrong never raises.

        `codec` is the payload's, and the result's where `result_codec` does not say otherwise.
        """
        started = time.monotonic()
        deadline = None if timeout_ms is None else started + timeout_ms / 1000
        request = _make_request(
            (entry, payload, codec, result_codec or codec, deadline, NEVER if cancellation is None else cancellation)
        )
        # All in one place, as each call of a function counts here: between the rest of a request, and
        # with what it needs fallen out of the processor's caches, it takes a microsecond.
        try:
            loaded = self._loaded or self._get_loaded()
            loaded.program.check(request)
            request.check(started)
            pool = loaded.pool
            leased = started
            isolate = pool.take_idle()
            if isolate is None:
                isolate = pool.acquire(deadline, request.cancellation)
                leased = time.monotonic()
            try:
                if leased is not started:
                    request.check(leased)
                waiters, in_flight, idle = pool.glance()
                ran = isolate.run(request, leased)
            finally:
                pool.release(isolate, time.monotonic() - leased)
        except Refusal as refusal:
            text = refusal.text.encode("utf-8", "backslashreplace")
            metrics = Metrics(bytes_in=len(payload), bytes_out=len(text))
            return Response(refusal.status, request.result_codec, text, metrics)
        status, used, result, queue_us, pool_wait_us, exec_us, decode_us, encode_us, peak = ran
        queue_us += int((leased - started) * 1e6)
        return make_response((status, used, result, make_metrics((
            queue_us, pool_wait_us, exec_us, decode_us, encode_us, len(payload), len(result),
            waiters, in_flight, idle, peak,
        ))))  # fmt: skip

    def close(self) -> None:
        """Free the idle isolates. A later call makes new ones."""
        loaded = self._loaded
        if loaded is not None:
            for isolate in loaded.pool.drain():
                isolate.free()

    def _get_loaded(self) -> _Loaded:
        loaded = self._loaded
        if loaded is not None:
            return loaded
        with self._loading:
            if self._loaded is None:
                program = self._load()
                pool = Pool(program.new_isolate, self._limits.max_isolates, self._limits.max_waiters)
                self._loaded = _Loaded(program, pool)
            return self._loaded

    def _forget(self) -> None:
        """Start over without touching what was loaded: after a fork it belongs to the parent."""
        self._loading = Lock()
        self._loaded = None


def unavailable(text: str) -> Refusal:
    """The outcome of a request for which there is nobody to run it."""
    return Refusal(Status.UNAVAILABLE, text)


_clients: "WeakSet[LocalClient]" = WeakSet()


def _forget_in_child() -> None:
    for client in list(_clients):
        client._forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)
