"""`typing`: names for annotations. They are objects that print and compare as CPython's, and check nothing."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.low import is_null
from molt.lib.std.molt_values import raise_missing_name as _raise_missing_name
from molt.lib.std.typing.aliases import ForwardRef as ForwardRef
from molt.lib.std.typing.aliases import TypeVar as TypeVar
from molt.lib.std.typing.forms import ALIASES as _ALIASES
from molt.lib.std.typing.forms import FORMS as _FORMS
from molt.lib.std.typing.forms import OTHERS as _OTHERS
from molt.lib.std.typing.forms import special_form as _special_form
from molt.lib.std.typing.generic import Generic as Generic
from molt.lib.std.typing.generic import NewType as NewType
from molt.lib.std.typing.generic import Protocol as Protocol
from molt.lib.std.typing.generic import assert_never as assert_never
from molt.lib.std.typing.generic import assert_type as assert_type
from molt.lib.std.typing.generic import cast_type as cast
from molt.lib.std.typing.generic import final as final
from molt.lib.std.typing.generic import get_args as get_args
from molt.lib.std.typing.hints import get_type_hints as get_type_hints
from molt.lib.std.typing.generic import get_origin as get_origin
from molt.lib.std.typing.generic import overload as overload
from molt.lib.std.typing.generic import unchanged as no_type_check
from molt.lib.std.typing.generic import unchanged as runtime_checkable

# What `special_form` makes.
_computed_names: _Final = _FORMS + _ALIASES + _OTHERS


def __getattr__(name: str) -> object:
    """The names that are no constants."""
    value = _special_form(name)
    return _raise_missing_name("typing", name) if is_null(value) else value
