"""What the offloaded views measured since the last reset, for the benchmark to read."""

from collections import deque
from threading import Lock

from django.http import HttpRequest

from molt.django import Outcome
from molt.wire import Metrics, Status

# Bounded: quantiles of the latest requests are as good as those of all.
_KEPT = 50_000

_samples: deque[Metrics] = deque(maxlen=_KEPT)
_counts = {"fallbacks": 0, "errors": 0}
_lock = Lock()


def record(request: HttpRequest, outcome: Outcome) -> None:
    """The `metrics_hook` of all offloaded views."""
    # One step, which no thread can come between.
    _samples.append(outcome.response.metrics)
    if outcome.fell_back or outcome.response.status is not Status.OK:
        with _lock:
            _counts["fallbacks"] += outcome.fell_back
            _counts["errors"] += outcome.response.status is not Status.OK


def summarise() -> dict[str, object]:
    """Counts, and the quantiles of each metric."""
    with _lock:
        samples, counts = list(_samples), dict(_counts)
    columns = zip(Metrics._fields, zip(*samples)) if samples else ()
    quantiles = {name: _quantiles(sorted(column)) for name, column in columns}
    return {"requests": len(samples), **counts, "quantiles": quantiles}


def reset() -> None:
    """Forget everything."""
    with _lock:
        _samples.clear()
        for name in _counts:
            _counts[name] = 0


def _quantiles(ordered: list[int]) -> dict[str, int]:
    last = len(ordered) - 1
    return {
        "p50": ordered[last * 50 // 100],
        "p95": ordered[last * 95 // 100],
        "p99": ordered[last * 99 // 100],
        "max": ordered[last],
    }
