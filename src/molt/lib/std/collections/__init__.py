"""`collections`: the package of `collections.abc`."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std.molt_values import find_submodule as _find_submodule

_computed_names: _Final = ("abc",)


def __getattr__(name: str) -> object:
    """The submodule, which CPython's module imports itself."""
    return _find_submodule("collections", name, _computed_names)
