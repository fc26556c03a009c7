"""`_weakref`: what CPython writes in C for `weakref`."""

from __future__ import annotations

from molt.lib.std._weakref.functions import _remove_dead_weakref as _remove_dead_weakref
from molt.lib.std._weakref.functions import getweakrefcount as getweakrefcount
from molt.lib.std._weakref.functions import getweakrefs as getweakrefs
from molt.lib.std._weakref.functions import proxy as proxy
from molt.lib.std._weakref.proxies import CallableProxyType as CallableProxyType
from molt.lib.std._weakref.proxies import ProxyType as ProxyType
from molt.lib.std._weakref.references import ReferenceType as ReferenceType
from molt.lib.std._weakref.references import ReferenceType as ref
