"""What `exec`, `eval` and `compile` do in a compiled program: they run texts that were known when it was compiled.

`table` has the function of each, by mode, file and text, or what its SyntaxError says
(`compiler/evaluate/known_texts.py`). What is not there cannot be run.
"""

import builtins
import sys

from molt import MoltUnsupported

table = {}
# The names of `builtins`, once a text has asked for them.
all_builtins = {}
# The globals of what was run last, by file: what frames of it are asked for.
globals_of_files = {}

_missing = object()
_FUTURE = 0x1000000  # annotations, which no text of the table has
_ERRORS = {"SyntaxError": SyntaxError, "IndentationError": IndentationError, "TabError": TabError}


class code:
    """What `compile` gives."""

    __module__ = "builtins"
    __slots__ = ("co_filename", "_mode", "_run")
    co_name = co_qualname = "<module>"
    co_firstlineno = 1
    co_argcount = co_posonlyargcount = co_kwonlyargcount = 0
    co_varnames = co_freevars = co_cellvars = ()
    co_flags = 0

    def __repr__(self):
        return f'<code object <module> at {id(self):#x}, file "{self.co_filename}", line 1>'


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
            value = _find_builtin(self.globals, name)
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

    def annotate(self, name, annotation):
        if "__annotations__" not in self.locals:
            self.locals["__annotations__"] = {}
        self.locals["__annotations__"][name] = annotation

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


def _find_builtin(globals, name):
    given = globals.get("__builtins__")
    if given is None:  # a module's own names
        given = builtins
    if type(given) is dict:
        return given.get(name, _missing)
    return getattr(given, name, _missing)


def names_of_builtins():
    """What `__builtins__` is where a text runs with a dict that has none: one dict for all."""
    if not all_builtins:
        all_builtins.update((name, getattr(builtins, name)) for name in dir(builtins))
    return all_builtins


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    if type(source) is code:
        return source
    if not isinstance(source, str) or not isinstance(filename, str) or flags & ~_FUTURE or optimize not in (-1, 0):
        raise MoltUnsupported("compile() of other than a text that was known when the program was compiled")
    if flags and _may_annotate(source):
        raise MoltUnsupported("compile() of a text with annotations, which are to be texts themselves")
    source.encode()  # raises the UnicodeEncodeError of half a pair of surrogates
    found = table.get((mode, filename, source))
    if found is None:
        raise MoltUnsupported("compile() of a text that was not known when the program was compiled")
    if type(found) is tuple:
        name, message, *place = found
        raise _ERRORS[name](message, tuple(place))
    made = code()
    made.co_filename = filename
    made._mode = mode
    made._run = found
    return made


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
        raise MoltUnsupported(f"{mode}() without globals, where it is not known who calls it")
    # A module's names are a `dict` of their own.
    if type(globals).__name__ != "dict" and not isinstance(globals, dict):
        if mode == "eval":
            raise TypeError("globals must be a dict" if not hasattr(globals, "__getitem__") else
                            "globals must be a real dict; try eval(code, {}, mapping)")
        raise TypeError(f"exec() globals must be a dict, not {type(globals).__name__}")
    if locals is None:
        locals = globals
    elif not hasattr(locals, "__getitem__"):
        raise TypeError("locals must be a mapping" if mode == "eval" else
                        f"locals must be a mapping or None, not {type(locals).__name__}")
    if type(source) is not code:
        if not isinstance(source, str):
            if isinstance(source, (bytes, bytearray)):
                raise MoltUnsupported(f"{mode}() of bytes")
            raise TypeError(f"{mode}() arg 1 must be a string, bytes or code object")
        source = compile(source, "<string>", mode)
    if "__builtins__" not in globals:
        globals["__builtins__"] = names_of_builtins()
    globals_of_files[source.co_filename] = globals
    result = source._run(Names(locals, globals), Names(globals, globals))
    return result if source._mode == "eval" else None
