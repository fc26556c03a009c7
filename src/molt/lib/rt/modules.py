"""Modules: their attributes, and importing them when the program gets there."""

from typing import Final

from molt.lib.builtins.exceptions import AttributeError, ImportError, ModuleNotFoundError
from molt.lib.builtins.module import module
from molt.lib.builtins.type import HAS_SET, IS_STATIC, type
from molt.lib.low import (
    NULL,
    as_word,
    call_ptr,
    cast,
    class_object,
    compact,
    ctx,
    fn,
    from_word,
    i64,
    is_null,
    isinstance,
    new,
    noinline,
    ptr,
    u64,
)
from molt.lib.rt.calls import adopt, call1
from molt.lib.rt.context import ModuleTable
from molt.lib.rt.errors import make_exception, raise_naming, raise_object, type_name
from molt.lib.rt.memory import count_of, pointer_at
from molt.lib.rt.names import same_name
from molt.lib.rt.tables import dict_discard, dict_find, dict_keys, dict_store, empty_dict
from molt.lib.rt.types import METHOD_CACHE, lookup, type_of

compact()

# Stands in a module's own dict for a name of its table that a program has deleted.
DELETED: Final = "<a name that the program has deleted>"


# --- attributes ---


def find_name(m: module, name: str) -> i64:
    """Where a module's table has a name, -1 for nowhere; remembered in the method cache."""
    if is_null(m.table) or m.keeps_dict != 0:
        return -1
    word = as_word(name)
    entry = ctx.method_cache + i64((m.version * u64(5) ^ (word >> 4)) & u64(METHOD_CACHE - 1))
    if entry.version == m.version and entry.name == word:
        return i64(entry.value) - 1
    found = search_name(m.table, name)
    if count_of(word)[0] < 0:
        entry.version = m.version
        entry.name = word
        entry.value = u64(found + 1)
    return found


def search_name(table: ptr[ModuleTable], name: str) -> i64:
    """As `find_name`, without the cache."""
    i = 0
    while i < table.count:
        if same_name(cast(str, table.names.get(i)), name):
            return i
        i += 1
    return -1


def value_at(table: ptr[ModuleTable], index: i64) -> u64:
    """The value of a name of the table, borrowed; 0 while it is unset."""
    return pointer_at(place_of_value(table, index))[0]


def place_of_value(table: ptr[ModuleTable], index: i64) -> u64:
    """The address of the word that is the value of a name of the table."""
    values = table.values if is_null(table.body) else ctx.globals + table.first
    return as_word((values + index).cast(u64))


def find_own_name(m: module, name: str) -> u64:
    """A name of the module itself, borrowed; 0 for none. What a program has set comes before the library's own."""
    index = find_name(m, name)
    if index >= 0 and m.is_changed == 0:
        return value_at(m.table, index)
    if not is_null(m.extra):
        word = dict_find(cast(dict, m.extra), name)
        if word == as_word(DELETED):
            return u64(0)
        if word != 0:
            return word
    if index < 0:
        return u64(0)
    return value_at(m.table, index)


def find_in_module(m: module, cls: type, name: str) -> object:
    """`module.name`; NULL for none."""
    if is_for_class(cls, name):
        return find_generic(m, cls, name)
    word = find_own_name(m, name)
    if word != 0:
        return from_word(object, word)
    found = find_generic(m, cls, name)
    if not is_null(found):
        return found
    hook = find_own_name(m, "__getattr__")
    if hook == 0:
        return builtin_constant(m, name)
    return call1(from_word(object, hook), name)


@noinline
def builtin_constant(m: module, name: str) -> object:
    """What `builtins` has under the names of constants that are no functions or classes; NULL for none."""
    if is_null(m.table) or not same_name(cast(str, m.table.name), "builtins"):
        return NULL
    if same_name(name, "NotImplemented"):
        return NotImplemented
    if same_name(name, "Ellipsis"):
        return ...
    if same_name(name, "None"):
        return None
    if same_name(name, "True"):
        return True
    return False if same_name(name, "False") else NULL


@noinline
def is_for_class(cls: type, name: str) -> bool:
    """Whether a name of a module is its class's matter: `__class__`, or a property of a class derived from `ModuleType`."""
    if (cls.flags & IS_STATIC) != 0:
        return same_name(name, "__class__")
    word = lookup(cls, name)
    return word != 0 and (type_of(from_word(object, word)).flags & HAS_SET) != 0 and not same_name(name, "__doc__")


def missing_in_module(m: module, name: str) -> str:
    """The message of the AttributeError of `module.name`."""
    named = find_own_name(m, "__name__")
    if named == 0 or not isinstance(from_word(object, named), str):
        return f"module has no attribute '{name}'"
    if m.is_initializing != 0:
        return (
            f"partially initialized module '{from_word(str, named)}' has no attribute '{name}' "
            "(most likely due to a circular import)"
        )
    return f"module '{from_word(str, named)}' has no attribute '{name}'"


