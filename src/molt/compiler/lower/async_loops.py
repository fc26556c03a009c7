"""`async for`: each item is awaited, and StopAsyncIteration ends the loop."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Block, Value
from molt.compiler.lower.expr import delegate
from molt.compiler.lower.frame import Frame
from molt.compiler.source.span import Span


class AsyncLoop:
    """The parts of one loop; its statement puts them around the body, as with `IterationLoop`."""

    def __init__(self, frame: Frame, iterator: Value, span: Span) -> None:
        self._frame = frame
        self._span = span
        self._held = ("held", self)
        frame.builder.write_variable(self._held, frame.builder.value("own", [iterator], span))

    def next_item(self, orelse: Block, place: typed.Place | None) -> tuple[Value, list[Value]]:
        """In the head: goes on to the body with the next item, or to `orelse`; the item, and what is held."""
        frame, builder, span = self._frame, self._frame.builder, self._span
        held = builder.read_variable(self._held)
        raised, given = builder.new_block(), builder.new_block()
        step = frame.call_quiet("async_next", [held], span)
        assert step is not None
        failed, waits = frame.branch_if_null(step, span)
        with frame.elsewhere(failed):
            builder.jump(raised, span=span)
        frame.enter(waits)
        delegate(frame, step, span)
        none, some = frame.branch_if_null(frame.context_field("exc", step.rep, span), span)
        with frame.elsewhere(some):
            builder.jump(raised, span=span)
        frame.enter(none)
        builder.jump(given, span=span)
        frame.enter(raised)
        ends = frame.call_quiet("ends_async_loop", [], span)
        assert ends is not None
        ended, other = builder.new_block(), builder.new_block()
        builder.branch(ends, ended, other, span)
        with frame.elsewhere(ended):
            builder.jump(orelse, span=span)
        with frame.elsewhere(other):
            frame.go_to_error(span, traced=True)
        frame.enter(given)
        return frame.call_value("delegate_result", [], span), [held]
