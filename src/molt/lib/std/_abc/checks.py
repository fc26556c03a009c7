"""Abstract base classes: what each remembers, and the checks that ask them.

A class keeps its memory in its attribute `_abc_impl`, as in CPython's `Modules/_abc.c`.
Classes are held there for good, not weakly: whoever has no reference to them cannot tell.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.class_checks import issubclass
from molt.lib.builtins.mapping_proxy import own_or_none, set_own
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import IS_MAPPING, IS_SEQUENCE, IS_STATIC, type
from molt.lib.low import builtin, cast, i64, internal, is_null, is_small, isinstance, new, small, unbox_i64, visible
from molt.lib.rt.attributes import del_attr, find_attr_or_null, get_attr
from molt.lib.rt.calls import call1
from molt.lib.rt.classes import subclasses_of
from molt.lib.rt.ops import truth
from molt.lib.rt.tables import dict_find, dict_keys, dict_store, empty_dict
from molt.lib.rt.types import is_subtype, type_of
from molt.lib.std.molt_values import keep_value, kept_value

_TOKEN: Final = "_token"
_TPFLAGS_SEQUENCE: Final = 32
_TPFLAGS_MAPPING: Final = 64


@builtin(name="_abc._abc_data")
class AbstractData:
    """The classes registered, those known to be subclasses, and those known not to be.

    `version`: when the last was begun, in registrations."""

    registry: dict
    cache: dict
    negative_cache: dict
    version: i64


def get_cache_token() -> int:
    """Returns the current ABC cache token.

The token is an opaque object (supporting equality testing) identifying the
current version of the ABC cache for virtual subclasses. The token changes
with every call to register() on any ABC."""
    return registrations()


@internal
def registrations() -> i64:
    """How many classes have been registered so far."""
    kept = kept_value("_abc", _TOKEN)
    return 0 if is_null(kept) else unbox_i64(cast(int, kept))


@internal
def data_of(cls: object) -> AbstractData:
    found = get_attr(cls, "_abc_impl")
    if not isinstance(found, AbstractData):
        raise TypeError("_abc_impl is set to a wrong type")
    return cast(AbstractData, found)


@visible
def _abc_init(self: object, /) -> None:
    """Internal ABC helper for class set-up. Should be never used outside abc module."""
    made = new(AbstractData)
    made.registry = empty_dict()
    made.cache = empty_dict()
    made.negative_cache = empty_dict()
    made.version = registrations()
    cls = cast(type, self)
    find_abstract(cls)
    set_own(cls, "_abc_impl", made)
    said = own_or_none(cls, "__abc_tpflags__", None)
    if is_small(said):
        cls.flags = cls.flags | pattern_flags(small(said))
        del_attr(cls, "__abc_tpflags__")


@internal
def pattern_flags(said: i64) -> i64:
    """The flags for patterns that `__abc_tpflags__` stands for: CPython's, of its `Include/object.h`."""
    is_sequence = (said & _TPFLAGS_SEQUENCE) != 0
    is_mapping = (said & _TPFLAGS_MAPPING) != 0
    if is_sequence and is_mapping:
        raise TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
    if is_sequence:
        return IS_SEQUENCE
    return IS_MAPPING if is_mapping else 0


@internal
def set_pattern_flag(cls: type, flag: i64) -> None:
    """Lets a class and its subclasses be taken for sequences, or for mappings."""
    if (cls.flags & IS_STATIC) != 0 or (cls.flags & (IS_SEQUENCE | IS_MAPPING)) == flag:
        return
    cls.flags = (cls.flags & ~(IS_SEQUENCE | IS_MAPPING)) | flag
    for subclass in subclasses_now(cls):
        set_pattern_flag(cast(type, subclass), flag)


@internal
def find_abstract(cls: type) -> None:
    """Gives a class the set of its abstract methods: its own, and those of its bases that it lacks."""
    names: list = []
    for name, value in get_attr(cls, "__dict__").items():
        if is_abstract(value):
            names.append(name)
    bases: tuple = cls.bases
    for i in range(bases.length):
        inherited = find_attr_or_null(bases.data.get(i), "__abstractmethods__")
        if not is_null(inherited):
            for name in inherited:
                value = find_attr_or_null(cls, cast(str, name))
                if not is_null(value) and is_abstract(value):
                    names.append(name)
    cls.__abstractmethods__ = frozenset(names)


