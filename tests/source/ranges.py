"""Ranges CPython marks, compared with the spans of a tree."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span
from molt.compiler.syntax.tree import Node


def in_characters(source: SourceFile, span: Span) -> Span:
    def convert(line: int, column: int) -> int:
        return len(source.line(line).encode()[:column].decode("utf-8", "replace"))

    return Span(span.file, span.line, convert(span.line, span.column), span.end_line,
                convert(span.end_line, span.end_column))


def spans_of(node: object) -> set[Span]:
    if isinstance(node, tuple):
        return {span for item in node for span in spans_of(item)}
    if not (isinstance(node, Node) and is_dataclass(node)):
        return set()
    own = {node.span}
    for field in fields(node):
        own |= spans_of(getattr(node, field.name))
    return own
