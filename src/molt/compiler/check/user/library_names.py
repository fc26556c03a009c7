"""Names that a module of Molt's library lacks and CPython's has: refused where they are read.

Such a name would be an ImportError or AttributeError that CPython does not raise.  Only
what certainly means the module counts: a name that nothing but `import` binds.  A program
that says what to do without the name keeps its way: `try` with a handler for the error,
`hasattr`, or setting the attribute itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl, FunctionDecl
from molt.compiler.check.user.imports import BUILTINS, Modules
from molt.compiler.check.user.scopes import Scope
from molt.compiler.intrinsics.modules import HOST_FOR_MORE
from molt.compiler.source.host import real_name
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree

if TYPE_CHECKING:
    from molt.compiler.check.user.context import Context

# What CPython's module would have raised, were the name missing there.
IMPORT_ERRORS = frozenset({"ImportError"})
ATTRIBUTE_ERRORS = frozenset({"AttributeError"})
ALL_ERRORS = IMPORT_ERRORS | ATTRIBUTE_ERRORS | {"ModuleNotFoundError"}


def imported_modules(scope: Scope) -> dict[str, str]:
    """The global names of a module that only `import` binds, with what they mean, dotted."""
    if scope.star_imports:
        return {}  # they may bind any name
    result = dict(scope.imported)
    waiting = list(scope.order)
    while waiting:
        inner = waiting.pop()
        waiting.extend(inner.order)
        for name in inner.global_names & inner.bound.keys():
            if result.setdefault(name, inner.imported[name]) != inner.imported[name]:
                result[name] = ""
    return result


def check_imported_name(context: Context, span: Span, module: str, name: str) -> None:
    """Refuses `from module import name` of what the library's module lacks."""
    if not context.caught & IMPORT_ERRORS and _is_missing(context, module, name):
        _refuse(context, span, module, name, "catch ImportError if the program can do without it")


def check_attribute(context: Context, node: tree.Attribute) -> None:
    """Refuses `module.name` of what the library's module lacks."""
    modules = context.module.modules
    if context.caught & ATTRIBUTE_ERRORS or node.attr in modules.handled_attributes:
        return
    module = library_module(context, node.value) or _host_module(context, node.value)
    if module and _is_missing(context, module, node.attr):
        _refuse(context, node.span, module, node.attr, "ask hasattr() first if the program can do without it")


def check_star_name(context: Context, span: Span, name: str) -> None:
    """Refuses a name that `from module import *` would have bound under CPython."""
    from molt.compiler.evaluate.host_names import star_names

    for module in context.module.star_libraries:
        if name in star_names(module):
            _refuse(context, span, module, name)


def meaning(context: Context, node: tree.Expr) -> str:
    """The module, or thing in a module, that an expression stands for by imports alone, dotted; "" for others."""
    match node:
        case tree.Name(id="__builtins__") if context.module.name == "__main__":
            return BUILTINS
        case tree.Name(id=name):
            return _imported_as(context, name)
        case tree.Attribute(value=value, attr=attr):
            package = meaning(context, value)
            return f"{package}.{attr}" if package else ""
        case _:
            return ""


def library_module(context: Context, node: tree.Expr) -> str:
    """The library module that an expression certainly is, "" if it is not certain to be one."""
    modules = context.module.modules
    dotted = meaning(context, node)
    return dotted if dotted and modules.find(dotted) < 0 and modules.is_library(dotted) else ""


def is_builtins(context: Context, node: tree.Expr) -> bool:
    """Whether an expression is the module `builtins`, also where `from … import *` might have bound its name anew."""
    if library_module(context, node) == BUILTINS:
        return True
    resolved = context.resolved
    while resolved.parent is not None:
        resolved = resolved.parent
    return isinstance(node, tree.Name) and bool(resolved.scope.star_imports) and resolved.scope.imported.get(node.id) == BUILTINS


def module_facts(context: Context, node: tree.Attribute) -> typed.ModuleFacts | None:
    """What imports alone tell of an attribute of a module; None for others, and for modules within modules."""
    modules = context.module.modules
    dotted = meaning(context, node.value)
    if not dotted or not _is_module(modules, dotted) or _is_module(modules, f"{dotted}.{node.attr}"):
        return None
    return typed.ModuleFacts(modules.find(dotted), library_function(context, node) != "")


def _is_module(modules: Modules, dotted: str) -> bool:
    return modules.find(dotted) >= 0 or modules.is_library(dotted) or real_name(dotted) in modules.host


def _host_module(context: Context, node: tree.Expr) -> str:
    """The module of the host's, compiled along, that lacks names and that an expression certainly is; "" for others."""
    dotted = meaning(context, node)
    modules = context.module.modules
    return dotted if dotted in modules.lost and modules.find(dotted) < 0 else ""


def library_function(context: Context, node: tree.Expr) -> str:
    """The symbol of the library's function or class that an expression is by imports alone, "" for others."""
    dotted = meaning(context, node)
    module, _, name = dotted.rpartition(".")
    modules = context.module.modules
    if not module or modules.find(module) >= 0 or not modules.is_library(module):
        return ""
    names = modules.library.builtins if module == BUILTINS else modules.library.modules[f"std.{module}"].names
    decl = names.get(name)
    is_one = isinstance(decl, ClassDecl) or (isinstance(decl, FunctionDecl) and not decl.internal)
    return decl.object_symbol if is_one else ""


def _imported_as(context: Context, name: str) -> str:
    resolved = context.resolved
    while resolved.parent is not None:
        scope = resolved.scope
        is_own = name in scope.bound and (scope.kind != "class" or resolved is context.resolved)
        if name in scope.global_names:
            break
        if is_own and name not in scope.nonlocal_names:
            return "" if _is_rebound_inside(scope, name) else scope.imported.get(name, "")
        resolved = resolved.parent
    return context.module.imported.get(name, "")


def _is_rebound_inside(scope: Scope, name: str) -> bool:
    return any(name in inner.nonlocal_names or _is_rebound_inside(inner, name) for inner in scope.order)


def _is_missing(context: Context, module: str, name: str) -> bool:
    """Whether the library's module lacks a name that CPython's has."""
    modules = context.module.modules
    if module in modules.lost and modules.find(module) < 0:
        return name in modules.lost[module] and f"{module}.{name}" not in modules.host
    if module in HOST_FOR_MORE and context.module.lenient:
        return False  # a program with this module of the host's has the host's of that, too
    if name.startswith("__") or not modules.is_library(module) or modules.is_library(f"{module}.{name}"):
        return False
    if name in modules.library_names(module):
        return False
    from molt.compiler.evaluate.host_names import host_has  # imports much, for what is rare

    return host_has(module, name)


def _refuse(context: Context, span: Span, module: str, name: str, *notes: str) -> None:
    context.refuse(span, f"module {module!r} of Molt's library has no {name!r} yet", "CPython's has it", *notes)