def set_in_module(m: module, name: str, value: object) -> None:
    """`module.name = value`."""
    index = find_name(m, name)
    if index >= 0 and not is_null(m.table.body):
        ctx.globals.set(m.table.first + index, value)
        return
    if index >= 0:
        m.is_changed = 1
    if is_null(m.extra):
        m.extra = empty_dict()
    dict_store(cast(dict, m.extra), name, value)
    if m is ctx.sys:
        note_stream(name, value)


@noinline
def check_no_builtins(m: module, name: str) -> object:
    """Before a name is set or deleted: those of built-ins are looked up by few."""
    if not is_null(m.table) and same_name(cast(str, m.table.name), "builtins"):
        if is_null(ctx.set_in_builtins):
            raise_naming("setting names of the ", type_of(m), " builtins is not supported by Molt")
        return adopt(call_ptr(cast(fn[[u64, u64], u64], ctx.set_in_builtins), as_word(m), as_word(name)))
    return None


def changed_in_module(m: object, name: str) -> u64:
    """What the program has set a name of a library's module to, DELETED if it has deleted it, borrowed; 0 for neither,
    and for no module."""
    if is_null(m) or is_null(cast(module, m).extra):
        return u64(0)
    return dict_find(cast(dict, cast(module, m).extra), name)


def delete_in_module(m: module, name: str) -> None:
    """`del module.name`."""
    index = find_name(m, name)
    if index >= 0 and not is_null(m.table.body) and value_at(m.table, index) != 0:
        ctx.globals.set(m.table.first + index, NULL)
        return
    if find_own_name(m, name) == 0:
        raise AttributeError(f"'{type_name(m)}' object has no attribute '{name}'")
    check_no_builtins(m, name)
    if index >= 0 and is_null(m.table.body):
        # The library's tables are shared and cannot change.
        set_in_module(m, name, DELETED)
    else:
        dict_discard(cast(dict, m.extra), name)


def module_dict(m: module) -> dict:
    """The names and values of a module as they are now; the module's own dict, if it keeps one."""
    if m.keeps_dict != 0:
        return cast(dict, m.extra)
    if is_null(m.table):
        # One that the program made (`types.ModuleType(…)`): its names are nowhere else.
        if is_null(m.extra):
            m.extra = empty_dict()
        return cast(dict, m.extra)
    made = empty_dict()
    if not is_null(m.extra):
        made = cast(dict, m.extra).copy()
    if not is_null(m.table):
        i = 0
        while i < m.table.count:
            word = value_at(m.table, i)
            if word != 0 and dict_find(made, m.table.names.get(i)) == 0:
                dict_store(made, m.table.names.get(i), from_word(object, word))
            i += 1
        if m.is_changed != 0:
            remove_deleted(m.table, made)
    return made


def remove_deleted(table: ptr[ModuleTable], names: dict) -> None:
    """Takes the names out that a program has deleted."""
    i = 0
    while i < table.count:
        if dict_find(names, table.names.get(i)) == as_word(DELETED):
            dict_discard(names, table.names.get(i))
        i += 1


def module_text(m: module) -> str:
    """The repr of a module."""
    if not is_null(m.table) and not is_null(m.table.origin):
        return f"<module '{m.name!s}' {m.table.origin!s}>"
    file = find_own_name(m, "__file__")
    if file != 0:
        return f"<module '{m.name!s}' from {repr_of(from_word(object, file))}>"
    return f"<module '{m.name!s}'>"


# --- making and running them ---


def make_module(table: ptr[ModuleTable]) -> module:
    """The object of a module, known to `sys.modules` from now on."""
    m = new(module)
    m.table = table
    m.name = table.name
    m.version = ctx.next_version
    ctx.next_version += u64(1)
    name = cast(str, table.name)
    set_in_module(m, "__name__", name)
    set_in_module(m, "__doc__", none_for_null(table.doc))
    set_in_module(m, "__package__", package_of(table, name))
    set_in_module(m, "__loader__", None)
    set_in_module(m, "__spec__", None)
    if not is_null(table.body):
        set_in_module(m, "__file__", table.file)
        set_in_module(m, "__builtins__", None)
    dict_store(cast(dict, ctx.modules), name, m)
    return m


def package_of(table: ptr[ModuleTable], name: str) -> object:
    """The `__package__` of a module."""
    if same_name(name, "__main__"):
        return None
    if table.is_package != 0:
        return name
    dot = last_dot(name)
    return substring(name, 0, dot) if dot > 0 else ""


