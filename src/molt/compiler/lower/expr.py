"""Expressions: a typed expression -> the value it has."""

from __future__ import annotations

from collections.abc import Hashable

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics.runtime import COMPARISONS, RUNTIME
from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.unit import element_name
from molt.compiler.source.span import Span
from molt.compiler.types.model import BOOL, F64, I64, Ptr, Raw, Struct, Type, is_word, rep_of


def lower_expr(frame: Frame, node: typed.Expr) -> Value:
    """The value of an expression; words are owned or borrowed as their operation says."""
    from molt.compiler.lower import call, display, function, low, names

    match node:
        case typed.Constant():
            return _lower_constant(frame, node)
        case typed.Local():
            return names.read_local(frame, node.var, node.span)
        case typed.GlobalName():
            return names.read_global(frame, node)
        case typed.BuiltinName():
            return names.read_builtin(frame, node)
        case typed.ClassName():
            assert frame.namespace is not None
            return names.read_name_of_dict(frame, frame.namespace, node)
        case typed.OwnName():
            return names.read_name_of_dict(frame, names.own_names(frame, node.span), node)
        case typed.PrepareOwnNames():
            return frame.call_value("prepare_own_names", [frame.module_number()], node.span)
        case typed.StaticObject(symbol=symbol):
            return frame.builder.value("static_object", [], node.span, name=symbol)
        case typed.Attr(value=value, name=name, module=typed.ModuleFacts() as known):
            operands = [lower_expr(frame, value), frame.name(name), frame.new_row()]
            attrs = {"module": known.number, "is_function": known.is_function}
            return frame.call_value("get_module_attr", operands, node.span, **attrs)
        case typed.Attr(value=value, name=name):
            return get_attr(frame, lower_expr(frame, value), name, node.span)
        case typed.Subscript(value=value, index=typed.SliceExpr(step=typed.Constant(value=None)) as part):
            base = lower_expr(frame, value)
            bounds = [lower_expr(frame, bound) for bound in (part.lower, part.upper)]
            return frame.call_value("get_slice", [base, *bounds], node.span)
        case typed.Subscript(value=value, index=typed.SliceExpr() as part) if frame.is_user:
            base = lower_expr(frame, value)
            parts = [lower_expr(frame, bound) for bound in (part.lower, part.upper, part.step)]
            return frame.call_value("get_stepped", [base, *parts], node.span)
        case typed.Subscript(value=value, index=index):
            base = lower_expr(frame, value)
            return frame.call_value("get_item", [base, lower_expr(frame, index)], node.span)
        case typed.SliceExpr(lower=lower, upper=upper, step=step):
            parts = [lower_expr(frame, part) for part in (lower, upper, step)]
            return frame.call_value("new_slice", parts, node.span)
        case typed.CallDynamic():
            return call.lower_call(frame, node)
        case typed.CallStatic():
            result = call.lower_static_call(frame, node)
            assert result is not None, f"{node.symbol} has no result"
            return result
        case typed.CallPointer():
            result = call.lower_pointer_call(frame, node)
            assert result is not None
            return result
        case typed.Unary():
            return _lower_unary(frame, node)
        case typed.Binary():
            return _lower_binary(frame, node)
        case typed.BoolOp():
            return _lower_bool_op(frame, node)
        case typed.Compare():
            return _lower_compare(frame, node)
        case typed.Conditional():
            return _lower_conditional(frame, node)
        case typed.AssignExpr(target=target, value=value):
            from molt.compiler.lower.places import store

            result = lower_expr(frame, value)
            store(frame, target, result)
            return result
        case typed.OnlyElement(value=value):
            from molt.compiler.lower.places import unpack

            return unpack(frame, lower_expr(frame, value), 1, -1, node.span)[0]
        case typed.Display():
            return display.lower_display(frame, node)
        case typed.DictDisplay():
            return display.lower_dict(frame, node)
        case typed.FormattedString():
            return display.lower_formatted(frame, node)
        case typed.MakeFunction():
            return function.make_function(frame, node)
        case typed.ListOfFound():
            return _list_of_found(frame, node)
        case typed.CallInner():
            return function.call_inner(frame, node)
        case typed.Yield():
            return _lower_yield(frame, node)
        case typed.Await(value=value):
            return await_value(frame, lower_object(frame, value), node.span)
        case typed.AsyncIterator(value=value):
            return frame.call_value("async_iterator", [lower_object(frame, value)], node.span)
        case typed.YieldFrom():
            return _lower_yield_from(frame, node)
        case typed.ImportModule():
            return names.import_module(frame, node)
        case typed.ImportLibrary(name=name, expected=expected):
            key = "import_expected" if expected else "import_library"
            return frame.call_value(key, [frame.object(name)], node.span)
        case typed.ImportName():
            return names.import_name(frame, node)
        case typed.OwnNamespace(value=value):
            return frame.call_value("with_module", [lower_object(frame, value), frame.object(frame.module_name)], node.span)
        case typed.TypeItem(index=index):
            return frame.call_value("type_item", [lower_object(frame, index)], node.span)
        case typed.SuperCall(class_cell=cell, instance=instance):
            cls = lower_expr(frame, cell)
            return frame.call_value("make_super", [cls, lower_expr(frame, instance)], node.span)
        case typed.Unsupported(reason=reason):
            return frame.call_value("unsupported", [frame.object(reason)], node.span)
        case typed.MissingClass(name=name):
            return frame.call_value("missing_class", [frame.object(name)], node.span)
        case typed.LeaveProgram(code=code):
            return frame.call_value("leave_program", [lower_object(frame, code)], node.span)
        case typed.LocalsDict():
            return names.locals_dict(frame, node)
        case typed.GlobalsDict():
            key = "globals_view" if node.live else "globals_dict"
            return frame.call_value(key, [frame.module_number()], node.span)
        case typed.GlobalsUpdate(value=value):
            return frame.call_value("update_globals", [frame.module_number(), lower_expr(frame, value)], node.span)
        case typed.AskBuiltins(names=asked):
            return frame.call_value("ask_builtins", [frame.object(f" {' '.join(sorted(asked))} ")], node.span)
        case typed.NamesOf(owner=owner):
            return frame.call_value("names_of", [lower_expr(frame, owner)], node.span)
        case typed.NamesUpdate(owner=owner, value=value):
            module = lower_expr(frame, owner)
            return frame.call_value("update_names", [module, lower_expr(frame, value)], node.span)
        case typed.Convert(value=value):
            return convert(frame, lower_expr(frame, value), value.type, node.type, node.span)
        case typed.Truth(value=value):
            return truth(frame, lower_expr(frame, value), value.type, node.span)
        case typed.FieldGet(value=value, struct=key, field=name):
            return _read_field(frame, lower_expr(frame, value), key, name, node)
        case typed.InlineData(value=value, struct=key):
            base = lower_expr(frame, value)
            return frame.builder.value("inline_data", [base], node.span, struct=frame.unit.struct_symbol(key))
        case typed.PtrIndex(pointer=pointer, index=index):
            base = lower_expr(frame, pointer)
            return read_element(frame, base, lower_expr(frame, index), pointer.type, node.span)
        case typed.Low():
            result = low.lower_low(frame, node)
            assert result is not None, f"{node.name} has no result"
            return result
        case _:
            raise AssertionError(f"no lowering for {type(node).__name__}")


