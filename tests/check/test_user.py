"""The check stage on user code: the typed tree of each construct, and what is refused.

A case's `[file NAME]` sections are modules beside the script.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from molt.compiler.driver import show_stage
from molt.compiler.source.diagnostics import CompileErrors
from tests.compiler_cases import rendered, write_program
from tests.golden import Case, golden_cases


@pytest.mark.parametrize("case", golden_cases(__file__, "user_*.case"), ids=str)
def test_case(case: Case, update: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    script = write_program(case)
    out, err = "", ""
    try:
        out = show_stage("typed", script)
    except CompileErrors as refused:
        err = rendered(refused.diagnostics, {"main.py": case.source, **case.files()})
    case.check("err", err, update)
    case.check("out", out, update)
