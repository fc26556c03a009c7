"""Inserts reference counts.

Problem.  Until here an operation only says of each operand whether it borrows or
consumes it, and of its result whether it is owned.  Afterwards each reference is taken
and given up by an `incref`, a `decref` or a consuming operation, with CPython's timing:
a temporary dies right after its last use, a local at its `release`.

Before:                               After:
    %2: owned = call %1 [f]               %2: owned = call %1 [f]
    check %2 -> b2, b3                    check %2 -> b2, b3
  b2:                                   b2:
    %3: owned = call %2 [g]               %3: owned = call %2 [g]
    check %3 -> b4, b3                    check %3 -> b4, b5
                                        b5:
                                          decref %2; jump -> b3
  b4:                                   b4:
    return %3                             decref %2; return %3

Every word is of one of four kinds:
- *uncounted*: null, small or immortal whatever happens;
- *lent*: borrowed from the caller for the whole call (the library's parameters, and loads
  that lowering marks with the attribute `lent`: from the arguments of a boxed entry);
- *loaded*: read from memory without a reference.  That is enough as long as nothing that
  could drop the owner happens while it is needed; else it becomes owned, by an `incref`
  right after the load;
- *owned*.
A block parameter is of the strongest kind among what it receives.

On return.  `release`, `keep` and `borrow` are gone.  Every owned word is consumed exactly
once on every path, and not used afterwards: `decref`, consuming operands, `return`,
`yield` and arguments for owned parameters consume; `incref` adds one to consume.  The
error value of a checked operation is not owned.  Block parameters have their `owned` set.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

from molt.compiler.ir.builder import can_raise
from molt.compiler.ir.dominance import incoming_edges, reverse_postorder
from molt.compiler.ir.model import Block, Edge, Function, Op, Rep, Terminator, Value
from molt.compiler.ir.ownership import (
    UNCOUNTED_RESULTS,
    can_drop,
    consumed_operands,
    gives_pointer,
    needs_operands_throughout,
)
from molt.compiler.passes.liveness import Liveness, find_liveness
from molt.compiler.source.span import Span


class Kind(IntEnum):
    """Ordered: joining two kinds gives the greater."""

    UNCOUNTED = 0
    LENT = 1
    LOADED = 2
    OWNED = 3


def insert_refcounts_in(function: Function) -> None:
    """Inserts counts into one function."""
    _remove_borrows(function)
    uses = _Uses(function)
    kinds = _Kinds(function)
    tracked = [value for value in _word_values(function) if kinds.of(value) >= Kind.LOADED]
    liveness = find_liveness(function, tracked, uses.of)
    places = _places_of(function, liveness)
    while promoted := set(_endangered(places, kinds, uses, liveness)):
        kinds.promote(promoted)
    _Insertion(function, kinds, uses, liveness).run()


def _word_values(function: Function) -> Iterator[Value]:
    for block in function.blocks:
        for param in block.params:
            if param.rep is Rep.WORD:
                yield param
        for op in block.ops:
            if op.result is not None and op.result.rep is Rep.WORD:
                yield op.result


def _remove_borrows(function: Function) -> None:
    """An alias that owns nothing is its operand: using it keeps that alive."""
    alias = {op.result: op.operands[0] for op in function.ops() if op.code == "borrow"}
    if not alias:
        return

    def resolve(value: Value) -> Value:
        while value in alias:
            value = alias[value]
        return value

    for block in function.blocks:
        block.ops = [op for op in block.ops if op.code != "borrow"]
        for op in block.ops:
            op.operands = [resolve(operand) for operand in op.operands]
        assert block.end is not None
        block.end.operands = [resolve(operand) for operand in block.end.operands]
        for edge in block.end.edges:
            edge.args = [resolve(arg) for arg in edge.args]


class _Uses:
    """What each operation uses: its word operands, and what its pointers point into."""

    def __init__(self, function: Function) -> None:
        self._behind: dict[Value, list[Value]] = {}
        for block in reverse_postorder(function):
            for op in block.ops:
                if gives_pointer(op) and (behind := self.of(op)):
                    assert op.result is not None
                    self._behind[op.result] = behind

    def of(self, op: Op) -> list[Value]:
        used: list[Value] = []
        for operand in op.operands:
            if operand.rep is Rep.WORD:
                used.append(operand)
            else:
                used += self._behind.get(operand, ())
        return used

    def borrowed(self, op: Op) -> list[Value]:
        """Those that the operation does not take over, each once, in order."""
        consumed = consumed_operands(op)
        if True not in consumed and not self._behind:
            return list(dict.fromkeys([operand for operand in op.operands if operand.rep is Rep.WORD]))
        used: dict[Value, None] = {}
        for operand, taken in zip(op.operands, consumed, strict=True):
            if operand.rep is not Rep.WORD:
                used.update(dict.fromkeys(self._behind.get(operand, ())))
            elif not taken:
                used[operand] = None
        return list(used)


class _Kinds:
    """The kind of each word; grows monotonically while values are promoted."""

    def __init__(self, function: Function) -> None:
        self._kinds: dict[Value, Kind] = {}
        for op in function.ops():
            if op.result is not None and op.result.rep is Rep.WORD:
                self._kinds[op.result] = self._of_result(op)
        entry = function.entry
        for param in entry.params:
            if param.rep is Rep.WORD:
                # The frame of a generator outlives the call.
                owned = param.owned or function.is_generator
                self._kinds[param] = Kind.OWNED if owned else Kind.LENT
        for block in function.blocks:
            for param in block.params if block is not entry else ():
                if param.rep is Rep.WORD:
                    self._kinds[param] = Kind.OWNED if param.owned else Kind.UNCOUNTED
        edges = (edge for block in function.blocks if block.end is not None for edge in block.end.edges)
        self._handed_over = [pair for edge in edges for pair in _counted_args(edge)]
        self._join()

    def of(self, value: Value) -> Kind:
        return self._kinds[value]

    def is_owned(self, value: Value) -> bool:
        return self._kinds[value] is Kind.OWNED

    def promote(self, values: set[Value]) -> None:
        for value in values:
            self._kinds[value] = Kind.OWNED
        self._join()

    def _of_result(self, op: Op) -> Kind:
        assert op.result is not None
        if op.code in UNCOUNTED_RESULTS:
            return Kind.UNCOUNTED
        if op.attrs.get("lent"):
            return Kind.LENT
        return Kind.OWNED if op.result.owned else Kind.LOADED

    def _join(self) -> None:
        """Gives each parameter the greatest kind that it receives."""
        kinds, changed = self._kinds, True
        while changed:
            changed = False
            for arg, param in self._handed_over:
                if kinds[arg] > kinds[param]:
                    kinds[param] = kinds[arg]
                    changed = True


def _places_of(function: Function, liveness: Liveness) -> list[tuple[Block, int]]:
    """The blocks, and which values each has to do with."""
    places = []
    for block in function.blocks:
        here = liveness.at_entry[block] | liveness.before_end(block) | liveness.bits(block.params)
        here |= liveness.bits(op.result for op in block.ops if op.result is not None)
        assert block.end is not None
        for edge in block.end.edges:
            here |= liveness.bits(edge.target.params)
        places.append((block, here))
    return places


def _endangered(
    places: list[tuple[Block, int]], kinds: _Kinds, uses: _Uses, liveness: Liveness
) -> Iterator[Value]:
    """Loaded values that something may drop while they are needed."""
    loaded = liveness.bits(v for v in liveness.values if kinds.of(v) is Kind.LOADED)
    owned = liveness.bits(v for v in liveness.values if kinds.is_owned(v))
    if not loaded:
        return
    for block, here in places:
        if not loaded & here:
            continue  # none is here: most blocks are the ways of errors
        needed_first = liveness.at_entry[block]
        if liveness.bits(block.params) & owned & ~needed_first:
            yield from liveness.members(loaded & needed_first)
        for op, needed in zip(block.ops, liveness.after_ops(block), strict=True):
            yield from liveness.members(loaded & _endangered_at(op, needed, owned, uses, liveness))
        yield from _endangered_by_end(block, kinds, loaded, owned, liveness, uses)


def _endangered_at(op: Op, needed: int, owned: int, uses: _Uses, liveness: Liveness) -> int:
    """Values for which the operation, or the death of another at it, is a danger."""
    result = liveness.bit(op.result) if op.result is not None else 0
    used = liveness.bits(uses.of(op))
    mask = 0
    if can_drop(op):
        mask |= needed & ~result
        if needs_operands_throughout(op):
            mask |= liveness.bits(uses.borrowed(op))
    # Whatever dies here is dropped after the result was made.
    dying = (used | result) & owned & ~needed
    if dying and (op.code == "release" or dying & ~_moved(op, uses, liveness)):
        mask |= needed
    return mask


def _moved(op: Op, uses: _Uses, liveness: Liveness) -> int:
    """Operands that the operation takes over: their death is its business.

    What it borrows as well it cannot take over: of that it gets a reference of its own
    (`_before`), and the function's is given up afterwards.
    """
    consumed = consumed_operands(op)
    taken_over = liveness.bits(
        operand for operand, taken in zip(op.operands, consumed, strict=True) if taken
    )
    return taken_over & ~liveness.bits(uses.borrowed(op))


def _endangered_by_end(
    block: Block,
    kinds: _Kinds,
    loaded: int,
    owned: int,
    liveness: Liveness,
    uses: _Uses,
) -> Iterator[Value]:
    end = block.end
    assert end is not None
    held = liveness.before_end(block) & owned
    if end.code == "check":
        held |= liveness.bits(uses.of(block.ops[-1])) & owned
    for edge in end.edges:
        moved = liveness.bits(
            arg for arg, param in _counted_args(edge) if kinds.is_owned(param)
        )
        if end.code == "yield" or held & ~liveness.into(edge) & ~moved:
            yield from liveness.members(loaded & liveness.into(edge))
            for _, param in _counted_args(edge):
                if kinds.of(param) is Kind.LOADED:
                    yield param


def _counted_args(edge: Edge) -> list[tuple[Value, Value]]:
    """Words handed over, with the parameter that receives each."""
    hidden = len(edge.target.params) - len(edge.args)
    pairs = zip(edge.args, edge.target.params[hidden:], strict=True)
    return [(arg, param) for arg, param in pairs if param.rep is Rep.WORD]


def _cancel_pairs(block: Block) -> None:
    """`incref x; y = own x; decref …; decref x`, as in `return x`, moves the one reference:
    y keeps the object, so no life ends earlier or later."""
    gone: set[int] = set()
    for position, op in enumerate(block.ops[:-1]):
        copy = block.ops[position + 1]
        if op.code != "incref" or copy.code != "own" or copy.operands != op.operands:
            continue
        for later in range(position + 2, len(block.ops)):
            other = block.ops[later]
            if other.code != "decref" or other.operands[0] is copy.result:
                break
            if other.operands == op.operands:
                gone |= {position, later}
                break
    if gone:
        block.ops = [op for position, op in enumerate(block.ops) if position not in gone]


def _never_runs(block: Block) -> bool:
    """Behind a call that always raises there is nothing to give up."""
    assert block.end is not None
    return block.end.code == "unreachable" and not block.ops and not block.params


class _Insertion:
    """Rewrites the blocks, once all kinds are settled."""

    def __init__(self, function: Function, kinds: _Kinds, uses: _Uses, liveness: Liveness) -> None:
        self._function = function
        self._kinds = kinds
        self._uses = uses
        self._liveness = liveness
        self._owned = liveness.bits(v for v in liveness.values if kinds.is_owned(v))
        # What each check's edges must release: operands that died in the operation before it.
        self._left: dict[Block, list[Value]] = {}

    def run(self) -> None:
        blocks = list(self._function.blocks)
        incoming = incoming_edges(self._function)
        for block in blocks:
            self._rewrite_ops(block)
        for block in blocks:
            self._rewrite_edges(block, incoming)
        for block in self._function.blocks:
            _cancel_pairs(block)
        for block in blocks:
            for param in block.params:
                if param.rep is Rep.WORD and (block is not self._function.entry):
                    param.owned = self._kinds.is_owned(param)

    # --- operations

    def _rewrite_ops(self, block: Block) -> None:
        assert block.end is not None
        after = self._liveness.after_ops(block)
        needed_first = self._liveness.at_entry[block]
        ops: list[Op] = []
        for param in block.params:
            if param.rep is Rep.WORD and self._dies(param, needed_first):
                ops.append(self._decref(param, block.ops[0].span if block.ops else block.end.span))
        for op, needed in zip(block.ops, after, strict=True):
            if op.code == "release":
                if self._dies(op.operands[0], needed):
                    ops.append(self._decref(op.operands[0], op.span))
                continue
            ops += self._before(op, needed)
            if op.code != "keep":
                ops.append(op)
            if op is block.ops[-1] and can_raise(op.code, op.attrs):
                self._left[block] = self._dying_operands(op, needed)
            else:
                ops += self._after(op, needed)
        block.ops = ops
        if block.end.code in ("return", "yield"):
            block.ops += self._handed_over(block.end)

    def _dies(self, value: Value, needed: int) -> bool:
        bit = self._liveness.bit(value)
        return bool(bit & self._owned & ~needed)

    def _before(self, op: Op, needed: int) -> Iterator[Op]:
        """References for the operands that the operation takes over."""
        all_consumed = consumed_operands(op)
        if True not in all_consumed:
            return
        borrowed = set(self._uses.borrowed(op))
        taken: set[Value] = set()
        for operand, consumed in zip(op.operands, all_consumed, strict=True):
            if not consumed or operand.rep is not Rep.WORD:
                continue
            last = (
                self._kinds.is_owned(operand)
                and operand not in taken
                and operand not in borrowed
                and not self._liveness.bit(operand) & needed
            )
            taken.add(operand)
            if not last:
                yield from self._incref(operand, op.span)

    def _after(self, op: Op, needed: int) -> Iterator[Op]:
        result = op.result
        if result is not None and result.rep is Rep.WORD and self._kinds.is_owned(result):
            if not result.owned:  # promoted
                yield from self._incref(result, op.span)
            yield from (self._decref(value, op.span) for value in self._dying_operands(op, needed))
            if self._dies(result, needed):
                yield self._decref(result, op.span)
            return
        yield from (self._decref(value, op.span) for value in self._dying_operands(op, needed))

    def _dying_operands(self, op: Op, needed: int) -> list[Value]:
        if not op.operands:
            return []
        return [value for value in self._uses.borrowed(op) if self._dies(value, needed)]

    def _handed_over(self, end: Terminator) -> Iterator[Op]:
        """A reference for the word that is returned or yielded."""
        if self._function.signature.result_borrowed:
            assert not any(self._kinds.is_owned(operand) for operand in end.operands), f"{self._function.symbol} returns what ends"
            return
        for operand in end.operands:
            if operand.rep is not Rep.WORD:
                continue
            stays = any(
                self._liveness.bit(operand) & self._liveness.into(edge) or self._is_handed_on(operand, edge)
                for edge in end.edges
            )
            if stays or not self._kinds.is_owned(operand):
                yield from self._incref(operand, end.span)

    def _is_handed_on(self, value: Value, edge: Edge) -> bool:
        """Whether a parameter of the target takes over the value, too."""
        return any(arg is value and self._kinds.is_owned(param) for arg, param in _counted_args(edge))

    def _incref(self, value: Value, span: Span) -> Iterator[Op]:
        if self._kinds.of(value) is not Kind.UNCOUNTED:
            yield Op("incref", [value], None, {"null": value.maybe_null}, span)

    def _decref(self, value: Value, span: Span) -> Op:
        return Op("decref", [value], None, {"null": value.maybe_null}, span)

    # --- edges

    def _rewrite_edges(self, block: Block, incoming: dict[Block, list[tuple[Block, Edge]]]) -> None:
        end = block.end
        assert end is not None
        # All before any is put in place: splitting an edge makes a block that liveness lacks.
        planned = [list(self._edge_ops(block, end, position)) for position in range(len(end.edges))]
        for edge, ops in zip(end.edges, planned, strict=True):
            if not ops:
                continue
            if len(incoming[edge.target]) == 1:
                edge.target.ops[:0] = ops
            elif len(end.edges) == 1:
                assert end.code == "jump", f"{self._function.symbol}: {end.code} into a join"
                block.ops += ops
            else:
                self._split(edge, ops, end.span)

    def _edge_ops(self, block: Block, end: Terminator, position: int) -> Iterator[Op]:
        edge = end.edges[position]
        if _never_runs(edge.target):
            return
        is_error = end.code == "check" and position == 1
        staying = self._liveness.into(edge)
        held = self._liveness.before_end(block) & self._owned
        if end.code == "yield":
            held &= ~self._liveness.bits(end.operands) | staying
        if position == 0:
            held &= ~self._known_null(block, end)
        if is_error:
            held &= ~self._liveness.bits(end.operands)
        elif end.code == "check" and end.operands:
            yield from self._promoted_result(end)
        moved = 0
        for arg, param in _counted_args(edge):
            if not self._kinds.is_owned(param):
                continue
            bit = self._liveness.bit(arg) & self._owned
            if bit and not bit & (staying | moved):
                moved |= bit
            else:
                yield from self._incref(arg, end.span)
        first = self._left.get(block, [])
        for value in first:
            if not self._liveness.bit(value) & (staying | moved):
                yield self._decref(value, end.span)
        rest = list(self._liveness.members(held & ~staying & ~moved & ~self._liveness.bits(first)))
        rest.sort(key=lambda value: value.id, reverse=is_error)
        yield from (self._decref(value, end.span) for value in rest)

    def _known_null(self, block: Block, end: Terminator) -> int:
        """What is the word 0 where a branch on `is_null` was taken."""
        if end.code != "branch":
            return 0
        tests = [op for op in block.ops if op.code == "is_null" and op.result is end.operands[0]]
        return self._liveness.bits(operand for op in tests for operand in op.operands)

    def _promoted_result(self, end: Terminator) -> Iterator[Op]:
        """A borrowed result can be counted only when it is known to be one."""
        result = end.operands[0]
        if result.rep is Rep.WORD and self._kinds.is_owned(result) and not result.owned:
            yield from self._incref(result, end.span)

    def _split(self, edge: Edge, ops: list[Op], span: Span) -> None:
        between = self._function.new_block()
        between.ops = ops
        between.end = Terminator("jump", [], [Edge(edge.target, edge.args)], span)
        edge.target, edge.args = between, []
