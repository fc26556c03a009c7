"""What a result was measured on and with."""

import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Commit:
    """The state of the source tree."""

    hash: str | None
    dirty: bool | None


@dataclass(frozen=True, slots=True)
class Machine:
    """The computer."""

    platform: str
    cpu_model: str
    cpu_count: int
    memory_bytes: int


def read_commit() -> Commit:
    """The commit checked out, and whether files differ from it."""
    commit = ask("git", "-C", str(ROOT), "rev-parse", "HEAD")
    changes = ask("git", "-C", str(ROOT), "status", "--porcelain")
    return Commit(commit, None if changes is None else bool(changes))


def read_machine() -> Machine:
    """What can be told of this computer without privileges."""
    return Machine(
        platform=platform.platform(),
        cpu_model=_find_line("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        cpu_count=os.cpu_count() or 1,
        memory_bytes=os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"),
    )


def zig_version() -> str | None:
    """The C compiler that Molt uses."""
    said = ask(sys.executable, "-m", "ziglang", "version")
    return f"zig cc {said}" if said else None


def package_version(package: str) -> str | None:
    """The version of an installed package."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def ask(*command: str) -> str | None:
    """What a program prints; None when it is absent or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()


def _find_line(file: str, key: str) -> str | None:
    try:
        lines = Path(file).read_text().splitlines()
    except OSError:
        return None
    for line in lines:
        name, _, value = line.partition(":")
        if name.strip() == key:
            return value.strip()
    return None
