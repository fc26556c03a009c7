"""Every program in tests/run does under Molt exactly what it does under CPython 3.11."""

from __future__ import annotations

import pytest

from tests.harness.oracle import run_oracle
from tests.harness.programs import Program, find_programs
from tests.harness.verdict import Result, judge
from tests.harness.verify import check_outcome


@pytest.mark.parametrize("program", find_programs(), ids=lambda program: program.test_id)
def test_program_behaves_as_in_cpython(program: Program) -> None:
    assert check_outcome(program, run_oracle(program)) == [], "the program is not sound as a test"
    verdict = judge(program)
    if program.markers.refused is not None:
        assert verdict.result is Result.REFUSED, (
            f"marked refused, but: {verdict.result.value}\n{verdict.detail}"
        )
        return
    if verdict.result is not Result.MATCH:
        pytest.fail(
            f"{program.path_argument}: {verdict.result.value}\n{verdict.detail}", pytrace=False
        )