def lower_effect(frame: Frame, node: typed.Expr) -> None:
    """An expression whose value nobody uses; it may have none."""
    from molt.compiler.lower import call, low

    match node:
        case typed.CallStatic():
            call.lower_static_call(frame, node)
        case typed.CallPointer():
            call.lower_pointer_call(frame, node)
        case typed.Low():
            low.lower_low(frame, node)
        case _:
            lower_expr(frame, node)


def lower_object(frame: Frame, node: typed.Expr) -> Value:
    """The value as a word."""
    return convert(frame, lower_expr(frame, node), node.type, typed.OBJECT, node.span)


def get_attr(frame: Frame, base: Value, name: str, span: Span) -> Value:
    """`base.name`."""
    if not frame.is_user:
        return frame.call_value("get_attr", [base, frame.name(name)], span)
    return frame.call_value("get_attr_at", [base, frame.name(name), frame.new_row()], span)


# --- constants and conversions ---------------------------------------------------


def _lower_constant(frame: Frame, node: typed.Constant) -> Value:
    if is_word(node.type):
        return frame.object(node.value, node.span)
    return frame.const(node.value, rep_of(node.type), node.span)


def convert(frame: Frame, value: Value, from_: Type, to: Type, span: Span) -> Value:
    """Boxing, widening, or nothing at all."""
    if is_word(to) and not is_word(from_):
        return box(frame, value, from_, span)
    if rep_of(from_) is not rep_of(to):
        return frame.builder.value("convert", [value], span, rep=rep_of(to))
    return value


