"""What the evaluator of texts (`lib/plain/_molt_eval.py`) needs of what is beneath it: code objects and functions
whose bodies it runs itself, rows of frames, and entries of tracebacks.

Records of code and places are never given back: tracebacks and functions point to them. The evaluator makes
one for all that are alike.
"""

from __future__ import annotations

from molt.lib.builtins.cell import cell
from molt.lib.builtins.exceptions import BaseException
from molt.lib.builtins.function import code_object, function
from molt.lib.builtins.function import make_function as new_function
from molt.lib.low import NULL, alloc, as_word, cast, compact, ctx, from_word, i32, i64, internal, is_null, make_small, new, null, ptr, small, stack, u64, u8
from molt.lib.rt.binding import bind_user, release_slots, slot_count
from molt.lib.rt.context import Code, Signature, Site, StackFrame
from molt.lib.rt.frames import end_frame, globals_of
from molt.lib.rt.names import intern
from molt.lib.rt.recursion import enter_slow
from molt.lib.rt.tables import new_tuple, tuple_of
from molt.lib.rt.traceback import traceback

compact()


def make_record(file: str, name: str, qualname: str, line: i64, variables: tuple, counts: tuple, flags: i64, /) -> object:
    """The record of some code, as a number. `counts`: of positional-only, positional and keyword-only parameters,
    and whether there are `*args` and `**kwargs`; `variables` begins with their names."""
    names = alloc(u64, variables.length + 1)
    i = 0
    while i < variables.length:
        names[i] = as_word(intern(cast(str, variables.data.get(i))))
        i += 1
    s = alloc(Signature, 1)
    s.names = names.cast(object)
    s.positional_only = count_at(counts, 0)
    s.positional = count_at(counts, 1)
    s.keyword_only = count_at(counts, 2)
    s.star = count_at(counts, 3)
    s.double_star = count_at(counts, 4)
    s.required = 0
    s.defaults = null(object)
    s.style = 0
    c = alloc(Code, 1)
    words = c.cast(u64)
    words[0] = as_word(intern(name))
    words[1] = as_word(intern(qualname))
    words[2] = as_word(intern(file))
    c.line = line
    c.locals = s.names
    c.local_count = variables.length
    c.flags = flags
    c.signature = s
    return i64(as_word(c))


@internal
def count_at(counts: tuple, place: i64) -> i64:
    return small(counts.data.get(place))


def make_code(record: i64, parts: tuple, /) -> object:
    """A code object. `parts`: what runs it, `co_names`, `co_freevars` and `co_cellvars`."""
    made = new(code_object)
    made.code = from_word(ptr[Code], u64(record))
    made.body = parts
    return made


def make_plain_code(record: i64, /) -> object:
    """A code object that nothing runs."""
    made = new(code_object)
    made.code = from_word(ptr[Code], u64(record))
    return made


def body_of(code: object, /) -> object:
    """What runs a code object; None for one that was compiled along with the program."""
    if not isinstance(code, code_object) or is_null(cast(code_object, code).body):
        return None
    return cast(tuple, cast(code_object, code).body).data.get(0)


def make_function(record: i64, body: object, module: object, doc: object, defaults: object, kwdefaults: object, closure: object, /) -> object:
    """A function: `body(depth, function, slots)` runs it, `body.globals` are its `__globals__`, `body.parts` those of its code."""
    entry: ptr[u8] = call_evaluated
    code = from_word(ptr[Code], u64(record))
    made = new_function(
        code, code.signature, entry, entry, -1, module, doc, null_for_none(defaults), null_for_none(kwdefaults),
        null_for_none(closure),
    )  # fmt: skip
    made.body = body
    return made


@internal
def null_for_none(x: object) -> object:
    return NULL if x is None else x


