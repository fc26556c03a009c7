"""What code of a text runs in: its frame, the names that it sees there, and its entries of tracebacks (`_molt_eval`)."""

import builtins

import _molt_code
import _molt_run

from molt import MoltUnsupported

# Why code of a statement does not come to its end, besides `Returned`.
BREAK, CONTINUE = "break", "continue"

_missing = object()
_records = {}
_sites = {}


def record_of(*key):
    """The record of some code: one for all that is alike, as it is never given back."""
    found = _records.get(key)
    if found is None:
        found = _records[key] = _molt_code.make_record(*key)
    return found


class Frame:
    """A run of some code. `names`: where it binds, a function's plain variables; `cells`: variables shared with
    functions; `at`: the node that may be failing; `traced`: the exception that has an entry of this frame already.
    """

    __slots__ = ("unit", "globals", "builtins", "names", "cells", "at", "depth", "traced", "kept")

    def __init__(self, unit, globals, builtins, names, cells, depth):
        self.unit, self.globals, self.builtins = unit, globals, builtins
        self.names, self.cells, self.depth = names, cells, depth
        self.at = self.traced = self.kept = None

    def trace(self, error):
        """Adds the entry of this frame to an exception that passes, or is handled here."""
        if self.traced is error:
            return
        unit = self.unit
        place = (unit.line, unit.line, -1, -1) if self.at is None else place_of(self.at)
        key = (unit.record, *place)
        site = _sites.get(key)
        if site is None:
            site = _sites[key] = _molt_code.make_site(unit.record, *place, unit.texts.line_at(place[0]), None)
        _molt_code.add_entry(error, site)
        _molt_run.globals_of_files.setdefault(unit.texts.filename, self.globals)
        self.traced = error

    def leave(self, error):
        """The frame ends by an exception."""
        self.trace(error)
        self.traced = None

    def locals(self):
        """What `locals()` is here."""
        if not self.unit.is_function:
            return self.names
        if self.kept is None:
            self.kept = {}
        kept = self.kept
        for name in self.unit.variables:
            if name in self.names:
                kept[name] = self.names[name]
            else:
                kept.pop(name, None)
        for name, cell in self.cells.items():
            try:
                kept[name] = cell.cell_contents
            except ValueError:
                kept.pop(name, None)
        return kept


def note_globals(frame):
    """While a frame's code runs, and after an exception in it, its file stands for its globals, for what asks frames for them; what stood for them before."""
    noted = _molt_run.globals_of_files
    before = noted.get(frame.unit.texts.filename)
    noted[frame.unit.texts.filename] = frame.globals
    return before


def forget_globals(frame, before):
    """Ends what `note_globals` began."""
    noted = _molt_run.globals_of_files
    if before is None:
        noted.pop(frame.unit.texts.filename, None)
    else:
        noted[frame.unit.texts.filename] = before


def place_of(node):
    """Where a failing node is: its first and last lines and columns. Of an attribute, and the call of one, whose name is
    on another line than the beginning, it is from there on."""
    kind = type(node).__name__
    named = node.func if kind == "Call" and type(node.func).__name__ == "Attribute" else node if kind == "Attribute" else None
    if named is None or named.end_lineno == named.lineno:
        return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset
    return named.end_lineno, node.end_lineno, named.end_col_offset - len(named.attr.encode()), node.end_col_offset


def set_up_annotations(names):
    """Sees to it that there is a place for annotations among the names of a text or class."""
    if isinstance(names, dict):
        if "__annotations__" not in names:
            names["__annotations__"] = {}
        return
    try:
        names["__annotations__"]
    except KeyError:
        names["__annotations__"] = {}


def refusing(reason):
    """Stands for what is not supported: an error where it runs."""

    def refuse(f):
        raise MoltUnsupported(reason)

    return refuse


# --- running ---


class Returned:
    """What a function returns."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value


def find_handler(f, handlers, error):
    """The number of the handler for an exception, -1 for none."""
    for number, (node, kind, _, _) in enumerate(handlers):
        if kind is None:
            return number
        wanted = kind(f)
        f.at = node.type
        for each in wanted if isinstance(wanted, tuple) else (wanted,):
            if not isinstance(each, type) or not issubclass(each, BaseException):
                f.traced = None
                raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        classes = type(error).__mro__
        if any(each in classes for each in (wanted if isinstance(wanted, tuple) else (wanted,))):
            return number
    return -1


# --- names ---


def find_global(frame, name):
    """A global name's value, or that of a built-in."""
    globals = frame.globals
    if type(globals) is dict:
        value = globals.get(name, _missing)
    elif isinstance(globals, dict):
        value = dict.get(globals, name, _missing)
    else:
        value = globals.get(name, _missing)
    if value is _missing:
        value = find_builtin(frame.builtins, name)
    if value is _missing:
        raise NameError(f"name '{name}' is not defined", name=name)
    return value


def find_builtin(given, name):
    """What a name means among the built-ins that some globals have; `_missing` for nothing."""
    if given is None or given is builtins:
        return own_builtin(name)
    if isinstance(given, dict):
        return dict.get(given, name, _missing)
    if type(given) is type(builtins):
        return getattr(given, name, _missing)
    try:
        return given[name]
    except KeyError:
        return _missing


def own_builtin(name):
    """A built-in by its name, with those that are no objects of the module here."""
    value = getattr(builtins, name, _missing)
    if value is _missing:
        value = _others.get(name, _missing)
        if value is _missing and name in _LACKING:
            raise MoltUnsupported(f"the built-in {name} in a text that is run")
    return value


def missing():
    return _missing


def globals():
    raise MoltUnsupported("globals() that a text calls by another name")


def locals():
    raise MoltUnsupported("locals() that a text calls by another name")


def exit(code=None):
    raise SystemExit(code)


globals.__module__ = locals.__module__ = "builtins"
_others = {
    "NotImplemented": NotImplemented, "Ellipsis": Ellipsis, "__debug__": True, "True": True, "False": False, "None": None,
    "globals": globals, "locals": locals, "exit": exit, "quit": exit,
}  # fmt: skip
_LACKING = frozenset({"breakpoint", "copyright", "credits", "help", "license", "__build_class__"})


def all_builtins():
    """The built-ins by their names: what `__builtins__` is in globals that had none."""
    found = {name: getattr(builtins, name) for name in dir(builtins)}
    found.update(_others)
    return found


def builtins_of(globals):
    """What some globals have for the built-ins."""
    given = globals.get("__builtins__", _missing) if isinstance(globals, dict) else _missing
    return builtins if given is _missing else given
