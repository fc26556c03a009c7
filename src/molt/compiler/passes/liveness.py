"""Which values are still needed where: sets as bits of an int.

A set is an int in which the bit `index[value]` says whether `value` is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from molt.compiler.ir.dominance import reverse_postorder
from molt.compiler.ir.model import Block, Edge, Function, Op, Value


# Of functions with more values than this, what is needed after each operation is too much to be kept.
_MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Liveness:
    """Liveness of the values in `index`.

    `hand_over_is_use`: whether an argument for a parameter that nobody needs is a use.
    """

    index: dict[Value, int]
    values: list[Value]
    uses: Callable[[Op], Iterable[Value]]
    at_entry: dict[Block, int]  # needed in the block or after, its own parameters included
    hand_over_is_use: bool = True
    _ends: dict[Block, int] = field(default_factory=dict)
    _after: dict[Block, list[int]] = field(default_factory=dict)

    def bit(self, value: Value) -> int:
        number = self.index.get(value)
        return 0 if number is None else 1 << number

    def bits(self, values: Iterable[Value]) -> int:
        numbers, mask = self.index, 0
        for value in values:
            number = numbers.get(value)
            if number is not None:
                mask |= 1 << number
        return mask

    def members(self, mask: int) -> Iterator[Value]:
        """The values of a set, in order of their index."""
        while mask:
            low = mask & -mask
            yield self.values[low.bit_length() - 1]
            mask ^= low

    def into(self, edge: Edge) -> int:
        """Needed in the target, besides its parameters."""
        return self.at_entry[edge.target] & ~self.bits(edge.target.params)

    def before_end(self, block: Block) -> int:
        """Needed by the block's terminator or after it; as that was when this was first asked."""
        mask = self._ends.get(block)
        if mask is not None:
            return mask
        assert block.end is not None
        mask = self.bits(block.end.operands)
        for edge in block.end.edges:
            mask |= self.into(edge) | self.bits(edge.args if self.hand_over_is_use else self._needed_args(edge))
        self._ends[block] = mask
        return mask

    def _needed_args(self, edge: Edge) -> Iterator[Value]:
        hidden = len(edge.target.params) - len(edge.args)
        for arg, param in zip(edge.args, edge.target.params[hidden:], strict=True):
            if self.at_entry[edge.target] & self.bit(param):
                yield arg

    def after_ops(self, block: Block) -> list[int]:
        """For each operation, what is needed after it; as the block was when this was first asked."""
        after = self._after.get(block)
        if after is not None:
            return after
        numbers, uses = self.index, self.uses
        mask = self.before_end(block)
        after = [0] * len(block.ops)
        for position in range(len(block.ops) - 1, -1, -1):
            op = block.ops[position]
            after[position] = mask
            if op.result in numbers:
                mask &= ~(1 << numbers[op.result])
            for value in uses(op):
                if value in numbers:
                    mask |= 1 << numbers[value]
        if len(numbers) <= _MOST_REMEMBERED:
            self._after[block] = after
        return after


def operands_of(op: Op) -> Iterable[Value]:
    return op.operands


def find_liveness(
    function: Function,
    values: list[Value],
    uses: Callable[[Op], Iterable[Value]] = operands_of,
    *,
    hand_over_is_use: bool = True,
) -> Liveness:
    """Liveness of `values`.  `uses` may count more than an operation's operands, or less."""
    index = {value: number for number, value in enumerate(values)}
    order = reverse_postorder(function)
    liveness = Liveness(index, values, uses, {block: 0 for block in function.blocks}, hand_over_is_use)
    at_entry = liveness.at_entry
    effects = [_block_effect(liveness, block) for block in reversed(order)]
    changed = True
    while changed:
        changed = False
        for each in effects:
            mask = each.uses
            for target, kept, params, args in each.edges:
                into = at_entry[target]
                mask |= into & kept
                if args is None:
                    mask |= params
                elif into & params:
                    mask |= liveness.bits(arg for arg, param in args if into & liveness.bit(param))
            mask = each.needed | (mask & each.kept)
            if mask != at_entry[each.block]:
                at_entry[each.block] = mask
                changed = True
    return liveness


@dataclass(frozen=True, slots=True)
class _Effect:
    """What a block does to the sets.

    `needed`: what its operations need from before.  `kept`: all that they do not define.  `uses`: what its
    end needs.  `edges`: for each, its target and all but the target's parameters; then what it
    hands over and None or, if only what is needed there counts, the parameters and both in pairs.
    """

    block: Block
    needed: int
    kept: int
    uses: int
    edges: list[tuple[Block, int, int, list[tuple[Value, Value]] | None]]


def _block_effect(liveness: Liveness, block: Block) -> _Effect:
    needed = defined = 0
    numbers, uses = liveness.index, liveness.uses
    for op in reversed(block.ops):
        if op.result in numbers:
            bit = 1 << numbers[op.result]
            needed &= ~bit
            defined |= bit
        for value in uses(op):
            if value in numbers:
                needed |= 1 << numbers[value]
    assert block.end is not None
    edges: list[tuple[Block, int, int, list[tuple[Value, Value]] | None]] = []
    for edge in block.end.edges:
        params = edge.target.params
        own = liveness.bits(params)
        if liveness.hand_over_is_use:
            edges.append((edge.target, ~own, liveness.bits(edge.args), None))
        else:
            hidden = len(params) - len(edge.args)
            edges.append((edge.target, ~own, own, list(zip(edge.args, params[hidden:], strict=True))))
    return _Effect(block, needed, ~defined, liveness.bits(block.end.operands), edges)
