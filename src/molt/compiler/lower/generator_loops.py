"""`for` over a generator that nobody else has: its function's body with the loop's in the place of each `yield`.

    def odd(numbers):                 for number in numbers:
        for number in numbers:            if number % 2:
            if number % 2:       =>           x = number
                yield number                  total += x

    for x in odd(xs):
        total += x

Nothing is suspended, and what the generator has computed needs no object.  Whether an iterable is such a
generator shows at the loop's start: one that has just been made, by the function that is likely, and is held
by nobody but the loop.  It is taken apart then (`rt.iteration.open_generator`); anything else is asked for its items
in a second copy of the loop.

What can be seen stays as it was: a frame of its own in tracebacks and in the depth of calls, when its variables end,
and a StopIteration that becomes a RuntimeError where it leaves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from molt.compiler.check import tree as typed
from molt.compiler.ir.model import Block, Value
from molt.compiler.lower.expr import lower_object
from molt.compiler.lower.frame import Frame, InPlace
from molt.compiler.lower.generator_functions import Generator, copy_of, fits
from molt.compiler.lower.loops import Given, enumerated, taken_apart
from molt.compiler.lower.names import declare_local
from molt.compiler.lower.places import take
from molt.compiler.source.span import Span

# How many generators may be in one another's loops.
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Known:
    """What a loop goes over. `start`: where `enumerate`, within which the iterable is, begins to count."""

    generator: Generator
    iterable: typed.Expr
    start: int | None


def known_generator(frame: Frame, stmt: typed.For) -> Known | None:
    """The generator that a loop likely goes over, if it can run in the loop's place."""
    if frame.unit.generators is None or not frame.is_user or frame.unit.hidden or stmt.is_async:
        return None
    counted = None if stmt.is_iterator else enumerated(frame, stmt.iterable)
    iterable, start = counted if counted is not None else (stmt.iterable, None)
    generator = _likely(frame, iterable)
    if generator is None and stmt.is_iterator and stmt.source is not None:
        generator = _likely(frame, stmt.source)
    if generator is None or len(frame.in_place_of) >= _DEEPEST or generator.function.node in frame.in_place_of:
        return None
    return Known(generator, iterable, start) if fits(generator.function, stmt.body) else None


def _likely(frame: Frame, iterable: typed.Expr) -> Generator | None:
    assert frame.unit.generators is not None
    match iterable:
        case typed.Local(var=var):
            return frame.given_generators.get(var)
        case typed.CallDynamic(func=func, args=args):
            name, first = _called(func)
            function = frame.unit.generators.named(name)
            if function is None:
                return None
            given: dict[typed.Variable, Generator] = {}
            for param, arg in zip(function.node.params[first:], args, strict=False):
                if arg.kind != "positional":
                    break
                if param in function.iterated_once and (known := _likely(frame, arg.value)) is not None:
                    given[param] = known
            return Generator(function, given)
        case typed.CallInner(func=func, iterable=source) if func.is_generator:
            function = frame.unit.generators.suitable(func, (frame.module_name, frame.module_index))
            if function is None:
                return None
            known = _likely(frame, source)
            return Generator(function, {} if known is None else {func.params[0]: known})
    return None


def _called(func: typed.Expr) -> tuple[str, int]:
    """The name of what is called, and its first parameter that takes an argument."""
    match func:
        case typed.GlobalName(name=name) | typed.OwnName(name=name) | typed.ClassName(name=name):
            return name, 0
        case typed.Local(var=var):
            return var.name, 0
        case typed.Attr(name=name, module=None):
            return name, 1
        case typed.Attr(name=name):
            return name, 0
    return "", 0


def known_delegate(frame: Frame, node: typed.YieldFrom) -> Generator | None:
    """The generator that a `yield from`, whose result nobody uses, likely waits for, if it can run in its place."""
    unit = frame.unit
    if unit.generators is None or not unit.generators.may_hide or not frame.is_user or unit.hidden or frame.in_place is not None:
        return None
    # A handler would be given the GeneratorExit that the function had.
    if frame.function.is_async or frame.handler is not None:
        return None
    generator = _likely(frame, node.value)
    return generator if generator is not None and generator.function.ignores_sent else None


