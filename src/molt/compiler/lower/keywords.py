"""Arguments by name that are gathered in a dict: of calls with `*` or `**`, and of class statements."""

from __future__ import annotations

from collections.abc import Sequence

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Value
from molt.compiler.lower.expr import lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.source.span import Span


def gather_keywords(frame: Frame, args: Sequence[typed.Argument], callee: Value, span: Span) -> Value | None:
    """The dict of those among the arguments that are `name=value` or `**mapping`; None if there are none.

    As in CPython, names between two `**` come in together, when the values of all of them are computed: that one was
    given before is found then.  `callee` is what is said to have got it twice.
    """
    gathered: Value | None = None
    waiting: list[tuple[str, Value]] = []
    for arg in args:
        if arg.kind == "keyword":
            waiting.append((arg.name, lower_object(frame, arg.value)))
        elif arg.kind == "double_star":
            gathered = _take(frame, gathered, waiting, callee, span)
            mapping = lower_object(frame, arg.value)
            if gathered is None:
                gathered = frame.call_value("new_dict", [frame.i64(0)], span)
            frame.call("dict_merge", [gathered, mapping, callee], span)
            waiting = []
    return _take(frame, gathered, waiting, callee, span)


def _take(
    frame: Frame, gathered: Value | None, waiting: Sequence[tuple[str, Value]], callee: Value, span: Span
) -> Value | None:
    if not waiting:
        return gathered
    if gathered is not None and len(waiting) == 1:
        [(name, value)] = waiting
        frame.call("dict_set_keyword", [gathered, frame.object(name), value, callee], span)
        return gathered
    words = [word for name, value in waiting for word in (frame.object(name), value)]
    made = frame.make_hashed("dict", words, span)
    if gathered is None:
        return made
    frame.call("dict_merge", [gathered, made, callee], span)
    return gathered
