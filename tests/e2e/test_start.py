"""What the demo refuses at start."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from bench.demo.server import PROJECT, environment, serve

NAMES = ["MOLT_FAKE_DB_DELAY_MS", "MOLT_FAKE_DB_DECODE_US_PER_ROW", "MOLT_FAKE_DB_CPU_ITERS"]


def check(name: str, value: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=PROJECT,
        env={**environment("python", Path("unused.so")), name: value},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", ["-1", "nan"])
def test_a_setting_of_the_simulated_database_that_is_no_number_is_refused_by_name(name: str, value: str) -> None:
    done = check(name, value)
    assert done.returncode != 0
    assert f"{name}: expected a non-negative number, got {value!r}" in done.stderr


@pytest.mark.parametrize("value", ["", "0", "0.5", "2"])
def test_other_settings_are_taken(value: str) -> None:
    assert check("MOLT_FAKE_DB_DELAY_MS", value).returncode == 0


def test_the_simulated_latency_costs_both_sides_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOLT_FAKE_DB_DELAY_MS", "80")
    with tempfile.TemporaryFile() as log, serve("python", Path("unused.so"), log=log) as server:
        for path in ("/baseline/?user_id=1", "/offload/?user_id=1"):
            started = time.monotonic()
            assert server.ask("GET", path).status == 200
            assert time.monotonic() - started >= 0.08
