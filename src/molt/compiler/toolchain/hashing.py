"""Keys of cached things: what went into them, hashed.

On the fast path of `molt run`, so it imports `os` and `hashlib` alone.
"""

import hashlib
import os
from collections.abc import Iterator


def key(*parts: str | bytes) -> str:
    """A hexadecimal key of `parts`; no two different sequences of parts share one."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        # The length first: ("ab", "c") and ("a", "bc") must differ.
        digest.update(b"%d:" % len(data))
        digest.update(data)
    # 160 bits keep file names short and chance collisions out of reach.
    return digest.hexdigest()[:40]


def file_key(path: str | os.PathLike[str]) -> str:
    """The key of a file's bytes."""
    with open(path, "rb") as file:
        return key(file.read())


def molt_identity() -> str:
    """A key of the installed Molt: of the names, sizes and times of its files.

    Stands for Molt's version, and unlike it also changes when someone works on
    Molt itself. Times instead of contents: some 300 `stat` calls take 1 ms,
    reading the files takes twenty.
    """
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    facts = sorted(_file_facts(package))
    return key(*facts)


def _file_facts(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name == "__pycache__":
                continue
            if entry.is_dir():
                yield from _file_facts(entry.path)
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
