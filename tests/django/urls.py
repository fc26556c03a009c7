"""The one route that is served through a handler; other tests call views directly."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from molt.django import molt_offload


@molt_offload(entry="spin", timeout_ms=None)
async def spin(request: HttpRequest) -> HttpResponse:
    """Runs until its client has left."""
    return HttpResponse("fallback")


urlpatterns = [path("spin/", spin)]
