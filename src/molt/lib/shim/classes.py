"""Library classes under CPython: fields that convert and wrap, inline data, allocation.

Not here: the memory behind pointers (`memory`).
"""

from __future__ import annotations

import builtins
import sys
import typing
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

from molt.lib.shim.faults import ShimFault
from molt.lib.shim.integers import MACHINE_INTS, boxed, i64
from molt.lib.shim.memory import NULL, POISON, Element, RawElement, StructElement, _allocate, element_of, point

T = TypeVar("T")
C = TypeVar("C", bound=type)
F = TypeVar("F", bound=Callable[..., Any])

_class_ids: dict[type, int] = {}


class inline(Generic[T]):
    """As an annotation of the last field: data of variable length. As a decorator: asks for inlining."""

    def __new__(cls, function: F) -> F:  # type: ignore[misc]
        return function


def internal(function: F) -> F:
    """Hides a method or function from Python."""
    return function


def visible(function: F) -> F:
    """Shows a module's function to Python although its name begins with one underscore."""
    return function


def borrowed(function: F) -> F:
    """Its result is read from memory and comes without a reference: whoever keeps it takes one."""
    return function


def noinline(function: F) -> F:
    """Keeps cold code out of its callers."""
    return function


def compact() -> None:
    """At module level: all of the module but what is `inline` is cold, and made small."""


def keywords(function: F) -> F:
    """Allows all parameters to be given by name."""
    return function


def parsed(function: F) -> F:
    """Has argument errors worded as by PyArg_ParseTuple, whose functions have a name for them."""
    return function


def called(name: str) -> Callable[[F], F]:
    """Says what errors of a constructor's arguments call it, where CPython's do not by its class."""
    return lambda function: function


def in_place(name: str) -> Callable[[F], F]:
    """Names the function that the boxed entry hands its arguments to where they lie."""
    return lambda function: function


def static_instance(name: str, **fields: int) -> Any:
    """Stands in a class for an instance that the compiler makes: the class may not be there yet."""
    return (name, fields)


def export(c_name: str) -> Callable[[F], F]:
    """Fixes the C symbol of a function, for floor and generated code."""
    return lambda function: function


class Field:
    """A declared field: converts on assignment, as a C field would."""

    __slots__ = ("name", "convert", "zero")

    def __init__(self, name: str, convert: Callable[[Any], Any], zero: Any) -> None:
        self.name = name
        self.convert = convert
        self.zero = zero

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        try:
            return instance.__dict__[self.name]
        except KeyError:
            raise ShimFault(f"field '{self.name}' of {owner.__name__}: the object was not made by new()") from None

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.name] = self.convert(value)


def _scope(cls: type) -> dict[str, Any]:
    scope = dict(vars(builtins))
    scope.update(MACHINE_INTS)
    scope.update(vars(sys.modules[cls.__module__]))
    # Inside a class body the name of a method may hide a built-in; annotations of fields mean the module's names.
    return scope


def _evaluate(cls: type, annotation: Any) -> Any:
    return eval(annotation, _scope(cls)) if isinstance(annotation, str) else annotation  # noqa: S307


def _field(cls: type, name: str, annotation: Any) -> Field:
    element = element_of(_evaluate(cls, annotation))
    return Field(name, element.convert if isinstance(element, RawElement) else boxed, element.zero())


def _declared(cls: type) -> dict[str, Any]:
    """The annotations of fields: not those of class-level constants, which have values."""
    found = cls.__dict__.get("__annotations__", {})
    return {
        name: text
        for name, text in found.items()
        if not str(text).startswith(("ClassVar", "Final")) and not _has_constant(cls, name)
    }


def _has_constant(cls: type, name: str) -> bool:
    return name in cls.__dict__ and not isinstance(cls.__dict__[name], Field)


def _install_fields(cls: type) -> None:
    """Puts descriptors in place at the first allocation, when all modules are loaded."""
    for base in cls.__mro__:
        if base is object or base.__dict__.get("_molt_ready", False):
            continue
        setattr(base, "_molt_ready", True)
        for name, annotation in _declared(base).items():
            if str(annotation).startswith("inline["):
                setattr(base, "_molt_inline", (name, typing.get_args(_evaluate(base, annotation))[0]))
            else:
                setattr(base, name, _field(base, name, annotation))


