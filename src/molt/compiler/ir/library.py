"""What passes and back end need to know of the library, by role.

The roles are fixed here; which class or struct plays one is said in `intrinsics/`, so
that nothing else in the compiler names a library module.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from molt.compiler.ir.model import StructRecord


@dataclass(frozen=True, slots=True)
class LibraryNames:
    """`structs` and `class_ids` by role; a class has both.

    Class roles: `none bool int float complex str bytes tuple ellipsis notimplemented
    type function builtin_function method_descriptor wrapper_descriptor
    classmethod_descriptor getset_descriptor`; a kind of constant that no unit holds may
    be absent.
    Struct roles: `context code signature site module program`.
    `string_hash` gives what the library's own function would.
    """

    structs: Mapping[str, StructRecord]
    class_ids: Mapping[str, int]
    string_hash: Callable[[str], int] | None = None
    # Symbols of the type objects that have a place in the program's table of types.  None: all.
    reached_classes: frozenset[str] | None = field(default=None)

    def struct_symbol(self, role: str) -> str:
        return self.structs[role].symbol
