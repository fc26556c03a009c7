"""The content-addressed cache: files named by the hash of what they were made from.

Entries are written whole or not at all, and never change; so readers take no
lock. What goes into a key is the caller's business (`hashing.key`).
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from molt.compiler.toolchain.errors import CacheUnusable
from molt.compiler.toolchain.location import cache_root
from molt.compiler.toolchain.prune import mark_used, prune_if_due

# What a build may need at once, with room to spare. A full disk found here is
# said in words; the C compiler reports one as any of a dozen other things.
LEAST_FREE_BYTES = 32 * 1024 * 1024

_LOGS_KEPT = 30
_ELSEWHERE = "Mend that, or set MOLT_CACHE_DIR to a folder elsewhere."


@dataclass(frozen=True, slots=True)
class Cache:
    """A cache folder that was writable when it was opened."""

    root: Path

    def entry(self, kind: str, key: str, suffix: str = "") -> Path:
        """Where the entry of `kind` with this key is, whether it exists or not."""
        return self.root / kind / key[:2] / f"{key[2:]}{suffix}"

    def find(self, kind: str, key: str, suffix: str = "") -> Path | None:
        """The entry of `kind` with this key, if there is one."""
        entry = self.entry(kind, key, suffix)
        try:
            mark_used(entry)
        except FileNotFoundError:
            return None
        return entry

    @property
    def compiler_folder(self) -> Path:
        """What the C compiler keeps for itself: the C libraries of its targets."""
        return self.root / "zig"

    @contextmanager
    def work_folder(self) -> Iterator[Path]:
        """A folder that is empty now and gone afterwards, on the cache's own file system."""
        with explained(self.root):
            folder = Path(tempfile.mkdtemp(prefix="work-", dir=self.root / "tmp"))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def store_file(self, made: Path, entry: Path) -> Path:
        """Moves `made`, which is on the cache's file system, to `entry`; returns that."""
        with explained(self.root):
            entry.parent.mkdir(parents=True, exist_ok=True)
            os.replace(made, entry)
        return entry

    def store_bytes(self, data: bytes, entry: Path) -> Path:
        """Writes `data` as `entry`; returns that."""
        with self.work_folder() as folder:
            made = folder / "data"
            with explained(self.root):
                made.write_bytes(data)
            return self.store_file(made, entry)

    def check_space(self) -> None:
        """Raises CacheUnusable when the disk is as good as full."""
        with explained(self.root):
            _check_space(self.root)

    def new_log(self, stem: str) -> Path:
        """A new empty file for the output of a command; the oldest ones are removed."""
        with explained(self.root):
            folder = self.root / "logs"
            descriptor, name = tempfile.mkstemp(prefix=f"{stem}-", suffix=".log", dir=folder)
            os.close(descriptor)
            _keep_newest(folder, _LOGS_KEPT)
        return Path(name)


def open_cache() -> Cache:
    """The user's cache, proven writable; raises CacheUnusable where it is not."""
    root = Path(cache_root())
    with explained(root):
        for folder in (root, root / "tmp", root / "logs"):
            folder.mkdir(parents=True, exist_ok=True)
        _prove_writable(root)
        prune_if_due(root)
    return Cache(root)


def copy_out(entry: Path, out: Path) -> Path:
    """Puts a copy of a cache entry at `out`, whole or not at all; returns `out`."""
    with explained(out.parent, advice="Name another output file."):
        descriptor, name = tempfile.mkstemp(prefix=f".{out.name}-", dir=out.parent)
        os.close(descriptor)
        try:
            shutil.copy(entry, name)
            os.replace(name, out)
        except BaseException:
            os.unlink(name)
            raise
    return out


@contextmanager
def explained(folder: Path, advice: str = _ELSEWHERE) -> Iterator[None]:
    """Turns an OSError about `folder` into CacheUnusable, in words."""
    try:
        yield
    except OSError as error:
        raise CacheUnusable(_describe(folder, error), advice, folder) from error


def _describe(folder: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        least = f"{LEAST_FREE_BYTES >> 20} MB"
        return f"the disk that holds {folder} is full, or has less than {least} free"
    if error.errno == errno.EROFS:
        return f"the folder {folder} is on a file system that is read-only"
    return f"the folder {folder} cannot be written to: {error.strerror}"


def _prove_writable(root: Path) -> None:
    """Writes a file, as permissions alone do not tell (read-only mounts, quotas, root)."""
    with tempfile.TemporaryFile(dir=root / "tmp") as probe:
        probe.write(b"molt" * 1024)
        probe.flush()
    _check_space(root)


def _check_space(root: Path) -> None:
    space = os.statvfs(root)
    if space.f_bavail * space.f_frsize < LEAST_FREE_BYTES:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _keep_newest(folder: Path, count: int) -> None:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime_ns)
    for entry in entries[:-count]:
        # Another process may have been quicker.
        Path(entry.path).unlink(missing_ok=True)
