"""What names mean before the program runs, as far as that is certain.

A name bound exactly once in its scope, by `import`, `class` or a plain assignment, can
be followed; any other means nothing here.  Just enough to recognise class-making
decorators and base classes: the real name resolution belongs to `check/`.
"""

from __future__ import annotations

import builtins
import importlib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import ModuleType

from molt.compiler.evaluate.build import all_nodes, child_nodes
from molt.compiler.syntax import tree

# Importing these prints, or opens a browser.
_EFFECTS = frozenset({"this", "antigravity"})

ModuleLookup = Callable[[str], tree.Module | None]
"""The program's own module of a dotted name; None for any other, the standard library's
included."""


@dataclass(frozen=True, slots=True)
class Imported:
    """Bound by import to the object or module of this dotted name."""

    name: str


@dataclass(frozen=True, slots=True)
class Other:
    """Bound in a way that can't be followed."""


Binding = Imported | Other | tree.ClassDef | tree.Expr


@dataclass(slots=True, eq=False)
class Scope:
    """The names bound in a module, function or class."""

    module: tree.Module
    parent: Scope | None
    is_class: bool = False
    names: dict[str, list[Binding]] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)

    def bind(self, name: str, binding: Binding) -> None:
        self.names.setdefault(name, []).append(binding)


@dataclass(frozen=True, slots=True, eq=False)
class ProgramClass:
    """A class of the program, and the scope its statement is in."""

    node: tree.ClassDef
    scope: Scope


Meaning = Imported | ProgramClass | tree.Expr | None
"""An object outside the program, a class in it, an expression whose value it is, or
unknown."""


class Program:
    """Follows names through the modules of the program."""

    def __init__(self, lookup: ModuleLookup) -> None:
        self._lookup = lookup
        self._scopes: dict[str, Scope] = {}

    def module_scope(self, module: tree.Module) -> Scope:
        scope = self._scopes.get(module.name)
        if scope is None or scope.module is not module:
            scope = Scope(module, None)
            self._scopes[module.name] = scope
            _bind_block(scope, module.body)
            for node in all_nodes(module):
                # A function's `global x` makes x assignable from elsewhere.
                for name in node.names if isinstance(node, tree.Global) else ():
                    scope.bind(name, Other())
        return scope

    def meaning(self, expr: tree.Expr, scope: Scope) -> Meaning:
        """What `expr` means in `scope`."""
        match expr:
            case tree.Name(id=name):
                return self._name_meaning(name, scope)
            case tree.Attribute(value=value, attr=attr):
                owner = self.meaning(value, scope)
                if isinstance(owner, Imported):
                    return self.follow(f"{owner.name}.{attr}")
                return None
        return expr

    def follow(self, dotted: str) -> Meaning:
        """What an imported dotted name means: through the program's modules, or as is."""
        module_name, rest = dotted, []
        while module_name:
            module = self._lookup(module_name)
            if module is not None:
                if not rest:
                    return Imported(dotted)
                scope = self.module_scope(module)
                if rest[0] not in scope.names and not scope.stars \
                        and self._lookup(f"{module_name}.{rest[0]}") is None:
                    return None
                found = self._name_meaning(rest[0], scope, builtin=False)
                return found if len(rest) == 1 else None
            module_name, _, last = module_name.rpartition(".")
            rest.insert(0, last)
        return Imported(dotted)

    def _name_meaning(self, name: str, scope: Scope | None, *,
                      builtin: bool = True) -> Meaning:
        first = scope
        while scope is not None:
            if scope is first or not scope.is_class:
                if name in scope.names:
                    return self._binding_meaning(scope.names[name], scope)
                for star in reversed(scope.stars):
                    if self._star_has(star, name):
                        return self.follow(f"{star}.{name}")
            scope = scope.parent
        if builtin and hasattr(builtins, name):
            return Imported(f"builtins.{name}")
        return None

    def _binding_meaning(self, bindings: list[Binding], scope: Scope) -> Meaning:
        match bindings:
            case [Imported(name=dotted)]:
                return self.follow(dotted)
            case [tree.ClassDef() as node]:
                return ProgramClass(node, scope)
            case [tree.Name() | tree.Attribute() as alias]:
                # `x = x` in a class looks further out, which isn't followed.
                known = isinstance(alias, tree.Name) and alias.id in scope.names \
                    and scope.names[alias.id] is bindings
                return None if known else self.meaning(alias, scope)
            case [tree.Expr() as expr]:
                return expr
        return None

    def _star_has(self, module_name: str, name: str) -> bool:
        module = self._lookup(module_name)
        if module is not None:
            return not name.startswith("_") and name in self.module_scope(module).names
        external = external_module(module_name)
        if external is None:
            return False
        exported = getattr(external, "__all__", None)
        return name in (exported if exported is not None else vars(external))


