"""Diagnostics as text: `file:line:col: error: …`, the source excerpt, the reason.

The only place that knows how a diagnostic looks.  Whether to use colour is the
caller's decision (the command line knows what its streams are).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from molt.compiler.source.diagnostics import CompileErrors, Diagnostic, Severity
from molt.compiler.source.files import SourceFile

TAB_WIDTH = 4
# A longer line (minified or generated source) is cut around the place it is shown for.
MAX_EXCERPT_WIDTH = 160
_LEAD = 40  # columns kept before the underline when a line is cut

_RED, _YELLOW, _BOLD, _RESET = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"


def render(diagnostic: Diagnostic, source: SourceFile | None, *,
           color: bool = False) -> str:
    """The text of one diagnostic, ending in a newline; without excerpt if `source`
    is None or has no such line."""
    span = diagnostic.span
    where = f"{span}" if span.line > 0 else span.file
    severity = diagnostic.severity.value
    title = diagnostic.title
    if color:
        tint = _RED if diagnostic.severity is Severity.ERROR else _YELLOW
        severity = f"{tint}{_BOLD}{severity}{_RESET}"
        title = f"{_BOLD}{title}{_RESET}"
    lines = [f"{where}: {severity}: {title}"]
    if source is not None and 0 < span.line <= len(source.lines):
        lines += _excerpt(diagnostic, source, color)
    elif diagnostic.label:
        lines.append(f"  {diagnostic.label}")
    for note in diagnostic.notes:
        first, *others = note.split("\n")
        lines.append(f"  = {first}")
        lines += [f"    {other}" for other in others]
    return "\n".join(lines) + "\n"


def render_errors(errors: CompileErrors, sources: Mapping[str, SourceFile], *,
                  color: bool = False) -> str:
    """All diagnostics of a refused program; `sources` by path."""
    texts = [render(found, sources.get(found.span.file), color=color)
             for found in errors.diagnostics]
    if errors.omitted:
        plural = "s" if errors.omitted > 1 else ""
        texts.append(f"and {errors.omitted} more error{plural}\n")
    return "".join(texts)


def _excerpt(diagnostic: Diagnostic, source: SourceFile, color: bool) -> list[str]:
    span = diagnostic.span
    text = source.line(span.line)
    start = min(span.column, len(text))
    end = min(span.end_column, len(text)) if span.end_line == span.line else \
        len(text.rstrip())
    text, start, end = _cut(text, start, end)
    shown, columns = _display(text)
    left = columns[start]
    width = max(1, columns[max(end, start)] - left)
    marks = "^" * width
    if color:
        tint = _RED if diagnostic.severity is Severity.ERROR else _YELLOW
        marks = f"{tint}{_BOLD}{marks}{_RESET}"
    label = f" {diagnostic.label}" if diagnostic.label else ""
    number = f"{span.line:5}"
    gutter = " " * len(number)
    result = [f"{number} | {shown}".rstrip(), f"{gutter} | {' ' * left}{marks}{label}"]
    return result


def _cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Shorten an overlong line to the surroundings of [start, end)."""
    if len(text) <= MAX_EXCERPT_WIDTH:
        return text, start, end
    first = max(0, start - _LEAD)
    last = first + MAX_EXCERPT_WIDTH
    before = "…" if first else ""
    after = "…" if last < len(text) else ""
    shift = first - len(before)
    return before + text[first:last] + after, start - shift, min(end, last) - shift


def _display(text: str) -> tuple[str, list[int]]:
    """The text as a terminal shows it, and the display column of every character and
    of the end: tabs expanded, wide characters counted twice, control characters, which
    could move the cursor, replaced."""
    shown: list[str] = []
    columns: list[int] = []
    column = 0
    for char in text:
        columns.append(column)
        if char == "\t":
            width = TAB_WIDTH - column % TAB_WIDTH
            shown.append(" " * width)
        elif unicodedata.category(char) in ("Cc", "Cs"):
            width = 1
            shown.append("\N{REPLACEMENT CHARACTER}")
        else:
            width = _char_width(char)
            shown.append(char)
        column += width
    columns.append(column)
    return "".join(shown), columns


def _char_width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
