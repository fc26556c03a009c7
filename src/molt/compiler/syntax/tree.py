"""Molt's syntax tree: what a module says, with names still unresolved.

Built by `convert.py` from Python's `ast`.  Smaller than `ast` where Python has
several spellings of one thing (decorated names, `elif`, formatted strings), and
never larger: nothing here is an analysis.  Every node has a span, which is the range
CPython shows in a traceback for a failure of that node.  Private names (`__x` in a
class) are mangled already.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from molt.compiler.source.span import Span


@dataclass(frozen=True, slots=True)
class Node:
    span: Span


class Expr(Node):
    """An expression."""

    __slots__ = ()


class Stmt(Node):
    """A statement."""

    __slots__ = ()


# --- expressions -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Constant(Expr):
    """None, bool, int, float, complex, str, bytes or Ellipsis."""

    value: object


@dataclass(frozen=True, slots=True)
class Name(Expr):
    """A name in load, store or delete position: the parent says which."""

    id: str


@dataclass(frozen=True, slots=True)
class Attribute(Expr):
    value: Expr
    attr: str


@dataclass(frozen=True, slots=True)
class Subscript(Expr):
    value: Expr
    index: Expr


@dataclass(frozen=True, slots=True)
class Slice(Expr):
    lower: Expr | None
    upper: Expr | None
    step: Expr | None


@dataclass(frozen=True, slots=True)
class Starred(Expr):
    """`*value` in a display, a subscript or an assignment target."""

    value: Expr


class ArgKind(Enum):
    POSITIONAL = "positional"
    STAR = "star"
    KEYWORD = "keyword"
    DOUBLE_STAR = "double_star"


@dataclass(frozen=True, slots=True)
class Arg(Node):
    kind: ArgKind
    value: Expr
    name: str | None = None  # KEYWORD only


@dataclass(frozen=True, slots=True)
class Call(Expr):
    """Arguments in order of evaluation: source order, but keywords after `*args`.

    The span is the range a traceback shows for the call, which for a method on a line of
    its own begins at the method's name; that of an `Attribute` likewise.
    """

    func: Expr
    args: tuple[Arg, ...]


@dataclass(frozen=True, slots=True)
class Unary(Expr):
    """`op` is one of `+ - ~ not`."""

    op: str
    operand: Expr


@dataclass(frozen=True, slots=True)
class Binary(Expr):
    """`op` is one of `+ - * / // % ** @ << >> & | ^`."""

    op: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class BoolOp(Expr):
    """`op` is `and` or `or`; at least two operands."""

    op: str
    operands: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Compare(Expr):
    """`first op1 operand1 op2 operand2 …`; ops `== != < <= > >= is is-not in not-in`."""

    first: Expr
    rest: tuple[tuple[str, Expr], ...]


@dataclass(frozen=True, slots=True)
class Conditional(Expr):
    test: Expr
    body: Expr
    orelse: Expr


@dataclass(frozen=True, slots=True)
class NamedExpr(Expr):
    target: Name
    value: Expr


@dataclass(frozen=True, slots=True)
class Display(Expr):
    """A list, tuple or set display: `kind` says which; elements may be `Starred`."""

    kind: str  # "list" | "tuple" | "set"
    elements: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class DictDisplay(Expr):
    """Pairs in source order; a `None` key stands for `**value`."""

    items: tuple[tuple[Expr | None, Expr], ...]


@dataclass(frozen=True, slots=True)
class CompFor(Node):
    """One `for target in iterable if … if …` clause."""

    target: Expr
    iterable: Expr
    conditions: tuple[Expr, ...]
    is_async: bool = False


@dataclass(frozen=True, slots=True)
class Comprehension(Expr):
    """`kind` is list, set, dict or generator; `key` only for dict."""

    kind: str
    key: Expr | None
    element: Expr
    clauses: tuple[CompFor, ...]


@dataclass(frozen=True, slots=True)
class AnnotationText(Expr):
    """An annotation under `from __future__ import annotations`: it is its text, and not evaluated."""

    value: Expr
    text: str


@dataclass(frozen=True, slots=True)
class FormatPart(Node):
    """`{value!conversion:spec}`; conversion is "", "r", "s" or "a"."""

    value: Expr
    conversion: str
    spec: Expr | None  # a FormattedString or Constant


@dataclass(frozen=True, slots=True)
class FormattedString(Expr):
    parts: tuple[str | FormatPart, ...]


@dataclass(frozen=True, slots=True)
class Yield(Expr):
    value: Expr | None


@dataclass(frozen=True, slots=True)
class YieldFrom(Expr):
    value: Expr


@dataclass(frozen=True, slots=True)
class Await(Expr):
    value: Expr


# --- functions and parameters ----------------------------------------------------


class ParamKind(Enum):
    POSITIONAL_ONLY = "positional_only"
    POSITIONAL = "positional"
    VAR_POSITIONAL = "var_positional"
    KEYWORD_ONLY = "keyword_only"
    VAR_KEYWORD = "var_keyword"


@dataclass(frozen=True, slots=True)
class Param(Node):
    name: str
    kind: ParamKind
    annotation: Expr | None
    default: Expr | None


@dataclass(frozen=True, slots=True)
class Lambda(Expr):
    params: tuple[Param, ...]
    body: Expr


# --- statements ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ExprStmt(Stmt):
    value: Expr


@dataclass(frozen=True, slots=True)
class Assign(Stmt):
    """`t1 = t2 = value`; targets are Name, Attribute, Subscript, Display or Starred."""

    targets: tuple[Expr, ...]
    value: Expr


@dataclass(frozen=True, slots=True)
class AugAssign(Stmt):
    op: str
    target: Expr
    value: Expr


@dataclass(frozen=True, slots=True)
class AnnAssign(Stmt):
    """`simple` as in Python's grammar: a bare name, which is entered in `__annotations__`."""

    target: Expr
    annotation: Expr
    value: Expr | None
    simple: bool