def last_dot(name: str) -> i64:
    """Where the last part of a dotted name begins, less one; -1 for a name without a dot."""
    i = name.length - 1
    while i >= 0 and char_at(name, i) != 46:
        i -= 1
    return i


def import_module(index: i64) -> object:
    """The module of the program with this number; its body runs when it is asked for first."""
    found = ctx.module_objects.get(index)
    if not is_null(found):
        return found
    table = ctx.program.modules[index]
    m = make_module(table)
    ctx.module_objects.set(index, m)
    # CPython asks `__spec__`, which `__main__` has not.
    m.is_initializing = 0 if same_name(cast(str, table.name), "__main__") else 1
    try:
        run_body(table)
    except BaseException:
        ctx.module_objects.set(index, NULL)
        dict_discard(cast(dict, ctx.modules), table.name)
        raise
    m.is_initializing = 0
    bind_in_parent(cast(str, table.name), m)
    return m


def run_body(table: ptr[ModuleTable]) -> None:
    """Runs the code of a module."""
    call_ptr(cast(fn[[u64], object], table.body), u64(0))


def bind_in_parent(name: str, m: module) -> None:
    """A submodule is an attribute of its package."""
    dot = last_dot(name)
    if dot > 0:
        parent = dict_find(cast(dict, ctx.modules), substring(name, 0, dot))
        if parent != 0:
            set_attr(from_word(object, parent), substring(name, dot + 1, name.length), m)


def import_library(name: str) -> object:
    """A module by name: one that was compiled along with the program, or one of the library."""
    found = dict_find(cast(dict, ctx.modules), name)
    if found != 0:
        return from_word(object, found)
    number = find_program_module(name)
    if number >= 0:
        return import_with_package(name, number)
    i = 0
    while i < ctx.program.library_count:
        table = ctx.program.library[i]
        if same_name(cast(str, table.name), name):
            m = make_module(table)
            prepare_library_module(m, name)
            return m
        i += 1
    found = find_in_package(name)
    if found == 0:
        import_missing(name)
    return from_word(object, found)


def find_in_package(name: str) -> u64:
    """A module that its package puts into `sys.modules` itself, as `os` does with `os.path`; 0 for none."""
    dot = last_dot(name)
    if dot <= 0 or not is_known(substring(name, 0, dot)):
        return u64(0)
    import_library(substring(name, 0, dot))
    return dict_find(cast(dict, ctx.modules), name)


def import_expected(name: str) -> object:
    """A module by name, where the host's standard library counts on it."""
    if is_known(name) or find_in_package(name) != 0:
        return import_library(name)
    dot = last_dot(name)
    if dot > 0:
        parent = import_expected(substring(name, 0, dot))
        number = find_program_module(substring(name, 0, dot))
        if number >= 0 and ctx.program.modules[number].is_package == 0:
            text = f"No module named '{name}'; '{cast(module, parent).name!s}' is not a package"
            e = make_exception(class_object(ModuleNotFoundError), text)
            cast(ImportError, e).name_value = name
            raise_object(e, NULL)
    return unsupported(f"module '{name}' is not part of the compiled program")


def is_known(name: str) -> bool:
    """Whether there is a module of a name, imported or not."""
    return dict_find(cast(dict, ctx.modules), name) != 0 or find_program_module(name) >= 0 or has_library(name)


def has_library(name: str) -> bool:
    i = 0
    while i < ctx.program.library_count:
        if same_name(cast(str, ctx.program.library[i].name), name):
            return True
        i += 1
    return False


def find_program_module(name: str) -> i64:
    """The number of the program's module of a name, -1 for none."""
    i = 0
    while i < ctx.program.module_count:
        if same_name(cast(str, ctx.program.modules[i].name), name):
            return i
        i += 1
    return -1


def import_with_package(name: str, number: i64) -> object:
    """A module of the program by name, after the package that it is in."""
    dot = last_dot(name)
    if dot > 0:
        import_library(substring(name, 0, dot))
    return import_module(number)


def import_missing(name: str) -> None:
    """`import` of a module that there is none of. Always raises."""
    e = make_exception(class_object(ModuleNotFoundError), f"No module named '{name}'")
    cast(ImportError, e).name_value = name
    raise_object(e, NULL)


def import_from(source: object, name: str) -> object:
    """`from source import name`."""
    found = find_attr_or_null(source, name)
    if not is_null(found):
        return found
    module_name = "<unknown module name>"
    place = "unknown location"
    if isinstance(source, module):
        m = cast(module, source)
        module_name = str_of(m.name)
        file = find_own_name(m, "__file__")
        if file != 0:
            place = str_of(from_word(object, file))
        if m.is_initializing != 0:
            raise_import_error(
                f"cannot import name '{name}' from partially initialized module '{module_name}' "
                f"(most likely due to a circular import) ({place})",
                module_name,
            )
    raise_import_error(f"cannot import name '{name}' from '{module_name}' ({place})", module_name)
    return None


