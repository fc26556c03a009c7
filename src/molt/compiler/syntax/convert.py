"""The syntax stage: a source file becomes a `tree.Module`.

Python's own `ast` is the parser's result (`parse.py`); this stage gives it Molt's shape
(`statements.py`, `expressions.py`), spans in characters (`positions.py`) and mangled
private names, and refuses what can't be compiled (`refusals.py`).  It resolves no name,
folds no constant and knows no library.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.parse import check_source, parse_source
from molt.compiler.syntax.statements import convert_block, split_docstring

# CPython compiles expressions up to 3,000 levels deep (three times its recursion limit);
# a level is at most five of our frames.
_RECURSION_LIMIT = 20_000


def parse_module(source: SourceFile, name: str, sink: Diagnostics, *,
                 is_library: bool = False, lenient: bool = False) -> tree.Module | None:
    """The tree of one file, or None after reporting errors to `sink`.

    Warnings are reported too, and don't prevent a tree.  `lenient`: nor does what is
    refused, which is in the tree as `tree.Unsupported`.  The annotations of Molt's library
    are never texts, as the compiler reads them.
    """
    module = parse_source(source, sink)
    if module is None:
        return None
    accepted = check_source(source, module, sink)
    refused = Diagnostics()
    with _deep_recursion():
        texts = not is_library and _has_future_annotations(module)
        ctx = Context(source, refused, future_annotations=texts, lenient=lenient)
        converted = convert_module(module, name, ctx)
    if lenient:
        return converted if accepted else None
    for error in refused.errors():
        sink.add(error)
    return converted if accepted and not refused.has_errors else None


def convert_module(module: ast.Module, name: str, ctx: Context) -> tree.Module:
    source = ctx.source
    docstring, body = split_docstring(module.body)
    end = len(source.lines)
    span = Span(source.path, 1, 0, end, len(source.line(end)))
    return tree.Module(span, name, source.path, convert_block(ctx, body), docstring,
                       ctx.future_annotations)


def _has_future_annotations(module: ast.Module) -> bool:
    return any(isinstance(stmt, ast.ImportFrom) and stmt.module == "__future__"
               and stmt.level == 0
               and any(alias.name == "annotations" for alias in stmt.names)
               for stmt in module.body)


@contextmanager
def _deep_recursion() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
