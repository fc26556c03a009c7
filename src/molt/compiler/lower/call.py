"""Calls: dynamic ones with all their forms of arguments, and calls by symbol."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl
from molt.compiler.ir.model import CSignature, Rep, Value
from molt.compiler.lower.expr import lower_expr, lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.keywords import gather_keywords
from molt.compiler.source.span import Span
from molt.compiler.types.model import FnPtr, rep_of


def lower_call(frame: Frame, node: typed.CallDynamic) -> Value:
    kinds = {arg.kind for arg in node.args}
    if "star" in kinds or "double_star" in kinds:
        return _lower_spread(frame, node)
    if isinstance(node.func, typed.Attr) and node.func.module is None:
        if _sets_as_objects_do(frame, node, node.func):
            return _set_own_attr(frame, node)
        return _lower_method(frame, node, node.func)
    callee = lower_expr(frame, node.func)
    args = [lower_object(frame, arg.value) for arg in node.args]
    attrs: dict[str, object] = _keywords(frame, node)
    if node.expected:
        attrs["expected"] = node.expected
    elif frame.is_user:
        attrs["site"] = frame.site_row()
    slow = frame.runtime_symbol("call_boxed")
    return frame.emit_raising("call_object", [callee, *args], node.span, slow=slow, **attrs)


def _sets_as_objects_do(frame: Frame, node: typed.CallDynamic, func: typed.Attr) -> bool:
    """Whether this is `object.__setattr__(x, "name", value)`, by which objects are filled that refuse to be changed."""
    if not frame.is_user or func.name != "__setattr__" or [arg.kind for arg in node.args] != ["positional"] * 3:
        return False
    name = node.args[1].value
    if not isinstance(name, typed.Constant) or not isinstance(name.value, str):
        return False
    symbol = ""
    if isinstance(func.value, typed.GlobalName) and func.value.index < 0:
        symbol = func.value.fallback
    elif isinstance(func.value, typed.StaticObject):
        symbol = func.value.symbol
    decl = frame.unit.library.builtins["object"]
    assert isinstance(decl, ClassDecl)
    return symbol == decl.object_symbol


def _set_own_attr(frame: Frame, node: typed.CallDynamic) -> Value:
    base, name, value = (lower_object(frame, arg.value) for arg in node.args)
    frame.call("set_own_attr_at", [base, name, value, frame.new_row()], node.span)
    return frame.object(None, node.span)


def _lower_method(frame: Frame, node: typed.CallDynamic, func: typed.Attr) -> Value:
    """`x.name(…)`: the method first, as Python's order of evaluation has it, then the arguments."""
    builder = frame.builder
    found_method, found_first = ("method", node), ("receiver", node)
    for variable in (found_method, found_first):
        builder.declare_variable(variable, Rep.WORD)
    missing, loaded = builder.new_block(), builder.new_block()
    site: int | None = frame.site_row()
    remembered = {"name": frame.unit.constant(_live(frame, func.name)), "site": site}
    if isinstance(func.value, typed.SuperCall):
        operands = [lower_expr(frame, func.value.class_cell), lower_expr(frame, func.value.instance)]
        found = builder.emit("super_at", operands, func.span, slow=frame.runtime_symbol("fits_super"), **remembered)
    else:
        operands = [lower_object(frame, func.value)]
        found = builder.emit("method_at", operands, func.span, slow=frame.runtime_symbol("fits_method"), **remembered)
    builder.check(found, func.span, missing)
    assert found is not None
    receiver = operands[-1]
    builder.write_variable(found_method, found)
    builder.write_variable(found_first, receiver)
    builder.jump(loaded, span=func.span)
    frame.enter(missing)
    if isinstance(func.value, typed.SuperCall):
        receiver, site = frame.call_value("make_super", operands, func.value.span), None
    for variable, word in zip((found_method, found_first), _load_method(frame, receiver, func, site), strict=True):
        builder.write_variable(variable, word)
    builder.jump(loaded, span=func.span)
    frame.enter(loaded)
    args = [lower_object(frame, arg.value) for arg in node.args]
    method, first = builder.read_variable(found_method), builder.read_variable(found_first)
    return _call_with_receiver(frame, node, method, first, args)


def _load_method(frame: Frame, receiver: Value, func: typed.Attr, site: int | None) -> tuple[Value, Value]:
    """What is called, and the receiver or null, by look-up; `site`: the row of a place that remembers."""
    builder, span = frame.builder, func.span
    out = builder.value("stack", [], span, elem="word", count=2)
    if site is None:
        frame.call("load_method", [receiver, frame.name(func.name), out], span)
    else:
        frame.call("load_method_at", [receiver, frame.name(func.name), out, frame.unit_number("rows", site)], span)
    method = builder.value("take_elem", [out, frame.i64(0)], span)
    method.maybe_null = False
    return method, builder.value("take_elem", [out, frame.i64(1)], span)


