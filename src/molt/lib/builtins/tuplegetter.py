"""`_tuplegetter`: a field of a named tuple, as a descriptor."""

from __future__ import annotations

from molt.lib.builtins.tuple import tuple
from molt.lib.low import builtin, cast, i64, internal, isinstance, new
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import repr_of
from molt.lib.rt.types import type_of


@builtin(name="_collections._tuplegetter")
class tuplegetter:
    index: i64
    doc: object

    def __new__(cls: type, index: i64, doc: object, /) -> tuplegetter:
        return new_getter(index, doc)

    def __get__(self, instance: object, owner: object = None, /) -> object:
        if not isinstance(instance, tuple):
            if instance is None:
                return self
            raise TypeError(
                f"descriptor for index '{self.index}' for tuple subclasses doesn't apply to '{type_name(instance)}' object"
            )
        row = cast(tuple, instance)
        if self.index >= row.length:
            raise IndexError("tuple index out of range")
        return row.data.get(self.index)

    def __set__(self, instance: object, value: object, /) -> None:
        raise AttributeError("can't set attribute")

    def __delete__(self, instance: object, /) -> None:
        raise AttributeError("can't delete attribute")

    @property
    def __doc__(self) -> object:
        return self.doc

    @__doc__.setter
    def __doc__(self, value: object) -> None:
        self.doc = value

    def __repr__(self) -> str:
        return f"_tuplegetter({self.index}, {repr_of(self.doc)})"

    def __reduce__(self) -> object:
        return (type_of(self), (self.index, self.doc))


@internal
def new_getter(index: i64, doc: object) -> tuplegetter:
    made = new(tuplegetter)
    made.index = index
    made.doc = doc
    return made
