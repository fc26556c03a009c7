"""Builds the library that stands in for a compiled one."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

SOURCE = Path(__file__).with_name("fake_library.c")


def build_fake(out: Path, switches: Iterable[str] = ()) -> Path:
    """Compile fake_library.c to `out`."""
    command = [sys.executable, "-m", "ziglang", "cc", "-shared", "-fPIC", "-O1", *switches, str(SOURCE), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return out
