"""`collections`: what CPython has in C is `_collections`; `Counter` is `counter`, `namedtuple` is `named`."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std._collections.defaultdict import defaultdict as defaultdict
from molt.lib.std._collections.deque import deque as deque
from molt.lib.std._collections.ordered import OrderedDict as OrderedDict
from molt.lib.std.collections.counter import Counter as Counter
from molt.lib.std.collections.named import namedtuple as namedtuple
from molt.lib.std.molt_values import find_submodule as _find_submodule

_computed_names: _Final = ("abc",)


def __getattr__(name: str) -> object:
    """The submodule, which CPython's module imports itself."""
    return _find_submodule("collections", name, _computed_names)
