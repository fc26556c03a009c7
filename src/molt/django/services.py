"""The clients of this process: one for each way the settings ask for."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from molt.client import Cancellation, Limits, LocalClient, embedded_client, python_client
from molt.django.conf import Config
from molt.wire import Codec, Response, Status

# An entry, its payload with its codec, the result's codec, and the budget in milliseconds (None: no limit).
Sending = tuple[str, bytes, Codec, Codec, float | None]


class Service:
    """A client, and the threads from which async views call it."""

    def __init__(self, client: LocalClient, limits: Limits) -> None:
        self.client = client
        # One thread for each call that may run or wait: a call never queues for
        # a thread, where neither its budget nor the pool's limits would be seen.
        self._capacity = limits.max_isolates + limits.max_waiters
        self._threads = ThreadPoolExecutor(self._capacity, "molt")
        self._in_flight = 0

    async def call_async(self, sending: Sending) -> Response:
        """Make a call in another thread; cancelling the task cancels the entry."""
        entry, payload, codec, result_codec, timeout_ms = sending
        if self._in_flight >= self._capacity:
            return Response(Status.BUSY, result_codec, b"every isolate is in use and the queue is full")
        cancellation = Cancellation()
        self._in_flight += 1
        try:
            running = self._threads.submit(
                self.client.call,
                entry,
                payload,
                codec=codec,
                result_codec=result_codec,
                timeout_ms=timeout_ms,
                cancellation=cancellation,
            )
            return await asyncio.wrap_future(running)
        except asyncio.CancelledError:
            cancellation.cancel()
            raise
        finally:
            self._in_flight -= 1


@dataclass(frozen=True, slots=True)
class _Key:
    mode: str
    source: str | Path
    limits: Limits


_services: dict[_Key, Service] = {}
_making = Lock()


def get_service(config: Config, mode: str) -> Service:
    """The service of this process for these settings; made on first use, loads nothing yet."""
    global _last
    last_config, last_mode, last = _last
    if last is not None and last_config is config and last_mode == mode:
        return last
    source = config.library if mode == "embedded" else config.entries
    key = _Key(mode, source, config.limits)
    with _making:
        service = _services.get(key)
        if service is None:
            service = _services[key] = _make(config, mode)
    _last = (config, mode, service)
    return service


# What was asked for last, which is what each request asks for: one name, so that threads see all of it or none.
_last: tuple[Config | None, str, Service | None] = (None, "", None)


def _make(config: Config, mode: str) -> Service:
    if mode == "embedded":
        return Service(embedded_client(config.library, config.limits), config.limits)
    return Service(python_client(config.entries, config.limits), config.limits)


def _forget_in_child() -> None:
    """Start over: threads do not survive a fork, and isolates must not."""
    global _making, _last
    _making = Lock()
    _last = (None, "", None)
    _services.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)
