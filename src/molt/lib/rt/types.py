"""Types of values, and looking names up in classes: every attribute and operator comes through here."""

from typing import Final

from molt.lib.builtins.type import HAS_ROW, IS_STATIC, type
from molt.lib.low import (
    as_word,
    borrowed,
    cast,
    ctx,
    export,
    i64,
    inline,
    is_null,
    noinline,
    ptr,
    type_id,
    u64,
)
from molt.lib.rt.context import CacheEntry
from molt.lib.rt.memory import count_of
from molt.lib.rt.names import find_name, same_name

METHOD_CACHE: Final = 4096  # rows; a power of 2
# Versions of static types are their ids; those of other classes begin above all of these.
FIRST_VERSION: Final = 16777216


@borrowed
@inline
def type_of(x: object) -> type:
    """The class of a value."""
    return cast(type, ctx.types.get(type_id(x)))


def has_row(x: object) -> bool:
    """Whether an object begins with the fields of `memory_row`."""
    return (type_of(x).flags & HAS_ROW) != 0


@export("molt_is_subtype")
def is_subtype(cls: type, base: type) -> bool:
    """Whether `base` is in the MRO of `cls`."""
    if cls is base:
        return True
    mro = cls.order
    i = 0
    while i < mro.length:
        if mro.data.get(i) is base:
            return True
        i += 1
    return False


@export("molt_is_instance")
def is_instance(x: object, cls: type) -> bool:
    """Whether the class of `x` derives from `cls`, whatever `__class__` says."""
    return is_subtype(type_of(x), cls)


@inline
def method_entry(cls: type, name: u64) -> ptr[CacheEntry]:
    """Where the cache of `lookup` has a name in a class, if it has it."""
    return ctx.method_cache + i64((cls.version * u64(5) ^ (name >> 4)) & u64(METHOD_CACHE - 1))


def lookup(cls: type, name: str) -> u64:
    """What the MRO of a class has under a name, borrowed; 0 for nothing."""
    word = as_word(name)
    version = cls.version
    entry = method_entry(cls, word)
    if entry.version == version and entry.name == word:
        return entry.value
    found = lookup_in_mro(cls, name)
    if count_of(word)[0] < 0:
        entry.version = version
        entry.name = word
        entry.value = found
    return found


@noinline
def lookup_in_mro(cls: type, name: str) -> u64:
    """As `lookup`, without the cache."""
    mro = cls.order
    i = 0
    while i < mro.length:
        found = lookup_own(cast(type, mro.data.get(i)), name)
        if found != 0:
            return found
        i += 1
    return u64(0)


def lookup_after(cls: type, after: type, name: str) -> u64:
    """What the classes behind `after` in the MRO of `cls` have under a name: `super()`."""
    mro = cls.order
    i = 0
    while i < mro.length and not mro.data.get(i) is after:
        i += 1
    i += 1
    while i < mro.length:
        found = lookup_own(cast(type, mro.data.get(i)), name)
        if found != 0:
            return found
        i += 1
    return u64(0)


def lookup_own(cls: type, name: str) -> u64:
    """What the class itself has under a name, borrowed; 0 for nothing."""
    if not is_null(cls.namespace):
        return find_name(cast(dict, cls.namespace), name)
    i = 0
    names = cls.static_names
    while i < cls.static_count:
        if same_name(cast(str, names.get(i)), name):
            return as_word(cls.static_values.get(i))
        i += 1
    return u64(0)


def defines(cls: type, name: str) -> bool:
    """Whether a class or a base has a name."""
    return lookup(cls, name) != 0


def is_overridden(cls: type, name: str) -> bool:
    """Whether the first class of the MRO that has the name is one made by Python code."""
    mro = cls.order
    i = 0
    while i < mro.length:
        one = cast(type, mro.data.get(i))
        if lookup_own(one, name) != 0:
            return (one.flags & IS_STATIC) == 0
        i += 1
    return False


def class_changed(cls: type) -> None:
    """To be called when a class's namespace changed: no cached lookup of it or its subclasses holds any more."""
    cls.version = ctx.next_version
    ctx.next_version += u64(1)
    set_hook_flags(cls)
    if is_null(cls.subclasses):
        return
    below = cast(list, cls.subclasses)
    i = 0
    while i < below.length:
        class_changed(cast(type, below.items.get(i)))
        i += 1


def is_instance_of(x: object, id: i64) -> bool:
    """Whether `x` is an instance of the class with this id. NULL is of none."""
    if is_null(x):
        return False
    if type_id(x) == id:
        return True
    return is_subtype(type_of(x), cast(type, ctx.types.get(id)))


# At the bottom because of cycles.
from molt.lib.builtins.union_type import union_of as union_of  # noqa: E402
from molt.lib.rt.classes import make_class as make_class  # noqa: E402
from molt.lib.rt.classes import prepare_class as prepare_class  # noqa: E402
from molt.lib.rt.classes import resolve_bases as resolve_bases  # noqa: E402
from molt.lib.rt.hook_flags import set_hook_flags as set_hook_flags  # noqa: E402
