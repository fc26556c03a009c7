"""What the runs gave, put together per scenario and variant."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from bench.demo.load import Figures


@dataclass(frozen=True, slots=True)
class Run:
    """One run of k6 on one variant."""

    scenario: str
    variant: str
    model: str
    rate: int | None
    figures: Figures
    # What the demo recorded of offloaded requests; empty for the others.
    worker: dict[str, object]
    fallbacks: int

    @property
    def invalid(self) -> str | None:
        """Why this run does not count, if it does not."""
        if self.figures.saturated:
            return "the load generator was saturated"
        if self.fallbacks:
            return "requests fell back to plain Django"
        if self.figures.requests == 0:
            return "no request was answered"
        return None

    @property
    def requests_per_s(self) -> float:
        """The rate that was reached."""
        return self.figures.requests_per_s

    @property
    def cpu_ms_per_request(self) -> float | None:
        """Server CPU per request, if it could be sampled."""
        server, requests = self.figures.server, self.figures.requests
        return 1000 * server.cpu_s / requests if server is not None and requests else None


@dataclass(frozen=True, slots=True)
class Summary:
    """The runs of one scenario, variant, model and rate: medians of those that count."""

    scenario: str
    variant: str
    model: str
    rate: int | None
    payload_bytes_sent: int
    payload_bytes_received: int
    runs: tuple[Run, ...]

    @property
    def counted(self) -> tuple[Run, ...]:
        """The valid runs; all of them when none is."""
        return tuple(run for run in self.runs if run.invalid is None) or self.runs

    @property
    def invalid(self) -> str | None:
        """Why none of the runs counts."""
        reasons = [run.invalid for run in self.runs]
        return reasons[0] if all(reasons) else None

    def middle(self, name: str) -> float:
        """The median of one of the figures."""
        return float(median(getattr(run.figures, name) for run in self.counted))

    @property
    def fallbacks(self) -> int:
        """How many requests were answered by the decorated body."""
        return sum(run.fallbacks for run in self.runs)

    @property
    def cpu_ms_per_request(self) -> float | None:
        """Server CPU per request, if it could be sampled."""
        each = [run.cpu_ms_per_request for run in self.counted if run.cpu_ms_per_request is not None]
        return median(each) if each else None


def find_summary(summaries: Sequence[Summary], scenario: str, variant: str) -> Summary | None:
    """The closed-model summary of a scenario's variant."""
    for summary in summaries:
        if (summary.scenario, summary.variant, summary.model) == (scenario, variant, "closed"):
            return summary
    return None


def rate_ratio(summaries: Sequence[Summary], scenario: str, variant: str, baseline: str) -> float | None:
    """How many times the requests/s of `baseline` a variant reached."""
    return _middle_ratio(_rounds(summaries, scenario, variant, baseline), lambda run: run.requests_per_s)


def cpu_ratio(summaries: Sequence[Summary], scenario: str, variant: str, baseline: str) -> float | None:
    """How many times the server CPU of a variant's request one of `baseline` takes."""
    return _middle_ratio(_rounds(summaries, scenario, baseline, variant), lambda run: run.cpu_ms_per_request)


def _rounds(summaries: Sequence[Summary], scenario: str, one: str, other: str) -> list[tuple[Run, Run]]:
    """The runs of two variants that lie next to each other: those that count, or all where none does."""
    found = [find_summary(summaries, scenario, variant) for variant in (one, other)]
    pairs = list(zip(*(summary.runs for summary in found if summary is not None))) if None not in found else []
    return [(a, b) for a, b in pairs if a.invalid is None and b.invalid is None] or pairs


def _middle_ratio(rounds: list[tuple[Run, Run]], read: Callable[[Run], float | None]) -> float | None:
    """The median over the rounds, within which a busy machine is as busy for one as for the other."""
    figures = [(read(a), read(b)) for a, b in rounds]
    ratios = [a / b for a, b in figures if a is not None and b]
    return median(ratios) if ratios else None
