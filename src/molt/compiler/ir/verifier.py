"""Checks the rules of the IR; run after every pass in tests, and by `--check-ir`.

A broken rule is a fault of the pass before, never of the user: the result is a list of
messages that name function, block and operation.
"""

from __future__ import annotations

from collections.abc import Iterator

from molt.compiler.ir.builder import can_raise, result_rep
from molt.compiler.ir.dominance import dominators
from molt.compiler.ir.model import (
    INTEGERS,
    Block,
    CSignature,
    Edge,
    Function,
    Op,
    Rep,
    Terminator,
    Unit,
    Value,
)
from molt.compiler.ir.opcodes import TABLE
from molt.compiler.ir.printer import print_op, print_terminator

# Codes whose operands all have the representation of their result.
_UNIFORM = frozenset({"arith", "negate", "invert"})

_EDGES = {"jump": 1, "branch": 2, "check": 2, "return": 0, "raise": 0, "yield": 1, "unreachable": 0}


def verify_unit(unit: Unit) -> list[str]:
    """What is wrong with any function of the unit; calls are checked against what they call."""
    signatures = {function.symbol: function.signature for function in unit.functions}
    signatures.update(unit.externs)
    wrong = [message for function in unit.functions for message in verify_function(function)]
    for function in unit.functions:
        for op in function.ops():
            if op.code == "call" and not _same_interface(signatures.get(str(op.attrs["symbol"])), op):
                wrong.append(f"{function.symbol}: {print_op(op)}: called function is declared otherwise")
    return wrong


def verify_function(function: Function) -> list[str]:
    """What is wrong with `function`; empty when nothing is."""
    structure = [f"{function.symbol}: {message}" for message in _check_structure(function)]
    if structure:
        return structure
    checks = [*_check_ops(function), *_check_ends(function), *_check_dominance(function)]
    return [f"{function.symbol}: {message}" for message in checks]


def _same_interface(declared: CSignature | None, op: Op) -> bool:
    """`raises` may differ: the pass `raising` settles it for both sides."""
    sig = op.attrs["sig"]
    if declared is None or not isinstance(sig, CSignature):
        return declared is None
    same_consumption = all(
        declared.consumes_param(i) == sig.consumes_param(i) for i in range(len(sig.params))
    )
    return declared.params == sig.params and declared.result is sig.result and same_consumption


def _check_structure(function: Function) -> Iterator[str]:
    blocks = set(function.blocks)
    defined: set[Value] = set()
    if not function.blocks:
        yield "has no blocks"
        return
    if tuple(param.rep for param in function.params) != function.signature.params:
        yield "entry parameters differ from the signature"
    for block in function.blocks:
        if block.end is None:
            yield f"{block} has no end"
            continue
        for value in [*block.params, *(op.result for op in block.ops if op.result is not None)]:
            if value in defined:
                yield f"{value} is defined twice"
            defined.add(value)
        for edge in block.end.edges:
            if edge.target not in blocks:
                yield f"{block} jumps to {edge.target}, which is not in the function"
            elif edge.target is function.entry:
                yield f"{block} jumps to the entry"


def _check_ops(function: Function) -> Iterator[str]:
    for block in function.blocks:
        for op in block.ops:
            yield from (f"{block}: {print_op(op)}: {message}" for message in _check_op(op))
        yield from _check_raising(block)


def _check_op(op: Op) -> Iterator[str]:
    row = TABLE.get(op.code)
    if row is None:
        yield "no such operation"
        return
    missing = [name for name in row.attrs if name not in op.attrs]
    if missing:
        yield f"lacks {', '.join(missing)}"
        return
    rep = result_rep(op.code, op.attrs)
    if (op.result.rep if op.result else Rep.VOID) is not rep:
        yield f"result should be {rep}"
    if op.code in ("call", "call_ptr"):
        yield from _check_call(op)
        return
    yield from _check_operands(op, row.operands.split())
    if op.code in _UNIFORM and any(operand.rep is not rep for operand in op.operands):
        yield "operands differ from the result"
    if op.code == "compare" and len({operand.rep for operand in op.operands}) > 1:
        yield "operands differ"


def _check_operands(op: Op, kinds: list[str]) -> Iterator[str]:
    if kinds and kinds[-1].endswith("…"):
        rest = kinds.pop().removesuffix("…")
        kinds += [rest] * (len(op.operands) - len(kinds))
    if len(kinds) != len(op.operands):
        yield f"takes {len(kinds)} operands"
        return
    for kind, operand in zip(kinds, op.operands, strict=True):
        if not _fits(kind, operand.rep):
            yield f"{operand} is {operand.rep}"