def box(frame: Frame, value: Value, type_: Type, span: Span) -> Value:
    """A machine value as a Python object."""
    if type_ == BOOL:
        return frame.builder.value("box_bool", [value], span)
    if type_ == F64:
        return frame.call_value("box_float", [value], span)
    assert isinstance(type_, Raw), f"{type_} has no boxed form"
    if type_.rep is Rep.U64:
        return frame.call_value("box_u64", [value], span)
    if type_ != I64:
        value = frame.builder.value("convert", [value], span, rep=Rep.I64)
        return frame.builder.value("tag", [value], span)  # fewer than 63 bits
    return frame.call_value("box_i64", [value], span)


def truth(frame: Frame, value: Value, type_: Type, span: Span) -> Value:
    """The truth of a value, as a bool."""
    if is_word(type_):
        return frame.emit_raising("truth", [value], span, slow=frame.runtime_symbol("truth"))
    if type_ == BOOL:
        return value
    rep = rep_of(type_)
    zero = {Rep.F64: 0.0, Rep.PTR: None}.get(rep, 0)
    return frame.builder.value("compare", [value, frame.const(zero, rep, span)], span, op="!=")


# --- memory ----------------------------------------------------------------------


def _read_field(frame: Frame, base: Value, key: str, name: str, node: typed.FieldGet) -> Value:
    return frame.field(base, key, name, rep_of(node.type), node.span)


def read_element(frame: Frame, base: Value, index: Value, type_: Type, span: Span) -> Value:
    """`p[i]`: a load, or for structs the address of the element."""
    assert isinstance(type_, Ptr)
    elem = element_name(frame.unit.library, type_.element)
    if isinstance(type_.element, Struct):
        return frame.builder.value("elem_address", [base, index], span, elem=elem)
    return frame.builder.value("load", [base, index], span, elem=elem, rep=rep_of(type_.element))


# --- operators -------------------------------------------------------------------


def _lower_unary(frame: Frame, node: typed.Unary) -> Value:
    if node.op == "not":
        operand = lower_condition_value(frame, node.operand, node.span)
        result = frame.builder.value("not", [operand], node.span)
        return convert(frame, result, BOOL, node.type, node.span)
    operand = lower_expr(frame, node.operand)
    if is_word(node.type):
        return frame.call_value(f"unary{node.op}", [operand], node.span)
    if node.op == "+":
        return operand
    code = "negate" if node.op == "-" else "invert"
    return frame.builder.value(code, [operand], node.span, rep=rep_of(node.type))


