"""Which modules beside a program were installed there (`pip install --target .`), and so are not the user's."""

from __future__ import annotations

from pathlib import Path


def installed_names(folder: Path) -> frozenset[str]:
    """The names of packages and modules in a folder that the records of installed distributions list."""
    found: set[str] = set()
    for record in folder.glob("*.dist-info/RECORD"):
        try:
            lines = record.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        for line in lines:
            first, slash, _ = line.partition(",")[0].partition("/")
            if slash or first.endswith(".py"):
                found.add(first.removesuffix(".py"))
    return frozenset(name for name in found if name.isidentifier())
