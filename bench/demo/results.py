"""What the runs gave, put together per scenario and variant."""

from collections.abc import Sequence
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
        each = [
            1000 * run.figures.server.cpu_s / run.figures.requests
            for run in self.counted
            if run.figures.server is not None and run.figures.requests
        ]
        return median(each) if each else None


def find_summary(summaries: Sequence[Summary], scenario: str, variant: str) -> Summary | None:
    """The closed-model summary of a scenario's variant."""
    for summary in summaries:
        if (summary.scenario, summary.variant, summary.model) == (scenario, variant, "closed"):
            return summary
    return None


def ratio(summaries: Sequence[Summary], scenario: str, variant: str, baseline: str) -> float | None:
    """How many times the requests/s of `baseline` a variant reached."""
    one, other = find_summary(summaries, scenario, variant), find_summary(summaries, scenario, baseline)
    if one is None or other is None or not other.middle("requests_per_s"):
        return None
    return one.middle("requests_per_s") / other.middle("requests_per_s")
