"""`try` and `with`: regions whose exceptions are looked at.

The exception being handled is `ctx->handled`; `begin_handling` puts the one on its way
there and gives back what was there before, which every way out of the handler restores.
"""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.expr import await_value, lower_object, truth
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.places import forget, store
from molt.compiler.lower.stmt import lower_block
from molt.compiler.source.span import Span
from molt.compiler.types.model import OBJECT


def lower_try(frame: Frame, stmt: typed.Try) -> None:
    if not stmt.final:
        _lower_except(frame, stmt)
        return
    raised = frame.builder.new_block("finally")
    with frame.cleaning(lambda: lower_block(frame, stmt.final)), frame.handling(raised):
        _lower_except(frame, stmt)
    end = frame.builder.new_block()
    if frame.builder.reachable:
        lower_block(frame, stmt.final)
        _jump_on(frame, end, stmt.span)
    if frame.enter_reached(raised):
        _lower_final_on_error(frame, stmt)
    frame.enter_reached(end)


def _lower_except(frame: Frame, stmt: typed.Try) -> None:
    from molt.compiler.lower.groups import lower_star_handlers

    if not stmt.handlers:
        lower_block(frame, stmt.body)
        if frame.builder.reachable:
            lower_block(frame, stmt.orelse)
        return
    raised, end = frame.builder.new_block("except"), frame.builder.new_block()
    with frame.handling(raised):
        lower_block(frame, stmt.body)
    if frame.builder.reachable:
        lower_block(frame, stmt.orelse)
        _jump_on(frame, end, stmt.span)
    if frame.enter_reached(raised):
        if stmt.is_star:
            lower_star_handlers(frame, stmt, end)
        else:
            _lower_handlers(frame, stmt, end)
    frame.enter_reached(end)


def _lower_handlers(frame: Frame, stmt: typed.Try, end: Block) -> None:
    builder = frame.builder
    previous = frame.call_quiet("begin_handling", [], stmt.span)
    assert previous is not None
    cleanup = builder.new_block("leave handler")
    outer = frame.error_target()
    with frame.cleaning(lambda: end_handling(frame, previous, stmt.span)), frame.handling(cleanup):
        for handler in stmt.handlers:
            body, following = builder.new_block(), builder.new_block()
            if handler.type is None:
                builder.jump(body, span=handler.span)
            else:
                type_ = lower_object(frame, handler.type)
                exc = frame.call_quiet("handled", [], handler.span)
                assert exc is not None
                matches = frame.call_value("matches", [exc, type_], handler.type.span)
                builder.branch(matches, body, following, handler.span)
            frame.enter(body)
            _lower_handler(frame, handler)
            if builder.reachable:
                end_handling(frame, previous, handler.span)
                builder.jump(end, span=handler.span)
            if not frame.enter_reached(following):
                break
    if builder.reachable:
        reraise(frame, previous, stmt.span)
    lower_cleanup(frame, cleanup, previous, outer, stmt.span)


def _lower_handler(frame: Frame, handler: typed.Handler) -> None:
    """The body, with the name bound; the name is gone afterwards on every way out."""
    place = handler.place
    if place is None:
        lower_block(frame, handler.body)
        return
    exc = frame.call_quiet("handled", [], handler.span)
    assert exc is not None
    exc.maybe_null = False
    store(frame, place, exc)
    unbind, outer = frame.builder.new_block("unbind"), frame.error_target()
    with frame.cleaning(lambda: forget(frame, place)), frame.handling(unbind):
        lower_block(frame, handler.body)
    if frame.builder.reachable:
        forget(frame, place)
    here = frame.builder.block
    if frame.enter_reached(unbind):
        forget(frame, place)
        frame.builder.jump(outer, span=handler.span)
    frame.builder.block = here


def end_handling(frame: Frame, previous: Value, span: Span) -> None:
    frame.call_quiet("end_handling", [previous], span)


def reraise(frame: Frame, previous: Value, span: Span) -> None:
    frame.raise_always("reraise", [previous], span, traced=False)


def lower_cleanup(frame: Frame, cleanup: Block, previous: Value, outer: Block, span: Span) -> None:
    """An exception left the handler: the one that was being handled before is again."""
    here = frame.builder.block
    if frame.enter_reached(cleanup):
        end_handling(frame, previous, span)
        frame.builder.jump(outer, span=span)
    frame.builder.block = here


