"""What an entry takes: its parameters with their annotations resolved.

Read from the Python function, so it needs the entries' module to be imported.
"""

import inspect
import typing
from collections.abc import Callable
from dataclasses import dataclass

from molt.entries import EntryError


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter of an entry."""

    name: str
    annotation: object
    required: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of an entry, in order."""

    params: tuple[Param, ...]


def read_signature(function: Callable[..., object]) -> Signature:
    """The signature of an entry; EntryError when a payload cannot fill it."""
    try:
        hints = typing.get_type_hints(function)
    except Exception as error:
        raise EntryError(f"the annotations of {function.__name__} cannot be read: {error}") from None
    return Signature(
        tuple(_read_param(function, param, hints) for param in inspect.signature(function).parameters.values())
    )


def _read_param(function: Callable[..., object], param: inspect.Parameter, hints: dict[str, object]) -> Param:
    if param.kind in (param.VAR_POSITIONAL, param.VAR_KEYWORD, param.POSITIONAL_ONLY):
        raise EntryError(f"{function.__name__}: the parameter {param.name!r} cannot be given by name")
    return Param(param.name, hints.get(param.name, object), param.default is param.empty)
