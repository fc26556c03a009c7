"""Which generator functions a loop can run in its own place, and copies of them to do so.

A loop knows a function by its name only, and asks the generator it is given whether that is what it was made by
(`generator_loops`): so it is enough that one function of the program is called so.  A generator expression is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property

from molt.compiler.check import tree as typed

# What a loop may grow by: nodes of the function, with the loop's own body once for each `yield`.
_MOST_NODES = 240
_MOST_YIELDS = 3

# Within these a consumer's exceptions or the end of its loop would be felt, or the frame looked at.
_GUARDS = (typed.Try, typed.With)
_UNFIT = (typed.Await, typed.AsyncIterator, typed.LocalsDict, typed.GlobalsDict, typed.ClassStmt, typed.ImportStar)


@dataclass(frozen=True, slots=True)
class GeneratorFunction:
    """`module`: its module's name and number.  `nodes`: how many its body has.  `iterated_once`: parameters that are read
    once, as what a loop goes over that is in no other.  `ignores_sent`: what is sent makes no difference."""

    node: typed.Function
    module: tuple[str, int]
    nodes: int
    yields: int
    iterated_once: frozenset[typed.Variable]
    ignores_sent: bool


@dataclass(frozen=True, slots=True)
class Generator:
    """What an iterable likely is. `arguments`: likewise those of its function's arguments that are loops' iterables
    there, by their parameters."""

    function: GeneratorFunction
    arguments: dict[typed.Variable, Generator] = field(default_factory=dict)


@dataclass(eq=False)
class GeneratorFunctions:
    """The generator functions of a program, by name."""

    modules: list[typed.Module]
    names_read: set[str]
    _made_of: dict[typed.Function, GeneratorFunction | None] = field(default_factory=dict)

    def named(self, name: str) -> GeneratorFunction | None:
        """The only function of that name, if a loop can run it in its place."""
        found = self._by_name.get(name)
        return None if found is None else self.suitable(*found)

    def suitable(self, node: typed.Function, module: tuple[str, int]) -> GeneratorFunction | None:
        if node not in self._made_of:
            self._made_of[node] = _look_at(node, module)
        return self._made_of[node]

    @property
    def may_hide(self) -> bool:
        """Whether nobody asks a generator what it waits for."""
        return "gi_yieldfrom" not in self.names_read

    @cached_property
    def _by_name(self) -> dict[str, tuple[typed.Function, tuple[str, int]] | None]:
        found: dict[str, tuple[typed.Function, tuple[str, int]] | None] = {}
        for module in self.modules:
            waiting = [module.body]
            while waiting:
                function = waiting.pop()
                waiting += function.inner
                if function.kind == "function":
                    found[function.name] = None if function.name in found else (function, (module.name, module.index))
        return found


def fits(known: GeneratorFunction, body: tuple[typed.Stmt, ...]) -> bool:
    """Whether what a loop becomes with this function in its place is not too large."""
    nodes = sum(1 for _ in _walk(body))
    return known.nodes + nodes * known.yields <= _MOST_NODES


def copy_of(node: typed.Function, *, loops: bool) -> tuple[typed.Function, dict[typed.Variable, typed.Variable]]:
    """The function with variables of its own, and what became of which.

    `loops`: `yield from` becomes a loop that yields, which it is where nobody sends or throws anything."""
    variables = {var: replace(var) for var in [*node.locals, *node.frees, *node.params]}
    items: list[typed.Variable] | None = [] if loops else None
    body = _renamed(node.body, variables, items)
    assert isinstance(body, tuple)
    copy = replace(
        node, body=body, params=[variables[var] for var in node.params], locals=[*(variables[var] for var in node.locals), *(items or ())],
        frees=[variables[var] for var in node.frees],
    )  # fmt: skip
    return copy, variables


def _renamed(part: object, variables: dict[typed.Variable, typed.Variable], items: list[typed.Variable] | None) -> object:
    """`items`: is given the variables of loops that were none; None where there are to be none."""
    if isinstance(part, typed.Variable):
        return variables.get(part, part)
    if isinstance(part, tuple):
        return tuple(_renamed(each, variables, items) for each in part)
    if not _is_node(part):
        return part
    if items is not None and isinstance(part, typed.ExprStmt) and isinstance(part.value, typed.YieldFrom):
        source = _renamed(part.value.value, variables, items)
        assert isinstance(source, typed.Expr)
        item, span = typed.Variable("item", temporary=True), part.value.span
        items.append(item)
        give = typed.ExprStmt(span, typed.Yield(span, part.value.type, typed.Local(span, source.type, item)))
        return typed.For(span, typed.LocalPlace(span, item), source, (give,), ())
    assert is_dataclass(part) and not isinstance(part, type)
    return replace(part, **{each.name: _renamed(getattr(part, each.name), variables, items) for each in fields(part)})


def _is_node(part: object) -> bool:
    """Whether something is a part of a function's own tree; functions within it stay what they are."""
    return type(part).__module__ == typed.__name__ and is_dataclass(part) and not isinstance(part, typed.Function | typed.Variable)


def _walk(part: object, inside: tuple[object, ...] = ()) -> Iterator[tuple[object, tuple[object, ...]]]:
    """Every node, with those it is in, the outermost first."""
    if isinstance(part, tuple):
        for each in part:
            yield from _walk(each, inside)
    elif _is_node(part):
        yield part, inside
        for each in fields(part):  # type: ignore[arg-type]
            yield from _walk(getattr(part, each.name), (*inside, part))


def _look_at(node: typed.Function, module: tuple[str, int]) -> GeneratorFunction | None:
    if not node.is_generator or node.is_async or any(var.cell and var.free < 0 for var in node.locals):
        return None
    nodes, yields, ignores_sent = 0, 0, True
    reads: dict[typed.Variable, int] = {}
    iterated: set[typed.Variable] = set()
    written: set[typed.Variable] = set()
    for part, inside in _walk(node.body):
        nodes += 1
        if isinstance(part, _UNFIT) or nodes > _MOST_NODES:
            return None
        match part:
            case typed.Yield() | typed.YieldFrom():
                yields += 1
                is_result = not isinstance(inside[-1], typed.ExprStmt)
                ignores_sent &= not is_result
                if (is_result and isinstance(part, typed.YieldFrom)) or any(isinstance(outer, _GUARDS) for outer in inside):
                    return None
            case typed.Local(var=var):
                reads[var] = reads.get(var, 0) + 1
                *others, last = inside
                if isinstance(last, typed.For) and last.iterable is part and not any(map(_is_loop, others)):
                    iterated.add(var)
            case typed.LocalPlace(var=var):
                written.add(var)
    if not 1 <= yields <= _MOST_YIELDS:
        return None
    plain = {var for var, param in zip(node.params, node.signature, strict=True) if param.kind in ("positional", "positional_only")}
    once = frozenset(var for var in plain & iterated if reads[var] == 1 and var not in written)
    return GeneratorFunction(node, module, nodes, yields, once, ignores_sent)


def _is_loop(node: object) -> bool:
    return isinstance(node, typed.For | typed.While)
