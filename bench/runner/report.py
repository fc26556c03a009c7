"""Results as JSON, for programs, and as Markdown, to be pasted into a pull request."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby

from bench.common.artifacts import describe_setting, markdown_table
from bench.common.machine import Commit, Machine
from bench.runner.results import Entry, Results
from bench.runner.suite import Program

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Report:
    """A whole benchmark."""

    time: datetime
    runs: int
    commit: Commit
    machine: Machine
    # Of the peers that took part.
    versions: dict[str, str]
    # Why the others did not.
    unavailable: dict[str, str]
    programs: tuple[Program, ...]
    results: Results

    @property
    def others(self) -> list[str]:
        """The peers that are compared with the baseline."""
        return [name for name in self.versions if name != self.results.baseline]


def headline_titles(report: Report) -> tuple[str, ...]:
    """The columns of `headline`."""
    others = [title for name in report.others for title in (f"{name} s", "times as fast")]
    return ("program", f"{report.results.baseline} s", *others)


def headline(report: Report) -> Iterator[tuple[str, ...]]:
    """A row for each program, the geometric mean of each group, and that of all."""
    for group, programs in _by_group(report.programs):
        for program in programs:
            yield _program_row(report, program)
        yield _mean_row(report, f"{group}, geometric mean", programs)
    yield _mean_row(report, "all, geometric mean", report.programs)


def to_document(report: Report) -> dict[str, object]:
    """The JSON artifact."""
    results = report.results
    return {
        "version": 1,
        "time": report.time.isoformat(),
        "runs": report.runs,
        "git": asdict(report.commit),
        "machine": asdict(report.machine),
        "versions": report.versions,
        "unavailable": report.unavailable,
        "baseline": results.baseline,
        "programs": [
            {
                "name": program.name,
                "group": program.group,
                "peers": {
                    name: _entry_document(results.entries[program.name, name], results.speedup(program, name))
                    for name in report.versions
                },
            }
            for program in report.programs
        ],
        "geometric_means": {
            name: {
                group: None if mean is None else {"speedup": mean[0], "programs": mean[1]}
                for group, programs in [*_by_group(report.programs), ("all", list(report.programs))]
                for mean in (results.mean_speedup(programs, name),)
            }
            for name in report.others
        },
    }


def to_markdown(report: Report) -> str:
    """The Markdown artifact."""
    return "\n".join(_markdown_lines(report)) + "\n"


def _markdown_lines(report: Report) -> Iterator[str]:
    yield f"# Programs benchmark, {report.time:%Y-%m-%d %H:%M} UTC"
    yield ""
    yield from markdown_table(headline_titles(report), headline(report))
    yield ""
    yield (
        f"CPU seconds, median of {report.runs} interleaved runs, with the spread from the fastest to the slowest; "
        f"times as fast: {report.results.baseline}'s time by the peer's, median over the rounds. "
        "Building is not timed. Every run printed what CPython prints."
    )
    for entry in report.results.failures():
        yield ""
        yield f"**Wrong**: {entry.program.name}, {entry.peer}: {entry.failure}"
    yield ""
    yield "## Peak memory (MB)"
    yield ""
    yield from markdown_table(("program", *report.versions), (_memory_row(report, each) for each in report.programs))
    yield ""
    yield "## Measured on"
    yield ""
    yield from describe_setting(report.commit, report.machine, dict(report.versions))
    for name, reason in report.unavailable.items():
        yield f"- without {name}: {reason}"


def _by_group(programs: Iterable[Program]) -> list[tuple[str, list[Program]]]:
    return [(group, list(members)) for group, members in groupby(programs, key=lambda program: program.group)]


def _program_row(report: Report, program: Program) -> tuple[str, ...]:
    results = report.results
    cells = [_time(results.find(program, results.baseline))]
    for name in report.others:
        cells += [_time(results.find(program, name)), _times(results.speedup(program, name))]
    return (program.name, *cells)


def _mean_row(report: Report, title: str, programs: Iterable[Program]) -> tuple[str, ...]:
    members = list(programs)
    cells = [""]
    for name in report.others:
        mean = report.results.mean_speedup(members, name)
        # A mean over fewer programs is not comparable with its neighbours.
        count = "" if mean is None or mean[1] == len(members) else f"of {mean[1]}"
        cells += [count, _times(mean and mean[0])]
    return (title, *cells)


def _memory_row(report: Report, program: Program) -> tuple[str, ...]:
    entries = [report.results.find(program, name) for name in report.versions]
    return (program.name, *(f"{entry.peak_rss_bytes / 2**20:.1f}" if entry else _NOTHING for entry in entries))


def _entry_document(entry: Entry, speedup: float | None) -> dict[str, object]:
    if not entry.measured:
        return {"skipped": entry.skipped, "failure": entry.failure}
    return {
        "cpu_s": entry.cpu_s,
        "elapsed_s": entry.elapsed_s,
        "spread": entry.spread,
        "peak_rss_bytes": entry.peak_rss_bytes,
        "speedup": speedup,
        "runs": [
            {"cpu_s": run.cpu_s, "elapsed_s": run.elapsed_s, "peak_rss_bytes": run.peak_rss_bytes}
            for run in entry.runs
        ],
    }


def _time(entry: Entry | None) -> str:
    if entry is None:
        return _NOTHING
    digits = 2 if entry.cpu_s >= 0.1 else 4
    spread = f" ±{entry.spread / 2:.0%}" if len(entry.runs) > 1 else ""
    return f"{entry.cpu_s:.{digits}f}{spread}"


def _times(speedup: float | None) -> str:
    return _NOTHING if speedup is None else f"{speedup:.2f}×"
