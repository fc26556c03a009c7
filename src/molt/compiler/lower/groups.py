"""`except*`: each handler gets the part of the exception that it is for.

What handlers raise does not leave at once: it is collected, with what no handler was for,
and made one exception after the last of them (PEP 654).
"""

from __future__ import annotations

from collections.abc import Hashable

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Block, Value
from molt.compiler.lower.expr import lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.guarded import end_handling, lower_cleanup, reraise
from molt.compiler.lower.places import forget, store, take
from molt.compiler.lower.stmt import lower_block
from molt.compiler.source.span import Span


def lower_star_handlers(frame: Frame, stmt: typed.Try, end: Block) -> None:
    builder, span = frame.builder, stmt.span
    previous = frame.call_quiet("begin_handling", [], span)
    original = frame.call_quiet("handled", [], span)
    assert previous is not None and original is not None
    original.maybe_null = False
    cleanup, outer = builder.new_block("leave handler"), frame.error_target()
    rest = ("rest", stmt)  # what no handler has been for yet
    builder.write_variable(rest, original)
    with frame.cleaning(lambda: end_handling(frame, previous, span)), frame.handling(cleanup):
        raised = frame.call_value("new_list", [frame.array([], span), frame.i64(0)], span)
        for handler in stmt.handlers:
            _lower_handler(frame, handler, rest, raised)
        frame.call("list_append", [raised, builder.read_variable(rest)], span)
        is_left = frame.call_value("unite_raised", [original, raised], span)
    left, none = builder.new_block(), builder.new_block()
    builder.branch(is_left, left, none, span)
    frame.enter(none)
    end_handling(frame, previous, span)
    builder.jump(end, span=span)
    frame.enter(left)
    reraise(frame, previous, span)
    lower_cleanup(frame, cleanup, previous, outer, span)


def _lower_handler(frame: Frame, handler: typed.Handler, rest: Hashable, raised: Value) -> None:
    builder, span = frame.builder, handler.span
    assert handler.type is not None
    type_ = lower_object(frame, handler.type)
    out = builder.value("stack", [], span, elem="word", count=2)
    before = builder.read_variable(rest)
    matches = frame.call_value("match_group", [before, type_, out], handler.type.span)
    builder.write_variable(rest, take(frame, out, 0, span))
    matched = take(frame, out, 1, span)
    body, end = builder.new_block(), builder.new_block()
    builder.branch(matches, body, end, span)
    frame.enter(body)
    _lower_body(frame, handler, matched, raised, end)
    frame.enter(end)


def _lower_body(frame: Frame, handler: typed.Handler, matched: Value, raised: Value, end: Block) -> None:
    """The body, with the name bound; what it raises is collected, and the name is gone either way."""
    builder, place, span = frame.builder, handler.place, handler.span
    failed = builder.new_block("collect")
    with frame.handling(failed):
        if place is not None:
            store(frame, place, matched)
        lower_block(frame, handler.body)
    if builder.reachable:
        _leave_body(frame, place, end, span)
    if frame.enter_reached(failed):
        frame.call_quiet("collect_raised", [raised], span)
        _leave_body(frame, place, end, span)


def _leave_body(frame: Frame, place: typed.Place | None, end: Block, span: Span) -> None:
    if place is not None:
        forget(frame, place)
    frame.builder.jump(end, span=span)
