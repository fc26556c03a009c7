"""How much room instances have for attributes: as many as the program is seen to set.

What the checker counts are the attributes that a class's own methods set on `self`. Other code sets some as
well (`node.left = …`): those beyond the room lie in a buffer of their own, which no place remembers. Where the class of
what is set is not seen here (`thing = kind(); thing.x = 0`), the checker's number holds, if the class has no base whose
attributes that may count again.
"""

from __future__ import annotations

from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Const, Op, Rep, Unit, Value
from molt.compiler.passes.versions.likely import Likely


def make_room(unit: Unit, paths: FastPaths, likely: Likely) -> None:
    """Tells each `make_class` of the unit what is likely."""
    for function in unit.functions:
        if not function.user or not any(_makes_class(op, paths) for op in function.ops()):
            continue
        made_by = {op.result: op for op in function.ops() if op.result is not None}
        for block in function.blocks:
            for op in list(block.ops):
                if not _makes_class(op, paths):
                    continue
                name = made_by[op.operands[0]].attrs["const"]
                assert isinstance(name, Const)
                count = likely.added_attributes(str(name.value))
                if _is_empty(made_by.get(op.operands[6]), made_by):
                    counted = made_by[op.operands[5]].attrs["value"]
                    assert isinstance(counted, int)
                    count = max(count, counted)
                op.operands[5] = function.new_value(Rep.I64)
                made = Op("const", [], op.operands[5], {"value": count, "rep": Rep.I64}, op.span)
                block.ops.insert(block.ops.index(op), made)


def _is_empty(bases: Op | None, made_by: dict[Value | None, Op]) -> bool:
    """Whether a tuple of bases is made of none."""
    if bases is None or len(bases.operands) != 2:
        return False
    length = made_by.get(bases.operands[1])
    return length is not None and length.code == "const" and length.attrs["value"] == 0


def _makes_class(op: Op, paths: FastPaths) -> bool:
    return op.code == "call" and paths.operations.get(str(op.attrs["symbol"])) == "make_class"
