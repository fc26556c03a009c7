"""Where operations of the new function go, and what is known there.

A `Cursor` appends to one block.  It gives a value in the representation that is asked
for, and converts it once where it has none; it knows no operation's meaning.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from molt.compiler.ir.builder import result_is_owned, result_rep
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Block, Const, Edge, Function, Op, Rep, Terminator, Value
from molt.compiler.passes.versions.facts import NULL, Fact, Kind
from molt.compiler.source.span import NOWHERE, Span

_INT64 = range(-(2**63), 2**63)


@dataclass(eq=False, slots=True)
class Cursor:
    """`facts`: by value of the old function.  `constants`: the operations that make the others.
    `cold`: behind a test that failed."""

    function: Function
    paths: FastPaths
    block: Block
    facts: dict[Value, Fact]
    constants: dict[Value, Op]
    span: Span = NOWHERE
    cold: bool = False

    def fork(self) -> Cursor:
        """A new block that starts with the same knowledge."""
        block = self.function.new_block()
        return Cursor(self.function, self.paths, block, dict(self.facts), self.constants, self.span, self.cold)

    # --- emitting

    def emit(self, code: str, operands: list[Value], **attrs: object) -> Value | None:
        """Appends an operation; its result, if it has one."""
        return self.copy(code, operands, attrs, None)

    def value(self, code: str, operands: list[Value], **attrs: object) -> Value:
        result = self.copy(code, operands, attrs, None)
        assert result is not None
        return result

    def copy(self, code: str, operands: list[Value], attrs: dict[str, object], old: Value | None) -> Value | None:
        """Appends an operation whose result stands for `old`."""
        rep = result_rep(code, attrs)
        result = None
        if rep is not Rep.VOID:
            result = self.function.new_value(rep, old.name if old is not None else "")
            result.owned = old.owned if old is not None else rep is Rep.WORD and result_is_owned(code, attrs)
            result.maybe_null = old.maybe_null if old is not None else False
        self.block.ops.append(Op(code, operands, result, attrs, self.span))
        return result

    def const(self, value: object, rep: Rep) -> Value:
        return self.value("const", [], rep=rep, value=value)

    def null(self) -> Value:
        made = self.value("null", [])
        made.maybe_null = True
        return made

    # --- ends

    def jump(self, edge: Edge) -> None:
        self.block.end = Terminator("jump", [], [edge], self.span)

    def branch(self, condition: Value, yes: Edge, no: Edge, **attrs: object) -> None:
        self.block.end = Terminator("branch", [condition], [yes, no], self.span, attrs)

    def check(self, result: Value | None, ok: Edge, error: Edge) -> None:
        self.block.end = Terminator("check", [] if result is None else [result], [ok, error], self.span)

    # --- what is known

    def fact(self, old: Value) -> Fact:
        found = self.facts.get(old)
        if found is None:
            found = self.facts[old] = constant_fact(self, self.constants[old])
        return found

    def learn(self, old: Value, fact: Fact) -> None:
        self.facts[old] = fact

    def word(self, old: Value) -> Value:
        """The value as an object."""
        fact = self.fact(old)
        if fact.word is not None:
            return fact.word
        if fact.kind is Kind.NULL:
            return self.null()
        assert fact.raw is not None
        code = {Kind.INT: "wrap_int", Kind.FLOAT: "wrap_float", Kind.BOOL: "box_bool"}[fact.kind]
        made = self.value(code, [fact.raw])
        self.learn(old, replace(fact, word=made))
        return made

    def raw(self, old: Value) -> Value:
        """The value as a machine value of its kind."""
        fact = self.fact(old)
        if fact.raw is not None:
            return fact.raw
        assert fact.word is not None
        match fact.kind:
            case Kind.INT:
                made = self.value("untag", [fact.word])
            case Kind.FLOAT:
                struct = self.paths.names.struct_symbol("float")
                made = self.value("field", [fact.word], struct=struct, field=self.paths.fields["float.value"], rep=Rep.F64)
            case Kind.BOOL:
                made = self.value("is_true", [fact.word])
            case _:
                raise AssertionError(f"{old} has no machine form")
        self.learn(old, replace(fact, raw=made))
        return made

    def same_bits(self, old: Value) -> Value:
        """An operand as the operation had it: a word, or the machine value it always was."""
        return self.word(old) if old.rep is Rep.WORD else self.raw(old)

    def as_float(self, old: Value) -> Value:
        """The number as a double: exact for floats, rounded as CPython rounds for ints."""
        value = self.raw(old)
        return self.value("convert", [value], rep=Rep.F64) if value.rep is Rep.I64 else value

    def is_of(self, old: Value, kind: Kind) -> Value:
        """Whether a word is a small int, a float or a bool."""
        word = self.word(old)
        if kind is Kind.INT:
            return self.value("is_small", [word])
        return self.has_class(word, "float" if kind is Kind.FLOAT else "bool")

    def has_class(self, word: Value, role: str) -> Value:
        """Whether a word is an instance of exactly this library class."""
        return self.value("is_exactly", [word], id=self.paths.names.class_ids[role])

    def is_null(self, old: Value) -> bool:
        return self.fact(old) is NULL or self.fact(old).kind is Kind.NULL


def constant_fact(cursor: Cursor, op: Op) -> Fact:
    """Emits a constant."""
    if op.code == "null":
        return NULL
    made = cursor.copy(op.code, [], op.attrs, op.result)
    assert made is not None
    if op.code == "object":
        const = op.attrs["const"]
        assert isinstance(const, Const)
        return _object_fact(cursor, const, made)
    if made.rep is Rep.WORD:
        static = str(op.attrs["name"]) if op.code == "static_object" else ""
        return Fact(Kind.WORD, word=made, never_null=True, static=static)
    decided = bool(op.attrs["value"]) if op.code == "const" and made.rep is Rep.BOOL else None
    return Fact(Kind.RAW, raw=made, decided=decided)


def _object_fact(cursor: Cursor, const: Const, made: Value) -> Fact:
    value = const.value
    if const.kind == "int" and isinstance(value, int) and value in _INT64:
        return Fact(Kind.INT, word=made, raw=cursor.const(value, Rep.I64), constant=value)
    if const.kind == "float" and isinstance(value, str):
        number = float.fromhex(value)
        return Fact(Kind.FLOAT, word=made, raw=cursor.const(number, Rep.F64), constant=number)
    if const.kind == "bool":
        return Fact(Kind.BOOL, word=made, raw=cursor.const(bool(value), Rep.BOOL))
    return Fact(Kind.OBJECT, word=made, cls=const.kind)
