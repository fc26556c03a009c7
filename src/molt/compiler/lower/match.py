"""`match`: each pattern as tests that lead on, or to the next case.

The order of everything that can be seen is CPython's: what a class pattern reads is read
before the patterns inside it are looked at, the items of a sequence are all unpacked first,
and names are bound when the whole pattern has matched, before the guard.
"""

from __future__ import annotations

from dataclasses import dataclass

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.expr import compare_as_bool, lower_condition, lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.places import store, take, unpack
from molt.compiler.lower.stmt import lower_block
from molt.compiler.source.span import Span


@dataclass(frozen=True, slots=True)
class _Case:
    """One case while its pattern is lowered: a subject that does not fit goes to `failed`."""

    frame: Frame
    node: typed.MatchCase
    failed: Block

    def capture(self, name: str, value: Value) -> None:
        """Keeps the value of a name until the whole pattern has matched."""
        self.frame.builder.write_variable((self.node, name), value)

    def captured(self, name: str) -> Value:
        value = self.frame.builder.read_variable((self.node, name))
        value.maybe_null = False
        return value

    def require(self, condition: Value, span: Span) -> None:
        """Goes on where a test holds."""
        fits = self.frame.builder.new_block()
        self.frame.builder.branch(condition, fits, self.failed, span)
        self.frame.enter(fits)


def lower_match(frame: Frame, stmt: typed.Match) -> None:
    builder = frame.builder
    # A reference of its own: the cases may rebind the name it was read from.
    subject = builder.value("own", [lower_object(frame, stmt.subject)], stmt.subject.span)
    end = builder.new_block()
    for node in stmt.cases:
        failed = builder.new_block("next case")
        _lower_case(_Case(frame, node, failed), subject, keep=node is not stmt.cases[-1])
        if builder.reachable:
            builder.jump(end, span=node.span)
        if not frame.enter_reached(failed):
            break
    if builder.reachable:
        builder.jump(end, span=stmt.span)
    frame.enter_reached(end)


def _lower_case(case: _Case, subject: Value, *, keep: bool) -> None:
    """`keep`: the subject is let go of when the case has been chosen, as it may be looked at again until then."""
    frame, node = case.frame, case.node
    _lower_pattern(case, node.pattern, subject)
    for name, place in node.captured:
        store(frame, place, case.captured(name))
    if node.guard is not None:
        chosen = frame.builder.new_block()
        lower_condition(frame, node.guard, chosen, case.failed, node.pattern.span)
        if not frame.enter_reached(chosen):
            return
    if keep:
        frame.builder.emit("keep", [subject], node.span)
    lower_block(frame, node.body)


def _lower_pattern(case: _Case, pattern: typed.Pattern, subject: Value) -> None:
    frame, span = case.frame, pattern.span
    match pattern:
        case typed.MatchValue(value=value, by_identity=by_identity):
            other = lower_object(frame, value)
            case.require(compare_as_bool(frame, "is" if by_identity else "==", subject, other, span), span)
        case typed.MatchAs(pattern=inner, name=name):
            if inner is not None:
                _lower_pattern(case, inner, subject)
            if name is not None:
                case.capture(name, subject)
        case typed.MatchSequence():
            _lower_sequence(case, pattern, subject)
        case typed.MatchMapping():
            _lower_mapping(case, pattern, subject)
        case typed.MatchClass():
            _lower_class(case, pattern, subject)
        case typed.MatchOr():
            _lower_alternatives(case, pattern, subject)
        case _:
            raise AssertionError(f"no lowering for {type(pattern).__name__}")


def _lower_alternatives(case: _Case, pattern: typed.MatchOr, subject: Value) -> None:
    frame = case.frame
    matched = frame.builder.new_block()
    for alternative in pattern.patterns[:-1]:
        failed = frame.builder.new_block()
        _lower_pattern(_Case(frame, case.node, failed), alternative, subject)
        frame.builder.jump(matched, span=alternative.span)
        frame.enter(failed)
    _lower_pattern(case, pattern.patterns[-1], subject)
    frame.builder.jump(matched, span=pattern.span)
    frame.enter(matched)


