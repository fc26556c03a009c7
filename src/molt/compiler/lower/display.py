"""Displays and formatted strings: objects made from their parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Value
from molt.compiler.lower.expr import lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.module_parts import in_parts
from molt.compiler.lower.tables import rows_of, size_of, table_of
from molt.compiler.source.span import Span

# CPython's own bound for values that wait on its stack: a longer display grows element by element, which its
# elements can see where one of them fails.
_MOST_AT_ONCE = 30
# Displays of more constants are data and not code, but for their first rows.
_MOST_CONSTANTS = 500
_FIRST_ROWS = 8
# CPython's bound for pairs of a dict display that are made a dict before others come to them.
_MOST_PAIRS = 17
_T = TypeVar("_T")
_Pair = tuple[typed.Expr, typed.Expr]
_CONVERSIONS = {"": 0, "r": ord("r"), "s": ord("s"), "a": ord("a")}


def lower_display(frame: Frame, node: typed.Display) -> Value:
    if any(isinstance(e, typed.Starred) for e in node.elements):
        return _lower_starred(frame, node)
    constant = _constant_tuple(node) if frame.is_user else None
    if constant is not None:
        return frame.object(constant, node.span)
    if frame.is_user and (table := _long_table(node)) is not None:
        return _lower_table(frame, node, table)
    if frame.is_user and len(node.elements) > _MOST_AT_ONCE and _constants(node.elements) is None:
        return _lower_one_by_one(frame, node)
    items = [lower_object(frame, e) for e in node.elements]
    key = f"new_{node.kind}"
    if node.kind == "set" and len(items) >= 3 and all(isinstance(e, typed.Constant) for e in node.elements):
        key = "new_constant_set"
    elif node.kind == "tuple":
        return frame.emit_raising("make_tuple", items, node.span)
    elif node.kind == "set" and frame.is_user:
        return frame.make_hashed("set", items, node.span)
    return frame.call_value(key, [frame.array(items, node.span), frame.i64(len(items))], node.span)


def _constant_tuple(node: typed.Display) -> tuple[object, ...] | None:
    """The value of a tuple of constants, and of such tuples: one object, as CPython's compiler makes of it."""
    if node.kind != "tuple":
        return None
    return _constants(node.elements)


def _constants(elements: Sequence[typed.Expr]) -> tuple[object, ...] | None:
    """The values of elements that are constants or tuples of such; None if one is not."""
    values: list[object] = []
    for element in elements:
        if isinstance(element, typed.Constant):
            values.append(element.value)
        elif isinstance(element, typed.Display) and (inner := _constant_tuple(element)) is not None:
            values.append(inner)
        else:
            return None
    return tuple(values)


def _long_table(node: typed.Display | typed.DictDisplay) -> tuple[object, ...] | None:
    """A display that is better data than code, as `tables` writes it."""
    rows = node.items if isinstance(node, typed.DictDisplay) else node.elements
    if len(rows) <= _FIRST_ROWS:
        return None
    table = table_of(node)
    return table if isinstance(table, tuple) and size_of(table) > _MOST_CONSTANTS else None


def _lower_table(frame: Frame, node: typed.Display | typed.DictDisplay, table: tuple[object, ...]) -> Value:
    """What the first rows are is seen where kinds are told apart; the rest is data."""
    span = node.span
    if isinstance(node, typed.DictDisplay):
        result = lower_dict(frame, replace(node, items=node.items[:_FIRST_ROWS]))
        rest = rows_of("dict", table[1 + 2 * _FIRST_ROWS :])
        frame.call("dict_update", [result, frame.call_value("build_constant", [frame.object(rest, span)], span)], span)
    elif node.kind == "list":
        result = lower_display(frame, replace(node, elements=node.elements[:_FIRST_ROWS]))
        rest = rows_of("list", table[1 + _FIRST_ROWS :])
        frame.call("list_extend", [result, frame.call_value("build_constant", [frame.object(rest, span)], span)], span)
    else:
        result = frame.call_value("build_constant", [frame.object(table, span)], span)
    return result


def _lower_one_by_one(frame: Frame, node: typed.Display) -> Value:
    """A long display: elements that all lived until the last is there would have to be ended wherever one after them
    fails, and code grow with the square of their number."""
    span = node.span
    is_set = node.kind == "set"
    result = frame.call_value("new_set" if is_set else "new_list", [frame.array([], span), frame.i64(0)], span)

    def put(inner: Frame, target: Value, elements: Sequence[typed.Expr]) -> None:
        for element in elements:
            inner.call("set_add" if is_set else "list_append", [target, lower_object(inner, element)], span)

    _put_in_parts(frame, node, result, node.elements, put)
    return frame.call_value("list_to_tuple", [result], span) if node.kind == "tuple" else result


