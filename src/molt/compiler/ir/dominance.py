"""The shape of a function's graph: order, predecessors, dominators.

Dominators after Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
"""

from __future__ import annotations

from molt.compiler.ir.model import Block, Edge, Function


def reverse_postorder(function: Function) -> list[Block]:
    """Blocks that can be reached, each before its successors as far as loops allow, and
    the first successor as near as possible."""
    order: list[Block] = []
    seen = {function.entry}
    stack = [(function.entry, _last_first(function.entry))]
    while stack:
        block, rest = stack[-1]
        while rest:
            following = rest.pop(0).target
            if following not in seen:
                seen.add(following)
                stack.append((following, _last_first(following)))
                break
        else:
            order.append(block)
            stack.pop()
    order.reverse()
    return order


def _last_first(block: Block) -> list[Edge]:
    assert block.end is not None
    return block.end.edges[::-1]


def incoming_edges(function: Function) -> dict[Block, list[tuple[Block, Edge]]]:
    """For each block, the edges to it with the block they come from."""
    incoming: dict[Block, list[tuple[Block, Edge]]] = {block: [] for block in function.blocks}
    for block in function.blocks:
        assert block.end is not None
        for edge in block.end.edges:
            incoming[edge.target].append((block, edge))
    return incoming


def dominators(function: Function) -> dict[Block, Block | None]:
    """The immediate dominator of each block that can be reached; None for the entry."""
    order = reverse_postorder(function)
    position = {block: index for index, block in enumerate(order)}
    incoming = incoming_edges(function)
    above: dict[Block, Block] = {function.entry: function.entry}
    changed = True
    while changed:
        changed = False
        for block in order[1:]:
            known = [source for source, _ in incoming[block] if source in above]
            nearest = known[0]
            for other in known[1:]:
                nearest = _meet(nearest, other, above, position)
            if above.get(block) is not nearest:
                above[block] = nearest
                changed = True
    return {block: None if block is function.entry else above[block] for block in order}


def _meet(
    one: Block, other: Block, above: dict[Block, Block], position: dict[Block, int]
) -> Block:
    while one is not other:
        while position[one] > position[other]:
            one = above[one]
        while position[other] > position[one]:
            other = above[other]
    return one
