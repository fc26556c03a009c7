"""Finds the programs: a folder each, with `main.py`, which names its group, and `expected.txt`."""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from bench.common.machine import ROOT

PROGRAMS = ROOT / "bench" / "programs"
_GROUP = "# group: "


class SuiteError(Exception):
    """The programs are not as they should be; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class Program:
    """One program."""

    folder: Path
    group: str

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def expected_file(self) -> Path:
        """What CPython prints, as `--update` wrote it."""
        return self.folder / "expected.txt"


def find_programs(folder: Path, patterns: Sequence[str]) -> tuple[Program, ...]:
    """Programs whose name or group matches one of `patterns`, or all; by group, then by name."""
    programs = [_read_program(file.parent) for file in folder.glob("*/main.py")]
    for pattern in patterns:
        if not any(_matches(program, pattern) for program in programs):
            known = ", ".join(sorted(program.name for program in programs))
            raise SuiteError(f"no program and no group is called '{pattern}'; programs: {known}")
    chosen = [each for each in programs if not patterns or any(_matches(each, pattern) for pattern in patterns)]
    return tuple(sorted(chosen, key=lambda program: (program.group, program.name)))


def read_expected(program: Program) -> bytes:
    """What the program has to print."""
    try:
        return program.expected_file.read_bytes()
    except FileNotFoundError:
        raise SuiteError(f"{program.name} has no expected.txt; --update makes it") from None


def _matches(program: Program, pattern: str) -> bool:
    return fnmatchcase(program.name, pattern) or program.group == pattern


def _read_program(folder: Path) -> Program:
    with (folder / "main.py").open(encoding="utf-8") as file:
        first = file.readline().rstrip("\n")
    if not first.startswith(_GROUP):
        raise SuiteError(f"{folder / 'main.py'} does not begin with a line '{_GROUP}…'")
    return Program(folder, first.removeprefix(_GROUP))
