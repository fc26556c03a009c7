"""Generator expressions that a built-in goes through to the end: `sum(x * x for x in xs)`.

Nobody else sees such a generator, so none is made: its body becomes a function that does the built-in's
part as well, as a list comprehension does, and is called in the same place.  It keeps the generator's name
in tracebacks, and what the built-in does is not in them, as it is not done by the generator's frame.
"""

from __future__ import annotations

from dataclasses import dataclass

from molt.compiler.check import tree as typed
from molt.compiler.check.user.context import Context
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ArgKind
from molt.compiler.types.model import OBJECT

# Built-ins that make a list of what they are given before they do anything with it: they are given the list.
_LISTS_FIRST = frozenset({"tuple", "sorted"})
# What the function does with each element for the others.
_KINDS = {"list": "list", "set": "set", "sum": "sum", "any": "any", "all": "all"}


@dataclass(frozen=True, slots=True)
class Fold:
    """`kind`: what is done with each element.  `start`: what a sum begins with.  `keeps_call`: the built-in is
    called all the same, with a list: for min and max, of the one element that it would choose."""

    kind: str
    start: int | float = 0
    keeps_call: bool = False


def fold_of(context: Context, node: tree.Call) -> Fold | None:
    """How a call goes through the generator expression that is its first argument, if it is known."""
    if not node.args or node.args[0].kind is not ArgKind.POSITIONAL:
        return None
    given, rest = node.args[0].value, node.args[1:]
    if not isinstance(given, tree.Comprehension) or given.kind != "generator" or context.child_of(given).scope.is_async:
        return None
    match node.func:
        case tree.Attribute(value=tree.Constant(value=str()), attr="join") if not rest:
            return Fold("list", keeps_call=True)
        case tree.Name(id="sum") if len(rest) == 1 and context.is_builtin("sum"):
            start = _start_of(rest[0])
            return None if start is None else Fold("sum", start)
        case tree.Name(id=("min" | "max") as name) if context.is_builtin(name):
            is_plain = all(arg.name == "default" and isinstance(arg.value, tree.Constant) for arg in rest)
            return Fold(name, keeps_call=True) if is_plain else None
        case tree.Name(id="sorted") if context.is_builtin("sorted"):
            return Fold("list", keeps_call=True) if all(_is_settled(context, arg) for arg in rest) else None
        case tree.Name(id=name) if not rest and context.is_builtin(name):
            if name in _LISTS_FIRST:
                return Fold("list", keeps_call=True)
            return Fold(_KINDS[name]) if name in _KINDS else None
    return None


def _start_of(arg: tree.Arg) -> int | float | None:
    """The number that a sum begins with, if it is plain to see."""
    if arg.kind is ArgKind.KEYWORD and arg.name != "start":
        return None
    value = arg.value.value if isinstance(arg.value, tree.Constant) else None
    return value if type(value) in (int, float) else None


def _is_settled(context: Context, arg: tree.Arg) -> bool:
    """Whether it makes no difference that an argument is evaluated after the elements."""
    if arg.kind is not ArgKind.KEYWORD:
        return False
    match arg.value:
        case tree.Constant():
            return True
        case tree.Lambda(params=params):
            return all(param.default is None for param in params)
        case tree.Name(id=name):
            return context.is_builtin(name)
    return False


def empty_result(node: tree.Call, fold: Fold) -> typed.Expr | None:
    """What the result is before the first element; None where there is none."""
    match fold.kind:
        case "min" | "max":
            return None
        case "sum":
            return typed.Constant(node.span, OBJECT, fold.start)
        case "any" | "all":
            return typed.Constant(node.span, OBJECT, fold.kind == "all")
    return typed.Display(node.span, OBJECT, fold.kind, ())
