"""The twin of a function: the function as it was, on objects, with ways in at its middle.

Problem.  Where a test fails, the operation has to be done on objects, and what follows
knows less than it did.  If that code stood in the same function, its ways back and forth
would keep the C compiler from seeing a loop as a loop, and there would be a copy of it for
each version of a block.

    func f(…):                                    func f__twin(callee, place, w0, w1, …):
      small a? small b?                             place 0: start; 1: goto b7; 2: goto b9 …
        a + b, overflow?                          b7(s, i):
      otherwise: return f__twin(callee, 1, s, i)    …the blocks of f, as they were

So a function that gives up calls its twin, once, with the number of the place and what is
live there, and returns what that returns.  (Compare the exits of trace compilers and
deoptimization in U. Hölzle, C. Chambers and D. Ungar, "Debugging Optimized Code with
Dynamic Deoptimization", PLDI 1992; here both sides are compiled ahead of time.)

A *place* is the entry of a block.  Its values are handed over in two rows: words as bits
(`disown`, `adopt`), so that nobody has to end what a place does not use, and machine values
as u64.  The twin counts no depth of its own: it runs within a call of
the function.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from molt.compiler.ir.builder import FunctionBuilder, new_function
from molt.compiler.ir.dominance import reverse_postorder
from molt.compiler.ir.model import Block, CSignature, Edge, Function, Op, Rep, Terminator, Value
from molt.compiler.passes.versions.cursor import Cursor
from molt.compiler.passes.versions.parameters import remove_single_valued, skip_empty_blocks

# How a machine value becomes a u64 and back; a bool comes back by a comparison.
_BITS = {Rep.I64: "convert", Rep.U64: "", Rep.F64: "bitcast", Rep.BOOL: "convert"}


@dataclass(frozen=True, slots=True)
class _Leaving:
    """A call of a twin whose operands are not complete."""

    call: Op
    number: Value
    words: list[Value]
    raws: list[Value]


@dataclass(eq=False, slots=True)
class Places:
    """The ways into a twin, numbered as they are found.

    `symbol`: of the twin.  `values`: of a block, what has to be handed over there, in order,
    without constants, the callee and addresses of storage.  `ended`: whether nothing is
    left to do with the word from that block on but to end its life.  `nothing`, `zero`:
    constants of the function that gives up.
    """

    symbol: str
    nothing: Value
    zero: Value
    values: Callable[[Block], list[Value]]
    ended: Callable[[Block, Value], bool]
    numbers: dict[Block, int] = field(default_factory=dict)
    leaving: list[_Leaving] = field(default_factory=list)

    def leave_at(self, cursor: Cursor, target: Block, incoming: Mapping[Value, Value]) -> Value:
        """Emits the call that goes on at a block's entry; `incoming`: what its parameters get."""
        words: list[Value] = []
        raws: list[Value] = []
        for value in self.values(target):
            source = incoming.get(value, value)
            if value.rep is not Rep.WORD:
                raw, code = cursor.raw(source), _BITS[value.rep]
                raws.append(cursor.value(code, [raw], rep=Rep.U64) if code else raw)
            elif self.ended(target, value) and cursor.fact(source).needs_no_end:
                words.append(self.nothing)
            else:
                words.append(cursor.value("disown", [cursor.word(source)]))
        number = cursor.const(self.numbers.setdefault(target, len(self.numbers) + 1), Rep.I64)
        result = cursor.value("call", [], symbol=self.symbol, sig=_SOME_SIGNATURE, rep=Rep.WORD)
        result.maybe_null = True  # when the twin raises
        self.leaving.append(_Leaving(cursor.block.ops[-1], number, words, raws))
        return result


def twin_symbol(symbol: str) -> str:
    """The symbol of a function's twin."""
    return f"{symbol}__twin"


def is_way_out(op: Op) -> bool:
    """Whether an operation goes on in a twin."""
    return op.code == "call" and str(op.attrs["symbol"]).endswith("__twin")


# Until all calls of a twin are known, and with them how much is handed over at most.
_SOME_SIGNATURE = CSignature((), Rep.WORD)


