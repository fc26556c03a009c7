"""What operators come to when no operand has an answer, and attributes when there is none."""

from molt.lib.builtins.exceptions import AttributeError
from molt.lib.builtins.module import module
from molt.lib.builtins.type import IS_MODULE, IS_TYPE, type
from molt.lib.low import NULL, cast, class_object, compact, i64, noinline
from molt.lib.rt.errors import make_exception, raise_object
from molt.lib.rt.types import lookup, type_of

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


@noinline
def raise_no_attribute(x: object, name: str) -> object:
    """The AttributeError of `x.name`."""
    cls = type_of(x)
    if (cls.flags & IS_TYPE) != 0:
        raise_attribute_error(f"type object '{cast(type, x).name}' has no attribute '{name}'", x, name)
    if (cls.flags & IS_MODULE) != 0:
        raise_attribute_error(missing_in_module(cast(module, x), name), x, name)
    raise_attribute_error(f"'{cls.name}' object has no attribute '{name}'", x, name)
    return None


@noinline
def raise_attribute_error(message: str, x: object, name: str) -> None:
    """An AttributeError that knows what was asked of what, for the suggestion in its traceback."""
    e = make_exception(class_object(AttributeError), message)
    error = cast(AttributeError, e)
    error.name_value = name
    error.obj_value = x
    raise_object(e, NULL)


@noinline
def raise_cannot_set(x: object, cls: type, name: str) -> None:
    """The AttributeError of `x.name = …` or `del x.name` where instances have no such attribute."""
    if lookup(cls, name) != 0:
        raise_attribute_error(f"'{cls.name}' object attribute '{name}' is read-only", x, name)
    raise_attribute_error(f"'{cls.name}' object has no attribute '{name}'", x, name)


@noinline
def raise_no_half(name: str) -> None:
    """The error of a class that can only delete items, or only set them: one slot of C has both."""
    raise AttributeError(name)


# At the bottom because of cycles.
from molt.lib.rt.modules import missing_in_module  # noqa: E402
from molt.lib.rt.comparison import EQ, GT, LE, LT, NE  # noqa: E402