def run_in_place(frame: Frame, iterable: Value, known: Generator, rounds: Rounds, span: Span) -> Block:
    """The loop over a generator, if `iterable` is the known one; gives the block where it is not, to go on in."""
    builder = frame.builder
    node, variables = copy_of(known.function.node, loops=rounds.body is not None)
    code = f"{node.symbol}__code"
    count = len(node.params) + 1
    out = builder.value("stack", [], span, elem="word", count=count)
    expected = builder.value("symbol", [], span, name=code)
    opened = frame.call_quiet("open_generator", [iterable, expected, frame.i64(count), out], span)
    assert opened is not None
    taken, other = builder.new_block(), builder.new_block()
    builder.branch(opened, taken, other, span, likely=True, forget=1)
    frame.enter(taken)
    inner = Frame(frame.unit, node, frame.ir, builder, code, module_name=known.function.module[0], module_index=known.function.module[1])
    inner.in_place_of = (*frame.in_place_of, known.function.node)
    inner.given_generators = {variables[param]: given for param, given in known.arguments.items()}
    _Running(frame, inner, span, rounds).begin(out)
    return other


@dataclass(frozen=True, slots=True)
class Rounds:
    """A loop's own part. `ended`: where the generator's end leads. `place`: what takes an item. `body(item, held, again)`
    lowers the body, which goes on in `again`, and ends what is `held` where it leaves the loop; None for a `yield from`."""

    ended: Block
    place: typed.Place | None = None
    body: Callable[[Given, list[Value], Block], None] | None = None


@dataclass(eq=False, slots=True)
class _Running:
    """A generator's function in the place of a loop of `outer`."""

    outer: Frame
    inner: Frame
    span: Span
    rounds: Rounds

    def begin(self, out: Value) -> None:
        from molt.compiler.lower.stmt import lower_block

        inner, builder, node = self.inner, self.outer.builder, self.inner.function
        inner.in_place = InPlace(self._give if self.rounds.body is not None else None, self._end)
        for var in node.locals:
            if var.free < 0:
                declare_local(inner, var)
                builder.write_variable(var, inner.null())
        inner.callee = take(inner, out, 0, node.span)
        for index, var in enumerate(node.params):
            builder.write_variable(var, take(inner, out, index + 1, node.span))
        self._go_deeper(1)
        lower_block(inner, node.body)
        if builder.reachable:
            from molt.compiler.lower.function import emit_return

            emit_return(inner, inner.object(None), node.span)
        self._finish_errors()

    def _give(self, node: typed.Yield) -> Value:
        """In the place of a `yield`: the loop's body; what is sent is None."""
        from molt.compiler.lower.function import held_locals

        inner, builder, span = self.inner, self.outer.builder, node.span
        assert self.rounds.body is not None
        item = self._item(node)
        self._go_deeper(-1)
        again = builder.new_block()
        builder.span = self.span
        self.rounds.body(item, [local for local in held_locals(inner) if local.owned or local.maybe_null], again)
        builder.switch_to(again)
        builder.seal(again)
        builder.span = span
        self._go_deeper(1)
        return inner.object(None)

    def _item(self, node: typed.Yield) -> Given:
        """What is given, in parts where the loop takes the tuple apart that is written there."""
        match node.value:
            case None:
                return self.inner.object(None, node.span)
            case typed.Display(kind="tuple", elements=elements) if (
                taken_apart(self.rounds.place, len(elements)) and not any(isinstance(each, typed.Starred) for each in elements)
            ):
                parts = elements
            case value:
                parts = (value,)
        owned = [self.outer.builder.value("own", [lower_object(self.inner, each)], node.span) for each in parts]
        return owned[0] if parts == (node.value,) else owned

    def _end(self) -> None:
        self._go_deeper(-1)
        self.outer.builder.jump(self.rounds.ended, span=self.span)

    def _finish_errors(self) -> None:
        """Where an exception leaves the function: with an entry of its own in the traceback, then one of the loop."""
        from molt.compiler.lower.function import leave_with_locals

        if self.inner.exit_on_error is None:
            return
        builder = self.outer.builder
        builder.switch_to(self.inner.exit_on_error)
        builder.seal(self.inner.exit_on_error)
        leave_with_locals(self.inner)
        self.outer.call_quiet("stop_in_generator", [], self.span)
        self._go_deeper(-1)
        self.outer.go_to_error(self.span, traced=True)

    def _go_deeper(self, by: int) -> None:
        self.outer.builder.emit("count_depth", [], self.span, by=by)
