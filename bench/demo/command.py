"""The sequence: build, serve, compare, load, report. Each step is a module of its own."""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import IO

from bench.common.artifacts import RESULTS
from bench.common.machine import read_commit, read_machine
from bench.common.progress import Display, print_table, show_progress
from bench.demo.cases import DJANGO, GOOD, MOLT
from bench.demo.compare import find_differences
from bench.demo.load import run_load
from bench.demo.machine import choose_cores, read_versions
from bench.demo.plan import FULL, QUICK, SCENARIOS, SWEPT, Plan, Scenario
from bench.demo.report import HEADLINE_TITLES, Report, ceiling, headline, write_report
from bench.demo.results import Run, Summary
from bench.demo.server import PROJECT, Server, ServerError, build_entries, serve

LIBRARY = PROJECT / ".molt" / "entries.so"
_FAKE_DATABASE = ("MOLT_FAKE_DB_DELAY_MS", "MOLT_FAKE_DB_DECODE_US_PER_ROW", "MOLT_FAKE_DB_CPU_ITERS")


def main(arguments: Sequence[str]) -> int:
    """Run the benchmark that the command line asks for; returns the exit status."""
    options = _parse(arguments)
    try:
        return run_benchmark(QUICK if options.quick else FULL, options.mode, options.results)
    except ServerError as error:
        sys.stderr.write(f"molt bench demo: {error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("molt bench demo: stopped; nothing was written\n")
        return 130  # 128 + SIGINT, as shells have it


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="molt bench demo",
        description="Compile the demo's endpoints, compare both sides' bytes, load both, write the artifacts.",
    )
    parser.add_argument("--quick", action="store_true", help="under a minute instead of under three")
    parser.add_argument(
        "--mode",
        choices=("embedded", "python"),
        default="embedded",
        help="how entries run; python interprets them, and builds nothing (default: embedded)",
    )
    parser.add_argument("--results", type=Path, default=RESULTS, help="the folder of the artifacts")
    return parser.parse_args(arguments)


def run_benchmark(plan: Plan, mode: str, folder: Path) -> int:
    """Carry out a plan and write its artifacts to `folder`; returns the exit status."""
    started = time.monotonic()
    if mode == "embedded":
        build_entries(LIBRARY)
    server_core, generator_core = choose_cores()
    with tempfile.TemporaryFile() as log:
        try:
            with serve(mode, LIBRARY, core=server_core, log=log) as server:
                bodies = _compare(server)
                if bodies is None:
                    return 1
                with show_progress(plan.count_runs()) as display:
                    measurement = _Measurement(plan, server, generator_core, display, started)
                    measurement.run()
        except ServerError as error:
            raise ServerError(f"{error}\n{_tail(log)}".rstrip()) from None
    report = Report(
        time=datetime.now(UTC),
        mode=mode,
        quick=plan is QUICK,
        commit=read_commit(),
        machine=read_machine(),
        versions=read_versions(),
        fake_database={name: os.environ.get(name, "0") for name in _FAKE_DATABASE},
        cores={"server": server_core, "k6": generator_core},
        compared=len(GOOD),
        summaries=measurement.summarise(bodies),
        left_out=tuple(measurement.left_out),
    )
    _print_report(report, write_report(report, folder))
    return 0


def _compare(server: Server) -> dict[tuple[str, str], int] | None:
    """Compare both sides; the sizes of the loaded answers, or None when they differ."""
    differences = find_differences(server, GOOD)
    for difference in differences:
        sys.stderr.write(difference.describe() + "\n")
    if differences:
        sys.stderr.write("The two sides differ: nothing was measured.\n")
        return None
    fallbacks = _read_metrics(server).get("fallbacks")
    if fallbacks:
        raise ServerError("offloaded requests fell back to plain Django: nothing to measure")
    sys.stdout.write(f"{len(GOOD)} requests: the same bytes on both sides\n")
    sys.stdout.flush()
    return {
        (scenario.name, variant): len(server.ask(load.method, load.path, load.body).body)
        for scenario in SCENARIOS
        for variant in scenario.variants
        for load in (FULL.load(scenario, variant),)
    }


class _Measurement:
    """Runs a plan against a server, and keeps what it gave."""

    def __init__(self, plan: Plan, server: Server, core: int | None, display: Display, started: float) -> None:
        self.left_out: list[str] = []
        self._plan = plan
        self._server = server
        self._core = core
        self._display = display
        self._started = started
        self._runs: dict[tuple[Scenario, str, int | None], list[Run]] = {}

    def run(self) -> None:
        """The closed model, then the open one at shares of what plain Django reached."""
        for _, scenario, variant in self._plan.closed_runs():
            self._measure(scenario, variant, None)
        reached = self._runs.get((SWEPT, DJANGO, None))
        if reached:
            for share in self._plan.sweep:
                rate = max(1, round(share * median(run.figures.requests_per_s for run in reached)))
                for variant in (DJANGO, MOLT):
                    self._measure(SWEPT, variant, rate)

    def summarise(self, bodies: dict[tuple[str, str], int]) -> tuple[Summary, ...]:
        """All runs, by what was measured."""
        return tuple(
            Summary(
                scenario=scenario.name,
                variant=variant,
                model="closed" if rate is None else "open",
                rate=rate,
                payload_bytes_sent=len(scenario.case.body or b""),
                payload_bytes_received=bodies[scenario.name, variant],
                runs=tuple(runs),
            )
            for (scenario, variant, rate), runs in self._runs.items()
        )

    def _measure(self, scenario: Scenario, variant: str, rate: int | None) -> None:
        at = "" if rate is None else f" at {rate}/s"
        step = f"{scenario.name}, {variant}{at}"
        if time.monotonic() + self._plan.run_s > self._started + self._plan.limit_s:
            self.left_out.append(step)
            return
        self._display.begin(step)
        load = self._plan.load(scenario, variant, rate=rate)
        figures = run_load(self._server, load, core=self._core, tick=self._display.tick)
        worker = _read_metrics(self._server) if variant == MOLT else {}
        fallbacks = worker.get("fallbacks", 0)
        run = Run(
            scenario=scenario.name,
            variant=variant,
            model=load.model,
            rate=rate,
            figures=figures,
            worker=worker,
            fallbacks=fallbacks if isinstance(fallbacks, int) else 0,
        )
        self._runs.setdefault((scenario, variant, rate), []).append(run)
        invalid = "" if run.invalid is None else f"; INVALID: {run.invalid}"
        self._display.end(f"{figures.requests_per_s:,.0f} requests/s, p99 {figures.p99_ms:.1f} ms{invalid}")


def _read_metrics(server: Server) -> dict[str, object]:
    """What the demo recorded of offloaded requests since the warm-up."""
    document = json.loads(server.ask("GET", "/metrics/").body)
    assert isinstance(document, dict)
    return document


def _print_report(report: Report, artifacts: tuple[Path, Path]) -> None:
    print_table(HEADLINE_TITLES, headline(report))
    sys.stdout.write(f"ceiling, an empty view on the same server: {ceiling(report)} requests/s\n")
    for summary in report.summaries:
        if summary.invalid is not None:
            sys.stdout.write(f"INVALID: {summary.scenario}, {summary.variant}: {summary.invalid}\n")
    for path in artifacts:
        sys.stdout.write(f"wrote {os.path.relpath(path)}\n")


def _tail(log: IO[bytes]) -> str:
    """The end of what the server said."""
    log.seek(0)
    return log.read().decode("utf-8", "replace")[-2000:]