def _fits(kind: str, rep: Rep) -> bool:
    match kind.lower():
        case "*":
            return rep is not Rep.VOID
        case "w":
            return rep is Rep.WORD
        case "i":
            return rep in INTEGERS
        case "f":
            return rep is Rep.F64
        case "b":
            return rep is Rep.BOOL
    return rep is Rep.PTR


def _check_call(op: Op) -> Iterator[str]:
    sig = op.attrs["sig"]
    if not isinstance(sig, CSignature):
        yield "sig is no signature"
        return
    args = op.operands[1:] if op.code == "call_ptr" else op.operands
    if op.code == "call_ptr" and op.operands[0].rep is not Rep.PTR:
        yield "does not call a pointer"
    if tuple(arg.rep for arg in args) != sig.params:
        yield "arguments differ from the signature"
    if op.attrs["rep"] is not sig.result:
        yield "rep differs from the signature"


def _check_raising(block: Block) -> Iterator[str]:
    """A raising operation and the `check` of its result go together."""
    assert block.end is not None
    for op in block.ops[:-1]:
        if can_raise(op.code, op.attrs):
            yield f"{block}: {print_op(op)}: raises, and is not the last of its block"
    last = block.ops[-1] if block.ops else None
    raises = last is not None and can_raise(last.code, last.attrs)
    if raises != (block.end.code == "check"):
        yield f"{block}: {print_terminator(block.end)}: follows {print_op(last) if last else 'nothing'}"
    elif raises and last is not None:
        tested = [last.result] if last.result is not None else []
        if block.end.operands != tested:
            yield f"{block}: {print_terminator(block.end)}: tests something else than the operation before"
        elif last.result is not None and last.result in block.end.edges[1].args:
            yield f"{block}: {print_terminator(block.end)}: hands the error value on"


def _check_ends(function: Function) -> Iterator[str]:
    for block in function.blocks:
        end = block.end
        assert end is not None
        for message in _check_end(function, end):
            yield f"{block}: {print_terminator(end)}: {message}"


def _check_end(function: Function, end: Terminator) -> Iterator[str]:
    if end.code not in _EDGES:
        yield "no such terminator"
        return
    if len(end.edges) != _EDGES[end.code]:
        yield f"has {len(end.edges)} edges"
    for edge in end.edges:
        yield from _check_edge(edge, hidden=1 if end.code == "yield" else 0)
    reps = [operand.rep for operand in end.operands]
    match end.code:
        case "branch" if reps != [Rep.BOOL]:
            yield "needs one bool"
        case "yield" if reps != [Rep.WORD] or not function.is_generator:
            yield "needs one word, in a generator"
        case "return":
            result = function.signature.result
            if function.is_generator:
                result = Rep.WORD
            if reps != ([] if result is Rep.VOID else [result]):
                yield f"should return {result}"
        case "raise" if not function.signature.raises and not function.is_generator:
            yield "the function cannot raise"


def _check_edge(edge: Edge, hidden: int) -> Iterator[str]:
    params = edge.target.params[hidden:]
    if [arg.rep for arg in edge.args] != [param.rep for param in params]:
        yield f"arguments do not fit {edge.target}"


def _check_dominance(function: Function) -> Iterator[str]:
    """Each use is dominated by its definition."""
    home: dict[Value, Block] = {}
    for block in function.blocks:
        for value in [*block.params, *(op.result for op in block.ops if op.result is not None)]:
            home[value] = block
    above = dominators(function)
    for block in function.blocks:
        if block not in above:
            continue  # cannot be reached
        seen = set(block.params)
        for op in block.ops:
            for operand in op.operands:
                if not _available(operand, block, seen, home, above):
                    yield f"{block}: {print_op(op)}: {operand} is not defined here"
            if op.result is not None:
                seen.add(op.result)
        end = block.end
        assert end is not None
        for operand in [*end.operands, *(arg for edge in end.edges for arg in edge.args)]:
            if not _available(operand, block, seen, home, above):
                yield f"{block}: {print_terminator(end)}: {operand} is not defined here"


def _available(
    value: Value,
    block: Block,
    seen: set[Value],
    home: dict[Value, Block],
    above: dict[Block, Block | None],
) -> bool:
    if value in seen:
        return True
    defined = home.get(value)
    if defined is None or defined is block:
        return False
    walk: Block | None = above.get(block)
    while walk is not None:
        if walk is defined:
            return True
        walk = above.get(walk)
    return False
