"""`for` over a call of `range`: counted by machine integers, without a range or an iterator.

The counting is apart from the variable, which the body may assign. Numbers too large to
count by go over the iteration protocol, in the same loop: each round either counts or
asks the iterator, which is null where there is none.
"""

from __future__ import annotations

from collections.abc import Hashable

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics import layouts
from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.expr import lower_expr, lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.iteration import leave_at_end
from molt.compiler.source.span import Span


def builtin_call(frame: Frame, expr: typed.Expr, key: str) -> typed.CallDynamic | None:
    """The expression, if it is a plain call of this built-in class under its own name."""
    if not isinstance(expr, typed.CallDynamic) or not frame.is_user:
        return None
    func = expr.func
    is_class = (
        isinstance(func, typed.GlobalName)
        and func.index < 0
        and func.fallback == frame.unit.class_decl(key).object_symbol
    )
    return expr if is_class and all(arg.kind == "positional" for arg in expr.args) else None


def range_call(frame: Frame, iterable: typed.Expr) -> typed.CallDynamic | None:
    """The iterable, if it is a plain call of the built-in range."""
    call = builtin_call(frame, iterable, layouts.RANGE)
    return call if call is not None and 1 <= len(call.args) <= 3 else None


class RangeLoop:
    """The parts of one loop.  `iterator`: that of the range, where the call was made elsewhere."""

    def __init__(self, frame: Frame, call: typed.CallDynamic, span: Span, iterator: Value | None = None) -> None:
        self._frame = frame
        self._span = span
        self._now, self._left, self._iterator, self._item = (("range", part, call) for part in ("now", "left", "iterator", "item"))
        for variable in (self._now, self._left):
            frame.builder.declare_variable(variable, Rep.I64)
        for variable in (self._iterator, self._item):
            frame.builder.declare_variable(variable, Rep.WORD)
        self._step = self._start(call, iterator)

    def _start(self, call: typed.CallDynamic, iterator: Value | None) -> Value:
        """Evaluates the arguments and sets the counters; gives the step."""
        frame, builder, span = self._frame, self._frame.builder, self._span
        args = [lower_object(frame, arg.value) for arg in call.args] if iterator is None else []
        out = builder.value("stack", [], call.span, elem="i64", count=2)
        if iterator is None:
            given = [*args, *(frame.null() for _ in range(3 - len(args))), out]
            count = frame.call_value("start_range", given, call.span)
        else:
            count = frame.call_value("resume_range", [iterator, out], call.span)
        more = builder.value("compare", [count, frame.i64(0)], span, op=">=")
        counted, general, head = (builder.new_block() for _ in range(3))
        builder.branch(more, counted, general, span, likely=True, forget=1)
        frame.enter(general)
        if iterator is None:
            callee = lower_expr(frame, call.func)
            slow = frame.runtime_symbol("call_boxed")
            made = frame.emit_raising("call_object", [callee, *args], call.span, slow=slow)
            iterator = frame.call_value("iterate", [made], span)
        self._set(frame.i64(0), frame.i64(0), iterator)
        builder.jump(head, span=span)
        frame.enter(counted)
        first = self._loaded(out, 0)
        self._set(first, count, frame.null())
        builder.jump(head, span=span)
        frame.enter(head)
        step = self._constant_step(call)
        return step if step is not None else self._loaded(out, 1)

    def _constant_step(self, call: typed.CallDynamic) -> Value | None:
        if len(call.args) < 3:
            return self._frame.i64(1)
        step = call.args[2].value
        if isinstance(step, typed.Constant) and type(step.value) is int and abs(step.value) < 2**31:
            return self._frame.i64(step.value)
        return None

    def _loaded(self, out: Value, index: int) -> Value:
        return self._frame.builder.value("load", [out, self._frame.i64(index)], self._span, elem="i64", rep=Rep.I64)

    def _set(self, now: Value, left: Value, iterator: Value) -> None:
        builder = self._frame.builder
        builder.write_variable(self._now, now)
        builder.write_variable(self._left, left)
        builder.write_variable(self._iterator, iterator)

    def next_item(self, orelse: Block, place: typed.Place | None) -> tuple[Value, list[Value]]:
        """In the head: goes on to the body with the next item, or to `orelse`; the item and the iterator."""
        frame, builder, span = self._frame, self._frame.builder, self._span
        left, iterator = builder.read_variable(self._left), builder.read_variable(self._iterator)
        more = builder.value("compare", [left, frame.i64(0)], span, op=">")
        counted, general, given = (builder.new_block() for _ in range(3))
        builder.branch(more, counted, general, span, likely=True)
        frame.enter(counted)
        now = builder.read_variable(self._now)
        builder.write_variable(self._item, builder.value("tag", [now], span))
        self._add(self._left, frame.i64(-1))
        self._add(self._now, self._step)
        builder.jump(given, span=span)
        frame.enter(general)
        none, some = frame.branch_if_null(iterator, span)
        with frame.elsewhere(none):
            builder.jump(orelse, span=span)
        frame.enter(some)
        item = frame.call_quiet("next_or_null", [iterator], span)
        assert item is not None
        leave_at_end(frame, item, orelse, span)
        builder.write_variable(self._item, item)
        builder.jump(given, span=span)
        frame.enter(given)
        return builder.read_variable(self._item), [iterator]

    def _add(self, variable: Hashable, by: Value) -> None:
        builder = self._frame.builder
        old = builder.read_variable(variable)
        builder.write_variable(variable, builder.value("arith", [old, by], self._span, op="+", rep=Rep.I64))
