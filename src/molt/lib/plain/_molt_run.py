"""What `exec`, `eval` and `compile` do in a compiled program: they run texts that were known when it was compiled.

`table` has the function of each, by mode, file and text, or what its SyntaxError says
(`compiler/evaluate/known_texts.py`). What is not there cannot be run.
"""

import sys

import _molt_code
import _molt_frames

from molt import MoltUnsupported

table = {}
# The names of `builtins`, once a text has asked for them.
all_builtins = {}
# The globals of what was run last, by file: what frames of it are asked for.
globals_of_files = {}
# The module that evaluates other texts, in programs that have some: `_molt_eval`.
evaluator = None

_missing = _molt_frames.missing()
_code = type((lambda: None).__code__)
_FUTURE = 0x1000000  # annotations, which no text of the table has
_ERRORS = {"SyntaxError": SyntaxError, "IndentationError": IndentationError, "TabError": TabError}


class Names:
    """The names that a text sees: `locals` are where it binds."""

    __slots__ = ("locals", "globals", "is_asked")

    def __init__(self, locals, globals):
        self.locals = locals
        self.globals = globals
        # A class derived from `dict` has its own `__getitem__`, or `__missing__`.
        self.is_asked = type(locals) is not dict and isinstance(locals, dict)

    def __getitem__(self, name):
        if self.locals is not self.globals or self.is_asked:
            try:
                return self.locals[name]
            except KeyError:
                pass
        if type(self.globals) is not dict and isinstance(self.globals, dict):
            value = dict.get(self.globals, name, _missing)
        else:
            value = self.globals.get(name, _missing)
        if value is _missing:
            value = _molt_frames.find_builtin(_molt_frames.builtins_of(self.globals), name)
        if value is _missing:
            raise NameError(f"name '{name}' is not defined", name=name) from None
        return value

    def __setitem__(self, name, value):
        self.locals[name] = value

    def __delitem__(self, name):
        if name not in self.locals:
            raise NameError(f"name '{name}' is not defined", name=name)
        del self.locals[name]

    def bind(self, name, value):
        self.locals[name] = value
        return value

    def set_up_annotations(self):
        _molt_frames.set_up_annotations(self.locals)

    def annotate(self, name, annotation):
        self["__annotations__"][name] = annotation

    def display(self, value):
        hook = getattr(sys, "displayhook", None)
        if hook is None:
            raise RuntimeError("lost sys.displayhook")
        hook(value)

    def own(self, function):
        """A function of the text belongs to the module that its globals name."""
        function.__module__ = self.globals.get("__name__")
        return function

    def take_all(self, module):
        names = getattr(module, "__all__", None)
        if names is None:
            names = [name for name in vars(module) if not name.startswith("_")]
        for name in names:
            self.locals[name] = getattr(module, name)

    def call_globals(self):
        return self.globals

    def call_locals(self):
        return self.locals

    call_vars = call_locals

    def call_dir(self):
        return sorted(self.locals.keys())


def names_of_builtins():
    """What `__builtins__` is where a text runs with a dict that has none: one dict for all."""
    if not all_builtins:
        all_builtins.update(_molt_frames.all_builtins())
    return all_builtins


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    if type(source) is _code:
        return source
    if not isinstance(source, str) or not isinstance(filename, str) or flags & ~_FUTURE or optimize not in (-1, 0):
        if evaluator is not None:
            return evaluator.compile_source(source, filename, mode, flags, optimize)
        raise MoltUnsupported("compile() of other than a text that was known when the program was compiled")
    if flags and _may_annotate(source):
        raise MoltUnsupported("compile() of a text with annotations, which are to be texts themselves")
    source.encode()  # raises the UnicodeEncodeError of half a pair of surrogates
    found = table.get((mode, filename, source))
    if found is None:
        if evaluator is not None:
            return evaluator.compile_source(source, filename, mode, flags, optimize)
        raise MoltUnsupported("compile() of a text that was not known when the program was compiled")
    if type(found) is tuple:
        name, message, *place = found
        raise _ERRORS[name](message, tuple(place))
    record = _molt_frames.record_of(filename, "<module>", "<module>", 1, (), (0, 0, 0, 0, 0), 0)
    return _molt_code.make_code(record, (_Known(mode, found, (mode, filename, source)), None, None, None))


class _Known:
    """What runs a text that was compiled along with the program."""

    def __init__(self, mode, run, source):
        self.mode, self.run, self.source = mode, run, source


class _Unknown:
    """The names of who calls `eval` where that is known only by its frame, `(globals, names of its variables)`, or not
    at all: a text that needs none can be run."""

    def __init__(self, caller):
        self._globals, self._variables = (None, ()) if caller is None else caller

    def __getitem__(self, name, default=None):
        if self._globals is not None and name not in self._variables:
            found = self._globals.get(name, _missing)
            if found is _missing:
                raise KeyError(name)
            return found
        raise MoltUnsupported(f"the name {name!r} in a text, where it is not known who runs it")

    def get(self, name, default=None):
        try:
            return self[name]
        except KeyError:
            return default

    def __setitem__(self, name, value):
        raise MoltUnsupported(f"setting the name {name!r} in a text, where it is not known who runs it")

    def __contains__(self, name):
        return True


def _may_annotate(source):
    """Whether a line of a text looks as if it had an annotation."""
    for line in source.splitlines():
        head, colon, _ = line.partition(":")
        head = head.strip()
        if colon and (head.startswith(("def ", "async def ")) and "(" in line and line.count(":") > 1 or "->" in line):
            return True
        if colon and (head.endswith("]") or head.replace(".", "").isidentifier() and head not in ("else", "try", "finally")):
            return True
    return False


def exec(source, globals=None, locals=None):
    _run("exec", source, globals, locals)


def eval(source, globals=None, locals=None):
    return _run("eval", source, globals, locals)


def _run(mode, source, globals, locals):
    if globals is None:
        globals = locals = _Unknown(_molt_code.caller())
    # A module's names are a `dict` of their own.
    elif type(globals).__name__ != "dict" and not isinstance(globals, dict):
        if mode == "eval":
            raise TypeError("globals must be a dict" if not hasattr(globals, "__getitem__") else
                            "globals must be a real dict; try eval(expr, {}, mapping)")
        raise TypeError(f"exec() globals must be a dict, not {type(globals).__name__}")
    if locals is None:
        locals = globals
    elif not hasattr(locals, "__getitem__"):
        raise TypeError("locals must be a mapping" if mode == "eval" else
                        f"locals must be a mapping or None, not {type(locals).__name__}")
    if type(source) is not _code:
        if not isinstance(source, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"{mode}() arg 1 must be a string, bytes or code object")
        if evaluator is None and not isinstance(source, str):
            raise MoltUnsupported(f"{mode}() of bytes")
        known = isinstance(source, str) and (mode, "<string>", source) in table
        source = compile(source, "<string>", mode) if known or evaluator is None else evaluator.compile_source(source, "<string>", mode, 0, -1)
    if "__builtins__" not in globals:
        globals["__builtins__"] = names_of_builtins()
    body = _molt_code.body_of(source)
    if type(body) is not _Known:
        if body is None or evaluator is None:
            raise MoltUnsupported(f"{mode}() of the code of a function")
        result = evaluator.run_unit(body, globals, locals)
        return result if mode == "eval" else None
    globals_of_files[source.co_filename] = globals
    result = body.run(Names(locals, globals), Names(globals, globals))
    return result if body.mode == "eval" and mode == "eval" else None
