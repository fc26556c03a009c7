"""`functools`: what programs use most of it; the rest is the host's."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std.molt_values import find_in_rest as _find_in_rest
from molt.lib.std.functools.callables import cache as cache
from molt.lib.std.functools.callables import cmp_to_key as cmp_to_key
from molt.lib.std.functools.callables import lru_cache as lru_cache
from molt.lib.std.functools.callables import partial as partial
from molt.lib.std.functools.callables import reduce as reduce
from molt.lib.std.functools.callables import update_wrapper as update_wrapper
from molt.lib.std.functools.callables import wraps as wraps

_names_of_host: _Final = (
    "total_ordering", "singledispatch", "singledispatchmethod", "partialmethod", "cached_property",
    "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES",
)  # fmt: skip


def __getattr__(name: str) -> object:
    """What the host's module has."""
    return _find_in_rest("functools", name, _names_of_host)
