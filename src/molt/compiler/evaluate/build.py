"""Making and rewriting tree nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import TypeVar

from molt.compiler.source.span import Span
from molt.compiler.syntax import tree

N = TypeVar("N", bound=tree.Node)


@dataclass(frozen=True, slots=True)
class Builder:
    """Makes nodes that all have one span."""

    span: Span

    def name(self, name: str) -> tree.Name:
        return tree.Name(self.span, name)

    def constant(self, value: object) -> tree.Constant:
        return tree.Constant(self.span, value)

    def attribute(self, value: tree.Expr, *attrs: str) -> tree.Expr:
        for attr in attrs:
            value = tree.Attribute(self.span, value, attr)
        return value

    def item(self, value: tree.Expr, key: str) -> tree.Expr:
        return tree.Subscript(self.span, value, self.constant(key))

    def tuple(self, elements: list[tree.Expr]) -> tree.Expr:
        return tree.Display(self.span, "tuple", tuple(elements))

    def strings(self, texts: tuple[str, ...]) -> tree.Expr:
        return self.tuple([self.constant(text) for text in texts])

    def call(self, func: tree.Expr, *args: tree.Expr) -> tree.Expr:
        return tree.Call(self.span, func, tuple(
            [tree.Arg(self.span, tree.ArgKind.POSITIONAL, arg) for arg in args]))

    def assign(self, name: str, value: tree.Expr) -> tree.Stmt:
        return tree.Assign(self.span, (self.name(name),), value)

    def delete(self, name: str) -> tree.Stmt:
        return tree.Delete(self.span, (self.name(name),))

    def run(self, value: tree.Expr) -> tree.Stmt:
        return tree.ExprStmt(self.span, value)

    def raise_(self, error: tree.Expr) -> tree.Stmt:
        return tree.Raise(self.span, error, None)


def rewrite(node: N, change: Callable[[tree.Node], tree.Node | None]) -> N:
    """`node` with every node for which `change` gives another one replaced by that;
    what was put in is not looked into."""
    changed = change(node)
    if changed is not None:
        return changed  # type: ignore[return-value]
    updates = {}
    for name in _field_names(type(node)):
        before = getattr(node, name)
        after = _rewrite_value(before, change)
        if after is not before:
            updates[name] = after
    return replace(node, **updates) if updates else node


def _rewrite_value(value: object, change: Callable[[tree.Node], tree.Node | None]) -> object:
    if isinstance(value, tree.Node):
        return rewrite(value, change)
    if isinstance(value, tuple):
        items = [_rewrite_value(item, change) for item in value]
        if any(after is not before for after, before in zip(items, value, strict=True)):
            return tuple(items)
    return value


def child_nodes(node: tree.Node) -> Iterator[tree.Node]:
    for name in _field_names(type(node)):
        value = getattr(node, name)
        if isinstance(value, tree.Node):
            yield value
        elif isinstance(value, tuple):
            yield from _nodes_in(value)


def _nodes_in(items: tuple[object, ...]) -> Iterator[tree.Node]:
    for item in items:
        if isinstance(item, tree.Node):
            yield item
        elif isinstance(item, tuple):
            yield from _nodes_in(item)


@cache
def _field_names(kind: type[tree.Node]) -> tuple[str, ...]:
    """The fields of a class of nodes that can hold nodes."""
    return tuple([field.name for field in fields(kind) if field.name != "span"])


def all_nodes(node: tree.Node) -> Iterator[tree.Node]:
    """`node` and everything below it."""
    stack = [node]
    while stack:
        top = stack.pop()
        yield top
        stack.extend(child_nodes(top))
