"""Whatever a file holds, and whatever state the machine is in, the command line says so in words."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .test_whole import molt, run_in

DEEP = 1000
# Each file's bytes, and the status and text that `molt check` ends with.
FILES: dict[str, tuple[bytes, int, str]] = {
    "empty": (b"", 0, ""),
    "bom": (b"\xef\xbb\xbfprint(1)\n", 0, ""),
    "crlf": (b"def f():\r\n    return 1\r\nf()\r\n", 0, ""),
    "latin_1_that_says_so": (b"# -*- coding: latin-1 -*-\nprint('caf\xe9')\n", 0, ""),
    "latin_1": (b"print('caf\xe9')\n", 2, "cannot decode byte 0xe9 as utf-8"),
    "unknown_encoding": (b"# -*- coding: klingon -*-\n", 2, "unknown encoding: klingon"),
    "utf_16": ("print(1)".encode("utf-16"), 2, "null bytes"),
    "null_byte": (b"x = 1\0\n", 2, "source code cannot contain null bytes"),
    "mixed_tabs": (b"if 1:\n\tx = 1\n        y = 2\n", 2, "inconsistent use of tabs and spaces"),
    "parentheses": (b"x = " + b"(" * DEEP + b"1" + b")" * DEEP, 2, "too many nested parentheses"),
    "lists": (b"x = " + b"[" * DEEP + b"]" * DEEP, 2, "too many nested parentheses"),
    "signs": (b"x = " + b"-" * 5000 + b"1", 2, "nested too deeply"),
    "attributes": (b"x = 0\nx" + b".real" * 5000, 2, "nested too deeply"),
    "a_long_sum": (b"a = 1\nx = a" + b" + a" * 900, 0, ""),
    "many_elifs": (b"x = 1\nif x:\n pass\n" + b"elif x == 2:\n x = 3\n" * 900, 0, ""),
    "blocks": (b"".join(b" " * i + b"for x in x:\n" for i in range(25)) + b" " * 25 + b"pass", 2, "too many statically"),
    "a_large_number": (b"x = " + b"1" * 5000, 2, "Exceeds the limit (4300 digits)"),
    "a_large_text": (b"x = '" + b"a" * 1_000_000 + b"'", 0, ""),
}


@pytest.mark.parametrize("name", FILES)
def test_files_that_nobody_writes_on_purpose(tmp_path: Path, name: str) -> None:
    content, status, text = FILES[name]
    (tmp_path / "p.py").write_bytes(content)
    done = molt(tmp_path, "check", "p.py")
    assert (done.returncode, "Traceback" in done.stderr) == (status, False), done.stderr[:2000]
    assert text in done.stderr


def test_an_empty_file_runs_and_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "p.py").touch()
    done = molt(tmp_path, "run", "p.py")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_folder_or_a_pipe_is_no_program(tmp_path: Path) -> None:
    (tmp_path / "folder.py").mkdir()
    os.mkfifo(tmp_path / "pipe.py")
    done = molt(tmp_path, "check", "folder.py", "pipe.py")
    assert done.returncode == 2
    assert "folder.py: error: this is a directory" in done.stderr
    assert "pipe.py: error: this is not a regular file" in done.stderr


def test_what_shadows_what_is_as_under_cpython(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("print('the program`s own json')\nX = 1\n")
    (tmp_path / "both").mkdir()
    (tmp_path / "both" / "__init__.py").write_text("X = 'package'\n")
    (tmp_path / "both.py").write_text("X = 'module'\n")
    # Not the name of a module in C: whether a script goes before one depends on how CPython was built.
    (tmp_path / "copy.py").write_text("import both, json, copy\nprint(both.X, json.X, copy.__name__)\n")
    expected = run_in(tmp_path, sys.executable, "copy.py")
    done = molt(tmp_path, "run", "copy.py")
    assert (done.returncode, done.stdout) == (expected.returncode, expected.stdout)
    assert "package 1 copy" in done.stdout


def test_a_limit_on_the_size_of_files_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "p.py").write_text("print('limited')\n")
    command = f"ulimit -f 1 && MOLT_CACHE_DIR=cache exec {sys.executable} -m molt run p.py"
    done = run_in(tmp_path, "sh", "-c", command)
    assert done.returncode == 3
    assert done.stderr.startswith("molt: ")
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "p.py").write_text("print(1)\n")
    (tmp_path / "gone").mkdir()
    command = f"rmdir ../gone && exec {sys.executable} -m molt run {tmp_path / 'p.py'}"
    done = run_in(tmp_path / "gone", "sh", "-c", command)
    assert done.returncode == 3
    assert "the folder that this was started in is not there any more" in done.stderr


def test_ctrl_c_while_compiling(tmp_path: Path) -> None:
    """An empty cache: the library has to be compiled, which takes long enough to be interrupted."""
    (tmp_path / "p.py").write_text("print('compiled')\n")
    cache = tmp_path / "cache"
    process = subprocess.Popen(
        [sys.executable, "-m", "molt", "run", "p.py"],
        cwd=tmp_path, env={**os.environ, "MOLT_CACHE_DIR": str(cache)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
        # A test run in the background has it ignored, and hands that down.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    while not (cache / "library").exists():
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, "")
    assert "Traceback" not in errors
    assert not [left for left in (cache / "tmp").glob("*") if left.is_dir()]
