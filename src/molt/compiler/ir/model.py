"""The IR: functions of blocks of operations in SSA form.

Blocks take parameters instead of phi nodes: a terminator hands a value to each
parameter of its target.  Reference counts do not exist until the pass
`insert_refcounts`; until then an operation says of each operand whether it
borrows or consumes it, and of its result whether it is owned.

What an operation code means, takes and gives is one row of `opcodes.TABLE`.
Nothing here knows how an operation is compiled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from molt.compiler.source.span import Span
from molt.compiler.types.reps import INTEGERS as INTEGERS
from molt.compiler.types.reps import SIGNED as SIGNED
from molt.compiler.types.reps import UNSIGNED as UNSIGNED
from molt.compiler.types.reps import Rep as Rep



@dataclass(eq=False, slots=True)
class Value:
    """One SSA value.  `owned`: somebody must release it (words only).

    `home`: values with the same number, if it is not 0, follow one another: of two of them at most
    one is needed at any time, so that they can be one variable.
    """

    id: int
    rep: Rep
    name: str = ""  # the source variable it came from, for the printer
    owned: bool = False
    maybe_null: bool = False  # a word that can be 0 (an unset variable)
    home: int = 0

    def __str__(self) -> str:
        return f"%{self.name}.{self.id}" if self.name else f"%{self.id}"


@dataclass(eq=False, slots=True)
class Op:
    """One operation; `code` names its row in `opcodes.TABLE`, `attrs` its constants."""

    code: str
    operands: list[Value]
    result: Value | None
    attrs: dict[str, object]
    span: Span


@dataclass(eq=False, slots=True)
class Edge:
    """A jump to `target`, with a value for each of its parameters."""

    target: Block
    args: list[Value] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Terminator:
    """How a block ends.  `code` is one of:

    - `jump`: edges [to].
    - `branch`: operands [bool], edges [if true, if false]; attr `likely` may be a bool,
      and `forget` the index of an edge behind which no speed is wanted.
    - `check`: operands [the result of the raising operation before it], edges [ok, error].
      For an operation without result (void) operands are empty and the operation's own
      status is tested: it is always the last operation of the block.
    - `return`: operands [value] or [] (void); consumes a word.
    - `raise`: leaves the function with the error value of its result; `ctx->exc` is set.
    - `yield`: operands [value] (consumed), edges [resumed]; the target's first parameter
      is the sent word (owned; 0 when an exception was thrown in).
    - `unreachable`.
    """

    code: str
    operands: list[Value]
    edges: list[Edge]
    span: Span
    attrs: dict[str, object] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Block:
    id: int
    params: list[Value] = field(default_factory=list)
    ops: list[Op] = field(default_factory=list)
    end: Terminator | None = None
    name: str = ""

    def __str__(self) -> str:
        return f"b{self.id}"


@dataclass(frozen=True, slots=True)
class CSignature:
    """The C interface of a function, without its hidden first parameter `ctx`.

    `consumes[i]`: parameter i takes over the caller's reference (words only).
    `raises`: the result can be the error value.  `foreign`: plain C (libc, libm,
    floor): no `ctx`, borrows, never raises.
    """

    params: tuple[Rep, ...]
    result: Rep
    raises: bool = True
    consumes: tuple[bool, ...] = ()
    foreign: bool = False
    result_borrowed: bool = False

    def consumes_param(self, index: int) -> bool:
        return bool(self.consumes) and self.consumes[index]


@dataclass(frozen=True, slots=True)
class Fills:
    """What a function does that only stores in attributes of its first parameter: a tuple of their names, and for each
    the number of another parameter, or a constant."""

    names: Const
    sources: tuple[int | Const, ...]


@dataclass(eq=False, slots=True)
class Function:
    """One C function.  `params` are the entry block's parameters."""

    symbol: str
    name: str  # qualified Python name, for messages and #line readers
    signature: CSignature
    blocks: list[Block]
    span: Span
    values: int = 0  # ids given out
    labels: int = 0  # block ids given out
    is_generator: bool = False
    makes: str = "generator"  # if it is one, what a call gives: or a coroutine, or an async_generator
    user: bool = True  # user code: depth and poll at entry, traceback entries
    inline: bool = False
    noinline: bool = False
    exported: bool = False
    poll: bool = False  # counts call depth and polls at entry
    code: str = ""  # of code of Python: the symbol of its Code record
    fills: Fills | None = None
    finished: bool = False  # all passes are done, in a build before

    @property
    def entry(self) -> Block:
        return self.blocks[0]

    @property
    def params(self) -> list[Value]:
        return self.blocks[0].params

    def new_value(self, rep: Rep, name: str = "", *, owned: bool = False) -> Value:
        self.values += 1
        return Value(self.values, rep, name, owned)

    def new_block(self, name: str = "") -> Block:
        self.labels += 1
        block = Block(self.labels, name=name)
        self.blocks.append(block)
        return block

    def drop_block(self, block: Block) -> None:
        """Takes away a block, which most likely was made last."""
        if self.blocks[-1] is block:
            self.blocks.pop()
        else:
            self.blocks.remove(block)

    def ops(self) -> Iterator[Op]:
        for block in self.blocks:
            yield from block.ops


