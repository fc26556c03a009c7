"""`__init__`s that only store parameters and constants: whoever makes the object can fill it by itself.

    class Vector:
        def __init__(self, x, y):         Vector(a, b): an object, with the shape it has in the end
            self.x = x               =>   and a and b in its first two slots
            self.y = y

What is seen here is the text; whether storing is all that happens depends on the class, and is asked where it is
called (`rt.site_caches.fits_filled`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Const, Fills
from molt.compiler.lower.unit import UnitLowering, make_const

_MOST_STORED = 8


@dataclass(eq=False)
class BoundInClasses:
    """The names that classes of a program have for something that may want to know when it is set."""

    modules: list[typed.Module]
    _found: set[str] = field(default_factory=set)

    @cached_property
    def names(self) -> set[str]:
        waiting = [module.body for module in self.modules]
        while waiting:
            function = waiting.pop()
            waiting += function.inner
            if function.kind == "class":
                self._found.update(_bound(function))
        return self._found


def _bound(body: typed.Function) -> Iterator[str]:
    for stmt in body.body:
        match stmt:
            case typed.Assign(places=places, value=value) if not isinstance(value, typed.Constant | typed.MakeFunction):
                yield from (place.name for place in places if isinstance(place, typed.ClassPlace))
            case typed.Assign(places=(typed.ClassPlace(name="__setattr__" | "__slots__" as name),)):
                yield name
            case typed.ClassStmt(place=typed.ClassPlace(name=name)):
                yield name


def fills_of(unit: UnitLowering, node: typed.Function) -> Fills | None:
    """What an `__init__` stores, in order, if it does nothing else and is likely to do that plainly."""
    if unit.bound_in_classes is None or node.name != "__init__" or node.is_generator or node.is_async or not node.params:
        return None
    if any(var.cell or var.free >= 0 for var in node.locals) or len(node.locals) != len(node.params):
        return None
    names: list[str] = []
    sources: list[int | Const] = []
    for stmt in node.body:
        if not isinstance(stmt, typed.Assign):
            return None
        source = _source(unit, node, stmt.value)
        if source is None:
            return None
        for place in stmt.places:
            if not (isinstance(place, typed.AttrPlace) and isinstance(place.value, typed.Local) and place.value.var is node.params[0]):
                return None
            names.append(place.name)
            sources.append(source)
    taken = unit.bound_in_classes.names
    if not 1 <= len(names) <= _MOST_STORED or len(set(names)) < len(names) or not taken.isdisjoint([*names, "__setattr__", "__slots__"]):
        return None
    return Fills(unit.constant(tuple(names)), tuple(sources))


def _source(unit: UnitLowering, node: typed.Function, value: typed.Expr) -> int | Const | None:
    match value:
        case typed.Local(var=var) if var in node.params[1:]:
            return node.params.index(var)
        case typed.Constant(value=constant):
            const = make_const(constant)
            unit.register(const)
            return const
    return None
