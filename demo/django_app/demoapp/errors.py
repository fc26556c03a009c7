"""Errors as JSON, the same for baseline and offloaded views."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, JsonResponse


def bad_request(request: HttpRequest, exception: Exception) -> JsonResponse:
    """The project's handler400."""
    text = "the request body is too large" if isinstance(exception, RequestDataTooBig) else str(exception)
    return JsonResponse({"error": text}, status=400)
