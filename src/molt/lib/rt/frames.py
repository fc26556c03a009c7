"""Frames: where running Python functions are, for programs that look at their callers.

Such programs (`Program.has_frames`) keep a list of their running functions on the C stack
(`StackFrame`). What Python code gets of one of them is a `frame`, which asks that row as
long as its function runs, and has a copy of it afterwards. A traceback's frame is a copy
from the start.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.module import module
from molt.lib.low import NULL, address, builtin, call_ptr, cast, compact, ctx, fn, from_word, i64, internal, is_null, new, null, ptr
from molt.lib.rt.context import Code, Site, StackFrame
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.names import same_name

compact()

# Why there are no frames, and what to do about it.
NO_FRAMES: Final = "the caller's frame; where a class is made by a call, give it module=__name__"


@builtin(name="frame", module="builtins")
class frame:
    """`stack`: the row of the running function, null once it has ended: then `line` and `back` are what it was.
    `entry`: of a traceback's frame, the traceback's entry."""

    code: ptr[Code]
    line: i64
    stack: ptr[StackFrame]
    back: object
    entry: object
    site: ptr[Site]

    def __drop__(self) -> None:
        if not is_null(self.stack):
            self.stack.object = 0
        self.back = NULL
        self.entry = NULL

    def __repr__(self) -> str:
        file = cast(str, self.code.file)
        return f"<frame at {hex_address(self)}, file {repr_of(file)}, line {line_of(self)}, code {self.code.name!s}>"

    @property
    def f_lineno(self) -> i64:
        return line_of(self)

    @property
    def f_code(self) -> object:
        made = new(code_object)
        made.code = self.code
        made.site = self.site if is_null(self.stack) else self.stack.site
        return made

    @property
    def f_back(self) -> object:
        if not is_null(self.entry):
            return unsupported("the f_back of a traceback's frame")
        if is_null(self.stack):
            return none_for_null(self.back)
        return none_for_null(frame_of(self.stack.back))

    @property
    def f_globals(self) -> object:
        return globals_of(self.code)

    @property
    def f_builtins(self) -> object:
        return module_dict(cast(module, import_library("builtins")))

    @property
    def f_locals(self) -> object:
        if same_name(cast(str, self.code.name), "<module>"):
            return globals_of(self.code)
        return unsupported("the f_locals of a function's frame: locals have no names at run time")

    @property
    def f_trace(self) -> object:
        return None

    @property
    def f_trace_lines(self) -> bool:
        return True

    @property
    def f_trace_opcodes(self) -> bool:
        return False

    @property
    def f_lasti(self) -> i64:
        return 0

    def clear(self) -> None:
        """F.clear(): clear most references held by the frame"""
        if not is_null(self.stack):
            raise RuntimeError("cannot clear an executing frame")
        if not is_null(self.entry):
            drop_locals(cast(traceback, self.entry))


@builtin(name="dict", module="builtins")
class module_names:
    """The names of a module as a dict that is asked when it is used: what is set in it is set in the module."""

    module: object

    def __getitem__(self, key: object, /) -> object:
        found = name_in(self, key)
        if found == 0:
            raise KeyError(key)
        return from_word(object, found)

    def __setitem__(self, key: object, value: object, /) -> None:
        set_name(cast(module, self.module), require_name(key), value)

    def __contains__(self, key: object, /) -> bool:
        return name_in(self, key) != 0

    def get(self, key: object, default: object = None, /) -> object:
        found = name_in(self, key)
        return default if found == 0 else from_word(object, found)

    def setdefault(self, key: object, default: object = None, /) -> object:
        found = name_in(self, key)
        if found != 0:
            return from_word(object, found)
        set_name(cast(module, self.module), require_name(key), default)
        return default

    def __len__(self) -> i64:
        return length_of(module_dict(cast(module, self.module)))

    def __iter__(self) -> object:
        return iterate(module_dict(cast(module, self.module)))

    def keys(self) -> object:
        return module_dict(cast(module, self.module)).keys()

    def values(self) -> object:
        return module_dict(cast(module, self.module)).values()

    def items(self) -> object:
        return module_dict(cast(module, self.module)).items()

    def copy(self) -> object:
        return module_dict(cast(module, self.module))

    def __delitem__(self, key: object, /) -> None:
        if name_in(self, key) == 0:
            raise KeyError(key)
        delete_in_module(cast(module, self.module), require_name(key))

    def update(self, other: object = None, /, **names: object) -> None:
        if other is not None:
            update_names(self.module, other)
        update_names(self.module, names)

    def __repr__(self) -> str:
        return repr_of(module_dict(cast(module, self.module)))


@internal
def set_name(m: module, name: str, value: object) -> None:
    check_no_builtins(m, name)
    set_in_module(m, name, value)


@internal
def name_in(names: module_names, key: object) -> u64:
    """The value of a name, borrowed; 0 for none."""
    if not isinstance(key, str):
        return u64(0)
    return find_own_name(cast(module, names.module), cast(str, key))


@internal
def require_name(key: object) -> str:
    """A key that can be a name of a module."""
    if not isinstance(key, str):
        unsupported("a key that is no string in the dict of a module's names")
    return cast(str, key)


@internal
def line_of(f: frame) -> i64:
    """The line that a frame is at, or was at last."""
    return f.line if is_null(f.stack) else line_at(f.stack)


@internal
def line_at(row: ptr[StackFrame]) -> i64:
    """The line that a running function is at."""
    return row.code.line if is_null(row.site) else site_line(row.site)


# --- rows of the stack


@internal
def row_at(depth: i64) -> ptr[StackFrame]:
    """The row of a running function, 0 for the innermost; null where there are no so many.

    Raises MoltUnsupported in a program that does not keep any."""
    if ctx.program.has_frames == 0:
        unsupported(NO_FRAMES)
    row = ctx.frame
    while depth > 0 and not is_null(row):
        row = row.back
        depth -= 1
    return row


@internal
def frame_of(row: ptr[StackFrame]) -> object:
    """The frame of a running function, always the same; NULL for no row."""
    if is_null(row):
        return NULL
    if row.object != 0:
        return from_word(object, row.object)
    made = new(frame)
    made.code = row.code
    made.stack = row
    row.object = address(made)
    end: ptr[u8] = end_frame
    ctx.end_frame = end
    return made


@internal
def frames_of_threads(own: object) -> dict:
    """The innermost frame of each thread, by its number; `own` is that of the running one."""
    if not is_null(ctx.threads):
        return call_ptr(cast(fn[[], dict], ctx.threads.frames))
    made = empty_dict()
    dict_store(made, 1, own)
    return made


@internal
def end_frame(row: ptr[StackFrame]) -> None:
    """A function ends of which there is a frame."""
    f = from_word(frame, row.object)
    row.object = 0
    f.line = line_at(row)
    f.site = row.site
    f.stack = null(StackFrame)
    f.back = frame_of(row.back)


@internal
def copied_frame(entry: traceback) -> frame:
    """The frame of a traceback's entry."""
    site = entry.site
    made = new(frame)
    made.code = site.code
    made.line = site_line(site)
    made.site = site
    made.entry = entry
    return made


