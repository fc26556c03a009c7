"""Finds the test programs and reads the markers in their comments.

Placement is registration: a file `tests/run/<topic>/<name>.py`, or a folder
`tests/run/<topic>/<name>/` with a `main.py` in it, is a program. Running them
is in `execute`, judging them in `verdict`.

Markers are comment lines of a program's main file:

    # exit: 1            ends with this status under CPython (default 0)
    # stderr: expected   writes to stderr although it ends with 0
    # argv: a "b c"      is started with these arguments
    # leaks: cycle       leaves a reference cycle behind, so objects stay alive
    # refused: <why>     the compiler refuses it today, for this reason
    # differs: <why>     does not yet do what CPython does, for this known reason;
                         counted aloud as an expected failure, and an error once it matches
    # since: 3.11.7      what earlier releases of CPython 3.11 do differently, being wrong;
                         no test under those
"""

from __future__ import annotations

import hashlib
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUN_DIR = ROOT / "tests" / "run"
MAIN_FILE = "main.py"

_MARKER = re.compile(r"^# (exit|stderr|argv|leaks|refused|differs|since): (.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Markers:
    exit_status: int = 0
    stderr_expected: bool = False
    argv: tuple[str, ...] = ()
    leaks_cycle: bool = False
    refused: str | None = None
    differs: str | None = None
    since: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """One program: the file that is started and every file it may import."""

    topic: str
    name: str
    main: Path
    files: tuple[Path, ...]
    markers: Markers

    @property
    def test_id(self) -> str:
        return f"{self.topic}/{self.name}"

    @property
    def is_for_host(self) -> bool:
        """Whether the CPython that runs the tests is new enough to be its oracle."""
        return sys.version_info[:3] >= self.markers.since

    @property
    def path_argument(self) -> str:
        """The path handed to both sides; relative, so that it is the same on every machine."""
        return (
            str(self.main.relative_to(ROOT)) if self.main.is_relative_to(ROOT) else str(self.main)
        )


def find_programs(run_dir: Path = RUN_DIR) -> list[Program]:
    """Every program below `run_dir`, in a stable order."""
    return [
        program
        for topic_dir in sorted(run_dir.iterdir())
        if topic_dir.is_dir() and not topic_dir.name.startswith(("_", "."))
        for program in _programs_of_topic(topic_dir)
    ]


def load_program(main: Path, topic: str, name: str) -> Program:
    """The program started by `main`; a `main.py` brings its whole folder along."""
    if main.name == MAIN_FILE:
        files = tuple(sorted(main.parent.rglob("*.py")))
    else:
        files = (main,)
    return Program(topic, name, main, files, read_markers(main.read_text(encoding="utf-8")))


def read_markers(source: str) -> Markers:
    """The markers in a program's text; an unknown word after `#` is just a comment."""
    found = {match[1]: match[2] for match in _MARKER.finditer(source)}
    return Markers(
        exit_status=int(found.get("exit", "0")),
        stderr_expected="stderr" in found,
        argv=tuple(shlex.split(found.get("argv", ""))),
        leaks_cycle=found.get("leaks") == "cycle",
        refused=found.get("refused"),
        differs=found.get("differs"),
        since=tuple(int(part) for part in found.get("since", "").split(".") if part),
    )


def content_hash(program: Program) -> str:
    """Changes when any file of the program does, or when it moves (tracebacks hold its path)."""
    digest = hashlib.sha256(str(program.main).encode())
    for file in program.files:
        digest.update(str(file.relative_to(program.main.parent)).encode() + b"\0")
        digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()


def _programs_of_topic(topic_dir: Path) -> Iterator[Program]:
    for entry in sorted(topic_dir.iterdir()):
        if entry.suffix == ".py":
            yield load_program(entry, topic_dir.name, entry.stem)
        elif (entry / MAIN_FILE).is_file():
            yield load_program(entry / MAIN_FILE, topic_dir.name, entry.name)
