"""What passes may do without the library, from the library's declarations and the tables of `intrinsics`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from molt.compiler.check.declarations import ClassDecl, FunctionDecl, Library
from molt.compiler.check.library import NullDefault
from molt.compiler.intrinsics import layouts
from molt.compiler.intrinsics.fast_paths import CONSTRUCTORS, FIELDS, FUNCTIONS, METHOD_CLASSES, SHAPED_BASES, SPECIAL_METHODS
from molt.compiler.intrinsics.flows import FUNCTION_FLOWS, METHOD_FLOWS
from molt.compiler.intrinsics.runtime import RUNTIME
from molt.compiler.ir.library import DirectCall, FastPaths, LibraryNames
from molt.compiler.ir.model import Const, Rep
from molt.compiler.lower.unit import UnitLowering
from molt.compiler.types.model import F64, I64, OBJECT, Instance, Type, rep_of

_T = TypeVar("_T")

# Kinds of places whose rows user code fills (lib/rt/site_caches.py).
_FILLED = ("slot", "place", "own_place", "method", "getter", "setter", "class", "filled", "raised", "module")

# What compiled code can go on with as it is.
_RESULTS = (Rep.VOID, Rep.WORD, Rep.I64, Rep.F64, Rep.BOOL)

# Calling one of these classes most likely gives a number.
_NUMBER_CLASSES = {layouts.INT: Rep.I64, layouts.FLOAT: Rep.F64, layouts.BOOL: Rep.BOOL}


def fast_paths(library: Library, names: LibraryNames) -> FastPaths:
    """All that is known of the library's symbols."""
    lowering = UnitLowering.for_library(library)
    ask, compare = lowering.runtime("ask_reflected"), lowering.runtime("compare_declined")
    start = lowering.runtime("start_exception")
    return FastPaths(
        ask_reflected=(ask.symbol, lowering.extern(ask)),
        compare_declined=(compare.symbol, lowering.extern(compare)),
        start_exception=(start.symbol, lowering.extern(start)),
        truth=lowering.runtime("truth").symbol,
        fits={f"{what}_at": lowering.runtime(f"fits_{what}").symbol for what in _FILLED},
        names=names,
        operations={lowering.runtime(key).symbol: key for key in RUNTIME},
        functions={_object_symbol(library, name): does for name, does in FUNCTIONS.items()},
        fields=FIELDS,
        methods=_methods(library, lowering, lambda role, name: not name.startswith("_")),
        specials=_specials(library, lowering),
        calls=_calls(library, lowering),
        object_type=_object_symbol(library, "object"),
        shaped_bases=_shaped_bases(library),
        static_method_type=_object_symbol(library, "staticmethod"),
        class_method_type=_object_symbol(library, "classmethod"),
        property_type=_object_symbol(library, "property"),
        result_reps=_result_reps(library),
        result_classes=_result_classes(library),
        method_names=_method_names(library),
        method_classes=_method_classes(library),
        method_reps=_method_reps(library),
        function_flows={_object_symbol(library, name): way for name, way in FUNCTION_FLOWS.items()},
        method_flows=METHOD_FLOWS,
    )


def _shaped_bases(library: Library) -> frozenset[str]:
    root, *kinds = (_object_symbol(library, name) for name in SHAPED_BASES)
    found = {root, *kinds}
    for decl in library.classes.values():
        at = decl
        while at.base and at.object_symbol not in kinds:
            at = library.classes[at.base]
        if at.object_symbol in kinds:
            found.add(decl.object_symbol)
    return frozenset(found)


def _method_names(library: Library) -> frozenset[str]:
    classes = [decl for decl in library.builtins.values() if isinstance(decl, ClassDecl)]
    return frozenset(name for cls in classes for name in cls.methods if not name.startswith("_"))


def _specials(library: Library, lowering: UnitLowering) -> dict[tuple[str, str], DirectCall]:
    item_at = lowering.runtime("str_item_at")
    found = _methods(library, lowering, lambda role, name: (role, name) in SPECIAL_METHODS)
    found["str", "__getitem__"] = DirectCall(item_at.symbol, lowering.signature(item_at))
    return found


def _methods(
    library: Library, lowering: UnitLowering, wanted: Callable[[str, str], bool]
) -> dict[tuple[str, str], DirectCall]:
    roles = {layouts.CLASS_ROLES[role]: role for role in METHOD_CLASSES}
    found: dict[tuple[str, str], DirectCall] = {}
    for decl in library.functions.values():
        if decl.kind == "method" and decl.owner in roles and wanted(roles[decl.owner], decl.name):
            direct = _direct_call(decl, lowering)
            if direct is not None:
                found[roles[decl.owner], decl.name] = direct
    return {key: found[key] for key in sorted(found, key=lambda key: METHOD_CLASSES.index(key[0]))}


