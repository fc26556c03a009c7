"""Outcomes as HTTP responses."""

from django.http import HttpResponse, JsonResponse

from molt.django.conf import Config
from molt.wire import Response, Status

CLIENT_CLOSED_REQUEST = 499

_HTTP = {
    Status.INVALID_INPUT: 400,
    Status.TIMEOUT: 504,
    Status.CANCELLED: CLIENT_CLOSED_REQUEST,
    Status.INTERNAL_ERROR: 500,
    Status.UNAVAILABLE: 503,
}
# What only the log may know is not told to the client.
_PUBLIC = {Status.INTERNAL_ERROR: "internal error", Status.UNAVAILABLE: "service unavailable"}


def make_error(response: Response, config: Config) -> HttpResponse:
    """The HTTP response to an outcome that is not Ok: `{"error": …}`."""
    if response.status is Status.BUSY:
        return error_response(response.text, config.busy_status, retry_after_s=config.retry_after_s)
    text = _PUBLIC.get(response.status, response.text)
    retry = config.retry_after_s if response.status is Status.UNAVAILABLE else None
    return error_response(text, _HTTP[response.status], retry_after_s=retry)


def error_response(text: str, status: int, *, retry_after_s: int | None = None) -> HttpResponse:
    """An error as every part of Molt reports it over HTTP."""
    headers = None if retry_after_s is None else {"Retry-After": str(retry_after_s)}
    return JsonResponse({"error": text}, status=status, headers=headers)
