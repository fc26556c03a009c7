"""What passes and back end need to know of the library, by role.

The roles are fixed here; which class or struct plays one is said in `intrinsics/`, so
that nothing else in the compiler names a library module.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from molt.compiler.ir.model import Const, CSignature, Rep, StructRecord


@dataclass(frozen=True, slots=True)
class LibraryNames:
    """`structs` and `class_ids` by role; a class has both.

    Class roles: `none bool int float complex str bytes tuple ellipsis notimplemented
    type function builtin_function method_descriptor wrapper_descriptor
    classmethod_descriptor getset_descriptor`; a kind of constant that no unit holds may
    be absent.
    Struct roles: `context code signature site site_cache module program`.
    `string_hash` gives what the library's own function would.
    """

    structs: Mapping[str, StructRecord]
    class_ids: Mapping[str, int]
    string_hash: Callable[[str], int] | None = None
    # Symbols of the type objects that have a place in the program's table of types.  None: all.
    reached_classes: frozenset[str] | None = field(default=None)

    def struct_symbol(self, role: str) -> str:
        return self.structs[role].symbol


@dataclass(frozen=True, slots=True)
class DirectCall:
    """A library function that can be called with objects as they are, by its C symbol.

    `defaults`: for its last parameters, where they can be left out: the object or the machine
    integer that is handed over then, or None for nothing.  `cls`: the symbol of a class that it takes before these, as `__new__` does.
    """

    symbol: str
    signature: CSignature
    defaults: tuple[Const | int | None, ...] = ()
    cls: str = ""

    @property
    def params(self) -> tuple[Rep, ...]:
        """Of what is handed over by a caller."""
        return tuple(self.signature.params[1:] if self.cls else self.signature.params)


@dataclass(frozen=True, slots=True)
class FastPaths:
    """What of the library the pass `versions` knows how to do by itself.

    `names`: classes and structs by role.  `operations`: what the runtime function with
    this C symbol does, by the name that lowering calls it (`get_item`).  `functions`:
    likewise for the static objects of built-in functions (`len`).  `fields`: where a
    record keeps something, by role and purpose (`list.length`).  `methods`: what stands
    for a method of a built-in class, by role and name; `specials`: for its part in an operator.  `calls`: what stands for a call of
    the static object of a built-in function or class.
    """

    names: LibraryNames
    operations: Mapping[str, str]
    functions: Mapping[str, str]
    fields: Mapping[str, str]
    methods: Mapping[tuple[str, str], DirectCall]
    specials: Mapping[tuple[str, str], DirectCall]
    calls: Mapping[str, DirectCall]
    fits: Mapping[str, str]  # operation on a place that remembers -> symbol of what fills its row
    # What asks the right operand, when the left one has declined: (a, b, reflected method, operator),
    # and (a, b, comparison, reflected method).
    ask_reflected: tuple[str, CSignature]
    compare_declined: tuple[str, CSignature]
    start_exception: tuple[str, CSignature]  # (class, arguments): an instance, before its `__init__`
    truth: str  # symbol of what an object's truth is asked of
    object_type: str  # symbol of the class `object`
    shaped_bases: frozenset[str]  # symbols of the classes from which a program's classes may derive and have shapes
    static_method_type: str  # that of `staticmethod`
    class_method_type: str
    property_type: str
    # What results of built-in functions (by symbol) and methods (by name) are likely to be,
    # and how they come from the arguments (intrinsics/flows.py).
    result_reps: Mapping[str, Rep]
    result_classes: Mapping[str, str]  # the role of the class, of those in METHOD_CLASSES
    method_names: frozenset[str]  # of all built-in classes, but for special ones
    method_classes: Mapping[str, str]
    method_reps: Mapping[str, Rep]
    function_flows: Mapping[str, str]
    method_flows: Mapping[str, str]
