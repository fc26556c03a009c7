"""Class `object`: what every value can do. `object()` itself is only a header."""

from __future__ import annotations

from molt.lib.builtins.type import IS_STATIC, IS_TYPE, type
from molt.lib.low import address, builtin, cast, class_object, compact, i64, internal, is_null, isinstance

compact()


@builtin
class object:
    """The base class of the class hierarchy.

When called, it accepts no arguments and returns a new featureless
instance that has no instance attributes and cannot be given any.
"""

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        if args.length > 0 or kwargs.__len__() > 0:
            check_excess(cls)
        solid = solid_base(library_base(cls))
        if not (solid is class_object(object)):
            raise TypeError(f"object.__new__({cls.name}) is not safe, use {solid.name}.__new__()")
        return make_plain(cls)

    def __init__(self, /, *args: object, **kwargs: object) -> None:
        if args.length > 0 or kwargs.__len__() > 0:
            check_excess_init(self)

    def __repr__(self) -> str:
        cls = type_of(self)
        module = get_attr(cls, "__module__")
        if isinstance(module, str) and not str_equal(cast(str, module), "builtins"):
            return f"<{cast(str, module)}.{str_of(cls.qualname)} object at {hex_address(self)}>"
        return f"<{cls.name} object at {hex_address(self)}>"

    def __str__(self) -> str:
        return repr_of(self)

    def __eq__(self, other: object, /) -> object:
        if self is other:
            return True
        return NotImplemented

    def __ne__(self, other: object, /) -> object:
        cls = type_of(self)
        result = ask(lookup(cls, "__eq__"), self, other)
        if result is NotImplemented:
            return NotImplemented
        return not truth(result)

    def __lt__(self, other: object, /) -> object:
        return NotImplemented

    def __le__(self, other: object, /) -> object:
        return NotImplemented

    def __gt__(self, other: object, /) -> object:
        return NotImplemented

    def __ge__(self, other: object, /) -> object:
        return NotImplemented

    def __hash__(self) -> i64:
        return hash_of_address(self)

    def __format__(self, format_spec: str, /) -> str:
        if format_spec.length > 0:
            raise_naming("unsupported format string passed to ", type_of(self), ".__format__")
        return str_of(self)

    def __getattribute__(self, name: str, /) -> object:
        found = find_without_overrides(self, type_of(self), name)
        if is_null(found):
            return raise_no_attribute(self, name)
        return found

    def __setattr__(self, name: str, value: object, /) -> None:
        set_as_object(self, name, value)

    def __delattr__(self, name: str, /) -> None:
        if (type_of(self).flags & IS_TYPE) != 0:
            raise_naming("can't apply this __delattr__ to ", type_of(self), " object")
        delete_without_overrides(self, type_of(self), name)

    def __dir__(self) -> object:
        return attribute_names(self)

    def __reduce_ex__(self, protocol: i64, /) -> object:
        if lookup(type_of(self), "__reduce__") != lookup(class_object(object), "__reduce__"):
            return call_method0(self, "__reduce__")
        return reduce_object(self, protocol)

    def __getstate__(self) -> object:
        """Helper for pickle."""
        return attributes_of(self)

    def __reduce__(self) -> object:
        return reduce_object(self, 0)

    def __sizeof__(self) -> i64:
        return type_of(self).instance_size

    @property
    def __doc__(self) -> object:
        # A class made by Python code has one of its own, which comes first.
        return none_for_null(type_of(self).doc)

    @property
    def __class__(self) -> object:
        return type_of(self)

    @__class__.setter
    def __class__(self, value: object) -> None:
        change_class(self, value)

    @classmethod
    def __init_subclass__(cls: type, **kwargs: object) -> None:
        if kwargs.used > 0:
            raise TypeError(f"{str_of(cls.qualname)}.__init_subclass__() takes no keyword arguments")

    @classmethod
    def __subclasshook__(cls: type, other: object, /) -> object:
        return NotImplemented


@internal
def hash_of_address(x: object) -> i64:
    """The hash of what is equal to nothing else."""
    word = address(x)
    return i64((word >> 4) | (word << 60))


@internal
def library_base(cls: type) -> type:
    """The nearest base that is a class of the library, whose `__new__` makes the instances."""
    one = cls
    while (one.flags & IS_STATIC) == 0:
        one = cast(type, one.base)
    return one


@internal
def check_excess(cls: type) -> None:
    """The TypeErrors of arguments that neither `__new__` nor `__init__` takes."""
    if is_overridden(cls, "__new__"):
        raise TypeError("object.__new__() takes exactly one argument (the type to instantiate)")
    if not is_overridden(cls, "__init__"):
        raise_naming("", cls, "() takes no arguments")


@internal
def check_excess_init(x: object) -> None:
    """The TypeErrors of arguments that reach `object.__init__`; a class that takes them when it makes instances has none."""
    cls = type_of(x)
    if lookup(cls, "__init__") != lookup(class_object(object), "__init__"):
        raise TypeError("object.__init__() takes exactly one argument (the instance to initialize)")
    if lookup(cls, "__new__") == lookup(class_object(object), "__new__"):
        raise_naming("", cls, ".__init__() takes exactly one argument (the instance to initialize)")


@internal
def attribute_names(x: object) -> list:
    """What `dir()` lists: the instance's names and those of its class and bases, each once."""
    found: dict = {}
    cls = type_of(x)
    if has_attributes(cls):
        merge_dict(found, instance_dict(x, cls))
    elif isinstance(x, method):
        # A method has what its function has.
        inner = cast(method, x).function
        if has_attributes(type_of(inner)):
            merge_dict(found, instance_dict(inner, type_of(inner)))
    add_class_names(cls, found)
    return list_of_keys(found)


@internal
def add_class_names(cls: type, found: dict) -> None:
    """Adds the names of a class and its bases."""
    i = 0
    while i < cls.order.length:
        add_own_names(cast(type, cls.order.data.get(i)), found)
        i += 1


@internal
def add_own_names(cls: type, found: dict) -> None:
    """Adds the names of one class."""
    if not is_null(cls.namespace):
        merge_dict(found, cast(dict, cls.namespace))
        return
    i = 0
    while i < cls.static_count:
        dict_store(found, cls.static_names.get(i), None)
        i += 1


# At the bottom because of cycles.
from molt.lib.builtins.dict import list_of_keys  # noqa: E402
from molt.lib.builtins.dict_updating import merge_dict  # noqa: E402
from molt.lib.builtins.function import none_for_null  # noqa: E402
from molt.lib.builtins.method import method  # noqa: E402
from molt.lib.builtins.str_core import str_equal  # noqa: E402
from molt.lib.rt.attributes import (  # noqa: E402
    delete_without_overrides,
    find_without_overrides,
    get_attr,
    raise_no_attribute,
    set_as_object,
)
from molt.lib.rt.calls import call_method0, make_plain  # noqa: E402
from molt.lib.rt.classes import solid_base  # noqa: E402
from molt.lib.rt.errors import raise_naming  # noqa: E402
from molt.lib.rt.hexadecimal import hex_address  # noqa: E402
from molt.lib.rt.ops import ask, repr_of, str_of, truth  # noqa: E402
from molt.lib.rt.shapes import has_attributes, instance_dict  # noqa: E402
from molt.lib.rt.tables import dict_store  # noqa: E402
from molt.lib.rt.reducing import attributes_of, reduce_object  # noqa: E402
from molt.lib.rt.types import is_overridden, lookup, type_of  # noqa: E402
from molt.lib.rt.changing_class import change_class  # noqa: E402
