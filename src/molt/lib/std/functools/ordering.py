"""`total_ordering`: comparisons of a class that are made from one that it has."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.method import bind_method
from molt.lib.low import builtin, cast, class_object, from_word, i64, internal, is_null, new
from molt.lib.rt.attributes import find_attr_or_null, set_attr
from molt.lib.rt.calls import call2
from molt.lib.rt.ops import truth
from molt.lib.rt.types import lookup, type_of

# In the order in which one is preferred to make the others from.
_NAMES: Final = ("__lt__", "__le__", "__gt__", "__ge__")
# What is made from it: a name, whether the result is turned round, and how equality is joined in.
AND_UNEQUAL: Final = 1
OR_EQUAL: Final = 2
_MADE: Final = (
    (("__gt__", 1, 1), ("__le__", 0, 2), ("__ge__", 1, 0)),
    (("__ge__", 1, 2), ("__lt__", 0, 1), ("__gt__", 1, 0)),
    (("__lt__", 1, 1), ("__ge__", 0, 2), ("__le__", 1, 0)),
    (("__le__", 1, 2), ("__gt__", 0, 1), ("__lt__", 1, 0)),
)


@builtin(name="function", module="builtins")
class Comparison:
    """A method that compares by another one, `root`, and by equality."""

    called: str
    root: str
    is_turned: bool
    joined: i64

    def __get__(self, instance: object, owner: object = None) -> object:
        return self if instance is None else bind_method(instance, self)

    def __call__(self, x: object, other: object, /) -> object:
        found = call2(from_word(object, lookup(type_of(x), self.root)), x, other)
        if found is NotImplemented:
            return found
        if self.is_turned:
            turned = not truth(found)
            if self.joined == AND_UNEQUAL:
                return x != other if turned else False
            if self.joined == OR_EQUAL:
                return True if turned else x == other
            return turned
        if self.joined == AND_UNEQUAL:
            return x != other if truth(found) else found
        return found if truth(found) else x == other

    @property
    def __name__(self) -> str:
        return self.called


def total_ordering(cls: object, /) -> object:
    """Class decorator that fills in missing ordering methods"""
    names: tuple = _NAMES
    root = i64(-1)
    for i in range(names.length):
        if has_own(cls, cast(str, names.data.get(i))) and root < 0:
            root = i
    if root < 0:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    made: tuple = _MADE
    rows = cast(tuple, made.data.get(root))
    for i in range(rows.length):
        row = cast(tuple, rows.data.get(i))
        name = cast(str, row.data.get(0))
        if not has_own(cls, name):
            comparison = new(Comparison)
            comparison.called = name
            comparison.root = cast(str, names.data.get(root))
            comparison.is_turned = truth(row.data.get(1))
            comparison.joined = AND_UNEQUAL if row.data.get(2) == 1 else OR_EQUAL if row.data.get(2) == 2 else 0
            set_attr(cls, name, comparison)
    return cls


@internal
def has_own(cls: object, name: str) -> bool:
    """Whether a class has a comparison other than that of `object`."""
    found = find_attr_or_null(cls, name)
    plain = find_attr_or_null(class_object(object), name)
    return not is_null(found) and found is not plain
