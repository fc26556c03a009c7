"""The harness must be able to fail: each of its verdicts, provoked."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from molt.compiler.source.diagnostics import CompileErrors, Diagnostic
from molt.compiler.source.span import Span

from tests.harness import oracle, remembered, verdict
from tests.harness.compiled import LIBRARY_DIR, Built, CompilerFault, Refused, _classify
from tests.harness.execute import Outcome, mask_addresses
from tests.harness.programs import Program, find_programs, load_program, read_markers
from tests.harness.report import format_table, is_as_marked
from tests.harness.verdict import Result, describe_difference, judge, split_live_count
from tests.harness.verify import check_outcome


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(oracle, "CACHE_DIR", tmp_path / "cache")
    main = tmp_path / "topic" / "name.py"
    main.parent.mkdir()
    main.write_text("print('hello')\n")
    return load_program(main, "topic", "name")


def _compiled_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, body: str) -> None:
    """Lets the compiler "build" a script that stands for the executable."""
    script = tmp_path / "executable"
    script.write_text(f"#!{sys.executable}\nimport os, sys\n{body}\n")
    script.chmod(0o755)
    monkeypatch.setattr(verdict, "build", lambda program, tier, **options: Built(script))
    monkeypatch.setattr(verdict, "keep_generated_c", lambda program: None)


@pytest.mark.parametrize(
    ("body", "result", "detail"),
    [
        ("print('hello')", Result.MATCH, ""),
        (
            "print('hello'); print('molt: 0 objects alive at exit', file=sys.stderr)",
            Result.MATCH,
            "",
        ),
        (
            "print('hello'); print('molt: 3 objects alive at exit', file=sys.stderr)",
            Result.WRONG,
            "3 objects alive",
        ),
        ("print('hallo')", Result.WRONG, "+hallo"),
        ("print('hello', end='')", Result.WRONG, "no newline at the end"),
        ("print('hello'); print('noise', file=sys.stderr)", Result.WRONG, "+noise"),
        ("print('hello'); sys.exit(1)", Result.WRONG, "exit status: CPython 0, compiled 1"),
        ("print('hello'); sys.stdout.flush(); os.abort()", Result.CRASHED, "signal 6"),
    ],
)
def test_verdict_on_an_executable(
    body: str,
    result: Result,
    detail: str,
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _compiled_to(monkeypatch, tmp_path, body)
    found = judge(program)
    assert (found.result, detail in found.detail) == (result, True), found.detail


def test_time_limit_is_a_crash(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _compiled_to(monkeypatch, tmp_path, "print('hello', flush=True)\nwhile True: pass")
    monkeypatch.setattr("tests.harness.execute.TIME_LIMIT_S", 0.3)
    assert "time limit" in judge(program).detail


def test_leak_is_forgiven_only_where_the_program_says_so(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _compiled_to(
        monkeypatch,
        tmp_path,
        "print('hello'); print('molt: 3 objects alive at exit', file=sys.stderr)",
    )
    program.main.write_text("# leaks: cycle\nprint('hello')\n")
    assert judge(load_program(program.main, "topic", "name")).result is Result.MATCH

    _compiled_to(monkeypatch, tmp_path, "print('hello')")
    mended = judge(load_program(program.main, "topic", "name"))
    assert mended.result is Result.WRONG and "delete its line" in mended.detail


def test_report_fails_where_a_program_does_not_do_as_marked(program: Program) -> None:
    known = replace(program, markers=replace(program.markers, differs="not yet"))
    refused = replace(program, markers=replace(program.markers, refused="no reason"))
    for marked, expected in ((program, Result.MATCH), (known, Result.WRONG), (refused, Result.REFUSED)):
        for result in Result:
            assert is_as_marked(marked, verdict.Verdict(result)) == (result is expected)


def test_refusals_and_compiler_faults_are_told_apart(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdict, "build", lambda program, tier, **options: Refused("name.py:1:1: error: no"))
    assert judge(program).result is Result.REFUSED
    monkeypatch.setattr(verdict, "build", lambda program, tier, **options: CompilerFault("Traceback …"))
    assert judge(program).result is Result.CRASHED


def test_oracle_runs_again_only_when_the_program_changes(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = []
    real = oracle.run_process
    monkeypatch.setattr(oracle, "run_process", lambda *a, **k: runs.append(a) or real(*a, **k))
    first = oracle.run_oracle(program)
    assert oracle.run_oracle(program) == first == Outcome(b"hello\n", b"", 0)
    assert len(runs) == 1
    program.main.write_text("print('changed')\n")
    assert oracle.run_oracle(program).stdout == b"changed\n"
    assert len(runs) == 2


def test_programs_are_files_and_folders_with_a_main_file(tmp_path: Path) -> None:
    for name in (
        "a/one.py",
        "a/two/main.py",
        "a/two/helper.py",
        "a/two/pack/deep.py",
        "b/three.py",
        "a/no_main/x.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# exit: 0\n")
    found = find_programs(tmp_path)
    assert [program.test_id for program in found] == ["a/one", "a/two", "b/three"]
    assert [file.name for file in found[1].files] == ["helper.py", "main.py", "deep.py"]


def test_markers() -> None:
    markers = read_markers(
        '# exit: 3\n# differs: not yet\n# argv: a "b c"\n# leaks: cycle\n# refused: no reason\n# just: a comment\n# since: 3.11.7\n'
    )
    assert (markers.exit_status, markers.argv, markers.leaks_cycle) == (3, ("a", "b c"), True)
    assert (markers.refused, markers.stderr_expected) == ("no reason", False)
    assert markers.differs == "not yet"
    assert markers.since == (3, 11, 7)


def test_live_count_is_taken_off_the_last_line_only() -> None:
    assert split_live_count(b"x\nmolt: 2 objects alive at exit\n") == (b"x\n", 2)
    assert split_live_count(b"molt: 2 objects alive at exit\nx\n") == (
        b"molt: 2 objects alive at exit\nx\n",
        None,
    )


def test_only_addresses_are_masked() -> None:
    masked = mask_addresses(Outcome(b"0x1f", b"<function f at 0x7f00aB>", 0))
    assert masked == Outcome(b"0x1f", b"<function f at 0x...>", 0)


def test_difference_shows_bytes_that_are_no_text() -> None:
    assert "\\xff" in describe_difference(Outcome(b"\xff\n", b"", 0), Outcome(b"\xfe\n", b"", 0))
    assert describe_difference(Outcome(b"a", b"b", 1), Outcome(b"a", b"b", 1)) == ""


def test_unsound_programs_are_found(program: Program) -> None:
    assert check_outcome(program, Outcome(b"x", b"", 0)) == []
    assert "exit status 1" in check_outcome(program, Outcome(b"x", b"boom", 1))[0]
    assert "writes to stderr" in check_outcome(program, Outcome(b"x", b"noise", 0))[0]
    assert check_outcome(program, Outcome(b"", b"", 0)) == ["prints nothing"]


def test_table_counts_by_topic(program: Program) -> None:
    rows = [(program, verdict.Verdict(Result.MATCH)), (program, verdict.Verdict(Result.WRONG))]
    assert format_table(rows).splitlines()[1].split() == ["topic", "1", "·", "1", "·"]


def test_faults_of_the_library_are_not_refusals() -> None:
    def found_in(file: str) -> CompileErrors:
        return CompileErrors([Diagnostic(Span(file, 1, 0, 1, 1), "no")])

    assert isinstance(_classify(found_in(str(LIBRARY_DIR / "builtins/int.py"))), CompilerFault)
    assert isinstance(_classify(found_in("tests/run/ints/power.py")), Refused)


def test_only_matches_are_remembered(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "CACHE_DIR", program.main.parent / "verdicts")
    found = [verdict.Verdict(Result.WRONG, "x"), verdict.Verdict(Result.MATCH)]
    monkeypatch.setattr(remembered, "judge", lambda program: found.pop(0))
    results = [remembered.judge_remembered(program).result for _ in range(3)]
    assert results == [Result.WRONG, Result.MATCH, Result.MATCH]
