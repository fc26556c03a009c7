"""`_weakref`: names only. Nothing can be referred to weakly: making a reference is an error.

Modules of the host's standard library import these names for what few programs use.
"""

from __future__ import annotations

from molt.lib.builtins.type import type as _type
from molt.lib.low import builtin as _builtin
from molt.lib.rt.unsupported import unsupported as _unsupported


@_builtin(name="ReferenceType", module="weakref")
class ReferenceType:
    def __new__(cls: _type, *args: object, **kwargs: object) -> object:
        return _unsupported("weak references")


@_builtin(name="ProxyType", module="weakref")
class ProxyType:
    def __new__(cls: _type, *args: object, **kwargs: object) -> object:
        return _unsupported("weak references")


@_builtin(name="CallableProxyType", module="weakref")
class CallableProxyType:
    def __new__(cls: _type, *args: object, **kwargs: object) -> object:
        return _unsupported("weak references")


from molt.lib.std._weakref import ReferenceType as ref  # noqa: E402


def proxy(object: object, callback: object = None, /) -> object:
    """Create a proxy object that weakly references 'object'.

'callback', if given, is called with a reference to the
proxy when 'object' is about to be finalized."""
    return _unsupported("weak references")


def getweakrefcount(object: object, /) -> int:
    """Return the number of weak references to 'object'."""
    return 0


def getweakrefs(object: object, /) -> list:
    """Return a list of all weak reference objects pointing to 'object'."""
    result: list = []
    return result