# --- static data -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Const:
    """An immortal object: None, bool, int, float, complex, str, bytes, Ellipsis,
    NotImplemented, or a tuple of such; or an instance of a library class.

    `value` is the Python value, except: float is its `hex()` text and complex a pair of
    those (so that -0.0 and nan are keys like any other), tuple a tuple of `Const`s.  Of an instance, `kind` is
    the class, a role like any other, and `value` pairs of a field and its integer.
    """

    value: object
    kind: str  # "none" "bool" "int" "float" "complex" "str" "bytes" "tuple" "ellipsis" "notimplemented"


@dataclass(frozen=True, slots=True)
class Site:
    """Where user code can raise: one row of a traceback.  `carets` may be empty; columns are those of
    `co_positions`: they count bytes of UTF-8.  In C text lines count from the code's first, so that a function
    that only moved keeps its text."""

    code: str  # symbol of the Code record
    line: int
    text: str
    carets: str
    end_line: int = 0
    column: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class ParamRecord:
    name: str
    kind: str  # ParamKind value: positional_only, positional, var_positional, keyword_only, var_keyword
    has_default: bool
    # Library functions only: how the boxed entry converts the word, and the default.
    convert: str = "object"
    default: Const | None = None
    default_raw: object = None


@dataclass(frozen=True, slots=True)
class CodeRecord:
    """What is known of a user function before it runs; emitted as struct Code + Signature."""

    symbol: str
    name: str
    qualname: str
    file: str
    line: int
    params: tuple[ParamRecord, ...]
    locals: tuple[str, ...]
    docstring: str | None = None
    is_generator: bool = False
    is_async: bool = False
    is_function: bool = True  # not the body of a module or class


@dataclass(frozen=True, slots=True)
class Field:
    """One member of a C struct."""

    name: str
    rep: Rep
    elem: str = ""  # C type of what a pointer points to, or of inline data


@dataclass(frozen=True, slots=True)
class StructRecord:
    """A C struct: a `@struct` (no header) or the layout of a library class (header first).

    `fields` includes the base's, first.  `inline` is the C element type of the
    trailing data, "" for none.  `drop` is the symbol of the function that releases
    what the fields own ("" when nothing does).
    """

    symbol: str  # C struct tag
    fields: tuple[Field, ...]
    has_header: bool
    inline: str = ""


