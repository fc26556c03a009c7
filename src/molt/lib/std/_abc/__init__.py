"""`_abc`: what CPython writes in C for `abc`."""

from __future__ import annotations

from molt.lib.std._abc.checks import _abc_init as _abc_init
from molt.lib.std._abc.checks import _abc_instancecheck as _abc_instancecheck
from molt.lib.std._abc.checks import _abc_register as _abc_register
from molt.lib.std._abc.checks import _abc_subclasscheck as _abc_subclasscheck
from molt.lib.std._abc.checks import _get_dump as _get_dump
from molt.lib.std._abc.checks import _reset_caches as _reset_caches
from molt.lib.std._abc.checks import _reset_registry as _reset_registry
from molt.lib.std._abc.checks import get_cache_token as get_cache_token
