"""`isinstance` and `issubclass`: classes, tuples of them, and what defines `__instancecheck__`."""

from __future__ import annotations

from molt.lib.builtins.type import HAS_GETATTR, HAS_GETATTRIBUTE, IS_STATIC, type
from molt.lib.low import cast, class_id, ctx, is_null, type_is
from molt.lib.low import isinstance as is_instance
from molt.lib.rt.attributes import find_attr_or_null, lookup_special
from molt.lib.rt.calls import call1
from molt.lib.rt.ops import truth
from molt.lib.rt.types import is_subtype, lookup, type_of


def isinstance(obj: object, class_or_tuple: object, /) -> bool:
    """Return whether an object is an instance of a class or of a subclass thereof.

A tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to
check against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)
or ...`` etc."""
    if type_of(obj) is class_or_tuple:
        return True
    if type_is(class_or_tuple, type):
        return is_instance_of(obj, cast(type, class_or_tuple))
    if is_instance(class_or_tuple, tuple):
        classes = cast(tuple, class_or_tuple)
        for i in range(classes.length):
            if isinstance(obj, classes.data.get(i)):
                return True
        return False
    check = lookup_special(class_or_tuple, "__instancecheck__")
    if not is_null(check):
        return truth(call1(check, obj))
    if is_instance(class_or_tuple, type):
        return is_instance_of(obj, cast(type, class_or_tuple))
    raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")


def is_instance_of(obj: object, cls: type) -> bool:
    """By its class, or by what it says its `__class__` is."""
    real = type_of(obj)
    if is_subtype(real, cls):
        return True
    if real.flags & (IS_STATIC | HAS_GETATTR) == IS_STATIC or has_plain_class(real):
        return False
    said = find_attr_or_null(obj, "__class__")
    if is_null(said) or said is real or not is_instance(said, type):
        return False
    return is_subtype(cast(type, said), cls)


def has_plain_class(cls: type) -> bool:
    """Whether what instances say their `__class__` is can be nothing but this."""
    plain = lookup(cast(type, ctx.types.get(class_id(object))), "__class__")
    return (cls.flags & HAS_GETATTRIBUTE) == 0 and lookup(cls, "__class__") == plain


def issubclass(cls: object, class_or_tuple: object, /) -> bool:
    """Return whether 'cls' is derived from another class or is the same class.

A tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to
check against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)
or ...``."""
    if type_is(class_or_tuple, type):
        return is_subclass_of(cls, cast(type, class_or_tuple))
    if is_instance(class_or_tuple, tuple):
        classes = cast(tuple, class_or_tuple)
        for i in range(classes.length):
            if issubclass(cls, classes.data.get(i)):
                return True
        return False
    check = lookup_special(class_or_tuple, "__subclasscheck__")
    if not is_null(check):
        return truth(call1(check, cls))
    if is_instance(class_or_tuple, type):
        return is_subclass_of(cls, cast(type, class_or_tuple))
    if not is_instance(cls, type):
        raise TypeError("issubclass() arg 1 must be a class")
    raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")


def is_subclass_of(cls: object, base: type) -> bool:
    if not is_instance(cls, type):
        return has_among_bases(cls, base)
    return is_subtype(cast(type, cls), base)


def has_among_bases(x: object, base: type) -> bool:
    """The same for what is no class but names bases, as `list[int]` does those of `list`."""
    bases = find_attr_or_null(x, "__bases__")
    if is_null(bases) or not is_instance(bases, tuple):
        raise TypeError("issubclass() arg 1 must be a class")
    for i in range(cast(tuple, bases).length):
        if is_subclass_of(cast(tuple, bases).data.get(i), base):
            return True
    return False
