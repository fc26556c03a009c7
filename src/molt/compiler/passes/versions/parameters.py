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

from collections.abc import Iterator, Mapping
from itertools import compress

from molt.compiler.ir.dominance import incoming_edges, reverse_postorder
from molt.compiler.ir.model import Block, Edge, Function, Value


def remove_single_valued(function: Function) -> None:
    """Removes them from one function, whose blocks are in reverse postorder."""
    incoming = {block: [edge for _, edge in found] for block, found in incoming_edges(function).items()}
    replaced: dict[Value, Value] = {}
    several = []
    for block in function.blocks[1:]:
        if len(incoming[block]) == 1 and len(incoming[block][0].args) == len(block.params):
            _take_over(block, incoming[block][0], replaced)  # most are such
        else:
            several.append(block)
    _find_single(several, incoming, replaced)
    if replaced:
        for block in several:
            _drop(block, incoming[block], replaced)
        _replace_all(function, replaced)


def _take_over(block: Block, edge: Edge, replaced: dict[Value, Value]) -> None:
    """The only edge to a block: what comes over it is known, as its source comes before the block."""
    kept = []
    for param, arg in zip(block.params, edge.args, strict=True):
        only = replaced.get(arg, arg)
        if param.home and only.home != param.home:
            kept.append((param, arg))
        else:
            replaced[param] = only
    block.params = [param for param, _ in kept]
    edge.args = [arg for _, arg in kept]


def _find_single(blocks: list[Block], incoming: Mapping[Block, list[Edge]], replaced: dict[Value, Value]) -> None:
    """Adds the parameters of blocks with several edges."""
    received: dict[Value, list[Value]] = {}
    receivers: dict[Value, dict[Value, None]] = {}
    params = {param for block in blocks for param in block.params}
    for block in blocks:
        for param, args in _received(block, incoming[block], replaced):
            if len(args) > 1 and len([arg for arg in args if arg not in params]) > 1:
                continue  # two that stay what they are
            received[param] = args
            for arg in args:
                receivers.setdefault(arg, {})[param] = None
    work = list(received)
    while work:
        param = work.pop()
        if param in replaced:
            continue
        only = _only_value(param, received[param], replaced)
        if only is None or (param.home and only.home != param.home):
            continue
        replaced[param] = only
        waiting = receivers.pop(param, {})
        receivers.setdefault(only, {}).update(waiting)
        work += [each for each in waiting if each not in replaced]


def _received(block: Block, edges: list[Edge], replaced: Mapping[Value, Value]) -> Iterator[tuple[Value, list[Value]]]:
    """For each parameter what edges hand over to it, each value once; nothing for what is sent to a generator."""
    hidden = len(block.params) - len(edges[0].args) if edges else len(block.params)
    for param in block.params[:hidden]:
        yield param, []
    now = replaced.get
    for param, args in zip(block.params[hidden:], zip(*(edge.args for edge in edges), strict=True), strict=True):
        yield param, list(dict.fromkeys([now(arg, arg) for arg in args]))


def _only_value(param: Value, received: list[Value], replaced: dict[Value, Value]) -> Value | None:
    """What a parameter always is, besides itself."""
    only: Value | None = None
    for arg in received:
        value = _resolve(replaced, arg) if arg in replaced else arg
        if value is param or value is only:
            continue
        if only is not None:
            return None
        only = value
    return only


def _drop(block: Block, edges: list[Edge], gone: Mapping[Value, Value]) -> None:
    """Takes the parameters that are something else now from a block, and from the edges to it."""
    if not any(param in gone for param in block.params):
        return
    hidden = len(block.params) - len(edges[0].args)
    kept = [param not in gone for param in block.params]
    block.params = list(compress(block.params, kept))
    for edge in edges:
        edge.args = list(compress(edge.args, kept[hidden:]))


def _resolve(replaced: dict[Value, Value], value: Value) -> Value:
    """What stands for the value now; the way to it is made short, as chains grow with the function."""
    end = value
    while end in replaced:
        end = replaced[end]
    while value is not end:
        replaced[value], value = end, replaced[value]
    return end


def _replace_all(function: Function, replaced: dict[Value, Value]) -> None:
    now = {value: _resolve(replaced, value) for value in replaced}.get
    for block in function.blocks:
        for op in block.ops:
            if op.operands:
                op.operands = [now(value, value) for value in op.operands]
        assert block.end is not None
        block.end.operands = [now(value, value) for value in block.end.operands]
        for edge in block.end.edges:
            if edge.args:
                edge.args = [now(value, value) for value in edge.args]


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
