"""Module objects: the names of a module of the program or the library as attributes."""

from __future__ import annotations

from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, compact, i64, new_of, ptr, u64
from molt.lib.rt.context import ModuleTable

compact()


@builtin(name="module")
class module:
    # `table` is null for one that a program made; `extra` has what the table has not.

    table: ptr[ModuleTable]
    version: u64
    name: object
    extra: object
    is_initializing: i64
    is_changed: i64  # whether `extra` has a name of the table
    keeps_dict: i64  # whether `extra` has all names (`rt/own_names.py`)

    def __new__(cls: type, name: str, doc: object = None, /) -> object:
        made = cast(module, new_of(cls, module))
        made.name = name
        set_in_module(made, "__name__", name)
        set_in_module(made, "__doc__", doc)
        set_in_module(made, "__package__", None)
        set_in_module(made, "__loader__", None)
        set_in_module(made, "__spec__", None)
        return made

    def __init__(self, *args: object, **kwargs: object) -> None:
        return

    def __repr__(self) -> str:
        return module_text(self)

    def __dir__(self) -> object:
        return list_of_keys(module_dict(self))

    @property
    def __dict__(self) -> dict:
        return module_dict(self)


# At the bottom because of cycles.
from molt.lib.builtins.dict import list_of_keys  # noqa: E402
from molt.lib.rt.modules import module_dict, module_text, set_in_module  # noqa: E402