@internal
def is_abstract(value: object) -> bool:
    found = find_attr_or_null(value, "__isabstractmethod__")
    return not is_null(found) and truth(found)


@visible
def _abc_register(self: object, subclass: object, /) -> object:
    """Internal ABC helper for subclasss registration. Should be never used outside abc module."""
    if not isinstance(subclass, type):
        raise TypeError("Can only register classes")
    if issubclass(subclass, self):
        return subclass
    if issubclass(self, subclass):
        raise RuntimeError("Refusing to create an inheritance cycle")
    dict_store(data_of(self).registry, subclass, None)
    keep_value("_abc", _TOKEN, registrations() + 1)
    flag = cast(type, self).flags & (IS_SEQUENCE | IS_MAPPING)
    if flag != 0:
        set_pattern_flag(cast(type, subclass), flag)
    return subclass


@visible
def _abc_instancecheck(self: object, instance: object, /) -> object:
    """Internal ABC helper for instance checks. Should be never used outside abc module."""
    data = data_of(self)
    subclass = get_attr(instance, "__class__")
    if dict_find(data.cache, subclass) != 0:
        return True
    real = type_of(instance)
    if real is subclass:
        if data.version == registrations() and dict_find(data.negative_cache, subclass) != 0:
            return False
        return call1(get_attr(self, "__subclasscheck__"), subclass)
    result = call1(get_attr(self, "__subclasscheck__"), subclass)
    if truth(result):
        return result
    return call1(get_attr(self, "__subclasscheck__"), real)


@visible
def _abc_subclasscheck(self: object, subclass: object, /) -> bool:
    """Internal ABC helper for subclasss checks. Should be never used outside abc module."""
    if not isinstance(subclass, type):
        raise TypeError("issubclass() arg 1 must be a class")
    data = data_of(self)
    if dict_find(data.cache, subclass) != 0:
        return True
    if data.version < registrations():
        data.negative_cache = empty_dict()
        data.version = registrations()
    elif dict_find(data.negative_cache, subclass) != 0:
        return False
    hooked = call1(get_attr(self, "__subclasshook__"), subclass)
    if hooked is True:
        dict_store(data.cache, subclass, None)
        return True
    if hooked is False:
        dict_store(data.negative_cache, subclass, None)
        return False
    if hooked is not NotImplemented:
        raise AssertionError("__subclasshook__ must return either False, True or NotImplemented")
    if is_derived(cast(type, self), cast(type, subclass)):
        dict_store(data.cache, subclass, None)
        return True
    dict_store(data.negative_cache, subclass, None)
    return False


@internal
def is_derived(cls: type, subclass: type) -> bool:
    """Whether a class derives from `cls`, from what is registered there, or from a subclass of that."""
    if is_subtype(subclass, cls):
        return True
    registered = dict_keys(data_of(cls).registry)
    for i in range(registered.length):
        if issubclass(subclass, registered.data.get(i)):
            return True
    for known in subclasses_now(cls):
        if issubclass(subclass, known):
            return True
    return False


@internal
def subclasses_now(cls: type) -> list:
    """The subclasses of a class, as they are now."""
    result: list = []
    result.extend(subclasses_of(cls))
    return result


@visible
def _get_dump(self: object, /) -> tuple:
    """Internal ABC helper for cache and registry debugging.

Return shallow copies of registry, of both caches, and
negative cache version. Don't call this function directly,
instead use ABC._dump_registry() for a nice repr."""
    data = data_of(self)
    return (set(data.registry), set(data.cache), set(data.negative_cache), data.version)


@visible
def _reset_registry(self: object, /) -> None:
    """Internal ABC helper to reset registry of a given class.

Should be only used by refleak.py"""
    data_of(self).registry = empty_dict()


@visible
def _reset_caches(self: object, /) -> None:
    """Internal ABC helper to reset both caches of a given class.

Should be only used by refleak.py"""
    data_of(self).cache = empty_dict()
    data_of(self).negative_cache = empty_dict()
