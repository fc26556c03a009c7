"""What is known of a value at one place, and which versions of a block that makes.

A *fact* says how a value of the function as it was is held in the function as it becomes:
as a word, as a machine value, or as both.  Nothing here emits operations.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

from molt.compiler.ir.model import Const, Op, Rep, Value


class Kind(Enum):
    """What a value is known to be.  All but `WORD` and `RAW` are certain Python types."""

    WORD = "word"  # any object
    NULL = "null"  # the word 0, or a value whose end needs nothing to be done
    INT = "int"  # fits an i64; as a word it may be small or not
    FLOAT = "float"
    BOOL = "bool"
    OBJECT = "object"  # an instance of exactly the library class `cls`
    RAW = "raw"  # never was a word

    __hash__ = object.__hash__  # as of Rep


# The special methods of binary operators, without their underscores.
METHODS = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "@": "matmul",
    "&": "and", "|": "or", "^": "xor", "<<": "lshift", ">>": "rshift",
}  # fmt: skip

# The special method of each comparison, and that which the other operand is asked for; in the order of their
# numbers in the runtime.
COMPARISONS = {
    "<": ("__lt__", "__gt__"), "<=": ("__le__", "__ge__"), "==": ("__eq__", "__eq__"),
    "!=": ("__ne__", "__ne__"), ">": ("__gt__", "__lt__"), ">=": ("__ge__", "__le__"),
}  # fmt: skip

# Those of `x[i]`, `x[i] = v` and `v in x`, by the names of the runtime's functions.
ITEM_METHODS = {"get_item": "__getitem__", "set_item": "__setitem__", "contains": "__contains__"}

REPS = {Kind.INT: Rep.I64, Kind.FLOAT: Rep.F64, Kind.BOOL: Rep.BOOL}


@dataclass(eq=False, slots=True)
class Fact:
    """Never changed; not frozen, as a frozen one takes three times as long to make, and there are very many.

    `word` and `raw`: values of the new function that hold it, either or both.

    `cls`: the role of its class, for OBJECT.  `never_null`: of a WORD, that it is not 0.
    `decided`: the value of a raw bool, if that is certain.  `null_test_of`: a raw bool
    that tells whether this value is null.  `constant`: the number, where it is one.
    `static`: the symbol of a static object of the library.  `shaped`: of a WORD, that it is an
    instance that begins with a shape, as it does all its life.
    """

    kind: Kind
    word: Value | None = None
    raw: Value | None = None
    cls: str = ""
    never_null: bool = False
    decided: bool | None = None
    null_test_of: Value | None = None
    constant: int | float | None = None
    static: str = ""
    shaped: bool = False

    @property
    def is_number(self) -> bool:
        return self.kind in (Kind.INT, Kind.FLOAT)

    @property
    def is_set(self) -> bool:
        """Certainly not the word 0."""
        return self.never_null or self.kind not in (Kind.WORD, Kind.NULL)

    @property
    def needs_no_end(self) -> bool:
        """Whether nothing has to be done when the variable's life ends."""
        if self.kind in (Kind.INT, Kind.BOOL, Kind.NULL):
            return True
        return self.kind is Kind.FLOAT and (self.word is None or self.constant is not None)


NULL = Fact(Kind.NULL)


class Form(NamedTuple):
    """How a block's version takes one value: a row of the version's key.

    `is_word`: as a word, for FLOAT and what has no machine form.
    """

    kind: Kind
    is_word: bool = False
    cls: str = ""
    never_null: bool = False
    rep: Rep = Rep.WORD
    shaped: bool = False

    def parameter_rep(self) -> Rep | None:
        """The parameter that it needs; None for none."""
        if self.kind is Kind.NULL:
            return None
        if self.kind is Kind.RAW:
            return self.rep
        return Rep.WORD if self.is_word else REPS[self.kind]

    def fact(self, param: Value | None) -> Fact:
        """What is known in the version, where `param` holds the value."""
        if self.kind is Kind.NULL:
            return NULL
        if self.is_word:
            return Fact(self.kind, word=param, cls=self.cls, never_null=self.never_null, shaped=self.shaped)
        return Fact(self.kind, raw=param)


NOTHING = Form(Kind.NULL)
ANY_WORD = Form(Kind.WORD, is_word=True)
SET_WORD = Form(Kind.WORD, is_word=True, never_null=True)

# There are few different ones, and a row for each value that lives into each version.
_form = cache(Form)


# Classes that make a difference for what follows a block; to know the others is worth no version of its own.
_TELLING = frozenset({"list", "none"})


def form_of(fact: Fact, *, needed: bool, wanted_as_word: bool, is_only_way: bool) -> Form:
    """The form in which a value is handed to a block.

    `is_only_way`: there is no other edge to it, so that to know more makes no more versions.  `needed`: used there for more than ending its life.  `wanted_as_word`: where some use
    of a float is as an object, an object that exists is kept.
    """
    match fact.kind:
        case Kind.RAW:
            assert fact.raw is not None
            return _form(Kind.RAW, rep=fact.raw.rep)
        case _ if not needed:
            # The word 0 for a number: whether there is something to end makes no versions.
            return ANY_WORD
        case Kind.NULL:
            return NOTHING
        case Kind.INT | Kind.BOOL:
            return _form(fact.kind)
        case Kind.FLOAT:
            has_object = fact.word is not None and fact.constant is None
            return _form(Kind.FLOAT, is_word=wanted_as_word and has_object)
        case Kind.OBJECT if fact.cls not in _TELLING:
            return SET_WORD
        case _:
            shaped = fact.shaped and is_only_way
            return _form(fact.kind, is_word=True, cls=fact.cls, never_null=fact.is_set, shaped=shaped)


def softened(form: Form, *, may_be_null: bool) -> Form:
    """The form without what is only known of objects: numbers stay what they are."""
    if form.kind in (Kind.OBJECT, Kind.WORD) or (form.kind is Kind.NULL and may_be_null):
        return ANY_WORD if may_be_null else SET_WORD
    return form


def widest(form: Form, *, needed: bool, may_be_null: bool) -> Form:
    """The form that every version can give: any word."""
    if form.kind is Kind.RAW:
        return form
    return SET_WORD if needed and not may_be_null else ANY_WORD


def keyword_names(op: Op) -> tuple[str, ...]:
    """The names of the last arguments of a call, which are given by name."""
    const = op.attrs.get("keywords")
    return tuple(str(name.value) for name in const.value) if isinstance(const, Const) else ()  # type: ignore[union-attr]