def make_twin(
    old: Function, places: Places, constants: Mapping[Value, Op], callee: Value, *, from_start: bool
) -> Function:
    """The twin, and with it the operands and the signature of all calls to it.

    `callee`: that parameter of the function that calls it.  `from_start`: place 0 is the
    function's start, with its parameters after the callee.
    """
    rows = [places.values(target) for target in places.numbers]
    if from_start:
        rows.append(old.params[1:])
    words = max(sum(value.rep is Rep.WORD for value in row) for row in rows)
    raws = max(sum(value.rep is not Rep.WORD for value in row) for row in rows)
    signature = CSignature(
        (Rep.WORD, Rep.I64, *[Rep.PTR] * words, *[Rep.U64] * raws),
        Rep.WORD,
        consumes=(False,) * (2 + words + raws),
    )
    for each in places.leaving:
        spare_words = [places.nothing] * (words - len(each.words))
        spare_raws = [places.zero] * (raws - len(each.raws))
        each.call.operands = [callee, each.number, *each.words, *spare_words, *each.raws, *spare_raws]
        each.call.attrs["sig"] = replace(signature, raises=False)
    return _Twin(old, places, constants, signature, words, from_start).build()


def make_way_in(old: Function, twin: Function) -> Function:
    """A function with the old one's interface and symbol that calls the twin from the start."""
    made = new_function(
        old.symbol, old.name, old.signature, old.span, [p.name for p in old.params], user=old.user
    )
    made.poll, made.exported, made.code = old.poll, old.exported, old.code
    builder = FunctionBuilder(made)
    args = [made.params[0], builder.value("const", [], rep=Rep.I64, value=0)]
    args += [builder.value("disown", [param]) for param in made.params[1:]]
    for rep in twin.signature.params[len(args) :]:
        zero = builder.value("const", [], rep=Rep.U64, value=0)
        args.append(builder.value("bitcast", [zero], rep=rep) if rep is Rep.PTR else zero)
    result = builder.emit("call", args, symbol=twin.symbol, sig=twin.signature, rep=Rep.WORD)
    failed = builder.new_block()
    builder.check(result, None, failed)
    builder.ret(result)
    builder.switch_to(failed)
    builder.seal(failed)
    builder.raise_()
    builder.finish()
    return made


def _has_general_way(op: Op) -> bool:
    """Whether the other way of an operation that only makes things faster is right in all cases."""
    return op.code in ("method_at", "super_at", "exact_tuple") or (op.code == "exact_list" and not op.attrs.get("decides"))


