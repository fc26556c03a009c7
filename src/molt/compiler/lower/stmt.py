"""Statements."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.expr import (
    binary,
    delegate_to,
    get_attr,
    lower_condition,
    lower_effect,
    lower_expr,
    lower_object,
)
from molt.compiler.lower.frame import Frame, LoopScope
from molt.compiler.lower.generator_loops import Generator, Known, Rounds, known_delegate, known_generator, run_in_place
from molt.compiler.lower.iteration import IterationLoop
from molt.compiler.lower.loops import Counter, EnumerateLoop, Given, Loop, loop_for, place_of_item, store_given
from molt.compiler.lower.names import read_global, read_local
from molt.compiler.lower.places import delete, set_attr, store
from molt.compiler.source.span import Span
from molt.compiler.types.model import OBJECT, VOID


def lower_block(frame: Frame, body: tuple[typed.Stmt, ...]) -> None:
    for stmt in body:
        if not frame.builder.reachable:
            return
        frame.builder.span = stmt.span
        lower_stmt(frame, stmt)


def lower_stmt(frame: Frame, stmt: typed.Stmt) -> None:
    from molt.compiler.lower import class_, guarded, match

    match stmt:
        case typed.ExprStmt(value=typed.YieldFrom() as value) if (known := known_delegate(frame, value)) is not None:
            _delegate_in_place(frame, value, known)
        case typed.ExprStmt(value=value):
            lower_effect(frame, value)
        case typed.Assign(places=(typed.LocalPlace(var=var),), value=typed.Binary(left=typed.Local(var=read))) if (
            frame.is_user and var is read
        ):
            _lower_update(frame, stmt.places[0], stmt.value)
        case typed.Assign(places=(typed.UnpackPlace(places=targets, star=-1),), value=typed.Display() as display) if (
            frame.is_user and _matches(targets, display)
        ):
            _lower_parallel(frame, targets, display)
        case typed.Assign(places=places, value=value):
            result = lower_expr(frame, value)
            for place in places:
                store(frame, place, result)
        case typed.AugAssign():
            _lower_augmented(frame, stmt)
        case typed.Delete(place=place):
            delete(frame, place)
        case typed.Return(value=value):
            _lower_return(frame, stmt.span, value)
        case typed.If():
            _lower_if(frame, stmt)
        case typed.While():
            _lower_while(frame, stmt)
        case typed.For():
            _lower_for(frame, stmt)
        case typed.ForCounted():
            _lower_counted(frame, stmt)
        case typed.Break():
            index = frame.innermost_loop()
            frame.run_cleanups(index + 1)
            loop = frame.scopes[index]
            if frame.builder.reachable and isinstance(loop, LoopScope):
                _drop_iterators(frame, loop.held, stmt.span)
                frame.builder.jump(loop.break_to, span=stmt.span)
        case typed.Continue():
            index = frame.innermost_loop()
            frame.run_cleanups(index + 1)
            loop = frame.scopes[index]
            if frame.builder.reachable and isinstance(loop, LoopScope):
                frame.builder.jump(loop.continue_to, span=stmt.span)
        case typed.Try():
            guarded.lower_try(frame, stmt)
        case typed.With():
            guarded.lower_with(frame, stmt)
        case typed.Match():
            match.lower_match(frame, stmt)
        case typed.Raise():
            _lower_raise(frame, stmt)
        case typed.Assert():
            _lower_assert(frame, stmt)
        case typed.ImportStar(module=module):
            value = lower_expr(frame, module)
            frame.call("import_star", [value, frame.module_number()], stmt.span)
        case typed.Accumulate():
            _lower_accumulate(frame, stmt)
        case typed.ClassStmt():
            class_.lower_class(frame, stmt)
        case _:
            raise AssertionError(f"no lowering for {type(stmt).__name__}")


# --- assignment ------------------------------------------------------------------


def _matches(targets: tuple[typed.Place, ...], display: typed.Display) -> bool:
    """Whether a display has one element for each target, so that nobody can see that there was a tuple."""
    if display.kind != "tuple" or len(targets) != len(display.elements):
        return False
    return not any(isinstance(element, typed.Starred) for element in display.elements)


def _lower_parallel(frame: Frame, targets: tuple[typed.Place, ...], display: typed.Display) -> None:
    """`a, b = b, a`: all values, then all targets, without a tuple."""
    values = [
        frame.builder.value("own", [lower_object(frame, element)], element.span) for element in display.elements
    ]
    for target, value in zip(targets, values, strict=True):
        store(frame, target, value)


def _lower_augmented(frame: Frame, stmt: typed.AugAssign) -> None:
    """Reads, operates in place, and stores back; the place's parts are evaluated once."""
    span, op = stmt.span, f"{stmt.op}="
    match stmt.place:
        case typed.AttrPlace(value=base, name=name):
            target = lower_object(frame, base)
            old = get_attr(frame, target, name, stmt.place.span)
            new = binary(frame, op, old, lower_object(frame, stmt.value), span)
            set_attr(frame, target, name, new, stmt.place.span)
        case typed.ItemPlace(value=base, index=index):
            container = lower_object(frame, base)
            key = lower_object(frame, index)
            old = frame.call_value("get_item", [container, key], stmt.place.span)
            new = binary(frame, op, old, lower_object(frame, stmt.value), span)
            frame.call("set_item", [container, key, new], stmt.place.span)
        case _:
            old = _read_place(frame, stmt.place, stmt.current)
            to_local = isinstance(stmt.place, typed.LocalPlace)
            new = binary(frame, op, old, lower_object(frame, stmt.value), span, to_local=to_local)
            store(frame, stmt.place, new)


