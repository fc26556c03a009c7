"""Tracebacks: adding an entry where an exception passes, and the text that is printed at the end.

The text is that of CPython 3.11's own printer, which is not quite that of its module
`traceback`. Source lines and carets come from static sites: no file is read.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exceptions import BaseException
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    ctx,
    export,
    i64,
    internal,
    is_null,
    isinstance,
    new,
    noinline,
    null,
    ptr,
    u64,
    u8,
)
from molt.lib.rt.collector import visit_words
from molt.lib.rt.context import Site
from molt.lib.rt.memory import alloc_bytes, free_bytes, is_object, release

# How often a line is printed before repetitions are only counted (TB_RECURSIVE_CUTOFF).
REPEATED: Final = 3
# How many entries CPython prints at most: the last ones (PyTraceBack_LIMIT).
MOST_ENTRIES: Final = 1000


@builtin(name="traceback")
class traceback:
    """One entry: a function that the exception passed, with the variables of its frame."""

    next: object
    site: ptr[Site]
    locals: ptr[u64]
    local_count: i64

    def __drop__(self) -> None:
        # The inner frames' variables go first, as in CPython.
        self.next = NULL
        i = 0
        while i < self.local_count:
            release(self.locals[i])
            i += 1
        free_bytes(self.locals.cast(u8), self.local_count * 8)

    def __visit__(self) -> None:
        visit_words(self.locals.cast(object), self.local_count)

    @property
    def tb_next(self) -> object:
        if is_null(self.next):
            return None
        return self.next

    @property
    def tb_lineno(self) -> i64:
        return self.site.line

    @property
    def tb_frame(self) -> object:
        made = new(frame)
        made.site = self.site
        return made


@builtin(name="frame")
class frame:
    """What programs commonly read of a traceback's frame."""

    site: ptr[Site]

    @property
    def f_lineno(self) -> i64:
        return self.site.line

    @property
    def f_code(self) -> object:
        made = new(code_object)
        made.code = self.site.code
        return made


# --- making them ---


@internal
@export("molt_trace")
def trace(site: ptr[Site]) -> None:
    """Adds an entry to the exception on its way. Does not raise."""
    e = ctx.exc
    ctx.exc = NULL
    tb = new(traceback)
    tb.site = site
    error = cast(BaseException, e)
    tb.next = error.traceback
    error.traceback = tb
    ctx.exc = e


@internal
@export("molt_leave")
def leave(words: ptr[u64], count: i64) -> None:
    """The exception on its way leaves a frame: its newest entry takes over the frame's variables."""
    kept = 0
    i = 0
    while i < count:
        if is_object(words[i]):
            kept += 1
        i += 1
    tb = cast(BaseException, ctx.exc).traceback
    if kept == 0:
        return
    if is_null(tb) or cast(traceback, tb).local_count != 0:
        release_all(words, count)
        return
    keep_locals(cast(traceback, tb), words, count)


@internal
def release_all(words: ptr[u64], count: i64) -> None:
    """Releases variables that no entry keeps, while an exception is on its way."""
    e = ctx.exc
    ctx.exc = NULL
    i = 0
    while i < count:
        release(words[i])
        i += 1
    ctx.exc = e


@internal
def keep_locals(tb: traceback, words: ptr[u64], count: i64) -> None:
    """Moves variables into an entry."""
    room = alloc_bytes(count * 8).cast(u64)
    if is_null(room):
        release_all(words, count)
        return
    i = 0
    while i < count:
        room[i] = words[i]
        i += 1
    tb.locals = room
    tb.local_count = count


# --- the text ---


@internal
@noinline
def traceback_text(e: object) -> str:
    """All that CPython prints for an exception that nobody caught."""
    seen: list = []
    return chain_text(cast(BaseException, e), seen)


@internal
@noinline
def chain_text(e: BaseException, seen: list) -> str:
    """An exception's text, after that of its cause or context."""
    seen.append(e)
    before = ""
    if not is_null(e.cause) and not is_in(seen, e.cause):
        before = chain_text(cast(BaseException, e.cause), seen)
        before = (
            f"{before}\nThe above exception was the direct cause of the following exception:\n\n"
        )
    elif not is_null(e.context) and e.suppress_context == 0 and is_null(e.cause) and not is_in(seen, e.context):
        before = chain_text(cast(BaseException, e.context), seen)
        before = f"{before}\nDuring handling of the above exception, another exception occurred:\n\n"
    return f"{before}{exception_text(e)}"


@internal
@noinline
def is_in(seen: list, e: object) -> bool:
    """Whether an exception was printed already."""
    i = 0
    while i < seen.length:
        if seen.items.get(i) is e:
            return True
        i += 1
    return False


