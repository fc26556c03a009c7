"""Which programs do what CPython's own C code warns of, and which evidently do: what they hold for it costs something.

    async def f(): ...
    f()                    # RuntimeWarning: coroutine 'f' was never awaited

    class C:
        def __int__(self):
            return True    # DeprecationWarning: __int__ returned non-int (type bool). …
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator
from dataclasses import replace

from molt.compiler.check.user.program import SourceModule
from molt.compiler.evaluate.build import all_nodes
from molt.compiler.intrinsics.modules import WARNED
from molt.compiler.syntax import tree

# The methods that convert to a number, and what derives from what they are to return.
_NUMBERS = frozenset({"int", "float", "complex", "bool"})
_CONVERTING = frozenset({"__int__", "__index__", "__float__", "__complex__"})


def with_warnings(modules: list[SourceModule]) -> list[SourceModule]:
    """The modules, of which the first begins with the import of what gives such warnings, if there may be some."""
    if not _may_be_warned(module.tree for module in modules):
        return modules
    first = modules[0].tree
    span = first.span
    argument = tree.Arg(span, tree.ArgKind.POSITIONAL, tree.Constant(span, WARNED))
    call = tree.ExprStmt(span, tree.Call(span, tree.Name(span, "__import__"), (argument,)))
    return [replace(modules[0], tree=replace(first, body=(call, *first.body))), *modules[1:]]


def _may_be_warned(modules: Iterable[tree.Module]) -> bool:
    """Whether the modules have coroutines, or methods that convert to numbers and evidently return no exact ones."""
    nodes = list(_nodes(modules))
    return any(isinstance(node, tree.FunctionDef) and node.is_async for node in nodes) or bool(_returns_others(nodes))


def is_warned(modules: Iterable[tree.Module]) -> bool:
    """Whether some warning is evident, so that the place of it must be known: functions keep rows for that."""
    nodes = list(_nodes(modules))
    return _returns_others(nodes) or _forgets_coroutines(nodes)


def _nodes(modules: Iterable[tree.Module]) -> Iterator[tree.Node]:
    for module in modules:
        for stmt in module.body:
            yield from all_nodes(stmt)


def _returns_others(nodes: list[tree.Node]) -> bool:
    methods = [node for node in nodes if isinstance(node, tree.FunctionDef) and node.name in _CONVERTING]
    if not methods:
        return False
    derived = {"bool"}
    classes = [node for node in nodes if isinstance(node, tree.ClassDef)]
    for _ in range(len(classes)):
        more = {node.name for node in classes if any(_is_one_of(arg.value, derived | _NUMBERS) for arg in node.args)}
        if more <= derived:
            break
        derived |= more
    returned = (node.value for method in methods for node in all_nodes(method) if isinstance(node, tree.Return))
    return any(value is not None and _is_other(value, derived) for value in returned)


def _is_one_of(node: tree.Expr, names: Iterable[str]) -> bool:
    return isinstance(node, tree.Name) and node.id in names


def _is_other(value: tree.Expr, derived: set[str]) -> bool:
    """Whether a value is evidently an instance of a class that derives from a number's."""
    match value:
        case tree.Constant(value=bool()) | tree.Compare() | tree.Unary(op="not"):
            return True
        case tree.Call(func=func):
            return _is_one_of(func, derived)
    return False


def _forgets_coroutines(nodes: list[tree.Node]) -> bool:
    coroutines = {node.name for node in nodes if isinstance(node, tree.FunctionDef) and node.is_async}
    if not coroutines:
        return False
    imported = {
        alias.asname or alias.name
        for node in nodes if isinstance(node, tree.Import) for alias in node.names
    }  # fmt: skip
    for node in nodes:
        match node:
            case tree.ExprStmt(value=value) if _calls(value, coroutines):
                return True
            case tree.Call(func=func, args=args) if _is_others(func, imported) and any(_calls(arg.value, coroutines) for arg in args):
                return True
    return False


def _calls(value: tree.Expr, coroutines: set[str]) -> bool:
    match value:
        case tree.Call(func=tree.Name(id=name) | tree.Attribute(attr=name)):
            return name in coroutines
    return False


def _is_others(func: tree.Expr, imported: set[str]) -> bool:
    """Whether a function is a built-in or a module's: neither runs coroutines, but for those of `asyncio`."""
    match func:
        case tree.Name(id=name):
            return hasattr(builtins, name)
        case tree.Attribute(value=tree.Name(id=name)):
            return name in imported
    return False
