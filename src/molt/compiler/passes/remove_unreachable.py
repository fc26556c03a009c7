"""Removes what cannot run and what nobody uses.

Problem.  Lowering asks at each use of a variable whether it is set, and leaves blocks
behind statements that always leave.  Once it is known which values can be null, most of
those questions have an answer.

Before:                                   After:
    %2 = object [const=…]                     %2 = object [const=…]
    %3: bool = is_null %2                     jump -> b3
    branch %3 -> b2, b3

On return.  Every block can be reached.  No `is_null` asks of a value that is never null,
no branch tests a constant.  Every result of a pure operation, and every block parameter
but the word sent to a generator, is used.
"""

from __future__ import annotations

from molt.compiler.ir.dominance import incoming_edges, reverse_postorder
from molt.compiler.ir.model import Block, Function, Op, Rep, Terminator, Unit, Value

# Without effect, so that an unused result makes them useless.
PURE = frozenset({
    "const", "unit_number", "null", "object", "symbol", "static_object", "static_bytes", "arith", "negate",
    "invert", "not", "compare", "convert", "bitcast", "select", "is_null", "is_small", "untag",
    "tag", "type_id", "is_exactly", "box_bool", "is_true", "borrow", "field", "inline_data", "load",
    "elem_address", "power_is_plain", "power", "ptr_difference", "stack", "array", "sizeof", "context", "global",
})  # fmt: skip


def remove_unreachable(unit: Unit) -> None:
    """Cleans all functions of the unit."""
    for function in unit.functions:
        if not function.finished:
            remove_unreachable_in(function)


def remove_unreachable_in(function: Function) -> None:
    """Cleans one function."""
    while _fold_branches(function):
        pass
    function.blocks = reverse_postorder(function)
    _remove_unused(function)


def _fold_branches(function: Function) -> bool:
    """Decides what can be decided; whether a branch fell away, which may decide more."""
    known: dict[Value, bool] = {}
    for op in function.ops():
        answer = _answer(op, known)
        if answer is not None and op.result is not None:
            known[op.result] = answer
            op.code, op.operands, op.attrs = "const", [], {"rep": Rep.BOOL, "value": answer}
    folded = False
    for block in function.blocks:
        end = block.end
        assert end is not None
        if end.code == "branch" and end.operands[0] in known:
            taken = end.edges[0 if known[end.operands[0]] else 1]
            block.end = Terminator("jump", [], [taken], end.span)
            folded = True
    if folded:
        function.blocks = reverse_postorder(function)
        _settle_nulls(function)
    return folded


def _answer(op: Op, known: dict[Value, bool]) -> bool | None:
    match op.code:
        case "const" if op.attrs["rep"] is Rep.BOOL:
            return bool(op.attrs["value"])
        case "is_null" if not op.operands[0].maybe_null:
            return False
        case "not" if op.operands[0] in known:
            return not known[op.operands[0]]
    return None


def _settle_nulls(function: Function) -> None:
    """With fewer edges a parameter may no longer be null."""
    incoming = incoming_edges(function)
    changed = True
    while changed:
        changed = False
        for block in function.blocks[1:]:
            for index, param in enumerate(block.params):
                edges = [edge for _, edge in incoming[block]]
                slot = index - (len(block.params) - len(edges[0].args))
                if not param.maybe_null or slot < 0:
                    continue
                if not any(edge.args[slot].maybe_null for edge in edges if edge.args[slot] is not param):
                    param.maybe_null = False
                    changed = True


def _remove_unused(function: Function) -> None:
    """Drops pure operations and parameters that nothing with an effect needs."""
    used = _used_values(function)
    hidden = _sent_words(function)
    dropped = {
        block: [i for i, param in enumerate(block.params) if param not in used and param not in hidden]
        for block in function.blocks[1:]
    }
    dropped = {block: indices for block, indices in dropped.items() if indices}
    for block in function.blocks:
        block.ops = [
            op for op in block.ops if op.result in used or op.code not in PURE or op.result is None
        ]
        assert block.end is not None
        for edge in block.end.edges:
            if edge.target in dropped:
                offset = len(edge.target.params) - len(edge.args)
                gone = {index - offset for index in dropped[edge.target]}
                edge.args = [arg for index, arg in enumerate(edge.args) if index not in gone]
    for block, gone_params in dropped.items():
        block.params = [param for i, param in enumerate(block.params) if i not in gone_params]


def _sent_words(function: Function) -> set[Value]:
    return {
        block.end.edges[0].target.params[0]
        for block in function.blocks if block.end is not None and block.end.code == "yield"
    }  # fmt: skip


def _used_values(function: Function) -> set[Value]:
    """What effects, conditions and results need, directly or through pure operations and parameters."""
    needs: dict[Value, list[Value]] = {}
    work: list[Value] = []
    for block in function.blocks:
        for op in block.ops:
            if op.code in PURE and op.result is not None:
                needs[op.result] = op.operands
            else:
                work += op.operands
        work += _used_by_end(block, needs)
    used: set[Value] = set()
    while work:
        value = work.pop()
        if value not in used:
            used.add(value)
            work += needs.get(value, ())
    return used


def _used_by_end(block: Block, needs: dict[Value, list[Value]]) -> list[Value]:
    """The terminator's operands; its arguments are needed only if the parameters are."""
    assert block.end is not None
    for edge in block.end.edges:
        offset = len(edge.target.params) - len(edge.args)
        for arg, param in zip(edge.args, edge.target.params[offset:], strict=True):
            needs.setdefault(param, []).append(arg)
    return block.end.operands
