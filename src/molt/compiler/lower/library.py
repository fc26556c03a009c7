"""The library as a unit of IR: its functions, their boxed entries, its classes and modules."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import (
    ClassDecl,
    ConstantDecl,
    Declaration,
    FunctionDecl,
    Library,
    is_visible,
)
from molt.compiler.intrinsics.modules import C_MODULES
from molt.compiler.ir.model import LIBRARY_UNIT, ClassRecord, MethodRecord, ModuleRecord, Rep, Unit
from molt.compiler.lower.drops import drop_symbol, make_drops, visit_symbol
from molt.compiler.lower.entries import is_exposable, lower_entry, param_records
from molt.compiler.lower.function import lower_library_function
from molt.compiler.lower.unit import UnitLowering, make_const, struct_record
from molt.compiler.source.host import frozen_name
from molt.compiler.types.model import OBJECT, rep_of

_STD = "std."
# A property's or a method's dunder of C functions has its own wording of errors.
STYLES = {"function": "function", "method": "method", "static": "function", "class": "method"}


def lower_library(library: Library, functions: list[typed.Function]) -> UnitLowering:
    """Lowers all of the library."""
    unit = UnitLowering(Unit(LIBRARY_UNIT), library)
    for function in [*functions, *make_drops(library)]:
        unit.unit.functions.append(lower_library_function(unit, function))
    for decl in exposed_functions(library):
        unit.unit.functions.append(lower_entry(unit, decl))
    add_records(unit)
    return unit


def exposed_functions(library: Library) -> list[FunctionDecl]:
    """Every function that Python code can get hold of."""
    found: dict[str, FunctionDecl] = {}
    for cls in library.classes.values():
        if not cls.is_struct:
            for method in [*cls.methods.values(), *cls.setters.values()]:
                if is_visible_method(method):
                    found.setdefault(method.symbol, method)
    for decl in [*library.builtins.values(), *_module_values(library)]:
        if isinstance(decl, FunctionDecl) and is_visible_method(decl):
            found.setdefault(decl.symbol, decl)
    return list(found.values())


def _module_values(library: Library) -> list[Declaration]:
    return [
        decl
        for name, module in library.modules.items()
        if name.startswith(_STD)
        for key, decl in module.names.items()
        if is_visible(key, decl)
    ]


def is_visible_method(method: FunctionDecl) -> bool:
    return not method.internal and is_exposable(method)


# --- records ---------------------------------------------------------------------


def add_records(unit: UnitLowering) -> None:
    """Structs, classes and library modules, as the back end lays them out."""
    library = unit.library
    unit.unit.structs = [struct_record(library, decl) for decl in library.classes.values()]
    classes = sorted((d for d in library.classes.values() if not d.is_struct), key=lambda d: d.id)
    unit.unit.classes = [class_record(unit, decl) for decl in classes]
    unit.unit.modules = [
        _module_record(unit, name) for name in library.modules if name.startswith(_STD)
    ] + [_builtins_record(unit)]


def class_record(unit: UnitLowering, decl: ClassDecl) -> ClassRecord:
    library = unit.library
    return ClassRecord(
        symbol=decl.object_symbol,
        id=decl.id,
        name=decl.python_name,
        said=decl.said_name,
        module=decl.python_module,
        struct=decl.struct_symbol,
        base=library.classes[decl.base].object_symbol if decl.base else "",
        mro=tuple(library.classes[k].object_symbol for k in library.order(decl.key)),
        members=tuple(_members(unit, decl)),
        drop=drop_symbol(library, decl),
        visit=visit_symbol(library, decl),
        next=_next_symbol(library, decl),
        doc=decl.docstring or "",
        further_bases=tuple(library.classes[k].object_symbol for k in decl.further_bases),
    )


def _next_symbol(library: Library, decl: ClassDecl) -> str:
    """The function that gives an iterator's next value; "" of what is none."""
    method = library.find_method(decl.key, "__next__")
    return method.symbol if method is not None and rep_of(method.result) is Rep.WORD else ""


def _members(unit: UnitLowering, decl: ClassDecl) -> list[MethodRecord]:
    members = []
    for name, method in decl.methods.items():
        if is_visible_method(method) and is_visible(name, method):
            setter = decl.setters.get(name)
            members.append(_function_record(name, method, setter))
    for name, value in decl.constants.items():
        members.append(MethodRecord(name, "constant", constant=make_const(value)))
    for record in members:
        unit.constant(record.name)
        if record.constant is not None:
            unit.register(record.constant)
    return members


def _is_plain(param: typed.Parameter) -> bool:
    return param.type == OBJECT and param.kind in ("positional", "positional_only") and not param.has_default


def _function_record(name: str, decl: FunctionDecl, setter: FunctionDecl | None = None) -> MethodRecord:
    return MethodRecord(
        name=name,
        kind=decl.kind,
        symbol=decl.symbol,
        entry=decl.entry_symbol,
        params=param_records(decl),
        result=rep_of(decl.result),
        style="keywords" if decl.keywords else "parsed" if decl.parsed else STYLES.get(decl.kind, "method"),
        setter=setter.entry_symbol if setter is not None else "",
        doc=decl.docstring or "",
        plain=decl.kind == "method" and all(map(_is_plain, decl.params[1:])),
        module=_home_of(decl) if decl.kind == "function" else "",
        # Modules of the library import built-in functions under other names, for their own use.
        own_name=decl.name if decl.kind == "function" and _home_of(decl) == "builtins" else "",
    )


def _home_of(decl: FunctionDecl) -> str:
    """The module that a function says it is of: that of CPython."""
    layer, _, module = decl.module.partition(".")
    if layer != "std":
        return "builtins"
    return C_MODULES.get(module, module.split(".")[0])


def _module_record(unit: UnitLowering, name: str) -> ModuleRecord:
    module = unit.library.modules[name]
    return ModuleRecord(
        name.removeprefix(_STD), module.path, "", (), _values(unit, module.names), module.docstring,
        origin=_origin(unit, name.removeprefix(_STD)),
    )


def _builtins_record(unit: UnitLowering) -> ModuleRecord:
    return ModuleRecord("builtins", "", "", (), _values(unit, unit.library.builtins), origin=_origin(unit, "builtins"))


def _origin(unit: UnitLowering, name: str) -> str:
    """What the repr of a module of the library says of where it is from."""
    origin = "(frozen)" if frozen_name(name) else "(built-in)"
    unit.constant(origin)
    return origin


def _values(unit: UnitLowering, names: dict[str, Declaration]) -> tuple[MethodRecord, ...]:
    records = []
    for name, decl in names.items():
        if not is_visible(name, decl):
            continue
        match decl:
            case FunctionDecl() if is_exposable(decl) and not decl.internal:
                records.append(_function_record(name, decl))
            case ClassDecl(is_struct=False):
                records.append(MethodRecord(name, "class_object", symbol=decl.object_symbol))
            case ConstantDecl(value=value):
                records.append(MethodRecord(name, "constant", constant=make_const(value)))
                unit.register(make_const(value))
            case _:
                continue
        unit.constant(name)
        unit.constant(records[-1].module)
    return tuple(records)