@dataclass(frozen=True, slots=True)
class Delete(Stmt):
    targets: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Return(Stmt):
    value: Expr | None


@dataclass(frozen=True, slots=True)
class If(Stmt):
    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class While(Stmt):
    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class For(Stmt):
    target: Expr
    iterable: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]
    is_async: bool = False


@dataclass(frozen=True, slots=True)
class Break(Stmt):
    pass


@dataclass(frozen=True, slots=True)
class Continue(Stmt):
    pass


@dataclass(frozen=True, slots=True)
class Pass(Stmt):
    pass


@dataclass(frozen=True, slots=True)
class Unsupported(Expr):
    """Something that is not compiled, in a module that is not the user's: an error where it
    would run."""

    reason: str


@dataclass(frozen=True, slots=True)
class ExceptHandler(Node):
    type: Expr | None
    name: str | None
    body: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class Try(Stmt):
    """`is_star`: the handlers are `except*`."""

    body: tuple[Stmt, ...]
    handlers: tuple[ExceptHandler, ...]
    orelse: tuple[Stmt, ...]
    final: tuple[Stmt, ...]
    is_star: bool = False


@dataclass(frozen=True, slots=True)
class WithItem(Node):
    context: Expr
    target: Expr | None


@dataclass(frozen=True, slots=True)
class With(Stmt):
    items: tuple[WithItem, ...]
    body: tuple[Stmt, ...]
    is_async: bool = False


class Pattern(Node):
    """What a `case` compares its subject with; the span is the whole pattern."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class MatchValue(Pattern):
    """A literal or dotted name: `by_identity` for None, True and False, else by `==`."""

    value: Expr
    by_identity: bool


@dataclass(frozen=True, slots=True)
class MatchAs(Pattern):
    """`pattern as name`; without a pattern a capture, without a name either, `_`."""

    pattern: Pattern | None
    name: str | None


@dataclass(frozen=True, slots=True)
class MatchSequence(Pattern):
    """`star` is the index of the starred pattern, which is a capture or `_`; -1 for none."""

    patterns: tuple[Pattern, ...]
    star: int


@dataclass(frozen=True, slots=True)
class MatchMapping(Pattern):
    """A pattern for each key; `rest` is the name after `**`."""

    keys: tuple[Expr, ...]
    patterns: tuple[Pattern, ...]
    rest: str | None


@dataclass(frozen=True, slots=True)
class MatchClass(Pattern):
    """`cls(p, …, name=q, …)`: the last patterns are those of `names`."""

    cls: Expr
    patterns: tuple[Pattern, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchOr(Pattern):
    patterns: tuple[Pattern, ...]


def captured_names(pattern: Pattern) -> list[str]:
    """The names that a pattern binds, in the order in which they are bound."""
    match pattern:
        case MatchAs(pattern=inner, name=name):
            names = [] if inner is None else captured_names(inner)
            return names if name is None else [*names, name]
        case MatchMapping(patterns=patterns, rest=rest):
            names = [name for each in patterns for name in captured_names(each)]
            return names if rest is None else [*names, rest]
        case MatchSequence(patterns=patterns) | MatchClass(patterns=patterns):
            return [name for each in patterns for name in captured_names(each)]
        case MatchOr(patterns=patterns):
            return captured_names(patterns[0])
        case _:
            return []


@dataclass(frozen=True, slots=True)
class MatchCase(Node):
    """The span is that of the pattern."""

    pattern: Pattern
    guard: Expr | None
    body: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class Match(Stmt):
    subject: Expr
    cases: tuple[MatchCase, ...]


@dataclass(frozen=True, slots=True)
class Raise(Stmt):
    exc: Expr | None
    cause: Expr | None


@dataclass(frozen=True, slots=True)
class Assert(Stmt):
    test: Expr
    message: Expr | None


@dataclass(frozen=True, slots=True)
class Global(Stmt):
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nonlocal(Stmt):
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias(Node):
    name: str
    asname: str | None


@dataclass(frozen=True, slots=True)
class Import(Stmt):
    names: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class ImportFrom(Stmt):
    """`from <level dots>module import names`; names is a single `*` alias for star."""

    module: str | None
    names: tuple[Alias, ...]
    level: int


@dataclass(frozen=True, slots=True)
class FunctionDef(Stmt):
    """`def`; the span is the `def` line on, decorators have their own spans.

    `name` is what `__name__` says, `mangled` the name bound where that is another one
    (`def __f` in a class); `body` is without the docstring.
    """

    name: str
    params: tuple[Param, ...]
    returns: Expr | None
    body: tuple[Stmt, ...]
    decorators: tuple[Expr, ...]
    docstring: str | None
    mangled: str | None = None
    is_async: bool = False

    @property
    def bound_name(self) -> str:
        return self.name if self.mangled is None else self.mangled


@dataclass(frozen=True, slots=True)
class ClassDef(Stmt):
    """`class`; `name`, `mangled` and `body` as in FunctionDef."""

    name: str
    args: tuple[Arg, ...]  # bases and keywords
    body: tuple[Stmt, ...]
    decorators: tuple[Expr, ...]
    docstring: str | None
    mangled: str | None = None

    @property
    def bound_name(self) -> str:
        return self.name if self.mangled is None else self.mangled


@dataclass(frozen=True, slots=True)
class Module(Node):
    """One file.  `name` is the dotted module name, `path` as the user wrote it."""

    name: str
    path: str
    body: tuple[Stmt, ...]
    docstring: str | None
    future_annotations: bool