def _lower_update(frame: Frame, place: typed.Place, node: typed.Binary) -> None:
    """`x = x op y`: what `x op= y` is, but for the methods asked."""
    left = lower_object(frame, node.left)
    right = lower_object(frame, node.right)
    store(frame, place, binary(frame, node.op, left, right, node.span, to_local=True))


def _read_place(frame: Frame, place: typed.Place, current: typed.Expr | None) -> Value:
    match place, current:
        case typed.LocalPlace(var=var), _:
            return read_local(frame, var, place.span)
        case _, typed.GlobalName():
            return read_global(frame, current)
        case _, typed.BuiltinName() | typed.ClassName() | typed.OwnName():
            return lower_expr(frame, current)
        case _:
            raise AssertionError(f"cannot read {type(place).__name__}")


# --- control flow ----------------------------------------------------------------


def _lower_return(frame: Frame, span: Span, node: typed.Expr | None) -> None:
    from molt.compiler.lower.function import emit_return

    if node is not None and node.type == VOID:
        lower_effect(frame, node)
        value = None
    elif node is not None:
        value = lower_expr(frame, node)
    elif frame.function.result == OBJECT:
        value = frame.object(None, span)
    else:
        value = None
    if frame.builder.reachable:
        frame.run_cleanups(0)
    if frame.builder.reachable:
        emit_return(frame, value, span)


def _lower_if(frame: Frame, stmt: typed.If) -> None:
    body, orelse, end = (frame.builder.new_block() for _ in range(3))
    lower_condition(frame, stmt.test, body, orelse, stmt.span)
    for block, branch in ((body, stmt.body), (orelse, stmt.orelse)):
        frame.enter(block)
        lower_block(frame, branch)
        if frame.builder.reachable:
            frame.builder.jump(end, span=stmt.span)
    frame.enter_reached(end)


def _lower_while(frame: Frame, stmt: typed.While) -> None:
    builder = frame.builder
    head, body, orelse, end = (builder.new_block() for _ in range(4))
    builder.jump(head, span=stmt.span)
    builder.switch_to(head)
    lower_condition(frame, stmt.test, body, orelse, stmt.span)
    frame.enter(body)
    frame.scopes.append(LoopScope(end, head))
    lower_block(frame, stmt.body)
    frame.scopes.pop()
    _loop_back(frame, head, stmt.span)
    _lower_else(frame, orelse, stmt.orelse, end, stmt.span)


