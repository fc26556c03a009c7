"""Giving warnings, as Python/_warnings.c does: what the filters say, and how one is shown."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import get_or_null
from molt.lib.builtins.exceptions import DeprecationWarning, RuntimeWarning, UserWarning, Warning
from molt.lib.builtins.module import module
from molt.lib.builtins.type import IS_TYPE, type
from molt.lib.low import NULL, box_i64, cast, class_object, compact, ctx, from_word, i64, internal, is_null, isinstance, keywords, ptr, u8, visible
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call, call1, call_method1
from molt.lib.rt.context import StackFrame
from molt.lib.rt.errors import raise_object, type_name
from molt.lib.rt.frames import line_at, module_of, row_at
from molt.lib.rt.modules import find_own_name, import_library, set_in_module
from molt.lib.rt.names import same_name
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import repr_of, str_of, truth
from molt.lib.rt.streams import write_stderr
from molt.lib.rt.tables import dict_find, dict_store, empty_dict
from molt.lib.rt.types import is_subtype, type_of
from molt.lib.std.molt_values import keep_value, kept_value

compact()

# In the module, without being one of its names: counts changes of the filters.
VERSION: Final = "filters version"


# --- what modules call


@visible
def _filters_mutated() -> None:
    """What has been said may be said again: the filters have changed."""
    keep_value("_warnings", VERSION, filter_changes() + 1)


@keywords
def warn(message: object, category: object = None, stacklevel: i64 = 1, source: object = None) -> None:
    """Issue a warning, or maybe ignore it or raise an exception."""
    kind = category_of(message, category)
    if ctx.program.has_frames == 0 and is_ignored_everywhere(kind, message):
        return
    row = caller(stacklevel)
    if is_null(row):
        give(kind, message, "sys", 1, "sys", registry_in(cast(module, import_library("sys"))), NULL, source)
        return
    home = cast(module, module_of(row.code))
    name = find_own_name(home, "__name__")
    said = "<string>" if name == 0 else from_word(object, name)
    line = "" if is_null(row.site) or is_null(row.site.text) else cast(str, row.site.text)
    give(kind, message, cast(str, row.code.file), line_at(row), said, registry_in(home), line, source)


@keywords
def warn_explicit(
    message: object, category: object, filename: str, lineno: i64, module: object = NULL, registry: object = None,
    module_globals: object = None, source: object = None,
) -> None:  # fmt: skip
    """Issue a warning, or maybe ignore it or raise an exception."""
    if not isinstance(category, type):
        raise TypeError(f"issubclass() arg 1 must be a class")
    give(category, message, filename, lineno, module, registry, NULL, source)


# --- what the library itself warns of (`rt/warned.py`)


@visible
def _give_own() -> None:
    """From now on, these are given."""
    give: ptr[u8] = give_own
    ctx.on_warning = give


@internal
def give_own(x: object, result: object, method: object) -> None:
    """Of a coroutine, or of the result of a method."""
    if is_null(method):
        warn_of_coroutine(x)
    else:
        warn_of_result(x, result, cast(str, method))


@internal
def warn_of_result(x: object, result: object, method: str) -> None:
    """Of what a method gives that converts to a number."""
    owner = f"{type_name(x)}." if same_name(method, "__float__") else ""
    kind = "int" if same_name(method, "__index__") else method[2 : method.length - 2]
    warn_here(
        f"{owner}{method} returned non-{kind} (type {type_name(result)}).  The ability to return an instance of a strict "
        f"subclass of {kind} is deprecated, and may be removed in a future version of Python.",
        class_object(DeprecationWarning), None,
    )  # fmt: skip


@internal
def warn_of_coroutine(coroutine: object) -> None:
    """Of one that never began."""
    name = str_of(get_attr(coroutine, "__qualname__"))
    warn_here(f"coroutine '{name}' was never awaited", class_object(RuntimeWarning), coroutine)


@internal
def warn_here(message: str, category: object, source: object) -> None:
    """A warning about the function that runs; where that is not known, about no place."""
    if ctx.program.has_frames != 0:
        warn(message, category, 1, source)
    elif not is_ignored_everywhere(category, message):
        give(category, message, "sys", 1, "sys", registry_in(cast(module, import_library("sys"))), NULL, source)


# --- where a warning is


@internal
def category_of(message: object, category: object) -> object:
    """The class of a warning: the message's, if that is one."""
    if isinstance(message, Warning):
        return type_of(message)
    if category is None:
        return class_object(UserWarning)
    if (type_of(category).flags & IS_TYPE) == 0 or not is_subtype(cast(type, category), class_object(Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type_name(category)}'")
    return category


@internal
def caller(level: i64) -> ptr[StackFrame]:
    """The function that a warning is about; null above the outermost."""
    return row_at(level - 1 if level > 1 else 0)


@internal
def registry_in(home: module) -> object:
    """What a module was warned of already."""
    found = find_own_name(home, "__warningregistry__")
    if found != 0:
        return from_word(object, found)
    made = empty_dict()
    set_in_module(home, "__warningregistry__", made)
    return made


@internal
def get_module(name: str) -> object:
    """A module that the program has imported; NULL for none."""
    found = dict_find(cast(dict, ctx.modules), name)
    return NULL if found == 0 else from_word(object, found)


@internal
def module_from(filename: str) -> str:
    """The name of a module by that of its file."""
    if filename.length == 0:
        return "<unknown>"
    if filename.endswith(".py"):
        return filename[: filename.length - 3]
    return filename


# --- whether to give it


@internal
def give(
    category: object, message: object, filename: str, lineno: i64, module: object, registry: object,
    line: object, source: object,
) -> None:  # fmt: skip
    """Does with a warning what the filters say. `line`: the source's, NULL if it is not known."""
    if module is None:
        return
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    name = module_from(filename) if is_null(module) else module
    text: object = message
    if isinstance(message, Warning):
        text = str_of(message)
        category = type_of(message)
    else:
        message = call1(category, message)
    key = (text, category, lineno)
    if registry is not None and was_said(cast(dict, registry), key, False):
        return
    action = action_for(category, text, lineno, name)
    if equal(action, "error"):
        raise_object(message, NULL)
    if equal(action, "ignore") or is_repeated(action, text, category, registry, key):
        return
    show(category, text, message, filename, lineno, line, source)


@internal
def is_repeated(action: object, text: object, category: object, registry: object, key: object) -> bool:
    """Notes that a warning is given; whether one like it has been before, as the action counts."""
    if equal(action, "always"):
        return False
    if registry is not None:
        dict_store(cast(dict, registry), key, True)
    if equal(action, "once"):
        known = warnings_value("_onceregistry") if registry is None else registry
        return was_said(cast(dict, known), (text, category), True)
    if equal(action, "module"):
        return registry is not None and was_said(cast(dict, registry), (text, category, 0), True)
    if not equal(action, "default"):
        raise RuntimeError(f"Unrecognized action ({repr_of(action)}) in warnings.filters:\n None")
    return False


@internal
def was_said(registry: dict, key: object, notes: bool) -> bool:
    """Whether a registry has a key since the filters last changed; `notes` it if not."""
    version = get_or_null(registry, "version")
    if is_null(version) or not equal(version, filter_changes()):
        registry.clear()
        dict_store(registry, "version", filter_changes())
    else:
        found = get_or_null(registry, key)
        if not is_null(found) and truth(found):
            return True
    if notes:
        dict_store(registry, key, True)
    return False


@internal
def filter_changes() -> int:
    """How often the filters have changed."""
    found = kept_value("_warnings", VERSION)
    return box_i64(0) if is_null(found) else cast(int, found)


@internal
def warnings_value(name: str) -> object:
    """A name of `warnings`, or of this module where that is not imported."""
    home = get_module("warnings")
    if not is_null(home):
        found = find_attr_or_null(home, "onceregistry" if same_name(name, "_onceregistry") else name)
        if not is_null(found):
            return found
    return get_attr(import_library("_warnings"), name)


@internal
def action_for(category: object, text: object, lineno: i64, module: object) -> object:
    """The action of the first filter that fits."""
    filters = cast(list, warnings_value("filters"))
    i = 0
    while i < filters.length:
        item = cast(tuple, filters.items.get(i))
        if not isinstance(item, tuple) or item.length != 5:
            raise ValueError(f"warnings.filters item {i} isn't a 5-tuple")
        line = item.data.get(4)
        if (
            fits(item.data.get(1), text)
            and issubclass(category, item.data.get(2))
            and fits(item.data.get(3), module)
            and (equal(line, 0) or equal(line, lineno))
        ):
            return item.data.get(0)
        i += 1
    home = get_module("warnings")
    if not is_null(home):
        found = find_attr_or_null(home, "defaultaction")
        if not is_null(found):
            return found
    return "default"


@internal
def is_ignored_everywhere(category: object, message: object) -> bool:
    """Whether the filters ignore a warning wherever it is from: who gives it is not known in most programs."""
    text: object = str_of(message) if isinstance(message, Warning) else message
    filters = cast(list, warnings_value("filters"))
    i = 0
    while i < filters.length:
        item = cast(tuple, filters.items.get(i))
        if not isinstance(item, tuple) or item.length != 5:
            return False
        if fits(item.data.get(1), text) and issubclass(category, item.data.get(2)):
            return item.data.get(3) is None and equal(item.data.get(4), 0) and equal(item.data.get(0), "ignore")
        i += 1
    return False


@internal
def fits(pattern: object, text: object) -> bool:
    """Whether a part of a filter fits: None, the text itself, or a pattern that matches it."""
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return equal(pattern, text)
    return truth(call_method1(pattern, "match", text))


# --- giving it


@internal
def show(
    category: object, text: object, message: object, filename: str, lineno: i64, line: object, source: object
) -> None:
    """Calls `warnings._showwarnmsg`, or, where nobody has changed how warnings are shown and the
    line is known, prints what that would."""
    home = get_module("warnings")
    if is_null(home) or (not is_null(line) and is_shown_plainly(home)):
        if not is_null(ctx.stderr) and ctx.stderr is not None:
            code = "" if is_null(line) or cast(str, line).length == 0 else f"  {cast(str, line)}\n"
            name = str_of(get_attr(category, "__name__"))
            # `tracemalloc` never is tracing.
            more = "" if source is None else f"{name}: Enable tracemalloc to get the object allocation traceback\n"
            write_stderr(f"{filename}:{lineno}: {name}: {str_of(message)}\n{code}{more}")
        return
    show = get_attr(home, "_showwarnmsg")
    if not callable(show):
        raise TypeError("warnings._showwarnmsg() must be set to a callable")
    made = call(get_attr(home, "WarningMessage"), (message, category, filename, lineno, None, None, source), NULL)
    call1(show, made)


@internal
def is_shown_plainly(home: object) -> bool:
    """Whether the functions of `warnings` that show a warning are its own."""
    return (
        same(home, "showwarning", "_showwarning_orig")
        and same(home, "formatwarning", "_formatwarning_orig")
        and is_own(home, "_showwarnmsg")
        and is_own(home, "_showwarnmsg_impl")
        and is_own(home, "_formatwarnmsg")
        and is_own(home, "_formatwarnmsg_impl")
    )


@internal
def same(home: object, one: str, other: str) -> bool:
    return find_attr_or_null(home, one) is find_attr_or_null(home, other)


@internal
def is_own(home: object, name: str) -> bool:
    """Whether a name of `warnings` is still the function of that name; `catch_warnings(record=True)` sets others."""
    found = find_attr_or_null(home, name)
    if is_null(found):
        return False
    own = find_attr_or_null(found, "__qualname__")
    return not is_null(own) and equal(own, name)