def _calls(library: Library, lowering: UnitLowering) -> dict[str, DirectCall]:
    found = {}
    for decl in _functions(library):
        direct = _direct_call(decl, lowering)
        if direct is not None:
            found[decl.object_symbol] = direct
    for cls in library.builtins.values():
        if isinstance(cls, ClassDecl) and (direct := _direct_new(library, cls, lowering)) is not None:
            found[cls.object_symbol] = direct
    for name, runtime in CONSTRUCTORS.items():
        function = lowering.runtime(runtime)
        found[_object_symbol(library, name)] = DirectCall(function.symbol, lowering.signature(function))
    return found


def _direct_call(decl: FunctionDecl, lowering: UnitLowering) -> DirectCall | None:
    """How to call a function without its boxed entry, if all that it takes are objects, by position."""
    receiver = 1 if decl.kind == "method" or decl.name == "__new__" else 0
    params = decl.params[receiver:]
    if rep_of(decl.result) not in _RESULTS:
        return None
    if any(param.kind not in ("positional", "positional_only") for param in params):
        return None
    if any(param.type not in (OBJECT, F64, I64) for param in params):
        return None
    defaults: list[Const | int | None] = []
    for param in params:
        if param.has_default:
            value = param.default.value if param.default is not None else None
            if isinstance(value, NullDefault):
                defaults.append(None)
            elif value is None and param.type == OBJECT:
                defaults.append(Const(None, "none"))
            elif type(value) is int and param.type == I64:
                defaults.append(value)
            else:
                defaults.clear()  # this one has to be given, and those before it
    return DirectCall(decl.symbol, lowering.signature(decl), tuple(defaults))


def _direct_new(library: Library, cls: ClassDecl, lowering: UnitLowering) -> DirectCall | None:
    """How to make an instance of a built-in class that has a `__new__` of its own and no `__init__`."""
    new, init = cls.methods.get("__new__"), library.find_method(cls.key, "__init__")
    if new is None or (init is not None and init.owner != layouts.CLASS_ROLES["object"]):
        return None
    direct = _direct_call(new, lowering)
    return None if direct is None else replace(direct, cls=cls.object_symbol)


def _object_symbol(library: Library, name: str) -> str:
    decl = library.builtins[name]
    assert isinstance(decl, (ClassDecl, FunctionDecl)), f"{name} is no object"
    return decl.object_symbol


def _result_reps(library: Library) -> dict[str, Rep]:
    found = {d.object_symbol: rep_of(d.result) for d in _functions(library)}
    found.update({library.classes[key].object_symbol: rep for key, rep in _NUMBER_CLASSES.items()})
    return found


def _functions(library: Library) -> Iterator[FunctionDecl]:
    """The functions that programs can get at, built-in or in a module."""
    for decl in library.builtins.values():
        if isinstance(decl, FunctionDecl):
            yield decl
    for module in library.modules.values():
        if module.name.startswith("std."):
            for decl in module.names.values():
                if isinstance(decl, FunctionDecl) and not decl.internal:
                    yield decl


def _result_classes(library: Library) -> dict[str, str]:
    """By symbol of a built-in function or class, of results that have methods of their own."""
    found = {d.object_symbol: role for d in _functions(library) if (role := _role(d.result))}
    found.update({library.classes[layouts.CLASS_ROLES[role]].object_symbol: role for role in METHOD_CLASSES})
    return found


def _method_classes(library: Library) -> dict[str, str]:
    """By name, as `_method_reps`."""
    return _agreed(library, lambda decl: _role(decl.result))


def _role(result: Type) -> str:
    """The class of a result, if it is one of METHOD_CLASSES."""
    key = result.cls if isinstance(result, Instance) else ""
    return next((role for role in METHOD_CLASSES if layouts.CLASS_ROLES[role] == key), "")


def _method_reps(library: Library) -> dict[str, Rep]:
    """By name."""
    return _agreed(library, lambda decl: rep_of(decl.result))


def _agreed(library: Library, what: Callable[[FunctionDecl], _T]) -> dict[str, _T]:
    """By the names of methods and functions; of those on which the library's classes and modules disagree, nothing is
    said. What METHOD_CLASSES say goes before what others do: `x.split()` is a string's, and not `os.path`'s."""
    keys = {layouts.CLASS_ROLES[role] for role in METHOD_CLASSES}
    found: dict[tuple[bool, str], set[_T]] = {}
    for decl in _visible_methods(library):
        found.setdefault((decl.owner in keys, decl.name), set()).add(what(decl))
    votes = {name: said for (_, name), said in sorted(found.items(), key=lambda item: item[0])}
    return {name: next(iter(said)) for name, said in votes.items() if len(said) == 1}


def _visible_methods(library: Library) -> Iterator[FunctionDecl]:
    for decl in library.functions.values():
        if decl.module.startswith(("builtins.", "std.")) and not decl.name.startswith("_"):
            yield decl
