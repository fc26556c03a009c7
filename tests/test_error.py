"""Every program in tests/error is refused with exactly the text in the `.err` file beside it.

`pytest tests/test_error.py --update` writes that text; read the diff before committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness.compiled import Refused, check
from tests.harness.programs import ROOT, Program, find_programs

ERROR_DIR = ROOT / "tests" / "error"


@pytest.mark.parametrize("program", find_programs(ERROR_DIR), ids=lambda program: program.test_id)
def test_program_is_refused_well(program: Program, update: bool) -> None:
    finding = check(program)
    if not isinstance(finding, Refused):
        pytest.fail(f"not refused:\n{finding.text if finding else 'no errors'}", pytrace=False)
    expected = program.main.with_suffix(".err")
    if update:
        expected.write_text(finding.text, encoding="utf-8")
    assert finding.text == _read(expected)


def test_every_expected_text_has_its_program() -> None:
    orphans = [path for path in ERROR_DIR.rglob("*.err") if not path.with_suffix(".py").is_file()]
    assert orphans == []


def _read(expected: Path) -> str:
    if not expected.is_file():
        pytest.fail(
            f"{expected.relative_to(ROOT)} is missing; write it with --update and read it",
            pytrace=False,
        )
    return expected.read_text(encoding="utf-8")
