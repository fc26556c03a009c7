"""What `__reduce_ex__` of most objects gives, for `pickle`: how to make one anew, and its state (Objects/typeobject.c)."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict
from molt.lib.builtins.function import getset_descriptor
from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.str_core import str_equal
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import IS_DICT, IS_LIST, IS_STATIC, type
from molt.lib.low import as_word, cast, class_object, compact, from_word, i64, is_null, isinstance, new, type_is
from molt.lib.rt.attributes import HOOKS, find_attr_or_null, get_attr
from molt.lib.rt.calls import call_method0, call2
from molt.lib.rt.modules import has_library, find_program_module, import_library
from molt.lib.rt.ops import iterate
from molt.lib.rt.shapes import copy_attributes, has_attributes, holds_dict, instance_dict, store_attribute
from molt.lib.rt.tables import dict_find, dict_keys, dict_store
from molt.lib.rt.types import defines, lookup, lookup_own, type_of
from molt.lib.rt.unsupported import unsupported

compact()

# By the names that errors call them.
_NEVER_COPIED: Final = (
    "generator", "coroutine", "async_generator", "module", "frame", "traceback", "memory_iterator",
    "dict_keys", "dict_values", "dict_items", "mappingproxy", "cell", "staticmethod", "classmethod",
    "_io.TextIOWrapper", "_io.BufferedReader", "_io.BufferedWriter", "_io.BufferedRandom", "_io.FileIO",
    "_thread.lock", "_thread.RLock", "_hashlib.HASH", "_blake2.blake2b", "_blake2.blake2s",
    "_struct.Struct", "_csv.Dialect", "_random.Random", "_contextvars.Context", "_contextvars.ContextVar", "_contextvars.Token",
)  # fmt: skip


def reduce_object(x: object, protocol: i64) -> object:
    """`object.__reduce_ex__(x, protocol)`. Functions of `copyreg` make the copies, so the program has that module."""
    cls = type_of(x)
    if find_program_module("copyreg") < 0 and not has_library("copyreg"):
        refuse_copies(cls)
        unsupported(f"pickling a '{cls.name}' object, without the module copyreg")
    home = import_library("copyreg")
    if not says_how(cls):
        refuse_copies(cls)
    if protocol < 2:
        return call2(get_attr(home, "_reduce_ex"), x, protocol)
    maker = "__newobj__"
    both = new_arguments(x, cls)
    keywords = cast(dict, both.data.get(1))
    arguments: object = (cls, *both.data.get(0))
    if keywords.used > 0:
        maker = "__newobj_ex__"
        arguments = (cls, both.data.get(0), keywords)
    items: object = None
    if (cls.flags & IS_LIST) != 0:
        items = iterate(x)
    pairs: object = None
    if (cls.flags & IS_DICT) != 0:
        pairs = iterate(call_method0(x, "items"))
    return (get_attr(home, maker), arguments, state_of(x), items, pairs)


def new_arguments(x: object, cls: type) -> tuple:
    """What `__new__` of an instance's class has to be given besides the class: a tuple and a dict."""
    if defines(cls, "__getnewargs_ex__"):
        both = call_method0(x, "__getnewargs_ex__")
        if not isinstance(both, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type_of(both).name}'")
        if cast(tuple, both).length != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {cast(tuple, both).length}")
        given = cast(tuple, both).data.get(0)
        if not isinstance(given, tuple):
            raise TypeError(
                f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{type_of(given).name}'"
            )
        keywords = cast(tuple, both).data.get(1)
        if not isinstance(keywords, dict):
            raise TypeError(
                f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{type_of(keywords).name}'"
            )
        return cast(tuple, both)
    arguments: object = ()
    if defines(cls, "__getnewargs__"):
        arguments = call_method0(x, "__getnewargs__")
        if not isinstance(arguments, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type_of(arguments).name}'")
    return (arguments, new(dict))


def says_how(cls: type) -> bool:
    """Whether instances can be made anew by `__new__` and from their state."""
    return (
        may_lack_arguments(cls)
        or defines(cls, "__getnewargs__")
        or defines(cls, "__getnewargs_ex__")
        or has_own_state(cls)
    )


