"""One operation at the end of a block, and the ways on from it.

A fast way is taken where its operands turn out to be what was expected; whatever else
happens goes through the *slow way*, which is the operation as it was, on objects, with
all that is known before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Edge, Op, Terminator, Value
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.facts import Fact, Kind
from molt.compiler.passes.versions.fast_entries import FastEntry
from molt.compiler.passes.versions.likely import Likely
from molt.compiler.passes.versions.straight import copy_plainly

# The edge of the new function for one of the old: it may add conversions.
Route = Callable[[Cursor, Edge], Edge]


@dataclass(eq=False, slots=True)
class Site:
    """`likely`: what values of the old function are expected to be.  `entries`: of the unit's
    functions, by symbol.  `wanted_as_word`: values that some use needs as an object.
    `has_room`: whether the function is short and has not grown much yet.  `new_row`: numbers a place that remembers.  `leave`: does the operation, and all that follows, in the function's twin."""

    cursor: Cursor
    op: Op
    end: Terminator
    route: Route
    likely: Likely
    entries: Mapping[str, FastEntry]
    wanted_as_word: set[Value]
    new_row: Callable[[], int]
    has_room: Callable[[], bool]
    leave: Callable[[Cursor], None] | None = None
    slow: Cursor | None = None

    @property
    def paths(self) -> FastPaths:
        return self.cursor.paths

    # --- the ways on

    def open_slow_way(self) -> None:
        """From here on guards may fail."""
        self.slow = self.cursor.fork()
        self.slow.cold = True

    def stay(self) -> None:
        """That the fast way fails is as usual as anything: the slow way goes on in this function."""
        assert self.slow is not None
        self.leave, self.slow.cold = None, self.cursor.cold

    def guard(self, condition: Value) -> None:
        """Goes on only where the condition holds."""
        assert self.slow is not None
        rest = self.cursor.fork()
        self.cursor.branch(condition, Edge(rest.block), Edge(self.slow.block), likely=True)
        self.cursor = rest

    def checked(self, code: str, operands: list[Value], **attrs: object) -> Value:
        """An operation that fails on overflow: goes on where it did not."""
        assert self.slow is not None
        result = self.cursor.value(code, operands, **attrs)
        rest = self.cursor.fork()
        self.cursor.check(result, Edge(rest.block), Edge(self.slow.block))
        self.cursor = rest
        return result

    def go_on(self, fact: Fact | None = None) -> None:
        """The operation has been done, with this result."""
        if self.op.result is not None and fact is not None:
            self.cursor.learn(self.op.result, fact)
        self.cursor.jump(self.route(self.cursor, self.end.edges[0]))

    def finish(self, do: Callable[[Cursor], None] | None = None) -> None:
        """Writes the slow way, if there is one: the operation as it was, or what `do` makes of it.

        It runs code that can drop anything.  So it takes references of its own here: else a
        word that was only read from memory would have to be counted on the fast way, too.
        Not for operators, which may extend an operand that nobody else holds.
        """
        if self.slow is None:
            return
        if self.leave is not None:
            self.slow.span = self.op.span
            self.leave(self.slow)
            return
        for old in () if self.op.code == "binary" else dict.fromkeys(self.op.operands):
            fact = self.slow.fact(old)
            if old not in self.slow.constants and fact.kind in (Kind.WORD, Kind.OBJECT) and fact.word is not None:
                own = self.slow.value("own", [fact.word])
                own.maybe_null = not fact.is_set and old.maybe_null
                self.slow.learn(old, replace(fact, word=own))
        if do is not None:
            do(self.slow)
        else:
            do_plainly(self.slow, self.op, self.end, self.route)

    def do_plainly(self) -> None:
        """No fast way at all."""
        do_plainly(self.cursor, self.op, self.end, self.route)

    # --- finding out what a value is

    def expect_likely(self, old: Value, fact: Fact) -> Fact:
        """What is known of a value that was just read, once it is found to be what it likely is.

        Only lists, and numbers that nothing needs as an object: these need no count from
        here on, as long as what they were read from stays.
        """
        if self.likely.may_be_none(old) or self.likely.is_guess(old):
            return fact
        if self.likely.is_list(old):
            self.cursor.learn(old, fact)
            self.expect_class(old, "list")
            return self.cursor.fact(old)
        kind = None if old in self.wanted_as_word else self.likely.kind(old)
        if kind not in (Kind.INT, Kind.FLOAT) or fact.word is None:
            return fact
        self.cursor.learn(old, fact)
        self.expect(old, kind)
        return self.cursor.fact(old)

    def role_of(self, old: Value) -> str:
        """The one class of the library with direct methods that a value is, or is likely, of; "" for none."""
        fact = self.cursor.fact(old)
        if fact.kind is not Kind.WORD:
            return fact.cls
        likely = self.likely.classes(old) or frozenset()
        return next(iter(likely)) if len(likely) == 1 else ""

    def constant_int(self, old: Value) -> int | None:
        constant = self.cursor.fact(old).constant
        return constant if isinstance(constant, int) else None

    def constant_row(self, old: Value) -> int:
        """The number of a place's row, an operand of its operation."""
        row = self.cursor.constants[old].attrs["value"]
        assert isinstance(row, int)
        return row

    def constant_number(self, old: Value) -> int | float | None:
        return self.cursor.fact(old).constant

    def expect(self, old: Value, kind: Kind) -> bool:
        """Makes sure that the value is of a kind; false where it certainly is not."""
        fact = self.cursor.fact(old)
        if fact.kind is kind:
            return True
        if fact.kind is not Kind.WORD:
            return False
        if not fact.never_null and old.maybe_null:
            return False
        if self.likely.is_guess(old) and self.has_room():
            self.stay()
        self.guard(self.cursor.is_of(old, kind))
        self.cursor.learn(old, replace(fact, kind=kind))
        return True

    def expect_class(self, old: Value, role: str) -> bool:
        """Makes sure that the value is an instance of exactly this library class."""
        fact = self.cursor.fact(old)
        if fact.kind is Kind.OBJECT:
            return fact.cls == role
        if fact.kind is not Kind.WORD or (not fact.never_null and old.maybe_null):
            return False
        self.guard(self.cursor.has_class(self.cursor.word(old), role))
        self.cursor.learn(old, replace(fact, kind=Kind.OBJECT, cls=role))
        return True


def do_plainly(cursor: Cursor, op: Op, end: Terminator, route: Route) -> None:
    """The operation as it was, on objects, with both its ways on."""
    cursor.span = op.span
    result = copy_plainly(cursor, op)
    cursor.check(result, route(cursor, end.edges[0]), route(cursor, end.edges[1]))
