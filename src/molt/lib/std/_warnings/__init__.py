"""`_warnings`: giving warnings, and the filters that a program begins with."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.exceptions import (
    DeprecationWarning as _DeprecationWarning,
    ImportWarning as _ImportWarning,
    PendingDeprecationWarning as _PendingDeprecationWarning,
    ResourceWarning as _ResourceWarning,
)
from molt.lib.builtins.type import type as _type
from molt.lib.low import class_object as _class_object
from molt.lib.low import compact as _compact
from molt.lib.rt.names import same_name as _same_name
from molt.lib.std._warnings.giving import _filters_mutated as _filters_mutated
from molt.lib.std._warnings.giving import _give_own as _give_own
from molt.lib.std._warnings.giving import warn as warn
from molt.lib.std._warnings.giving import warn_explicit as warn_explicit
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name

_compact()

_defaultaction: _Final = "default"
# What `__getattr__` makes.
_computed_names: _Final = ("filters", "_onceregistry", "_defaultaction")


def __getattr__(name: str) -> object:
    """The list of filters, as CPython starts with, and the registry of what was said once."""
    if _same_name(name, "filters"):
        return _keep_value("_warnings", name, _first_filters())
    if _same_name(name, "_onceregistry"):
        registry: dict = {}
        return _keep_value("_warnings", name, registry)
    if _same_name(name, "_defaultaction"):
        return _defaultaction
    return _raise_missing_name("_warnings", name)


def _first_filters() -> list:
    filters: list = []
    filters.append(("default", None, _class_object(_DeprecationWarning), "__main__", 0))
    filters.append(_ignored(_class_object(_DeprecationWarning)))
    filters.append(_ignored(_class_object(_PendingDeprecationWarning)))
    filters.append(_ignored(_class_object(_ImportWarning)))
    filters.append(_ignored(_class_object(_ResourceWarning)))
    return filters


def _ignored(category: _type) -> object:
    return ("ignore", None, category, None, 0)
