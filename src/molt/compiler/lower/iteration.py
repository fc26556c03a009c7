"""`for` over any iterable: a list by index, as a tuple that is written there; all else over the iteration protocol.

A list and an iterator in one loop: what it holds is the list or the iterator, and which of the two is told
by a word that is null for a list.  As a list's own iterator does, it reads the length
anew each time.
"""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics import layouts
from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.expr import leave_if_raised
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.places import take, unpack
from molt.compiler.source.span import Span


def list_or_iterator(frame: Frame, iterable: Value, span: Span) -> Value:
    """What a comprehension's function is called with: a list as it is, or an iterator."""
    builder = frame.builder
    held = ("held", iterable)
    builder.declare_variable(held, Rep.WORD)
    other, end = builder.new_block(), builder.new_block()
    found = builder.emit("exact_list", [iterable], span)
    builder.check(found, span, other)
    assert found is not None
    builder.write_variable(held, found)
    builder.jump(end, span=span)
    frame.enter(other)
    builder.write_variable(held, frame.call_value("iterate", [iterable], span))
    builder.jump(end, span=span)
    frame.enter(end)
    return builder.read_variable(held)


class IterationLoop:
    """The parts of one loop; its statement puts them around the body.

    `is_iterator`: the iterable comes from `list_or_iterator`.  `gives_pairs`: most likely an
    iterator of pairs which the library knows to give in parts.
    """

    def __init__(
        self, frame: Frame, iterable: Value, span: Span, *, is_iterator: bool, gives_pairs: bool = False
    ) -> None:
        self._gives_pairs = gives_pairs
        self._frame = frame
        self._span = span
        self._held, self._index, self._item, self._kind = ((part, self) for part in ("held", "index", "item", "kind"))
        builder = frame.builder
        builder.declare_variable(self._index, Rep.I64)
        for variable in (self._held, self._item, self._kind):
            builder.declare_variable(variable, Rep.WORD)
        other, head = builder.new_block(), builder.new_block()
        # A list that was handed over as it is must be found to be one: it is no iterator.
        found = builder.emit("exact_list", [iterable], span, **({"decides": True} if is_iterator else {}))
        builder.check(found, span, other)
        assert found is not None
        self._start(builder.value("own", [found], span), frame.null())
        builder.jump(head, span=span)
        frame.enter(other)
        iterator = iterable if is_iterator else frame.call_value("iterate", [iterable], span)
        self._start(iterator, frame.object(None))
        builder.jump(head, span=span)
        frame.enter(head)

    def _start(self, held: Value, kind: Value) -> None:
        builder = self._frame.builder
        builder.write_variable(self._held, held)
        builder.write_variable(self._index, self._frame.i64(0))
        builder.write_variable(self._kind, kind)

    def next_item(self, orelse: Block, place: typed.Place | None) -> tuple[Value | list[Value], list[Value]]:
        """In the head: goes on to the body with the next item, or to `orelse`; the item, in two parts
        where `place` takes these, and what is held."""
        frame, builder, span = self._frame, self._frame.builder, self._span
        held, kind = builder.read_variable(self._held), builder.read_variable(self._kind)
        is_list = builder.value("is_null", [kind], span)
        by_index, by_protocol, given, ended = (builder.new_block() for _ in range(4))
        builder.branch(is_list, by_index, by_protocol, span)
        frame.enter(by_index)
        index = builder.read_variable(self._index)
        found = builder.emit("item_at", [held, index], span)
        builder.check(found, span, ended)
        assert found is not None
        builder.write_variable(self._item, found)
        builder.write_variable(self._index, builder.value("arith", [index, frame.i64(1)], span, op="+", rep=Rep.I64))
        builder.jump(given, span=span)
        frame.enter(by_protocol)
        if self._gives_pairs and isinstance(place, typed.UnpackPlace) and place.star < 0 and len(place.places) == 2:
            return self._next_pair(held, given, ended, orelse, place.span), [held]
        item = frame.call_quiet("next_or_null", [held], span)
        assert item is not None
        leave_at_end(frame, item, ended, span)
        builder.write_variable(self._item, item)
        builder.jump(given, span=span)
        with frame.elsewhere(ended):
            builder.jump(orelse, span=span)
        frame.enter(given)
        return builder.read_variable(self._item), [held]

    def _next_pair(self, held: Value, single: Block, ended: Block, orelse: Block, target: Span) -> list[Value]:
        """Two parts, where the library gives such; elsewhere those of the item, unpacked at `target`."""
        frame, builder, span = self._frame, self._frame.builder, self._span
        parts = [("part", index, self) for index in range(2)]
        for part in parts:
            builder.declare_variable(part, Rep.WORD)
        out = builder.value("stack", [], span, elem="word", count=3)
        count = frame.call_quiet("next_pair", [held, out], span)
        assert count is not None
        in_parts, other, whole, none, given = (builder.new_block() for _ in range(5))
        builder.branch(builder.value("compare", [count, frame.i64(2)], span, op="=="), in_parts, other, span, likely=True)
        frame.enter(in_parts)
        for index, part in enumerate(parts):
            builder.write_variable(part, take(frame, out, index, span))
        builder.jump(given, span=span)
        frame.enter(other)
        builder.branch(builder.value("compare", [count, frame.i64(1)], span, op="=="), whole, none, span)
        with frame.elsewhere(none):
            leave_if_raised(frame, span)
            builder.jump(ended, span=span)
        frame.enter(whole)
        builder.write_variable(self._item, take(frame, out, 2, span))
        builder.jump(single, span=span)
        with frame.elsewhere(ended):
            builder.jump(orelse, span=span)
        frame.enter(single)
        for part, value in zip(parts, unpack(frame, builder.read_variable(self._item), 2, -1, target), strict=True):
            builder.write_variable(part, value)
        builder.jump(given, span=span)
        frame.enter(given)
        return [builder.read_variable(part) for part in parts]


