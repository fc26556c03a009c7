"""The source line and caret line CPython 3.11 prints in a traceback entry.

Follows what the interpreter's own printer does for an uncaught exception
(`tb_displayline` in CPython 3.11's Python/traceback.c, not the `traceback` module): the
line stripped on the left, `^` under the failing range, `~~^~~` where that range is a
binary operation or a subscript, nothing where the range is the whole line.  Tables for
compiled programs are made from this; how a program prints them belongs to `lib/rt`.
"""

from __future__ import annotations

import ast
import sys
import unicodedata
import warnings
from dataclasses import dataclass

from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span

# What the printer strips and skips: C's notion here, not str.isspace.
_BLANK = " \t\f"

# The printer was mended within 3.11, and the host's own version is the one to equal:
# parentheses around operands are seen since 3.11.6 (gh-108959), and wide characters
# take two carets since 3.11.7 (bpo-43950).
_SEES_PARENTHESES = sys.version_info >= (3, 11, 6)
_SEES_WIDE_CHARACTERS = sys.version_info >= (3, 11, 7)


@dataclass(frozen=True, slots=True)
class Anchors:
    """Character columns of the operator between the two halves of a range."""

    start: int
    end: int


def traceback_lines(source: SourceFile, span: Span) -> tuple[str, str]:
    """The source line and the caret line of an entry, both without the four spaces
    they are printed after; the caret line is "" where CPython prints none."""
    line = source.line(span.line)
    stripped = line.lstrip(_BLANK)
    indent = len(line) - len(stripped)
    start = span.column
    anchors = None
    if span.line == span.end_line:
        end = span.end_column
        anchors = find_anchors(line[start:end], start)
    else:
        end = _last_visible(line)
    if end - start == len(stripped) and anchors is None:
        return stripped, ""
    if line.isascii():
        return stripped, " " * (start - indent) + _range_marks(start, end, anchors)
    marks = [_mark(column, start, anchors) * _display_width(line[column : column + 1])
             for column in range(indent, end)]
    return stripped, "".join(marks)


def _range_marks(start: int, end: int, anchors: Anchors | None) -> str:
    if anchors is None:
        return "^" * (end - start)
    return "~" * (anchors.start - start) + "^" * (anchors.end - anchors.start) + "~" * (end - anchors.end)


def _mark(column: int, start: int, anchors: Anchors | None) -> str:
    if column < start:
        return " "
    if anchors is None:
        return "^"
    return "^" if anchors.start <= column < anchors.end else "~"


def _display_width(char: str) -> int:
    wide = _SEES_WIDE_CHARACTERS and not char.isascii() \
        and unicodedata.east_asian_width(char) in ("W", "F")
    return 2 if wide else 1


def _last_visible(line: str) -> int:
    """Where the range of a multi-line expression is taken to end.

    CPython looks for the last non-blank *byte* of the line's UTF-8 but starts at the
    line's length in *characters*; the result differs only if a blank lies there.
    """
    raw = line.encode("utf-8", "surrogatepass")
    end = len(line)
    while end > 0 and raw[end - 1 : end] in (b" ", b"\t", b"\f"):
        end -= 1
    return end


def find_anchors(segment: str, offset: int) -> Anchors | None:
    """The operator columns of `segment`, the text of a one-line range that begins at
    column `offset`; None if it isn't by itself a binary operation or a subscript."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(segment).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # CPython ignores the failure in the same way: part of a statement, say.
        return None
    if len(body) != 1 or not isinstance(body[0], ast.Expr):
        return None
    raw = segment.encode("utf-8", "surrogatepass")
    match body[0].value:
        case ast.BinOp(left=left, right=right):
            found = _operator_bytes(raw, _end(left), right.col_offset)
        case ast.Subscript(value=value, slice=index):
            found = _bracket_bytes(raw, _end(value), _end(index) + 1)
        case _:
            return None
    return Anchors(offset + _characters(raw, found[0]), offset + _characters(raw, found[1]))


def _end(node: ast.expr) -> int:
    assert node.end_col_offset is not None, ast.dump(node)
    return node.end_col_offset


def _operator_bytes(raw: bytes, start: int, end: int) -> tuple[int, int]:
    """The first byte of the operator between the operands, and the next if not blank,
    which an opening parenthesis isn't: CPython does the same."""
    skipped = _BLANK.encode() + (b")" if _SEES_PARENTHESES else b"")
    for at in range(start, end):
        if raw[at] not in skipped:
            two = at + 1 < end and raw[at + 1] not in _BLANK.encode()
            return at, at + 1 + two
    raise AssertionError(f"no operator in {raw!r}")


def _bracket_bytes(raw: bytes, start: int, end: int) -> tuple[int, int]:
    """The brackets of a subscript: from the end of its value to one past its index."""
    if not _SEES_PARENTHESES:
        return start, end
    opening = raw.find(b"[", start)
    closing = raw.find(b"]", end)
    # With nothing around the index, `end` is past the bracket already.
    return opening, len(raw) if closing < 0 else closing + 1


def _characters(raw: bytes, offset: int) -> int:
    return len(raw[:offset].decode("utf-8", "replace"))
