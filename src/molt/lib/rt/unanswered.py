"""What operators come to when no operand has an answer."""

from molt.lib.low import compact, i64, noinline
from molt.lib.rt.types import type_of

compact()


def compare_unknown(a: object, b: object, op: i64) -> object:
    """`a op b` when neither knows an answer: only whether they are the same is left to be asked."""
    if op == EQ:
        return a is b
    if op == NE:
        return not (a is b)
    names = f"'{type_of(a).name}' and '{type_of(b).name}'"
    raise TypeError(f"'{comparison_symbol(op)}' not supported between instances of {names}")


def comparison_symbol(op: i64) -> str:
    """The operator of a comparison."""
    if op == LT:
        return "<"
    if op == LE:
        return "<="
    if op == GT:
        return ">"
    return ">="


@noinline
def raise_unsupported(a: object, b: object, symbol: str) -> object:
    """The TypeError of an operator that neither operand knows."""
    raise TypeError(f"unsupported operand type(s) for {symbol}: '{type_of(a).name}' and '{type_of(b).name}'")


# At the bottom because of cycles.
from molt.lib.rt.ops import EQ, GT, LE, LT, NE  # noqa: E402
