"""`molt_offload`: a view whose work an entry does.

The decorated body is the fallback, and stays an ordinary view. What a sync and
an async view share is in `_Route`, which decides; the two wrappers act. What
does not change from request to request is worked out once, in a `_Plan`.
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
from molt.django.services import Sending, get_service
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
    route = _Route(options)

    @functools.wraps(view)
    def offloaded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        plan = route.plan()
        prepared = route.prepare(plan, request, args, kwargs)
        if isinstance(prepared, HttpResponse):
            return prepared
        entry, payload, codec, result_codec, timeout_ms = prepared
        client = get_service(plan.config, plan.mode).client
        response = client.call(entry, payload, codec=codec, result_codec=result_codec, timeout_ms=timeout_ms)
        finished = route.finish(plan, request, response)
        return view(request, *args, **kwargs) if finished is None else finished

    return offloaded


def _wrap_async(
    options: Options, view: Callable[..., Awaitable[HttpResponseBase]]
) -> Callable[..., Awaitable[HttpResponseBase]]:
    route = _Route(options)

    @functools.wraps(view)
    async def offloaded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        plan = route.plan()
        prepared = route.prepare(plan, request, args, kwargs)
        if isinstance(prepared, HttpResponse):
            return prepared
        response = await get_service(plan.config, plan.mode).call_async(prepared)
        finished = route.finish(plan, request, response)
        return await view(request, *args, **kwargs) if finished is None else finished

    return offloaded


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the options of a view and the settings in force come to."""

    config: Config
    mode: str
    codec: Codec
    result_codec: Codec
    # A result in this codec goes to the client as it came; None where the view reads results.
    unread_codec: Codec | None
    timeout_ms: float | None
    may_fall_back: bool


class _Route:
    """A decorated view's way through its entry; holds nothing of any one request."""

    __slots__ = ("_build", "_options", "_plan")

    def __init__(self, options: Options) -> None:
        self._options = options
        self._build = options.payload_builder
        # The last one made, which each request wants again: one name, so that threads see all of it.
        self._plan: _Plan | None = None

    def plan(self) -> _Plan:
        """The plan for the settings in force."""
        config = current_config()
        plan = self._plan
        if plan is None or plan.config is not config:
            plan = self._plan = _make_plan(self._options, config)
        return plan

    def prepare(
        self, plan: _Plan, request: HttpRequest, args: tuple[object, ...], kwargs: dict[str, object]
    ) -> Sending | HttpResponse:
        """What to send, or the response to give without sending anything."""
        options = self._options
        if options.cancel_check is not None and options.cancel_check(request):
            return _make_cancelled(plan)
        build = self._build
        if build is not None:
            payload = build(request, *args, **kwargs)
            if not isinstance(payload, bytes):
                payload = encode(payload, plan.codec)
        else:
            try:
                payload = build_payload(request, options.entry, plan.config.entries, plan.codec, kwargs)
            except BadPayload as error:
                return error_response(str(error), 400)
        if options.before_send is not None:
            call = Call(options.entry, payload, plan.codec, plan.timeout_ms)
            call = options.before_send(request, call) or call
            result_codec = plan.result_codec if call.codec is plan.codec else call.codec
            return call.entry, call.payload, call.codec, result_codec, call.timeout_ms
        return options.entry, payload, plan.codec, plan.result_codec, plan.timeout_ms

    def finish(self, plan: _Plan, request: HttpRequest, response: Response) -> HttpResponseBase | None:
        """The HTTP response of an outcome; None where the decorated body has to answer.

        Also shows it to `after_recv` and `metrics_hook`, and tells the log.
        """
        options = self._options
        if options.after_recv is not None:
            response = options.after_recv(request, response) or response
        is_ok = response.status is Status.OK
        fell_back = not is_ok and self._falls_back(plan, response)
        if options.metrics_hook is not None:
            options.metrics_hook(request, Outcome(options.entry, plan.mode, response, fell_back))
        if fell_back:
            return None
        if not is_ok:
            return make_error(response, plan.config)
        if options.cancel_check is not None and options.cancel_check(request):
            return _make_cancelled(plan)
        if response.codec is plan.unread_codec:
            return HttpResponse(response.payload, content_type="application/json")
        result = self._decode(response)
        if options.response_factory is not None:
            return options.response_factory(request, result)
        if isinstance(result, bytes):
            return HttpResponse(result, content_type="application/json")
        return JsonResponse(result, safe=False)

    def _falls_back(self, plan: _Plan, response: Response) -> bool:
        """Whether the decorated body answers in the place of an outcome that is not Ok."""
        if response.status is Status.UNAVAILABLE:
            _log_once(f"entry {self._options.entry}: {response.text}")
            return plan.may_fall_back
        # The work was begun: only what may be done twice is done again.
        return plan.may_fall_back and response.status is Status.INTERNAL_ERROR and self._options.idempotent

    def _decode(self, response: Response) -> object:
        """The result as `response_factory` or the default response wants it: bytes, or an object."""
        decoder = self._options.decode_response
        if callable(decoder):
            return decoder(response.payload)
        if decoder is None:
            # JSON that goes out as it came in is not worth reading.
            decoder = response.codec is not Codec.JSON or self._options.response_factory is not None
        return decode(response.payload, response.codec) if decoder else response.payload


def _make_plan(options: Options, config: Config) -> _Plan:
    codec = options.codec or config.codec
    # A result that nobody reads on its way to the client need not be read here to become JSON.
    is_unread = options.response_factory is None and options.decode_response is None
    timeout_ms = config.timeout_ms if options.timeout_ms is None else options.timeout_ms
    return _Plan(
        config=config,
        mode=options.mode or config.mode,
        codec=codec,
        result_codec=Codec.JSON if is_unread and options.after_recv is None else codec,
        unread_codec=Codec.JSON if is_unread else None,
        timeout_ms=None if options.no_timeout else timeout_ms,
        may_fall_back=config.allow_fallback if options.allow_fallback is None else options.allow_fallback,
    )


def _make_cancelled(plan: _Plan) -> HttpResponse:
    return make_error(Response(Status.CANCELLED, plan.codec, b"cancelled"), plan.config)


@functools.lru_cache(maxsize=256)
def _log_once(text: str) -> None:
    """Warn of what will be the same on every request until somebody mends it."""
    log.warning("%s", text)
