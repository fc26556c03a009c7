"""Displays and formatted strings: objects made from their parts."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Value
from molt.compiler.lower.expr import lower_object
from molt.compiler.lower.frame import Frame

_CONVERSIONS = {"": 0, "r": ord("r"), "s": ord("s"), "a": ord("a")}


def lower_display(frame: Frame, node: typed.Display) -> Value:
    if any(isinstance(e, typed.Starred) for e in node.elements):
        return _lower_starred(frame, node)
    items = [lower_object(frame, e) for e in node.elements]
    key = f"new_{node.kind}"
    if node.kind == "set" and len(items) >= 3 and all(isinstance(e, typed.Constant) for e in node.elements):
        key = "new_constant_set"
    return frame.call_value(key, [frame.array(items, node.span), frame.i64(len(items))], node.span)


def _lower_starred(frame: Frame, node: typed.Display) -> Value:
    """With `*x` inside: element by element, a tuple by way of a list."""
    span = node.span
    is_set = node.kind == "set"
    result = frame.call_value("new_set" if is_set else "new_list", [frame.array([], span), frame.i64(0)], span)
    add, extend = ("set_add", "set_update") if is_set else ("list_append", "list_extend")
    for element in node.elements:
        if isinstance(element, typed.Starred):
            frame.call(extend, [result, lower_object(frame, element.value)], element.span)
        else:
            frame.call(add, [result, lower_object(frame, element)], element.span)
    return frame.call_value("list_to_tuple", [result], span) if node.kind == "tuple" else result


def lower_dict(frame: Frame, node: typed.DictDisplay) -> Value:
    result = frame.call_value("new_dict", [frame.i64(len(node.items))], node.span)
    for key, value in node.items:
        if key is None:
            frame.call("dict_update", [result, lower_object(frame, value)], node.span)
        else:
            lowered = lower_object(frame, key)
            frame.call("dict_set", [result, lowered, lower_object(frame, value)], node.span)
    return result


def lower_formatted(frame: Frame, node: typed.FormattedString) -> Value:
    parts: list[Value] = []
    for part in node.parts:
        if isinstance(part, str):
            parts.append(frame.object(part, node.span))
            continue
        value = lower_object(frame, part.value)
        spec = frame.null() if part.spec is None else lower_object(frame, part.spec)
        conversion = frame.i64(_CONVERSIONS[part.conversion])
        parts.append(frame.call_value("format_value", [value, conversion, spec], node.span))
    if not parts:
        return frame.object("", node.span)
    if len(parts) == 1:
        return parts[0]
    return frame.call_value("join_strings", [frame.array(parts, node.span), frame.i64(len(parts))], node.span)
