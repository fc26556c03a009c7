"""What checking a module of the program knows."""

from __future__ import annotations

import builtins
from dataclasses import dataclass, field, replace

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl, FunctionDecl, Library
from molt.compiler.check.errors import NotCompiled, Problem
from molt.compiler.check.user.imports import Modules
from molt.compiler.check.user.library_names import check_star_name
from molt.compiler.check.user.resolve import Resolved
from molt.compiler.evaluate.text_sets import TextSets
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.types.model import OBJECT

# What CPython would find; such a name must not become a NameError for lack of it here.
PYTHON_BUILTINS = frozenset(dir(builtins))

# What a class body finds in its namespace without having set it.
_BOUND_IN_EVERY_CLASS = frozenset({"__module__", "__qualname__"})


# Module names that only a dict of them has.
NAMES_BY_DICT = frozenset({"__cached__"})

# Built-ins that mean themselves also in a module whose names are in a dict, where a key can be any name.
SCOPE_BUILTINS = frozenset({
    "compile", "dir", "eval", "exec", "exit", "globals", "locals", "quit", "setattr", "super", "type", "vars",
})  # fmt: skip

# What gives a class body its namespace.
_NAMESPACE_FUNCTIONS = frozenset({"exec", "locals", "vars"})

# The compiler adds these to a function's symbol for what belongs to it.
_DERIVED_ENDINGS = ("__twin", "__fast", "__any", "__boxed", "__code", "__signature", "_resume")


@dataclass(eq=False, slots=True)
class ModuleContext:
    """Shared by all scopes of one module."""

    name: str
    index: int
    is_package: bool
    symbol: str
    globals: dict[str, int]
    modules: Modules
    sink: Diagnostics
    future_annotations: bool
    keeps_annotations: bool
    imported: dict[str, str]  # names that only `import` binds -> what they mean, dotted
    bound_at: dict[str, int]  # see `annotations.bound_at`
    lenient: bool = False  # what is refused becomes an error where it would run
    asked: frozenset[str] = frozenset()  # names looked up in the module `builtins` too, see `set_from_elsewhere`
    own_names: bool = False  # kept in a dict, see `namespaces`
    shows_future: bool = False  # see `future_names`
    renames_itself: bool = False  # something binds `__name__`
    texts: TextSets = field(default_factory=TextSets)  # of what is run
    forgiving: bool = False  # what is refused becomes an error where it would run: the module is not the user's
    star_libraries: list[str] = field(default_factory=list)  # `from … import *`, so far
    symbols: set[str] = field(default_factory=set)
    read_at_once: set[int] = field(default_factory=set)  # see `namespaces`, by id()

    @property
    def library(self) -> Library:
        return self.modules.library


