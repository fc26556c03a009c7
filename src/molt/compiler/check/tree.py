"""The typed tree: names resolved, every expression with a type.

One set of classes serves user code, where every type is `object` until inference
says more, and the library, whose annotations are trusted.  Dynamic nodes (`Attr`,
`CallDynamic`, …) have Python's meaning; static nodes (`FieldGet`, `CallStatic`,
`Low`, …) name just what will run.  Built by the other modules of this folder, read
by `lower`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from molt.compiler.source.span import Span
from molt.compiler.types.model import OBJECT, Type

# --- variables -------------------------------------------------------------------


@dataclass(eq=False, slots=True)
class Variable:
    """A local of one function.  `cell`: captured by an inner function, lives in a cell.

    `free`: index in the closure, for a variable that belongs to an outer function.
    """

    name: str
    type: Type = OBJECT
    cell: bool = False
    free: int = -1
    is_param: bool = False
    temporary: bool = False  # has no slot in CPython's frame: dies with its last use
    rebound_inside_expr: bool = False  # by `:=`: loads must take their own reference


# The name of the variable that keeps what `locals()` gives: one that no program can write.
LOCALS_DICT = ".locals"


@dataclass(frozen=True, slots=True)
class Node:
    span: Span


@dataclass(frozen=True, slots=True)
class Expr(Node):
    type: Type


@dataclass(frozen=True, slots=True)
class Stmt(Node):
    pass


# --- expressions: values and names -----------------------------------------------


@dataclass(frozen=True, slots=True)
class Constant(Expr):
    """A literal; of type object it is an immortal object, of a raw type a number."""

    value: object


@dataclass(frozen=True, slots=True)
class Local(Expr):
    var: Variable


@dataclass(frozen=True, slots=True)
class GlobalName(Expr):
    """A module global; when unset, `fallback` (a built-in's static object), `constant` or NameError."""

    name: str
    index: int
    fallback: str  # symbol, "" for none
    constant: Expr | None = None  # of a built-in that has no static object


@dataclass(frozen=True, slots=True)
class BuiltinName(Expr):
    """A name that something may set in the module `builtins`: a global if it is set, what is set there, `fallback`, or
    NameError."""

    name: str
    index: int  # -1 for no global
    fallback: str  # symbol, "" for none


@dataclass(frozen=True, slots=True)
class AskBuiltins(Expr):
    """Before anything else: names of built-ins that the program may set in the module `builtins`."""

    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClassName(Expr):
    """A name in a class body: the namespace first, then what `otherwise` says."""

    name: str
    otherwise: Expr


@dataclass(frozen=True, slots=True)
class OwnName(Expr):
    """A global of a module that keeps its names in a dict: that first, then what `otherwise` says."""

    name: str
    otherwise: Expr


@dataclass(frozen=True, slots=True)
class StaticObject(Expr):
    """A static object of the library by symbol: a type, a built-in function, a module."""

    symbol: str


# --- expressions: dynamic --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ModuleFacts:
    """What imports alone tell of a name in a module. `number`: of a module of the program, else -1;
    `is_function`: the name is that of a function or class of the library."""

    number: int
    is_function: bool


@dataclass(frozen=True, slots=True)
class Attr(Expr):
    """`module`: what is known if `value` is a module, of the library, the host or the program."""

    value: Expr
    name: str
    module: ModuleFacts | None = None


@dataclass(frozen=True, slots=True)
class Subscript(Expr):
    value: Expr
    index: Expr


@dataclass(frozen=True, slots=True)
class SliceExpr(Expr):
    lower: Expr
    upper: Expr
    step: Expr


@dataclass(frozen=True, slots=True)
class Argument:
    """`kind`: positional, star, keyword, double_star."""

    kind: str
    value: Expr
    name: str = ""


@dataclass(frozen=True, slots=True)
class CallDynamic(Expr):
    """`expected`: symbol of the library's function or class that `func` is by imports alone, "" for others."""

    func: Expr
    args: tuple[Argument, ...]
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Unary(Expr):
    """`op`: `+ - ~ not`; `not` has type bool (raw) when its operand's truth is all that counts."""

    op: str
    operand: Expr


@dataclass(frozen=True, slots=True)
class Binary(Expr):
    """Both operands are objects, or both have the node's raw type."""

    op: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class BoolOp(Expr):
    op: str
    operands: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Compare(Expr):
    """A chain; neighbours have equal raw types or are objects."""

    first: Expr
    rest: tuple[tuple[str, Expr], ...]


@dataclass(frozen=True, slots=True)
class Conditional(Expr):
    test: Expr
    body: Expr
    orelse: Expr


@dataclass(frozen=True, slots=True)
class AssignExpr(Expr):
    """`:=`; the target is a place."""

    target: "Place"
    value: Expr


@dataclass(frozen=True, slots=True)
class Starred(Expr):
    value: Expr


@dataclass(frozen=True, slots=True)
class OnlyElement(Expr):
    """What `element, = value` gives: the annotation `*args: *value`."""

    value: Expr


@dataclass(frozen=True, slots=True)
class Display(Expr):
    kind: str
    elements: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class DictDisplay(Expr):
    items: tuple[tuple[Expr | None, Expr], ...]


@dataclass(frozen=True, slots=True)
class FormatPart:
    value: Expr
    conversion: str
    spec: Expr | None


@dataclass(frozen=True, slots=True)
class FormattedString(Expr):
    parts: tuple[str | FormatPart, ...]


@dataclass(frozen=True, slots=True)
class MakeFunction(Expr):
    """A function object: `defaults` in parameter order, keyword-only ones by name."""

    func: "Function"
    defaults: tuple[Expr, ...]
    kw_defaults: tuple[tuple[str, Expr], ...]
    annotations: tuple[tuple[str, Expr], ...] = ()


@dataclass(frozen=True, slots=True)
class CallInner(Expr):
    """A comprehension: `func` (`<listcomp>` …) called at once with the first iterator."""

    func: "Function"
    iterable: Expr
    call: Span | None = None  # the call that goes through a generator expression


@dataclass(frozen=True, slots=True)
class ListOfFound(Expr):
    """A list of what a variable holds; empty if it holds nothing."""

    var: Variable


@dataclass(frozen=True, slots=True)
class Yield(Expr):
    value: Expr | None


@dataclass(frozen=True, slots=True)
class YieldFrom(Expr):
    value: Expr


@dataclass(frozen=True, slots=True)
class Await(Expr):
    value: Expr


@dataclass(frozen=True, slots=True)
class AsyncIterator(Expr):
    """What `async for` asks for items: `__aiter__()` of the value."""

    value: Expr


@dataclass(frozen=True, slots=True)
class ImportModule(Expr):
    """The module object, its body run if it has not been; `names` as in `a.b.c`.

    `result`: which of the chain is the value (0 for `import a.b`, -1 for the last).
    """

    modules: tuple[int, ...]  # indices of program modules, outermost first
    result: int


@dataclass(frozen=True, slots=True)
class ImportLibrary(Expr):
    """A library module by name, or ModuleNotFoundError when there is none; MoltUnsupported
    where it is `expected`."""

    name: str
    expected: bool = False


@dataclass(frozen=True, slots=True)
class ImportName(Expr):
    """`from module import name`; `submodule` is its index when that is a module file.

    `by_name`: it may be a module that is found by its name only."""

    module: Expr
    name: str
    submodule: int = -1
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class OwnNamespace(Expr):
    """The third argument of `type`: with the name of this module in it."""

    value: Expr


@dataclass(frozen=True, slots=True)
class TypeItem(Expr):
    """`type[index]`, which no other class answers in its way: what does is not for every program that has subscripts."""

    index: Expr


@dataclass(frozen=True, slots=True)
class SuperCall(Expr):
    """`super()`: the class cell and the first parameter."""

    class_cell: Expr
    instance: Expr


@dataclass(frozen=True, slots=True)
class Unsupported(Expr):
    """Raises MoltUnsupported; `reason` names the place, too."""

    reason: str


@dataclass(frozen=True, slots=True)
class MissingClass(Expr):
    """A class that stands for a built-in one that the library lacks, and has no instances."""

    name: str


@dataclass(frozen=True, slots=True)
class LeaveProgram(Expr):
    """`exit(code)` of the module `site`, or `quit`."""

    code: Expr


@dataclass(frozen=True, slots=True)
class LocalsDict(Expr):
    """`locals()` in a function: `kept` is the dict of this call of it, which each `locals()` brings up to date.

    In a class body, where `kept` is None, the namespace."""

    variables: tuple[Variable, ...]
    kept: Variable | None


@dataclass(frozen=True, slots=True)
class GlobalsDict(Expr):
    """`globals()`, or `locals()` at module level.  `live`: what is set in it is set in the module."""

    live: bool = False


@dataclass(frozen=True, slots=True)
class PrepareOwnNames(Expr):
    """From here on the module keeps its names in a dict."""


@dataclass(frozen=True, slots=True)
class GlobalsUpdate(Expr):
    """`globals().update(value)`."""

    value: Expr


@dataclass(frozen=True, slots=True)
class NamesOf(Expr):
    """`module.__dict__` of a module of the library, where something is set in it or deleted."""

    owner: Expr


@dataclass(frozen=True, slots=True)
class NamesUpdate(Expr):
    """`owner.__dict__.update(value)`; the owner may be a module."""

    owner: Expr
    value: Expr


# --- expressions: static ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Convert(Expr):
    """A conversion that keeps the value: boxing, widening, or a known-class view."""

    value: Expr


@dataclass(frozen=True, slots=True)
class Truth(Expr):
    """The truth of a value, as a raw bool."""

    value: Expr


@dataclass(frozen=True, slots=True)
class FieldGet(Expr):
    """`value.field` of a library object, or `p.field` behind a pointer to a struct."""

    value: Expr
    struct: str  # class or struct key
    field: str


@dataclass(frozen=True, slots=True)
class InlineData(Expr):
    value: Expr
    struct: str


@dataclass(frozen=True, slots=True)
class PtrIndex(Expr):
    """`p[i]`."""

    pointer: Expr
    index: Expr


@dataclass(frozen=True, slots=True)
class CallStatic(Expr):
    """A library function by symbol; arguments converted and complete, defaults included."""

    symbol: str
    args: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class CallPointer(Expr):
    func: Expr
    args: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Low(Expr):
    """A low-level operation of the dialect (docs/design/dialect.md) by name.

    `types` are its type arguments, `extra` its constant ones.
    """

    name: str
    args: tuple[Expr, ...]
    types: tuple[Type, ...] = ()
    extra: tuple[object, ...] = ()


# --- places ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Place(Node):
    """Something that can be assigned to (and, but for the last three, deleted)."""


@dataclass(frozen=True, slots=True)
class LocalPlace(Place):
    var: Variable


@dataclass(frozen=True, slots=True)
class GlobalPlace(Place):
    name: str
    index: int


@dataclass(frozen=True, slots=True)
class ClassPlace(Place):
    name: str


@dataclass(frozen=True, slots=True)
class OwnPlace(Place):
    """A global of a module that keeps its names in a dict."""

    name: str


@dataclass(frozen=True, slots=True)
class AttrPlace(Place):
    value: Expr
    name: str


@dataclass(frozen=True, slots=True)
class ItemPlace(Place):
    value: Expr
    index: Expr


@dataclass(frozen=True, slots=True)
class UnpackPlace(Place):
    """`a, *b, c`; `star` is the index of the starred place, -1 for none."""

    places: tuple[Place, ...]
    star: int


@dataclass(frozen=True, slots=True)
class FieldPlace(Place):
    value: Expr
    struct: str
    field: str
    type: Type


@dataclass(frozen=True, slots=True)
class PtrPlace(Place):
    pointer: Expr
    index: Expr


# --- statements ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ExprStmt(Stmt):
    value: Expr


@dataclass(frozen=True, slots=True)
class Assign(Stmt):
    places: tuple[Place, ...]
    value: Expr


@dataclass(frozen=True, slots=True)
class AugAssign(Stmt):
    """`place op= value` on objects; the place's operands are evaluated once."""

    place: Place
    op: str
    value: Expr
    current: Expr | None  # how a global or class-scope name is read


@dataclass(frozen=True, slots=True)
class Delete(Stmt):
    place: Place


@dataclass(frozen=True, slots=True)
class Return(Stmt):
    value: Expr | None


@dataclass(frozen=True, slots=True)
class If(Stmt):
    test: Expr  # raw bool
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class While(Stmt):
    test: Expr  # raw bool
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class For(Stmt):
    """Over Python's iteration protocol."""

    place: Place
    iterable: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]
    is_iterator: bool = False  # `iterable` is an iterator or a list already (comprehensions)
    source: Expr | None = None  # what was evaluated elsewhere to get it
    is_async: bool = False  # `iterable` is an asynchronous iterator


