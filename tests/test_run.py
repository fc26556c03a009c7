"""Every program in tests/run does under Molt exactly what it does under CPython 3.11.

A program marked `# differs: reason` is a known gap: it is an expected failure, which
pytest's summary counts and lists, and it fails the run as soon as it matches.
"""

from __future__ import annotations

import pytest

from tests.harness.oracle import run_oracle
from tests.harness.programs import Program, find_programs
from tests.harness.remembered import judge_remembered
from tests.harness.verdict import Result, Verdict
from tests.harness.verify import check_outcome


@pytest.mark.parametrize("program", find_programs(), ids=lambda program: program.test_id)
def test_program_behaves_as_in_cpython(program: Program) -> None:
    if not program.is_for_host:
        pytest.skip("older releases of CPython 3.11 are wrong here: " + ".".join(map(str, program.markers.since)))
    assert check_outcome(program, run_oracle(program)) == [], "the program is not sound as a test"
    verdict = judge_remembered(program)
    if program.markers.differs is not None:
        _expect_difference(program, verdict)
    if program.markers.refused is not None:
        assert verdict.result is Result.REFUSED, (
            f"marked refused, but: {verdict.result.value}\n{verdict.detail}"
        )
        return
    if verdict.result is not Result.MATCH:
        pytest.fail(
            f"{program.path_argument}: {verdict.result.value}\n{verdict.detail}", pytrace=False
        )


def _expect_difference(program: Program, verdict: Verdict) -> None:
    if verdict.result is Result.MATCH:
        pytest.fail(
            f"{program.path_argument} matches now: delete its line '# differs:'", pytrace=False
        )
    pytest.xfail(f"{verdict.result.value}: {program.markers.differs}")