@dataclass(eq=False, slots=True)
class Context:
    """One scope while its body is checked.

    `qualname` is the prefix of names defined here; `caught`: inside a `try` that handles
    these exceptions, of those that the library's gaps raise.
    """

    module: ModuleContext
    resolved: Resolved
    qualname: str
    first_param: typed.Variable | None = None
    inner: list[typed.Function] = field(default_factory=list)
    caught: frozenset[str] = frozenset()
    slots: list[typed.Variable] | None = None  # the function's `locals`; None where `locals()` is not for it

    @property
    def kind(self) -> str:
        return self.resolved.scope.kind

    def refuse(self, span: Span, title: str, label: str = "", *notes: str) -> None:
        """Reports what cannot be compiled; raises NotCompiled in a module that is not the user's."""
        if self.module.forgiving:
            raise NotCompiled(span, title)
        self.module.sink.add(Problem(span, title, label, notes))

    def locals_variable(self) -> typed.Variable:
        """The variable that keeps the dict of the function's `locals()`; it dies after all others."""
        if self.resolved.locals_dict is None:
            assert self.slots is not None
            self.resolved.locals_dict = typed.Variable(typed.LOCALS_DICT)
            self.slots.append(self.resolved.locals_dict)
        return self.resolved.locals_dict

    def guarded(self, caught: frozenset[str]) -> Context:
        """The same scope, where these exceptions are the program's to handle."""
        return replace(self, caught=self.caught | caught)

    def define_symbol(self, qualname: str) -> str:
        """A C symbol for a function of this module; a redefinition gets a number, and so does a
        name that would read like what the compiler makes of another function."""
        base = "".join(c if c.isalnum() and c.isascii() else "_" for c in qualname)
        symbol = f"molt_u_{self.module.symbol}__{base}"
        number = 1
        while symbol in self.module.symbols or symbol.endswith(_DERIVED_ENDINGS):
            number += 1
            symbol = f"molt_u_{self.module.symbol}__{base}_{number}"
        self.module.symbols.add(symbol)
        return symbol

    def inner_qualname(self, name: str) -> str:
        """The qualified name of something defined in this scope."""
        if name in self.resolved.scope.global_names or not self.qualname:
            return name
        joint = "." if self.kind == "class" else ".<locals>."
        return f"{self.qualname}{joint}{name}"

    # --- names

    def read_name(self, span: Span, name: str) -> typed.Expr:
        """The value of a name in this scope."""
        scope = self.resolved.scope
        is_own = name in scope.bound or name in _BOUND_IN_EVERY_CLASS
        if scope.kind == "class" and not is_own and self.resolved.lookup(name) is None:
            # What is in the namespace may be put there by more than the statements.
            is_own = name not in SCOPE_BUILTINS and (self.module.modules.prepares or bool(scope.used.keys() & _NAMESPACE_FUNCTIONS))
        if scope.kind == "class" and is_own and name not in scope.global_names:
            if name not in scope.nonlocal_names:
                return typed.ClassName(span, OBJECT, name, self.read_global(span, name))
        variable = self.resolved.lookup(name)
        if variable is not None and name not in scope.global_names:
            if scope.kind == "class" and variable.free >= 0:
                return typed.ClassName(span, OBJECT, name, typed.Local(span, OBJECT, variable))
            return typed.Local(span, OBJECT, variable)
        return self.read_global(span, name)

    def read_global(self, span: Span, name: str) -> typed.Expr:
        if not self.module.own_names:
            return self._find_global(span, name, self.module.globals.get(name, -1))
        if name in self.module.globals:
            return typed.OwnName(span, OBJECT, name, self._find_builtin(span, name))
        return typed.OwnName(span, OBJECT, name, self._find_global(span, name, -1))

    def _find_builtin(self, span: Span, name: str) -> typed.Expr:
        """What a name means that the module binds, where it is unset."""
        decl = self.module.library.builtins.get(name)
        if name in self.module.asked:
            return typed.BuiltinName(span, OBJECT, name, -1, decl.object_symbol if isinstance(decl, (ClassDecl, FunctionDecl)) else "")
        return typed.GlobalName(span, OBJECT, name, -1, decl.object_symbol if isinstance(decl, (ClassDecl, FunctionDecl)) else "")

    def _find_global(self, span: Span, name: str, index: int) -> typed.Expr:
        decl = self.module.library.builtins.get(name)
        fallback = decl.object_symbol if isinstance(decl, (ClassDecl, FunctionDecl)) else ""
        if name in NAMES_BY_DICT and not self.module.lenient and index < 0:
            self.module.modules.want_dict.add(self.module.index)
        if name == "__builtins__" and not self.module.lenient:
            # A module in the main one; elsewhere its dict.
            if self.module.name != "__main__":
                self.refuse(span, "__builtins__ is not supported here", "it is a dict of all built-ins", "`import builtins`")
            return typed.ImportLibrary(span, OBJECT, "builtins", False)
        constant = None
        if name in ("NotImplemented", "Ellipsis"):
            constant = typed.Constant(span, OBJECT, NotImplemented if name == "NotImplemented" else Ellipsis)
            if index < 0:
                return constant
        if index < 0 and name == "__debug__":
            return typed.Constant(span, OBJECT, True)
        if index < 0 and not fallback and self.module.forgiving and callable(getattr(builtins, name, None)):
            # A function as well: a module that keeps `globals` for later can be imported.
            return typed.MissingClass(span, OBJECT, name)
        elif index < 0 and not fallback and name in PYTHON_BUILTINS:
            self.refuse(span, f"{name} is not supported yet", "a built-in that Molt's library does not have")
        elif index < 0 and not fallback:
            check_star_name(self, span, name)
        if name in self.module.asked:
            return typed.BuiltinName(span, OBJECT, name, index, fallback)
        return typed.GlobalName(span, OBJECT, name, index, fallback, constant)

    def name_place(self, span: Span, name: str) -> typed.Place:
        scope = self.resolved.scope
        if scope.kind == "class" and name not in scope.global_names and name not in scope.nonlocal_names:
            return typed.ClassPlace(span, name)
        variable = self.resolved.lookup(name)
        if variable is not None and name not in scope.global_names:
            return typed.LocalPlace(span, variable)
        if self.module.own_names:
            return typed.OwnPlace(span, name)
        return typed.GlobalPlace(span, name, self.module.globals[name])

    def is_builtin(self, name: str) -> bool:
        """Whether the name can only mean the built-in here."""
        return self.seems_builtin(name) and (not self.module.own_names or name in SCOPE_BUILTINS)

    def seems_builtin(self, name: str) -> bool:
        """Whether no statement binds a name of a built-in; a dict of the module's names can, if there is one."""
        return self.resolved.lookup(name) is None and name not in self.module.globals and name not in self.module.asked and (
            self.kind != "class" or name not in self.resolved.scope.bound
        )

    def child_of(self, node: tree.Node) -> Resolved:
        return self.resolved.children[id(node)]