def raise_import_error(message: str, name: str) -> None:
    """An ImportError that knows its module. Always raises."""
    e = make_exception(class_object(ImportError), message)
    cast(ImportError, e).name_value = name
    raise_object(e, NULL)


def import_from_package(package: object, name: str, index: i64) -> object:
    """`from package import name` where that is a file of the package, too."""
    found = find_attr_or_null(package, name)
    if not is_null(found):
        return found
    return import_module(index)


def import_from_any(source: object, name: str) -> object:
    """`from source import name` where that may be a module compiled along with the program."""
    found = find_attr_or_null(source, name)
    if not is_null(found):
        return found
    if isinstance(source, module):
        full = f"{cast(module, source).name!s}.{name}"
        number = find_program_module(full)
        if number >= 0:
            return import_with_package(full, number)
    return import_from(source, name)


def import_star(source: object, into: i64) -> None:
    """`from source import *` in the module with the number `into`."""
    target = cast(module, ctx.module_objects.get(into))
    listed = find_attr_or_null(source, "__all__")
    names: list = []
    if is_null(listed):
        keys = dict_keys(module_dict(cast(module, source)))
        i = 0
        while i < keys.length:
            key = cast(str, keys.data.get(i))
            if key.length == 0 or char_at(key, 0) != 95:
                names.append(key)
            i += 1
    else:
        names.take_all(listed)
    i = 0
    while i < names.length:
        name = names.items.get(i)
        if not isinstance(name, str):
            raise TypeError(f"Item in {cast(module, source).name}.__all__ must be str, not {type_name(name)}")
        set_in_module(target, cast(str, name), get_attr(source, cast(str, name)))
        i += 1
    if is_null(listed):
        import_computed(cast(module, source), target)


def import_computed(source: module, target: module) -> None:
    """Of the names that a library's module only makes when it is asked for them, `import *` binds those that the
    importing module has a use for."""
    if is_null(source.table) or not is_null(source.table.body) or find_own_name(source, "__getattr__") == 0:
        return
    for i in range(target.table.count):
        name = cast(str, target.table.names.get(i))
        if (name.length == 0 or char_at(name, 0) != 95) and find_own_name(source, name) == 0:
            found = computed_or_null(source, name)
            if not is_null(found):
                set_in_module(target, name, found)


def computed_or_null(source: module, name: str) -> object:
    """What a module makes of a name; NULL for nothing, and for what is only in programs that use the name."""
    try:
        return find_attr_or_null(source, name)
    except MoltUnsupported:
        return NULL


def module_at(index: i64) -> module:
    """The module of the program with this number; of one whose import failed, another that has its names."""
    found = ctx.module_objects.get(index)
    if is_null(found):
        found = new(module)
        cast(module, found).table = ctx.program.modules[index]
        cast(module, found).name = ctx.program.modules[index].name
    return cast(module, found)


def update_globals(index: i64, names: object) -> object:
    """`globals().update(names)`."""
    return update_names(module_at(index), names)


def update_names(owner: object, names: object) -> object:
    """`owner.__dict__.update(names)`."""
    if not isinstance(owner, module):
        return call1(get_attr(get_attr(owner, "__dict__"), "update"), names)
    made = empty_dict()
    made.update(names)
    for name, value in made.items():
        check_no_builtins(cast(module, owner), cast(str, name))
        set_in_module(cast(module, owner), cast(str, name), value)
    return None


# --- names, for suggestions ---


def global_names(file: str) -> list:
    """The names that are set in the module of a file."""
    names: list = []
    i = 0
    while i < ctx.program.module_count:
        table = ctx.program.modules[i]
        if same_name(cast(str, table.file), file):
            k = 0
            while k < table.count:
                if value_at(table, k) != 0:
                    names.append(table.names.get(k))
                k += 1
        i += 1
    return names


def builtin_names() -> list:
    """The names of the built-ins."""
    names: list = []
    i = 0
    while i < ctx.program.library_count:
        table = ctx.program.library[i]
        if same_name(cast(str, table.name), "builtins"):
            k = 0
            while k < table.count:
                names.append(table.names.get(k))
                k += 1
        i += 1
    return names


# At the bottom because of cycles.
from molt.lib.builtins.function import none_for_null  # noqa: E402
from molt.lib.builtins.str_core import char_at, substring  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, find_generic, get_attr, set_attr  # noqa: E402
from molt.lib.rt.ops import repr_of, str_of  # noqa: E402
from molt.lib.rt.system import note_stream, prepare_library_module  # noqa: E402
from molt.lib.rt.refusing import MoltUnsupported  # noqa: E402
from molt.lib.rt.unsupported import unsupported  # noqa: E402
