"""`namedtuple(…)`: the call gets `module=__name__`.

CPython's takes the name of the module from the frame that calls it; a compiled program
has no such frames, so the call says it.

    Point = namedtuple("Point", "x y")
    Point = namedtuple("Point", "x y", module=__name__)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from molt.compiler.evaluate.build import Builder, child_nodes, rewrite
from molt.compiler.evaluate.scopes import (
    Imported,
    ModuleLookup,
    Program,
    Scope,
    class_scope,
    function_scope,
)
from molt.compiler.syntax import tree

_MAKER = Imported("collections.namedtuple")
_OPTION = "module"


def add_module_names(module: tree.Module, lookup: ModuleLookup) -> tree.Module:
    """`module` with the option added to calls that it matters for; the same object if there are none."""
    program = Program(lookup)
    calls = {id(call) for call in _calls(module.body, program.module_scope(module), program)}
    if not calls:
        return module

    def change(node: tree.Node) -> tree.Node | None:
        return _with_name(node) if isinstance(node, tree.Call) and id(node) in calls else None

    return replace(module, body=tuple([rewrite(stmt, change) for stmt in module.body]))


def _with_name(call: tree.Call) -> tree.Call:
    name = Builder(call.span).name("__name__")
    return replace(call, args=(*call.args, tree.Arg(call.span, tree.ArgKind.KEYWORD, name, _OPTION)))


def _calls(body: tuple[tree.Stmt, ...], scope: Scope, program: Program) -> Iterator[tree.Call]:
    """The calls in a block and in the scopes within it."""
    stack: list[tuple[tree.Node, Scope]] = [(stmt, scope) for stmt in body]
    while stack:
        node, inside = stack.pop()
        if isinstance(node, tree.Call) and program.meaning(node.func, inside) == _MAKER and not _says_module(node):
            yield node
        if isinstance(node, tree.FunctionDef):
            inner = function_scope(node, inside)
        else:
            inner = class_scope(node, inside) if isinstance(node, tree.ClassDef) else inside
        stack.extend((child, inner) for child in child_nodes(node))


def _says_module(call: tree.Call) -> bool:
    """Whether the option is given, or may be."""
    return any(arg.name == _OPTION or arg.kind is tree.ArgKind.DOUBLE_STAR for arg in call.args)
