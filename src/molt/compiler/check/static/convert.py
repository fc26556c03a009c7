"""Conversions that the dialect makes by itself: boxing, widening, known-class views."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.library import raw_class_of
from molt.compiler.check.static.scope import StaticScope
from molt.compiler.types.model import (
    BOOL,
    F64,
    I64,
    OBJECT,
    Instance,
    Object,
    Ptr,
    Raw,
    Type,
    is_integer,
    is_word,
)
from molt.compiler.types.reps import Rep

_WIDENS_TO_I64 = frozenset({Rep.I8, Rep.I16, Rep.I32, Rep.U8, Rep.U16, Rep.U32})


def convert(scope: StaticScope, value: typed.Expr, to: Type, where: str = "") -> typed.Expr:
    """`value` as a `to`, by a conversion that cannot lose anything; else a located error."""
    found = value.type
    if found == to or isinstance(found, Ptr) and isinstance(to, Ptr) and found.element == to.element:
        return value
    if isinstance(value, typed.Constant):
        literal = convert_literal(value, to)
        if literal is not None:
            return literal
    if isinstance(to, Object) and (is_word(found) or raw_class_of(found)):
        return typed.Convert(value.span, OBJECT, value)
    if isinstance(to, Instance):
        if isinstance(found, Instance) and scope.library.is_subclass(found.cls, to.cls):
            return typed.Convert(value.span, to, value)
        name = raw_class_of(found)
        if name is not None and is_boxed_form(scope, name, to):
            return typed.Convert(value.span, to, value)
    if isinstance(found, Raw) and found.rep in _WIDENS_TO_I64 and to == I64:
        return typed.Convert(value.span, to, value)
    if _is_null(value) and isinstance(to, Ptr):
        return typed.Low(value.span, to, "null", (), (to.element,))
    scope.mismatch(value.span, to, found, where)


def is_boxed_form(scope: StaticScope, name: str, to: Instance) -> bool:
    decl = scope.library.builtins.get(name)
    return decl is not None and getattr(decl, "key", "") == to.cls


def convert_literal(value: typed.Constant, to: Type) -> typed.Constant | None:
    """A literal takes the type that is expected, if it has such a value."""
    number = value.value
    if isinstance(number, int) and not isinstance(number, bool):
        if is_integer(to) or isinstance(to, Object) or (isinstance(to, Instance) and to.cls.endswith(".int")):
            return typed.Constant(value.span, to, number)
        if to == F64:
            return typed.Constant(value.span, F64, float(number))
    if isinstance(number, (bool, float)) and isinstance(to, Object):
        return typed.Constant(value.span, to, number)
    if isinstance(number, bool) and to == BOOL:
        return typed.Constant(value.span, to, number)
    return None


def _is_null(value: typed.Expr) -> bool:
    return isinstance(value, typed.Low) and value.name == "null_word"


def as_object(scope: StaticScope, value: typed.Expr) -> typed.Expr:
    return convert(scope, value, OBJECT)


def as_truth(value: typed.Expr) -> typed.Expr:
    """The truth of a value as a raw bool."""
    if value.type == BOOL:
        return value
    return typed.Truth(value.span, BOOL, value)


def join(scope: StaticScope, left: typed.Expr, right: typed.Expr) -> tuple[typed.Expr, typed.Expr]:
    """Both operands in one type: a literal adapts to the other side, raw meets word boxed."""
    if left.type == right.type:
        return left, right
    for first, second, swapped in ((left, right, False), (right, left, True)):
        if isinstance(first, typed.Constant) and not isinstance(second, typed.Constant):
            literal = convert_literal(first, second.type)
            if literal is not None:
                return (second, literal) if swapped else (literal, second)
    if _is_null(left) or _is_null(right):
        other = right if _is_null(left) else left
        if isinstance(other.type, Ptr):
            null = typed.Low(left.span, other.type, "null", (), (other.type.element,))
            return (null, other) if _is_null(left) else (other, null)
    if is_word(left.type) or is_word(right.type):
        return as_object(scope, left), as_object(scope, right)
    if left.type == I64 or right.type == I64:
        return convert(scope, left, I64), convert(scope, right, I64)
    if is_integer(left.type) and is_integer(right.type) and _both_widen(left.type, right.type):
        return convert(scope, left, I64), convert(scope, right, I64)
    if isinstance(left.type, Ptr) and isinstance(right.type, Ptr):
        return left, right
    scope.mismatch(right.span, left.type, right.type, "the other operand")


def _both_widen(left: Type, right: Type) -> bool:
    return all(isinstance(t, Raw) and t.rep in _WIDENS_TO_I64 for t in (left, right))