@internal
def call_evaluated(callee: object, args: ptr[object], n: i64, kwnames: object) -> object:
    """The boxed entry of these functions."""
    f = cast(function, callee)
    count = slot_count(f.signature)
    words = alloc(u64, count + 1).cast(object)
    try:
        bind_user(callee, args, n, kwnames, words)
        try:
            slots = tuple_of(words, count)
        finally:
            release_slots(words, count)
    finally:
        free(words.cast(u64), count + 1)
    return run_in_row(f.code, f.body, (callee, slots))


def run(record: i64, body: object, /, *args: object) -> object:
    """`body(depth, *args)` in a row of its own for code of this record."""
    return run_in_row(from_word(ptr[Code], u64(record)), body, args)


@internal
def run_in_row(code: ptr[Code], body: object, args: tuple) -> object:
    depth = ctx.depth
    if depth >= ctx.depth_limit:
        enter_slow()
    all = new_tuple(args.length + 1)
    all.data.init(0, make_small(depth + 1))
    i = 0
    while i < args.length:
        all.data.init(i + 1, args.data.get(i))
        i += 1
    row = stack(StackFrame, 1)
    row.back = ctx.frame
    row.code = code
    row.site = null(Site)
    row.object = u64(0)
    if ctx.program.has_frames != 0:
        ctx.frame = row
    ctx.depth = depth + 1
    try:
        return call(body, all, NULL)
    finally:
        ctx.depth = depth
        if ctx.program.has_frames != 0:
            ctx.frame = row.back
            if row.object != 0:
                end_frame(row)


def call_at(depth: i64, f: object, args: tuple, kwargs: object, /) -> object:
    """`f(*args, **kwargs)`, as if called at this depth: the evaluator's own functions do not count."""
    kept = ctx.depth
    ctx.depth = depth
    try:
        return call(f, args, kwargs)
    finally:
        ctx.depth = kept


def call_unlimited(f: object, /, *args: object) -> object:
    """`f(*args)` with no limit of depth but the stack's."""
    limit = ctx.depth_limit
    ctx.depth_limit = limit + 1000000
    try:
        return call(f, args, NULL)
    finally:
        ctx.depth_limit = limit


def make_site(record: i64, line: i64, end_line: i64, column: i64, end_column: i64, text: object, carets: object, /) -> object:
    """The record of a place in some code, as a number; None for no line of the text, or no marks under it."""
    made = alloc(Site, 1)
    words = made.cast(u64)
    made.code = from_word(ptr[Code], u64(record))
    words[1] = u64(0) if text is None else as_word(intern(cast(str, text)))
    words[2] = u64(0) if carets is None else as_word(intern(cast(str, carets)))
    made.line = i32(line - made.code.line)  # both count from the line of the code
    made.end_line = i32(end_line - made.code.line)
    made.column = i32(column)
    made.end_column = i32(end_column)
    return i64(as_word(made))


def add_entry(error: BaseException, site: i64, /) -> None:
    """Adds an entry to the traceback of an exception."""
    made = new(traceback)
    made.site = from_word(ptr[Site], u64(site))
    made.next = error.traceback
    error.traceback = made


def note_site(site: i64, /) -> None:
    """Where the code is that runs, for what looks at its callers."""
    if ctx.program.has_frames != 0 and not is_null(ctx.frame):
        ctx.frame.site = from_word(ptr[Site], u64(site))


def caller() -> object:
    """The globals of the Python function that runs, and the names of its variables; None where that is not known."""
    if ctx.program.has_frames == 0 or is_null(ctx.frame):
        return None
    code = ctx.frame.code
    return (globals_of(code), tuple_of(code.locals, code.local_count))


def clear_cell(x: cell, /) -> None:
    """Unsets the variable of a cell."""
    x.contents = NULL


def has_frames() -> bool:
    """Whether the program looks at callers."""
    return ctx.program.has_frames != 0


# At the bottom because of cycles.
from molt.lib.low import free, isinstance  # noqa: E402
from molt.lib.rt.calls import call  # noqa: E402
