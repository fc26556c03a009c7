"""The types that checking works with, and how each is represented.

User code has one type today, `OBJECT`: inference will put narrower ones in its
place.  The library is typed by its annotations (docs/design/dialect.md).
"""

from __future__ import annotations

from dataclasses import dataclass

from molt.compiler.types.reps import INTEGERS, Rep


@dataclass(frozen=True, slots=True)
class Type:
    """Base of all types."""


@dataclass(frozen=True, slots=True)
class Object(Type):
    """Any Python value."""

    def __str__(self) -> str:
        return "object"


@dataclass(frozen=True, slots=True)
class Instance(Type):
    """A Python value known to be an instance of a library class (or a subclass).

    `cls` is the class's key, `<module>.<qualname>`.
    """

    cls: str

    def __str__(self) -> str:
        return self.cls.rsplit(".", 1)[-1]


@dataclass(frozen=True, slots=True)
class Raw(Type):
    """A machine value: an integer, double, bool, or void."""

    rep: Rep

    def __str__(self) -> str:
        return str(self.rep)


@dataclass(frozen=True, slots=True)
class Struct(Type):
    """A headerless record; exists behind pointers (and as the type of `ctx`)."""

    name: str

    def __str__(self) -> str:
        return self.name.rsplit(".", 1)[-1]


@dataclass(frozen=True, slots=True)
class Ptr(Type):
    element: Type

    def __str__(self) -> str:
        return f"ptr[{self.element}]"


@dataclass(frozen=True, slots=True)
class FnPtr(Type):
    """The address of a C function `(ctx, params…) -> result` that can raise."""

    params: tuple[Type, ...]
    result: Type

    def __str__(self) -> str:
        return f"fn[[{', '.join(map(str, self.params))}], {self.result}]"


OBJECT = Object()
VOID = Raw(Rep.VOID)
BOOL = Raw(Rep.BOOL)
I64 = Raw(Rep.I64)
U64 = Raw(Rep.U64)
U8 = Raw(Rep.U8)
F64 = Raw(Rep.F64)

RAW_NAMES = {
    "i8": Raw(Rep.I8), "i16": Raw(Rep.I16), "i32": Raw(Rep.I32), "i64": I64,
    "u8": U8, "u16": Raw(Rep.U16), "u32": Raw(Rep.U32), "u64": U64,
    "float": F64, "bool": BOOL,
}  # fmt: skip


def rep_of(type_: Type) -> Rep:
    """The representation of a value of this type."""
    match type_:
        case Object() | Instance():
            return Rep.WORD
        case Raw(rep):
            return rep
        case _:
            return Rep.PTR


def is_word(type_: Type) -> bool:
    return isinstance(type_, (Object, Instance))


def is_integer(type_: Type) -> bool:
    return isinstance(type_, Raw) and type_.rep in INTEGERS
