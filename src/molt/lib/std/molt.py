"""`molt`: what programs import. An entry is the function as it was written, with a mark on it."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.exceptions import ValueError as _ValueError
from molt.lib.builtins.type import type as _type
from molt.lib.low import NULL
from molt.lib.low import builtin as _builtin
from molt.lib.low import cast as _cast
from molt.lib.low import internal as _internal
from molt.lib.low import is_null as _is_null
from molt.lib.low import isinstance as _isinstance
from molt.lib.low import new as _new
from molt.lib.rt.attributes import find_attr_or_null as _find_attr_or_null
from molt.lib.rt.attributes import get_attr as _get_attr
from molt.lib.rt.attributes import set_attr as _set_attr
from molt.lib.rt.ops import repr_of as _repr_of
from molt.lib.rt.stopping import is_stopped as _is_stopped
from molt.lib.std.molt_unsupported import MoltUnsupported as MoltUnsupported

_MARK: _Final = "__molt_entry__"


@_builtin(module="molt.entries")
class EntryError(_ValueError):
    """A function that cannot be an entry, or two entries of one name."""


@_builtin(name="mark", module="molt.entries")
class EntryMark:
    """What `entry(name=…)` gives."""

    entry_name: object

    def __call__(self, marked: object, /) -> object:
        return _mark(marked, self.entry_name)


def entry(function: object = NULL, /, *, name: object = None) -> object:
    """Mark a function as one that clients may call, by its own name or by `name`."""
    if not _is_null(function) and function is not None:
        return _mark(function, name)
    made = _new(EntryMark)
    made.entry_name = name
    return made


def cancelled() -> bool:
    """Whether nobody waits for the current request any more."""
    return _is_stopped()


@_internal
def entry_name(function: object) -> object:
    """The name that a function is called by as an entry; NULL when it is none."""
    return _find_attr_or_null(function, _MARK)


def _mark(function: object, name: object) -> object:
    if _is_null(_find_attr_or_null(function, "__call__")) or _isinstance(function, _type):
        raise EntryError(f"an entry must be a function, not {_repr_of(function)}")
    if name is None:
        name = _get_attr(function, "__name__")
    if not _isinstance(name, str) or _cast(str, name).length == 0:
        raise EntryError("an entry needs a name")
    if _cast(str, name).startswith("__"):
        raise EntryError(f"entry {_repr_of(name)}: names that begin with __ are reserved")
    _set_attr(function, _MARK, name)
    return function
