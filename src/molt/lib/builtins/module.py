"""Module objects: the names of a module of the program or the library as attributes."""

from __future__ import annotations

from molt.lib.builtins.type import type
from molt.lib.low import builtin, called, cast, compact, i64, keywords, new_of, ptr, u64
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

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        made = cast(module, new_of(cls, module))
        made.name = "?"
        return made

    @called("module")
    @keywords
    def __init__(self, name: str, doc: object = None) -> None:
        self.name = name
        set_in_module(self, "__name__", name)
        set_in_module(self, "__doc__", doc)
        set_in_module(self, "__package__", None)
        set_in_module(self, "__loader__", None)
        set_in_module(self, "__spec__", None)

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