class TupleLoop:
    """A loop over a tuple that is written there, which nothing else sees: by index, without an iterator."""

    def __init__(self, frame: Frame, held: Value, count: int, span: Span) -> None:
        self._frame, self._count, self._span = frame, count, span
        self._held, self._index = (("held", self), ("index", self))
        builder = frame.builder
        builder.declare_variable(self._held, Rep.WORD)
        builder.declare_variable(self._index, Rep.I64)
        builder.write_variable(self._held, held)
        builder.write_variable(self._index, frame.i64(0))
        head = builder.new_block()
        builder.jump(head, span=span)
        frame.enter(head)

    def next_item(self, orelse: Block, place: typed.Place | None) -> tuple[Value, list[Value]]:
        """As `IterationLoop.next_item`."""
        frame, builder, span = self._frame, self._frame.builder, self._span
        held, index = builder.read_variable(self._held), builder.read_variable(self._index)
        given, ended = builder.new_block(), builder.new_block()
        builder.branch(builder.value("compare", [index, frame.i64(self._count)], span, op="<"), given, ended, span)
        with frame.elsewhere(ended):
            builder.jump(orelse, span=span)
        frame.enter(given)
        tuple_struct = frame.unit.struct_symbol(layouts.TUPLE)
        data = builder.value("inline_data", [held], span, struct=tuple_struct, items=True)
        item = builder.value("load", [data, index], span, elem="word", rep=Rep.WORD)
        item.maybe_null = False
        builder.write_variable(self._index, builder.value("arith", [index, frame.i64(1)], span, op="+", rep=Rep.I64))
        return item, [held]


def leave_at_end(frame: Frame, item: Value, end: Block, span: Span) -> None:
    """Goes to `end`, or on with the error, where an iterator gave null; else on with the item."""
    none, some = frame.branch_if_null(item, span)
    with frame.elsewhere(none):
        leave_if_raised(frame, span)
        frame.builder.jump(end, span=span)
    frame.enter(some)
