"""Molt, used as its users do: `molt build`, then the binary."""

import sys
from dataclasses import dataclass
from pathlib import Path

from bench.common.machine import package_version, zig_version
from bench.peers.model import build


@dataclass(frozen=True, slots=True)
class Molt:
    """`molt build` with some options; a row for each set of options that is compared."""

    name: str = "molt"
    options: tuple[str, ...] = ()

    def version(self) -> str:
        return " ".join(("Molt", package_version("molt") or "unknown", *self.options, f"({zig_version()})"))

    def prepare(self, program: Path, folder: Path) -> tuple[str, ...]:
        binary = folder / program.name
        build((sys.executable, "-m", "molt", "build", str(program / "main.py"), "-o", str(binary), *self.options))
        return (str(binary),)
