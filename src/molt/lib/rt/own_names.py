"""Modules that keep their names in a dict, as all do in CPython: those that hand it out (`globals()`).

The compiler looks every global name of such a module up here (`check/user/namespaces.py`). The dict is held
by an object in the first of the module's globals, so that functions of a module whose import failed
still have it, and the end of the program finds it where it ends globals.
"""

from __future__ import annotations

from molt.lib.builtins.module import module
from molt.lib.low import NULL, builtin, cast, compact, ctx, i64, internal, is_null, new, type_is
from molt.lib.rt.modules import import_library, module_at, module_dict, search_name
from molt.lib.rt.names import same_name
from molt.lib.rt.tables import dict_store, empty_dict

compact()


@builtin(name="SourceFileLoader", module="_frozen_importlib_external")
class source_loader:
    """The `__loader__` of a module."""

    name: object
    path: object


@builtin(name="names of a module")
class names_holder:
    """`index`: the module's number."""

    names: object
    index: i64

    def __drop__(self) -> None:
        # The program ends: from here on the names are ended as those of other modules are.
        names = cast(dict, self.names)
        table = ctx.program.modules[self.index]
        owner = ctx.module_objects.get(self.index)
        if not is_null(owner):
            cast(module, owner).keeps_dict = 0
        for key, value in list(names.items()):
            if isinstance(key, str):
                place = search_name(table, cast(str, key))
                if place >= 0:
                    ctx.globals.set(table.first + place, value)
                    names.pop(key)
        self.names = NULL


@internal
def own_names(index: i64) -> object:
    """The dict of the names of a module that keeps one; of another, a copy: `globals()`."""
    held = ctx.globals.get(ctx.program.modules[index].first)
    if not is_null(held) and type_is(held, names_holder):
        return cast(names_holder, held).names
    return module_dict(module_at(index))


@internal
def prepare_own_names(index: i64) -> object:
    """Moves the names that a module has before its body runs into a dict, in CPython's order."""
    m = cast(module, ctx.module_objects.get(index))
    table = m.table
    is_main = same_name(cast(str, table.name), "__main__")
    made = empty_dict()
    loader = new(source_loader)
    loader.name = table.name
    loader.path = table.file
    first = module_dict(m)
    for name in ("__name__", "__doc__", "__package__"):
        dict_store(made, name, first[name])
    dict_store(made, "__loader__", loader)
    dict_store(made, "__spec__", None)
    if is_main:
        dict_store(made, "__annotations__", {})
        dict_store(made, "__builtins__", import_library("builtins"))
    dict_store(made, "__file__", table.file)
    if is_main:
        dict_store(made, "__cached__", None)
    else:
        dict_store(made, "__builtins__", module_dict(cast(module, import_library("builtins"))))
    for i in range(table.count):
        ctx.globals.set(table.first + i, NULL)
    held = new(names_holder)
    held.names = made
    held.index = index
    ctx.globals.set(table.first, held)
    m.extra = made
    m.keeps_dict = 1
    forget_all()  # a place may know where a name was
    return None


# At the bottom because of cycles.
from molt.lib.low import isinstance  # noqa: E402
from molt.lib.rt.site_caches import forget_all  # noqa: E402
