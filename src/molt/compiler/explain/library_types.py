"""What calls of the library give, from its declarations, in the words of its users."""

from __future__ import annotations

from molt.compiler.check.declarations import ClassDecl, FunctionDecl, Library
from molt.compiler.explain.kinds import LibraryTypes
from molt.compiler.types.model import Instance, Raw, Type
from molt.compiler.types.reps import INTEGERS, Rep

_RAW = {Rep.F64: "float", Rep.BOOL: "bool", Rep.VOID: "None"}


def library_types(library: Library) -> LibraryTypes:
    """Of functions and classes by their objects, of methods by name."""
    results: dict[str, str] = {}
    names: dict[str, str] = {}
    for owner, decls in [("", library.builtins), *((module.name, module.names) for module in library.modules.values())]:
        prefix = owner.removeprefix("std.") + "." if owner.startswith("std.") else ""
        for name, decl in decls.items():
            if isinstance(decl, FunctionDecl):
                results[decl.object_symbol] = _python_type(decl.result, library)
                names.setdefault(decl.object_symbol, prefix + name)
            elif isinstance(decl, ClassDecl) and not decl.is_struct and decl.visible:
                results[decl.object_symbol] = decl.python_name
                names.setdefault(decl.object_symbol, prefix + name)
    return LibraryTypes(results, _method_results(library), names)


def _method_results(library: Library) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for decl in library.functions.values():
        if decl.kind == "method" and decl.owner in library.classes and not decl.name.startswith("_"):
            kind = _python_type(decl.result, library)
            if kind:
                found.setdefault(decl.name, {})[library.classes[decl.owner].python_name] = kind
    return found


def _python_type(declared: Type, library: Library) -> str:
    """"" for any object."""
    match declared:
        case Instance(cls):
            decl = library.classes[cls]
            return decl.python_name if decl.visible and decl.python_name != "object" else ""
        case Raw(rep):
            return "int" if rep in INTEGERS else _RAW.get(rep, "")
        case _:
            return ""
