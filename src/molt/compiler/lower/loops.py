"""`for` over calls of built-ins that pair up what others give: without the pairs.

`enumerate(xs)` counts by a machine integer beside the loop over `xs`; `zip(a, b)` is both
loops in step.  Where the target takes pairs apart, as `for key, value in d.items()` does,
no tuple is made.  Any other iterable is `iteration`'s, a call of `range` is `ranges`'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics import layouts
from molt.compiler.ir.model import Block, Rep, Value
from molt.compiler.lower.async_loops import AsyncLoop
from molt.compiler.lower.expr import lower_object
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.iteration import IterationLoop, TupleLoop
from molt.compiler.lower.places import store
from molt.compiler.lower.ranges import RangeLoop, builtin_call, range_call
from molt.compiler.source.span import Span

# What a round gives: a value, or the parts of a tuple that nobody needs.
Given = Value | Sequence["Given"]

_MOST_IN_STEP = 4


class Loop(Protocol):
    """The parts of one loop; its statement puts them around the body."""

    def next_item(self, orelse: Block, place: typed.Place | None) -> tuple[Given, list[Value]]:
        """In the head: goes on to the body with what `place` takes, or to `orelse`; also what is held until the loop ends."""
        ...


def loop_for(frame: Frame, stmt: typed.For) -> Loop:
    """The loop of a statement, or of a comprehension's clause, whose start is lowered here."""
    if stmt.is_async:
        return AsyncLoop(frame, lower_object(frame, stmt.iterable), stmt.span)
    if not stmt.is_iterator:
        return _loop_over(frame, stmt.iterable, stmt.span)
    iterator = lower_object(frame, stmt.iterable)
    source = stmt.source
    if source is not None and (call := range_call(frame, source)) is not None:
        return RangeLoop(frame, call, stmt.span, iterator)
    return IterationLoop(frame, iterator, stmt.span, is_iterator=True, gives_pairs=_gives_pairs(frame, source))


def _loop_over(frame: Frame, iterable: typed.Expr, span: Span) -> Loop:
    call = range_call(frame, iterable)
    if call is not None:
        return RangeLoop(frame, call, span)
    counted = enumerated(frame, iterable)
    if counted is not None:
        return EnumerateLoop(_loop_over(frame, counted[0], span), Counter(frame, counted[1], span))
    call = builtin_call(frame, iterable, layouts.ZIP)
    if call is not None and 2 <= len(call.args) <= _MOST_IN_STEP:
        values = [lower_object(frame, arg.value) for arg in call.args]
        return _ZipLoop(frame, [IterationLoop(frame, value, span, is_iterator=False) for value in values], span)
    value = lower_object(frame, iterable)
    if (count := _elements_written(iterable)) is not None:
        return TupleLoop(frame, value, count, span)
    return IterationLoop(frame, value, span, is_iterator=False, gives_pairs=_gives_pairs(frame, iterable))


def _elements_written(iterable: typed.Expr) -> int | None:
    """How many elements a tuple has that is written there; None for anything else."""
    match iterable:
        case typed.Display(kind="tuple", elements=elements):
            return None if any(isinstance(each, typed.Starred) for each in elements) else len(elements)
        case typed.Constant(value=tuple(value)):
            return len(value)
    return None


def enumerated(frame: Frame, iterable: typed.Expr) -> tuple[typed.Expr, int] | None:
    """What a plain call of `enumerate` goes over, and where it begins to count."""
    call = builtin_call(frame, iterable, layouts.ENUMERATE)
    if call is None or not 1 <= len(call.args) <= 2 or (start := _start(call)) is None:
        return None
    return call.args[0].value, start


def _start(call: typed.CallDynamic) -> int | None:
    """Where `enumerate` begins to count, if that is plain to see."""
    if len(call.args) < 2:
        return 0
    start = call.args[1].value
    if isinstance(start, typed.Constant) and type(start.value) is int and abs(start.value) < 2**31:
        return start.value
    return None


def _gives_pairs(frame: Frame, iterable: typed.Expr | None) -> bool:
    """Whether an iterable most likely is an iterator of pairs that the library knows to give in parts."""
    match iterable:
        case typed.CallDynamic(func=typed.Attr(name="items"), args=()):
            return True
        case typed.CallDynamic():
            return any(builtin_call(frame, iterable, key) is not None for key in (layouts.ENUMERATE, layouts.ZIP))
    return False


def store_given(frame: Frame, place: typed.Place, given: Given) -> None:
    """Assigns what a round gave."""
    if isinstance(given, Value):
        store(frame, place, given)
        return
    assert isinstance(place, typed.UnpackPlace)
    for target, part in zip(place.places, given, strict=True):
        store_given(frame, target, part)


def taken_apart(place: typed.Place | None, count: int) -> tuple[typed.Place, ...] | None:
    """The places for `count` parts, if that is what the target takes."""
    if isinstance(place, typed.UnpackPlace) and place.star < 0 and len(place.places) == count:
        return place.places
    return None


@dataclass(eq=False, slots=True)
class Counter:
    """What `enumerate` adds to another loop: numbers, kept as machine integers."""

    frame: Frame
    start: int
    span: Span

    def __post_init__(self) -> None:
        self.frame.builder.declare_variable(self, Rep.I64)
        self.frame.builder.write_variable(self, self.frame.i64(self.start))

    def number(self, item: Given, place: typed.Place | None) -> Given:
        """What `place` takes for an item and its number; counts on."""
        builder = self.frame.builder
        count = builder.read_variable(self)
        number = builder.value("tag", [count], self.span)
        one = self.frame.i64(1)
        builder.write_variable(self, builder.value("arith", [count, one], self.span, op="+", rep=Rep.I64))
        if taken_apart(place, 2) is not None:
            return (number, item)
        assert isinstance(item, Value)
        return self.frame.emit_raising("make_tuple", [number, item], self.span)


def place_of_item(place: typed.Place | None) -> typed.Place | None:
    """What takes the item of a loop that `enumerate` counts, where `place` takes both apart."""
    places = taken_apart(place, 2)
    return None if places is None else places[1]


@dataclass(eq=False, slots=True)
class EnumerateLoop:
    """`enumerate(…)`: a counter beside another loop."""

    inner: Loop
    counter: Counter

    def next_item(self, orelse: Block, place: typed.Place | None) -> tuple[Given, list[Value]]:
        item, held = self.inner.next_item(orelse, place_of_item(place))
        return self.counter.number(item, place), held


@dataclass(eq=False, slots=True)
class _ZipLoop:
    """`zip(…)`: several loops in step; the first that ends ends all."""

    frame: Frame
    inner: list[IterationLoop]
    span: Span

    def next_item(self, orelse: Block, place: typed.Place | None) -> tuple[Given, list[Value]]:
        places = taken_apart(place, len(self.inner))
        items: list[Value] = []
        held: list[Value] = []
        for loop in self.inner:
            item, holding = loop.next_item(orelse, None)
            assert isinstance(item, Value)
            items.append(item)
            held += holding
        if places is not None:
            return items, held
        return self.frame.emit_raising("make_tuple", items, self.span), held
