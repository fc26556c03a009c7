"""Results as JSON, for programs, and as Markdown, to be pasted into a pull request."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from statistics import median

from bench.common.artifacts import describe_setting, markdown_table, write_artifacts
from bench.common.machine import Commit, Machine
from bench.demo.cases import DJANGO, MOLT, ORJSON
from bench.demo.plan import CEILING, CLIENTS, SCENARIOS
from bench.demo.results import Summary, cpu_ratio, find_summary, rate_ratio

_LATENCIES = ("p50_ms", "p95_ms", "p99_ms", "p999_ms")
_COST_TITLES = (
    *("scenario", "variant", "p50 ms", "p95 ms", "p99 ms", "p99.9 ms"),
    *("errors", "CPU ms/request", "RSS MB", "sent B", "received B"),
)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole benchmark."""

    time: datetime
    mode: str
    quick: bool
    commit: Commit
    machine: Machine
    versions: dict[str, str | None]
    fake_database: dict[str, str]
    cores: dict[str, int | None]
    compared: int
    summaries: tuple[Summary, ...]
    # Runs that were planned and did not fit into the time.
    left_out: tuple[str, ...]


def write_report(report: Report, folder: Path) -> tuple[Path, Path]:
    """Write both artifacts; returns where they are."""
    return write_artifacts(folder, "demo_k6", report.time, to_document(report), to_markdown(report))


def to_document(report: Report) -> dict[str, object]:
    """The JSON artifact."""
    return {
        "version": 1,
        "time": report.time.isoformat(),
        "mode": report.mode,
        "quick": report.quick,
        "git": asdict(report.commit),
        "machine": asdict(report.machine),
        "versions": report.versions,
        "fake_database": report.fake_database,
        "cores": report.cores,
        "requests_compared": report.compared,
        "scenarios": [_summary_document(summary) for summary in report.summaries],
        "ratios": [
            {
                "scenario": scenario.name,
                "molt_to_django": rate_ratio(report.summaries, scenario.name, MOLT, DJANGO),
                "molt_to_orjson": rate_ratio(report.summaries, scenario.name, MOLT, ORJSON),
                "molt_to_django_by_cpu": cpu_ratio(report.summaries, scenario.name, MOLT, DJANGO),
            }
            for scenario in SCENARIOS
            if MOLT in scenario.variants
        ],
        "left_out": list(report.left_out),
    }


def to_markdown(report: Report) -> str:
    """The Markdown artifact."""
    return "\n".join(_markdown_lines(report)) + "\n"


def headline(report: Report) -> Iterator[tuple[str, str, str, str, str, str, str]]:
    """A row per scenario: requests/s of each variant, and how they compare."""
    for scenario in SCENARIOS:
        if MOLT in scenario.variants:
            yield (
                scenario.name,
                _rate(find_summary(report.summaries, scenario.name, DJANGO)),
                _rate(find_summary(report.summaries, scenario.name, ORJSON)),
                _rate(find_summary(report.summaries, scenario.name, MOLT)),
                _times(rate_ratio(report.summaries, scenario.name, MOLT, DJANGO)),
                _times(rate_ratio(report.summaries, scenario.name, MOLT, ORJSON)),
                _times(cpu_ratio(report.summaries, scenario.name, MOLT, DJANGO)),
            )


HEADLINE_TITLES = ("requests/s", "plain Django", "with orjson", "Molt", "to Django", "to orjson", "to Django, by CPU")


def ceiling(report: Report) -> str:
    """The empty view's requests/s."""
    found = [summary for summary in report.summaries if summary.variant == CEILING]
    return _rate(found[0] if found else None)


