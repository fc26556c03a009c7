"""The same entries, interpreted by CPython: for tests, debugging and where nothing was built.

Answers what the embedded client answers, byte for byte.
"""

import importlib
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from molt.client.check import Mismatch, make_argument_reader
from molt.client.codecs import MalformedPayload, decode, encode
from molt.client.interrupt import Stopped, run_stoppable
from molt.client.local import Isolate, Limits, LocalClient, Ran, Request, unavailable
from molt.client.refusal import Refusal, refuse_cancelled, refuse_timeout
from molt.client.signature import read_signature
from molt.entries import EntryError, current_request, entries_of
from molt.wire import Status

log = logging.getLogger("molt")


def python_client(module: str, limits: Limits | None = None) -> LocalClient:
    """A client of the entries of a Python module, which is imported on first use."""
    return LocalClient(partial(load_module, module), limits or Limits())


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    function: Callable[..., object]
    read_arguments: Callable[[object], dict[str, object]]


class PythonProgram:
    """A module whose entries are called as they are; its one heap is CPython's."""

    def __init__(self, entries: dict[str, _Entry]) -> None:
        self._entries = entries

    @property
    def entries(self) -> tuple[str, ...]:
        """The names that may be called."""
        return tuple(self._entries)

    def check(self, request: Request) -> None:
        """Refuse an unknown entry."""
        if request.entry not in self._entries:
            raise Refusal(Status.INVALID_INPUT, f"unknown entry: {request.entry}")

    def new_isolate(self) -> Isolate:
        """A turn: module globals are the process's, so isolates differ in nothing."""
        return _Turn(self._entries)


class _Turn:
    __slots__ = ("_entries",)

    def __init__(self, entries: dict[str, _Entry]) -> None:
        self._entries = entries

    def run(self, request: Request, now: float) -> Ran:
        return _run(self._entries[request.entry], request)

    def free(self) -> None:
        pass


def load_module(name: str) -> PythonProgram:
    """Import a module of entries; a Refusal that is Unavailable says why it cannot be used."""
    try:
        module = importlib.import_module(name)
        return PythonProgram({entry: _prepare(entry, function) for entry, function in entries_of(module).items()})
    except EntryError as error:
        raise unavailable(f"{name}: {error}") from None
    except Exception as error:
        log.exception("the entries of %s cannot be imported", name)
        raise unavailable(f"{name} cannot be imported: {type(error).__name__}: {error}") from None


def _prepare(name: str, function: Callable[..., object]) -> _Entry:
    return _Entry(name, function, make_argument_reader(read_signature(function)))


def _run(entry: _Entry, request: Request) -> Ran:
    token = current_request.set(request)
    try:
        return run_stoppable(partial(_decode_call_encode, entry, request), request)
    except Stopped:
        raise _stop_reason(request) from None
    except (MalformedPayload, Mismatch) as error:
        text = error.describe() if isinstance(error, Mismatch) else str(error)
        raise Refusal(Status.INVALID_INPUT, text) from None
    except (Refusal, KeyboardInterrupt):
        raise
    except BaseException as error:
        # Work that fails because it was stopped has been stopped.
        request.check(time.monotonic())
        log.exception("the entry %s raised", entry.name)
        raise Refusal(Status.INTERNAL_ERROR, f"the entry {entry.name} raised {type(error).__name__}") from None
    finally:
        current_request.reset(token)


def _decode_call_encode(entry: _Entry, request: Request) -> Ran:
    started = time.perf_counter_ns()
    arguments = entry.read_arguments(decode(request.payload, request.codec))
    decoded = time.perf_counter_ns()
    result = entry.function(**arguments)
    request.check(time.monotonic())
    executed = time.perf_counter_ns()
    payload = encode(result, request.result_codec)
    encoded = time.perf_counter_ns()
    return Ran(
        Status.OK,
        request.result_codec,
        payload,
        queue_us=0,
        pool_wait_us=0,
        exec_us=(executed - decoded) // 1000,
        decode_us=(decoded - started) // 1000,
        encode_us=(encoded - executed) // 1000,
        peak_heap_bytes=0,
    )


def _stop_reason(request: Request) -> Refusal:
    return refuse_cancelled() if request.cancellation.requested else refuse_timeout()
