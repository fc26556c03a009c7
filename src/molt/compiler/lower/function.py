"""Functions: their IR, the objects that `def` makes of them, and leaving them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from molt.compiler.check import tree as typed
from molt.compiler.ir.builder import FunctionBuilder, new_function
from molt.compiler.ir.model import CodeRecord, CSignature, Function, ParamRecord, Rep, Value
from molt.compiler.lower.constructors import fills_of
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.module_parts import long_displays, split_body
from molt.compiler.lower.names import cell_of, declare_local
from molt.compiler.lower.unit import UnitLowering
from molt.compiler.source.span import Span
from molt.compiler.types.model import OBJECT, VOID, rep_of


def user_signature(params: int) -> CSignature:
    """The direct entry: the callee, borrowed, then one consumed word for each slot."""
    return CSignature((Rep.WORD,) * (params + 1), Rep.WORD, consumes=(False, *(True,) * params))


def lower_user_function(unit: UnitLowering, node: typed.Function, module: typed.Module) -> Function:
    """A function, module body or class body of the program."""
    from molt.compiler.lower.class_ import begin_class_body, end_class_body
    from molt.compiler.lower.stmt import lower_block

    takes_namespace = node.kind == "class"
    first_row = unit.unit.caches
    names = [p.name for p in node.params] if not takes_namespace else ["namespace"]
    sig = user_signature(len(names))
    ir = new_function(node.symbol, node.qualname, sig, node.span, ["callee", *names], user=True)
    ir.is_generator = node.is_generator or node.is_async
    if node.is_async:
        ir.makes = "async_generator" if node.is_generator else "coroutine"
    ir.poll = not ir.is_generator
    builder = FunctionBuilder(ir)
    ir.code = code = f"{node.symbol}__code"
    ir.fills = fills_of(unit, node)
    frame = Frame(unit, node, ir, builder, code)
    frame.callee = ir.params[0]
    frame.module_name, frame.module_index = module.name, module.index
    _record_code(unit, node, code)
    if takes_namespace:
        frame.namespace = ir.params[1]
    _enter_locals(frame, ir)
    if takes_namespace:
        begin_class_body(frame)
    parts = split_body(node)
    frame.long_displays = long_displays(node)
    if parts:
        for number, part in enumerate(parts, 1):
            add_part(frame, f"{node.symbol}__part{number}", [], part[0].span, partial(_lower_part, part))
    else:
        lower_block(frame, node.body)
    if builder.reachable:
        if takes_namespace:
            end_class_body(frame)
        else:
            emit_return(frame, frame.object(None), node.span)
    finish_errors(frame)
    unit.unit.spare_rows(first_row)
    for inner in node.inner:
        unit.unit.functions.extend(lower_user_tree(unit, inner, module))
    ir.noinline = node.kind in ("module", "class") and not _has_loop(ir)
    return builder.finish()


def _has_loop(ir: Function) -> bool:
    """What runs once had better be small; a loop in it runs more often."""
    return any(op.code == "poll" for op in ir.ops())


def add_part(whole: Frame, symbol: str, given: Sequence[Value], span: Span, fill: Callable[[Frame], None]) -> None:
    """A part of what a module's body does, as a function that borrows some values, and its call."""
    node = whole.function
    sig = CSignature((Rep.WORD,) * (1 + len(given)), Rep.WORD, consumes=(False,) * (1 + len(given)))
    names = ["callee", *(f"given{i}" for i in range(len(given)))]
    ir = new_function(symbol, node.qualname, sig, span, names, user=True)
    ir.code = whole.code
    frame = Frame(whole.unit, node, ir, FunctionBuilder(ir), whole.code)
    frame.callee = ir.params[0]
    frame.module_name, frame.module_index = whole.module_name, whole.module_index
    frame.long_displays = whole.long_displays
    _enter_locals(frame, ir)
    fill(frame)
    if frame.builder.reachable:
        emit_return(frame, frame.object(None), span)
    finish_errors(frame)
    ir.noinline = not _has_loop(ir)
    assert whole.callee is not None
    whole.builder.span = span
    whole.call_symbol(ir.symbol, sig, [whole.callee, *given], span, traced=False)
    whole.unit.unit.functions.append(frame.builder.finish())


def _lower_part(part: tuple[typed.Stmt, ...], frame: Frame) -> None:
    from molt.compiler.lower.stmt import lower_block

    lower_block(frame, part)


def lower_user_tree(unit: UnitLowering, node: typed.Function, module: typed.Module) -> list[Function]:
    """The function and what dynamic calls need of it."""
    result = [lower_user_function(unit, node, module)]
    if node.kind == "function":
        result.append(_boxed_entry(unit, node))
    return result


