"""`isinstance` and `issubclass`: classes, tuples of them, what defines `__instancecheck__`, and what is no class but has a
tuple of `__bases__`."""

from __future__ import annotations

from molt.lib.builtins.type import HAS_GETATTR, HAS_GETATTRIBUTE, IS_STATIC, type
from molt.lib.low import NULL, cast, class_id, ctx, is_null, noinline, type_is
from molt.lib.low import isinstance as is_instance
from molt.lib.rt.attributes import find_attr_or_null, lookup_special
from molt.lib.rt.calls import call1
from molt.lib.rt.ops import truth
from molt.lib.rt.recursion import enter_library, leave_library
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
            each = classes.data.get(i)
            if is_instance_of_many(obj, each) if is_instance(each, tuple) else isinstance(obj, each):
                return True
        return False
    check = lookup_special(class_or_tuple, "__instancecheck__")
    if not is_null(check):
        return truth(call1(check, obj))
    if is_instance(class_or_tuple, type):
        return is_instance_of(obj, cast(type, class_or_tuple))
    check_class(class_or_tuple, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    said = find_attr_or_null(obj, "__class__")
    return not is_null(said) and is_derived(said, class_or_tuple)


@noinline
def is_instance_of_many(obj: object, classes: object) -> bool:
    """`isinstance` for a tuple in a tuple, which may hold more of them."""
    enter_library(" in __instancecheck__")
    try:
        return isinstance(obj, classes)
    finally:
        leave_library()


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
            each = classes.data.get(i)
            if is_subclass_of_many(cls, each) if is_instance(each, tuple) else issubclass(cls, each):
                return True
        return False
    check = lookup_special(class_or_tuple, "__subclasscheck__")
    if not is_null(check):
        return truth(call1(check, cls))
    if is_instance(class_or_tuple, type):
        return is_subclass_of(cls, cast(type, class_or_tuple))
    check_class(cls, "issubclass() arg 1 must be a class")
    check_class(class_or_tuple, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return is_derived(cls, class_or_tuple)


@noinline
def is_subclass_of_many(cls: object, classes: object) -> bool:
    """`issubclass` for a tuple in a tuple, which may hold more of them."""
    enter_library(" in __subclasscheck__")
    try:
        return issubclass(cls, classes)
    finally:
        leave_library()


def is_subclass_of(cls: object, base: type) -> bool:
    if not is_instance(cls, type):
        check_class(cls, "issubclass() arg 1 must be a class")
        return is_derived(cls, base)
    return is_subtype(cast(type, cls), base)


# --- what is no class but names bases, as `list[int]` does those of `list`


def bases_of(x: object) -> object:
    """The tuple of bases that something has; NULL for none."""
    bases = find_attr_or_null(x, "__bases__")
    return bases if not is_null(bases) and is_instance(bases, tuple) else NULL


@noinline
def check_class(x: object, message: str) -> None:
    """Raises TypeError where something has no bases."""
    if is_null(bases_of(x)):
        raise TypeError(message)


def is_derived(cls: object, base: object) -> bool:
    """Whether `base` is among the bases of a class, or of theirs; of one base after the other no call is made."""
    while not (cls is base):
        found = bases_of(cls)
        if is_null(found):
            return False
        bases = cast(tuple, found)
        if bases.length != 1:
            return is_derived_of_many(bases, base)
        cls = bases.data.get(0)
    return True


def is_derived_of_many(bases: tuple, base: object) -> bool:
    enter_library(" in __issubclass__")
    try:
        for i in range(bases.length):
            if is_derived(bases.data.get(i), base):
                return True
        return False
    finally:
        leave_library()
