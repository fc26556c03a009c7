"""Whether both sides answer alike: the same status and bytes; with orjson, equal as parsed JSON."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from bench.demo.cases import DJANGO, MOLT, ORJSON, Case
from bench.demo.server import Answer, Server

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """A request that the two sides answer differently."""

    case: Case
    variant: str
    baseline: Answer
    other: Answer

    def describe(self) -> str:
        """What was asked, and both answers from where they part."""
        at = next(
            (i for i, (a, b) in enumerate(zip(self.baseline.body, self.other.body, strict=False)) if a != b),
            min(len(self.baseline.body), len(self.other.body)),
        )
        start = max(0, at - 40)
        return "\n".join(
            (
                f"{self.case.describe()}: {DJANGO} and {self.variant} differ at byte {at}",
                f"  {DJANGO:<8} {self.baseline.status} {self.baseline.body[start : start + _SHOWN]!r}",
                f"  {self.variant:<8} {self.other.status} {self.other.body[start : start + _SHOWN]!r}",
            )
        )


def find_differences(server: Server, cases: Iterable[Case], *, orjson: bool = True) -> list[Difference]:
    """Put every case to both sides."""
    differences: list[Difference] = []
    for case in cases:
        baseline = _ask(server, case, DJANGO)
        offloaded = _ask(server, case, MOLT)
        if baseline != offloaded:
            differences.append(Difference(case, MOLT, baseline, offloaded))
        if orjson:
            other = _ask(server, case, ORJSON)
            if not _equal_as_json(baseline, other):
                differences.append(Difference(case, ORJSON, baseline, other))
    return differences


def _ask(server: Server, case: Case, variant: str) -> Answer:
    return server.ask(case.endpoint.method, case.path(variant), case.body)


def _equal_as_json(one: Answer, other: Answer) -> bool:
    # orjson has no Infinity and says null: told apart from a difference by dumping.
    def normalise(answer: Answer) -> object:
        return json.loads(answer.body, parse_constant=lambda name: None)

    return one.status == other.status and normalise(one) == normalise(other)
