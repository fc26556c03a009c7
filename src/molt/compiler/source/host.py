"""Where the host's standard library has its modules: the pure Python ones of the CPython that runs Molt.

They are read from where they are installed, never copied.  Only CPython 3.11's are Python
3.11's standard library.
"""

from __future__ import annotations

import _imp
import sys
import sysconfig
from pathlib import Path


_LIB = Path(__file__).parents[2] / "lib"
# What CPython has in C and Molt in ordinary Python: found before the host's modules, and compiled as those are.
_PLAIN = _LIB / "plain"
# Functions that stand in place of those of the host's modules, by module.
_INSTEAD = _LIB / "instead"

# Packages beside the standard library that CPython comes with, though it does not list them.
_ALSO = frozenset({"test", "__hello__", "__phello__"})

# Before the name of a module of the host that has what Molt's own of that name lacks: both are in a program.
REST_OF = "_rest_of_"


def find_host_module(name: str) -> tuple[Path, bool] | None:
    """The file of a module of the standard library, and whether it is a package's; None if
    it has no source there, or the host is another Python."""
    name = name.removeprefix(REST_OF)
    if not is_right_host():
        return None
    found = _find_file(_PLAIN, name)
    if found is None and (name.split(".")[0] in sys.stdlib_module_names or name.split(".")[0] in _ALSO):
        found = _find_file(Path(sysconfig.get_path("stdlib")), name)
    return found


def _find_file(folder: Path, name: str) -> tuple[Path, bool] | None:
    place = Path(folder, *name.split("."))
    package = place / "__init__.py"
    if package.is_file():
        return package, True
    file = place.with_name(place.name + ".py")
    return (file, False) if file.is_file() else None


def is_plain(path: Path) -> bool:
    """Whether a file is Molt's own Python for a module that CPython has in C."""
    return _PLAIN in path.parents


def find_instead(name: str) -> Path | None:
    """The file with what stands in place of functions of the host's module of a name."""
    path = _INSTEAD / f"{name.removeprefix(REST_OF)}.py"
    return path if path.is_file() else None


def real_name(name: str) -> str:
    """The name of the module that a dotted name stands for: another one's, where a module has
    put that into `sys.modules` itself, as `os` does with `os.path`."""
    found = sys.modules.get(name) if "." in name and is_right_host() else None
    own = getattr(found, "__name__", name)
    return own if name.split(".")[0] in sys.stdlib_module_names and isinstance(own, str) else name


def frozen_name(name: str) -> str:
    """What tracebacks call the file of a module that CPython holds frozen within itself, and show no
    lines of: `<frozen os>`; "" for any other module."""
    return f"<frozen {name}>" if is_right_host() and _imp.is_frozen(name) else ""


def is_right_host() -> bool:
    return sys.implementation.name == "cpython" and sys.version_info[:2] == (3, 11)