def _method_name(node: typed.CallDynamic) -> str:
    assert isinstance(node.func, typed.Attr)
    return node.func.name


def _call_with_receiver(
    frame: Frame, node: typed.CallDynamic, method: Value, first: Value, args: list[Value]
) -> Value:
    """A call with the receiver before the arguments, unless it is null."""
    slow, name = frame.runtime_symbol("call_boxed"), _method_name(node)
    attrs = _keywords(frame, node)
    assert isinstance(node.func, typed.Attr)
    if isinstance(node.func.value, typed.SuperCall):
        attrs["super"] = True
    return frame.emit_raising("call_object", [method, first, *args], node.span, slow=slow, method=name, **attrs)


def _live(frame: Frame, name: str) -> str:
    frame.unit.live_names.add(name)
    return name


def _keywords(frame: Frame, node: typed.CallDynamic) -> dict[str, object]:
    """The attribute that names the last arguments, if these are given by name.

    Keyword arguments follow the positional ones wherever no star is involved.
    """
    names = tuple(arg.name for arg in node.args if arg.kind == "keyword")
    return {"keywords": frame.unit.constant(names)} if names else {}


def _lower_spread(frame: Frame, node: typed.CallDynamic) -> Value:
    """A call with `*` or `**`: arguments gathered into a list and a dict, positional ones first.

    Except that CPython iterates over a `*` which is all there is before the keywords only
    when it calls, after these.
    """
    if _hands_on(node):
        return _lower_handing_on(frame, node)
    span = node.span
    callee = lower_expr(frame, node.func)
    args = frame.call_value("new_list", [frame.array([], span), frame.i64(0)], span)
    alone: Value | None = None
    before_keywords = [arg.kind for arg in node.args if arg.kind in ("positional", "star")]
    for arg in node.args:
        if arg.kind not in ("positional", "star"):
            continue
        value = lower_object(frame, arg.value)
        if before_keywords == ["star"]:
            alone = value
        elif arg.kind == "positional":
            frame.call("list_append", [args, value], span)
        else:
            frame.call("list_extend", [args, value], span)
    keywords = gather_keywords(frame, node.args, callee, span)
    if alone is not None:
        frame.call("call_list_extend", [args, alone, callee], span)
    positional = frame.call_value("list_to_tuple", [args], span)
    return frame.call_value("call_spread", [callee, positional, keywords or frame.null()], span)


def _hands_on(node: typed.CallDynamic) -> bool:
    """Whether a call has the form `f(a, b, *star, **mapping)`, with either or both of the last two."""
    kinds = [arg.kind for arg in node.args]
    if kinds[-1] == "double_star":
        kinds.pop()
    if kinds and kinds[-1] == "star":
        kinds.pop()
    return all(kind == "positional" for kind in kinds)


def _lower_handing_on(frame: Frame, node: typed.CallDynamic) -> Value:
    span = node.span
    callee = lower_expr(frame, node.func)
    fixed: list[Value] = []
    star: Value | None = None
    mapping: Value | None = None
    for arg in node.args:
        value = lower_object(frame, arg.value)
        if arg.kind == "positional":
            fixed.append(value)
        elif arg.kind == "double_star":
            mapping = value
        else:
            star = frame.call_value("star_to_tuple", [value], span) if fixed else value
    before = [callee, frame.array(fixed, span), frame.i64(len(fixed))]
    if mapping is None:
        assert star is not None
        if not fixed:
            star = frame.call_value("positional_of", [callee, star], span)
        return frame.call_value("call_star", [*before, star], span)
    return frame.call_value("call_named_star", [*before, star or frame.null(), mapping], span)


def lower_static_call(frame: Frame, node: typed.CallStatic) -> Value | None:
    """A library function by symbol."""
    decl = frame.unit.library.functions[node.symbol]
    args = [lower_expr(frame, arg) for arg in node.args]
    return frame.call_symbol(decl.symbol, frame.unit.extern(decl), args, node.span)


def lower_pointer_call(frame: Frame, node: typed.CallPointer) -> Value | None:
    assert isinstance(node.func.type, FnPtr)
    func = lower_expr(frame, node.func)
    args = [lower_expr(frame, arg) for arg in node.args]
    sig = CSignature(tuple(rep_of(t) for t in node.func.type.params), rep_of(node.func.type.result))
    return call_pointer(frame, func, sig, args, node.span)


def call_pointer(frame: Frame, func: Value, sig: CSignature, args: list[Value], span: Span) -> Value | None:
    result = frame.builder.emit("call_ptr", [func, *args], span, rep=sig.result, sig=sig)
    frame.check(result, span)
    return result