def _put_in_parts(
    frame: Frame, node: typed.Expr, result: Value, rows: Sequence[_T], put: Callable[[Frame, Value, Sequence[_T]], None]
) -> None:
    """Puts rows into a display, by functions of their own where it is a very long one of a module."""
    from molt.compiler.lower.function import add_part

    if id(node) not in frame.long_displays:
        put(frame, result, rows)
        return
    frame.displays_in_parts += 1
    prefix = f"{frame.ir.symbol}__rows{frame.displays_in_parts}"
    for number, part in enumerate(in_parts(rows), 1):

        def fill(inner: Frame, part: Sequence[_T] = part) -> None:
            put(inner, inner.ir.params[1], part)

        add_part(frame, f"{prefix}_{number}", [result], node.span, fill)


def _lower_starred(frame: Frame, node: typed.Display) -> Value:
    """With `*x` inside: element by element, a tuple by way of a list; what is before the first star of a set is put
    in together."""
    span = node.span
    elements = node.elements
    add, extend = ("set_add", "set_update") if node.kind == "set" else ("list_append", "list_extend")
    if node.kind == "set" and frame.is_user:
        first = next(i for i, e in enumerate(elements) if isinstance(e, typed.Starred))
        together = 0 if len(elements) > _MOST_AT_ONCE else first
        result = frame.make_hashed("set", [lower_object(frame, e) for e in elements[:together]], span)
        elements = elements[together:]
    else:
        result = frame.call_value("new_set" if node.kind == "set" else "new_list", [frame.array([], span), frame.i64(0)], span)
    for element in elements:
        if isinstance(element, typed.Starred):
            frame.call(extend, [result, lower_object(frame, element.value)], element.span)
        else:
            frame.call(add, [result, lower_object(frame, element)], element.span)
    return frame.call_value("list_to_tuple", [result], span) if node.kind == "tuple" else result


def lower_dict(frame: Frame, node: typed.DictDisplay) -> Value:
    """A dict, in the parts that CPython makes it of: what is between two `**` is a dict of its own, of 17 pairs at most,
    whose keys are hashed when all of it is computed, if it is not long."""
    span = node.span
    if frame.is_user and (table := _long_table(node)) is not None:
        return _lower_table(frame, node, table)
    if not frame.is_user or table_of(node) is not None:
        return _lower_pair_by_pair(frame, node.items, len(node.items), span)
    parts = _parts(node.items)
    if not parts or isinstance(parts[0], typed.Expr):
        result = frame.call_value("new_dict", [frame.i64(len(node.items))], span)
    else:
        first = parts.pop(0)
        assert isinstance(first, list)
        result = _lower_part_of_dict(frame, first, len(node.items), span)

    def put(inner: Frame, target: Value, parts: Sequence[typed.Expr | list[_Pair]]) -> None:
        for part in parts:
            if isinstance(part, typed.Expr):
                inner.call("dict_update", [target, lower_object(inner, part)], span)
            elif 2 * len(part) <= _MOST_AT_ONCE and _are_names(part):
                _lower_names(inner, target, part, span)
            else:
                inner.call("dict_update", [target, _lower_part_of_dict(inner, part, len(part), span)], span)

    _put_in_parts(frame, node, result, parts, put)
    return result


def _parts(items: Sequence[tuple[typed.Expr | None, typed.Expr]]) -> list[typed.Expr | list[_Pair]]:
    """Mappings that are unpacked, and pairs in a row."""
    parts: list[typed.Expr | list[_Pair]] = []
    for key, value in items:
        if key is None:
            parts.append(value)
        elif parts and isinstance(last := parts[-1], list) and len(last) < _MOST_PAIRS:
            last.append((key, value))
        else:
            parts.append([(key, value)])
    return parts


def _are_names(pairs: Sequence[_Pair]) -> bool:
    """Whether the keys are strings, no two the same: with them, or with one key of any kind, it makes no difference
    whether they are a dict first."""
    names = {key.value for key, _ in pairs if isinstance(key, typed.Constant) and isinstance(key.value, str)}
    return len(names) == len(pairs) or len(pairs) == 1


