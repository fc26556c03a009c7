"""What CPython 3.11 does with a program, remembered by the program's content.

The one oracle of the differential tests; a program is started again only when
its files, its place, or the interpreter change.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from tests.harness.execute import Outcome, run_process
from tests.harness.programs import ROOT, Program, content_hash

ORACLE_VERSION = (3, 11)
CACHE_DIR = ROOT / "build" / "oracle"


def run_oracle(program: Program) -> Outcome:
    """CPython's outcome, from the cache where the same content ran before."""
    key = hashlib.sha256(f"{content_hash(program)} {interpreter_version()}".encode()).hexdigest()
    cached = CACHE_DIR / f"{key}.json"
    if cached.is_file():
        return _decode(cached.read_text())
    outcome = run_uncached(program)
    _write_atomically(cached, _encode(outcome))
    return outcome


def run_uncached(program: Program, hash_seed: str | None = None) -> Outcome:
    """Runs the program under CPython now."""
    extra = {} if hash_seed is None else {"PYTHONHASHSEED": hash_seed}
    return run_process(
        [python(), program.path_argument, *program.markers.argv], extra_environment=extra
    )


@cache
def python() -> str:
    """The CPython 3.11 to compare with: this one when it fits, else the first on PATH."""
    if sys.version_info[:2] == ORACLE_VERSION and sys.implementation.name == "cpython":
        return sys.executable
    found = shutil.which("python3.11")
    if found is None:
        raise RuntimeError("python3.11 is not on PATH; it is the oracle of these tests")
    return found


@cache
def interpreter_version() -> str:
    """All that CPython says of its version and build."""
    return subprocess.run(
        [python(), "-c", "import sys; print(sys.version)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def _encode(outcome: Outcome) -> str:
    return json.dumps(
        {
            "stdout": base64.b64encode(outcome.stdout).decode(),
            "stderr": base64.b64encode(outcome.stderr).decode(),
            "status": outcome.status,
        }
    )


def _decode(text: str) -> Outcome:
    fields = json.loads(text)
    return Outcome(
        base64.b64decode(fields["stdout"]), base64.b64decode(fields["stderr"]), fields["status"]
    )


def _write_atomically(path: Path, text: str) -> None:
    # Two test processes may run the same program at once; each rename is whole.
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text(text)
    temporary.replace(path)
