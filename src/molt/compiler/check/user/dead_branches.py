"""Branches that no CPython 3.11 on a machine of ours would run: nothing in them is compiled, imported or refused.

    if sys.version_info >= (3, 11):          if sys.version_info >= (3, 11):
        from typing import Self                  from typing import Self
    else:                              ->
        from typing_extensions import Self

The test stays.  In functions the names that the branch binds stay bound there, so that they are local ones.
What is known: the version, the implementation, and that the system is neither Windows nor macOS; of names, those that
a module binds once, to something known.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from molt.compiler.check.user.scopes import Scope, build_scopes
from molt.compiler.evaluate.build import all_nodes
from molt.compiler.syntax import tree

# What any release of 3.11 lies between.
_FIRST, _LAST = (3, 11, 0, "final", 0), (3, 11, 99, "final", 0)
_HEX = (0x030B00F0, 0x030BFFF0)
_OTHER_SYSTEMS = frozenset({"win32", "cygwin", "darwin", "nt", "java", "ce", "os2", "riscos"})
_OPERATORS = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


class _Between:
    """A value of which the least and the greatest are known."""

    def __init__(self, first: object, last: object) -> None:
        self.first, self.last = first, last


class _System:
    """The name of a system that is none of the others."""


class _Unknown(Exception):
    pass


def may_have_dead_branches(text: str) -> bool:
    """Whether the text of a module asks for anything that is known here."""
    return any(asked in text for asked in ("version_info", "hexversion", "sys.platform", "os.name", "sys.implementation", "python_implementation"))


def without_dead_branches(module: tree.Module) -> tree.Module:
    """The module without what it never runs."""
    return replace(module, body=_Cutter(module).block(module.body, in_function=False))


class _Cutter:
    def __init__(self, module: tree.Module) -> None:
        self._known: dict[str, object] = {}
        scope = build_scopes(module)
        self._bindings = Counter(_bound_in(module, scope))
        self._has_stars = bool(scope.star_imports)  # they may bind any name
        self._modules = {name for name in ("sys", "os", "platform") if self._bindings[name] == 1}
        self._modules &= {alias.name for stmt in module.body if isinstance(stmt, tree.Import) for alias in stmt.names if not alias.asname}

        self._from_sys = {
            alias.asname or alias.name: alias.name
            for stmt in module.body if isinstance(stmt, tree.ImportFrom) and stmt.module == "sys" and not stmt.level
            for alias in stmt.names if self._bindings[alias.asname or alias.name] == 1
        }  # fmt: skip

    def block(self, body: tuple[tree.Stmt, ...], *, in_function: bool) -> tuple[tree.Stmt, ...]:
        return tuple(self._stmt(stmt, in_function) for stmt in body)

    def _stmt(self, stmt: tree.Stmt, in_function: bool) -> tree.Stmt:
        match stmt:
            case tree.Assign(targets=(tree.Name(id=name),), value=tree.Compare() | tree.Unary() | tree.BoolOp() as value) if (
                not in_function and not self._has_stars and self._bindings[name] == 1
            ):
                holds = self._truth(value)
                if holds is not None:
                    self._known[name] = holds
                return stmt
            case tree.If(test=test, body=body, orelse=orelse):
                holds = self._truth(test)
                if holds is not None:
                    body = body if holds else _dead(body, in_function)
                    orelse = _dead(orelse, in_function) if holds else orelse
                return replace(stmt, body=self.block(body, in_function=in_function) or (tree.Pass(stmt.span),), orelse=self.block(orelse, in_function=in_function))
            case tree.FunctionDef(body=body):
                return replace(stmt, body=self.block(body, in_function=True))
            case tree.ClassDef(body=body):
                return replace(stmt, body=self.block(body, in_function=in_function))
            case tree.Try():
                handlers = tuple(replace(handler, body=self.block(handler.body, in_function=in_function)) for handler in stmt.handlers)
                return replace(
                    stmt, body=self.block(stmt.body, in_function=in_function), handlers=handlers,
                    orelse=self.block(stmt.orelse, in_function=in_function), final=self.block(stmt.final, in_function=in_function),
                )  # fmt: skip
            case tree.With() | tree.For() | tree.While():
                changes = {name: self.block(getattr(stmt, name), in_function=in_function) for name in ("body", "orelse") if hasattr(stmt, name)}
                return replace(stmt, **changes)
        return stmt

    def _truth(self, test: tree.Expr) -> bool | None:
        """Whether a test holds; None where that is not known. Constants are for others to know."""
        try:
            return None if isinstance(test, tree.Constant) else bool(self._value(test))
        except (_Unknown, TypeError, IndexError):
            return None

    def _value(self, node: tree.Expr) -> object:
        match node:
            case tree.Constant(value=value):
                return value
            case tree.Display(kind="tuple" | "set" | "list", elements=elements):
                return tuple(self._value(element) for element in elements)
            case tree.Name(id=name) if name in self._known:
                return self._known[name]
            case tree.Name(id=name) if name in self._from_sys:
                return _of_sys(self._from_sys[name])
            case tree.Attribute(value=owner, attr=attr):
                return self._attribute(owner, attr)
            case tree.Subscript(value=value, index=tree.Slice(lower=None, upper=tree.Constant(value=int() as end), step=None)) if 0 <= end <= 2:
                return self._version(value)[:end]
            case tree.Subscript(value=value, index=tree.Constant(value=int() as place)) if 0 <= place <= 1:
                return self._version(value)[place]
            case tree.Unary(op="not", operand=operand):
                return not self._settled(operand)
            case tree.BoolOp(op=op, operands=operands):
                return self._joined(op, operands)
            case tree.Compare(first=first, rest=((op, second),)):
                return _compare(op, self._value(first), self._value(second))
            case tree.Call(func=tree.Attribute(value=value, attr="startswith"), args=(tree.Arg(value=tree.Constant(value=str() as start)),)):
                if isinstance(self._value(value), _System) and any(name.startswith(start) for name in _OTHER_SYSTEMS):
                    return False
            case tree.Call(func=tree.Attribute(value=tree.Name(id="platform"), attr="python_implementation"), args=()) if "platform" in self._modules:
                return "CPython"
        raise _Unknown

    def _version(self, node: tree.Expr) -> tuple[int, int]:
        found = self._value(node)
        if not isinstance(found, _Between) or found.first is not _FIRST:
            raise _Unknown
        return _FIRST[:2]

    def _attribute(self, owner: tree.Expr, attr: str) -> object:
        match owner, attr:
            case tree.Name(id="sys"), _ if "sys" in self._modules:
                return _of_sys(attr)
            case tree.Name(id="os"), "name" if "os" in self._modules:
                return _System()
            case tree.Attribute(value=tree.Name(id="sys"), attr="implementation"), "name" if "sys" in self._modules:
                return "cpython"
            case _, "major" | "minor":
                return self._version(owner)[attr == "minor"]
        raise _Unknown

    def _settled(self, node: tree.Expr) -> bool:
        found = self._value(node)
        if isinstance(found, _Between | _System):
            return True
        return bool(found)

    def _joined(self, op: str, operands: tuple[tree.Expr, ...]) -> bool:
        """`and` or `or`: one operand can settle it."""
        truths = [self._truth(operand) for operand in operands]
        if (op == "or") in truths:
            return op == "or"
        if None in truths:
            raise _Unknown
        return op == "and"


def _of_sys(name: str) -> object:
    """What is known of a name of `sys`."""
    match name:
        case "version_info":
            return _Between(_FIRST, _LAST)
        case "hexversion":
            return _Between(*_HEX)
        case "platform":
            return _System()
    raise _Unknown


def _compare(op: str, first: object, second: object) -> bool:
    if isinstance(first, _System):
        others = second if op in ("in", "not-in") and isinstance(second, tuple) else (second,)
        if op in ("==", "in", "!=", "not-in") and all(isinstance(other, str) and other in _OTHER_SYSTEMS for other in others):
            return op in ("!=", "not-in")
        raise _Unknown
    if op not in _OPERATORS or isinstance(second, _Between | _System):
        raise _Unknown
    if isinstance(first, _Between):
        least, most = (_OPERATORS[op](end, second) for end in (first.first, first.last))
        if least is not most or first.first <= second <= first.last:
            raise _Unknown
        return bool(least)
    return bool(_OPERATORS[op](first, second))


def _dead(body: tuple[tree.Stmt, ...], in_function: bool) -> tuple[tree.Stmt, ...]:
    """What stays of a branch that is not run."""
    if not in_function:
        return ()
    if any(isinstance(node, tree.Global | tree.Nonlocal | tree.Yield | tree.YieldFrom | tree.Await) for stmt in body for node in all_nodes(stmt)):
        return body
    if not body:
        return ()
    span = body[0].span
    bound = build_scopes(tree.Module(span, "", span.file, body, None, False)).bound
    return tuple(tree.Assign(span, (tree.Name(span, name),), tree.Constant(span, None)) for name in bound)


def _statements(body: tuple[tree.Stmt, ...]) -> Iterator[tree.Node]:
    for stmt in body:
        yield from all_nodes(stmt)


def _bound_in(module: tree.Module, scope: Scope) -> Iterator[str]:
    """The names that something in a module binds, or may, as often as it does, or more."""
    for inner in scope.order:
        yield from _bound_within(inner)
    for node in _statements(module.body):
        match node:
            case tree.Import(names=names) | tree.ImportFrom(names=names):
                yield from (alias.asname or alias.name.split(".")[0] for alias in names)
            case tree.Global(names=names):
                yield from (name for name in names for _ in range(2))
            case tree.FunctionDef() | tree.ClassDef():
                yield node.bound_name
            case tree.Assign(targets=targets):
                yield from (name for target in targets for name in _names_in(target))
            case tree.AugAssign(target=target) | tree.AnnAssign(target=target) | tree.For(target=target) | tree.NamedExpr(target=target):
                yield from _names_in(target)
            case tree.With(items=items):
                yield from (name for item in items if item.target is not None for name in _names_in(item.target))
            case tree.Pattern():
                yield from (name for name in (getattr(node, "name", None), getattr(node, "rest", None)) if isinstance(name, str))
            case tree.Delete(targets=targets):
                yield from (name for target in targets for name in _names_in(target))
    # What is bound in other ways: `except … as`.
    yield from scope.unbound


def _bound_within(scope: Scope) -> Iterator[str]:
    """Parameters, what comprehensions and patterns bind, and all else that is not the module's own."""
    yield from scope.params
    yield from scope.bound
    for inner in scope.order:
        yield from _bound_within(inner)


def _names_in(node: tree.Node) -> Iterator[str]:
    for each in all_nodes(node):
        if isinstance(each, tree.Name):
            yield each.id