def _lower_binary(frame: Frame, node: typed.Binary) -> Value:
    left = lower_expr(frame, node.left)
    right = lower_expr(frame, node.right)
    if is_word(node.type):
        return binary(frame, node.op, left, right, node.span)
    return frame.builder.value("arith", [left, right], node.span, op=node.op, rep=rep_of(node.type))


def binary(frame: Frame, op: str, left: Value, right: Value, span: Span, *, to_local: bool = False) -> Value:
    """Python's `left op right` on objects; `op` may be an in-place form such as `+=`.

    `to_local`: left is the value of a local variable, and the result is stored there next.
    """
    key = f"local {op}" if to_local and f"local {op}" in RUNTIME else op
    return frame.emit_raising("binary", [left, right], span, op=op, slow=frame.runtime_symbol(key), rep="object")


def _list_of_found(frame: Frame, node: typed.ListOfFound) -> Value:
    builder, span = frame.builder, node.span
    result = ("found", node)
    builder.declare_variable(result, Rep.WORD)
    found = builder.read_variable(node.var)
    none, some = frame.branch_if_null(found, span)
    end = builder.new_block()
    for block, words in ((none, []), (some, [found])):
        frame.enter(block)
        made = frame.call_value("new_list", [frame.array(words, span), frame.i64(len(words))], span)
        builder.write_variable(result, made)
        builder.jump(end, span=span)
    frame.enter(end)
    return builder.read_variable(result)


def _lower_bool_op(frame: Frame, node: typed.BoolOp) -> Value:
    """`and` / `or`: the first operand that settles it, else the last; each truth is asked once."""
    result = ("bool-op", node)
    frame.builder.declare_variable(result, rep_of(node.type))
    end = frame.builder.new_block()
    _settle(frame, node, result, end, end, end, node.span)
    frame.enter(end)
    return frame.builder.read_variable(result)


def _settle(
    frame: Frame, node: typed.Expr, result: Hashable, end: Block, on_true: Block, on_false: Block, place: Span
) -> None:
    """Puts an operand's value into `result` and goes on by its truth, which is asked at `place`: the `and` or `or`.

    An inner `and` of an `or` goes where its own operand's truth leads, as CPython's
    threaded jumps do: the truth of its value is not asked again.
    """
    if isinstance(node, typed.BoolOp):
        for operand in node.operands[:-1]:
            more = frame.builder.new_block()
            if node.op == "and":
                _settle(frame, operand, result, end, more, on_false, node.span)
            else:
                _settle(frame, operand, result, end, on_true, more, node.span)
            frame.enter(more)
        _settle(frame, node.operands[-1], result, end, on_true, on_false, place)
        return
    value = lower_expr(frame, node)
    frame.builder.write_variable(result, value)
    if on_true is on_false:
        frame.builder.jump(end, span=node.span)
    else:
        frame.builder.branch(truth(frame, value, node.type, place), on_true, on_false, node.span)


def _lower_conditional(frame: Frame, node: typed.Conditional) -> Value:
    result = ("conditional", node)
    frame.builder.declare_variable(result, rep_of(node.type))
    body, orelse, end = (frame.builder.new_block() for _ in range(3))
    lower_condition(frame, node.test, body, orelse, node.span)
    for block, branch in ((body, node.body), (orelse, node.orelse)):
        frame.enter(block)
        frame.builder.write_variable(result, lower_expr(frame, branch))
        frame.builder.jump(end, span=node.span)
    frame.enter(end)
    return frame.builder.read_variable(result)


# --- comparisons and conditions --------------------------------------------------


