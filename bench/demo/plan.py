"""What is measured, in which order and for how long: decided here, run elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.demo.cases import COMPUTE, DJANGO, ITEMS, MOLT, NUMBERS, ORJSON, TABLE, Case, Endpoint
from bench.demo.load import Load

CEILING = "ceiling"
EMPTY = Endpoint("empty", "GET", {CEILING: "/empty/"})

# Two server threads: enough clients that neither is ever without work.
CLIENTS = 8
# An open model needs a client for every request under way, slow ones included.
OPEN_CLIENTS = 64
# k6 takes less than this to start and to end.
K6_OVERHEAD_S = 0.3


# Equal only to itself, and so a key.
@dataclass(frozen=True, slots=True, eq=False)
class Scenario:
    """One request, measured for each of its variants."""

    name: str
    case: Case
    variants: tuple[str, ...]
    # Measured in every round of every plan.
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is done."""

    rounds: int
    # Whether all scenarios are measured in every round, or only the headline. The baseline with
    # orjson is not: where answers are short it differs from plain Django by little.
    repeat_all: bool
    warmup_s: int
    measure_s: int
    # Shares of the closed model's requests/s of plain Django.
    sweep: tuple[float, ...]
    # No run begins that would end later than this after the start.
    limit_s: float

    def load(self, scenario: Scenario, variant: str, *, rate: int | None = None) -> Load:
        """The load of one run."""
        return Load(
            method=scenario.case.endpoint.method,
            path=scenario.case.path(variant),
            body=scenario.case.body,
            model="closed" if rate is None else "open",
            clients=CLIENTS if rate is None else OPEN_CLIENTS,
            rate=rate,
            warmup_s=self.warmup_s,
            measure_s=self.measure_s,
        )

    @property
    def run_s(self) -> float:
        """How long one run takes."""
        return self.warmup_s + self.measure_s + K6_OVERHEAD_S

    def closed_runs(self) -> Iterator[tuple[int, Scenario, str]]:
        """All runs of the closed model in order: A B A B, so that drift meets both sides."""
        for number in range(self.rounds):
            for scenario in SCENARIOS:
                for variant in scenario.variants:
                    if number == 0 or scenario.headline or (self.repeat_all and variant != ORJSON):
                        yield number, scenario, variant

    def count_runs(self) -> int:
        """How many runs there are, the sweep included."""
        return sum(1 for _ in self.closed_runs()) + 2 * len(self.sweep)


SCENARIOS: tuple[Scenario, ...] = (
    Scenario("list_items, limit 50", Case(ITEMS, "user_id=7&limit=50"), (DJANGO, MOLT, ORJSON), headline=True),
    Scenario("list_items, limit 500", Case(ITEMS, "user_id=7&limit=500"), (DJANGO, MOLT, ORJSON), headline=True),
    Scenario("empty view", Case(EMPTY), (CEILING,)),
    Scenario("offload_table, 2000 rows", Case(TABLE, body=b'{"rows": 2000}'), (DJANGO, MOLT, ORJSON)),
    Scenario("offload_table, 10000 rows", Case(TABLE, body=b'{"rows": 10000}'), (DJANGO, MOLT)),
    Scenario("compute, 100 values", Case(COMPUTE, f"values={NUMBERS}&scale=1.5"), (DJANGO, MOLT, ORJSON)),
)
# The sweep's: the one whose answer is largest.
SWEPT = SCENARIOS[1]

FULL = Plan(rounds=3, repeat_all=True, warmup_s=1, measure_s=2, sweep=(0.5, 0.8, 1.1), limit_s=170.0)
QUICK = Plan(rounds=2, repeat_all=False, warmup_s=1, measure_s=1, sweep=(0.8,), limit_s=56.0)
