"""A name for `globals()`: each use that only reads asks for the names again.

    names = globals()
    found = names["x"]      ->      found = globals()["x"]

The dict of a module's names is a copy here (`namespaces.py`), right for as long as it is
read at once.  A name that is bound to it once, and used in nothing but `names[key]` and
`key in names`, can be replaced; what else is done with it keeps the module from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from molt.compiler.check.user.scopes import Scope
from molt.compiler.evaluate.build import Builder, child_nodes, rewrite
from molt.compiler.syntax import tree


def expand_namespace_aliases(module: tree.Module, scope: Scope) -> tree.Module:
    """`module` without names for `globals()`; the same object if it has none.  `scope`: the module's."""
    nodes = list(_nodes(module))
    assigned = [node for node in nodes if isinstance(node, tree.Assign) and _is_globals(node.value)]
    names = {node.targets[0].id for node in assigned if len(node.targets) == 1 and isinstance(node.targets[0], tree.Name)}
    aliases = {name for name in names if _is_only_read(name, nodes) and not _is_bound_within(name, scope)}
    if not aliases:
        return module

    def change(node: tree.Node) -> tree.Node | None:
        match node:
            case tree.Assign(targets=(tree.Name(id=name),), value=value) if name in aliases:
                return replace(node, value=Builder(value.span).constant(None))
            case tree.Delete():
                return node
            case tree.Name(id=name, span=span) if name in aliases:
                build = Builder(span)
                return build.call(build.name("globals"))
            case _:
                return None

    return replace(module, body=tuple(rewrite(stmt, change) for stmt in module.body))


def _nodes(node: tree.Node) -> Iterator[tree.Node]:
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        waiting += child_nodes(each)


def _is_globals(node: tree.Expr) -> bool:
    return isinstance(node, tree.Call) and isinstance(node.func, tree.Name) and node.func.id == "globals" and not node.args


def _is_only_read(name: str, nodes: list[tree.Node]) -> bool:
    """Whether a name is bound once, and used otherwise only for what can be read at once, or unbound."""
    uses = sum(isinstance(node, tree.Name) and node.id == name for node in nodes)
    known = 0
    bound = 0
    for node in nodes:
        match node:
            case tree.Assign(targets=targets):
                bound += sum(isinstance(target, tree.Name) and target.id == name for target in targets)
                known -= sum(_is_item_of(name, target) for target in targets)
            case tree.AugAssign(target=target) | tree.AnnAssign(target=target) | tree.For(target=target):
                known -= _is_item_of(name, target)
            case tree.Delete(targets=targets):
                known += sum(isinstance(target, tree.Name) and target.id == name for target in targets)
                known -= sum(_is_item_of(name, target) for target in targets)
            case tree.Subscript():
                known += _is_item_of(name, node)
            case tree.Compare(rest=rest):
                known += sum(op in ("in", "not-in") and isinstance(e, tree.Name) and e.id == name for op, e in rest)
    return bound == 1 and uses == known + 1


def _is_item_of(name: str, node: tree.Expr) -> bool:
    return isinstance(node, tree.Subscript) and isinstance(node.value, tree.Name) and node.value.id == name


def _is_bound_within(name: str, scope: Scope) -> bool:
    """Whether a scope within the module's binds a name, or declares it."""
    return any(name in inner.bound or name in inner.global_names or _is_bound_within(name, inner) for inner in scope.order)
