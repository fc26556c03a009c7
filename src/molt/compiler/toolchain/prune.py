"""Keeps the cache from growing without bound: what was used longest ago goes first.

When an entry was last used is its access time, which `mark_used` sets itself:
most file systems are mounted so as not to. What zig keeps for itself stays; it
does not grow.
"""

import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Some thousand programs, or a day's work on Molt itself.
SIZE_LIMIT_BYTES = 2 * 1024**3

# Bounded by themselves, or small.
_NOT_PRUNED = frozenset({"zig", "tmp", "logs", "warm"})
_STAMP = "pruned"
_HOUR_SECONDS = 3600.0
# Younger entries may be in use by a build that is still running.
_SPARED_SECONDS = _HOUR_SECONDS
_INTERVAL_SECONDS = _HOUR_SECONDS
_DAY_SECONDS = 24 * _HOUR_SECONDS


@dataclass(frozen=True, slots=True)
class _Entry:
    last_used: float
    size: int
    path: str


def mark_used(entry: Path) -> None:
    """Notes that a cache entry was used, where that was not noted in the last hour."""
    status = entry.stat()
    if time.time() - status.st_atime > _SPARED_SECONDS / 2:
        # The time of the last change stays: manifests hold a binary to it.
        os.utime(entry, ns=(time.time_ns(), status.st_mtime_ns))


def prune_if_due(root: Path) -> None:
    """Prunes the cache at `root`, at most once an hour."""
    stamp = root / _STAMP
    now = time.time()
    try:
        if now - stamp.stat().st_mtime < _INTERVAL_SECONDS:
            return
    except FileNotFoundError:
        pass
    # First, so that processes that start now do not prune as well.
    stamp.touch()
    prune(root, now)


def prune(root: Path, now: float, size_limit: int = SIZE_LIMIT_BYTES) -> None:
    """Removes entries until the rest is below the limit, and what dead processes left."""
    entries = sorted(_entries(root), key=lambda entry: entry.last_used)
    excess = sum(entry.size for entry in entries) - size_limit
    for entry in entries:
        if excess <= 0 or now - entry.last_used < _SPARED_SECONDS:
            break
        # Another process may have been quicker.
        Path(entry.path).unlink(missing_ok=True)
        excess -= entry.size
    _remove_abandoned(root / "tmp", now)


def _entries(root: Path) -> Iterator[_Entry]:
    kinds = (kind for kind in os.listdir(root) if kind not in _NOT_PRUNED)
    for kind in kinds:
        for folder, _, names in os.walk(root / kind):
            for name in names:
                path = os.path.join(folder, name)
                try:
                    status = os.stat(path)
                except FileNotFoundError:
                    continue
                yield _Entry(max(status.st_atime, status.st_mtime), status.st_size, path)


def _remove_abandoned(folder: Path, now: float) -> None:
    """Removes the work folders of builds that were killed."""
    for entry in os.scandir(folder):
        try:
            if now - entry.stat().st_mtime > _DAY_SECONDS:
                shutil.rmtree(entry.path, ignore_errors=True)
        except FileNotFoundError:
            continue