def _loop_back(frame: Frame, head: Block, span: Span) -> None:
    if frame.builder.reachable:
        frame.poll(span)
        frame.builder.jump(head, span=span)
    frame.builder.seal(head)


def _lower_else(frame: Frame, orelse: Block, body: tuple[typed.Stmt, ...], end: Block, span: Span) -> None:
    if frame.enter_reached(orelse):
        lower_block(frame, body)
    if frame.builder.reachable:
        frame.builder.jump(end, span=span)
    frame.enter_reached(end)


def _lower_for(frame: Frame, stmt: typed.For) -> None:
    """Over the iteration protocol; the end is a NULL without an exception."""
    builder, span = frame.builder, stmt.span
    known = known_generator(frame, stmt)
    iterating = None if known is not None else loop_for(frame, stmt)
    head, orelse, end = (builder.new_block() for _ in range(3))
    if known is not None:
        iterating = _lower_in_place(frame, stmt, known, orelse, end)
    assert iterating is not None
    builder.jump(head, span=span)
    builder.switch_to(head)
    item, held = iterating.next_item(orelse, stmt.place)
    _lower_round(frame, stmt, LoopScope(end, head, held), item)
    _loop_back(frame, head, stmt.span)
    _lower_else(frame, orelse, stmt.orelse, end, stmt.span)


def _lower_round(frame: Frame, stmt: typed.For, scope: LoopScope, item: Given) -> None:
    with frame.cleaning(lambda: _drop_iterators(frame, scope.held, stmt.span)):
        frame.scopes.append(scope)
        store_given(frame, stmt.place, item)
        lower_block(frame, stmt.body)
        frame.scopes.pop()


def _lower_in_place(frame: Frame, stmt: typed.For, known: Known, orelse: Block, end: Block) -> Loop:
    """The loop with a generator's function in its place; the loop that is run where the iterable is another."""
    iterable = lower_object(frame, known.iterable)
    counter = None if known.start is None else Counter(frame, known.start, stmt.span)

    def lower_round(item: Given, held: list[Value], again: Block) -> None:
        # The function polls in its own loops.
        given = item if counter is None else counter.number(item, stmt.place)
        _lower_round(frame, stmt, LoopScope(end, again, held), given)
        if frame.builder.reachable:
            frame.builder.jump(again, span=stmt.span)

    place = stmt.place if counter is None else place_of_item(stmt.place)
    frame.enter(run_in_place(frame, iterable, known.generator, Rounds(orelse, place, lower_round), stmt.span))
    other = IterationLoop(frame, iterable, stmt.span, is_iterator=stmt.is_iterator)
    return other if known.start is None else EnumerateLoop(other, Counter(frame, known.start, stmt.span))


def _delegate_in_place(frame: Frame, node: typed.YieldFrom, known: Generator) -> None:
    """`yield from` with a generator's function in its place, or what it is where the iterable is another."""
    iterable, ended = lower_object(frame, node.value), frame.builder.new_block()
    frame.enter(run_in_place(frame, iterable, known, Rounds(ended), node.span))
    delegate_to(frame, iterable, node.span)
    frame.builder.jump(ended, span=node.span)
    frame.enter(ended)


def _drop_iterators(frame: Frame, held: Sequence[Value], span: Span) -> None:
    """A `for` loop holds its iterator until it is left, which can be seen if that is a generator."""
    for iterator in held:
        frame.builder.emit("release", [iterator], span)


def _lower_counted(frame: Frame, stmt: typed.ForCounted) -> None:
    """Machine integers: the counter is apart from the variable, which the body may assign."""
    builder, span = frame.builder, stmt.span
    counter = ("counter", stmt)
    builder.write_variable(counter, lower_expr(frame, stmt.start))
    stop = lower_expr(frame, stmt.stop)
    head, body, step, orelse, end = (builder.new_block() for _ in range(5))
    builder.jump(head, span=span)
    builder.switch_to(head)
    now = builder.read_variable(counter)
    more = builder.value("compare", [now, stop], span, op="<" if stmt.step > 0 else ">")
    builder.branch(more, body, orelse, span)
    frame.enter(body)
    builder.write_variable(stmt.var, now)
    frame.scopes.append(LoopScope(end, step))
    lower_block(frame, stmt.body)
    frame.scopes.pop()
    if builder.reachable:
        builder.jump(step, span=span)
    if frame.enter_reached(step):
        now = builder.read_variable(counter)
        increment = frame.const(stmt.step, Rep.I64, span)
        builder.write_variable(counter, builder.value("arith", [now, increment], span, op="+", rep=Rep.I64))
        builder.jump(head, span=span)
    builder.seal(head)
    _lower_else(frame, orelse, stmt.orelse, end, span)


