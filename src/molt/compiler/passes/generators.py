"""Takes generator functions apart: one that makes the generator, one that resumes it.

Problem.  A C function cannot stop in its middle.  What lives across a `yield` has to lie
in the generator object.

Before:                                   After:
    func g(%callee, %n owned) generator       func g(%callee, %n owned)
    b1:                                         %gen = call make_generator(%callee, &g_resume, 2)
      …                                         its words 0 and 1 = %callee, %n
      yield %3 -> b2                            return %gen
    b2(%sent):                                func g_resume(%gen, %sent)
      …                                         state 0: goto start; 1: goto resumed
                                              start:
                                                gen.words = 0
                                                …
                                                state = 1; return %3
                                              resumed:
                                                …

`resume(ctx, generator, sent)` borrows both.  `sent` is None at the start, and the word 0
when the exception in `ctx->exc` is thrown in, which does not happen before the start.
It returns what was yielded; or 0 at the end, with the function's result in
`ctx->result`, or with the exception that ended it.  `words` says how many words of the
frame the generator object releases when it goes: those it was called with, until it is
started, then none, as from there on the function itself gives up what it holds. For the
collector, `shown` has a bit for each of the first 63 words that is an object while it is
suspended; `delegate` the number of the word, from 1, of what `yield from` or `await` waits
for, where a function has any of these.

It runs after `insert_refcounts` and moves references without counting: every value that
lives across a yield is written to its word of the frame where it is made, and read in
each block that uses it.

On return.  No `yield` is left and no function is marked as a generator.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from molt.compiler.ir.builder import new_function
from molt.compiler.ir.model import (
    Block,
    CSignature,
    Edge,
    Function,
    Op,
    Rep,
    Terminator,
    Value,
)
from molt.compiler.passes.liveness import Liveness, find_liveness
from molt.compiler.source.span import Span

# Made again where they are used, rather than kept in the frame.
_REMADE = frozenset({"const", "unit_number", "null", "object", "symbol", "static_object", "static_bytes", "context", "sizeof"})

# As large as a word on every target.
_OF_A_WORD = frozenset({Rep.WORD, Rep.I64, Rep.U64, Rep.F64})

# How many words of a frame the collector can be shown.
_SHOWN = 63

# Their memory is the stack's, which a generator leaves.
_ON_STACK = frozenset({"stack", "array"})


@dataclass(frozen=True, slots=True)
class GeneratorNames:
    """The library's part: `make(callee, resume, words) -> generator`, and the same for the
    other things that can be suspended; the struct of the class, with i64 fields `state`, `words`,
    `shown` and `delegate`, and words as inline data; the struct of the isolate, with a word
    `result`; and `step(iterator, sent)`, which gives what `yield from` hands on."""

    make: str
    struct: str
    context: str
    make_coroutine: str = ""
    make_async_generator: str = ""
    delegate_step: str = ""

    def maker_of(self, function: Function) -> str:
        others = {"coroutine": self.make_coroutine, "async_generator": self.make_async_generator}
        return others.get(function.makes, self.make)


def split_generator(function: Function, names: GeneratorNames) -> tuple[Function, Function]:
    """The maker and the resume function of one generator function."""
    params = list(function.params)
    held, liveness = _held_at_yields(function)
    slots = _place_in_frame(function, dict.fromkeys([*params, *(value for values in held.values() for value in values)]), liveness)
    maker = _make_maker(function, names, params, slots)
    return maker, _Resume(function, names, slots, held).build()


def _held_at_yields(function: Function) -> tuple[dict[Block, list[Value]], Liveness]:
    """For each block that ends in a yield, what is needed after it and was made before; and what is needed where."""
    remade = {op.result for op in function.ops() if op.code in _REMADE}
    on_stack = {op.result for op in function.ops() if op.code in _ON_STACK}
    values = [
        value for block in function.blocks
        for value in [*block.params, *(op.result for op in block.ops if op.result is not None)]
        if value not in remade
    ]  # fmt: skip
    liveness = find_liveness(function, values)
    held: dict[Block, list[Value]] = {}
    for block in function.blocks:
        assert block.end is not None
        if block.end.code == "yield":
            edge = block.end.edges[0]
            held[block] = list(liveness.members(liveness.into(edge) | liveness.bits(edge.args)))
            assert not on_stack.intersection(held[block]), f"{function.symbol}: stack storage across a yield"
    return held, liveness


def _place_in_frame(function: Function, values: dict[Value, None], liveness: Liveness) -> dict[Value, int]:
    """A word of the frame for each value, the parameters first; two of which never both are needed may share one."""
    wanted = liveness.bits(values)
    together: dict[Value, int] = dict.fromkeys(values, 0)
    for block in function.blocks:
        if block is not function.entry:
            for param in together.keys() & set(block.params):
                together[param] |= liveness.at_entry[block] & wanted
        if any(op.result in together for op in block.ops):
            for op, after in zip(block.ops, liveness.after_ops(block), strict=True):
                if op.result in together:
                    together[op.result] |= after & wanted
    for value, mask in list(together.items()):
        for other in liveness.members(mask & ~liveness.bit(value)):
            together[other] |= liveness.bit(value)
    words = {param: number for number, param in enumerate(function.params)}
    for value in values:
        if value not in words:
            taken = {words[other] for other in liveness.members(together[value]) if other in words and other is not value}
            words[value] = next(number for number in range(len(words) + 1) if number not in taken)
    return words


def _drop_unkept(function: Function) -> set[Value]:
    """The values that were sent to a `yield` and only looked at, as most are; they need no reference, and no end."""
    targets: dict[Block, bool] = {}  # whether nothing but yields leads there
    for block in function.blocks:
        assert block.end is not None
        for edge in block.end.edges:
            targets[edge.target] = targets.get(edge.target, True) and block.end.code == "yield"
    sent = {target.params[0] for target, is_resumed in targets.items() if is_resumed}
    for block in function.blocks:
        assert block.end is not None
        for op in block.ops:
            if op.code not in ("decref", "is_null"):
                sent.difference_update(op.operands)
        sent.difference_update(block.end.operands)
        for edge in block.end.edges:
            sent.difference_update(edge.args)
    for block in function.blocks:
        block.ops = [op for op in block.ops if not (op.code == "decref" and op.operands[0] in sent)]
    return sent


def _find_delegates(function: Function, step: str) -> dict[Value, Value]:
    """For each value that `yield from` hands on, the iterator that gives it."""
    found = {
        op.result: op.operands[0] for op in function.ops()
        if op.code == "call" and op.result is not None and step and op.attrs.get("symbol") == step
    }  # fmt: skip
    if not found:
        return found
    # Loops may have been turned, so that two calls give the value to one block, and their iterators perhaps.
    incoming: dict[Block, list[dict[Value, Value]]] = {}
    for block in function.blocks:
        assert block.end is not None
        for edge in block.end.edges:
            hidden = len(edge.target.params) - len(edge.args)
            incoming.setdefault(edge.target, []).append(dict(zip(edge.target.params[hidden:], edge.args, strict=True)))
    for target, edges in incoming.items():
        for param in target.params:
            iterators = [found.get(edge[param]) if param in edge else None for edge in edges]
            if None in iterators:
                continue
            if len(set(iterators)) == 1:
                found[param] = found[edges[0][param]]
            for other in target.params:
                if all(edge.get(other) is iterator for edge, iterator in zip(edges, iterators, strict=True)):
                    found[param] = other
    return found


def _make_maker(
    function: Function, names: GeneratorNames, params: list[Value], slots: dict[Value, int]
) -> Function:
    """Allocates the generator and moves the arguments in."""
    span = function.span
    maker = new_function(
        function.symbol, function.name, function.signature, span, [param.name for param in params],
        user=function.user,
    )  # fmt: skip
    maker.exported = function.exported
    entry, made, failed = maker.entry, maker.new_block("made"), maker.new_block("failed")
    frame = _FrameOps(maker, names, span)
    sig = CSignature((Rep.WORD, Rep.PTR, Rep.I64), Rep.WORD)
    operands = [
        maker.params[0],
        frame.emit(entry.ops, "symbol", [], Rep.PTR, name=_resume_symbol(function)),
        frame.constant(entry.ops, max(slots.values(), default=-1) + 1),
    ]
    generator = frame.emit(entry.ops, "call", operands, Rep.WORD, symbol=names.maker_of(function), sig=sig, rep=Rep.WORD)
    generator.owned = True
    entry.end = Terminator("check", [generator], [Edge(made), Edge(failed)], span)
    base = frame.emit(made.ops, "inline_data", [generator], Rep.PTR, struct=names.struct)
    for index, (param, original) in enumerate(zip(maker.params, params, strict=True)):
        is_word = param.rep is Rep.WORD
        if is_word and not function.signature.consumes_param(index):
            made.ops.append(Op("incref", [param], None, {"null": param.maybe_null}, span))
        elif is_word:
            failed.ops.append(Op("decref", [param], None, {"null": param.maybe_null}, span))
        frame.store(made.ops, base, slots[original], param)
    made.end = Terminator("return", [generator], [], span)
    failed.end = Terminator("raise", [], [], span)
    return maker


def _resume_symbol(function: Function) -> str:
    return f"{function.symbol}_resume"


class _FrameOps:
    """Appends operations on the frame to a list of operations of `function`."""

    def __init__(self, function: Function, names: GeneratorNames, span: Span) -> None:
        self._function = function
        self._names = names
        self.span = span  # of what is emitted next

    def emit(
        self, ops: list[Op], code: str, operands: list[Value], result: Rep, **attrs: object
    ) -> Value:
        value = self._function.new_value(result)
        ops.append(Op(code, operands, value, attrs, self.span))
        return value

    def constant(self, ops: list[Op], number: int) -> Value:
        return self.emit(ops, "const", [], Rep.I64, rep=Rep.I64, value=number)

    def store(self, ops: list[Op], base: Value, slot: int, value: Value) -> None:
        address, index = self._place(ops, base, slot, value.rep)
        ops.append(Op("store", [address, index, value], None, {"elem": str(value.rep)}, self.span))

    def load(self, ops: list[Op], base: Value, slot: int, like: Value) -> Value:
        address, index = self._place(ops, base, slot, like.rep)
        value = self.emit(ops, "load", [address, index], like.rep, elem=str(like.rep), rep=like.rep)
        value.name, value.maybe_null = like.name, like.maybe_null
        return value

    def set_field(self, ops: list[Op], generator: Value, field: str, number: int) -> None:
        attrs: dict[str, object] = {"struct": self._names.struct, "field": field}
        ops.append(Op("set_field", [generator, self.constant(ops, number)], None, attrs, self.span))

    def _place(self, ops: list[Op], base: Value, slot: int, rep: Rep) -> tuple[Value, Value]:
        """A word's address and index, as an array of `rep`s."""
        number = self.constant(ops, slot)
        if rep in _OF_A_WORD:
            return base, number
        address = self.emit(ops, "elem_address", [base, number], Rep.PTR, elem="word")
        return address, self.constant(ops, 0)


