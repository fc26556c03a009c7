"""What the library's `dataclasses` has beyond CPython's, for running expanded modules
under CPython; docs/design/dataclasses.md says what each helper must do."""

from __future__ import annotations

import dataclasses
import inspect
import types
import typing
from typing import Any

_NAMES = ("_check_annotation", "_check_default", "_make_field", "_finish_field",
          "_stale_super", "_signature_doc")


def library() -> types.ModuleType:
    """A module with the contents of `dataclasses` and the helpers."""
    module = types.ModuleType("dataclasses")
    vars(module).update(vars(dataclasses))
    vars(module).update({name: globals()[name] for name in _NAMES})
    return module


def _check_annotation(name: str, value: Any) -> None:
    marker = value in (typing.ClassVar, dataclasses.InitVar, dataclasses.KW_ONLY) \
        or typing.get_origin(value) is typing.ClassVar \
        or isinstance(value, dataclasses.InitVar | str)
    assert not marker, "MoltUnsupported"


def _check_default(name: str, value: Any) -> None:
    if value.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(value)} for field {name} is not allowed: "
                         "use default_factory")
    plain = isinstance(value, types.FunctionType | property)
    assert plain or not hasattr(type(value), "__get__"), "MoltUnsupported"
    assert not isinstance(value, dataclasses.Field), "MoltUnsupported"


def _make_field(name: str, type_: Any, kw_only: Any, kind: Any, default: Any) -> Any:
    field = dataclasses.field(default=default)
    return _finish_field(field, name, type_, kw_only, kind)


def _finish_field(field: Any, name: str, type_: Any, kw_only: Any, kind: Any) -> Any:
    field.name, field.type, field.kw_only, field._field_type = name, type_, kw_only, kind
    return field


def _stale_super() -> None:
    raise TypeError("super(type, obj): obj must be an instance or subtype of type")


def _signature_doc(name: str, params: tuple[Any, ...]) -> str:
    parts = []
    for param in params:
        if isinstance(param, str):
            parts.append(param)
            continue
        text, annotation, default = param
        if annotation is not dataclasses.MISSING:
            text += f": {inspect.formatannotation(annotation)}"
        if default is not dataclasses.MISSING:
            text += "=" if annotation is dataclasses.MISSING else " = "
            text += repr(default)
        parts.append(text)
    return f"{name}({', '.join(parts)})"
