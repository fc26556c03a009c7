"""How much room instances have for attributes: as many as the program is seen to set.

What the checker counts are the attributes that a class's own methods set on `self`. Other code sets some as
well (`node.left = …`): those beyond the room lie in a buffer of their own, which no place remembers.
"""

from __future__ import annotations

from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Const, Op, Rep, Unit
from molt.compiler.passes.versions.likely import Likely


def make_room(unit: Unit, paths: FastPaths, likely: Likely) -> None:
    """Tells each `make_class` of the unit what is likely."""
    for function in unit.functions:
        if not function.user or not any(_makes_class(op, paths) for op in function.ops()):
            continue
        names = {op.result: op for op in function.ops() if op.code == "object"}
        for block in function.blocks:
            for op in list(block.ops):
                if not _makes_class(op, paths):
                    continue
                name = names[op.operands[0]].attrs["const"]
                assert isinstance(name, Const)
                count = likely.added_attributes(str(name.value))
                op.operands[5] = function.new_value(Rep.I64)
                made = Op("const", [], op.operands[5], {"value": count, "rep": Rep.I64}, op.span)
                block.ops.insert(block.ops.index(op), made)


def _makes_class(op: Op, paths: FastPaths) -> bool:
    return op.code == "call" and paths.operations.get(str(op.attrs["symbol"])) == "make_class"