@dataclass(eq=False, slots=True)
class _Twin:
    """Copies the blocks, with all that lives into a block as its parameters.

    What stands for one value of the old function has one home, the old value's number: no two
    contents of it are needed at a time, and handing it on takes nothing.
    """

    old: Function
    places: Places
    constants: Mapping[Value, Op]
    signature: CSignature
    words: int
    from_start: bool
    made: Function = field(init=False)
    copies: dict[Block, Block] = field(default_factory=dict)
    waiting: list[Block] = field(default_factory=list)
    storages: dict[Value, Value] = field(default_factory=dict)

    def build(self) -> Function:
        old, count = self.old, len(self.signature.params)
        names = ["callee", "place", *[f"w{i}" for i in range(self.words)], *[f"r{i}" for i in range(count - 2 - self.words)]]
        self.made = new_function(self.places.symbol, old.name, self.signature, old.span, names, user=True)
        self.made.noinline = True
        self.made.code = old.code
        self._enter()
        while self.waiting:
            self._copy(self.waiting.pop())
        self.made.blocks = reverse_postorder(self.made)
        remove_single_valued(self.made)
        skip_empty_blocks(self.made)
        return self.made

    def _enter(self) -> None:
        """From the number to the place."""
        block, span = self.made.entry, self.old.span
        for op in self.old.ops():
            if op.code == "stack" and op.result is not None:
                self.storages[op.result] = self._emit(block, op.code, [], op.result.rep, op.attrs)
        targets = list(self.places.numbers.items())
        if self.from_start:
            targets.append((self.old.entry, 0))
        words, raws = self.made.params[2 : 2 + self.words], self.made.params[2 + self.words :]
        for target, number in targets[:-1]:
            wanted = self._emit(block, "const", [], Rep.I64, {"rep": Rep.I64, "value": number})
            equal = self._emit(block, "compare", [self.made.params[1], wanted], Rep.BOOL, {"op": "=="})
            here, other = self.made.new_block(), self.made.new_block()
            block.end = Terminator("branch", [equal], [Edge(here), Edge(other)], span)
            self._go_to(here, target, words, raws)
            block = other
        self._go_to(block, targets[-1][0], words, raws)

    def _go_to(self, block: Block, target: Block, words: list[Value], raws: list[Value]) -> None:
        """A jump to a place, with its values out of the rows."""
        next_word, next_raw = iter(words), iter(raws)
        here: dict[Value, Value] = {}
        for value in self._taken(target):
            if value.rep is Rep.WORD:
                word = here[value] = self._emit(block, "adopt", [next(next_word)], Rep.WORD, {})
                word.owned, word.maybe_null = True, self._may_be_null(target, value)
                word.name, word.home = value.name, value.id
            else:
                here[value] = self._from_bits(block, next(next_raw), value.rep)
        args = [here[value] for value in self._taken(target)]
        block.end = Terminator("jump", [], [Edge(self._copy_of(target), args)], self.old.span)

    def _from_bits(self, block: Block, bits: Value, rep: Rep) -> Value:
        if rep is Rep.BOOL:
            zero = self._emit(block, "const", [], Rep.U64, {"rep": Rep.U64, "value": 0})
            return self._emit(block, "compare", [bits, zero], Rep.BOOL, {"op": "!="})
        return self._emit(block, _BITS[rep], [bits], rep, {"rep": rep}) if _BITS[rep] else bits

    def _emit(self, block: Block, code: str, operands: list[Value], rep: Rep, attrs: dict[str, object]) -> Value:
        result = self.made.new_value(rep)
        block.ops.append(Op(code, operands, result, attrs, self.old.span))
        return result

    # --- blocks

    def _taken(self, target: Block) -> list[Value]:
        """What the copy of a block takes as parameters."""
        return self.old.params[1:] if target is self.old.entry else self.places.values(target)

    def _may_be_null(self, target: Block, value: Value) -> bool:
        return value.maybe_null or (value.rep is Rep.WORD and self.places.ended(target, value))

    def _copy_of(self, target: Block) -> Block:
        copy = self.copies.get(target)
        if copy is None:
            copy = self.copies[target] = self.made.new_block(target.name)
            for value in self._taken(target):
                param = self.made.new_value(value.rep, value.name, owned=value.owned)
                param.maybe_null, param.home = self._may_be_null(target, value), value.id
                copy.params.append(param)
            self.waiting.append(target)
        return copy

    def _copy(self, old: Block) -> None:
        copy = self.copies[old]
        here = dict(zip(self._taken(old), copy.params, strict=True))
        here[self.old.params[0]] = self.made.params[0]
        here.update(self.storages)

        def mapped(value: Value) -> Value:
            found = here.get(value)
            if found is None:
                constant = self.constants[value]
                found = here[value] = replace(value, id=self.made.new_value(value.rep).id)
                copy.ops.append(Op(constant.code, [], found, constant.attrs, constant.span))
            return found

        end = old.end
        assert end is not None
        if end.code == "check" and _has_general_way(old.ops[-1]):
            end = Terminator("jump", [], end.edges[1:], end.span)
            old = Block(old.id, old.params, old.ops[:-1], end)
        tail = list(old.ops[-1:]) if end.code == "check" else []
        for op in old.ops[: len(old.ops) - len(tail)]:
            if op.code != "stack" and op.result not in self.constants:
                self._copy_op(copy, op, [mapped(v) for v in op.operands], here)
        # What the edges need comes before an operation that can raise, which is the last.
        operands = [mapped(v) for op in tail for v in op.operands]
        made_last = {op.result for op in tail}
        for edge in end.edges:
            for value in self._handed_over(edge):
                if value not in made_last:
                    mapped(value)
        for op in tail:
            self._copy_op(copy, op, operands, here)
        edges = [Edge(self._copy_of(edge.target), [mapped(v) for v in self._handed_over(edge)]) for edge in end.edges]
        copy.end = Terminator(end.code, [mapped(v) for v in end.operands], edges, end.span, end.attrs)

    def _copy_op(self, copy: Block, op: Op, operands: list[Value], here: dict[Value, Value]) -> None:
        result = None
        if op.result is not None:
            result = here[op.result] = replace(op.result, id=self.made.new_value(op.result.rep).id, home=op.result.id)
        copy.ops.append(Op(op.code, operands, result, op.attrs, op.span))

    def _handed_over(self, edge: Edge) -> list[Value]:
        """The old values for the parameters of the target's copy."""
        incoming = dict(zip(edge.target.params, edge.args, strict=True))
        return [incoming.get(value, value) for value in self._taken(edge.target)]
