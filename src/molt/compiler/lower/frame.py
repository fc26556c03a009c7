"""Lowering one function: the state its statements and expressions share.

`Frame` owns the builder, knows where an exception goes from here, which clean-ups a
`return`, `break` or `continue` runs through, and how to make the calls that everything
else is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics import layouts
from molt.compiler.ir.builder import FunctionBuilder
from molt.compiler.ir.model import Block, CSignature, Function, Rep, Value
from molt.compiler.lower.generator_functions import Generator
from molt.compiler.lower.unit import UnitLowering
from molt.compiler.source.span import Span
from molt.compiler.types.model import rep_of


@dataclass(eq=False, slots=True)
class LoopScope:
    """`break` and `continue` of the innermost loop lead here.  `held`: the iterators of a `for` loop."""

    break_to: Block
    continue_to: Block
    held: Sequence[Value] = ()


@dataclass(eq=False, slots=True)
class CleanupScope:
    """What leaving a region early must run; with the error target outside of it."""

    run: Callable[[], None]
    handler: Block | None


@dataclass(eq=False, slots=True)
class InPlace:
    """Of a generator's function that runs in the place of a loop: what its `yield` does there, and its end.

    Without `give` it runs in the place of a `yield from`, and the generator around it yields."""

    give: Callable[[typed.Yield], Value] | None
    end: Callable[[], None]


@dataclass(eq=False, slots=True)
class Frame:
    unit: UnitLowering
    function: typed.Function
    ir: Function
    builder: FunctionBuilder
    code: str = ""  # symbol of the Code record, for user functions
    handler: Block | None = None  # where an exception goes; None: out of the function
    scopes: list[LoopScope | CleanupScope] = field(default_factory=list)
    exit_on_error: Block | None = None
    exit_outside: Block | None = None  # where an exception of what goes through a generator expression leaves
    is_outside: bool = False
    callee: Value | None = None
    namespace: Value | None = None
    module_name: str = ""
    module_index: int = 0
    long_displays: frozenset[int] = frozenset()  # see `module_parts`
    displays_in_parts: int = 0
    in_place: InPlace | None = None
    in_place_of: tuple[typed.Function, ...] = ()  # the generators' functions in whose loops this one is, and its own
    given_generators: Mapping[typed.Variable, Generator] = field(default_factory=dict)  # of parameters that likely hold such

    @property
    def is_user(self) -> bool:
        return self.function.kind != "library"

    # --- errors

    def error_target(self) -> Block:
        """Where an exception raised here goes, its traceback entry made."""
        if self.handler is not None:
            return self.handler
        if self.exit_on_error is None:
            self.exit_on_error = self.builder.new_block("error")
        return self.exit_on_error

    def check(self, value: Value | None, span: Span, *, traced: bool = True) -> None:
        """After an operation that can raise: on an error, a traceback entry and away."""
        target = self.error_target()
        if not (self.is_user and traced) or self.unit.hidden or self.is_outside:
            self.builder.check(value, span, target)
            return
        trace = self.builder.new_block("trace")
        self.builder.check(value, span, trace)
        with self.elsewhere(trace):
            self.trace(span)
            self.builder.jump(target, span=span)

    @contextmanager
    def outside(self) -> Iterator[None]:
        """Within, what is done is not this function's: exceptions leave it without an entry for it."""
        if self.exit_outside is None:
            self.exit_outside = self.builder.new_block("outside")
        outer, self.handler, self.is_outside = self.handler, self.exit_outside, True
        yield
        self.handler, self.is_outside = outer, False

    def trace(self, span: Span) -> None:
        self.builder.emit("trace", [], span, site=self.unit.site(self.code, span))

    @contextmanager
    def elsewhere(self, block: Block) -> Iterator[None]:
        """Emit into `block`, all jumps to which have been made, then go on where we were."""
        here = self.builder.block
        self.builder.switch_to(block)
        self.builder.seal(block)
        yield
        self.builder.block = here

    def go_to_error(self, span: Span, *, traced: bool) -> None:
        """An exception is set: leave for the handler."""
        if self.is_user and traced and not self.unit.hidden:
            self.trace(span)
        self.builder.jump(self.error_target(), span=span)

    def raise_always(self, key: str, args: Iterable[Value], span: Span, *, traced: bool = True) -> None:
        """Calls a library function that always raises; nothing follows."""
        self.call(key, args, span, traced=traced)
        self.builder.unreachable(span)

    # --- calls

    def call(
        self, key: str, args: Iterable[Value], span: Span, *, traced: bool = True, **attrs: object
    ) -> Value | None:
        """Calls a function of the runtime table."""
        decl = self.unit.runtime(key)
        return self.call_symbol(decl.symbol, self.unit.extern(decl), args, span, traced=traced, **attrs)

    def call_value(
        self, key: str, args: Iterable[Value], span: Span, *, traced: bool = True, **attrs: object
    ) -> Value:
        result = self.call(key, args, span, traced=traced, **attrs)
        assert result is not None, f"{key} has no result"
        return result

    def runtime_symbol(self, key: str) -> str:
        """The C symbol of a runtime function that an operation falls back on."""
        decl = self.unit.runtime(key)
        self.unit.extern(decl)
        return decl.symbol

    def call_symbol(
        self,
        symbol: str,
        sig: CSignature,
        args: Iterable[Value],
        span: Span,
        *,
        traced: bool = True,
        **attrs: object,
    ) -> Value | None:
        result = self.builder.emit("call", args, span, rep=sig.result, symbol=symbol, sig=sig, **attrs)
        if sig.raises and not sig.foreign:
            self.check(result, span, traced=traced)
        return result

    def call_quiet(self, key: str, args: Iterable[Value], span: Span) -> Value | None:
        """A runtime function that cannot raise, or whose NULL the caller looks into."""
        decl = self.unit.runtime(key)
        sig = CSignature(
            tuple(rep_of(p.type) for p in decl.params), rep_of(decl.result), raises=False
        )
        return self.builder.emit("call", args, span, rep=sig.result, symbol=decl.symbol, sig=sig)

    def emit_raising(self, code: str, args: Iterable[Value], span: Span, **attrs: object) -> Value:
        result = self.builder.emit(code, args, span, **attrs)
        self.check(result, span)
        assert result is not None
        return result

    def make_hashed(self, kind: str, words: Iterable[Value], span: Span) -> Value:
        """A dict of keys and values in turns, or a set, which takes its words over."""
        code = f"make_{kind}"
        return self.emit_raising(code, words, span, slow=self.runtime_symbol(code))

    def site_row(self) -> int:
        """The number of a row of its own for a place that remembers."""
        self.unit.unit.caches += 1
        return self.unit.unit.caches - 1

    def unit_number(self, kind: str, value: int) -> Value:
        """A number that the unit counts for itself, as the program knows it."""
        if self.unit.unit.base:
            return self.builder.value("unit_number", [], kind=kind, value=value)
        return self.i64(value)

    def new_row(self) -> Value:
        """`site_row`, as a value."""
        return self.unit_number("rows", self.site_row())

    def module_number(self) -> Value:
        """The number of the module that the function belongs to."""
        return self.unit_number("module", self.module_index)

    def suspend(self, value: Value, span: Span) -> Value:
        """Yields; the word that is sent, null where something is thrown."""
        sent = self.builder.yield_(value, span)
        if self.in_place is not None:
            # Who is resumed has the depth of the generator itself.
            self.builder.emit("count_depth", [], span, by=1)
        return sent

    # --- small values

    def const(self, value: object, rep: Rep, span: Span | None = None) -> Value:
        return self.builder.value("const", [], span, rep=rep, value=value)

    def i64(self, value: int) -> Value:
        return self.const(value, Rep.I64)

    def object(self, value: object, span: Span | None = None) -> Value:
        """A constant as an immortal object."""
        return self.builder.value("object", [], span, const=self.unit.constant(value))

    def name(self, text: str) -> Value:
        """An attribute name: a str constant that is noted as live."""
        self.unit.live_names.add(text)
        return self.object(text)

    def null(self) -> Value:
        return self.builder.value("null", [])

    def array(self, values: list[Value], span: Span) -> Value:
        return self.builder.value("array", values, span)

    def field(self, base: Value, key: str, name: str, rep: Rep, span: Span | None = None) -> Value:
        return self.builder.value("field", [base], span, struct=self.unit.struct_symbol(key), field=name, rep=rep)

    def context_field(self, name: str, rep: Rep, span: Span) -> Value:
        context = self.builder.value("context", [], span)
        return self.field(context, layouts.CONTEXT, name, rep, span)

    # --- control

    def is_reached(self, block: Block) -> bool:
        """Whether anything jumps to a sealed block."""
        return block is self.ir.entry or self.builder.has_predecessors(block)

    def poll(self, span: Span) -> None:
        """A loop's back-edge in user code: where a deadline or a cancellation takes hold."""
        if self.is_user:
            self.check(self.builder.emit("poll", [], span), span)

    def branch_if_null(self, value: Value, span: Span) -> tuple[Block, Block]:
        """Ends the block on whether a word is 0; gives (null block, other block), neither entered."""
        is_null = self.builder.value("is_null", [value], span)
        null, other = self.builder.new_block(), self.builder.new_block()
        self.builder.branch(is_null, null, other, span, likely=False)
        return null, other

    def enter(self, block: Block) -> None:
        """Go on in a block to which all jumps have been made."""
        self.builder.switch_to(block)
        self.builder.seal(block)

    def enter_reached(self, block: Block) -> bool:
        """Go on in a block to which all jumps have been made; if there are none, end it: false."""
        self.enter(block)
        if self.is_reached(block):
            return True
        self.builder.unreachable()
        return False

    @contextmanager
    def handling(self, handler: Block) -> Iterator[None]:
        """Within, exceptions go to `handler`."""
        outer, self.handler = self.handler, handler
        yield
        self.handler = outer

    @contextmanager
    def cleaning(self, run: Callable[[], None]) -> Iterator[None]:
        """Within, leaving early runs `run` first, outside of the region."""
        self.scopes.append(CleanupScope(run, self.handler))
        yield
        self.scopes.pop()

    def run_cleanups(self, until: int) -> None:
        """Runs the clean-ups of the scopes from the innermost down to index `until`."""
        saved_scopes, saved_handler = self.scopes, self.handler
        for index in range(len(saved_scopes) - 1, until - 1, -1):
            scope = saved_scopes[index]
            if isinstance(scope, CleanupScope):
                self.scopes = saved_scopes[:index]
                self.handler = scope.handler
                scope.run()
                if not self.builder.reachable:
                    break
        self.scopes, self.handler = saved_scopes, saved_handler

    def innermost_loop(self) -> int:
        """The index of the innermost loop's scope."""
        for index in range(len(self.scopes) - 1, -1, -1):
            if isinstance(self.scopes[index], LoopScope):
                return index
        raise AssertionError("break or continue outside a loop")
