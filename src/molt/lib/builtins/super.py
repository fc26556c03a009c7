"""`super()`."""

from __future__ import annotations

from molt.lib.builtins.type import IS_TYPE, type
from molt.lib.low import NULL, builtin, cast, internal, is_null
from molt.lib.rt.errors import type_name
from molt.lib.rt.types import is_subtype, type_of


@builtin
class super:
    """super() -> same as super(__class__, <first argument>)
super(type) -> unbound super object
super(type, obj) -> bound super object; requires isinstance(obj, type)
super(type, type2) -> bound super object; requires issubclass(type2, type)
Typical use to call a cooperative superclass method:
class C(B):
    def meth(self, arg):
        super().meth(arg)
This works for class methods too:
class C(B):
    @classmethod
    def cmeth(cls, arg):
        super().cmeth(arg)
"""

    # The attributes of `instance` that the classes behind `this_class` in its MRO have.

    this_class: object
    instance: object
    instance_class: object

    def __init__(self, type: object = NULL, object_or_type: object = NULL, /) -> None:
        if is_null(type):
            raise RuntimeError("super(): __class__ cell not found")
        if (type_of(type).flags & IS_TYPE) == 0:
            raise TypeError(f"super() argument 1 must be a type, not {type_name(type)}")
        self.this_class = type
        if not is_null(object_or_type) and object_or_type is not None:
            self.instance = object_or_type
            self.instance_class = class_for_super(type, object_or_type)

    def __get__(self, instance: object, owner: object = None) -> object:
        if is_null(instance) or instance is None or not is_null(self.instance):
            return self
        return call2(type_of(self), self.this_class, instance)

    def __repr__(self) -> str:
        name = cast_type(self.this_class).name
        if is_null(self.instance):
            return f"<super: <class '{name}'>, NULL>"
        return f"<super: <class '{name}'>, <{cast_type(self.instance_class).name} object>>"

    @property
    def __thisclass__(self) -> object:
        return self.this_class

    @property
    def __self__(self) -> object:
        if is_null(self.instance):
            return None
        return self.instance

    @property
    def __self_class__(self) -> object:
        if is_null(self.instance):
            return None
        return self.instance_class


@internal
def cast_type(x: object) -> type:
    """A value known to be a class."""
    return cast(type, x)


@internal
def class_for_super(this: object, instance: object) -> type:
    """The class whose MRO `super(this, instance)` follows."""
    base = cast_type(this)
    cls = type_of(instance)
    if (cls.flags & IS_TYPE) != 0 and is_subtype(cast_type(instance), base):
        return cast_type(instance)
    if is_subtype(cls, base):
        return cls
    # What an instance says its class is: of those that stand for another.
    said = find_attr_or_null(instance, "__class__")
    if not is_null(said) and (type_of(said).flags & IS_TYPE) != 0 and is_subtype(cast_type(said), base):
        return cast_type(said)
    raise TypeError("super(type, obj): obj must be an instance or subtype of type")


# At the bottom because of cycles.
from molt.lib.rt.attributes import find_attr_or_null  # noqa: E402
from molt.lib.rt.calls import call2  # noqa: E402
