"""What the runs gave, put together: medians, spreads, ratios and geometric means."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import geometric_mean, median

from bench.runner.measure import Run
from bench.runner.suite import Program


@dataclass(slots=True)
class Entry:
    """One program under one peer: its runs, or why there are none."""

    program: Program
    peer: str
    runs: list[Run] = field(default_factory=list)
    # Why the peer has nothing to run here: no fault of anyone.
    skipped: str | None = None
    # What went wrong: it does not build, ends in an error, or prints something else.
    failure: str | None = None

    @property
    def measured(self) -> bool:
        """Whether its figures count."""
        return bool(self.runs) and self.failure is None

    @property
    def cpu_s(self) -> float:
        """The median CPU time."""
        return median(run.cpu_s for run in self.runs)

    @property
    def elapsed_s(self) -> float:
        """The median elapsed time."""
        return median(run.elapsed_s for run in self.runs)

    @property
    def spread(self) -> float:
        """From the fastest to the slowest run, as a part of the median."""
        times = [run.cpu_s for run in self.runs]
        return (max(times) - min(times)) / self.cpu_s

    @property
    def peak_rss_bytes(self) -> int:
        """The largest peak of its runs."""
        return max(run.peak_rss_bytes for run in self.runs)


class Results:
    """All entries of a benchmark."""

    def __init__(self, baseline: str) -> None:
        self.baseline = baseline
        self.entries: dict[tuple[str, str], Entry] = {}

    def add(self, entry: Entry) -> None:
        """Take in an entry."""
        self.entries[entry.program.name, entry.peer] = entry

    def find(self, program: Program, peer: str) -> Entry | None:
        """The entry of a program under a peer, if it was measured."""
        entry = self.entries.get((program.name, peer))
        return entry if entry is not None and entry.measured else None

    def speedup(self, program: Program, peer: str) -> float | None:
        """The baseline's CPU time by the peer's: the median over the rounds.

        Runs of one round lie next to each other, so what slows the machine down
        for a while slows both sides of a ratio.
        """
        entry, base = self.find(program, peer), self.find(program, self.baseline)
        if entry is None or base is None:
            return None
        return median(other.cpu_s / run.cpu_s for other, run in zip(base.runs, entry.runs, strict=True))

    def mean_speedup(self, programs: Iterable[Program], peer: str) -> tuple[float, int] | None:
        """The geometric mean over the programs that the peer ran, and how many they are."""
        speedups = [speedup for each in programs if (speedup := self.speedup(each, peer)) is not None]
        return (geometric_mean(speedups), len(speedups)) if speedups else None

    def failures(self) -> list[Entry]:
        """What went wrong."""
        return [entry for entry in self.entries.values() if entry.failure is not None]