@dataclass(frozen=True, slots=True)
class MethodRecord:
    """One visible attribute of a library class or module.

    `kind`: function, method, static, class, property, constant, class_object.  `symbol` is
    the typed C function's (or the type object's), `entry` its boxed entry's.
    """

    name: str
    kind: str
    symbol: str = ""
    entry: str = ""
    params: tuple[ParamRecord, ...] = ()
    result: Rep = Rep.WORD
    style: str = "function"  # wording of argument errors: function, keywords, method, special
    constant: Const | None = None
    setter: str = ""
    doc: str = ""
    module: str = ""  # of a module's function: what it says its module is
    own_name: str = ""  # what a function is called wherever it is, if not by its name here
    plain: bool = False  # a method that takes nothing but objects after the receiver, none of which may be left out


# The name of the library's unit, which has the strings of one Latin-1 character and the `()` that all units use.
LIBRARY_UNIT = "lib"


def is_only_one(const: Const) -> bool:
    """Whether the library has one object for a constant, whoever makes it: `()`, and the strings that indexing a string
    gives as they are."""
    if const.kind == "tuple":
        return const.value == ()
    return const.kind == "str" and isinstance(const.value, str) and len(const.value) == 1 and const.value < "\u0100"


def constant_prefix(unit: str) -> str:
    """How the symbols of a unit's constants begin."""
    return f"molt_{unit}_k_"


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """A library class that Python sees; emitted as a static type object."""

    symbol: str  # C symbol of the type object
    id: int
    name: str
    module: str
    struct: str  # StructRecord symbol
    base: str  # symbol of the base's type object; "" for object
    mro: tuple[str, ...]  # symbols, itself first
    members: tuple[MethodRecord, ...] = ()
    drop: str = ""
    visit: str = ""
    next: str = ""
    flags: int = 0
    doc: str = ""
    further_bases: tuple[str, ...] = ()
    said: str = ""  # what errors call it, if not by its name

    @property
    def bases(self) -> tuple[str, ...]:
        return (self.base, *self.further_bases) if self.base else ()


@dataclass(frozen=True, slots=True)
class ModuleRecord:
    """A module of the program, or a library module that programs import."""

    name: str
    file: str
    body: str  # symbol of the body function; "" for a library module
    names: tuple[tuple[str, int], ...]  # global name -> index in ctx->globals
    members: tuple[MethodRecord, ...] = ()
    docstring: str | None = None
    is_package: bool = False
    index: int = 0
    origin: str = ""  # what its repr says of where it is from, if that is no file
    # Of a unit that several programs share (Unit.base); `first_row`: of its rows in ctx->site_caches.
    base: str = ""
    first_row: int = 0


# Rows of a function: a multiple of this, of which so many at least are nobody's.
_ROWS_AT_ONCE, _SPARE_ROWS = 16, 4


@dataclass(eq=False, slots=True)
class Unit:
    """All that is lowered together: a program's own modules, or the library.

    `externs` are the functions called but not defined here.  `base`: of a unit that several
    programs share, the beginning of the names of its first global, row and module, which each
    program numbers for itself; "" for a unit whose numbers begin with 0.
    """

    name: str
    base: str = ""
    functions: list[Function] = field(default_factory=list)
    constants: dict[Const, str] = field(default_factory=dict)  # -> symbol
    sites: list[Site] = field(default_factory=list)
    codes: list[CodeRecord] = field(default_factory=list)
    structs: list[StructRecord] = field(default_factory=list)
    classes: list[ClassRecord] = field(default_factory=list)
    modules: list[ModuleRecord] = field(default_factory=list)
    externs: dict[str, CSignature] = field(default_factory=dict)
    globals: int = 0  # words in ctx->globals
    caches: int = 0  # rows in ctx->site_caches
    entry_module: int = 0

    def spare_rows(self, first: int) -> None:
        """Leaves room behind the rows of one function, which begin at `first`: a few more or less of
        them give no other function's rows another number, and with it another C text.

        Units that several programs share do not change."""
        if not self.base:
            used = self.caches - first + _SPARE_ROWS
            self.caches = first + used + -used % _ROWS_AT_ONCE
