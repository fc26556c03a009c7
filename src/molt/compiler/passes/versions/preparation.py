"""What has to be known of a function, and done to it, before versions of its blocks are made."""

from __future__ import annotations

from molt.compiler.ir.dominance import reverse_postorder
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Block, Edge, Function, Op, Rep, Terminator, Value
from molt.compiler.passes.versions.straight import CONSTANTS

# Operations with a fast way; of calls of the runtime, those with these names.
_TESTED = frozenset({"binary", "compare_op", "compare_true", "call_object"})
_TESTED_CALLS = frozenset({"unary-", "unary+", "unary~", "get_attr_at", "set_attr_at", "set_own_attr_at", "get_item", "set_item"})

ENDS_OF_LIFE = frozenset({"release", "leave"})
# A float that only these use needs no object.
_USES_NO_OBJECT = frozenset({"binary", "compare_op", "compare_true", "truth", "own", "borrow", "is_null", *ENDS_OF_LIFE})


def can_be_versioned(function: Function) -> bool:
    """Pointers that live longer than a block would lose what keeps their object alive."""
    home: dict[Value, Block] = {}
    for block in function.blocks:
        for op in block.ops:
            if op.result is not None and op.result.rep is Rep.PTR and op.code not in (*CONSTANTS, "stack"):
                home[op.result] = block
    for block in function.blocks:
        assert block.end is not None
        used = [v for op in block.ops for v in op.operands]
        used += block.end.operands + [arg for edge in block.end.edges for arg in edge.args]
        if any(home.get(v, block) is not block for v in used):
            return False
        if any(param.rep is Rep.PTR for param in block.params):
            return False
    return True


def split_before_last(function: Function, paths: FastPaths) -> set[Block]:
    """Gives each operation that may give up a block of its own, for the way into the twin; these blocks."""
    split = set()
    for block in list(function.blocks):
        end = block.end
        assert end is not None
        if end.code == "check" and _may_give_up(block.ops[-1], paths) and not is_alone(block):
            tail = function.new_block(block.name)
            tail.ops, tail.end = [block.ops.pop()], end
            block.end = Terminator("jump", [], [Edge(tail)], end.span)
            split.add(tail)
    return split


def _may_give_up(op: Op, paths: FastPaths) -> bool:
    if op.code == "call":
        return paths.operations.get(str(op.attrs["symbol"]), "") in _TESTED_CALLS
    return op.code in _TESTED


def is_alone(block: Block) -> bool:
    """Whether nothing comes before a block's last operation but constants."""
    return all(op.code in CONSTANTS for op in block.ops[:-1])


def find_leaving(function: Function) -> set[Block]:
    """Blocks from which an exception leaves the function, and all that happens is that values end:
    one version serves all ways there."""
    leaving: set[Block] = set()
    for block in reversed(reverse_postorder(function)):
        end = block.end
        assert end is not None
        quiet = all(op.code in ("trace", "leave", "release") for op in block.ops)
        if quiet and (end.code == "raise" or (end.code == "jump" and end.edges[0].target in leaving)):
            leaving.add(block)
    return leaving


def loop_heads(function: Function) -> set[Block]:
    """Targets of edges that go back."""
    position = {block: index for index, block in enumerate(reverse_postorder(function))}
    return {
        edge.target
        for block, index in position.items()
        if block.end is not None
        for edge in block.end.edges
        if position[edge.target] <= index
    }


def all_values(function: Function) -> list[Value]:
    values = []
    for block in function.blocks:
        values += block.params
        values += [op.result for op in block.ops if op.result is not None]
    return values


def wanted_as_words(function: Function) -> set[Value]:
    """Values that some use needs as an object, directly or as an alias or a block's parameter."""
    sources: dict[Value, list[Value]] = {}
    work: list[Value] = []
    for block in function.blocks:
        assert block.end is not None
        for op in block.ops:
            if op.code in ("own", "borrow"):
                assert op.result is not None
                sources.setdefault(op.result, []).append(op.operands[0])
            elif op.code not in _USES_NO_OBJECT:
                work += op.operands
        if block.end.code != "check":
            work += block.end.operands
        for edge in block.end.edges:
            hidden = len(edge.target.params) - len(edge.args)
            for arg, param in zip(edge.args, edge.target.params[hidden:], strict=True):
                sources.setdefault(param, []).append(arg)
    wanted: set[Value] = set()
    while work:
        value = work.pop()
        if value not in wanted:
            wanted.add(value)
            work += sources.get(value, ())
    return wanted
