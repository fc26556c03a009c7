"""`_functools`: what CPython has in C of `functools`."""

from __future__ import annotations

from molt.lib.std.functools.callables import cmp_to_key as cmp_to_key
from molt.lib.std.functools.callables import partial as partial
from molt.lib.std.functools.callables import reduce as reduce