def _markdown_lines(report: Report) -> Iterator[str]:
    yield f"# Demo benchmark, {report.time:%Y-%m-%d %H:%M} UTC, mode {report.mode}{' (quick)' if report.quick else ''}"
    yield ""
    yield from markdown_table(HEADLINE_TITLES, headline(report))
    yield ""
    yield (
        f"The ceiling, an empty view on the same server: {ceiling(report)} requests/s. "
        f"{CLIENTS} clients, closed model; medians of interleaved runs with the warm-up left out, "
        "ratios within rounds. "
        f"{report.compared} requests were answered with the same bytes on both sides first."
        f"{_core_share(report)}"
    )
    yield from _invalid_lines(report.summaries)
    yield ""
    yield "## Latency and cost"
    yield ""
    yield from markdown_table(
        _COST_TITLES,
        (_cost_row(summary) for summary in report.summaries if summary.model == "closed"),
    )
    opened = [summary for summary in report.summaries if summary.model == "open"]
    if opened:
        yield ""
        yield "## Open model: arrivals at a constant rate, whatever the server does"
        yield ""
        yield from markdown_table(
            ("scenario", "rate/s", "variant", "answered/s", "p50 ms", "p99 ms", "errors", "dropped"),
            (_open_row(summary) for summary in opened),
        )
    yield ""
    yield "## Offloaded requests, from inside (µs)"
    yield ""
    yield from markdown_table(
        ("scenario", "queue p50/p99", "pool p50/p99", "decode p50/p99", "exec p50/p99", "encode p50/p99", "fallbacks"),
        (_worker_row(s) for s in report.summaries if s.variant == MOLT and s.model == "closed"),
    )
    yield ""
    yield "## Measured on"
    yield ""
    yield from describe_setting(report.commit, report.machine, report.versions)
    yield "- cores: " + ", ".join(f"{who} {'any' if core is None else core}" for who, core in report.cores.items())
    yield "- simulated database: " + ", ".join(f"{name}={value}" for name, value in report.fake_database.items())
    for text in report.left_out:
        yield f"- left out for lack of time: {text}"


def _core_share(report: Report) -> str:
    """How much of its core the server got, which tells whether it had it to itself."""
    usages = [run.figures.server for s in report.summaries if s.model == "closed" for run in s.runs]
    shares = [usage.cpu_avg_percent for usage in usages if usage is not None]
    return f" The server used {median(shares):.0f} % of a core." if shares else ""


def _invalid_lines(summaries: Iterable[Summary]) -> Iterator[str]:
    for summary in summaries:
        if summary.invalid is not None:
            rate = "" if summary.rate is None else f" at {summary.rate}/s"
            yield ""
            yield f"**Invalid**: {summary.scenario}, {summary.variant}{rate}: {summary.invalid}."


def _summary_document(summary: Summary) -> dict[str, object]:
    names = ("requests_per_s", *_LATENCIES, "error_rate", "dropped_iterations")
    return {
        "scenario": summary.scenario,
        "variant": summary.variant,
        "model": summary.model,
        "rate": summary.rate,
        "invalid": summary.invalid,
        **{name: summary.middle(name) for name in names},
        "payload_bytes_sent": summary.payload_bytes_sent,
        "payload_bytes_received": summary.payload_bytes_received,
        "wire_bytes_sent_per_request": summary.middle("wire_bytes_sent_per_request"),
        "wire_bytes_received_per_request": summary.middle("wire_bytes_received_per_request"),
        "fallbacks": summary.fallbacks,
        "cpu_ms_per_request": summary.cpu_ms_per_request,
        "runs": [
            {**asdict(run.figures), "invalid": run.invalid, "fallbacks": run.fallbacks, "worker": run.worker}
            for run in summary.runs
        ],
    }


def _cost_row(summary: Summary) -> tuple[str, ...]:
    usages = [run.figures.server for run in summary.counted if run.figures.server is not None]
    rss = max((usage.rss_max_bytes for usage in usages), default=None)
    cpu = summary.cpu_ms_per_request
    return (
        summary.scenario,
        summary.variant,
        *(f"{summary.middle(name):.2f}" for name in _LATENCIES),
        f"{summary.middle('error_rate'):.2%}",
        "–" if cpu is None else f"{cpu:.3f}",
        "–" if rss is None else f"{rss / 2**20:.0f}",
        str(summary.payload_bytes_sent),
        str(summary.payload_bytes_received),
    )


def _open_row(summary: Summary) -> tuple[str, ...]:
    return (
        summary.scenario,
        str(summary.rate),
        summary.variant,
        _rate(summary),
        f"{summary.middle('p50_ms'):.2f}",
        f"{summary.middle('p99_ms'):.2f}",
        f"{summary.middle('error_rate'):.2%}",
        f"{summary.middle('dropped_iterations'):.0f}",
    )


def _worker_row(summary: Summary) -> tuple[str, ...]:
    quantiles = summary.counted[-1].worker.get("quantiles")
    known = quantiles if isinstance(quantiles, dict) else {}

    def pair(name: str) -> str:
        metric = known.get(name)
        return f"{metric['p50']} / {metric['p99']}" if metric else "–"

    names = ("queue_us", "pool_wait_us", "decode_us", "exec_us", "encode_us")
    return (summary.scenario, *(pair(name) for name in names), str(summary.fallbacks))


def _rate(summary: Summary | None) -> str:
    return "–" if summary is None else f"{summary.middle('requests_per_s'):,.0f}"


def _times(factor: float | None) -> str:
    return "–" if factor is None else f"{factor:.2f}×"
