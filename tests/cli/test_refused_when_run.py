"""What only shows when a program runs is refused there, with what to write instead."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import io

path = __file__.replace(".py", ".txt")


def attempt(f):
    try:
        f()
    except NotImplementedError as error:
        print(type(error).__name__, error)


with open(path, "w", encoding="utf-16") as f:
    f.write("one\\ntwo\\n")
attempt(lambda: open(path, "rb", buffering=1))
with open(path, encoding="utf-16") as f:
    attempt(lambda: (f.readline(), f.tell()))
"""
EXPECTED = """\
MoltUnsupported open() of a binary file with buffering=1, which CPython only warns of; leave the argument out
MoltUnsupported tell() while reading text of this encoding or with errors=; read bytes
"""


def test_files_and_views(tmp_path: Path) -> None:
    (tmp_path / "p.py").write_text(PROGRAM)
    done = subprocess.run([sys.executable, "-m", "molt", "run", "p.py"], cwd=tmp_path, capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == (EXPECTED, "", 0)
