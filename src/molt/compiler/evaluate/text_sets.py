"""Which texts an expression can be: what is looked for where `exec`, `eval` and `compile` are given one.

    for text in ("a = 1", "b = 2"):         both
        exec(text)

    def check(text):                        those of all calls: "x +"
        compile(text, "<t>", "exec")
    check("x +")

Nothing is run and no flow followed: a name can be all that is ever bound to it in the module, in whatever
scope. What cannot be told is None. A text that is missed (a function called from elsewhere) is not in the
table of texts then, and running it is `MoltUnsupported`, as for any that is not known.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from molt.compiler.evaluate.build import all_nodes
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ArgKind, ParamKind

MODES = ("exec", "eval", "single")
RUNNERS = frozenset({"exec", "eval", "compile"})
_FILE = "<string>"
# More texts than this at one place are a sign of something generated.
_MOST = 200


@dataclass(frozen=True, slots=True)
class KnownText:
    """`file`: what tracebacks call it."""

    mode: str
    file: str
    text: str


Texts = frozenset[str]


@dataclass(eq=False, slots=True)
class _Function:
    """A function that is only ever called: `calls` with their arguments. `skipped`: parameters that are not given there."""

    node: tree.FunctionDef
    skipped: int
    calls: list[tuple[tree.Arg, ...]] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class TextSets:
    """The texts of one module. `_bound`: what names are bound to, None among it for what is no expression."""

    _bound: dict[str, list[tree.Expr | _Element | _Parameter | None]] = field(default_factory=dict)
    _functions: dict[str, _Function | None] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)

    def of(self, node: tree.Expr) -> Texts | None:
        """The texts that an expression can be; None where that is not known."""
        match node:
            case tree.Constant(value=str() as text):
                return frozenset({text})
            case tree.Name(id=name):
                return self._of_name(name, self.of)
            case tree.Conditional(body=body, orelse=orelse):
                return _joined([self.of(body), self.of(orelse)])
            case tree.Binary(op="+", left=left, right=right):
                return _combined(self.of(left), self.of(right), lambda a, b: a + b)
            case tree.Binary(op="%", left=left, right=right) if not isinstance(right, tree.Display):
                return _combined(self.of(left), self.of(right), _format)
            case tree.Call(
                func=tree.Name(id="dedent") | tree.Attribute(value=tree.Name(id="textwrap"), attr="dedent"),
                args=(tree.Arg(kind=ArgKind.POSITIONAL, value=value),),
            ):
                found = self.of(value)
                return None if found is None else frozenset(map(textwrap.dedent, found))
            case tree.Call(func=tree.Name(id="chr"), args=(tree.Arg(value=tree.Constant(value=int() as number)),)) if number in range(0x110000):
                return frozenset({chr(number)})
            case tree.FormattedString(parts=parts):
                made: Texts | None = frozenset({""})
                for part in parts:
                    given = frozenset({part}) if isinstance(part, str) else self._of_part(part)
                    made = _combined(made, given, lambda a, b: a + b)
                return made
            case _:
                return None

    def given(self, call: tree.Call, name: str) -> tuple[KnownText, ...] | None:
        """What a call of one of the RUNNERS can be given; None where that is not known."""
        values: dict[str, tree.Expr] = {}
        for place, arg in zip(("source", "filename", "mode"), call.args, strict=False):
            if arg.kind is ArgKind.POSITIONAL:
                values[place] = arg.value
        values.update({arg.name: arg.value for arg in call.args if arg.kind is ArgKind.KEYWORD and arg.name})
        if "source" not in values:
            return None
        if name != "compile" and (compiled := self._compiled(values["source"])) is not None:
            return compiled
        texts = self.of(values["source"])
        if texts is None:
            return None
        if name != "compile":
            return tuple(KnownText(name, _FILE, text) for text in sorted(texts))
        files = self.of(values["filename"]) if "filename" in values else None
        modes = self.of(values["mode"]) if "mode" in values else None
        if files is None or modes is None or not modes <= set(MODES):
            return None
        return tuple(KnownText(mode, file, text) for mode in sorted(modes) for file in sorted(files) for text in sorted(texts))

    def _compiled(self, node: tree.Expr) -> tuple[KnownText, ...] | None:
        """The texts that an expression certainly is the code of."""
        match node:
            case tree.Call(func=tree.Name(id="compile")):
                return self.given(node, "compile")
            case tree.Name(id=name):
                return self._of_name(name, self._compiled)
            case _:
                return None

    def _of_part(self, part: tree.FormatPart) -> Texts | None:
        if part.spec is not None or part.conversion not in ("", "r", "s"):
            return None
        found = self.of(part.value)
        return frozenset(map(repr, found)) if found is not None and part.conversion == "r" else found

    def _of_name(self, name: str, ask: Callable[[tree.Expr], Iterable | None]) -> frozenset | tuple | None:
        """What `ask` says of everything that a name is bound to."""
        bound = self._bound.get(name)
        if not bound or name in self._asked:
            return None
        self._asked.add(name)
        try:
            found = [None if each is None else self._of_binding(each, ask) for each in bound]
        finally:
            self._asked.discard(name)
        if any(each is None for each in found):
            return None
        joined = dict.fromkeys(text for each in found for text in each)
        if len(joined) > _MOST:
            return None
        return frozenset(joined) if ask == self.of else tuple(joined)

    def _of_binding(self, bound: tree.Expr | _Element | _Parameter, ask: Callable[[tree.Expr], Iterable | None]) -> Iterable | None:
        match bound:
            case _Element(container, path):
                parts: list[tree.Expr] | None = self._elements(container)
                for index in path:
                    parts = None if parts is None else _at(parts, index)
            case _Parameter(function, param):
                parts = self._arguments(function, param)
            case _:
                parts = [bound]
        if parts is None:
            return None
        found = [ask(part) for part in parts]
        return None if any(each is None for each in found) else [text for each in found for text in each]

    def _elements(self, node: tree.Expr) -> list[tree.Expr] | None:
        """What a loop goes over."""
        match node:
            case tree.Display(elements=elements) if not any(isinstance(each, tree.Starred) for each in elements):
                return list(elements)
            case tree.Name(id=name):
                bound = self._bound.get(name)
                if bound and len(bound) == 1 and isinstance(bound[0], tree.Display):
                    return self._elements(bound[0])
        return None

    def _arguments(self, name: str, param: tree.Param) -> list[tree.Expr] | None:
        """What a parameter is given in all calls of a function."""
        function = self._functions.get(name)
        if function is None or param.kind not in (ParamKind.POSITIONAL_ONLY, ParamKind.POSITIONAL, ParamKind.KEYWORD_ONLY):
            return None
        found = []
        place = function.node.params.index(param) - function.skipped
        for args in function.calls:
            value = param.default
            for number, arg in enumerate(args):
                if arg.kind not in (ArgKind.POSITIONAL, ArgKind.KEYWORD):
                    return None
                if arg.name == param.name if arg.kind is ArgKind.KEYWORD else number == place:
                    value = arg.value
            if value is None:
                return None
            found.append(value)
        return found


@dataclass(frozen=True, slots=True)
class _Element:
    """What a loop binds: an element of what it goes over, or a part of one."""

    container: tree.Expr
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Parameter:
    function: str
    param: tree.Param


def text_sets(module: tree.Module) -> TextSets:
    """What is bound in a module."""
    sets = TextSets()
    nodes = [node for stmt in module.body for node in all_nodes(stmt)]
    _find_functions(sets, nodes)
    for node in nodes:
        for name, bound in _bindings(node):
            sets._bound.setdefault(name, []).append(bound)
    return sets


def _find_functions(sets: TextSets, nodes: list[tree.Node]) -> None:
    methods = {id(each) for node in nodes if isinstance(node, tree.ClassDef) for each in node.body}
    for node in nodes:
        if isinstance(node, tree.FunctionDef):
            is_plain = node.bound_name not in sets._functions and not node.decorators
            skipped = 1 if id(node) in methods else 0
            sets._functions[node.bound_name] = _Function(node, skipped) if is_plain else None
    called = {id(node.func): node.args for node in nodes if isinstance(node, tree.Call)}
    for node in nodes:
        match node:
            case tree.Name(id=name) | tree.Attribute(attr=name) if sets._functions.get(name) is not None:
                function = sets._functions[name]
                if id(node) in called and isinstance(node, tree.Attribute) == bool(function.skipped):
                    function.calls.append(called[id(node)])
                else:
                    sets._functions[name] = None


def _bindings(node: tree.Node) -> Iterator[tuple[str, tree.Expr | _Element | _Parameter | None]]:
    """The names that a node may bind, in whatever scope, and what to."""
    match node:
        case tree.Assign(targets=targets, value=value):
            for target in targets:
                if isinstance(target, tree.Name):
                    yield target.id, value
                else:
                    yield from ((name, None) for name in _names_in(target))
        case tree.AnnAssign(target=tree.Name(id=name), value=value):
            if value is not None:
                yield name, value
        case tree.For(target=target, iterable=iterable) | tree.CompFor(target=target, iterable=iterable):
            yield from _loop_bindings(target, iterable, ())
        case tree.NamedExpr(target=tree.Name(id=name), value=value):
            yield name, value
        case tree.AugAssign(target=target):
            yield from ((name, None) for name in _names_in(target))
        case tree.Delete():
            pass
        case tree.ClassDef():
            yield node.bound_name, None
        case tree.FunctionDef():
            yield node.bound_name, None
            yield from ((param.name, _Parameter(node.bound_name, param)) for param in node.params)
        case tree.Lambda(params=params):
            yield from ((param.name, None) for param in params)
        case tree.Alias(name=name, asname=asname):
            yield asname or name.split(".")[0], None
        case tree.ExceptHandler(name=str() as name):
            yield name, None
        case tree.WithItem(target=tree.Expr() as target):
            yield from ((name, None) for name in _names_in(target))
        case tree.MatchAs(name=str() as name) | tree.MatchMapping(rest=str() as name):
            yield name, None


def _loop_bindings(target: tree.Expr, iterable: tree.Expr, path: tuple[int, ...]) -> Iterator[tuple[str, _Element | None]]:
    match target:
        case tree.Name(id=name):
            yield name, _Element(iterable, path)
        case tree.Display(elements=elements) if not any(isinstance(each, tree.Starred) for each in elements):
            for index, each in enumerate(elements):
                yield from _loop_bindings(each, iterable, (*path, index))
        case _:
            yield from ((name, None) for name in _names_in(target))


def _names_in(target: tree.Expr) -> Iterator[str]:
    return (node.id for node in all_nodes(target) if isinstance(node, tree.Name))


def _at(parts: list[tree.Expr], index: int) -> list[tree.Expr] | None:
    """The parts of displays at one place."""
    found = []
    for part in parts:
        if not isinstance(part, tree.Display) or part.kind == "set" or len(part.elements) <= index:
            return None
        if any(isinstance(each, tree.Starred) for each in part.elements):
            return None
        found.append(part.elements[index])
    return found


def _joined(found: list[Texts | None]) -> Texts | None:
    return None if any(each is None for each in found) else frozenset().union(*(each for each in found if each is not None))


def _combined(first: Texts | None, second: Texts | None, combine: Callable[[str, str], str]) -> Texts | None:
    """What two expressions can make together."""
    if first is None or second is None or len(first) * len(second) > _MOST:
        return None
    try:
        return frozenset(combine(a, b) for a in first for b in second)
    except (TypeError, ValueError):
        return None  # an error where it runs


def _format(text: str, value: str) -> str:
    return text % value
