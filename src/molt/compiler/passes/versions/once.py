"""Functions that run once: what calls them does, from one place, and neither has a loop.

Such a function, `main` most often, had better be small: versions of its blocks, with a twin to give up
to, are five times the code, and nothing gets faster by them.

This is about speed only.  A function that a program reaches in some other way, by the module's
dictionary or an import, runs as well as all others, if slower.
"""

from __future__ import annotations

from molt.compiler.ir.model import Function, Op, Unit, Value

# Some ten lines: of less there is little to save, and it is what one looks at with `molt explain`.
_FEWEST_BLOCKS = 100


def mark_run_once(unit: Unit) -> set[str]:
    """Marks them as those that are compiled for size, and gives their symbols."""
    named = _bound_once(unit)
    callers: dict[str, list[Function]] = {}
    for function in unit.functions:
        for symbol in _called(function, named):
            callers.setdefault(symbol, []).append(function)
    marked: set[str] = set()
    waiting = [function for function in unit.functions if function.user and function.noinline]
    by_symbol = {function.symbol: function for function in unit.functions}
    while waiting:
        caller = waiting.pop()
        for symbol in _called(caller, named):
            function = by_symbol[symbol]
            if callers[symbol] == [caller] and _is_for_size(function):
                function.noinline = True
                marked.add(symbol)
                waiting.append(function)
    return marked


def _is_for_size(function: Function) -> bool:
    if function.noinline or function.is_generator or len(function.blocks) < _FEWEST_BLOCKS:
        return False
    return not any(op.code == "poll" for op in function.ops())


def _bound_once(unit: Unit) -> dict[object, str]:
    """The globals that are bound in one place, to a function of the unit, and which that is."""
    symbols = {function.symbol for function in unit.functions if function.user}
    bound: dict[object, list[str]] = {}
    for function in unit.functions:
        made: dict[Value, Op] = {}
        for op in function.ops():
            if op.result is not None:
                made[op.result] = op
            if op.code in ("set_global", "take_global"):
                maker = made.get(op.operands[0]) if op.operands else None
                given = [made[v] for v in maker.operands if v in made] if maker is not None and maker.code == "call" else []
                # By its symbol alone: the other one, of the boxed entry, is no function of user code.
                found = [str(each.attrs["name"]) for each in given if each.code == "symbol" and each.attrs["name"] in symbols]
                bound.setdefault(op.attrs["index"], []).append(found[0] if len(found) == 1 else "")
    return {index: names[0] for index, names in bound.items() if len(names) == 1 and names[0]}


def _called(function: Function, named: dict[object, str]) -> list[str]:
    """The functions that it mentions: once for a call, and twice for anything else that is done with one."""
    mentioned = {
        op.result: named[op.attrs["index"]]
        for op in function.ops() if op.code == "global" and op.attrs["index"] in named and op.result is not None
    }  # fmt: skip
    found: list[str] = []
    for block in function.blocks if mentioned else ():
        for op in block.ops:
            for position, operand in enumerate(op.operands):
                if operand in mentioned and op.code != "is_null":
                    is_call = op.code == "call_object" and position == 0
                    found += [mentioned[operand]] * (1 if is_call else 2)
        assert block.end is not None
        for value in (*block.end.operands, *(arg for edge in block.end.edges for arg in edge.args)):
            if value in mentioned:
                found += [mentioned[value]] * 2
    return found
