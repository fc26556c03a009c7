"""`collections`: the package of `collections.abc`."""

from __future__ import annotations

from molt.lib.std.molt_values import find_submodule as _find_submodule


def __getattr__(name: str) -> object:
    """The submodule, which CPython's module imports itself."""
    return _find_submodule("collections", name, ("abc",))