# --- raise, assert, comprehensions -----------------------------------------------


def _lower_raise(frame: Frame, stmt: typed.Raise) -> None:
    if stmt.exc is None:
        # A re-raise keeps its traceback as it is.
        frame.raise_always("raise_again", [], stmt.span, traced=False)
        return
    exc = lower_object(frame, stmt.exc)
    cause = frame.null() if stmt.cause is None else lower_object(frame, stmt.cause)
    frame.raise_always("raise", [exc, cause], stmt.span)


def _lower_assert(frame: Frame, stmt: typed.Assert) -> None:
    failed, passed = frame.builder.new_block(), frame.builder.new_block()
    place = lower_condition(frame, stmt.test, passed, failed, stmt.span)
    frame.enter(failed)
    message = frame.null() if stmt.message is None else lower_object(frame, stmt.message)
    if frame.builder.reachable:
        frame.raise_always("raise_assertion", [message], place)
    frame.enter_reached(passed)


def _lower_accumulate(frame: Frame, stmt: typed.Accumulate) -> None:
    if stmt.kind in ("min", "max"):
        _choose(frame, stmt)
        return
    target = read_local(frame, stmt.target, stmt.span)
    if stmt.key is not None:
        key = lower_object(frame, stmt.key)
        frame.call("dict_set", [target, key, lower_object(frame, stmt.value)], stmt.span)
        return
    value = lower_object(frame, stmt.value)
    match stmt.kind:
        case "list":
            frame.builder.emit("append", [target, value], stmt.span, slow=frame.runtime_symbol("list_append"))
            frame.check(None, stmt.span)
        case "set":
            with frame.outside() if stmt.outside else nullcontext():
                frame.call("set_add", [target, value], stmt.span)
        case "sum":
            with frame.outside():
                frame.builder.write_variable(stmt.target, binary(frame, "+", target, value, stmt.span))
        case "any" | "all":
            _settle(frame, stmt, value)


def _choose(frame: Frame, stmt: typed.Accumulate) -> None:
    """Keeps the first element, and each one that comes before what is kept, or behind it."""
    builder = frame.builder
    value, best = lower_object(frame, stmt.value), builder.read_variable(stmt.target)
    none, some = frame.branch_if_null(best, stmt.span)
    better, end = builder.new_block(), builder.new_block()
    with frame.elsewhere(none):
        builder.jump(better, span=stmt.span)
    frame.enter(some)
    op = "<" if stmt.kind == "min" else ">"
    with frame.outside():
        slow = frame.runtime_symbol("compare_true")
        comes_first = frame.emit_raising("compare_true", [value, best], stmt.span, op=op, slow=slow)
    builder.branch(comes_first, better, end, stmt.span)
    frame.enter(better)
    builder.write_variable(stmt.target, value)
    builder.jump(end, span=stmt.span)
    frame.enter(end)


def _settle(frame: Frame, stmt: typed.Accumulate, value: Value) -> None:
    """Leaves the function with the result of `any` or `all`, if an element tells it."""
    with frame.outside():
        holds = frame.emit_raising("truth", [value], stmt.span, slow=frame.runtime_symbol("truth"))
    settled, going_on = frame.builder.new_block(), frame.builder.new_block()
    is_any = stmt.kind == "any"
    frame.builder.branch(holds, *((settled, going_on) if is_any else (going_on, settled)), stmt.span)
    with frame.elsewhere(settled):
        _lower_return(frame, stmt.span, typed.Constant(stmt.span, OBJECT, is_any))
    frame.enter(going_on)

