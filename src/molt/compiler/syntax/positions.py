"""From the positions in Python's `ast` to spans.

`ast` counts UTF-8 bytes, spans count characters.  The span of a node is the range
CPython 3.11 gives in a traceback for a failure of that node itself; for nearly all nodes
it is the node's own range, the two exceptions are here.
"""

from __future__ import annotations

import ast
from typing import Protocol

from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span


class Placed(Protocol):
    """What all `ast` nodes with a position have in common."""

    lineno: int
    col_offset: int
    end_lineno: int | None
    end_col_offset: int | None


def span_of(source: SourceFile, node: Placed) -> Span:
    """The node's own range."""
    end_line = node.end_lineno or node.lineno
    end_column = node.col_offset if node.end_col_offset is None else node.end_col_offset
    return Span(source.path,
                node.lineno, character_column(source, node.lineno, node.col_offset),
                end_line, character_column(source, end_line, end_column))


def span_of_attribute(source: SourceFile, node: ast.Attribute) -> Span:
    """The range of `value.attr`, or of the attribute's name alone where the name is not
    on the line on which the value begins (CPython: update_start_location_to_match_attr)."""
    if node.lineno == node.end_lineno:
        return span_of(source, node)
    assert node.end_lineno is not None and node.end_col_offset is not None
    end = character_column(source, node.end_lineno, node.end_col_offset)
    return Span(source.path, node.end_lineno, end - len(node.attr), node.end_lineno, end)


def span_of_call(source: SourceFile, node: ast.Call) -> Span:
    """The range of a call.  That of a method call begins at the method's name where the
    name is not on the line on which the call begins."""
    whole = span_of(source, node)
    func = node.func
    if not isinstance(func, ast.Attribute) or func.end_lineno == node.lineno:
        return whole
    if not _is_plain(node):
        # With `*` or `**` the attribute is loaded first and then called like any value.
        return whole
    name = span_of_attribute(source, func)
    return Span(source.path, name.line, name.column, whole.end_line, whole.end_column)


def character_column(source: SourceFile, line: int, byte_column: int) -> int:
    """The character column of a byte column."""
    text = source.line(line)
    if text.isascii():
        return byte_column
    raw = text.encode("utf-8", "surrogatepass")
    # A column inside a character can come from CPython's own arithmetic on f-strings.
    return len(raw[:byte_column].decode("utf-8", "replace"))


def _is_plain(node: ast.Call) -> bool:
    return not any(isinstance(arg, ast.Starred) for arg in node.args) \
        and all(keyword.arg is not None for keyword in node.keywords)
