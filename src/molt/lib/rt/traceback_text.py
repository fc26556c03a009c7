"""What is printed of an exception that nobody caught: its traceback, its last line, what it came from.

The text is that of CPython 3.11's own printer, which is not quite that of its module
`traceback`. Source lines and carets come from static sites: no file is read.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exception_groups import BaseExceptionGroup
from molt.lib.builtins.exceptions import BaseException
from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, compact, i64, is_null, isinstance, new, null, ptr
from molt.lib.rt.context import Site
from molt.lib.rt.traceback import site_line, traceback

compact()

# How often a line is printed before repetitions are only counted (TB_RECURSIVE_CUTOFF).
REPEATED: Final = 3
# How many entries CPython prints at most: the last ones (PyTraceBack_LIMIT).
MOST_ENTRIES: Final = 1000


@builtin(name="traceback_printer")
class Printer:
    """What has been printed so far. `depth` is that of exception groups, `margin` what they put before
    each line of what is in them. `needs_end`: the last line of a group's frame is still to come.
    """

    parts: list
    seen: list
    margin: str
    depth: i64
    needs_end: i64


def traceback_text(e: object) -> str:
    """All that CPython prints for an exception that nobody caught."""
    p = new(Printer)
    p.parts = []
    p.seen = []
    p.margin = ""
    print_chain(p, cast(BaseException, e))
    return join_list("", p.parts)


def print_chain(p: Printer, e: BaseException) -> None:
    """An exception, after its cause or context."""
    p.seen.append(e)
    if not is_null(e.cause):
        if not is_in(p.seen, e.cause):
            message = "The above exception was the direct cause of the following exception:"
            print_before(p, cast(BaseException, e.cause), message)
    elif not is_null(e.context) and e.suppress_context == 0 and not is_in(p.seen, e.context):
        message = "During handling of the above exception, another exception occurred:"
        print_before(p, cast(BaseException, e.context), message)
    if isinstance(e, BaseExceptionGroup):
        # Found through the group, so that programs without any do not hold it.
        call2(cast(BaseExceptionGroup, e).printer, p, e)
    else:
        print_exception(p, e, "Traceback", p.margin)


def print_before(p: Printer, e: BaseException, message: str) -> None:
    """A cause or context, and how it led to what follows."""
    needs_end = p.needs_end
    print_chain(p, e)
    p.needs_end = needs_end
    margin = p.margin
    p.parts.append(f"{margin}\n{margin}{message}\n{margin}\n")


def is_in(seen: list, e: object) -> bool:
    """Whether an exception was printed already."""
    i = 0
    while i < seen.length:
        if seen.items.get(i) is e:
            return True
        i += 1
    return False


def print_exception(p: Printer, e: BaseException, header: str, header_margin: str) -> None:
    """The entries and the last lines, without causes."""
    margin = p.margin
    if not is_null(e.traceback):
        p.parts.append(f"{header_margin}{header} (most recent call last):\n")
        print_entries(p.parts, cast(traceback, e.traceback), margin)
    p.parts.append(last_lines(e, margin))


# --- entries ---


def print_entries(parts: list, first: traceback, margin: str) -> None:
    """The entries, repetitions counted."""
    skip = count_entries(first) - MOST_ENTRIES
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
                parts.append(entry_text(tb.site, margin))
        link = tb.next
    add_repeated(parts, repeated)


def count_entries(first: traceback) -> i64:
    """How many entries a traceback has."""
    count = 0
    link: object = first
    while not is_null(link):
        count += 1
        link = cast(traceback, link).next
    return count


def same_place(a: ptr[Site], b: ptr[Site]) -> bool:
    """Whether two entries name the same line of the same function."""
    if site_line(a) != site_line(b) or a.code == b.code:
        return site_line(a) == site_line(b)
    same_file = str_equal(cast(str, a.code.file), cast(str, b.code.file))
    return same_file and str_equal(cast(str, a.code.name), cast(str, b.code.name))


def add_repeated(parts: list, repeated: i64) -> None:
    """`[Previous line repeated 7 more times]`, which CPython does not indent in groups."""
    more = repeated - REPEATED
    if more > 0:
        plural = "s" if more > 1 else ""
        parts.append(f"  [Previous line repeated {more} more time{plural}]\n")


def entry_text(site: ptr[Site], margin: str) -> str:
    """`File …, line …, in …`, the source line and its carets."""
    code = site.code
    text = f"{margin}  File \"{cast(str, code.file)}\", line {site_line(site)}, in {cast(str, code.name)}\n"
    if is_null(site.text):
        return text
    text = f"{text}{margin}    {cast(str, site.text)}\n"
    if is_null(site.carets):
        return text
    return f"{text}{margin}    {cast(str, site.carets)}\n"


# --- the last lines ---


def last_lines(e: BaseException, margin: str) -> str:
    """`ValueError: text`, a suggestion, and the notes."""
    name = class_text(type_of(e))
    text = "<exception str() failed>"
    try:
        text = str_of(e)
    except BaseException:
        pass
    line = name if text.length == 0 else f"{name}: {text}"
    if isinstance(e, SyntaxError) and not is_null(cast(SyntaxError, e).printer):
        # Found through the exception, so that programs without any do not hold it.
        line = str_of(call3(cast(SyntaxError, e).printer, e, name, margin))
    return f"{margin}{line}{suggestion_for(e)}\n{notes_text(e, margin)}"


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


def notes_text(e: BaseException, margin: str) -> str:
    """The notes of `add_note`."""
    notes = find_attr_or_null(e, "__notes__")
    if is_null(notes):
        return ""
    if not isinstance(notes, list):
        return f"{margin}{repr_of(notes)}\n"
    parts: list = []
    i = 0
    while i < cast(list, notes).length:
        lines = cast(str, str_of(cast(list, notes).items.get(i))).splitlines(1)
        for j in range(lines.length):
            parts.append(margin)
            parts.append(lines.items.get(j))
        parts.append("\n")
        i += 1
    return join_list("", parts)


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import SyntaxError  # noqa: E402
from molt.lib.builtins.str_core import str_equal  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, get_attr  # noqa: E402
from molt.lib.rt.calls import call2, call3  # noqa: E402
from molt.lib.rt.ops import repr_of, str_of  # noqa: E402
from molt.lib.rt.suggestions import suggestion_for  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
from molt.lib.rt.build import join_list  # noqa: E402
