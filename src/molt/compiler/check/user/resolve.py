"""Resolving names: each scope's variables, cells and free variables.

A name of a function is its own, an enclosing function's (then a cell there and free
here, and in every function between), or global.  Class bodies are skipped on the way
out, but for `__class__`, which methods share with their class.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from molt.compiler.check.tree import Variable
from molt.compiler.check.user.scopes import Scope

CLASS_CELL = "__class__"
# Under which name a class body has the cell of its own class: what `__class__` means in the body itself is the class around.
_OWN_CLASS = ".class"


@dataclass(eq=False, slots=True)
class Resolved:
    """A scope with its names settled: `variables` has own and free ones; all else is global."""

    scope: Scope
    parent: Resolved | None
    variables: dict[str, Variable] = field(default_factory=dict)
    frees: list[Variable] = field(default_factory=list)
    captures: list[Variable] = field(default_factory=list)
    children: dict[int, Resolved] = field(default_factory=dict)
    locals_dict: Variable | None = None  # what keeps the dict that `locals()` gives

    def lookup(self, name: str) -> Variable | None:
        return self.variables.get(name)

    def own_variables(self) -> list[Variable]:
        """In slot order, parameters first."""
        return [v for v in self.variables.values() if v.free < 0]


def resolve_scopes(scope: Scope, parent: Resolved | None = None) -> Resolved:
    """Resolves a scope and, through it, all scopes inside."""
    resolved = Resolved(scope, parent)
    if scope.kind in ("function", "comprehension"):
        for name in scope.bound:
            if name not in scope.global_names and name not in scope.nonlocal_names:
                variable = Variable(name, is_param=name in scope.params)
                variable.rebound_inside_expr = name in scope.walrus_names
                resolved.variables[name] = variable
    if scope.kind != "module":
        for name in [*sorted(scope.nonlocal_names), *scope.used]:
            is_class_local = scope.kind == "class" and name in scope.bound and name not in scope.nonlocal_names
            if name not in scope.global_names and not is_class_local:
                _capture(resolved, name)
    for node, child in scope.children.items():
        resolved.children[node] = resolve_scopes(child, resolved)
    return resolved


def _capture(resolved: Resolved, name: str) -> Variable | None:
    """Makes `name` a free variable here if a function around has it."""
    known = resolved.variables.get(name)
    if known is not None:
        return known
    outer = resolved.parent
    if outer is None or name in resolved.scope.global_names and resolved.scope.kind != "class":
        return None
    owner = _owner_variable(outer, name)
    if owner is None:
        return None
    variable = Variable(name, cell=True, free=len(resolved.frees))
    resolved.frees.append(variable)
    resolved.captures.append(owner)
    resolved.variables[name] = variable
    return variable


def _owner_variable(outer: Resolved, name: str) -> Variable | None:
    """The variable of the enclosing scope that an inner one captures, made a cell."""
    kind = outer.scope.kind
    if kind == "module":
        return None
    if kind == "class":
        if name == CLASS_CELL:
            return outer.variables.setdefault(_OWN_CLASS, Variable(CLASS_CELL, cell=True))
        return _capture(outer, name)
    if name in outer.scope.global_names:
        return None
    own = outer.variables.get(name)
    if own is not None:
        own.cell = True
        return own
    return _capture(outer, name)
