"""Units of code in texts that are run: what CPython has code objects for (`_molt_expressions`)."""

import os

import _molt_code
from _molt_frames import Frame, record_of

_cell = type((lambda x: lambda: x)(0).__closure__[0])
# Bits of `co_flags`.
HAS_STAR, HAS_KEYWORDS = 4, 8
_OPTIMIZED, _NEW_LOCALS, _NESTED, _GENERATOR = 0x1, 0x2, 0x10, 0x20


def new_cell():
    """A cell that holds nothing."""
    return _cell()


class Texts:
    """The lines of a text, as far as tracebacks show them: those of a file that is there."""

    def __init__(self, filename, text):
        self.filename = filename
        self._text = text
        self._lines = None

    def line_at(self, number):
        if self.filename[:1] == "<":
            return None
        if self._lines is None:
            self._lines = self._text.split("\n") if os.path.exists(self.filename) else []
        return self._lines[number - 1].strip() or None if 0 < number <= len(self._lines) else None


class Unit:
    """The code of one scope. `run`: what does it, given a frame; `names`: its `co_names`."""

    def __init__(self, scope, texts, line, scopes, flags=0):
        self.scope, self.texts, self.line, self.scopes = scope, texts, line, scopes
        self.is_function = scope.is_function()
        self.variables = scope.variables() if self.is_function else ()
        self.cells = tuple(sorted(name for name in scope.cells))
        self.frees = tuple(sorted(scope.frees))
        self.names = {}
        self.run = None
        self.record = 0
        self.counts = (0, 0, 0, 0, 0)
        self.flags = flags
        self.qualname = scope.qualname()

    def finish(self, run, counts=(0, 0, 0, 0, 0)):
        self.run = run
        flags = self.flags | (_OPTIMIZED | _NEW_LOCALS if self.is_function else 0)
        if self.is_function and self.scope.parent.is_function():
            flags |= _NESTED
        if self.scope.has_yield or self.scope.name == "<genexpr>":
            flags |= _GENERATOR
        name = self.scope.name
        self.record = record_of(self.texts.filename, name, self.qualname, self.line, self.variables, counts, flags)
        return self

    @property
    def parts(self):
        return (self, tuple(self.names), self.frees, self.cells)

    def make_code(self):
        # Not kept: it refers to the unit.
        return _molt_code.make_code(self.record, self.parts)

    def inner_frame(self, frame, depth):
        """A frame of this unit, whose free variables are those of the frame that makes it."""
        cells = {name: new_cell() for name in self.cells}
        for name in self.frees:
            cells[name] = frame.cells[name]
        return Frame(self, frame.globals, frame.builtins, {}, cells, depth)
