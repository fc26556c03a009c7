"""A client whose entries run in this process: what the embedded and the python client share.

Admission, deadlines and outcomes are here; what an isolate is and how it runs
an entry is the backend's.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import NamedTuple, Protocol
from weakref import WeakSet

from molt.client.cancellation import NEVER, Cancellation
from molt.client.pool import Pool, PoolStats
from molt.client.refusal import Refusal, refuse_cancelled, refuse_timeout
from molt.wire import Codec, Metrics, Response, Status


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
    deadline: float | None
    cancellation: Cancellation

    @property
    def stopped(self) -> bool:
        """Whether the request was cancelled or its budget has run out."""
        return self.cancellation.requested or self.remaining() == 0

    def remaining(self) -> float | None:
        """What is left of the budget, in seconds, never below 0; None when there is no limit."""
        return None if self.deadline is None else max(0.0, self.deadline - time.monotonic())

    def check(self) -> None:
        """Raise the Refusal of a request that nobody waits for any more."""
        if self.cancellation.requested:
            raise refuse_cancelled()
        if self.remaining() == 0:
            raise refuse_timeout()


class Isolate(Protocol):
    """Runs one call at a time."""

    def run(self, request: Request) -> Response:
        """Run the entry; an outcome that is not Ok may be returned, or raised as a Refusal."""
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
        timeout_ms: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> Response:
        """Call an entry and return its one outcome. What a request may do wrong never raises."""
        started = time.monotonic()
        request = Request(
            entry,
            payload,
            codec,
            None if timeout_ms is None else started + timeout_ms / 1000,
            NEVER if cancellation is None else cancellation,
        )
        try:
            return self._call(request, started)
        except Refusal as refusal:
            text = refusal.text.encode("utf-8", "backslashreplace")
            return Response(refusal.status, codec, text, Metrics(bytes_in=len(payload), bytes_out=len(text)))

    def close(self) -> None:
        """Free the idle isolates. A later call makes new ones."""
        loaded = self._loaded
        if loaded is not None:
            for isolate in loaded.pool.drain():
                isolate.free()

    def _call(self, request: Request, started: float) -> Response:
        loaded = self._loaded or self._get_loaded()
        loaded.program.check(request)
        pool = loaded.pool
        isolate = pool.acquire(request.deadline, request.cancellation)
        leased = time.monotonic()
        try:
            stats = pool.stats()
            request.check()
            response = isolate.run(request)
        finally:
            pool.release(isolate, time.monotonic() - leased)
        return _complete(response, request, stats, leased - started)

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


def _complete(response: Response, request: Request, stats: PoolStats, queued: float) -> Response:
    """Add what the client knows to what the isolate measured."""
    status, codec, payload, (queue_us, pool_wait_us, exec_us, decode_us, encode_us, *_, peak) = response
    metrics = Metrics(
        queue_us + int(queued * 1e6), pool_wait_us, exec_us, decode_us, encode_us, len(request.payload), len(payload),
        stats.waiters, stats.in_flight, stats.idle, peak,
    )  # fmt: skip
    return Response(status, codec, payload, metrics)


def unavailable(text: str) -> Refusal:
    """The outcome of a request for which there is nobody to run it."""
    return Refusal(Status.UNAVAILABLE, text)


_clients: "WeakSet[LocalClient]" = WeakSet()


def _forget_in_child() -> None:
    for client in list(_clients):
        client._forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)
