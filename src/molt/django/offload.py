"""`molt_offload`: a view whose work an entry does.

The decorated body is the fallback, and stays an ordinary view. What a sync and
an async view share is in `_Exchange`, which decides; the two wrappers act.
"""

import functools
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse

from molt.client.codecs import decode, encode
from molt.django.conf import Config, current_config, read_codec, read_mode, read_timeout
from molt.django.options import Call, Options, Outcome, PayloadBuilder, ResponseFactory
from molt.django.payloads import BadPayload, build_payload
from molt.django.registry import register
from molt.django.responses import error_response, make_error
from molt.django.services import get_service
from molt.wire import Codec, Response, Status

log = logging.getLogger("molt")

View = TypeVar("View", bound=Callable[..., object])

# "As MOLT says", where None already means "no limit".
_FROM_SETTINGS = object()


def molt_offload(
    *,
    entry: str,
    codec: str | None = None,
    timeout_ms: object = _FROM_SETTINGS,
    mode: str | None = None,
    payload_builder: PayloadBuilder | None = None,
    response_factory: ResponseFactory | None = None,
    decode_response: bool | Callable[[bytes], object] | None = None,
    allow_fallback: bool | None = None,
    idempotent: bool = False,
    before_send: Callable[[HttpRequest, Call], Call | None] | None = None,
    after_recv: Callable[[HttpRequest, Response], Response | None] | None = None,
    metrics_hook: Callable[[HttpRequest, Outcome], None] | None = None,
    cancel_check: Callable[[HttpRequest], bool] | None = None,
) -> Callable[[View], View]:
    """Have `entry` do the work of the decorated view. docs/django.md explains each option."""
    options = Options(
        entry=entry,
        codec=None if codec is None else read_codec(codec),
        timeout_ms=None if timeout_ms is _FROM_SETTINGS else read_timeout(timeout_ms),
        no_timeout=timeout_ms is None,
        mode=None if mode is None else read_mode(mode),
        payload_builder=payload_builder,
        response_factory=response_factory,
        decode_response=decode_response,
        allow_fallback=allow_fallback,
        idempotent=idempotent,
        before_send=before_send,
        after_recv=after_recv,
        metrics_hook=metrics_hook,
        cancel_check=cancel_check,
    )

    def decorate(view: View) -> View:
        register(options, view)
        if iscoroutinefunction(view):
            return cast(View, _wrap_async(options, view))
        return cast(View, _wrap_sync(options, cast(Callable[..., HttpResponseBase], view)))

    return decorate


def _wrap_sync(options: Options, view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    @functools.wraps(view)
    def offloaded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        exchange = _Exchange(options, current_config(), request)
        prepared = exchange.prepare(args, kwargs)
        if not isinstance(prepared, Call):
            return prepared
        response = exchange.receive(get_service(exchange.config, exchange.mode).call(prepared))
        if exchange.falls_back(response):
            return view(request, *args, **kwargs)
        return exchange.make_response(response)

    return offloaded


def _wrap_async(
    options: Options, view: Callable[..., Awaitable[HttpResponseBase]]
) -> Callable[..., Awaitable[HttpResponseBase]]:
    @functools.wraps(view)
    async def offloaded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        exchange = _Exchange(options, current_config(), request)
        prepared = exchange.prepare(args, kwargs)
        if not isinstance(prepared, Call):
            return prepared
        response = exchange.receive(await get_service(exchange.config, exchange.mode).call_async(prepared))
        if exchange.falls_back(response):
            return await view(request, *args, **kwargs)
        return exchange.make_response(response)

    return offloaded


@dataclass(frozen=True, slots=True)
class _Exchange:
    """One HTTP request on its way through an entry."""

    options: Options
    config: Config
    request: HttpRequest

    @property
    def mode(self) -> str:
        return self.options.mode or self.config.mode

    def prepare(self, args: tuple[object, ...], kwargs: dict[str, object]) -> Call | HttpResponse:
        """The call to make, or the response to give without one."""
        if self._nobody_waits():
            return self._cancelled()
        codec = self.options.codec or self.config.codec
        try:
            payload = self._build_payload(codec, args, kwargs)
        except BadPayload as error:
            return error_response(str(error), 400)
        call = Call(self.options.entry, payload, codec, self._timeout_ms())
        if self.options.before_send is not None:
            call = self.options.before_send(self.request, call) or call
        return call

    def receive(self, response: Response) -> Response:
        """What came back, as `after_recv` would have it."""
        if self.options.after_recv is not None:
            response = self.options.after_recv(self.request, response) or response
        return response

    def falls_back(self, response: Response) -> bool:
        """Whether the decorated body has to answer; also tells `metrics_hook` and the log."""
        fell_back = self._may_fall_back() and (
            response.status is Status.UNAVAILABLE
            # The work was begun: only what may be done twice is done again.
            or (response.status is Status.INTERNAL_ERROR and self.options.idempotent)
        )
        if response.status is Status.UNAVAILABLE:
            _log_once(f"entry {self.options.entry}: {response.text}")
        if self.options.metrics_hook is not None:
            self.options.metrics_hook(self.request, Outcome(self.options.entry, self.mode, response, fell_back))
        return fell_back

    def make_response(self, response: Response) -> HttpResponseBase:
        """The HTTP response of an outcome."""
        if response.status is not Status.OK:
            return make_error(response, self.config)
        if self._nobody_waits():
            return self._cancelled()
        result = self._decode(response)
        if self.options.response_factory is not None:
            return self.options.response_factory(self.request, result)
        if isinstance(result, bytes):
            return HttpResponse(result, content_type="application/json")
        return JsonResponse(result, safe=False)

    def _build_payload(self, codec: Codec, args: tuple[object, ...], kwargs: dict[str, object]) -> bytes:
        build = self.options.payload_builder
        if build is None:
            return build_payload(self.request, self.options.entry, self.config.entries, codec, kwargs)
        payload = build(self.request, *args, **kwargs)
        return payload if isinstance(payload, bytes) else encode(payload, codec)

    def _decode(self, response: Response) -> object:
        """The result as `response_factory` or the default response wants it: bytes, or an object."""
        decoder = self.options.decode_response
        if callable(decoder):
            return decoder(response.payload)
        if decoder is None:
            # JSON that goes out as it came in is not worth reading.
            decoder = response.codec is not Codec.JSON or self.options.response_factory is not None
        return decode(response.payload, response.codec) if decoder else response.payload

    def _timeout_ms(self) -> float | None:
        if self.options.no_timeout:
            return None
        return self.config.timeout_ms if self.options.timeout_ms is None else self.options.timeout_ms

    def _may_fall_back(self) -> bool:
        allowed = self.options.allow_fallback
        return self.config.allow_fallback if allowed is None else allowed

    def _nobody_waits(self) -> bool:
        return self.options.cancel_check is not None and self.options.cancel_check(self.request)

    def _cancelled(self) -> HttpResponse:
        codec = self.options.codec or self.config.codec
        return make_error(Response(Status.CANCELLED, codec, b"cancelled"), self.config)


@functools.lru_cache(maxsize=256)
def _log_once(text: str) -> None:
    """Warn of what will be the same on every request until somebody mends it."""
    log.warning("%s", text)
