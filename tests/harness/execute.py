"""Starts one process with a time limit and says what it did.

Knows nothing of CPython or of Molt; both sides go through here so that they
get the same directory, environment and arguments.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.harness.programs import ROOT

# Programs finish in well under a second under CPython; the rest is slack for a loaded machine.
TIME_LIMIT_S = 20.0
# Addresses are a documented exception to "exact"; "Exception ignored in …" cannot avoid them.
_ADDRESS = re.compile(rb" at 0x[0-9a-fA-F]+")
_MASK = b" at 0x..."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a process left behind. `status` is negative for a signal, None after a time-out."""

    stdout: bytes
    stderr: bytes
    status: int | None


def run_process(
    arguments: Sequence[str],
    executable: str | None = None,
    extra_environment: Mapping[str, str] | None = None,
    time_limit_s: float | None = None,
    folder: Path = ROOT,
    memory_limit: int | None = None,
) -> Outcome:
    """Runs to the end or to the time limit; `executable` is given where argv[0] is another.

    `memory_limit` bounds the address space, in bytes.
    """

    def limit_memory() -> None:
        if memory_limit is not None:
            resource.setrlimit(resource.RLIMIT_AS, (memory_limit, memory_limit))
            # A program that dies of it, as it may, leaves no file.
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    process = subprocess.Popen(
        list(arguments),
        executable=executable,
        cwd=folder,
        env=plain_environment() | dict(extra_environment or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=None if memory_limit is None else limit_memory,
    )
    with process:
        try:
            stdout, stderr = process.communicate(timeout=time_limit_s or TIME_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            stdout, stderr = process.communicate()
            return Outcome(stdout, stderr, None)
    return Outcome(stdout, stderr, process.returncode)


def mask_addresses(outcome: Outcome) -> Outcome:
    """The outcome with each address in a default repr replaced by the same mark."""
    return Outcome(
        _ADDRESS.sub(_MASK, outcome.stdout), _ADDRESS.sub(_MASK, outcome.stderr), outcome.status
    )


def plain_environment() -> dict[str, str]:
    """The caller's environment without what changes Python's output."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PYTHON", "LC_", "MOLT_COUNT"))
    }
    return kept | {"LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
