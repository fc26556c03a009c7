"""`total_ordering`: the other comparisons of a class that has one."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.method import bind_method
from molt.lib.low import builtin, class_object, i64, internal, is_null, new
from molt.lib.rt.attributes import find_attr_or_null, get_attr, set_attr
from molt.lib.rt.calls import call2
from molt.lib.rt.ops import compare, truth
from molt.lib.rt.types import type_of

# What a comparison is made of: the class's own and, for some, equality.
DIFFERENT_AND_NOT: Final = 0
SO_OR_EQUAL: Final = 1
NOT: Final = 2
EQUAL_OR_NOT: Final = 3
SO_AND_DIFFERENT: Final = 4


@builtin(name="function", module="functools")
class comparison:
    """A comparison method that asks the class's own one, `root`."""

    root: str
    name: str
    kind: i64

    def __get__(self, instance: object, owner: object = None) -> object:
        return self if instance is None else bind_method(instance, self)

    def __call__(self, a: object, b: object, /) -> object:
        found = call2(get_attr(type_of(a), self.root), a, b)
        if found is NotImplemented:
            return found
        if self.kind == NOT:
            return not truth(found)
        if self.kind == SO_OR_EQUAL:
            return found if truth(found) else equality(a, b, 2)
        if self.kind == SO_AND_DIFFERENT:
            return equality(a, b, 3) if truth(found) else found
        if self.kind == EQUAL_OR_NOT:
            return equality(a, b, 2) if truth(found) else True
        return False if truth(found) else equality(a, b, 3)

    @property
    def __name__(self) -> str:
        return self.name


@internal
def equality(a: object, b: object, op: i64) -> object:
    return compare(a, b, op)


def total_ordering(cls: object) -> object:
    """Class decorator that fills in missing ordering methods"""
    # In this order of preference.
    if has_own(cls, "__lt__"):
        add(cls, "__lt__", "__gt__", DIFFERENT_AND_NOT)
        add(cls, "__lt__", "__le__", SO_OR_EQUAL)
        add(cls, "__lt__", "__ge__", NOT)
    elif has_own(cls, "__le__"):
        add(cls, "__le__", "__ge__", EQUAL_OR_NOT)
        add(cls, "__le__", "__lt__", SO_AND_DIFFERENT)
        add(cls, "__le__", "__gt__", NOT)
    elif has_own(cls, "__gt__"):
        add(cls, "__gt__", "__lt__", DIFFERENT_AND_NOT)
        add(cls, "__gt__", "__ge__", SO_OR_EQUAL)
        add(cls, "__gt__", "__le__", NOT)
    elif has_own(cls, "__ge__"):
        add(cls, "__ge__", "__le__", EQUAL_OR_NOT)
        add(cls, "__ge__", "__gt__", SO_AND_DIFFERENT)
        add(cls, "__ge__", "__lt__", NOT)
    else:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    return cls


@internal
def has_own(cls: object, name: str) -> bool:
    """Whether a class has a comparison that is not `object`'s."""
    found = find_attr_or_null(cls, name)
    return not is_null(found) and not (found is get_attr(class_object(object), name))


@internal
def add(cls: object, root: str, name: str, kind: i64) -> None:
    """Gives a class a comparison that it has not."""
    if has_own(cls, name):
        return
    made = new(comparison)
    made.root = root
    made.name = name
    made.kind = kind
    set_attr(cls, name, made)
