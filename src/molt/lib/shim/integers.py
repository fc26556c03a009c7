"""Machine integers under CPython: int subclasses whose results wrap.

Not here: memory (`memory`), conversion between words and integers (`words`).
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, ClassVar, Self, SupportsIndex

from molt.lib.shim.faults import ShimFault


class MachineInt(int):
    """An integer of fixed width. Operators take the same type, literals, or types that widen to i64."""

    bits: ClassVar[int] = 64
    signed: ClassVar[bool] = True
    _mask: ClassVar[int]
    _half: ClassVar[int]
    _span: ClassVar[int]

    def __init_subclass__(cls) -> None:
        cls._span = 1 << cls.bits
        cls._mask = cls._span - 1
        cls._half = 1 << (cls.bits - 1) if cls.signed else cls._span

    def __new__(cls, value: SupportsIndex | float = 0) -> Self:
        wrapped = int(value) & cls._mask
        if wrapped >= cls._half:
            wrapped -= cls._span
        return int.__new__(cls, wrapped)

    def __neg__(self) -> Self:
        return type(self)(-int(self))

    def __invert__(self) -> Self:
        return type(self)(~int(self))

    def __pos__(self) -> Self:
        return self

    def __abs__(self) -> Self:
        raise ShimFault("abs() of a machine integer: compare and negate instead")

    def __truediv__(self, other: Any) -> Any:
        raise ShimFault("'/' is for float: use '//' or convert")

    __rtruediv__ = __truediv__

    def __pow__(self, other: Any, modulus: Any = None) -> Any:
        raise ShimFault("'**' is not an operation of machine integers")

    __rpow__ = __pow__


def _common_type(left: MachineInt, right: Any) -> type[MachineInt] | None:
    ours = type(left)
    theirs = type(right)
    if theirs is ours or theirs is int:
        return ours
    if not issubclass(theirs, MachineInt):
        return None
    if ours is u64 or theirs is u64 or (ours is not i64 and theirs is not i64):
        raise ShimFault(f"mixed integer types {ours.__name__} and {theirs.__name__}: convert one of them")
    return i64


def _operators(operation: Callable[[int, int], int]) -> tuple[Callable[..., Any], Callable[..., Any]]:
    def forward(self: MachineInt, other: Any) -> Any:
        kind = _common_type(self, other)
        return NotImplemented if kind is None else kind(operation(int(self), int(other)))

    def reflected(self: MachineInt, other: Any) -> Any:
        kind = _common_type(self, other)
        return NotImplemented if kind is None else kind(operation(int(other), int(self)))

    return forward, reflected


def _shift(operation: Callable[[int, int], int]) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """Shifts keep the type of what is shifted, and count fewer bits than it has."""

    def forward(self: MachineInt, count: Any) -> Any:
        if not 0 <= int(count) < self.bits:
            raise ShimFault(f"shift of {type(self).__name__} by {int(count)}")
        return type(self)(operation(int(self), int(count)))

    def reflected(self: MachineInt, shifted: Any) -> Any:
        return forward(i64(shifted), self)

    return forward, reflected


def _checked_division(operation: Callable[[int, int], int]) -> Callable[[int, int], int]:
    def divide(a: int, b: int) -> int:
        if b == 0:
            raise ShimFault("division of a machine integer by zero")
        return operation(a, b)

    return divide


def _install() -> None:
    table = {
        "add": _operators(operator.add),
        "sub": _operators(operator.sub),
        "mul": _operators(operator.mul),
        "and": _operators(operator.and_),
        "or": _operators(operator.or_),
        "xor": _operators(operator.xor),
        "floordiv": _operators(_checked_division(operator.floordiv)),
        "mod": _operators(_checked_division(operator.mod)),
        "lshift": _shift(operator.lshift),
        "rshift": _shift(operator.rshift),
    }
    for name, (forward, reflected) in table.items():
        setattr(MachineInt, f"__{name}__", forward)
        setattr(MachineInt, f"__r{name}__", reflected)


class i8(MachineInt):
    bits = 8


class i16(MachineInt):
    bits = 16


class i32(MachineInt):
    bits = 32


class i64(MachineInt):
    pass


class u8(MachineInt):
    bits = 8
    signed = False


class u16(MachineInt):
    bits = 16
    signed = False


class u32(MachineInt):
    bits = 32
    signed = False


class u64(MachineInt):
    signed = False


_install()
MACHINE_INTS: dict[str, type[MachineInt]] = {c.__name__: c for c in (i8, i16, i32, i64, u8, u16, u32, u64)}


def boxed(value: Any) -> Any:
    """What a raw integer becomes where an object is expected: a plain int."""
    return int(value) if isinstance(value, MachineInt) else value