def has_own_state(cls: type) -> bool:
    """Whether a class says what the state of its instances is."""
    return lookup(cls, "__getstate__") != lookup(class_object(object), "__getstate__")


def refuse_copies(cls: type) -> None:
    """The TypeError of classes of which CPython cannot make copies either; of others, that Molt cannot, unless
    attributes are all they have."""
    library = library_class(cls)
    for i in range(len(_NEVER_COPIED)):
        if str_equal(library.name, cast(str, _NEVER_COPIED[i])):
            raise TypeError(f"cannot pickle '{cls.name}' object")
    if not may_lack_arguments(cls):
        unsupported(f"copying or pickling a '{cls.name}' object")


def library_class(cls: type) -> type:
    """The nearest base that is a class of the library."""
    while (cls.flags & IS_STATIC) == 0:
        cls = cast(type, cls.base)
    return cls


def may_lack_arguments(cls: type) -> bool:
    """Whether attributes and items are all that instances have: not so for those of most library classes."""
    one = cls
    while not is_null(one.base):
        if (one.flags & IS_STATIC) != 0:
            return (one.flags & (IS_LIST | IS_DICT)) != 0
        one = cast(type, one.base)
    return True


def state_of(x: object) -> object:
    """The attributes of an instance: what `__getstate__` says, else its `__dict__`, and its slots."""
    cls = type_of(x)
    if has_own_state(cls):
        return call_method0(x, "__getstate__")
    return attributes_of(x)


def state_to_copy(x: object) -> object:
    """`state_of` for a copy that nobody else sees: of an instance that has no dict yet, what that would hold. It gets
    none then, and its attributes stay where accesses find them at once."""
    cls = type_of(x)
    in_slots = cls.attributes_at != 0 and has_attributes(cls) and not holds_dict(x, cls)
    if in_slots and plain_slots(cls) and not has_own_state(cls):
        attributes = copy_attributes(as_word(x), cls)
        return attributes if attributes.used != 0 else None
    return state_of(x)


def put_attributes(x: object, state: object) -> bool:
    """`x.__dict__.update(state)`, where that need not make a dict; False, with nothing done, elsewhere."""
    cls = type_of(x)
    if not gives_dict(cls) or not type_is(state, dict) or holds_dict(x, cls):
        return False
    names = dict_keys(cast(dict, state))
    for i in range(names.length):
        if not type_is(names.data.get(i), str):
            return False
    for i in range(names.length):
        name = cast(str, names.data.get(i))
        store_attribute(x, cls, name, from_word(object, dict_find(cast(dict, state), name)))
    return True


def gives_dict(cls: type) -> bool:
    """Whether `x.__dict__` of an instance is what it has itself, and no code of the program is asked for it."""
    if cls.attributes_at == 0 or not has_attributes(cls) or (cls.flags & HOOKS) != 0:
        return False
    return type_is(from_word(object, lookup(cls, "__dict__")), getset_descriptor)


def plain_slots(cls: type) -> bool:
    """Whether no class that it derives from has `__slots__`."""
    order = cls.order
    for i in range(order.length):
        if lookup_own(cast(type, order.data.get(i)), "__slots__") != 0:
            return False
    return True


def attributes_of(x: object) -> object:
    """`object.__getstate__(x)`: the `__dict__`, and the slots that are set."""
    cls = type_of(x)
    slots = slot_values(x, cls)
    attributes: object = None
    # Not by its name: what the class has for that is not asked.
    if has_attributes(cls) and instance_dict(x, cls).used != 0:
        attributes = instance_dict(x, cls)
    if slots.used == 0:
        return attributes
    return (attributes, slots)


def slot_values(x: object, cls: type) -> dict:
    """The slots of an instance that are set."""
    values = new(dict)
    order = cls.order
    for i in range(order.length):
        slots = lookup_own(cast(type, order.data.get(i)), "__slots__")
        if slots != 0:
            add_slots(values, x, from_word(object, slots))
    return values


def add_slots(values: dict, x: object, slots: object) -> None:
    if isinstance(slots, str):
        slots = (slots,)
    names = list_from(slots)
    for i in range(names.length):
        name = cast(str, names.items.get(i))
        if name != "__dict__" and name != "__weakref__":
            value = find_attr_or_null(x, name)
            if not is_null(value):
                dict_store(values, name, value)