def _is_wildcard(pattern: typed.Pattern) -> bool:
    return isinstance(pattern, typed.MatchAs) and pattern.pattern is None and pattern.name is None


def _require_length(case: _Case, subject: Value, op: str, length: int, span: Span) -> None:
    frame = case.frame
    found = frame.call_value("length", [subject], span)
    case.require(frame.builder.value("compare", [found, frame.i64(length)], span, op=op), span)


# --- sequences -------------------------------------------------------------------


def _lower_sequence(case: _Case, pattern: typed.MatchSequence, subject: Value) -> None:
    patterns, star, span = pattern.patterns, pattern.star, pattern.span
    case.require(case.frame.call_value("is_sequence", [subject], span), span)
    if star < 0:
        _require_length(case, subject, "==", len(patterns), span)
    elif len(patterns) > 1:
        _require_length(case, subject, ">=", len(patterns) - 1, span)
    if all(map(_is_wildcard, patterns)):
        return
    if star >= 0 and _is_wildcard(patterns[star]):
        _lower_items(case, pattern, subject)
        return
    parts = unpack(case.frame, subject, len(patterns), star, span)
    for inner, part in zip(patterns, parts, strict=True):
        _lower_pattern(case, inner, part)


def _lower_items(case: _Case, pattern: typed.MatchSequence, subject: Value) -> None:
    """With `*_`: only the items that are looked at, by index; from the end, counted from the start, as a
    sequence need not take negative ones."""
    frame, span = case.frame, pattern.span
    for position, inner in enumerate(pattern.patterns):
        if _is_wildcard(inner):
            continue
        if position < pattern.star:
            index = frame.object(position, span)
        else:
            length = frame.call_value("length", [subject], span)
            from_end = frame.i64(len(pattern.patterns) - position)
            number = frame.builder.value("arith", [length, from_end], span, op="-", rep=Rep.I64)
            index = frame.builder.value("tag", [number], span)  # a length has fewer than 63 bits
        _lower_pattern(case, inner, frame.call_value("get_item", [subject, index], span))


# --- mappings --------------------------------------------------------------------


def _lower_mapping(case: _Case, pattern: typed.MatchMapping, subject: Value) -> None:
    frame, span, count = case.frame, pattern.span, len(pattern.keys)
    case.require(frame.call_value("is_mapping", [subject], span), span)
    if count:
        _require_length(case, subject, ">=", count, span)
    elif pattern.rest is None:
        return
    values = [lower_object(frame, key) for key in pattern.keys]
    keys = frame.call_value("new_tuple", [frame.array(values, span), frame.i64(count)], span)
    out = frame.builder.value("stack", [], span, elem="word", count=max(count, 1))
    if count:
        case.require(frame.call_value("match_keys", [subject, keys, out], span), span)
    parts = [take(frame, out, index, span) for index in range(count)]
    for inner, part in zip(pattern.patterns, parts, strict=True):
        _lower_pattern(case, inner, part)
    if pattern.rest is not None:
        case.capture(pattern.rest, frame.call_value("mapping_rest", [subject, keys], span))


# --- classes ---------------------------------------------------------------------


def _lower_class(case: _Case, pattern: typed.MatchClass, subject: Value) -> None:
    frame, span, count = case.frame, pattern.span, len(pattern.patterns)
    cls = lower_object(frame, pattern.cls)
    positional = frame.i64(count - len(pattern.names))
    names = frame.object(pattern.names, span)
    for name in pattern.names:
        frame.unit.live_names.add(name)
    out = frame.builder.value("stack", [], span, elem="word", count=max(count, 1))
    case.require(frame.call_value("match_class", [subject, cls, positional, names, out], span), span)
    parts = [take(frame, out, index, span) for index in range(count)]
    for inner, part in zip(pattern.patterns, parts, strict=True):
        _lower_pattern(case, inner, part)