def _enter_locals(frame: Frame, ir: Function) -> None:
    """Parameters become variables; captured ones move into cells."""
    node, builder = frame.function, frame.builder
    for var in [*node.locals]:
        if var.free < 0:
            declare_local(frame, var)
    given = dict(zip(node.params, ir.params[1:], strict=False)) if node.kind != "class" else {}
    for var in node.locals:
        if var.free >= 0:
            continue
        value = given.get(var)
        if var.cell:
            content = value if value is not None else frame.null()
            cell = frame.call_value("new_cell", [content], node.span, traced=False)
            builder.write_variable(var, cell)
        elif value is not None:
            builder.write_variable(var, value)


def _record_code(unit: UnitLowering, node: typed.Function, code: str) -> None:
    params = tuple(ParamRecord(p.name, p.kind, p.has_default) for p in node.signature)
    file = unit.code_path(node.span.file)
    record = CodeRecord(
        code, node.name, node.qualname, file, node.span.line, params,
        tuple(v.name for v in node.locals if _is_plain(v)), node.docstring, node.is_generator, node.is_async,
        is_function=node.kind == "function",
    )  # fmt: skip
    unit.unit.codes.append(record)
    for text in (node.name, node.qualname, file, *(p.name for p in params), *record.locals):
        unit.constant(text)


def _is_plain(var: typed.Variable) -> bool:
    """Whether `co_varnames` has a variable: parameters, and what no inner function captures."""
    return var.free < 0 and (var.is_param or not var.cell) and var.name != typed.LOCALS_DICT


def held_locals(frame: Frame) -> list[Value]:
    """What the frame's variables hold here, in slot order: values, or the cells of captured ones."""
    return [
        frame.builder.read_variable(var)
        for var in frame.function.locals
        if var.free < 0 and not var.temporary and (var.cell or rep_of(var.type) is Rep.WORD)
    ]


def emit_return(frame: Frame, value: Value | None, span: Span) -> None:
    """Leaves the function; a user function's locals die now, in slot order."""
    if frame.is_user:
        assert value is not None
        result = frame.builder.value("own", [value], span)
        for local in held_locals(frame):
            if local.owned or local.maybe_null:
                frame.builder.emit("release", [local], span)
        if frame.namespace is not None:
            frame.builder.emit("release", [frame.namespace], span)
        if frame.in_place is not None:
            frame.in_place.end()
            return
        frame.builder.ret(result, span)
        return
    frame.builder.ret(value, span)


def finish_errors(frame: Frame) -> None:
    """Where an exception leaves the function: its locals go along with the traceback."""
    _finish_outside(frame)
    block = frame.exit_on_error
    if block is None:
        return
    frame.builder.switch_to(block)
    frame.builder.seal(block)
    if frame.is_user:
        leave_with_locals(frame)
    if frame.function.is_fold:
        frame.call_quiet("stop_in_generator", [], frame.function.span)
    frame.builder.raise_(frame.function.span)


def leave_with_locals(frame: Frame) -> None:
    """An exception leaves the frame, and what its variables hold goes along with the traceback."""
    held = [v for v in held_locals(frame) if v.owned or v.maybe_null]
    if frame.namespace is not None:
        held.append(frame.namespace)
    frame.builder.emit("leave", held, frame.function.span)


def _finish_outside(frame: Frame) -> None:
    """Where an exception of what goes through a generator expression leaves: the locals end as the generator would."""
    if frame.exit_outside is None:
        return
    frame.builder.switch_to(frame.exit_outside)
    frame.builder.seal(frame.exit_outside)
    for local in held_locals(frame):
        if local.owned or local.maybe_null:
            frame.builder.emit("release", [local], frame.function.span)
    frame.builder.raise_(frame.function.span)


# --- function objects ------------------------------------------------------------


def make_function(frame: Frame, node: typed.MakeFunction) -> Value:
    """What `def` or `lambda` evaluates to."""
    from molt.compiler.lower.expr import lower_object

    span, func = node.span, node.func
    defaults = [lower_object(frame, value) for value in node.defaults]
    kw_defaults = _keyword_defaults(frame, node)
    default_tuple = frame.null()
    if defaults:
        default_tuple = frame.call_value("new_tuple", [frame.array(defaults, span), frame.i64(len(defaults))], span)
    result = function_object(frame, func, default_tuple, kw_defaults, span)
    if node.annotations:
        table = frame.call_value("new_dict", [frame.i64(len(node.annotations))], span)
        for name, value in node.annotations:
            frame.call("dict_set", [table, frame.object(name), lower_object(frame, value)], span)
        frame.call("set_annotations", [result, table], span)
    return result


