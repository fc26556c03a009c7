"""What can be said to `molt_offload`, and what its hooks are given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from django.http import HttpRequest, HttpResponseBase

from molt.wire import Codec, Response


@dataclass(frozen=True, slots=True)
class Call:
    """A call about to be made; `before_send` may return another one."""

    entry: str
    payload: bytes
    codec: Codec
    timeout_ms: float | None


class Outcome(NamedTuple):
    """How a request ended, for `metrics_hook`: a named tuple because one is made for every request."""

    entry: str
    mode: str
    response: Response
    # Whether the decorated body made the HTTP response.
    fell_back: bool


# Makes the payload of a request: bytes are sent as they are, all else is encoded.
PayloadBuilder = Callable[..., object]
ResponseFactory = Callable[[HttpRequest, object], HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one offloaded view; None means "as `MOLT` says"."""

    entry: str
    codec: Codec | None = None
    timeout_ms: float | None = None
    no_timeout: bool = False
    mode: str | None = None
    payload_builder: PayloadBuilder | None = None
    response_factory: ResponseFactory | None = None
    decode_response: bool | Callable[[bytes], object] | None = None
    allow_fallback: bool | None = None
    idempotent: bool = False
    before_send: Callable[[HttpRequest, Call], Call | None] | None = None
    after_recv: Callable[[HttpRequest, Response], Response | None] | None = None
    metrics_hook: Callable[[HttpRequest, Outcome], None] | None = None
    cancel_check: Callable[[HttpRequest], bool] | None = None