@internal
@noinline
def exception_text(e: BaseException) -> str:
    """The entries and the last line, without causes."""
    text = ""
    if not is_null(e.traceback):
        text = f"Traceback (most recent call last):\n{entries_text(cast(traceback, e.traceback))}"
    return f"{text}{last_lines(e)}"


@internal
@noinline
def entries_text(first: traceback) -> str:
    """The entries, repetitions counted."""
    skip = count_entries(first) - MOST_ENTRIES
    parts: list = []
    previous = null(Site)
    repeated = 0
    link: object = first
    while not is_null(link):
        tb = cast(traceback, link)
        if skip > 0:
            skip -= 1
        else:
            if is_null(previous) or not same_place(previous, tb.site):
                add_repeated(parts, repeated)
                previous = tb.site
                repeated = 0
            repeated += 1
            if repeated <= REPEATED:
                parts.append(entry_text(tb.site))
        link = tb.next
    add_repeated(parts, repeated)
    return "".join(parts)


@internal
@noinline
def count_entries(first: traceback) -> i64:
    """How many entries a traceback has."""
    count = 0
    link: object = first
    while not is_null(link):
        count += 1
        link = cast(traceback, link).next
    return count


@internal
@noinline
def same_place(a: ptr[Site], b: ptr[Site]) -> bool:
    """Whether two entries name the same line of the same function."""
    if a.line != b.line or a.code == b.code:
        return a.line == b.line
    same_file = str_equal(cast(str, a.code.file), cast(str, b.code.file))
    return same_file and str_equal(cast(str, a.code.name), cast(str, b.code.name))


@internal
@noinline
def add_repeated(parts: list, repeated: i64) -> None:
    """`[Previous line repeated 7 more times]`."""
    more = repeated - REPEATED
    if more > 0:
        plural = "s" if more > 1 else ""
        parts.append(f"  [Previous line repeated {more} more time{plural}]\n")


@internal
@noinline
def entry_text(site: ptr[Site]) -> str:
    """`File …, line …, in …`, the source line and its carets."""
    code = site.code
    text = f"  File \"{cast(str, code.file)}\", line {site.line}, in {cast(str, code.name)}\n"
    if is_null(site.text):
        return text
    text = f"{text}    {cast(str, site.text)}\n"
    if is_null(site.carets):
        return text
    return f"{text}    {cast(str, site.carets)}\n"


@internal
@noinline
def last_lines(e: BaseException) -> str:
    """`ValueError: text`, a suggestion, and the notes."""
    name = class_text(type_of(e))
    text = "<exception str() failed>"
    try:
        text = str_of(e)
    except BaseException:
        pass
    line = name if text.length == 0 else f"{name}: {text}"
    if isinstance(e, SyntaxError):
        line = syntax_error_lines(cast(SyntaxError, e), name)
    return f"{line}{suggestion_for(e)}\n{notes_text(e)}"


@internal
@noinline
def class_text(cls: type) -> str:
    """An exception's class as the last line names it: with its module unless that is `builtins` or `__main__`."""
    module = get_attr(cls, "__module__")
    qualname = str_of(get_attr(cls, "__qualname__"))
    if not isinstance(module, str):
        return f"<unknown>.{qualname}"
    name = cast(str, module)
    if str_equal(name, "builtins") or str_equal(name, "__main__"):
        return qualname
    return f"{name}.{qualname}"


@internal
@noinline
def syntax_error_lines(e: SyntaxError, name: str) -> str:
    """The place of a SyntaxError that a program raised with one, and its message."""
    if e.filename is None or e.lineno is None:
        return f"{name}: {str_of(e)}"
    place = f"  File \"{str_of(e.filename)}\", line {str_of(e.lineno)}\n"
    if isinstance(e.text, str):
        place = f"{place}    {cast(str, e.text).strip()}\n"
    return f"{place}{name}: {str_of(e.msg)}"


@internal
@noinline
def notes_text(e: BaseException) -> str:
    """The notes of `add_note`, a line each."""
    notes = find_attr_or_null(e, "__notes__")
    if is_null(notes):
        return ""
    if not isinstance(notes, list):
        return f"{repr_of(notes)}\n"
    text = ""
    i = 0
    while i < cast(list, notes).length:
        text = f"{text}{str_of(cast(list, notes).items.get(i))}\n"
        i += 1
    return text


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import SyntaxError  # noqa: E402
from molt.lib.builtins.function import code_object  # noqa: E402
from molt.lib.builtins.str_core import str_equal  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, get_attr  # noqa: E402
from molt.lib.rt.ops import repr_of, str_of  # noqa: E402
from molt.lib.rt.suggestions import suggestion_for  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
