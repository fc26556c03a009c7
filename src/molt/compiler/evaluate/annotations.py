"""Annotation objects at compile time.

CPython's class makers look at annotation objects (`ClassVar[int]`) or, where they are
strings, at their text and the module's names.  Real objects of the standard library
stand for themselves here, and strings are given to CPython as strings, so that its own
rules decide.
"""

from __future__ import annotations

import dataclasses
import typing

from molt.compiler.evaluate.scopes import (
    Imported,
    Program,
    ProgramClass,
    Scope,
    external_object,
)
from molt.compiler.syntax import tree


class Unprintable:
    """Stands for an annotation, or in it, that is a thing of the program; what it prints
    as isn't known."""

    def __repr__(self) -> str:
        return UNPRINTABLE

    def __hash__(self) -> int:
        return id(self)


# Marks a text as not the one the program will have.  All its characters are printable,
# so that `repr` keeps it.
UNPRINTABLE = "⟪not known before the program runs⟫"


class Unresolved(Exception):
    """Part of an annotation is a thing of the program."""


def annotation_of(expr: tree.Expr, scope: Scope, program: Program) -> object:
    """The object for the annotation `expr`, which stands in class scope `scope`; one with
    UNPRINTABLE in its text where it is not the true one."""
    if isinstance(expr, tree.AnnotationText):
        return expr.text
    try:
        return _evaluate(expr, scope, program)
    except Unresolved:
        return _marker(expr, scope, program)


def may_be_marker(expr: tree.Expr, scope: Scope, program: Program) -> bool:
    """Whether the annotation's value isn't known and might turn out to be `ClassVar`,
    `InitVar`, `KW_ONLY` or a string."""
    if isinstance(expr, tree.AnnotationText | tree.Binary):
        return False
    try:
        _evaluate(expr, scope, program)
    except Unresolved:
        head = expr.value if isinstance(expr, tree.Subscript) else expr
        if isinstance(program.meaning(head, scope), ProgramClass):
            return False
        try:
            _evaluate(head, scope, program)
        except Unresolved:
            return True
    return False


def _evaluate(expr: tree.Expr, scope: Scope, program: Program) -> object:
    match expr:
        case tree.Constant(value=value):
            return value
        case tree.Name() | tree.Attribute():
            meaning = program.meaning(expr, scope)
            if isinstance(meaning, Imported):
                found = external_object(meaning.name)
                if found is not None:
                    return found
            elif isinstance(meaning, tree.Subscript | tree.Binary):
                return _evaluate(meaning, scope, program)
            raise Unresolved
        case tree.Subscript(value=value, index=index):
            return _apply(lambda owner, key: owner[key], _evaluate(value, scope, program),
                          _evaluate(index, scope, program))
        case tree.Binary(op="|", left=left, right=right):
            return _apply(lambda one, other: one | other, _evaluate(left, scope, program),
                          _evaluate(right, scope, program))
        case tree.Display(kind=kind, elements=elements) if kind in ("list", "tuple"):
            values = [_evaluate(element, scope, program) for element in elements]
            return values if kind == "list" else tuple(values)
    raise Unresolved


def _apply(operation: typing.Callable[[typing.Any, typing.Any], object], left: object,
           right: object) -> object:
    try:
        return operation(left, right)
    except Exception as error:  # the program will meet it when it runs
        raise Unresolved from error


def _marker(expr: tree.Expr, scope: Scope, program: Program) -> object:
    """Stands for an annotation that can't be evaluated; keeps what marks a field."""
    head = expr.value if isinstance(expr, tree.Subscript) else expr
    try:
        found = _evaluate(head, scope, program)
    except Unresolved:
        return Unprintable()
    if found is typing.ClassVar:
        return typing.ClassVar
    if found is dataclasses.InitVar:
        return dataclasses.InitVar[Unprintable()]  # type: ignore[misc]
    return Unprintable()
