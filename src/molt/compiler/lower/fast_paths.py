"""What passes may do without the library, from the library's declarations and the tables of `intrinsics`."""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.check.declarations import ClassDecl, FunctionDecl, Library
from molt.compiler.intrinsics import layouts
from molt.compiler.intrinsics.fast_paths import FIELDS, FUNCTIONS, METHODS
from molt.compiler.intrinsics.flows import FUNCTION_FLOWS, METHOD_FLOWS
from molt.compiler.intrinsics.runtime import RUNTIME
from molt.compiler.ir.library import FastPaths, LibraryNames
from molt.compiler.ir.model import Rep
from molt.compiler.lower.unit import UnitLowering
from molt.compiler.types.model import Instance, rep_of

# Calling one of these classes most likely gives a number.
_NUMBER_CLASSES = {layouts.INT: Rep.I64, layouts.FLOAT: Rep.F64, layouts.BOOL: Rep.BOOL}


def fast_paths(library: Library, names: LibraryNames) -> FastPaths:
    """All that is known of the library's symbols."""
    lowering = UnitLowering.for_library(library)
    methods = {}
    for role, name in METHODS:
        decl = library.find_method(layouts.CLASS_ROLES[role], name)
        assert decl is not None
        methods[role, name] = (decl.symbol, lowering.extern(decl))
    remember = lowering.runtime("remember_class")
    return FastPaths(
        remember_class=(remember.symbol, replace(lowering.extern(remember), raises=False)),
        names=names,
        operations={lowering.runtime(key).symbol: key for key in RUNTIME},
        functions={_object_symbol(library, name): does for name, does in FUNCTIONS.items()},
        fields=FIELDS,
        methods=methods,
        result_reps=_result_reps(library),
        give_lists=_give_lists(library),
        method_reps=_method_reps(library),
        function_flows={_object_symbol(library, name): way for name, way in FUNCTION_FLOWS.items()},
        method_flows=METHOD_FLOWS,
    )


def _object_symbol(library: Library, name: str) -> str:
    decl = library.builtins[name]
    assert isinstance(decl, (ClassDecl, FunctionDecl)), f"{name} is no object"
    return decl.object_symbol


def _result_reps(library: Library) -> dict[str, Rep]:
    found = {d.object_symbol: rep_of(d.result) for d in library.builtins.values() if isinstance(d, FunctionDecl)}
    found.update({library.classes[key].object_symbol: rep for key, rep in _NUMBER_CLASSES.items()})
    return found


def _give_lists(library: Library) -> frozenset[str]:
    made = layouts.CLASS_ROLES["list"]
    functions = [d for d in library.builtins.values() if isinstance(d, FunctionDecl)]
    symbols = {d.object_symbol for d in functions if isinstance(d.result, Instance) and d.result.cls == made}
    return frozenset(symbols | {library.classes[made].object_symbol})


def _method_reps(library: Library) -> dict[str, Rep]:
    """By name; of names on which the library's classes and modules disagree, nothing is said."""
    found: dict[str, set[Rep]] = {}
    for decl in library.functions.values():
        if decl.module.startswith(("builtins.", "std.")) and not decl.name.startswith("_"):
            found.setdefault(decl.name, set()).add(rep_of(decl.result))
    return {name: reps.pop() for name, reps in found.items() if len(reps) == 1}
