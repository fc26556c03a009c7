"""What a result was measured on and with."""

import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from bench.demo.server import ROOT, ServerError, find_tool


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
    commit = _say("git", "-C", str(ROOT), "rev-parse", "HEAD")
    changes = _say("git", "-C", str(ROOT), "status", "--porcelain")
    return Commit(commit, None if changes is None else bool(changes))


def read_machine() -> Machine:
    """What can be told of this computer without privileges."""
    return Machine(
        platform=platform.platform(),
        cpu_model=_find_line("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        cpu_count=os.cpu_count() or 1,
        memory_bytes=os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"),
    )


def read_versions() -> dict[str, str | None]:
    """The versions of all that takes part."""
    return {
        "python": platform.python_version(),
        "k6": _k6_version(),
        "django": _version("django"),
        "granian": _version("granian"),
        "orjson": _version("orjson"),
        "msgpack": _version("msgpack"),
        "molt": _version("molt"),
        "c compiler": _c_compiler(),
    }


def choose_cores() -> tuple[int | None, int | None]:
    """One core for the server and another for k6; None where there are not two to choose from."""
    if not hasattr(os, "sched_getaffinity"):
        return None, None
    cores = sorted(os.sched_getaffinity(0))
    return (cores[0], cores[1]) if len(cores) > 1 else (None, None)


def _k6_version() -> str | None:
    try:
        said = _say(find_tool("k6"), "version")
    except ServerError:
        return None
    return said.split()[1] if said else None


def _c_compiler() -> str | None:
    said = _say(sys.executable, "-m", "ziglang", "version")
    return f"zig cc {said}" if said else None


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _say(*command: str) -> str | None:
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
