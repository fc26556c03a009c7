"""The command line on the real compiler: one program, from source to exit status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """\
import sys
print("hello", *sys.argv[1:])
sys.exit(len(sys.argv))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hello.py").write_text(PROGRAM)
    return tmp_path


def run_in(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )


def molt(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_in(folder, sys.executable, "-m", "molt", *arguments)


def test_run_is_as_python_runs_it(folder: Path) -> None:
    expected = run_in(folder, sys.executable, "hello.py", "--debug", "x")
    for _ in ("compiled", "cached"):
        done = molt(folder, "run", "hello.py", "--debug", "x")
        assert (done.stdout, done.stderr) == (expected.stdout, expected.stderr)
        assert done.returncode == expected.returncode == 3


def test_a_built_program_runs_without_python(folder: Path) -> None:
    done = molt(folder, "build", "hello.py", "-o", "hello")
    assert done.returncode == 0, done.stderr
    assert run_in(folder, "/usr/bin/env", "-i", "./hello").stdout == "hello\n"


def test_a_built_program_is_small(folder: Path) -> None:
    assert molt(folder, "build", "hello.py", "-o", "hello").returncode == 0
    assert os.stat(folder / "hello").st_size < 300_000


def test_check_refuses_what_is_no_python(folder: Path) -> None:
    (folder / "hello.py").write_text("print('hello'\n")
    done = molt(folder, "check", "hello.py")
    assert done.returncode == 2
    assert done.stderr.startswith("hello.py:1:6: error: ")


def test_a_missing_file_is_refused(folder: Path) -> None:
    done = molt(folder, "run", "absent.py")
    assert done.returncode == 2
    assert "absent.py" in done.stderr
    assert "no such file" in done.stderr


def test_explain_writes_a_page(folder: Path) -> None:
    done = molt(folder, "explain", "hello.py")
    assert (done.returncode, done.stderr) == (0, "")
    assert "All lines: hello.html" in done.stdout
    assert "print" in (folder / "hello.html").read_text()


def test_timings_of_a_real_build(folder: Path) -> None:
    done = molt(folder, "build", "--timings", "hello.py", "-o", "hello")
    assert done.returncode == 0, done.stderr
    rows = {line.partition("  ")[0] for line in done.stderr.splitlines()}
    assert rows >= {"checking", "lowering", "pass versions", "C text", "C compiler", "linking", "total"}
    numbers = dict(line.rsplit(maxsplit=1) for line in done.stderr.splitlines() if line)
    assert int(numbers["objects compiled"]) + int(numbers["objects from the cache"]) > 0
    assert int(numbers["blocks after versions"].replace(",", "")) > 0
