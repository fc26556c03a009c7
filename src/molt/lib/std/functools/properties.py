"""`cached_property`: an attribute that is computed once."""

from __future__ import annotations

from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.type import HAS_DICT_FIELD, IS_MODULE, IS_TYPE, type
from molt.lib.low import builtin, cast, from_word, internal, is_null, new_of, noinline
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call1, call2
from molt.lib.rt.ops import repr_of
from molt.lib.rt.shapes import find_attribute, has_attributes, store_attribute
from molt.lib.rt.types import type_of


@builtin(module="functools")
class cached_property:
    """`name` is None until the class that it is in has been made."""

    # The first field, as HAS_DICT_FIELD says.
    attributes: object
    function: object
    name: object
    doc: object

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        cls.flags = cls.flags | HAS_DICT_FIELD
        made = new_of(cls, cached_property)
        made.name = None
        made.doc = None
        return made

    def __init__(self, func: object) -> None:
        self.function = func
        self.doc = get_attr(func, "__doc__")

    @property
    def func(self) -> object:
        return self.function

    @func.setter
    def func(self, value: object) -> None:
        self.function = value

    @property
    def attrname(self) -> object:
        return self.name

    @attrname.setter
    def attrname(self, value: object) -> None:
        self.name = value

    @property
    def __doc__(self) -> object:
        return self.doc

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        self.doc = value

    def __set_name__(self, owner: object, name: object) -> None:
        if self.name is None:
            self.name = name
        elif name != self.name:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.name!r} and {name!r})."
            )

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            return self
        if self.name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        cls = type_of(instance)
        if (cls.flags & (IS_TYPE | IS_MODULE)) != 0 or not has_attributes(cls):
            return compute_elsewhere(self, instance)
        name = cast(str, self.name)
        found = find_attribute(instance, cls, name)
        if found != 0:
            return from_word(object, found)
        value = call1(self.function, instance)
        store_attribute(instance, cls, name, value)
        return value

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        return make_alias(cls, item)


@internal
@noinline
def compute_elsewhere(p: cached_property, instance: object) -> object:
    """Of something that keeps its attributes otherwise than an instance of a class does."""
    home = find_attr_or_null(instance, "__dict__")
    name = repr_of(type_of(instance).name)
    if is_null(home):
        raise TypeError(f"No '__dict__' attribute on {name} instance to cache {p.name!r} property.")
    found = call2(get_attr(home, "get"), p.name, p)
    if not (found is p):
        return found
    value = call1(p.function, instance)
    if (type_of(instance).flags & IS_TYPE) != 0:
        raise TypeError(
            f"The '__dict__' attribute on {name} instance does not support item assignment "
            f"for caching {p.name!r} property."
        )
    set_item(home, p.name, value)
    return value


# At the bottom because of cycles.
from molt.lib.rt.ops import set_item  # noqa: E402
