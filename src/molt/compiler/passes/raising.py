"""Finds the functions that cannot raise, and drops the checks after calls of them.

Problem.  A library function's declaration does not say whether it raises, so every call
is followed by a check, and an error edge on which everything alive is released.

Before:                                   After:
    %2: i64 = call %1 [length of %1]          %2: i64 = call %1 [the same, raises=False]
    check %2 -> b2, b3                        jump -> b2

A function can raise if it ends in `raise`, on a path that is left when the calls known not
to raise have no error edge: the greatest solution over all calls of the unit.  Besides,
library code may hand over an exception by hand: it sets `ctx.exc` and returns the error
value itself.  So a function that writes such a field, or holds a constant that is its
result's error value, counts as one that raises.  Functions that are called through an
address keep their C interface: it does not depend on `raises`, except that the result of
a `void` function says whether it raised; so that stays as declared.

On return.  No `check` follows a call of a function that cannot raise.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from molt.compiler.ir.builder import can_raise
from molt.compiler.ir.dominance import reverse_postorder
from molt.compiler.ir.model import Block, CSignature, Function, Op, Rep, Terminator, Unit
from molt.compiler.ir.ownership import signature_of

# The field of the isolate's record that holds the exception on its way.
_EXCEPTION_FIELD = "exc"

_WRITES = frozenset({"set_field", "init_field", "replace_field"})


def drop_needless_checks(unit: Unit) -> None:
    """Settles `raises` for all functions of the unit and the calls between them."""
    raising = _find_raising(unit)
    quiet = {function.symbol for function in unit.functions if function.symbol not in raising}
    for function in unit.functions:
        for block in function.blocks:
            _drop_check(block, quiet)
        function.blocks = reverse_postorder(function)
        if function.symbol in quiet and function.signature.result is not Rep.VOID:
            function.signature = replace(function.signature, raises=False)


def _find_raising(unit: Unit) -> set[str]:
    """Symbols of the unit's functions that can raise."""
    callers: dict[str, set[str]] = {}
    functions = {function.symbol: function for function in unit.functions}
    for function in unit.functions:
        for op in function.ops():
            if op.code == "call":
                callers.setdefault(str(op.attrs["symbol"]), set()).add(function.symbol)
    raising = {symbol for symbol, function in functions.items() if _raises_by_hand(function)}
    work = set(functions) - raising
    while work:
        symbol = work.pop()
        if symbol not in raising and _reaches_raise(functions[symbol], functions, raising):
            raising.add(symbol)
            work |= callers.get(symbol, set()) - raising
    return raising


def _raises_by_hand(function: Function) -> bool:
    # A generator's resume function ends by raising StopIteration.
    return function.poll or function.is_generator or any(
        _writes_exception(op) or _is_error_value(op, function.signature.result) for op in function.ops()
    )


def _writes_exception(op: Op) -> bool:
    return op.code in _WRITES and op.attrs["field"] == _EXCEPTION_FIELD


def _is_error_value(op: Op, result: Rep) -> bool:
    """Whether the operation gives a constant that means "raised" as a result of `result`."""
    match op.code:
        case "null":
            return result is Rep.WORD
        case "const" if op.attrs["rep"] is result:
            value = op.attrs["value"]
            if result is Rep.PTR:
                return True
            if result is Rep.BOOL:
                return False
            return isinstance(value, int | float) and (value == -1 or _all_bits(result, value))
    return False


def _all_bits(rep: Rep, value: float) -> bool:
    return rep is not Rep.F64 and value == (1 << int(str(rep)[1:])) - 1


def _reaches_raise(
    function: Function, functions: dict[str, Function], raising: Collection[str]
) -> bool:
    seen: set[Block] = {function.entry}
    work = [function.entry]
    while work:
        block = work.pop()
        end = block.end
        assert end is not None
        if end.code == "raise":
            return True
        edges = end.edges
        if end.code == "check" and _is_quiet(block.ops[-1], functions, raising):
            edges = edges[:1]
        for edge in edges:
            if edge.target not in seen:
                seen.add(edge.target)
                work.append(edge.target)
    return False


def _is_quiet(op: Op, functions: dict[str, Function], raising: Collection[str]) -> bool:
    if op.code != "call":
        return False
    symbol = str(op.attrs["symbol"])
    return symbol in functions and symbol not in raising


def _drop_check(block: Block, quiet: set[str]) -> None:
    end = block.end
    assert end is not None
    if end.code != "check":
        return
    op = block.ops[-1]
    if op.code != "call" or op.attrs["symbol"] not in quiet or not can_raise(op.code, op.attrs):
        return
    op.attrs = {**op.attrs, "sig": _without_raises(signature_of(op))}
    if op.result is not None and op.result.rep is Rep.WORD:
        op.result.maybe_null = True
    block.end = Terminator("jump", [], end.edges[:1], end.span)


def _without_raises(sig: CSignature) -> CSignature:
    return replace(sig, raises=False)
