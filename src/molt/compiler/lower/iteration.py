"""`for` over any iterable: a list by index, all else over the iteration protocol.

Both in one loop: what it holds is the list or the iterator, and which of the two is told
by a word that is null for a list.  As a list's own iterator does, it reads the length
anew each time.
"""

from __future__ import annotations

from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.expr import leave_if_raised
from molt.compiler.lower.frame import Frame
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

    `is_iterator`: the iterable comes from `list_or_iterator`.
    """

    def __init__(self, frame: Frame, iterable: Value, span: Span, *, is_iterator: bool) -> None:
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

    def next_item(self, orelse: Block) -> tuple[Value, Value]:
        """In the head: goes on to the body with the next item, or to `orelse`; the item, and what is held."""
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
        item = frame.call_quiet("next_or_null", [held], span)
        assert item is not None
        leave_at_end(frame, item, ended, span)
        builder.write_variable(self._item, item)
        builder.jump(given, span=span)
        with frame.elsewhere(ended):
            builder.jump(orelse, span=span)
        frame.enter(given)
        return builder.read_variable(self._item), held


def leave_at_end(frame: Frame, item: Value, end: Block, span: Span) -> None:
    """Goes to `end`, or on with the error, where an iterator gave null; else on with the item."""
    none, some = frame.branch_if_null(item, span)
    with frame.elsewhere(none):
        leave_if_raised(frame, span)
        frame.builder.jump(end, span=span)
    frame.enter(some)
