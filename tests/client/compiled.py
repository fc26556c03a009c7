"""Entries compiled by Molt, for the tests that run them; skips, saying why, where they cannot be."""

import functools
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.client.libraries import environment


def built_entries(source: Path) -> Path:
    """The library of the entries in `source`, built once per process."""
    built = _build(source)
    if isinstance(built, str):
        pytest.skip(built)
    return built


@functools.cache
def _build(source: Path) -> Path | str:
    if importlib.util.find_spec("molt.cli") is None:
        return "not compiled: molt.cli is not there"
    out = Path(tempfile.mkdtemp(prefix="molt-entries-")) / f"{source.stem}.so"
    command = [sys.executable, "-m", "molt", "build", "--lib", str(source), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=environment())
    if done.returncode or not out.exists():
        return f"not compiled: `molt build --lib {source.name}` failed: {(done.stderr or done.stdout)[-400:]}"
    return out
