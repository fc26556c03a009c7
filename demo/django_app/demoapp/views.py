"""The demo's views: every offloaded one, and the baselines that do the same work.

Both sides return the same bytes. The body under `molt_offload` is the fallback,
and is the baseline itself.
"""

import orjson
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_POST

from demoapp import baselines
from demoapp import metrics as recorded
from demoapp.queries import read_compute_query, read_items_query, read_table_query
from molt.django import molt_offload


@require_GET
def baseline_items(request: HttpRequest) -> HttpResponse:
    """A page of items, in plain Django."""
    return JsonResponse(baselines.list_items(**read_items_query(request)))


@require_GET
def baseline_items_orjson(request: HttpRequest) -> HttpResponse:
    """The same with orjson."""
    return _orjson_response(baselines.list_items(**read_items_query(request)))


@require_GET
@molt_offload(entry="list_items", payload_builder=read_items_query, metrics_hook=recorded.record)
def offload_items(request: HttpRequest) -> HttpResponse:
    """A page of items, natively; JSON goes out as the entry wrote it."""
    return baseline_items(request)


@require_POST
def baseline_table(request: HttpRequest) -> HttpResponse:
    """Aggregates of a table, in plain Django."""
    return JsonResponse(baselines.summarise_table(read_table_query(request)))


@require_POST
def baseline_table_orjson(request: HttpRequest) -> HttpResponse:
    """The same with orjson."""
    return _orjson_response(baselines.summarise_table(read_table_query(request)))


@require_POST
@molt_offload(entry="offload_table", metrics_hook=recorded.record)
def offload_table(request: HttpRequest) -> HttpResponse:
    """Aggregates of a table, natively; the entry reads and checks the body too."""
    return baseline_table(request)


@require_GET
def baseline_compute(request: HttpRequest) -> HttpResponse:
    """Scaled numbers, in plain Django."""
    return JsonResponse(baselines.compute(**read_compute_query(request)))


@require_GET
def baseline_compute_orjson(request: HttpRequest) -> HttpResponse:
    """The same with orjson."""
    return _orjson_response(baselines.compute(**read_compute_query(request)))


@require_GET
@molt_offload(entry="compute", codec="msgpack", payload_builder=read_compute_query, metrics_hook=recorded.record)
def compute(request: HttpRequest) -> HttpResponse:
    """Scaled numbers, natively, by MessagePack; the answer is JSON as the entry wrote it."""
    return baseline_compute(request)


@require_GET
@molt_offload(entry="health", metrics_hook=recorded.record)
def health(request: HttpRequest) -> HttpResponse:
    """Whether entries run."""
    return JsonResponse({"status": "ok"})


@require_GET
def empty(request: HttpRequest) -> HttpResponse:
    """Nothing: the most that this server and Django can do."""
    return HttpResponse(b"{}", content_type="application/json")


def metrics(request: HttpRequest) -> HttpResponse:
    """What offloaded views measured (GET), or start over (POST)."""
    if request.method == "POST":
        recorded.reset()
        return JsonResponse({})
    return JsonResponse(recorded.summarise())


def _orjson_response(content: dict[str, object]) -> HttpResponse:
    return HttpResponse(orjson.dumps(content), content_type="application/json")