def _lower_final_on_error(frame: Frame, stmt: typed.Try) -> None:
    """`finally` while its exception is being handled; then that goes on its way."""
    previous = frame.call_quiet("begin_handling", [], stmt.span)
    assert previous is not None
    cleanup, outer = frame.builder.new_block("leave handler"), frame.error_target()
    with frame.cleaning(lambda: end_handling(frame, previous, stmt.span)), frame.handling(cleanup):
        lower_block(frame, stmt.final)
    if frame.builder.reachable:
        reraise(frame, previous, stmt.span)
    lower_cleanup(frame, cleanup, previous, outer, stmt.span)


def lower_with(frame: Frame, stmt: typed.With) -> None:
    builder, span = frame.builder, stmt.span
    manager = lower_object(frame, stmt.context)
    kind = "async_" if stmt.is_async else ""
    before = "a" if stmt.is_async else ""
    enter = _special_method(frame, manager, f"__{before}enter__", f"{kind}enter_method", span)
    exit_ = _special_method(frame, manager, f"__{before}exit__", f"{kind}exit_method", span)
    slow = frame.runtime_symbol("call_boxed")
    value = frame.emit_raising("call_object", [*enter], span, slow=slow, method=f"__{before}enter__")
    if stmt.is_async:
        value = await_value(frame, value, span, "await_enter")

    def leave() -> None:
        nones = [frame.object(None, span) for _ in range(3)]
        left = frame.emit_raising("call_object", [*exit_, *nones], span, slow=slow, method=f"__{before}exit__")
        if stmt.is_async:
            await_value(frame, left, span, "await_exit")

    raised, end = builder.new_block("with"), builder.new_block()
    with frame.cleaning(leave), frame.handling(raised):
        if stmt.place is not None:
            store(frame, stmt.place, value)
        lower_block(frame, stmt.body)
    if builder.reachable:
        leave()
        builder.jump(end, span=span)
    if frame.enter_reached(raised):
        _exit_on_error(frame, exit_, end, span, stmt.is_async)
    frame.enter_reached(end)


def _special_method(frame: Frame, x: Value, name: str, bound: str, span: Span) -> tuple[Value, Value]:
    """What a special method's name stands for in the class of `x`, and `x`; or what `bound` makes of both, and null."""
    builder = frame.builder
    method, receiver = (name, "method", x), (name, "receiver", x)
    for variable in (method, receiver):
        builder.declare_variable(variable, Rep.WORD)
    missing, loaded = builder.new_block(), builder.new_block()
    const = frame.unit.constant(name)
    found = builder.emit(
        "method_at", [x], span, name=const, site=frame.site_row(), slow=frame.runtime_symbol("fits_method")
    )
    builder.check(found, span, missing)
    assert found is not None
    builder.write_variable(method, found)
    builder.write_variable(receiver, x)
    builder.jump(loaded, span=span)
    frame.enter(missing)
    builder.write_variable(method, frame.call_value(bound, [x], span))
    builder.write_variable(receiver, frame.null())
    builder.jump(loaded, span=span)
    frame.enter(loaded)
    return builder.read_variable(method), builder.read_variable(receiver)


def _exit_on_error(frame: Frame, exit_: tuple[Value, Value], end: Block, span: Span, is_async: bool) -> None:
    """`__exit__(type, exception, traceback)`: true swallows the exception."""
    builder = frame.builder
    previous = frame.call_quiet("begin_handling", [], span)
    assert previous is not None
    cleanup, outer = builder.new_block("leave handler"), frame.error_target()
    with frame.handling(cleanup):
        exc = frame.call_quiet("handled", [], span)
        assert exc is not None
        result = frame.call_value("exit_arguments", [*exit_, exc], span)
        if is_async:
            result = await_value(frame, result, span, "await_exit")
        swallowed = truth(frame, result, OBJECT, span)
    swallow, propagate = builder.new_block(), builder.new_block()
    builder.branch(swallowed, swallow, propagate, span)
    frame.enter(swallow)
    end_handling(frame, previous, span)
    builder.jump(end, span=span)
    frame.enter(propagate)
    reraise(frame, previous, span)
    lower_cleanup(frame, cleanup, previous, outer, span)


def _jump_on(frame: Frame, end: Block, span: Span) -> None:
    if frame.builder.reachable:
        frame.builder.jump(end, span=span)
