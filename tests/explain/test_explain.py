"""What is told of each line of small programs: types, what is left to run time, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from molt.compiler.driver import explain_program
from molt.compiler.explain.report import Level, LineReport, Report
from tests.compiler_cases import write_program
from tests.golden import Case, golden_cases


@pytest.mark.parametrize("case", golden_cases(__file__), ids=str)
def test_golden(case: Case, update: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    case.check("out", show_report(explain_program(write_program(case))), update)


def show_report(report: Report) -> str:
    """The lines with code: level, types, what is asked for at run time; reasons below."""
    shown = []
    for file in report.files:
        if len(report.files) > 1:
            shown.append(f"{file.path}:")
        for line in file.lines:
            if line.has_code:
                shown.append(_line(line))
                shown += (f"     {reason.text} {reason.advice}".rstrip() for reason in line.reasons)
    return "\n".join(shown)


def _line(line: LineReport) -> str:
    when = "once" if line.once else "rare" if line.rare else ""
    types = ", ".join(f"{each.name}: {each.type}" for each in line.types)
    return f"{line.number:3} {line.level.value:7} {when:4} {types:40} {' '.join(line.dispatched)}".rstrip()


def explained(folder: Path, source: str) -> Report:
    path = folder / "main.py"
    path.write_text(source)
    return explain_program(path)


def test_counts_of_a_typed_loop(tmp_path: Path) -> None:
    source = "def f(n):\n    s = 0\n    for i in range(n):\n        s += i * i\n    return s\nprint(f(10))\n"
    line = explained(tmp_path, source).files[0].lines[3]
    assert line.level is Level.NATIVE
    assert line.in_loop
    assert line.counts.checks == 2
    assert line.counts.ways_out == 2
    assert line.counts.dispatches == line.counts.boxes == line.counts.allocations == 0


def test_an_empty_program(tmp_path: Path) -> None:
    report = explained(tmp_path, "")
    assert report.lines_that_count == []
    assert report.native_lines == 0


def test_every_line_is_there(tmp_path: Path) -> None:
    source = "# a comment\n\nx = '''a\nb'''\n"
    (file,) = explained(tmp_path, source).files
    assert [line.source for line in file.lines] == source.splitlines()
    assert [line.number for line in file.lines] == [1, 2, 3, 4]
