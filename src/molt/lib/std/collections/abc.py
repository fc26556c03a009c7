"""`collections.abc`: names for annotations and checks; see `abstract`."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.low import is_null
from molt.lib.std.collections.abstract import METHODS as _METHODS
from molt.lib.std.collections.abstract import REGISTERED as _REGISTERED
from molt.lib.std.collections.abstract import make_abstract as _make_abstract
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name

# What `make_abstract` makes.
_computed_names: _Final = _METHODS + _REGISTERED


def __getattr__(name: str) -> object:
    """The abstract classes."""
    made = _make_abstract(name)
    if is_null(made):
        return _raise_missing_name("collections.abc", name)
    return _keep_value("collections.abc", name, made)
