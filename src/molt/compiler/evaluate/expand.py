"""Class-making decorators with known inputs, evaluated at compile time.

`expand_class_makers` is the stage: a module's tree becomes one without such decorators.
It runs on one module at a time, before names are resolved; which classes of other
modules are dataclasses it finds through `lookup`, which gives trees not yet expanded.
"""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.evaluate.build import child_nodes
from molt.compiler.evaluate.dataclass_ import LIBRARY, expand_dataclass
from molt.compiler.evaluate.errors import NotKnown, UnknownInput
from molt.compiler.evaluate.scopes import (
    Imported,
    ModuleLookup,
    Program,
    Scope,
    blocks_of,
    class_scope,
    function_scope,
)
from molt.compiler.evaluate.synthetic import Workshop
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree

# Calls that make a class when the program runs, and the module in plain Python that does it then.
_AT_RUN_TIME = {
    "dataclasses.dataclass": "_molt_dataclass",
    "dataclasses.make_dataclass": "_molt_dataclass",
}


def expand_class_makers(module: tree.Module, lookup: ModuleLookup,
                        sink: Diagnostics) -> tree.Module:
    """`module` with its dataclasses written out; reports those that can't be. Imports what makes
    those that calls elsewhere than in a class's decorators make."""
    if not _may_make_classes(module, lookup):
        return module
    program = Program(lambda name: module if name == module.name else lookup(name))
    expander = _Expander(program, Workshop(program), sink)
    body = expander.block(module.body, program.module_scope(module))
    if expander.expanded:
        body = _with_import(body, module.span, "dataclasses", LIBRARY)
    for name in sorted(expander.makers):
        body = _with_import(body, module.span, name, f"__{name.strip('_')}__")
    return replace(module, body=body) if expander.expanded or expander.makers else module


def _may_make_classes(module: tree.Module, lookup: ModuleLookup) -> bool:
    """Whether a maker can be reached by an import: its own, or of a module of the program,
    which may pass it on.  Saves most modules the walk."""
    stack = list(module.body)
    while stack:
        stmt = stack.pop()
        match stmt:
            case tree.Import(names=names):
                if any(_leads_on(alias.name, lookup) for alias in names):
                    return True
            case tree.ImportFrom(module=name, level=level):
                if level > 0 or _leads_on(name or "", lookup):
                    return True
            case tree.FunctionDef(body=body) | tree.ClassDef(body=body):
                stack.extend(body)
            case _:
                for block in blocks_of(stmt):
                    stack.extend(block)
    return False


def _leads_on(name: str, lookup: ModuleLookup) -> bool:
    return name == "dataclasses" or lookup(name) is not None \
        or lookup(name.split(".")[0]) is not None


def _with_import(body: tuple[tree.Stmt, ...], module: Span, name: str, bound: str) -> tuple[tree.Stmt, ...]:
    """The import of a module that the expanded code refers to, after `__future__`."""
    span = Span(module.file, 1, 0, 1, 0)
    alias = tree.Alias(span, name, bound)
    after = 0
    while after < len(body):
        stmt = body[after]
        if not isinstance(stmt, tree.ImportFrom) or stmt.module != "__future__":
            break
        after += 1
    return (*body[:after], tree.Import(span, (alias,)), *body[after:])


class _Expander:
    """Walks the statements of a module, scope by scope."""

    def __init__(self, program: Program, workshop: Workshop, sink: Diagnostics) -> None:
        self._program = program
        self._workshop = workshop
        self._sink = sink
        self.expanded = False
        self.makers: set[str] = set()  # modules that make classes when the program runs

    def block(self, body: tuple[tree.Stmt, ...], scope: Scope) -> tuple[tree.Stmt, ...]:
        return tuple([self._stmt(stmt, scope) for stmt in body])

    def _stmt(self, stmt: tree.Stmt, scope: Scope) -> tree.Stmt:
        self._find_makers(stmt, scope)
        match stmt:
            case tree.ClassDef():
                return self._class(stmt, scope)
            case tree.FunctionDef(body=body):
                return replace(stmt, body=self.block(body, function_scope(stmt, scope)))
            case tree.If(body=body, orelse=orelse) | tree.While(body=body, orelse=orelse) \
                    | tree.For(body=body, orelse=orelse):
                return replace(stmt, body=self.block(body, scope),
                               orelse=self.block(orelse, scope))
            case tree.With(body=body):
                return replace(stmt, body=self.block(body, scope))
            case tree.Match(cases=cases):
                return replace(stmt, cases=tuple([replace(case, body=self.block(case.body, scope))
                                                  for case in cases]))
            case tree.Try(body=body, handlers=handlers, orelse=orelse, final=final):
                caught = [replace(handler, body=self.block(handler.body, scope))
                          for handler in handlers]
                return replace(stmt, body=self.block(body, scope), handlers=tuple(caught),
                               orelse=self.block(orelse, scope),
                               final=self.block(final, scope))
        return stmt

    def _class(self, node: tree.ClassDef, scope: Scope) -> tree.ClassDef:
        """Expand the class, then the classes and functions in its own body."""
        expanded = None
        try:
            expanded = expand_dataclass(node, scope, self._program, self._workshop)
        except NotKnown as unknown:
            self._sink.add(UnknownInput(unknown.span, "@dataclass", unknown.reason,
                                        unknown.instead))
        inner = class_scope(node, scope)
        body = self.block(node.body, inner)
        if expanded is None:
            return replace(node, body=body)
        self.expanded = True
        return replace(expanded, body=body + expanded.body[len(node.body):])

    def _find_makers(self, stmt: tree.Stmt, scope: Scope) -> None:
        """Notes calls that make classes elsewhere than in a class's decorators."""
        decorators = stmt.decorators if isinstance(stmt, tree.ClassDef) else ()
        stack = [node for node in child_nodes(stmt)
                 if not any(node is decorator for decorator in decorators)]
        while stack:
            node = stack.pop()
            # Statements of a nested block come by themselves.
            if isinstance(node, tree.Stmt):
                continue
            if isinstance(node, tree.Call):
                self._note_call(node, scope)
            stack.extend(child_nodes(node))

    def _note_call(self, call: tree.Call, scope: Scope) -> None:
        meaning = self._program.meaning(call.func, scope)
        if isinstance(meaning, Imported) and meaning.name in _AT_RUN_TIME:
            self.makers.add(_AT_RUN_TIME[meaning.name])
