"""tools/outside.py tells its outcomes apart, and doctests become programs that show them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.compiled import Built, CompilerFault, Refused
from tests.harness.execute import Outcome
from tools import outside
from tools.doctest_programs import program_of
from tools.outside import Finding, Job, Kind, Limits

FINE = Outcome(b"1\n", b"", 0)
FAILED = Outcome(b"1\n", b"Traceback\n  line 1\nValueError: no\n", 1)


def _job(file: Path, **settings: object) -> Job:
    return Job(file, "folder/name.py", Limits(seconds=2.0), **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("expected", "actual", "kind", "reason"),
    [
        (FINE, FINE, Kind.MATCH, ""),
        (FINE, Outcome(b"2\n", b"", 0), Kind.WRONG, "stdout differs"),
        (FINE, FAILED, Kind.WRONG, "ValueError: no"),
        (FAILED, FINE, Kind.WRONG, "no error, unlike CPython"),
        (FAILED, Outcome(b"1\n", b"Traceback\n  line 2\nValueError: no\n", 1), Kind.MATCH, ""),
        (FAILED, Outcome(b"1\n", b"ValueError: yes\n", 1), Kind.WRONG, "ValueError: yes"),
        (FINE, Outcome(b"1\n", b"", 3), Kind.WRONG, "no error, unlike CPython"),
        (FINE, Outcome(b"", b"", -11), Kind.CRASHED, "signal 11: "),
        (FINE, Outcome(b"", b"", None), Kind.TIMEOUT, "over 2 s"),
        (FINE, Outcome(b"SKIP\n", b"", 0), Kind.REFUSED, "says SKIP, unlike under CPython"),
        (Outcome(b"<a at 0x1>", b"", 0), Outcome(b"<a at 0x2>", b"", 0), Kind.MATCH, ""),
    ],
)
def test_outcomes(expected: Outcome, actual: Outcome, kind: Kind, reason: str) -> None:
    found = outside.compare(_job(Path("name.py")), expected, actual)
    assert (found.kind, found.reason) == (kind, reason)


def test_whole_traceback_is_compared_on_demand() -> None:
    moved = Outcome(b"1\n", b"Traceback\n  line 2\nValueError: no\n", 1)
    found = outside.compare(_job(Path("name.py"), whole_traceback=True), FAILED, moved)
    assert found.kind is Kind.WRONG
    assert "line 2" in found.detail


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("print('SKIP')", "says SKIP"),
        ("import no_such_module", "CPython: ModuleNotFoundError"),
        ("while True: pass", "CPython takes too long"),
        ("print(list({'a', 'b', 'c', 'd', 'e', 'f'}))", "CPython's output varies"),
    ],
)
def test_programs_that_say_nothing(
    text: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "name.py"
    file.write_text(text)
    monkeypatch.setattr(outside, "CACHE_DIR", tmp_path / "kept")
    monkeypatch.setattr(outside, "build", lambda program, tier: _stand_in(tmp_path, "print()"))
    found = outside.judge(_job(file))
    assert (found.kind, found.reason) == (Kind.SKIPPED, reason)


def test_compiler_faults_and_refusals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "name.py"
    file.write_text("print(1)")
    monkeypatch.setattr(outside, "CACHE_DIR", tmp_path / "kept")
    refused = "name.py:1:1: error: no match\n\nname.py:2:1: error: no async\n"
    monkeypatch.setattr(outside, "build", lambda program, tier: Refused(refused))
    assert outside.judge(_job(file)) == Finding(
        "folder/name.py", Kind.REFUSED, "no match", refused
    )
    fault = "Traceback …\nKeyError: 'x'\n"
    monkeypatch.setattr(outside, "build", lambda program, tier: CompilerFault(fault))
    # What was found once is kept until something changes or it is asked for again.
    assert outside.judge(_job(file)).kind is Kind.REFUSED
    found = outside.judge(_job(file, again=True))
    assert (found.kind, found.reason) == (Kind.CRASHED, "compiler: KeyError: 'x'")


def test_programs_run_in_an_empty_folder_of_bounded_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "name.py"
    file.write_text(
        "import os\nprint(os.listdir())\nopen('left', 'w').close()\n"
        "try: bytearray(1 << 33)\nexcept MemoryError: print('bounded')\n"
    )
    monkeypatch.setattr(outside, "CACHE_DIR", tmp_path / "kept")
    stand_in = _stand_in(tmp_path, "print([])\nprint('bounded')")
    monkeypatch.setattr(outside, "build", lambda program, tier: stand_in)
    assert outside.judge(_job(file)).kind is Kind.MATCH


def test_report_counts_reasons() -> None:
    findings = [
        Finding("a/x.py", Kind.MATCH),
        Finding("a/y.py", Kind.REFUSED, "no match"),
        Finding("b/z.py", Kind.REFUSED, "no match"),
    ]
    lines = outside.format_report(findings).splitlines()
    assert lines[1].split() == ["a", "1", "1", "·", "·", "·", "·"]
    assert lines[3].split() == ["all", "1", "2", "·", "·", "·", "·"]
    assert lines[-1].split() == ["2", "no", "match"]


def test_doctests_become_a_program() -> None:
    program = program_of(
        'def half(n):\n    """\n    >>> half(4)\n    2\n    >>> x = half("a")\n    Traceback …\n    """\n'
        "    return n // 2\n\nif __name__ == '__main__':\n    input()\n"
    )
    assert program is not None
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "2\nTypeError unsupported operand type(s) for //: 'str' and 'int'\n"
    assert program_of("def half(n): return n // 2\n") is None


def _stand_in(folder: Path, text: str) -> Built:
    """A script in the place of the executable."""
    script = folder / "executable"
    script.write_text(f"#!{sys.executable}\n{text}\n")
    script.chmod(0o755)
    return Built(script)
