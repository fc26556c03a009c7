"""What is known of whole modules of the library.

Not here: what is in them, which is read from their source.
"""

from __future__ import annotations

from typing import Final

# Modules whose functions import no other by name, and hand out no class object but by a
# name that says so (`exc_info`).  A program that imports only these gets no others, and
# need not hold what only class objects can do (`ir/reach.py`).
SELF_CONTAINED: Final = frozenset({"math", "sys", "time"})

# Modules that no other of the library asks for by name, those within them included: a program
# that does not import them does not hold them.
ONLY_BY_IMPORT: Final = frozenset({
    "_collections", "_csv", "_locale", "_random", "_sre", "_struct", "array", "base64", "binascii", "bisect",
    "collections.counter", "collections.named", "errno", "grp", "heapq", "itertools", "operator", "posix", "pwd", "random",
    "string", "struct",
})  # fmt: skip
# As these, but for the modules within them.
ONLY_BY_IMPORT_THEMSELVES: Final = frozenset({"collections"})


def is_only_by_import(module: str) -> bool:
    """Whether a module of the library is needed by no program that does not import it."""
    parts = module.split(".")
    return module in ONLY_BY_IMPORT_THEMSELVES or any(
        ".".join(parts[: i + 1]) in ONLY_BY_IMPORT for i in range(len(parts))
    )


# Modules of Python code over one in C, which has the functions, and files of packages: what errors name.
C_MODULES = {
    "_csv.dialects": "_csv",
    "_csv.reading": "_csv",
    "_csv.writing": "_csv",
    "heapq.heaps": "_heapq",
    "itertools.sharing": "itertools",
    "operator.functions": "_operator",
    "posix.folders": "posix",
    "posix.open_files": "posix",
    "posix.paths": "posix",
    "posix.process": "posix",
    "posix.status": "posix",
}

# Names by which a program looks up attributes whose names it makes when it runs.
LOOK_UP_ANY_NAME: Final = frozenset({
    "getattr", "hasattr", "dir", "vars", "attrgetter", "methodcaller", "__getattribute__", "__dict__",
})  # fmt: skip

# Modules that the library has for annotations and checks only: a program that derives
# classes from theirs, or registers some, gets the host's instead.
NAMES_ONLY: Final = frozenset({"collections.abc"})
