"""Fits decoded payloads to annotations, as docs/embedding.md says.

A checker is made once per annotation and then used for every request. A
payload that does not fit is a `Mismatch`, whose path grows on its way out, so
that a payload that fits pays nothing for it.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass

from molt.client.signature import Signature
from molt.entries import EntryError


class Mismatch(Exception):
    """A payload that is not what the annotation says."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path: list[str | int] = []

    def within(self, step: str | int) -> "Mismatch":
        """The same, seen from the value that holds the faulty one at `step`."""
        self.path.insert(0, step)
        return self

    def describe(self) -> str:
        """`items[2].limit: expected int, got str`."""
        text = ""
        for step in self.path:
            text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
        return f"{text or 'payload'}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Checker:
    """Turns a decoded value into one of the annotated type, or raises Mismatch."""

    name: str
    check: Callable[[object], typing.Any]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field or parameter to be filled from an object's member."""

    name: str
    checker: Checker
    required: bool


def make_argument_reader(signature: Signature) -> Callable[[object], dict[str, object]]:
    """A function from a decoded payload to the entry's keyword arguments."""
    checkers = _Checkers()
    slots = tuple(_Slot(p.name, checkers.make(p.annotation), p.required) for p in signature.params)
    if not slots:
        return lambda payload: {}
    if len(slots) == 1:
        slot = slots[0]
        return lambda payload: {slot.name: slot.checker.check(payload)}

    def read(payload: object) -> dict[str, object]:
        if type(payload) is not dict:
            raise _unexpected("dict", payload)
        return _fill(slots, payload)

    return read


class _Checkers:
    """Makes checkers; a dataclass that holds itself gets one that refers to itself."""

    def __init__(self) -> None:
        self._dataclasses: dict[type, Checker] = {}

    def make(self, annotation: object) -> Checker:
        if annotation is typing.Any or annotation is object:
            return Checker("object", lambda value: value)
        if annotation is None or annotation is type(None):
            return Checker("None", _check_none)
        if annotation is float:
            return Checker("float", _check_float)
        if annotation in (int, bool, str, bytes):
            return _make_exact(typing.cast(type, annotation))
        if isinstance(annotation, type) and is_dataclass(annotation):
            return self._make_dataclass(annotation)
        origin = typing.get_origin(annotation) or annotation
        arguments = typing.get_args(annotation)
        if origin is list:
            return self._make_list(arguments)
        if origin is tuple:
            return self._make_tuple(arguments)
        if origin is dict:
            return self._make_dict(arguments)
        if origin in (typing.Union, types.UnionType):
            return _make_union([self.make(argument) for argument in arguments])
        raise EntryError(f"a payload cannot be decoded into {annotation!r}")

    def _make_list(self, arguments: tuple[object, ...]) -> Checker:
        if not arguments:
            return _make_exact(list)
        item = self.make(arguments[0])
        name = f"list[{item.name}]"

        def check(value: object) -> list[object]:
            if type(value) is not list:
                raise _unexpected(name, value)
            return [_check_at(item, position, member) for position, member in enumerate(value)]

        return Checker(name, check)

    def _make_tuple(self, arguments: tuple[object, ...]) -> Checker:
        if not arguments:
            return Checker("tuple", lambda value: tuple(_require_list("tuple", value)))
        if arguments[-1] is Ellipsis:
            item = self.make(arguments[0])
            name = f"tuple[{item.name}, ...]"
            return Checker(
                name,
                lambda value: tuple(
                    _check_at(item, position, member) for position, member in enumerate(_require_list(name, value))
                ),
            )
        items = [self.make(argument) for argument in arguments]
        name = f"tuple[{', '.join(item.name for item in items)}]"

        def check(value: object) -> tuple[object, ...]:
            members = _require_list(name, value)
            if len(members) != len(items):
                raise Mismatch(f"expected {len(items)} items, got {len(members)}")
            return tuple(_check_at(item, position, members[position]) for position, item in enumerate(items))

        return Checker(name, check)

    def _make_dict(self, arguments: tuple[object, ...]) -> Checker:
        if not arguments:
            return _make_exact(dict)
        key, item = self.make(arguments[0]), self.make(arguments[1])
        name = f"dict[{key.name}, {item.name}]"

        def check(value: object) -> dict[object, object]:
            if type(value) is not dict:
                raise _unexpected(name, value)
            return {key.check(k): _check_at(item, str(k), member) for k, member in value.items()}

        return Checker(name, check)

    def _make_dataclass(self, cls: type) -> Checker:
        known = self._dataclasses.get(cls)
        if known is not None:
            return known
        slots: list[_Slot] = []

        def check(value: object) -> object:
            if type(value) is not dict:
                raise _unexpected(cls.__name__, value)
            return cls(**_fill(slots, value))

        checker = self._dataclasses[cls] = Checker(cls.__name__, check)
        try:
            hints = typing.get_type_hints(cls)
        except Exception as error:
            raise EntryError(f"the annotations of {cls.__name__} cannot be read: {error}") from None
        slots.extend(_Slot(f.name, self.make(hints[f.name]), _is_required(f)) for f in fields(cls) if f.init)
        return checker


def _make_exact(cls: type) -> Checker:
    """A checker of values whose type is `cls` itself: a bool is no int."""

    def check(value: object) -> object:
        if type(value) is not cls:
            raise _unexpected(cls.__name__, value)
        return value

    return Checker(cls.__name__, check)


def _make_union(members: list[Checker]) -> Checker:
    name = " | ".join(member.name for member in members)
    # A member that takes the value as it is comes before one that converts it.
    ordered = sorted(members, key=lambda member: member.name == "float")

    def check(value: object) -> object:
        deepest: Mismatch | None = None
        for member in ordered:
            try:
                return member.check(value)
            except Mismatch as mismatch:
                # A fault inside a member tells more than "none of them fits".
                if mismatch.path and deepest is None:
                    deepest = mismatch
        raise deepest or _unexpected(name, value)

    return Checker(name, check)


def _check_none(value: object) -> None:
    if value is not None:
        raise _unexpected("None", value)


def _check_float(value: object) -> float:
    if type(value) is float:
        return value
    if type(value) is not int:
        raise _unexpected("float", value)
    try:
        return float(value)
    except OverflowError:
        raise Mismatch("int too large to convert to float") from None


def _check_at(item: Checker, step: str | int, value: object) -> object:
    try:
        return item.check(value)
    except Mismatch as mismatch:
        raise mismatch.within(step) from None


def _fill(slots: typing.Iterable[_Slot], members: dict[str, object]) -> dict[str, object]:
    filled: dict[str, object] = {}
    for slot in slots:
        if slot.name in members:
            filled[slot.name] = _check_at(slot.checker, slot.name, members[slot.name])
        elif slot.required:
            raise Mismatch(f"missing, expected {slot.checker.name}").within(slot.name)
    return filled


def _require_list(name: str, value: object) -> list[object]:
    if type(value) is not list:
        raise _unexpected(name, value)
    return value


def _is_required(field: "Field[object]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _unexpected(expected: str, value: object) -> Mismatch:
    got = "None" if value is None else type(value).__name__
    return Mismatch(f"expected {expected}, got {got}")
