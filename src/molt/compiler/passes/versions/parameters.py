"""Cleans up after versions: parameters that receive one value, and blocks that only jump.

A parameter that only ever receives one value, besides itself, is that value; not one with a home
that is not the value's, which may not live on when the next value comes to that.

Before:                         After:
    jump -> b2(%1, %3)              jump -> b2(%3)
  b2(%5, %6):                     b2(%6):
    … %5 …                          … %1 …
    jump -> b2(%5, %7)              jump -> b2(%7)

On return.  Every parameter but the word sent to a generator receives at least two values,
and a block that holds nothing but a jump has parameters or is where a yield resumes.
"""

from __future__ import annotations

from molt.compiler.ir.dominance import incoming_edges, reverse_postorder
from molt.compiler.ir.model import Block, Edge, Function, Value


def remove_single_valued(function: Function) -> None:
    """Removes them from one function."""
    incoming = {block: [edge for _, edge in found] for block, found in incoming_edges(function).items()}
    home = {param: block for block in function.blocks[1:] for param in block.params}
    receivers: dict[Value, set[Value]] = {}
    for param, block in home.items():
        for arg in _received(block, param, incoming[block]):
            receivers.setdefault(arg, set()).add(param)
    replaced: dict[Value, Value] = {}
    work = list(home)
    while work:
        param = work.pop()
        if param in replaced:
            continue
        block = home[param]
        args = {_resolve(replaced, arg) for arg in _received(block, param, incoming[block])} - {param}
        if len(args) != 1:
            continue
        only = args.pop()
        if param.home and only.home != param.home:
            continue
        replaced[param] = only
        _drop(block, param, incoming[block])
        waiting = receivers.pop(param, set())
        receivers.setdefault(only, set()).update(waiting)
        work += [each for each in waiting if each not in replaced]
    if replaced:
        _replace_all(function, replaced)


def _received(block: Block, param: Value, edges: list[Edge]) -> list[Value]:
    index = block.params.index(param)
    if not edges:
        return []
    slot = index - (len(block.params) - len(edges[0].args))
    return [edge.args[slot] for edge in edges] if slot >= 0 else []


def _drop(block: Block, param: Value, edges: list[Edge]) -> None:
    index = block.params.index(param)
    slot = index - (len(block.params) - len(edges[0].args))
    for edge in edges:
        del edge.args[slot]
    block.params.remove(param)


def _resolve(replaced: dict[Value, Value], value: Value) -> Value:
    """What stands for the value now; the way to it is made short, as chains grow with the function."""
    end = value
    while end in replaced:
        end = replaced[end]
    while value is not end:
        replaced[value], value = end, replaced[value]
    return end


def _replace_all(function: Function, replaced: dict[Value, Value]) -> None:
    for block in function.blocks:
        for op in block.ops:
            op.operands = [_resolve(replaced, operand) for operand in op.operands]
        assert block.end is not None
        block.end.operands = [_resolve(replaced, operand) for operand in block.end.operands]
        for edge in block.end.edges:
            edge.args = [_resolve(replaced, arg) for arg in edge.args]


def skip_empty_blocks(function: Function) -> None:
    """Lets edges to blocks that only jump lead to where these do."""
    onward: dict[Block, Edge] = {}
    for block in function.blocks[1:]:
        assert block.end is not None
        if not block.ops and not block.params and block.end.code == "jump":
            onward[block] = block.end.edges[0]
    for block in function.blocks:
        assert block.end is not None
        if block.end.code == "yield":
            continue
        for edge in block.end.edges:
            passed: set[Block] = set()
            while edge.target in onward and edge.target not in passed:
                passed.add(edge.target)
                following = onward[edge.target]
                edge.target, edge.args = following.target, list(following.args)
    function.blocks = reverse_postorder(function)
