"""Peers that need no build: interpreters of Python."""

import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.common.machine import ask
from bench.peers.model import Unavailable


@dataclass(frozen=True, slots=True)
class CPython:
    """The CPython that runs the benchmark: what all others are compared with."""

    name: str = "cpython"

    def version(self) -> str:
        return f"CPython {platform.python_version()}"

    def prepare(self, program: Path, folder: Path) -> tuple[str, ...]:
        return (sys.executable, str(program / "main.py"))


@dataclass(frozen=True, slots=True)
class PyPy:
    """PyPy, where the machine has it."""

    name: str = "pypy"

    def version(self) -> str:
        said = ask(self._find(), "-c", "import platform, sys; print(*sys.pypy_version_info[:3], sep='.')")
        return f"PyPy {said or 'unknown'}"

    def prepare(self, program: Path, folder: Path) -> tuple[str, ...]:
        return (self._find(), str(program / "main.py"))

    def _find(self) -> str:
        found = shutil.which("pypy3")
        if found is None:
            raise Unavailable("pypy3 is not on PATH")
        return found
