"""What a class body says about its attributes, as far as a class maker asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from molt.compiler.evaluate.scopes import Scope, blocks_of, class_scope
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree

Bound = tree.Expr | tree.FunctionDef | tree.ClassDef | None
"""What a name in a class body was last bound to; None where that is not one thing."""


@dataclass(slots=True)
class ClassFacts:
    """`annotations` and `bound` in source order.  `uncertain` names are bound, unbound or
    annotated where it depends on the run (in a branch, by `del`), with a place."""

    node: tree.ClassDef
    annotations: dict[str, tree.AnnAssign] = field(default_factory=dict)
    bound: dict[str, Bound] = field(default_factory=dict)
    uncertain: dict[str, Span] = field(default_factory=dict)
    nested_annotation: Span | None = None


def read_class(node: tree.ClassDef, scope: Scope) -> ClassFacts:
    """The facts of a class whose statement is in `scope`."""
    facts = ClassFacts(node)
    for stmt in node.body:
        _read_stmt(facts, stmt, scope)
    return facts


def _read_stmt(facts: ClassFacts, stmt: tree.Stmt, scope: Scope) -> None:
    match stmt:
        case tree.AnnAssign(target=tree.Name(id=name), simple=True, value=value):
            facts.annotations[name] = stmt
            if value is not None:
                facts.bound[name] = value
        case tree.Assign(targets=targets, value=value) if all(
                isinstance(target, tree.Name) for target in targets):
            for target in targets:
                assert isinstance(target, tree.Name)
                facts.bound[target.id] = value
        case tree.FunctionDef() | tree.ClassDef():
            facts.bound[stmt.bound_name] = None if stmt.decorators else stmt
        case tree.Delete() | tree.Global() | tree.Nonlocal():
            for name in _names_of(stmt, scope):
                facts.uncertain[name] = stmt.span
        case _ if blocks_of(stmt):
            for name in _names_of(stmt, scope):
                facts.uncertain[name] = stmt.span
            for nested in _nested_annotations(stmt):
                facts.nested_annotation = facts.nested_annotation or nested.span
        case _:
            for name in _names_of(stmt, scope):
                facts.bound[name] = None


def _names_of(stmt: tree.Stmt, scope: Scope) -> Iterator[str]:
    """All names a statement binds in the class."""
    alone = tree.ClassDef(stmt.span, "", (), (stmt,), (), None)
    yield from class_scope(alone, scope).names


def _nested_annotations(stmt: tree.Stmt) -> Iterator[tree.AnnAssign]:
    for block in blocks_of(stmt):
        for inner in block:
            if isinstance(inner, tree.AnnAssign) and inner.simple:
                yield inner
            yield from _nested_annotations(inner)


class Unknown:
    """The value of an expression that isn't constant."""


UNKNOWN = Unknown()


def constant_value(expr: tree.Expr) -> object:
    """The value of a literal, a signed number included; else UNKNOWN."""
    match expr:
        case tree.Constant(value=value):
            return value
        case tree.Unary(op=op, operand=tree.Constant(value=int() | float() as number)) \
                if op in "+-" and not isinstance(number, bool):
            return -number if op == "-" else number
    return UNKNOWN
