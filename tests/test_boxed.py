"""Compiled with every value as an object, programs do what they do under CPython, too.

`--no-infer` is the second oracle: where only one of the two differs from CPython, the
fault is in what makes code fast, or in what that hides. `tests/test_run.py` runs all
programs the usual way; these stand for them: those about fast code, and some of all others.
"""

from __future__ import annotations

import pytest

from tests.harness.programs import Program, find_programs
from tests.harness.verdict import Result, judge

_EVERY = 12


def _sample() -> list[Program]:
    programs = [p for p in find_programs() if p.is_for_host and p.markers.differs is None and p.markers.refused is None]
    return [p for p in programs if p.topic == "versions"] + [p for p in programs if p.topic != "versions"][::_EVERY]


@pytest.mark.parametrize("program", _sample(), ids=lambda program: program.test_id)
def test_program_behaves_as_in_cpython_boxed(program: Program) -> None:
    verdict = judge(program, infer=False)
    if verdict.result is not Result.MATCH:
        pytest.fail(f"{program.path_argument}: {verdict.result.value}\n{verdict.detail}", pytrace=False)
