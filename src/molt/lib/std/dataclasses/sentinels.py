"""The marks of `dataclasses`: MISSING, KW_ONLY, the kinds of fields, and `<factory>`."""

from __future__ import annotations

from typing import Final

from molt.lib.low import NULL, builtin, is_null, new
from molt.lib.rt.names import same_name
from molt.lib.std.molt_values import keep_value, kept_value

HOME: Final = "dataclasses"


@builtin(name="_MISSING_TYPE", module="dataclasses")
class MissingType:
    """What stands for a default that is not given."""


@builtin(name="_KW_ONLY_TYPE", module="dataclasses")
class KeywordOnlyType:
    """What separates the fields that are keyword-only parameters."""


@builtin(name="_FIELD_BASE", module="dataclasses")
class FieldKind:
    """A kind of field."""

    name: str

    def __repr__(self) -> str:
        return self.name


@builtin(name="_HAS_DEFAULT_FACTORY_CLASS", module="dataclasses")
class FactoryMark:
    """The default of a parameter whose value a factory makes."""

    def __repr__(self) -> str:
        return "<factory>"


def sentinel(name: str) -> object:
    """A mark by its name in the module; NULL for no such mark."""
    found = kept_value(HOME, name)
    if not is_null(found):
        return found
    made = make_sentinel(name)
    return NULL if is_null(made) else keep_value(HOME, name, made)


def make_sentinel(name: str) -> object:
    """A new mark."""
    if same_name(name, "MISSING"):
        return new(MissingType)
    if same_name(name, "KW_ONLY"):
        return new(KeywordOnlyType)
    if same_name(name, "_HAS_DEFAULT_FACTORY"):
        return new(FactoryMark)
    if same_name(name, "_FIELD") or same_name(name, "_FIELD_CLASSVAR") or same_name(name, "_FIELD_INITVAR"):
        kind = new(FieldKind)
        kind.name = name
        return kind
    return NULL


def missing() -> object:
    """`MISSING`."""
    return sentinel("MISSING")
