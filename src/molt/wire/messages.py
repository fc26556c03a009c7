"""Statuses, codecs and the answer to one request.

Numbers are part of the ABI (docs/embedding.md) and never change. Encoding
payloads, transports and HTTP do not belong here.
"""

from collections.abc import Callable
from enum import IntEnum
from functools import partial
from typing import NamedTuple, cast


class Status(IntEnum):
    """How a request ended; each request ends in exactly one of these."""

    OK = 0
    INVALID_INPUT = 1
    BUSY = 2
    TIMEOUT = 3
    CANCELLED = 4
    INTERNAL_ERROR = 5
    # Said by the client alone: whoever should have answered is not there.
    UNAVAILABLE = 6


class Codec(IntEnum):
    """How a payload is written."""

    MSGPACK = 1
    JSON = 2

    @property
    def label(self) -> str:
        """The codec's name in manifests and options."""
        return self.name.lower()

    @classmethod
    def from_label(cls, label: str) -> "Codec":
        """The codec called `label`; ValueError when there is none."""
        for codec in cls:
            if codec.label == label:
                return codec
        raise ValueError(f"unknown codec {label!r}: expected 'msgpack' or 'json'")


# These two are made for every request, and a frozen dataclass takes three times as long to make.
# Code that makes one for each hands all fields in one tuple to the functions below, which takes a
# third of what the class's own constructor does.


class Metrics(NamedTuple):
    """What a request cost, in microseconds and bytes."""

    queue_us: int = 0
    pool_wait_us: int = 0
    exec_us: int = 0
    decode_us: int = 0
    encode_us: int = 0
    bytes_in: int = 0
    bytes_out: int = 0
    queue_depth: int = 0
    pool_in_flight: int = 0
    pool_idle: int = 0
    peak_heap_bytes: int = 0


class Response(NamedTuple):
    """The one outcome of a request: the result, or UTF-8 text saying what was wrong."""

    status: Status
    codec: Codec
    payload: bytes
    metrics: Metrics = Metrics()

    @property
    def text(self) -> str:
        """The payload as text; for a response that is not Ok, what was wrong."""
        return self.payload.decode("utf-8", "replace")


_MetricsFields = tuple[int, int, int, int, int, int, int, int, int, int, int]
# Metrics of all its fields, and a Response of all of its own, in order.
make_metrics = cast(Callable[[_MetricsFields], Metrics], partial(tuple.__new__, Metrics))
make_response = cast(Callable[[tuple[Status, Codec, bytes, Metrics]], Response], partial(tuple.__new__, Response))
