"""Class statements: run the body over a namespace, then make the class of it."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Value
from molt.compiler.lower.expr import lower_expr, lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.function import emit_return, function_object, user_signature
from molt.compiler.lower.keywords import gather_keywords
from molt.compiler.lower.places import store


def lower_class(frame: Frame, stmt: typed.ClassStmt) -> None:
    span = stmt.span
    decorators = [lower_expr(frame, d) for d in stmt.decorators]
    written = _bases(frame, stmt)
    bases = frame.call_value("resolve_bases", [written], span)
    keywords = _keywords(frame, stmt)
    name = frame.object(stmt.name)
    namespace = frame.call_value("prepare_class", [name, bases, keywords], span)
    callee = function_object(frame, stmt.body, frame.null(), frame.null(), span)
    cell = frame.call_symbol(stmt.body.symbol, user_signature(1), [callee, namespace], span)
    assert cell is not None
    slots = frame.i64(stmt.inline_slots)
    value = frame.call_value("make_class", [name, bases, namespace, keywords, cell, slots, written], span)
    for decorator, node in zip(reversed(decorators), reversed(stmt.decorators), strict=True):
        value = frame.emit_raising(
            "call_object", [decorator, value], node.span, slow=frame.runtime_symbol("call_boxed")
        )
    store(frame, stmt.place, value)


def _bases(frame: Frame, stmt: typed.ClassStmt) -> Value:
    span = stmt.span
    given = [arg for arg in stmt.args if arg.kind in ("positional", "star")]
    if any(arg.kind == "star" for arg in given):
        gathered = frame.call_value("new_list", [frame.array([], span), frame.i64(0)], span)
        for arg in given:
            key = "list_extend" if arg.kind == "star" else "list_append"
            frame.call(key, [gathered, lower_object(frame, arg.value)], span)
        return frame.call_value("list_to_tuple", [gathered], span)
    values = [lower_object(frame, arg.value) for arg in given]
    return frame.call_value("new_tuple", [frame.array(values, span), frame.i64(len(values))], span)


def _keywords(frame: Frame, stmt: typed.ClassStmt) -> Value:
    if all(arg.kind in ("positional", "star") for arg in stmt.args):
        return frame.null()
    # What CPython's compiler calls with them is a built-in of this name.
    return gather_keywords(frame, stmt.args, frame.object("__build_class__()"), stmt.span) or frame.null()


def begin_class_body(frame: Frame) -> None:
    """The names every class namespace begins with, in CPython's order."""
    node = frame.function
    assert frame.namespace is not None
    entries = [("__module__", frame.module_name), ("__qualname__", node.qualname)]
    if node.docstring is not None:
        entries.append(("__doc__", node.docstring))
    for name, value in entries:
        frame.call("set_item", [frame.namespace, frame.name(name), frame.object(value)], node.span)


def end_class_body(frame: Frame) -> None:
    """The result is the cell of `__class__` that methods share, or None."""
    cell = next((v for v in frame.function.locals if v.name == "__class__" and v.cell and v.free < 0), None)
    value = frame.object(None) if cell is None else frame.builder.read_variable(cell)
    if cell is not None:
        assert frame.namespace is not None
        frame.call("set_item", [frame.namespace, frame.name("__classcell__"), value], frame.function.span)
    emit_return(frame, value, frame.function.span)
