"""`molt bench demo`: it stops at a difference, and a short run of it leaves its artifacts."""

import json
import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bench.demo.cases import GOOD, ITEMS, Case
from bench.demo.command import run_benchmark
from bench.demo.compare import find_differences
from bench.demo.plan import FULL, QUICK, Plan
from bench.demo.sample import Sampler
from bench.demo.server import Answer


@dataclass
class FakeServer:
    """Answers by path."""

    answers: dict[str, Answer]

    def ask(self, method: str, path: str, body: bytes | None = None) -> Answer:
        return self.answers[path.partition("?")[0]]


def answer(body: bytes, status: int = 200) -> Answer:
    return Answer(status, "application/json", body)


def differences(baseline: Answer, offload: Answer, orjson: Answer) -> list[str]:
    server = FakeServer({"/baseline/": baseline, "/offload/": offload, "/baseline_orjson/": orjson})
    return [difference.variant for difference in find_differences(server, [Case(ITEMS, "user_id=1")])]


def test_other_bytes_are_a_difference_and_orjson_is_read_as_json() -> None:
    one, spaced = answer(b'{"a":1}'), answer(b'{"a": 1}')
    assert differences(spaced, spaced, one) == []
    assert differences(spaced, one, one) == ["molt"]
    assert differences(spaced, answer(b'{"a": 1}', 500), answer(b'{"a": 2}')) == ["molt", "orjson"]


def test_a_difference_is_shown_where_the_answers_part() -> None:
    server = FakeServer({"/baseline/": answer(b"x" * 90 + b"A"), "/offload/": answer(b"x" * 90 + b"B")})
    (difference,) = find_differences(server, [Case(ITEMS, "user_id=1")], orjson=False)
    assert "GET list_items user_id=1: django and molt differ at byte 90" in difference.describe()


@pytest.mark.parametrize(("plan", "seconds"), [(QUICK, 60), (FULL, 180)])
def test_a_plan_fits_into_its_time(plan: Plan, seconds: int) -> None:
    assert plan.limit_s < seconds
    # What is left is for building, starting and comparing.
    assert plan.count_runs() * plan.run_s < plan.limit_s


@pytest.mark.parametrize("plan", [QUICK, FULL])
def test_variants_alternate(plan: Plan) -> None:
    runs = [(number, scenario.name, variant) for number, scenario, variant in plan.closed_runs()]
    assert len(set(runs)) == len(runs)
    headline = [variant for _, name, variant in runs if name == "list_items, limit 50"]
    assert headline == ["django", "molt", "orjson"] * plan.rounds


def test_a_process_is_sampled() -> None:
    started = time.monotonic()
    with Sampler(os.getpid()) as sampler:
        while time.monotonic() < started + 0.5:
            pass
    usage = sampler.usage(started, started + 0.5)
    assert usage is not None and os.getpid() in usage.pids
    assert usage.cpu_avg_percent > 10 and usage.rss_max_bytes > 2**20
    assert sampler.usage(started, started) is None


def test_a_short_benchmark_leaves_its_artifacts(tmp_path: Path) -> None:
    # Time for few runs, on a busy machine as well; the others have to be named as left out.
    plan = replace(QUICK, limit_s=6 * QUICK.run_s)
    assert run_benchmark(plan, "python", tmp_path) == 0
    (document,) = [json.loads(path.read_text()) for path in tmp_path.glob("demo_k6_*.json")]
    (markdown,) = [path.read_text() for path in tmp_path.glob("demo_k6_*.md")]
    assert document["requests_compared"] == len(GOOD)
    first = document["scenarios"][0]
    assert (first["scenario"], first["variant"], first["model"]) == ("list_items, limit 50", "django", "closed")
    assert first["requests_per_s"] > 0 and first["error_rate"] == 0
    assert first["p50_ms"] <= first["p95_ms"] <= first["p99_ms"] <= first["p999_ms"]
    assert first["payload_bytes_received"] > 1000
    assert first["runs"][0]["server"]["process_count"] >= 1
    assert document["left_out"]
    assert "| list_items, limit 50 |" in markdown and "left out for lack of time" in markdown
