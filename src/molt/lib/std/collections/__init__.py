"""`collections`: what CPython has in C is `_collections`; `Counter` is `counter`, `namedtuple` is `named`."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std._collections.counting import _count_elements as _count_elements
from molt.lib.std._collections.defaultdict import defaultdict as defaultdict
from molt.lib.std._collections.deque import deque as deque
from molt.lib.std._collections.ordered import OrderedDict as OrderedDict
from molt.lib.std.collections.counter import Counter as Counter
from molt.lib.std.collections.named import namedtuple as namedtuple
from molt.lib.rt.names import same_name as _same_name
from molt.lib.std.molt_values import find_in_rest as _find_in_rest
from molt.lib.std.molt_values import find_submodule as _find_submodule

_computed_names: _Final = ("abc",)
_names_of_host: _Final = ("ChainMap", "UserDict", "UserList", "UserString")


def __getattr__(name: str) -> object:
    """The submodule, which CPython's module imports itself; and what the host's module has."""
    if _same_name(name, "abc"):
        return _find_submodule("collections", name, _computed_names)
    return _find_in_rest("collections", name, _names_of_host)