@overload
def builtin(cls: C) -> C: ...
@overload
def builtin(*, name: str = ..., module: str = ...) -> Callable[[C], C]: ...
def builtin(cls: Any = None, *, name: str = "", module: str = "") -> Any:
    """Declares a class that Python sees."""

    def declare(declared: Any) -> Any:
        declared._molt_builtin = True
        _end_iteration_by_exception(declared)
        if name:
            declared.__name__ = declared.__qualname__ = name if module else name.rpartition(".")[2]
        if module:
            declared._molt_module = module
        return declared

    return declare if cls is None else declare(cls)


def _end_iteration_by_exception(cls: Any) -> None:
    """A library `__next__` returns NULL at exhaustion; CPython's protocol wants StopIteration."""
    advance = cls.__dict__.get("__next__")
    if advance is None:
        return

    def __next__(self: Any) -> Any:
        value = advance(self)
        if value is NULL:
            raise StopIteration
        return value

    cls.__next__ = __next__
    cls._molt_next = advance


def struct(cls: C) -> C:
    """Declares a headerless record, used as `ptr[X]`."""
    layout: list[StructElement] = []

    def lay_out() -> StructElement:
        if not layout:
            layout.append(_lay_out(cls))
        return layout[0]

    setattr(cls, "_molt_struct", lay_out)
    return cls


def _lay_out(cls: type) -> StructElement:
    fields: dict[str, tuple[int, Element]] = {}
    offset = align = 0
    for base in reversed(cls.__mro__):
        for name, annotation in base.__dict__.get("__annotations__", {}).items():
            element = element_of(_evaluate(base, annotation))
            offset = (offset + element.align - 1) & -element.align
            fields[name] = (offset, element)
            offset += element.size
            align = max(align, element.align)
    align = max(align, 1)
    return StructElement(cls.__name__, (offset + align - 1) & -align, align, fields)


def new(cls: type[T], count: int = 0) -> T:
    """An instance with all bits zero, with room for `count` inline elements."""
    return new_of(cls, cls, count)


def new_of(cls: type, declared: type[T], count: int = 0) -> T:
    """As `new(declared, count)`, for a possible subclass of it."""
    if not issubclass(cls, declared):
        raise ShimFault(f"new_of: {cls.__name__} is no subclass of {declared.__name__}")
    _install_fields(cls)
    made: Any = object.__new__(cls)
    for base in cls.__mro__:
        for name, field in base.__dict__.items():
            if isinstance(field, Field):
                made.__dict__[name] = field.zero
    data = getattr(cls, "_molt_inline", None)
    if data is not None:
        made.__dict__[data[0]] = _allocate(element_of(data[1]), count, 0)
    elif count:
        raise ShimFault(f"{declared.__name__} has no inline data")
    return made


# Containers are not among them: library code looks into their layout.
_STAND_INS: dict[str, type] = {
    c.__name__: c for c in (int, float, bool, complex, str, bytes, slice, type, type(None), type(Ellipsis))
}


def counterpart(cls: type) -> type | None:
    """The host's class whose values stand for those of a library class under CPython."""
    return _STAND_INS.get(cls.__name__) if cls.__dict__.get("_molt_builtin", False) else None


def type_is(x: object, cls: type) -> bool:
    """Whether the class of `x` is exactly `cls`."""
    return type(boxed(x)) is cls or (type(boxed(x)) is counterpart(cls))


def isinstance_(x: object, cls: Any) -> bool:
    """`isinstance`, to which host values are instances of the library's class of the same name."""
    if not builtins.isinstance(cls, tuple):
        host = counterpart(cls)
        return builtins.isinstance(x, cls) or (host is not None and builtins.isinstance(x, host))
    return any(isinstance_(x, one) for one in cls)


def class_id(cls: type) -> i64:
    return i64(_class_ids.setdefault(cls, len(_class_ids) + 1))


def type_id(x: object) -> i64:
    return class_id(type(boxed(x)))


def class_object(cls: type) -> Any:
    return cls