@internal
def frame_before(code: ptr[Code]) -> object:
    """The frame of a function that has not begun."""
    made = new(frame)
    made.code = code
    made.line = code.line
    return made


@internal
def globals_of(code: ptr[Code]) -> object:
    """The names of the module that code is of; of a text that was run, those that it was run in."""
    found = find_module_of(code)
    return names_of_text(code) if is_null(found) else names_of(found)


@internal
def globals_of_function(code: ptr[Code], name: object) -> object:
    """The names of the module that a function is of, which has this name: of generated code it is all that is known."""
    if is_null(find_module_of(code)) and isinstance(name, str) and is_null(noted_names(code)):
        found = dict_find(cast(dict, ctx.modules), name)
        if found != 0 and isinstance(from_word(object, found), module):
            return names_of(from_word(object, found))
    return globals_of(code)


@internal
def names_of_text(code: ptr[Code]) -> object:
    """The globals of the text that code is of."""
    noted = noted_names(code)
    return unsupported("the names of the module of generated code") if is_null(noted) else noted


@internal
def noted_names(code: ptr[Code]) -> object:
    """The globals that `lib/plain/_molt_run.py` has noted for a text; NULL for none."""
    if find_program_module("_molt_run") < 0:
        return NULL
    noted = get_attr(import_library("_molt_run"), "globals_of_files")
    found = dict_find(cast(dict, noted), code.file) if isinstance(noted, dict) else u64(0)
    return NULL if found == 0 else from_word(object, found)


@internal
def globals_view(index: i64) -> object:
    """`globals()` where it is kept or written to."""
    return names_of(module_at(index))


@internal
def names_of(m: object) -> object:
    """The names of a module: its own dict, or what stands for one."""
    if not is_null(m) and cast(module, m).keeps_dict != 0:
        return cast(module, m).extra
    made = new(module_names)
    made.module = m
    return made


@internal
def module_of(code: ptr[Code]) -> object:
    """The module that code is of."""
    found = find_module_of(code)
    if is_null(found):
        unsupported("the module of generated code")
    return found


@internal
def find_module_of(code: ptr[Code]) -> object:
    """The module that code is of: the one of its file; NULL for none."""
    for i in range(ctx.program.module_count):
        if same_name(cast(str, ctx.program.modules[i].file), cast(str, code.file)):
            return ctx.module_objects.get(i)
    return find_module_of_instead(cast(str, code.file))


@internal
def find_module_of_instead(file: str) -> object:
    """The module of what stands in place of a function of the host's: its file is called as that is. And of one
    that CPython holds frozen. NULL for none."""
    begin = file.length
    if begin > 9 and file.startswith("<frozen "):
        frozen = find_program_module(substring(file, 8, begin - 1))
        return NULL if frozen < 0 else ctx.module_objects.get(frozen)
    while begin > 0 and char_at(file, begin - 1) != 47:  # /
        begin -= 1
    if file.length - begin < 4:
        return NULL
    number = find_program_module(substring(file, begin, file.length - 3))
    return NULL if number < 0 else ctx.module_objects.get(number)


# At the bottom because of cycles.
from molt.lib.builtins.function import code_object, none_for_null  # noqa: E402
from molt.lib.builtins.str_core import char_at, substring  # noqa: E402
from molt.lib.low import isinstance, u8, u64  # noqa: E402
from molt.lib.rt.attributes import get_attr  # noqa: E402
from molt.lib.rt.modules import (  # noqa: E402
    check_no_builtins,
    delete_in_module,
    find_own_name,
    find_program_module,
    import_library,
    module_at,
    module_dict,
    set_in_module,
    update_names,
)
from molt.lib.builtins.dict import dict  # noqa: E402
from molt.lib.rt.tables import dict_find, dict_store, empty_dict  # noqa: E402
from molt.lib.rt.ops import iterate, length_of, repr_of  # noqa: E402
from molt.lib.rt.traceback import drop_locals, site_line, traceback  # noqa: E402
from molt.lib.rt.unsupported import unsupported  # noqa: E402
