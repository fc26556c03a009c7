"""`functools`: what programs use most of it; the rest is not here yet."""

from __future__ import annotations

from molt.lib.std.functools.callables import cache as cache
from molt.lib.std.functools.callables import cmp_to_key as cmp_to_key
from molt.lib.std.functools.callables import lru_cache as lru_cache
from molt.lib.std.functools.callables import partial as partial
from molt.lib.std.functools.callables import reduce as reduce
from molt.lib.std.functools.callables import update_wrapper as update_wrapper
from molt.lib.std.functools.callables import wraps as wraps
