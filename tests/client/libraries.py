"""Builds the library that stands in for a compiled one, and runs subprocesses that import molt."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import molt

SOURCE = Path(__file__).with_name("fake_library.c")


def environment(**changes: str) -> dict[str, str]:
    """This process's environment, in which a subprocess finds the same `molt`."""
    here = str(Path(molt.__file__).parents[1])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH")])), **changes}


def build_fake(out: Path, switches: Iterable[str] = ()) -> Path:
    """Compile fake_library.c to `out`."""
    command = [sys.executable, "-m", "ziglang", "cc", "-shared", "-fPIC", "-O1", *switches, str(SOURCE), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return out
