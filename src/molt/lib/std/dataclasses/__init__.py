"""`dataclasses`: what is left of it at run time, as the compiler expands `@dataclass` itself.

What expanded classes need is in `helpers`; `docs/design/dataclasses.md` lists it.
"""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.low import NULL as _NULL
from molt.lib.low import internal as _internal
from molt.lib.low import is_null as _is_null
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.calls import call_with as _call_with
from molt.lib.rt.modules import find_program_module as _find_program_module
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.names import same_name as _same_name
from molt.lib.std.dataclasses.copies import asdict as asdict
from molt.lib.std.dataclasses.copies import astuple as astuple
from molt.lib.std.dataclasses.copies import replace as replace
from molt.lib.std.dataclasses.helpers import DataclassParams as _DataclassParams
from molt.lib.std.dataclasses.helpers import check_annotation as _check_annotation
from molt.lib.std.dataclasses.helpers import check_default as _check_default
from molt.lib.std.dataclasses.helpers import dataclass_getstate as _getstate
from molt.lib.std.dataclasses.helpers import dataclass_setstate as _setstate
from molt.lib.std.dataclasses.helpers import finish_field as _finish_field
from molt.lib.std.dataclasses.helpers import helper_method as _helper_method
from molt.lib.std.dataclasses.helpers import make_field as _make_field
from molt.lib.std.dataclasses.helpers import recursive_repr as _recursive_repr
from molt.lib.std.dataclasses.helpers import signature_doc as _signature_doc
from molt.lib.std.dataclasses.helpers import stale_super as _stale_super
from molt.lib.std.dataclasses.records import Field as Field
from molt.lib.std.dataclasses.records import FrozenInstanceError as FrozenInstanceError
from molt.lib.std.dataclasses.records import InitVar as InitVar
from molt.lib.std.dataclasses.records import field as field
from molt.lib.std.dataclasses.records import fields as fields
from molt.lib.std.dataclasses.records import is_dataclass as is_dataclass
from molt.lib.std.dataclasses.sentinels import sentinel as _sentinel
from molt.lib.std.molt_unsupported import MoltUnsupported as _MoltUnsupported
from molt.lib.std.molt_values import keep_value as _keep_value
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name

# What `__getattr__` makes: the marks, and what expanded classes use.
_computed_names: _Final = (
    "MISSING", "KW_ONLY", "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR", "_HAS_DEFAULT_FACTORY",
    "_DataclassParams", "_recursive_repr", "_dataclass_getstate", "_dataclass_setstate",
    "_make_field", "_finish_field", "_check_default", "_check_annotation", "_signature_doc", "_stale_super",
)  # fmt: skip


def dataclass(*args: object, **kwargs: object) -> object:
    """Classes are made into dataclasses when the program is compiled; what reaches this was not."""
    return _call_with(_maker("dataclass"), args, kwargs)


def make_dataclass(*args: object, **kwargs: object) -> object:
    """Return a new dynamically created dataclass."""
    return _call_with(_maker("make_dataclass"), args, kwargs)


@_internal
def _maker(name: str) -> object:
    """What makes dataclasses at run time: of a program whose calls are seen to need it (`evaluate/expand.py`)."""
    if _find_program_module("_molt_dataclass") < 0:
        raise _MoltUnsupported(f"{name}() by another name; call it by its own, or write @dataclass directly above the class")
    return _get_attr(_import_library("_molt_dataclass"), name)


def __getattr__(name: str) -> object:
    """The names that are no constants."""
    value = _sentinel(name)
    if not _is_null(value):
        return value
    value = _find_helper(name)
    if _is_null(value):
        return _raise_missing_name("dataclasses", name)
    return _keep_value("dataclasses", name, value)


def _find_helper(name: str) -> object:
    """A helper of expanded classes; NULL for none."""
    if _same_name(name, "_make_field"):
        return _make_field
    if _same_name(name, "_finish_field"):
        return _finish_field
    if _same_name(name, "_recursive_repr"):
        return _recursive_repr
    if _same_name(name, "_DataclassParams"):
        return _DataclassParams
    if _same_name(name, "_check_default"):
        return _check_default
    if _same_name(name, "_check_annotation"):
        return _check_annotation
    if _same_name(name, "_signature_doc"):
        return _signature_doc
    if _same_name(name, "_stale_super"):
        return _stale_super
    if _same_name(name, "_dataclass_getstate"):
        return _helper_method(_getstate, False)
    if _same_name(name, "_dataclass_setstate"):
        return _helper_method(_setstate, False)
    return _NULL
