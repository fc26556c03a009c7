"""Constant expressions of the library: literals, tuples, and arithmetic on constants."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence

from molt.compiler.check.declarations import ClassDecl, StaticInstance
from molt.compiler.syntax import tree

_BINARY: dict[str, Callable[..., object]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "//": operator.floordiv, "%": operator.mod,
    "/": operator.truediv, "**": operator.pow, "<<": operator.lshift, ">>": operator.rshift,
    "&": operator.and_, "|": operator.or_, "^": operator.xor,
}  # fmt: skip
_UNARY: dict[str, Callable[..., object]] = {"-": operator.neg, "+": operator.pos, "~": operator.invert}


class NotConstant(Exception):
    """The expression is no constant; `args[0]` is the node."""


def evaluate_constant(node: tree.Expr, lookup: Callable[[str], object]) -> object:
    """The value of a constant expression; `lookup` finds named constants and classes or raises KeyError."""
    match node:
        case tree.Constant(value=value):
            return value
        case tree.Display(kind="tuple", elements=elements):
            return tuple(evaluate_constant(e, lookup) for e in elements)
        case tree.Unary(op=op, operand=operand) if op in _UNARY:
            return _apply(node, _UNARY[op], evaluate_constant(operand, lookup))
        case tree.Binary(op=op, left=left, right=right) if op in _BINARY:
            return _apply(node, _BINARY[op], evaluate_constant(left, lookup), evaluate_constant(right, lookup))
        case tree.Name(id=name):
            found = _look_up(node, name, lookup)
            if isinstance(found, ClassDecl):
                raise NotConstant(node)
            return found
        case tree.Call(func=tree.Name(id="static_instance"), args=(tree.Arg(value=tree.Constant(value=str() as name)), *fields)):
            return _static_instance(node, name, fields, lookup)
        case tree.Call(func=tree.Name(id=name), args=(tree.Arg(value=value),)) if _is_conversion(name):
            return evaluate_constant(value, lookup)
        case tree.Call(func=tree.Name(id="float"), args=(tree.Arg(value=tree.Constant(value=str() as text)),)):
            return float(text)
        case _:
            raise NotConstant(node)


def _look_up(node: tree.Expr, name: str, lookup: Callable[[str], object]) -> object:
    try:
        return lookup(name)
    except KeyError:
        raise NotConstant(node) from None


def _static_instance(
    node: tree.Expr, name: str, fields: Sequence[tree.Arg], lookup: Callable[[str], object]
) -> StaticInstance:
    """`static_instance("C", field=…)`: an instance that exists from the start."""
    cls = _look_up(node, name, lookup)
    values = tuple((arg.name or "", evaluate_constant(arg.value, lookup)) for arg in fields)
    if not isinstance(cls, ClassDecl) or not all(field and isinstance(value, int) for field, value in values):
        raise NotConstant(node)
    return StaticInstance(cls.key, tuple((field, int(str(value))) for field, value in values))


def _is_conversion(name: str) -> bool:
    return name in {"i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"}


def _apply(node: tree.Expr, function: Callable[..., object], *args: object) -> object:
    try:
        return function(*args)
    except (ArithmeticError, TypeError, ValueError):
        raise NotConstant(node) from None