class _Resume:
    """Turns the body of a generator function into its resume function."""

    def __init__(
        self, function: Function, names: GeneratorNames, slots: dict[Value, int], held: dict[Block, list[Value]]
    ) -> None:
        self._body = function
        self._names = names
        self._slots = slots
        self._held = held
        self._delegates = _find_delegates(function, names.delegate_step)
        self._remade = {
            op.result: op for op in function.ops() if op.code in _REMADE and op.result is not None
        }
        signature = CSignature((Rep.WORD, Rep.WORD), Rep.WORD)
        self._function = new_function(
            _resume_symbol(function), function.name, signature, function.span, ["generator", "sent"],
            user=function.user,
        )  # fmt: skip
        self._function.values = function.values + 2
        self._function.labels = function.labels + 1
        self._function.noinline = function.noinline
        entry = self._function.entry
        entry.id = self._function.labels
        self._generator, self._sent = self._function.params
        self._generator.id, self._sent.id = function.values + 1, function.values + 2
        self._sent.maybe_null = True
        # For each block the only one that leads to it, and what can be used at its end.
        self._above: dict[Block, Block] = {}
        self._here: dict[Block, dict[Value, Value]] = {}
        self._frame = _FrameOps(self._function, names, function.span)
        self._base = self._frame.emit(
            entry.ops, "inline_data", [self._generator], Rep.PTR, struct=names.struct
        )

    def build(self) -> Function:
        body, function = self._body, self._function
        # Making a generator is not a call of its own; each run of it is.
        function.poll = True
        function.code = body.code
        body.entry.params = []
        resumed = self._suspend()
        for block in self._in_order(resumed):
            self._through_frame(block)
        start = self._start()
        function.blocks += [start, *body.blocks]
        self._dispatch([(0, start), *resumed])
        for block in body.blocks:
            self._finish(block)
        return function

    def _suspend(self) -> list[tuple[int, Block]]:
        """Turns each `yield` into a return; for each state, the block that goes on."""
        resumed: list[tuple[int, Block]] = []
        unkept = _drop_unkept(self._body)
        for block in list(self._body.blocks):
            end = block.end
            assert end is not None
            if end.code != "yield":
                continue
            edge = end.edges[0]
            state = len(resumed) + 1
            again = self._new_block("resume")
            self._body.blocks.append(again)
            again.end = Terminator("jump", [], [Edge(edge.target, [self._sent, *edge.args])], end.span)
            if edge.target.params[0] not in unkept:
                again.ops.append(Op("incref", [self._sent], None, {"null": True}, end.span))
            self._frame.span = end.span
            self._frame.set_field(block.ops, self._generator, "state", state)
            self._frame.set_field(block.ops, self._generator, "shown", self._shown(self._held[block]))
            if self._delegates:
                waited_for = self._delegates.get(end.operands[0])
                number = self._slots.get(waited_for, -1) + 1 if waited_for is not None else 0
                self._frame.set_field(block.ops, self._generator, "delegate", number)
            block.end = Terminator("return", end.operands, [], end.span, {"yields": True})
            resumed.append((state, again))
        return resumed

    def _shown(self, held: list[Value]) -> int:
        """A bit for each word of the frame that is an object and the frame's own: that all words across a yield
        are, which `insert_refcounts` counts there."""
        return sum(1 << self._slots[value] for value in held if value.rep is Rep.WORD and self._slots[value] < _SHOWN)

    def _in_order(self, resumed: list[tuple[int, Block]]) -> list[Block]:
        """The body's blocks, each behind its only predecessor if it has but one; notes those."""
        incoming: dict[Block, list[Block]] = {block: [] for block in self._body.blocks}
        for block in self._body.blocks:
            assert block.end is not None
            for edge in block.end.edges:
                incoming[edge.target].append(block)
        roots = {self._body.entry, *(block for _, block in resumed)}
        self._above = {
            block: sources[0] for block, sources in incoming.items()
            if len(sources) == 1 and block not in roots
        }  # fmt: skip
        order: dict[Block, None] = {}
        for block in self._body.blocks:
            chain: list[Block] = []
            at: Block | None = block
            while at is not None and at not in order and at not in chain:
                chain.append(at)
                at = self._above.get(at)
            order.update(dict.fromkeys(reversed(chain)))
        return list(order)

    def _through_frame(self, block: Block) -> None:
        """Reads what the block uses from the frame, and writes what it makes to it."""
        ops: list[Op] = []
        # What was made or read in the block above can be used here, too.
        above = self._above.get(block)
        here = dict(self._here[above]) if above is not None else {}
        self._here[block] = here
        for param in block.params:
            if param in self._slots:
                self._frame.store(ops, self._base, self._slots[param], param)
            here[param] = param
        end = block.end
        assert end is not None
        for op in block.ops:
            self._frame.span = op.span
            op.operands = [self._reach(operand, here, ops) for operand in op.operands]
            ops.append(op)
            if op.result is None:
                continue
            here[op.result] = op.result
            if op.result in self._slots and not (end.code == "check" and op is block.ops[-1]):
                self._frame.store(ops, self._base, self._slots[op.result], op.result)
        tail: list[Op] = []
        self._frame.span = end.span
        end.operands = [self._reach(operand, here, tail) for operand in end.operands]
        self._write_checked(end)
        for edge in end.edges:
            edge.args = [self._reach(arg, here, tail) for arg in edge.args]
        block.ops = self._before_raising(ops, tail, end)

    def _before_raising(self, ops: list[Op], tail: list[Op], end: Terminator) -> list[Op]:
        """A raising operation stays the last of its block."""
        if end.code == "check" and tail:
            return [*ops[:-1], *tail, ops[-1]]
        return ops + tail

    def _write_checked(self, end: Terminator) -> None:
        """The result of a raising operation goes to the frame when it is known to be one."""
        if end.code != "check" or not end.operands or end.operands[0] not in self._slots:
            return
        result = end.operands[0]
        edge = end.edges[0]
        between = self._new_block()
        self._body.blocks.append(between)
        self._frame.store(between.ops, self._base, self._slots[result], result)
        here = {result: result}
        args = [self._reach(arg, here, between.ops) for arg in edge.args]
        between.end = Terminator("jump", [], [Edge(edge.target, args)], end.span)
        edge.target, edge.args = between, []

    def _reach(self, value: Value, here: dict[Value, Value], ops: list[Op]) -> Value:
        """`value` as it can be used at this place of a block."""
        known = here.get(value)
        if known is not None:
            return known
        if value in self._slots:
            here[value] = self._frame.load(ops, self._base, self._slots[value], value)
        elif value in self._remade:
            op = self._remade[value]
            copy = replace_value(self._function, value)
            ops.append(Op(op.code, [], copy, op.attrs, op.span))
            here[value] = copy
        else:
            here[value] = value
        return here[value]

    def _start(self) -> Block:
        """The first resumption: what the function was called with is its own from now on."""
        self._frame.span = self._body.span
        start = self._new_block("start")
        self._frame.set_field(start.ops, self._generator, "words", 0)
        start.end = Terminator("jump", [], [Edge(self._body.entry)], self._body.span)
        return start

    def _new_block(self, name: str = "") -> Block:
        """A block whose place in the function is found later."""
        block = self._function.new_block(name)
        self._function.blocks.remove(block)
        return block

    def _dispatch(self, states: list[tuple[int, Block]]) -> None:
        """From the entry to where the generator stopped."""
        entry, span = self._function.entry, self._body.span
        attrs = {"struct": self._names.struct, "field": "state", "rep": Rep.I64}
        state = self._frame.emit(entry.ops, "field", [self._generator], Rep.I64, **attrs)
        block = entry
        for number, target in states[:-1]:
            wanted = self._frame.constant(block.ops, number)
            equal = self._frame.emit(block.ops, "compare", [state, wanted], Rep.BOOL, op="==")
            other = self._function.new_block()
            block.end = Terminator("branch", [equal], [Edge(target), Edge(other)], span)
            block = other
        block.end = Terminator("jump", [], [Edge(states[-1][1])], span)

    def _finish(self, block: Block) -> None:
        """A result goes where the library looks for it; 0 says that this is the end."""
        end = block.end
        assert end is not None
        if end.code != "return" or end.attrs.pop("yields", False):
            return
        self._frame.span = end.span
        context = self._frame.emit(block.ops, "context", [], Rep.PTR)
        attrs: dict[str, object] = {"struct": self._names.context, "field": "result"}
        block.ops.append(Op("replace_field", [context, end.operands[0]], None, attrs, end.span))
        end.operands = [self._frame.emit(block.ops, "null", [], Rep.WORD)]


def replace_value(function: Function, value: Value) -> Value:
    """A fresh value like `value`."""
    return replace(value, id=function.new_value(value.rep).id)
