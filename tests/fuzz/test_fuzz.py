"""Generated programs behave under Molt as under CPython.

A fixed small sample of each kind runs with the tests; `MOLT_FUZZ=500` tries that many new
ones, and shrinks a failing one. It is left in build/fuzz. `MOLT_FUZZ_TIER=sanitize`
builds them with gcc's sanitizers.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from tests.fuzz.guesses import guessing_programs
from tests.fuzz.programs import programs
from tests.harness.programs import ROOT, load_program
from tests.harness.verdict import Result, judge

SAMPLE = 12
GUESSES_SAMPLE = 40
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
    _check(source, "program")


@settings(
    max_examples=_wanted or GUESSES_SAMPLE,
    derandomize=not _wanted,
    deadline=None,
    suppress_health_check=_slow_is_fine,
    phases=_phases,
)
@given(guessing_programs())
def test_program_with_wrong_guesses_behaves_as_in_cpython(source: str) -> None:
    _check(source, "guesses")


def _check(source: str, name: str) -> None:
    FUZZ_DIR.mkdir(parents=True, exist_ok=True)
    # One file a process: Hypothesis ends with the smallest failing program, so that is what stays.
    path = FUZZ_DIR / f"{name}_{os.getpid()}.py"
    path.write_text(source, encoding="utf-8")
    program, tier = load_program(path, "fuzz", path.stem), os.environ.get("MOLT_FUZZ_TIER", "debug")
    verdict = judge(program, tier)
    if verdict.result is not Result.MATCH:
        # Says at once whether to look at what guesses types, or elsewhere.
        boxed = judge(program, tier, infer=False).result.value
        pytest.fail(f"{path}: {verdict.result.value}; with --no-infer: {boxed}\n{verdict.detail}")
    path.unlink()


_GENERAL, _GUESSES = programs(), guessing_programs()


@pytest.mark.parametrize(
    ("generated", "plant"),
    [
        # What a wrong compiler might do.
        (
            _GENERAL,
            lambda text: text.replace(
                "if isinstance(value, int):",
                "if isinstance(value, int):\n        value = (value + 2**63) % 2**64 - 2**63",
            ),
        ),
        (_GENERAL, lambda text: text.replace("//", "/ 1 *")),
        (_GENERAL, lambda text: text.replace("finally:", "except MemoryError:")),
        (_GENERAL, lambda text: text.replace("except Exception as error", "except LookupError as error")),
        # What one that guesses might do with a wrong guess.
        (
            _GUESSES,
            lambda text: _with_result(
                text, "helper", "(v + w if type(v) is not int else (v + w + 2**63) % 2**64 - 2**63)"
            ),
        ),
        (_GUESSES, lambda text: _with_result(text, "hidden", "(float(v) if type(v) is int and abs(v) < 2**53 else v)")),
        (_GUESSES, lambda text: text.replace("x = xs[0]\n", "x = xs[0] = 0\n")),
    ],
    ids=[
        "wrapping ints", "true division", "no finally", "wrong handler",
        "wrapping sums", "ints as floats", "item overwritten",
    ],
)  # fmt: skip
def test_planted_fault_is_found(generated: SearchStrategy[str], plant: Callable[[str], str]) -> None:
    """The comparison can fail: a "compiler" with one fault is found out."""

    @settings(
        max_examples=PLANTED_SAMPLE,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=_slow_is_fine,
        phases=[Phase.generate],
    )
    @given(generated)
    def compare(source: str) -> None:
        assert _output(source) == _output(plant(source))

    with pytest.raises(AssertionError):
        compare()


def _with_result(text: str, function: str, result: str) -> str:
    """The program with another result of a function of one `return`."""
    before, header, after = text.partition(f"\ndef {function}(")
    assert header
    return before + header + re.sub(r"\breturn .*", lambda _: f"return {result}", after, count=1)


def _output(source: str) -> str:
    """What the program prints, run here: enough to test the generator, and fifty times faster."""
    printed = io.StringIO()
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(source, "generated", "exec"), names)
        except Exception as error:
            print("uncaught", type(error).__name__, error)
        # What says something when it ends does so now, not within the next program.
        names.clear()
        gc.collect()
    return printed.getvalue()
