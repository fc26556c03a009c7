"""The signals: classes of exceptions, the bits that stand for them, and what raises them.

Bits are those of conditions; the signal InvalidOperation is any of several. Their order is that of a context's repr.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exceptions import ArithmeticError, TypeError, ZeroDivisionError
from molt.lib.builtins.list import list
from molt.lib.low import builtin, class_object, compact, i64, internal
from molt.lib.rt.errors import make_exception, raise_object

compact()

CLAMPED: Final = 0x1
CONVERSION_SYNTAX: Final = 0x2
DIVISION_BY_ZERO: Final = 0x4
DIVISION_IMPOSSIBLE: Final = 0x8
DIVISION_UNDEFINED: Final = 0x10
INEXACT: Final = 0x40
INVALID_CONTEXT: Final = 0x80
INVALID_OPERATION: Final = 0x100
FLOAT_OPERATION: Final = 0x400
OVERFLOW: Final = 0x800
ROUNDED: Final = 0x1000
SUBNORMAL: Final = 0x2000
UNDERFLOW: Final = 0x4000
# All conditions of the signal InvalidOperation, two of which nothing here raises among them.
ANY_INVALID: Final = 0x3BA
ERRORS: Final = 0x3BE

SIGNALS: Final = 9
BITS_OF_SIGNALS: Final = (0x3BA, 0x400, 0x4, 0x800, 0x4000, 0x2000, 0x40, 0x1000, 0x1)
SIGNAL_NAMES: Final = (
    "InvalidOperation", "FloatOperation", "DivisionByZero", "Overflow", "Underflow", "Subnormal", "Inexact", "Rounded",
    "Clamped",
)  # fmt: skip


@builtin(name="DecimalException", module="decimal")
class DecimalException(ArithmeticError):
    pass


@builtin(name="Clamped", module="decimal")
class Clamped(DecimalException):
    pass


@builtin(name="Rounded", module="decimal")
class Rounded(DecimalException):
    pass


@builtin(name="Inexact", module="decimal")
class Inexact(DecimalException):
    pass


@builtin(name="Subnormal", module="decimal")
class Subnormal(DecimalException):
    pass


@builtin(name="Underflow", module="decimal")
class Underflow(Inexact, Rounded, Subnormal):
    pass


@builtin(name="Overflow", module="decimal")
class Overflow(Inexact, Rounded):
    pass


@builtin(name="DivisionByZero", module="decimal")
class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


@builtin(name="FloatOperation", module="decimal")
class FloatOperation(DecimalException, TypeError):
    pass


@builtin(name="InvalidOperation", module="decimal")
class InvalidOperation(DecimalException):
    pass


@builtin(name="ConversionSyntax", module="decimal")
class ConversionSyntax(InvalidOperation):
    pass


@builtin(name="DivisionImpossible", module="decimal")
class DivisionImpossible(InvalidOperation):
    pass


@builtin(name="DivisionUndefined", module="decimal")
class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


@builtin(name="InvalidContext", module="decimal")
class InvalidContext(InvalidOperation):
    pass


@internal
def signal_class(number: i64) -> object:
    """The class of a signal, by its place in a context's dicts."""
    if number == 0:
        return class_object(InvalidOperation)
    if number == 1:
        return class_object(FloatOperation)
    if number == 2:
        return class_object(DivisionByZero)
    if number == 3:
        return class_object(Overflow)
    if number == 4:
        return class_object(Underflow)
    if number == 5:
        return class_object(Subnormal)
    if number == 6:
        return class_object(Inexact)
    return class_object(Rounded) if number == 7 else class_object(Clamped)


@internal
def signals_in(bits: i64) -> list:
    """The classes of the signals that some bits stand for."""
    found: list = []
    for i in range(SIGNALS):
        if bits & signal_bits(i) != 0:
            found.append(signal_class(i))
    return found


@internal
def signal_bits(number: i64) -> i64:
    """The bits of a signal, by its place."""
    return small(BITS_OF_SIGNALS.data.get(number))


@internal
def bits_of_class(key: object) -> i64:
    """The bits of a signal by its class; KeyError for anything else."""
    for i in range(SIGNALS):
        if signal_class(i) is key:
            return signal_bits(i)
    raise KeyError(
        "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
        "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
    )


@internal
def raise_signals(bits: i64) -> None:
    """Raises the first of the signals that are trapped, with the list of all conditions. Always raises."""
    conditions: list = []
    if bits & INVALID_OPERATION != 0:
        conditions.append(class_object(InvalidOperation))
    if bits & CONVERSION_SYNTAX != 0:
        conditions.append(class_object(ConversionSyntax))
    if bits & DIVISION_IMPOSSIBLE != 0:
        conditions.append(class_object(DivisionImpossible))
    if bits & DIVISION_UNDEFINED != 0:
        conditions.append(class_object(DivisionUndefined))
    if bits & INVALID_CONTEXT != 0:
        conditions.append(class_object(InvalidContext))
    first = 0
    while bits & signal_bits(first) == 0:
        first += 1
    for i in range(1, SIGNALS):
        if bits & signal_bits(i) != 0:
            conditions.append(signal_class(i))
    raise_object(make_exception(cast(type, signal_class(first)), conditions), NULL)


@internal
def listed(bits: i64) -> str:
    """Some bits as the repr of a context has them: in the order of bits, InvalidOperation once."""
    parts: list = []
    if bits & CLAMPED != 0:
        parts.append("Clamped")
    # What comes first of the invalid ones decides where they are.
    if bits & CONVERSION_SYNTAX != 0:
        parts.append("InvalidOperation")
    if bits & DIVISION_BY_ZERO != 0:
        parts.append("DivisionByZero")
    if bits & CONVERSION_SYNTAX == 0 and bits & (DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | 0x20) != 0:
        parts.append("InvalidOperation")
    if bits & INEXACT != 0:
        parts.append("Inexact")
    if bits & ANY_INVALID != 0 and bits & (CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | 0x20) == 0:
        parts.append("InvalidOperation")
    if bits & FLOAT_OPERATION != 0:
        parts.append("FloatOperation")
    if bits & OVERFLOW != 0:
        parts.append("Overflow")
    if bits & ROUNDED != 0:
        parts.append("Rounded")
    if bits & SUBNORMAL != 0:
        parts.append("Subnormal")
    if bits & UNDERFLOW != 0:
        parts.append("Underflow")
    return f"[{', '.join(parts)}]"


# At the bottom because of cycles.
from molt.lib.builtins.type import type  # noqa: E402
from molt.lib.low import NULL, cast, small  # noqa: E402