def _lower_compare(frame: Frame, node: typed.Compare) -> Value:
    """A chain: each operand once, `and` between the pairs; the result is the last looked at."""
    if len(node.rest) == 1:
        op, right = node.rest[0]
        left = lower_expr(frame, node.first)
        return _compare_pair(frame, op, left, lower_expr(frame, right), node)
    result = ("chain", node)
    frame.builder.declare_variable(result, rep_of(node.type))
    end = frame.builder.new_block()
    left = lower_expr(frame, node.first)
    for position, (op, operand) in enumerate(node.rest):
        right = lower_expr(frame, operand)
        value = _compare_pair(frame, op, left, right, node)
        frame.builder.write_variable(result, value)
        if position == len(node.rest) - 1:
            frame.builder.jump(end, span=node.span)
        else:
            more = frame.builder.new_block()
            frame.builder.branch(truth(frame, value, node.type, node.span), more, end, node.span)
            frame.enter(more)
        left = right
    frame.enter(end)
    return frame.builder.read_variable(result)


def _compare_pair(frame: Frame, op: str, left: Value, right: Value, node: typed.Compare) -> Value:
    if is_word(node.type) and left.rep is Rep.WORD and op in COMPARISONS:
        return frame.emit_raising("compare_op", [left, right], node.span, op=op, slow=frame.runtime_symbol("compare"))
    value = compare_as_bool(frame, op, left, right, node.span)
    return convert(frame, value, BOOL, node.type, node.span)


def compare_as_bool(frame: Frame, op: str, left: Value, right: Value, span: Span) -> Value:
    """A comparison as a condition."""
    builder = frame.builder
    if op in ("is", "is-not"):
        return builder.value("compare", [left, right], span, op="==" if op == "is" else "!=")
    if op in ("in", "not-in"):
        found = frame.call_value("contains", [right, left], span)
        return found if op == "in" else builder.value("not", [found], span)
    if left.rep is Rep.WORD:
        return frame.emit_raising(
            "compare_true", [left, right], span, op=op, slow=frame.runtime_symbol("compare_true")
        )
    return builder.value("compare", [left, right], span, op=op)


def lower_condition_value(frame: Frame, node: typed.Expr, place: Span) -> Value:
    """The truth of an expression as a bool value, asked at `place`."""
    if node.type == BOOL and not _branches(node):
        return lower_expr(frame, node)
    result = ("condition", node)
    frame.builder.declare_variable(result, Rep.BOOL)
    on_true, on_false, end = (frame.builder.new_block() for _ in range(3))
    lower_condition(frame, node, on_true, on_false, place, jumps=False)
    for block, value in ((on_true, True), (on_false, False)):
        frame.enter(block)
        frame.builder.write_variable(result, frame.const(value, Rep.BOOL, node.span))
        frame.builder.jump(end, span=node.span)
    frame.enter(end)
    return frame.builder.read_variable(result)


def _branches(node: typed.Expr) -> bool:
    return isinstance(node, (typed.BoolOp, typed.Truth))


def lower_condition(
    frame: Frame, node: typed.Expr, on_true: Block, on_false: Block, place: Span, *, jumps: bool = True
) -> Span:
    """Ends the block on the truth of an expression, which tracebacks say is asked at `place`: the statement or expression
    that wants to know. A comparison on the way is the place from there on, also for what comes after it (compile.c of
    CPython, `compiler_jump_if`); the place at the end. Without `jumps`, as for the operand of `not` whose result is kept,
    CPython makes a value of each part, and each asks where it is."""
    match node:
        case typed.Truth(value=value):
            return lower_condition(frame, value, on_true, on_false, place, jumps=jumps)
        case typed.Unary(op="not", operand=operand):
            return lower_condition(frame, operand, on_false, on_true, place if jumps else node.span, jumps=jumps)
        case typed.BoolOp(op=op, operands=operands):
            for operand in operands[:-1]:
                more = frame.builder.new_block()
                ways = (more, on_false) if op == "and" else (on_true, more)
                after = lower_condition(frame, operand, *ways, place if jumps else node.span, jumps=jumps)
                place = after if jumps else place
                frame.enter(more)
            return lower_condition(frame, operands[-1], on_true, on_false, place, jumps=jumps)
        case typed.Compare(first=first, rest=rest) if is_word(first.type) or node.type == BOOL:
            left = lower_expr(frame, first)
            for position, (op, operand) in enumerate(rest):
                right = lower_expr(frame, operand)
                value = compare_as_bool(frame, op, left, right, node.span)
                more = on_true if position == len(rest) - 1 else frame.builder.new_block()
                frame.builder.branch(value, more, on_false, node.span)
                if more is not on_true:
                    frame.enter(more)
                left = right
            return node.span
        case typed.Conditional(test=test, body=body, orelse=orelse):
            ways = frame.builder.new_block(), frame.builder.new_block()
            after = lower_condition(frame, test, *ways, place if jumps else node.span)
            place = after if jumps else place
            for block, branch in zip(ways, (body, orelse), strict=True):
                frame.enter(block)
                place = lower_condition(frame, branch, on_true, on_false, place, jumps=jumps)
        case typed.Constant(value=value):
            frame.builder.jump(on_true if value else on_false, span=node.span)
        case _:
            value = lower_expr(frame, node)
            frame.builder.branch(truth(frame, value, node.type, place), on_true, on_false, node.span)
    return place


