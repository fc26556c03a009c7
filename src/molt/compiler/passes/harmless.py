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

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from molt.compiler.ir.model import Function, Op, Unit
from molt.compiler.ir.ownership import can_drop

_ENDS_A_LIFE = frozenset({"release", "decref", "leave", "trace"})


@dataclass(frozen=True, slots=True)
class Conduct:
    """What a function does: whether it is quiet apart from what it calls, and what it calls."""

    is_quiet: bool
    called: frozenset[str]


_UNKNOWN = Conduct(False, frozenset())


def mark_harmless_calls(unit: Unit, finished: Mapping[str, Conduct] = MappingProxyType({})) -> frozenset[str]:
    """Marks calls between the functions of the unit; gives the symbols of those that are harmless.

    `finished`: the conduct of finished functions as it was before they were finished.
    """
    harmless = _find_harmless(unit, finished)
    for function in unit.functions:
        for op in () if function.finished else function.ops():
            if op.code == "call" and op.attrs["symbol"] in harmless:
                op.attrs = {**op.attrs, "harmless": True}
    return harmless


def conduct_of(function: Function) -> Conduct:
    """The conduct of a function that is not finished."""
    called = frozenset(str(op.attrs["symbol"]) for op in function.ops() if op.code == "call" and can_drop(op))
    return Conduct(_is_quiet(function), called)


def _find_harmless(unit: Unit, finished: Mapping[str, Conduct]) -> frozenset[str]:
    conducts = {
        function.symbol: finished.get(function.symbol, _UNKNOWN) if function.finished else conduct_of(function)
        for function in unit.functions
    }
    callers: dict[str, set[str]] = {}
    for caller, conduct in conducts.items():
        for symbol in conduct.called:
            callers.setdefault(symbol, set()).add(caller)
    harmless = {symbol for symbol, conduct in conducts.items() if conduct.is_quiet}
    work = {symbol for symbol in harmless if not conducts[symbol].called <= harmless}
    while work:
        symbol = work.pop()
        if symbol in harmless:
            harmless.discard(symbol)
            work |= callers.get(symbol, set()) & harmless
    return frozenset(harmless)


def _is_quiet(function: Function) -> bool:
    """Apart from the functions it calls."""
    if function.poll or any(param.owned for block in function.blocks for param in block.params):
        return False
    return not any(_is_loud(op) for op in function.ops())


def _is_loud(op: Op) -> bool:
    if op.code in _ENDS_A_LIFE or (op.result is not None and op.result.owned):
        return True
    return op.code != "call" and can_drop(op)
