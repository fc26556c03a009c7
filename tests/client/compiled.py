"""Entries compiled by Molt, for the tests that run them."""

import functools
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.client.libraries import environment

_folder = tempfile.TemporaryDirectory(prefix="molt-entries-")


def built_entries(source: Path) -> Path:
    """The library of the entries in `source`, built once per process."""
    library, fault = _build(source)
    if fault:
        pytest.fail(fault)
    return library


@functools.cache
def _build(source: Path) -> tuple[Path, str]:
    """Where the library is, and what went wrong: a failure is not tried again for each test."""
    out = Path(_folder.name) / f"{source.parent.name}_{source.stem}.so"
    command = [sys.executable, "-m", "molt", "build", "--lib", str(source), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=environment())
    fault = f"molt build --lib {source.name} failed:\n{done.stdout}{done.stderr}" if done.returncode else ""
    return out, fault
