"""What is printed of a SyntaxError that a program raised: its place, and the line with a mark below it."""

from __future__ import annotations

from molt.lib.low import builtin, cast, compact, is_small, isinstance, new, small

compact()


@builtin(name="syntax_error_printer")
class SyntaxErrorPrinter:
    """What every SyntaxError has, to be printed by."""

    def __call__(self, error: object, name: object, margin: object, /) -> str:
        return syntax_error_lines(cast(SyntaxError, error), cast(str, name), cast(str, margin))


def syntax_error_printer() -> object:
    return new(SyntaxErrorPrinter)


def syntax_error_lines(e: SyntaxError, name: str, margin: str) -> str:
    """The place of a SyntaxError that a program raised with one, and its message."""
    if e.filename is None or e.lineno is None:
        return f"{name}: {str_of(e)}"
    place = f"  File \"{str_of(e.filename)}\", line {str_of(e.lineno)}\n"
    if isinstance(e.text, str):
        place = f"{place}{source_text(e)}"
    return f"{place}{margin}{name}: {str_of(e.msg)}"


def source_text(e: SyntaxError) -> str:
    """The line that a SyntaxError names, with a mark below its column; not indented in groups."""
    text = cast(str, cast(str, e.text).rstrip())
    stripped = cast(str, text.lstrip())
    line = f"    {stripped}\n"
    if not is_small(e.offset):
        return line
    column = small(e.offset) - 1 - (text.length - stripped.length)
    if column < 0:
        return line
    width = 1
    if is_small(e.end_offset) and small(e.end_offset) > small(e.offset) and e.end_lineno is e.lineno:
        width = small(e.end_offset) - small(e.offset)
        if width > text.length + 1 - small(e.offset):
            width = text.length + 1 - small(e.offset)
            if width < 1:
                width = 1
    blanks = str_repeat(" ", column)
    marks = str_repeat("^", width)
    return f"{line}    {blanks}{marks}\n"


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import SyntaxError  # noqa: E402
from molt.lib.builtins.str_core import str_repeat  # noqa: E402
from molt.lib.rt.ops import str_of  # noqa: E402