def external_module(name: str) -> ModuleType | None:
    """A module of the standard library, imported here as the program would."""
    root = name.split(".")[0]
    if root not in sys.stdlib_module_names or root in _EFFECTS:
        return None
    try:
        return importlib.import_module(name)
    except Exception:  # not on this platform, say
        return None


def external_object(dotted: str) -> object | None:
    """The object of the standard library that a dotted name means, or None."""
    module_name, rest = dotted, []
    while module_name:
        found: object | None = external_module(module_name)
        if found is not None:
            for attr in rest:
                found = getattr(found, attr, None)
            return found
        module_name, _, last = module_name.rpartition(".")
        rest.insert(0, last)
    return None


def function_scope(node: tree.FunctionDef, parent: Scope) -> Scope:
    scope = Scope(parent.module, parent)
    for param in node.params:
        scope.bind(param.name, Other())
    _bind_block(scope, node.body)
    return scope


def class_scope(node: tree.ClassDef, parent: Scope) -> Scope:
    scope = Scope(parent.module, parent, is_class=True)
    _bind_block(scope, node.body)
    return scope


def absolute_name(module: tree.Module, name: str | None, level: int) -> str:
    """The dotted name a `from` statement of `module` imports from."""
    if level == 0:
        return name or ""
    parts = module.name.split(".")
    is_package = module.path.replace("\\", "/").endswith("__init__.py")
    dropped = level - 1 if is_package else level
    base = parts[: len(parts) - dropped] if dropped else parts
    return ".".join([*base, name] if name else base)


def _bind_block(scope: Scope, body: Iterable[tree.Stmt]) -> None:
    for stmt in body:
        _bind_stmt(scope, stmt)


def _bind_stmt(scope: Scope, stmt: tree.Stmt) -> None:
    match stmt:
        case tree.Import(names=names):
            for alias in names:
                bound = alias.asname or alias.name.split(".")[0]
                scope.bind(bound, Imported(alias.name if alias.asname else bound))
        case tree.ImportFrom(module=module, names=names, level=level):
            source = absolute_name(scope.module, module, level)
            for alias in names:
                if alias.name == "*":
                    scope.stars.append(source)
                else:
                    scope.bind(alias.asname or alias.name, Imported(f"{source}.{alias.name}"))
        case tree.ClassDef():
            scope.bind(stmt.bound_name, stmt)
        case tree.FunctionDef():
            scope.bind(stmt.bound_name, Other())
        case tree.Assign(targets=[tree.Name(id=name)], value=value):
            scope.bind(name, value)
        case tree.AnnAssign(target=tree.Name(id=name), value=value):
            if value is not None:
                scope.bind(name, value)
        case _:
            for name in _bound_names(stmt):
                scope.bind(name, Other())
            for block in blocks_of(stmt):
                _bind_block(scope, block)


def blocks_of(stmt: tree.Stmt) -> list[tuple[tree.Stmt, ...]]:
    """The nested blocks of a compound statement that are in the same scope."""
    match stmt:
        case tree.If(body=body, orelse=orelse) | tree.While(body=body, orelse=orelse) \
                | tree.For(body=body, orelse=orelse):
            return [body, orelse]
        case tree.With(body=body):
            return [body]
        case tree.Match(cases=cases):
            return [case.body for case in cases]
        case tree.Try(body=body, handlers=handlers, orelse=orelse, final=final):
            return [body, *[handler.body for handler in handlers], orelse, final]
    return []


def _bound_names(stmt: tree.Stmt) -> Iterator[str]:
    """Names a statement itself binds or unbinds, other than by `import`, `class`, …."""
    match stmt:
        case tree.Assign(targets=targets) | tree.Delete(targets=targets):
            for target in targets:
                yield from target_names(target)
        case tree.AugAssign(target=target) | tree.For(target=target):
            yield from target_names(target)
        case tree.With(items=items):
            for item in items:
                if item.target is not None:
                    yield from target_names(item.target)
        case tree.Match(cases=cases):
            for case in cases:
                yield from tree.captured_names(case.pattern)
        case tree.Try(handlers=handlers):
            yield from [handler.name for handler in handlers if handler.name is not None]
        case tree.Global(names=names) | tree.Nonlocal(names=names):
            yield from names
    yield from _walrus_names(stmt)


def target_names(target: tree.Expr) -> Iterator[str]:
    match target:
        case tree.Name(id=name):
            yield name
        case tree.Display(elements=elements):
            for element in elements:
                yield from target_names(element)
        case tree.Starred(value=value):
            yield from target_names(value)


def _walrus_names(stmt: tree.Stmt) -> Iterator[str]:
    """Names bound by `:=` in the expressions of a statement."""
    stack = list(child_nodes(stmt))
    while stack:
        node = stack.pop()
        if isinstance(node, tree.Stmt | tree.ExceptHandler | tree.Lambda):
            continue
        if isinstance(node, tree.NamedExpr):
            yield node.target.id
        stack.extend(child_nodes(node))
