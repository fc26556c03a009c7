"""`functools`: what programs use most of it; the rest is the host's."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.generic_alias import generic_alias as GenericAlias
from molt.lib.std._thread.locks import RLock as RLock
from molt.lib.rt.names import same_name as _same_name
from molt.lib.std.molt_values import find_in_rest as _find_in_rest
from molt.lib.std.functools.caching import cache as cache
from molt.lib.std.functools.caching import cached_function as _lru_cache_wrapper
from molt.lib.std.functools.caching import info_class as _info_class
from molt.lib.std.functools.caching import lru_cache as lru_cache
from molt.lib.std.functools.keys import cmp_to_key as cmp_to_key
from molt.lib.std.functools.partials import partial as partial
from molt.lib.std.functools.partials import reduce as reduce
from molt.lib.std.functools.wrapping import update_wrapper as update_wrapper
from molt.lib.std.functools.wrapping import wraps as wraps

WRAPPER_ASSIGNMENTS: _Final = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES: _Final = ("__dict__",)
_names_of_host: _Final = (
    "_c3_mro", "_compose_mro", "_find_impl", "_unwrap_partial", "cached_property", "partialmethod", "singledispatch", "singledispatchmethod", "total_ordering",
)  # fmt: skip


# What `__getattr__` makes.
_computed_names: _Final = ("_CacheInfo",)


def __getattr__(name: str) -> object:
    """What the host's module has."""
    if _same_name(name, "_CacheInfo"):
        return _info_class()
    return _find_in_rest("functools", name, _names_of_host)
