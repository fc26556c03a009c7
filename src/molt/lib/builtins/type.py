"""Class `type`: what every class carries, and what Python sees of a class.

The compiler emits a static, immortal instance for each library class; those fill
`static_names` … instead of `namespace`. Flags of static types that follow from their
bases are set when the process starts (`rt/start.py`). How classes are looked into is
`rt/lookup.py`, how they are made `rt/classes.py`.
"""

from typing import Final

from molt.lib.low import NULL, builtin, cast, class_object, compact, ctx, i64, internal, is_null, isinstance, ptr, u64, u8

compact()

# Places in type.items
ITEM_GET: Final = 0
ITEM_SET: Final = 1
ITEM_LENGTH: Final = 2

# type.flags
HAS_DEL: Final = 1  # instances have __del__
IS_EXCEPTION: Final = 2  # derives from BaseException: the attribute dict is a field
IS_INT: Final = 4
IS_STR: Final = 8
IS_LIST: Final = 16
IS_TUPLE: Final = 32
IS_DICT: Final = 64
IS_TYPE: Final = 128  # a metaclass: instances are classes
IS_STATIC: Final = 256  # a library class: cannot be changed
HAS_GETATTRIBUTE: Final = 512  # Python code overrides __getattribute__
HAS_GETATTR: Final = 1024  # Python code defines __getattr__
HAS_SETATTR: Final = 2048  # Python code overrides __setattr__ or __delattr__
HAS_ENTRY: Final = 4096  # instances begin with a boxed entry: functions, built-in functions, descriptors
IS_MODULE: Final = 8192
IS_SUPER: Final = 16384
NO_DICT: Final = 32768  # __slots__ without '__dict__': no attributes but the slots
IS_FUNCTION: Final = 65536
HAS_GET: Final = 131072  # has __get__
HAS_SET: Final = 262144  # has __set__ or __delete__
FINAL_CLASS: Final = 524288  # cannot be a base class
IS_ABSTRACT: Final = 1048576  # has unimplemented abstract methods
IS_BYTES: Final = 2097152
IS_METHOD: Final = 4194304  # found in a class, it takes the instance as its first argument
IS_SEQUENCE: Final = 8388608  # `match`: sequence patterns are for its instances
IS_MAPPING: Final = 16777216  # likewise mapping patterns
MATCHES_SELF: Final = 33554432  # `case C(x)` without `__match_args__`: x is the instance
HAS_DICT_FIELD: Final = 67108864  # the first field is the attribute dict, NULL while there is none
HAS_ROW: Final = 134217728  # begins with the fields of `memory_row`: its bytes can be seen and changed
TAKES_WEAK: Final = 268435456  # a class of Python code whose instances can be referred to weakly