def _keyword_defaults(frame: Frame, node: typed.MakeFunction) -> Value:
    from molt.compiler.lower.expr import lower_object

    if not node.kw_defaults:
        return frame.null()
    table = frame.call_value("new_dict", [frame.i64(len(node.kw_defaults))], node.span)
    for name, value in node.kw_defaults:
        frame.call("dict_set", [table, frame.object(name), lower_object(frame, value)], node.span)
    return table


def function_object(frame: Frame, func: typed.Function, defaults: Value, kw_defaults: Value, span: Span) -> Value:
    builder = frame.builder
    closure = frame.null()
    if func.captures:
        cells = [cell_of(frame, var, span) for var in func.captures]
        closure = frame.call_value("new_tuple", [frame.array(cells, span), frame.i64(len(cells))], span)

    def symbol(suffix: str) -> Value:
        return builder.value("symbol", [], span, name=f"{func.symbol}{suffix}")

    entry = symbol("__boxed") if func.kind == "function" else builder.value("const", [], span, rep=Rep.PTR, value=None)
    doc = frame.null() if func.docstring is None else frame.object(func.docstring)
    operands = [
        symbol("__code"), symbol("__code__signature"), entry, symbol(""), frame.i64(plain_params(func)),
        frame.object(frame.module_name), doc, defaults, kw_defaults, closure,
    ]  # fmt: skip
    return frame.call_value("new_function", operands, span)


def plain_params(func: typed.Function) -> int:
    """How many words the direct entry takes when a plain positional call may use it; else -1."""
    if func.kind == "class" or any(p.kind not in ("positional", "positional_only") for p in func.signature):
        return -1
    return len(func.signature)


def call_inner(frame: Frame, node: typed.CallInner) -> Value:
    """A comprehension: its function, called at once."""
    from molt.compiler.lower.expr import lower_object
    from molt.compiler.lower.iteration import list_or_iterator

    func = node.func
    iterator = lower_object(frame, node.iterable)
    if not isinstance(node.iterable, typed.AsyncIterator):
        iterator = list_or_iterator(frame, iterator, node.span)
    callee = frame.null()
    if func.captures or func.is_generator or func.is_async:
        callee = function_object(frame, func, frame.null(), frame.null(), node.span)
    result = frame.call_symbol(func.symbol, user_signature(1), [callee, iterator], node.call or node.span)
    assert result is not None
    return result


def _boxed_entry(unit: UnitLowering, node: typed.Function) -> Function:
    """`word entry(ctx, callee, args, n, kwnames)`: binds the arguments, calls the direct entry."""
    sig = CSignature((Rep.WORD, Rep.PTR, Rep.I64, Rep.WORD), Rep.WORD)
    ir = new_function(
        f"{node.symbol}__boxed", node.qualname, sig, node.span, ["callee", "args", "n", "kwnames"], user=False
    )
    builder = FunctionBuilder(ir)
    shell = typed.Function(node.symbol, node.name, node.qualname, "library", node.span, [], [], [], [], (), OBJECT)
    frame = Frame(unit, shell, ir, builder)
    callee, args, count, kwnames = ir.params
    slots = len(node.params)
    out = builder.value("stack", [], elem="word", count=max(slots, 1))
    frame.call("bind_user", [callee, args, count, kwnames, out], node.span)
    words = [builder.value("take_elem", [out, frame.i64(index)]) for index in range(slots)]
    result = frame.call_symbol(node.symbol, user_signature(slots), [callee, *words], node.span)
    builder.ret(result, node.span)
    finish_errors(frame)
    return builder.finish()


# --- library functions -----------------------------------------------------------


def lower_library_function(unit: UnitLowering, node: typed.Function) -> Function:
    """A library function, with its typed C signature."""
    from molt.compiler.lower.stmt import lower_block

    sig = CSignature(tuple(rep_of(v.type) for v in node.params), rep_of(node.result), result_borrowed=node.borrowed)
    ir = new_function(node.symbol, node.qualname, sig, node.span, [v.name for v in node.params], user=False)
    ir.inline, ir.noinline, ir.exported = node.inline, node.noinline, bool(node.export)
    builder = FunctionBuilder(ir)
    frame = Frame(unit, node, ir, builder)
    for var in node.locals:
        declare_local(frame, var)
    for var, value in zip(node.params, ir.params, strict=True):
        builder.write_variable(var, value)
    lower_block(frame, node.body)
    if builder.reachable:
        if node.result == VOID:
            builder.ret(None, node.span)
        elif rep_of(node.result) is Rep.WORD:
            builder.ret(frame.object(None), node.span)
        else:
            builder.unreachable(node.span)
    finish_errors(frame)
    return builder.finish()

