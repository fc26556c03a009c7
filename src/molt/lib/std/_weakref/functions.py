"""The functions of `_weakref`."""

from __future__ import annotations

from molt.lib.builtins.dict import dict, get_or_null
from molt.lib.builtins.list import list
from molt.lib.low import NULL, address, as_word, cast, compact, from_word, i64, internal, is_null, isinstance, new, visible
from molt.lib.rt.errors import type_name
from molt.lib.rt.tables import dict_discard
from molt.lib.rt.types import lookup, type_of
from molt.lib.std._weakref.proxies import CallableProxyType, ProxyType
from molt.lib.std._weakref.references import ReferenceType, is_basic, last_basic, require_weak
from molt.lib.std._weakref.table import add_reference, first_of, next_of, reference_at

compact()


def proxy(object: object, callback: object = None, /) -> object:
    """Create a proxy object that weakly references 'object'.

'callback', if given, is called with a reference to the
proxy when 'object' is about to be finalized."""
    require_weak(object)
    word = as_word(object)
    shared = last_basic(word)
    if callback is None:
        if shared != 0 and is_basic(shared, True):
            return from_word(ProxyType, shared)
    made = new(CallableProxyType) if lookup(type_of(object), "__call__") != 0 else new_proxy()
    made.callback = NULL if callback is None else callback
    add_reference(address(made), object, shared)
    return made


@internal
def new_proxy() -> CallableProxyType:
    """A proxy of what cannot be called."""
    return cast(CallableProxyType, new(ProxyType))


def getweakrefcount(object: object, /) -> i64:
    """Return the number of weak references to 'object'."""
    count = 0
    word = first_of(as_word(object))
    while word != 0:
        count += 1
        word = next_of(reference_at(word).next, as_word(object))
    return count


def getweakrefs(object: object, /) -> list:
    """Return a list of all weak reference objects pointing to 'object'."""
    found = new(list)
    word = first_of(as_word(object))
    while word != 0:
        found.append(from_word(ReferenceType, word))
        word = next_of(reference_at(word).next, as_word(object))
    return found


@visible
def _remove_dead_weakref(dct: object, key: object, /) -> None:
    """Atomically remove key from dict if it points to a dead weakref."""
    if not isinstance(dct, dict):
        raise TypeError(f"_remove_dead_weakref() argument 1 must be dict, not {type_name(dct)}")
    found = get_or_null(cast(dict, dct), key)
    if is_null(found):
        return
    if not isinstance(found, ReferenceType) and not isinstance(found, ProxyType):
        raise TypeError("not a weakref")
    if cast(ReferenceType, found).referent == 0:
        dict_discard(cast(dict, dct), key)
