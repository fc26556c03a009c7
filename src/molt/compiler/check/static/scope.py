"""What checking a library function knows: its module, its locals, its result type."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl, Declaration, FunctionDecl, Library
from molt.compiler.check.errors import Abandon, Problem, TypeMismatch
from molt.compiler.check.library import LibraryCollector
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.types.model import Instance, Type


@dataclass(eq=False, slots=True)
class StaticScope:
    collector: LibraryCollector
    module: str
    function: FunctionDecl
    variables: dict[str, typed.Variable] = field(default_factory=dict)
    locals: list[typed.Variable] = field(default_factory=list)
    temporaries: int = 0

    @property
    def library(self) -> Library:
        return self.collector.library

    @property
    def sink(self) -> Diagnostics:
        return self.collector.sink

    def lookup(self, name: str) -> Declaration | None:
        return self.collector.lookup(self.module, name)

    def low_name(self, name: str) -> str | None:
        """The low-level operation this name was imported as, if any."""
        return self.library.modules[self.module].low.get(name)

    def resolve_type(self, node: tree.Expr) -> Type:
        return self.collector.resolve_type(self.module, node)

    def new_variable(self, name: str, type_: Type) -> typed.Variable:
        variable = typed.Variable(name, type_)
        self.variables[name] = variable
        self.locals.append(variable)
        return variable

    def new_temporary(self, type_: Type) -> typed.Variable:
        self.temporaries += 1
        variable = typed.Variable(f"tmp{self.temporaries}", type_)
        self.locals.append(variable)
        return variable

    def builtin_instance(self, name: str) -> Type:
        return Instance(self.builtin_class(name).key)

    def builtin_class(self, name: str) -> ClassDecl:
        decl = self.library.builtins.get(name)
        if not isinstance(decl, ClassDecl):
            self.fail(self.function.span, f"the library has no class {name!r}")
        return decl

    def fail(self, span: Span, title: str, *notes: str) -> NoReturn:
        self.sink.add(Problem(span, title, "", notes))
        raise Abandon

    def mismatch(self, span: Span, expected: object, found: object, where: str = "") -> NoReturn:
        self.sink.add(TypeMismatch(span, str(expected), str(found), where))
        raise Abandon
