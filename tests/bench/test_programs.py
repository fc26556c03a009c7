"""`molt bench programs`, with tiny programs and peers that need no compiler."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.peers.interpreters import CPython
from bench.peers.model import BuildFailed, Unavailable
from bench.peers.table import PEERS
from bench.runner.command import main, run_benchmark
from bench.runner.measure import Run, run_once
from bench.runner.results import Entry, Results
from bench.runner.suite import PROGRAMS, Program, SuiteError, find_programs, read_expected

GREETING = "# group: words\nprint('hello')\n"


@dataclass(frozen=True)
class Fake:
    """A peer that runs a text of its own, or raises what it is told to."""

    name: str
    text: str = "print('hello')"
    absent: Exception | None = None
    refuses: Exception | None = None

    def version(self) -> str:
        if self.absent is not None:
            raise self.absent
        return "1"

    def prepare(self, program: Path, folder: Path) -> tuple[str, ...]:
        if self.refuses is not None:
            raise self.refuses
        return (sys.executable, "-c", self.text)


def write_program(folder: Path, name: str, text: str = GREETING, expected: str | None = "hello\n") -> None:
    (folder / name).mkdir()
    (folder / name / "main.py").write_text(text)
    if expected is not None:
        (folder / name / "expected.txt").write_text(expected)


def run(cpu_s: float) -> Run:
    return Run(0, b"", b"", cpu_s, cpu_s, 2**20)


def test_programs_are_found_by_name_pattern_and_group(tmp_path: Path) -> None:
    for name, group in (("beta", "words"), ("alpha", "words"), ("gamma", "numbers")):
        write_program(tmp_path, name, f"# group: {group}\n")
    found = [program.name for program in find_programs(tmp_path, [])]
    assert found == ["gamma", "alpha", "beta"]
    assert [program.name for program in find_programs(tmp_path, ["b*", "numbers"])] == ["gamma", "beta"]
    with pytest.raises(SuiteError, match=r"'delta'; programs: alpha, beta, gamma"):
        find_programs(tmp_path, ["delta"])


def test_a_program_without_a_group_is_refused(tmp_path: Path) -> None:
    write_program(tmp_path, "alpha", "print('hello')\n")
    with pytest.raises(SuiteError, match="does not begin with a line '# group: "):
        find_programs(tmp_path, [])


def test_the_programs_of_the_project_are_whole() -> None:
    programs = find_programs(PROGRAMS, [])
    assert len(programs) >= 14
    assert all(read_expected(program) for program in programs)


def test_a_run_is_measured() -> None:
    text = "data = b'x' * 50_000_000; total = sum(range(3_000_000)); print(len(data))"
    done = run_once((sys.executable, "-c", text), 60)
    assert (done.status, done.output) == (0, b"50000000\n")
    assert 0.01 < done.cpu_s < 60 and done.peak_rss_bytes > 50_000_000


def test_the_memory_of_a_small_program_is_its_own() -> None:
    kept = bytearray(b"x" * 100_000_000)
    done = run_once((sys.executable, "-c", "import time; time.sleep(0.3)"), 60)
    assert 1_000_000 < done.peak_rss_bytes < len(kept)


def test_a_run_that_hangs_is_killed() -> None:
    assert run_once((sys.executable, "-c", "while True: pass"), 0.5).status == -9


def test_ratios_are_taken_within_rounds(tmp_path: Path) -> None:
    program, results = Program(tmp_path / "alpha", "words"), Results("base")
    # The machine was three times slower in the last round.
    results.add(Entry(program, "base", [run(2.0), run(2.0), run(6.0)]))
    results.add(Entry(program, "fast", [run(1.0), run(1.0), run(3.0)]))
    results.add(Entry(program, "wrong", [run(1.0)], failure="prints something else"))
    assert results.speedup(program, "fast") == 2.0
    assert results.speedup(program, "wrong") is None
    other = Program(tmp_path / "beta", "words")
    results.add(Entry(other, "base", [run(8.0)]))
    results.add(Entry(other, "fast", [run(1.0)]))
    assert results.mean_speedup([program, other], "fast") == (pytest.approx(4.0), 2)


def test_a_benchmark_leaves_its_artifacts(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_program(tmp_path, "alpha")
    peers = (
        CPython(),
        Fake("twin"),
        Fake("partial", refuses=Unavailable("has no main.c")),
        Fake("absent", absent=Unavailable("is not on PATH")),
    )
    assert run_benchmark(find_programs(tmp_path, []), peers, 2, tmp_path / "out") == 0
    (document,) = [json.loads(path.read_text()) for path in (tmp_path / "out").glob("programs_*.json")]
    (markdown,) = [path.read_text() for path in (tmp_path / "out").glob("programs_*.md")]
    (program,) = document["programs"]
    assert (program["name"], program["group"]) == ("alpha", "words")
    assert program["peers"]["twin"]["speedup"] > 0 and len(program["peers"]["twin"]["runs"]) == 2
    assert program["peers"]["partial"]["skipped"] == "has no main.c"
    assert document["unavailable"] == {"absent": "is not on PATH"}
    assert document["geometric_means"]["twin"]["words"]["programs"] == 1
    assert "| alpha |" in markdown and "- without absent: is not on PATH" in markdown
    assert "alpha, twin, run 2:" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("peer", "problem"),
    [
        (Fake("bad", "print('hullo')"), "prints something else in line 1"),
        (Fake("bad", "pass"), "prints more or fewer lines than expected"),
        (Fake("bad", "print('hello'); exit(3)"), "exit status 3"),
        (Fake("bad", refuses=BuildFailed("a fault")), "not built: a fault"),
    ],
)
def test_what_goes_wrong_is_named_and_does_not_count(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], peer: Fake, problem: str
) -> None:
    write_program(tmp_path, "alpha")
    assert run_benchmark(find_programs(tmp_path, []), (CPython(), peer), 1, tmp_path / "out") == 1
    assert f"WRONG: alpha, bad: {problem}" in capfd.readouterr().err
    (document,) = [json.loads(path.read_text()) for path in (tmp_path / "out").glob("programs_*.json")]
    assert document["geometric_means"]["bad"]["all"] is None


def test_update_writes_what_cpython_prints(tmp_path: Path) -> None:
    write_program(tmp_path, "alpha", expected=None)
    assert main(["--programs", str(tmp_path), "--update"]) == 0
    assert (tmp_path / "alpha" / "expected.txt").read_text() == "hello\n"


@pytest.mark.parametrize("arguments", [["--peers", "nobody"], ["nothing"]])
def test_unknown_names_are_refused(tmp_path: Path, arguments: list[str]) -> None:
    write_program(tmp_path, "alpha")
    assert main(["--programs", str(tmp_path), *arguments]) == 2


def test_each_peer_has_a_name_of_its_own() -> None:
    assert len({peer.name for peer in PEERS}) == len(PEERS)