@dataclass(frozen=True, slots=True)
class ForCounted(Stmt):
    """`for var in range(start, stop, step)` over raw integers; `step` is a constant."""

    var: Variable
    start: Expr
    stop: Expr
    step: int
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class Break(Stmt):
    pass


@dataclass(frozen=True, slots=True)
class Continue(Stmt):
    pass


@dataclass(frozen=True, slots=True)
class Handler:
    span: Span
    type: Expr | None
    place: Place | None
    body: tuple[Stmt, ...]


@dataclass(frozen=True, slots=True)
class Try(Stmt):
    """`is_star`: the handlers are `except*`."""

    body: tuple[Stmt, ...]
    handlers: tuple[Handler, ...]
    orelse: tuple[Stmt, ...]
    final: tuple[Stmt, ...]
    is_star: bool = False


@dataclass(frozen=True, slots=True)
class With(Stmt):
    context: Expr
    place: Place | None
    body: tuple[Stmt, ...]
    is_async: bool = False


@dataclass(frozen=True, slots=True)
class Pattern(Node):
    """Of user code only; the nodes are those of the syntax tree."""


@dataclass(frozen=True, slots=True)
class MatchValue(Pattern):
    value: Expr
    by_identity: bool


@dataclass(frozen=True, slots=True)
class MatchAs(Pattern):
    """`name` is bound once the whole pattern of the case has matched."""

    pattern: Pattern | None
    name: str | None