@builtin
class type:
    """type(object) -> the object's type
type(name, bases, dict, **kwds) -> a new type"""

    # `base` is the class whose layout the instances extend, `order` the MRO; `attributes_at` where their attribute
    # block is. +8: in the object (classes that derive from `object`, and exceptions), `inline_slots` of its slots at
    # `slots_at`; -16: before it; 0: none.
    # `drop` releases what an instance owns; where it is null, the words of `owned` (a bit for each) do. `visit` shows
    # the collector what an instance refers to besides those words and its attributes. `next`, of a library's iterator,
    # gives its next value, or NULL at the end. `items` are the functions of a library class's own `__getitem__`,
    # `__setitem__` and `__len__` (ITEM_GET and so on), each null where it takes anything but objects; null for none.
    id: i64
    flags: i64
    name: str
    qualname: object
    module: object
    doc: object
    bases: tuple
    order: tuple
    base: object
    metaclass: object
    namespace: object
    static_names: ptr[object]
    static_values: ptr[object]
    static_count: i64
    instance_size: i64
    attributes_at: i64
    inline_slots: i64
    slots_at: i64
    slot_count: i64
    root_shape: ptr[u8]
    dict_shape: ptr[u8]
    drop: ptr[u8]
    owned: u64
    visit: ptr[u8]
    next: ptr[u8]
    items: ptr[ptr[u8]]
    version: u64
    subclasses: object

    def __new__(cls: type, name: object = NULL, bases: object = NULL, dict: object = NULL, /, **kwds: object) -> object:
        if is_null(bases) or is_null(dict):
            raise TypeError("type() takes 1 or 3 arguments")
        if not isinstance(name, str):
            raise_naming("type.__new__() argument 1 must be str, not ", type_of(name), "")
        check_class_name(cast(str, name))
        if not isinstance(bases, tuple):
            raise_naming("type.__new__() argument 2 must be tuple, not ", type_of(bases), "")
        if not is_dict(dict):
            raise_naming("type.__new__() argument 3 must be dict, not ", type_of(dict), "")
        winner = most_derived(cls, cast(tuple, bases))
        if winner is not cls and lookup(winner, "__new__") != lookup(class_object(type), "__new__"):
            return call(get_attr(winner, "__new__"), (winner, name, bases, dict), kwds)
        return new_class(cls, cast(str, name), cast(tuple, bases), as_dict(dict), kwds, 0)

    def __init__(self, *args: object, **kwds: object) -> None:
        if args.length != 1 and args.length != 3:
            raise TypeError("type.__init__() takes 1 or 3 arguments")

    def __call__(self, *args: object, **kwds: object) -> object:
        return make_instance_from(self, args, kwds)

    def __repr__(self) -> str:
        module = self.__module__
        qualname = str_of(self.qualname)
        if isinstance(module, str) and not str_equal(cast(str, module), "builtins"):
            return f"<class '{cast(str, module)}.{qualname}'>"
        return f"<class '{qualname}'>"

    def __getattribute__(self, name: str, /) -> object:
        found = find_without_overrides(self, type_of(self), name)
        if is_null(found):
            return raise_no_attribute(self, name)
        return found

    def __setattr__(self, name: str, value: object, /) -> None:
        set_without_overrides(self, type_of(self), name, value)

    def __delattr__(self, name: str, /) -> None:
        delete_without_overrides(self, type_of(self), name)

    def __instancecheck__(self, instance: object, /) -> bool:
        return is_instance_of(instance, self)

    def __subclasscheck__(self, subclass: object, /) -> bool:
        return is_subclass_of(subclass, self)

    @classmethod
    def __prepare__(cls: type, *args: object, **kwds: object) -> object:
        return empty_dict()

    def __dir__(self) -> object:
        return class_names(self)

    def __or__(self, other: object, /) -> object:
        return union_of(self, other)

    def __ror__(self, other: object, /) -> object:
        return union_of(other, self)

    def mro(self) -> list:
        """Return a type's method resolution order."""
        return list_from(self.order if (self.flags & IS_STATIC) != 0 else linearize(self, cast(tuple, self.bases)))

    def __subclasses__(self) -> list:
        return list_copy(subclasses_of(self))

    @property
    def __name__(self) -> str:
        # The name of a library class may have the module in it.
        return cast(str, self.qualname) if (self.flags & IS_STATIC) != 0 else self.name

    @__name__.setter
    def __name__(self, value: object) -> None:
        check_mutable(self, "__name__")
        if not isinstance(value, str):
            raise TypeError(f"can only assign string to {self.name}.__name__, not '{type_name(value)}'")
        check_class_name(cast(str, value))
        self.name = cast(str, value)

    @property
    def __qualname__(self) -> object:
        return self.qualname

    @__qualname__.setter
    def __qualname__(self, value: object) -> None:
        check_mutable(self, "__qualname__")
        if not isinstance(value, str):
            raise TypeError(f"can only assign string to {self.name}.__qualname__, not '{type_name(value)}'")
        self.qualname = value

    @property
    def __module__(self) -> object:
        if (self.flags & IS_STATIC) != 0:
            return self.module
        return own_or_none(self, "__module__", "builtins")

    @__module__.setter
    def __module__(self, value: object) -> None:
        set_own(self, "__module__", value)

    @property
    def __doc__(self) -> object:
        if (self.flags & IS_STATIC) != 0:
            return none_for_null(self.doc)
        return own_or_none(self, "__doc__", None)

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        set_own(self, "__doc__", value)

    @property
    def __dict__(self) -> object:
        return proxy_of(self)

    @property
    def __bases__(self) -> tuple:
        return self.bases

    @__bases__.setter
    def __bases__(self, value: object) -> None:
        set_bases(self, value)

    @property
    def __mro__(self) -> tuple:
        return self.order

    @property
    def __base__(self) -> object:
        return none_for_null(self.base)

    @property
    def __basicsize__(self) -> i64:
        return self.instance_size

    @property
    def __annotations__(self) -> object:
        if (self.flags & IS_STATIC) != 0:
            raise AttributeError(f"type object '{self.name}' has no attribute '__annotations__'")
        return own_annotations(self)

    @__annotations__.setter
    def __annotations__(self, value: object) -> None:
        set_own(self, "__annotations__", value)

    @property
    def __abstractmethods__(self) -> object:
        found = own_or_none(self, "__abstractmethods__", None)
        if found is None or self is class_object(type):
            raise AttributeError("__abstractmethods__")
        return found

    @__abstractmethods__.setter
    def __abstractmethods__(self, value: object) -> None:
        set_own(self, "__abstractmethods__", value)
        if truth(value):
            self.flags = self.flags | IS_ABSTRACT
            refuse: ptr[u8] = raise_abstract
            ctx.abstract_error = refuse
        else:
            self.flags = self.flags & ~IS_ABSTRACT


@internal
def check_class_name(name: str) -> None:
    """The ValueError of a name that C would not read to its end. (Surrogates, which it could not read, are let pass.)"""
    if str_has_char(name, 0):
        raise ValueError("type name must not contain null characters")


@internal
def cast_type(x: object) -> type:
    """A value known to be a class."""
    return cast(type, x)


# At the bottom because of cycles.
from molt.lib.builtins.class_checks import is_instance_of, is_subclass_of  # noqa: E402
from molt.lib.builtins.function import none_for_null  # noqa: E402
from molt.lib.builtins.list import list_from  # noqa: E402
from molt.lib.builtins.mapping_proxy import (  # noqa: E402
    as_dict,
    class_names,
    is_dict,
    own_annotations,
    own_or_none,
    proxy_of,
    set_own,
)
from molt.lib.builtins.str_core import str_equal, str_has_char  # noqa: E402
from molt.lib.builtins.union_type import union_of  # noqa: E402
from molt.lib.rt.attributes import (  # noqa: E402
    check_mutable,
    delete_without_overrides,
    find_without_overrides,
    get_attr,
    raise_no_attribute,
    set_without_overrides,
)
from molt.lib.rt.abstract import raise_abstract  # noqa: E402
from molt.lib.rt.calls import call, make_instance_from  # noqa: E402
from molt.lib.rt.classes import most_derived, new_class, subclasses_of  # noqa: E402
from molt.lib.rt.errors import raise_naming, type_name  # noqa: E402
from molt.lib.rt.mro import linearize  # noqa: E402
from molt.lib.rt.ops import str_of, truth  # noqa: E402
from molt.lib.rt.rebasing import set_bases  # noqa: E402
from molt.lib.rt.tables import empty_dict, list_copy  # noqa: E402
from molt.lib.rt.types import lookup, type_of  # noqa: E402
