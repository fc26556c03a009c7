"""How values are represented at run time."""

from __future__ import annotations

from enum import Enum


class Rep(Enum):
    """How a value is represented at run time."""

    WORD = "word"  # any Python value: tagged small int or object address
    I8 = "i8"
    I16 = "i16"
    I32 = "i32"
    I64 = "i64"
    U8 = "u8"
    U16 = "u16"
    U32 = "u32"
    U64 = "u64"
    F64 = "f64"
    BOOL = "bool"
    PTR = "ptr"
    VOID = "void"

    def __str__(self) -> str:
        return self.value

    # Enum's own hashes the name, in Python: it is asked for millions of times in a build.
    __hash__ = object.__hash__


SIGNED = frozenset({Rep.I8, Rep.I16, Rep.I32, Rep.I64})
UNSIGNED = frozenset({Rep.U8, Rep.U16, Rep.U32, Rep.U64})
INTEGERS = SIGNED | UNSIGNED
