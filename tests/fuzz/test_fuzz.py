"""Generated programs behave under Molt as under CPython.

A fixed small sample runs with the tests; `MOLT_FUZZ=500` tries that many new
ones, and shrinks a failing one. It is left in build/fuzz. `MOLT_FUZZ_TIER=sanitize`
builds them with gcc's sanitizers.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.programs import programs
from tests.harness.programs import ROOT, load_program
from tests.harness.verdict import Result, judge

SAMPLE = 12
# How many programs the planted fault may hide from; it was found within 60 when this was written.
PLANTED_SAMPLE = 300
FUZZ_DIR = ROOT / "build" / "fuzz"

_wanted = int(os.environ.get("MOLT_FUZZ", "0"))
_slow_is_fine = [
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
    HealthCheck.filter_too_much,
]


_phases = [Phase.generate, Phase.reuse, Phase.shrink] if _wanted else [Phase.generate]


@settings(
    max_examples=_wanted or SAMPLE,
    derandomize=not _wanted,
    deadline=None,
    suppress_health_check=_slow_is_fine,
    phases=_phases,
)
@given(programs())
def test_generated_program_behaves_as_in_cpython(source: str) -> None:
    FUZZ_DIR.mkdir(parents=True, exist_ok=True)
    # One file a process: Hypothesis ends with the smallest failing program, so that is what stays.
    path = FUZZ_DIR / f"program_{os.getpid()}.py"
    path.write_text(source, encoding="utf-8")
    verdict = judge(load_program(path, "fuzz", path.stem), os.environ.get("MOLT_FUZZ_TIER", "debug"))
    assert verdict.result is Result.MATCH, f"{path}: {verdict.result.value}\n{verdict.detail}"
    path.unlink()


@pytest.mark.parametrize(
    "plant",
    [
        # What a wrong compiler might do.
        lambda text: text.replace(
            "if isinstance(value, int):",
            "if isinstance(value, int):\n        value = (value + 2**63) % 2**64 - 2**63",
        ),
        lambda text: text.replace("//", "/ 1 *"),
        lambda text: text.replace("finally:", "except MemoryError:"),
        lambda text: text.replace("except Exception as error", "except LookupError as error"),
    ],
    ids=["wrapping ints", "true division", "no finally", "wrong handler"],
)
def test_planted_fault_is_found(plant: Callable[[str], str]) -> None:
    """The comparison can fail: a "compiler" with one fault is found out."""

    @settings(
        max_examples=PLANTED_SAMPLE,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=_slow_is_fine,
        phases=[Phase.generate],
    )
    @given(programs())
    def compare(source: str) -> None:
        assert _output(source) == _output(plant(source))

    with pytest.raises(AssertionError):
        compare()


def _output(source: str) -> str:
    """What the program prints, run here: enough to test the generator, and fifty times faster."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(source, "generated", "exec"), {"__name__": "__main__"})
        except Exception as error:
            print("uncaught", type(error).__name__, error)
    return printed.getvalue()