@dataclass(frozen=True, slots=True)
class MatchSequence(Pattern):
    patterns: tuple[Pattern, ...]
    star: int


@dataclass(frozen=True, slots=True)
class MatchMapping(Pattern):
    keys: tuple[Expr, ...]
    patterns: tuple[Pattern, ...]
    rest: str | None


@dataclass(frozen=True, slots=True)
class MatchClass(Pattern):
    cls: Expr
    patterns: tuple[Pattern, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchOr(Pattern):
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class MatchCase(Node):
    """`captured`: the names that the pattern binds, in order, and where."""

    pattern: Pattern
    captured: tuple[tuple[str, Place], ...]
    guard: Expr | None  # raw bool
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
class ImportStar(Stmt):
    """Every public name of a program module into this module's globals."""

    module: Expr


@dataclass(frozen=True, slots=True)
class Accumulate(Stmt):
    """In a comprehension: add to its result; `kind` list, set or dict.

    `outside`: not the comprehension does so, but who goes through it (`check/user/folds.py`); then also
    sum, min and max, and any and all, which may settle it.
    """

    kind: str
    target: Variable
    key: Expr | None
    value: Expr
    outside: bool = False


@dataclass(frozen=True, slots=True)
class ClassStmt(Stmt):
    place: Place
    body: "Function"  # run with the namespace
    name: str
    args: tuple[Argument, ...]
    decorators: tuple[Expr, ...]
    inline_slots: int


# --- functions, classes, modules -------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """`kind` is the value of a syntax tree's ParamKind; `default` of library functions only."""

    name: str
    kind: str
    type: Type = OBJECT
    has_default: bool = False
    default: Constant | None = None


@dataclass(eq=False, slots=True)
class Function:
    """One function.  `kind`: function, module, class (a body), library."""

    symbol: str
    name: str
    qualname: str
    kind: str
    span: Span
    params: list[Variable]
    locals: list[Variable]  # in slot order, params first
    frees: list[Variable]  # in closure order
    captures: list[Variable]  # the enclosing function's variables, for each free one
    body: tuple[Stmt, ...]
    result: Type
    is_generator: bool = False
    is_async: bool = False  # calls give a coroutine or, if it is a generator function, too, an asynchronous generator
    is_fold: bool = False  # a generator expression with what goes through it
    signature: tuple[Parameter, ...] = ()
    docstring: str | None = None
    inline: bool = False
    noinline: bool = False
    borrowed: bool = False
    export: str = ""
    inner: list["Function"] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Module:
    name: str
    path: str
    index: int
    body: Function
    names: dict[str, int]  # global name -> index in ctx->globals
    docstring: str | None
    is_package: bool


@dataclass(eq=False, slots=True)
class Program:
    """All of the user's modules, in the order they were found; the first is the script."""

    modules: list[Module]
    globals: int
    live_names: set[str]
    library_modules: list[str]
