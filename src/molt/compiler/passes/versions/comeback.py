"""From a version for any words back to one in which more is known: the tests on the way."""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.ir.model import Block, Edge, Value
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import NULL, Fact, Form, Kind


class Comeback:
    """Tests one value after the other; a failed test leads to `otherwise`."""

    def __init__(self, cursor: Cursor, otherwise: Block) -> None:
        self.cursor = cursor
        self._otherwise = otherwise

    def make(self, value: Value, form: Form) -> bool:
        """Goes on only where the value can be had in this form; false if it never can."""
        fact = self.cursor.fact(value)
        if form.kind is fact.kind and form.kind is not Kind.WORD and form.cls == fact.cls:
            return True
        match form.kind:
            case Kind.RAW:
                return False
            case Kind.NULL:
                return self._expect_null(value, fact)
            case Kind.WORD:
                return fact.is_set or not form.never_null or self._expect_set(value, fact)
            case _:
                return self._expect_kind(value, fact, form.kind, form.cls)

    def _expect_null(self, value: Value, fact: Fact) -> bool:
        if fact.kind is Kind.NULL:
            return True
        if fact.is_set or not value.maybe_null:
            return False
        self._go_on_if(self.cursor.value("is_null", [self.cursor.word(value)]))
        self.cursor.learn(value, NULL)
        return True

    def _expect_set(self, value: Value, fact: Fact) -> bool:
        if fact.kind is Kind.NULL:
            return False
        is_null = self.cursor.value("is_null", [self.cursor.word(value)])
        self._go_on_if(self.cursor.value("not", [is_null]))
        self.cursor.learn(value, replace(fact, never_null=True))
        return True

    def _expect_kind(self, value: Value, fact: Fact, kind: Kind, cls: str) -> bool:
        if fact.kind is not Kind.WORD:
            return False
        if not fact.never_null and not self._expect_set(value, fact):
            return False
        word = self.cursor.word(value)
        condition = self.cursor.has_class(word, cls) if kind is Kind.OBJECT else self.cursor.is_of(value, kind)
        self._go_on_if(condition)
        self.cursor.learn(value, replace(self.cursor.fact(value), kind=kind, cls=cls))
        return True

    def _go_on_if(self, condition: Value) -> None:
        rest = self.cursor.fork()
        self.cursor.branch(condition, Edge(rest.block), Edge(self._otherwise))
        self.cursor = rest
