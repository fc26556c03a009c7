"""What a large program spends on speed: versions for its hottest functions, and for the rest small code.

Versions of a function with its twin are three to five times the code, most of a build's time and memory.  Up
to some ten thousand lines all functions have them.  Beyond, what has to be fast is a small part of a program,
and nobody waits ten minutes for the rest.

How hot a function is, is an estimate from the text alone: how deep in loops it is called, by the names that
functions and methods have, and how deep its own loops are.

This is about speed only: a function without versions does the same on objects.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from molt.compiler.ir.dominance import incoming_edges, reverse_postorder
from molt.compiler.ir.model import Block, Const, Function, Unit

# Blocks of a function that costs twice what its blocks would in small ones.
_LONG = 400
# Loops around loops beyond this count as this many, and so do functions that call themselves.
_HOTTEST = 4


@dataclass(frozen=True, slots=True)
class Budget:
    """In blocks before versions, of which a line of Python is about six.

    `of_program`: as many have versions, those of the hottest functions; long ones count for more, as what they take
    grows faster than they do.  `of_function`: a function with more has none.
    """

    of_program: int = 60_000
    of_function: int = 3_000


def mark_beyond_budget(unit: Unit, budget: Budget) -> set[str]:
    """Marks the functions that get no versions as those that are compiled for size, and gives their symbols."""
    candidates = [function for function in unit.functions if function.user and not function.noinline]
    marked = {function for function in candidates if len(function.blocks) > budget.of_function}
    if sum(map(_cost, candidates)) > budget.of_program:
        heat = _heat(unit.functions)
        # Equally hot ones in the program's order, so that a change of one function moves few others.
        spent = 0
        for function in sorted(candidates, key=lambda each: -heat[each]):
            if function not in marked and spent + _cost(function) <= budget.of_program:
                spent += _cost(function)
            else:
                marked.add(function)
    for function in marked:
        function.noinline = True
    return {function.symbol for function in marked}


def _cost(function: Function) -> int:
    """Of 1,000 lines, CPU seconds were 7 in functions of 20 blocks, 12 in such of 140, and 36 in one of 2,000."""
    return len(function.blocks) + len(function.blocks) ** 2 // _LONG


def _heat(functions: list[Function]) -> dict[Function, int]:
    """How many loops a function's hottest code is in, its callers' included."""
    called: defaultdict[str, list[Function]] = defaultdict(list)
    for function in functions:
        if function.user:
            for name in _called_by(function):
                called[name].append(function)
    own: dict[Function, int] = {}
    calls: dict[Function, dict[str, int]] = {}
    for function in functions:
        depths = _loop_depths(function)
        own[function] = max(depths.values(), default=0)
        mentioned = calls[function] = {}
        for block in function.blocks:
            depth = depths.get(block, 0)
            for name in _mentioned(block):
                if name in called:
                    mentioned[name] = max(mentioned.get(name, 0), depth)
    around = dict.fromkeys(functions, 0)
    hottest: defaultdict[str, int] = defaultdict(int)
    waiting = list(functions)
    while waiting:
        caller = waiting.pop()
        for name, depth in calls[caller].items():
            heat = min(around[caller] + depth, _HOTTEST)
            if heat > hottest[name]:
                hottest[name] = heat
                for callee in called[name]:
                    if heat > around[callee]:
                        around[callee] = heat
                        waiting.append(callee)
    return {function: min(around[function] + own[function], _HOTTEST) for function in functions}


def _called_by(function: Function) -> list[str]:
    """The names that stand for a call of a function: its symbol where it is made, its own, and that of its class."""
    *outer, name = function.name.split(".")
    return [function.symbol, outer[-1] if name == "__init__" and outer else name]


def _mentioned(block: Block) -> list[str]:
    """Globals, attributes, and functions that are made."""
    names = []
    for op in block.ops:
        if op.code in ("global", "symbol"):
            names.append(str(op.attrs.get("name", "")))
        elif op.code == "object":
            const = op.attrs["const"]
            if isinstance(const, Const) and isinstance(const.value, str):
                names.append(const.value)
    return names


def _loop_depths(function: Function) -> dict[Block, int]:
    """How many loops a block is in, of those that are in any."""
    position = {block: index for index, block in enumerate(reverse_postorder(function))}
    back: defaultdict[Block, list[Block]] = defaultdict(list)  # where the edges back to a loop's head are from
    for block, index in position.items():
        for edge in block.end.edges if block.end is not None else ():
            if position[edge.target] <= index:
                back[edge.target].append(block)
    incoming = incoming_edges(function) if back else {}
    depths: defaultdict[Block, int] = defaultdict(int)
    for head, waiting in back.items():
        body = {head}
        while waiting:
            block = waiting.pop()
            if block not in body:
                body.add(block)
                waiting += [source for source, _ in incoming[block]]
        for block in body:
            depths[block] += 1
    return depths