def _lower_names(frame: Frame, table: Value, pairs: Sequence[_Pair], span: Span) -> None:
    words = [(lower_object(frame, key), lower_object(frame, value)) for key, value in pairs]
    for key, value in words:
        frame.call("dict_set", [table, key, value], span)


def _lower_part_of_dict(frame: Frame, pairs: Sequence[_Pair], room: int, span: Span) -> Value:
    if 2 * len(pairs) > _MOST_AT_ONCE:
        return _lower_pair_by_pair(frame, pairs, room, span)
    return frame.make_hashed("dict", [lower_object(frame, each) for pair in pairs for each in pair], span)


def _lower_pair_by_pair(
    frame: Frame, items: Sequence[tuple[typed.Expr | None, typed.Expr]], room: int, span: Span
) -> Value:
    result = frame.call_value("new_dict", [frame.i64(room)], span)
    for key, value in items:
        if key is None:
            frame.call("dict_update", [result, lower_object(frame, value)], span)
        else:
            lowered = lower_object(frame, key)
            frame.call("dict_set", [result, lowered, lower_object(frame, value)], span)
    return result


def lower_formatted(frame: Frame, node: typed.FormattedString) -> Value:
    widths = [_constant_width(frame, part) for part in node.parts]
    padded = len(widths) > 1 and any(width is not None for width in widths)
    parts: list[Value] = []
    for part, width in zip(node.parts, widths, strict=True):
        if isinstance(part, str):
            parts.append(frame.object(part, node.span))
        elif padded and width is not None:
            assert part.spec is not None
            operands = [lower_object(frame, part.value), lower_object(frame, part.spec)]
            parts.append(frame.call_value("part_to_pad", operands, node.span))
        else:
            parts.append(_lower_part(frame, part, node))
    if padded:
        pairs = [v for part, width in zip(parts, widths, strict=True) for v in (part, frame.object(width or 0))]
        return frame.call_value("join_padded", [frame.array(pairs, node.span), frame.i64(len(parts))], node.span)
    if not parts:
        return frame.object("", node.span)
    if len(parts) == 1:
        return parts[0]
    join = "join_parts" if frame.is_user else "join_strings"
    return frame.call_value(join, [frame.array(parts, node.span), frame.i64(len(parts))], node.span)


# Wider than this is for the general way, which takes care of memory.
_WIDEST = 64


def _constant_width(frame: Frame, part: str | typed.FormatPart) -> int | None:
    """What "5", "05" and "05d" as a spec do with a small int, as `join_padded` wants to know it."""
    if not frame.is_user or isinstance(part, str) or part.conversion or part.spec is None:
        return None
    text = _constant_text(part.spec)
    match = None if text is None else re.fullmatch("(0?)([1-9][0-9]?)d?", text, re.ASCII)
    if match is None or int(match[2]) > _WIDEST:
        return None
    return 2 * int(match[2]) + (1 if match[1] else 0)


def _constant_text(spec: typed.Expr) -> str | None:
    if isinstance(spec, typed.Constant) and isinstance(spec.value, str):
        return spec.value
    if isinstance(spec, typed.FormattedString) and len(spec.parts) == 1 and isinstance(spec.parts[0], str):
        return spec.parts[0]
    return None


def _lower_part(frame: Frame, part: typed.FormatPart, node: typed.FormattedString) -> Value:
    """One value of a formatted string as a str."""
    value = lower_object(frame, part.value)
    text_of = _text_of(frame, part, len(node.parts))
    if text_of is not None:
        return frame.call_value(text_of, [value], node.span)
    spec = frame.null() if part.spec is None else lower_object(frame, part.spec)
    conversion = frame.i64(_CONVERSIONS[part.conversion])
    return frame.call_value("format_value", [value, conversion, spec], node.span)


def _text_of(frame: Frame, part: typed.FormatPart, parts: int) -> str | None:
    """The runtime function that gives a value's text where there is no conversion and no spec,
    or no `__format__` to be asked.

    In the library what it knows the class of has the text of `str()`, as with C's `%U`
    and `%S` in CPython; so that not every message of an error keeps all that formats numbers.
    """
    if part.spec is not None:
        return None
    if frame.is_user:
        return "part_of_text" if parts > 1 and not part.conversion else None
    if part.conversion:
        return {"r": "repr_of", "s": "str_of"}.get(part.conversion)
    plain = part.value.value if isinstance(part.value, typed.Convert) else part.value
    return None if plain.type == typed.OBJECT else "str_of"
