"""Where the host's standard library has its modules: the pure Python ones of the CPython that runs Molt.

They are read from where they are installed, never copied.  Only CPython 3.11's are Python
3.11's standard library.
"""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path


# Before the name of a module of the host that has what Molt's own of that name lacks: both are in a program.
REST_OF = "_rest_of_"


def find_host_module(name: str) -> tuple[Path, bool] | None:
    """The file of a module of the standard library, and whether it is a package's; None if
    it has no source there, or the host is another Python."""
    name = name.removeprefix(REST_OF)
    if not is_right_host() or name.split(".")[0] not in sys.stdlib_module_names:
        return None
    place = Path(sysconfig.get_path("stdlib"), *name.split("."))
    package = place / "__init__.py"
    if package.is_file():
        return package, True
    file = place.with_name(place.name + ".py")
    return (file, False) if file.is_file() else None


def is_right_host() -> bool:
    return sys.implementation.name == "cpython" and sys.version_info[:2] == (3, 11)