# --- generators ------------------------------------------------------------------


def _lower_yield(frame: Frame, node: typed.Yield) -> Value:
    if frame.in_place is not None and frame.in_place.give is not None:
        return frame.in_place.give(node)
    value = frame.object(None, node.span) if node.value is None else lower_object(frame, node.value)
    if frame.function.is_async:
        value = frame.call_value("wrap_yielded", [value], node.span)
    return suspend(frame, value, node.span)


def suspend(frame: Frame, value: Value, span: Span) -> Value:
    """Gives `value` to the consumer; the word that it sends, or on to the handler of what it throws."""
    sent = frame.suspend(value, span)
    thrown, resumed = frame.branch_if_null(sent, span)
    with frame.elsewhere(thrown):
        frame.go_to_error(span, traced=True)
    frame.enter(resumed)
    return sent


def _lower_yield_from(frame: Frame, node: typed.YieldFrom) -> Value:
    return delegate_to(frame, lower_object(frame, node.value), node.span)


def delegate_to(frame: Frame, iterable: Value, span: Span) -> Value:
    """`yield from` what an iterable gives; its result."""
    assert frame.callee is not None
    iterator = frame.call_value("delegate_start", [iterable, frame.callee], span)
    delegate(frame, iterator, span)
    leave_if_raised(frame, span)
    return frame.call_value("delegate_result", [], span)


def delegate(frame: Frame, iterator: Value, span: Span) -> None:
    """Gives all values of an iterator to the consumer, and it what that sends and throws.

    Goes on at its end, or with the exception that it ends with."""
    builder = frame.builder
    sent = ("sent", iterator)
    builder.write_variable(sent, frame.object(None, span))
    loop = builder.new_block("delegate")
    builder.jump(loop, span=span)
    builder.switch_to(loop)
    item = frame.call_quiet("delegate_step", [iterator, builder.read_variable(sent)], span)
    assert item is not None
    ended, given = frame.branch_if_null(item, span)
    frame.enter(given)
    builder.write_variable(sent, frame.suspend(item, span))
    builder.jump(loop, span=span)
    builder.seal(loop)
    frame.enter(ended)


def await_value(frame: Frame, value: Value, span: Span, start: str = "await_start") -> Value:
    """The result of `await value`; `start` is what makes its iterator, or says that there is none."""
    delegate(frame, frame.call_value(start, [value], span), span)
    leave_if_raised(frame, span)
    return frame.call_value("delegate_result", [], span)


def leave_if_raised(frame: Frame, span: Span) -> None:
    """After a NULL that can be an end or an exception: on an exception, away."""
    exc = frame.context_field("exc", Rep.WORD, span)
    none, raised = frame.branch_if_null(exc, span)
    with frame.elsewhere(raised):
        frame.go_to_error(span, traced=True)
    frame.enter(none)

