"""Which names CPython's own modules have: what a library module lacks is refused, and what
CPython lacks too is an error of the program, raised where it runs."""

from __future__ import annotations

from molt.compiler.evaluate.scopes import external_module


def host_has(module: str, name: str) -> bool:
    """Whether CPython's module has a name, or may have it: true of a module that is not here."""
    found = external_module(module)
    return found is None or hasattr(found, name) or external_module(f"{module}.{name}") is not None


def names_in(module: str) -> frozenset[str]:
    """All names that CPython's module has, once it has run."""
    found = external_module(module)
    return frozenset() if found is None else frozenset(vars(found))


def star_names(module: str) -> frozenset[str]:
    """What `from module import *` binds under CPython."""
    found = external_module(module)
    if found is None:
        return frozenset()
    listed = getattr(found, "__all__", None)
    return frozenset(name for name in vars(found) if not name.startswith("_")) if listed is None else frozenset(listed)
