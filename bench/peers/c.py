"""Hand-written C: a program's twin `main.c`, which does the same arithmetic in the same order."""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.common.machine import ask, zig_version
from bench.peers.model import Unavailable, build


@dataclass(frozen=True, slots=True)
class C:
    """gcc at -O2, or zig's clang where there is no gcc."""

    name: str = "c"

    def version(self) -> str:
        gcc = shutil.which("gcc")
        found = ask(gcc, "-dumpfullversion") if gcc else None
        return f"gcc {found} -O2" if found else f"{zig_version()} -O2"

    def prepare(self, program: Path, folder: Path) -> tuple[str, ...]:
        source = program / "main.c"
        if not source.exists():
            raise Unavailable("has no main.c")
        binary = folder / program.name
        # Without contraction a sum of products rounds as Python's does, on every machine.
        build((*_compiler(), "-O2", "-ffp-contract=off", str(source), "-o", str(binary), "-lm"))
        return (str(binary),)


def _compiler() -> tuple[str, ...]:
    gcc = shutil.which("gcc")
    return (gcc,) if gcc else (sys.executable, "-m", "ziglang", "cc")
