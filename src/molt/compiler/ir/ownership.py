"""Which operands an operation takes over, and whose results stay valid by whose leave.

These are readings of `opcodes.TABLE`; what follows from them is the business of the
pass `insert_refcounts`.
"""

from __future__ import annotations

from functools import cache

from molt.compiler.ir.model import CSignature, Op, Rep, Value
from molt.compiler.ir.opcodes import TABLE

# Results that no one ever counts: null, small or immortal.
UNCOUNTED_RESULTS = frozenset({"null", "object", "tag", "box_bool", "static_object"})

# Pointers into an object, or to words that a temporary array borrows: using one uses
# the operands it was made from.
DERIVED_POINTERS = frozenset({"array", "slot_at", "place_at", "update_at", "inline_data", "elem_address", "bitcast", "field", "convert", "arith", "select"})

# Operations in which something may be dropped.  Of these, the ones in `BY_OPERAND` go on
# using their borrowed operands while that happens.
_CAN_DROP_BY_OPERAND = frozenset({
    "binary", "compare_op", "compare_true", "truth", "call_object", "poll", "make_dict", "make_set",
})  # fmt: skip
_CAN_DROP_AFTERWARDS = frozenset({"replace_field", "replace_elem", "replace_float", "set_global", "make_tuple"})


@cache
def _consuming_letters(code: str, count: int) -> tuple[bool, ...]:
    letters = TABLE[code].operands.split()
    if letters and letters[-1].endswith("…"):
        rest = letters.pop().removesuffix("…")
        letters += [rest] * (count - len(letters))
    return tuple(letter.isupper() for letter in letters)


def signature_of(op: Op) -> CSignature:
    sig = op.attrs["sig"]
    assert isinstance(sig, CSignature)
    return sig


def consumed_operands(op: Op) -> tuple[bool, ...]:
    """For each operand, whether the operation takes over the reference to it."""
    if op.code == "call":
        consumes = signature_of(op).consumes
        return consumes[: len(op.operands)] if consumes else (False,) * len(op.operands)
    if op.code == "call_ptr":
        sig = signature_of(op)
        return (False, *(sig.consumes_param(i) for i in range(len(op.operands) - 1)))
    return _consuming_letters(op.code, len(op.operands))


def gives_pointer(op: Op) -> bool:
    """Whether the result is raw bits through which an operand's memory is reached."""
    if op.result is None or op.code not in DERIVED_POINTERS:
        return False
    return op.result.rep is Rep.PTR or (op.code != "field" and op.result.rep in (Rep.U64, Rep.I64))


def can_drop(op: Op) -> bool:
    """Whether an object may lose its last reference in the operation itself."""
    if op.code in ("call", "call_ptr"):
        return not signature_of(op).foreign and not op.attrs.get("harmless")
    return op.code in _CAN_DROP_BY_OPERAND or op.code in _CAN_DROP_AFTERWARDS


def needs_operands_throughout(op: Op) -> bool:
    """Whether borrowed operands are still used when something was dropped."""
    return can_drop(op) and op.code not in _CAN_DROP_AFTERWARDS


def words(values: list[Value]) -> list[Value]:
    return [value for value in values if value.rep is Rep.WORD]
