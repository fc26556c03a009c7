"""Marks the calls in which nothing can be dropped.

Problem.  A word read from memory needs a reference of its own while something could drop
its owner, and to `insert_refcounts` every call could.  Most small library functions only
look.

Before:                                   After:
    %2 = field %1 [name]                      %2 = field %1 [name]
    %3: bool = call %2, %4 [same_name]        %3: bool = call %2, %4 [same_name, harmless=True]

A function is harmless if no operation in it can drop anything, it owns no word (whose
death could), and all functions that it calls are harmless: the greatest solution.

On return.  A call with the attribute `harmless` drops nothing, directly or indirectly.
"""

from __future__ import annotations

from molt.compiler.ir.model import Function, Op, Unit
from molt.compiler.ir.ownership import can_drop

_ENDS_A_LIFE = frozenset({"release", "decref", "leave", "trace"})


def mark_harmless_calls(unit: Unit) -> None:
    """Marks calls between the functions of the unit."""
    harmless = _find_harmless(unit)
    for function in unit.functions:
        for op in function.ops():
            if op.code == "call" and op.attrs["symbol"] in harmless:
                op.attrs = {**op.attrs, "harmless": True}


def _find_harmless(unit: Unit) -> set[str]:
    callers: dict[str, set[str]] = {}
    called: dict[str, set[str]] = {}
    for function in unit.functions:
        called[function.symbol] = {
            str(op.attrs["symbol"]) for op in function.ops() if op.code == "call" and can_drop(op)
        }
        for symbol in called[function.symbol]:
            callers.setdefault(symbol, set()).add(function.symbol)
    harmless = {function.symbol for function in unit.functions if _is_quiet(function)}
    work = {symbol for symbol in harmless if not called[symbol] <= harmless}
    while work:
        symbol = work.pop()
        if symbol in harmless:
            harmless.discard(symbol)
            work |= callers.get(symbol, set()) & harmless
    return harmless


def _is_quiet(function: Function) -> bool:
    """Apart from the functions it calls."""
    if function.poll or any(param.owned for block in function.blocks for param in block.params):
        return False
    return not any(_is_loud(op) for op in function.ops())


def _is_loud(op: Op) -> bool:
    if op.code in _ENDS_A_LIFE or (op.result is not None and op.result.owned):
        return True
    return op.code != "call" and can_drop(op)
