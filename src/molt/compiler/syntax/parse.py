"""From text to Python's `ast`, refusing just what CPython refuses, in its words.

CPython itself parses and checks, so the message is its own by definition.  It stops at
the first error; further ones are found by giving it the top-level statements one by
one, which is right because no statement's syntax depends on another's.

Its `SyntaxWarning`s become diagnostics of severity warning: CPython says them when it
compiles (and not at all if a cached .pyc serves), so Molt too says them when it compiles
and the program run says nothing.
"""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from molt.compiler.source.diagnostics import (
    SHOWN_ERRORS,
    Diagnostic,
    Diagnostics,
    Severity,
    nested_too_deeply,
)
from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span
from molt.compiler.syntax.positions import character_column

_CLAUSE_KEYWORDS = frozenset({"elif", "else", "except", "finally"})
_LAYOUT = frozenset({tokenize.NL, tokenize.COMMENT, tokenize.NEWLINE, tokenize.ENDMARKER,
                     tokenize.INDENT, tokenize.DEDENT})


def parse_source(source: SourceFile, sink: Diagnostics) -> ast.Module | None:
    """The module's `ast`, or None after reporting its syntax errors."""
    with _reporting_warnings(source, sink):
        module = _parse_text(source, sink)
        if isinstance(module, ast.Module):
            return module
        _report_more_syntax_errors(source, module, sink)
        return None


def check_source(source: SourceFile, module: ast.Module, sink: Diagnostics) -> bool:
    """Whether CPython's compiler accepts what its parser did; otherwise reports why."""
    with _reporting_warnings(source, sink):
        failed = _check(source, module, sink)
        if failed is None:
            return True
        _report_more_check_errors(source, module, failed, sink)
        return False


def _parse_text(source: SourceFile, sink: Diagnostics) -> ast.Module | int:
    """The `ast` of the file, or after reporting an error the line it is in."""
    try:
        return ast.parse(source.text, source.path)
    except SyntaxError as error:
        return _report(source, error, sink, columns_are_bytes=False)
    except (RecursionError, MemoryError):
        return _report_depth(source, sink)
    except ValueError as error:  # lone surrogates, by way of an exotic encoding
        sink.add(Diagnostic(Span(source.path, 1, 0, 1, 0), f"SyntaxError: {error}"))
        return 1


def _check(source: SourceFile, module: ast.Module, sink: Diagnostics) -> int | None:
    """Run CPython's later checks (`return` outside a function, names both local and
    global, …); the line of the error reported, or None if there is none."""
    try:
        compile(module, source.path, "exec", dont_inherit=True)
    except SyntaxError as error:
        return _report(source, error, sink, columns_are_bytes=True)
    except (RecursionError, MemoryError):
        return _report_depth(source, sink)
    return None


def _report(source: SourceFile, error: SyntaxError, sink: Diagnostics, *,
            columns_are_bytes: bool) -> int:
    """Report `error`; its line.

    The parser's columns count characters, those of the later checks bytes; both from 1.
    """
    line = min(max(error.lineno or 1, 1), len(source.lines))
    start = max((error.offset or 1) - 1, 0)
    end_line, end = error.end_lineno or line, (error.end_offset or 0) - 1
    if columns_are_bytes:
        start = character_column(source, line, start)
        end = character_column(source, end_line, end) if end > 0 else end
    if end_line < line or (end_line == line and end <= start):
        end_line, end = line, start + 1
    span = Span(source.path, line, start, end_line, end)
    sink.add(Diagnostic(span, f"{type(error).__name__}: {error.msg}"))
    return line


def _report_depth(source: SourceFile, sink: Diagnostics) -> int:
    sink.add(nested_too_deeply(source.path))
    return 1


def _report_more_syntax_errors(source: SourceFile, line: int, sink: Diagnostics) -> None:
    """Report the syntax errors of the statements other than that of `line`.

    Errors of indentation are left out: a statement cut off from the next one may show
    the same error in another place.
    """
    reported = 1
    for start, end in pairwise([*_statement_starts(source.text), len(source.lines) + 1]):
        if start <= line < end:
            continue
        text = "\n" * (start - 1) + "\n".join(source.lines[start - 1 : end - 1]) + "\n"
        try:
            ast.parse(text, source.path)
        except IndentationError:
            continue
        except SyntaxError as error:
            _report(source, error, sink, columns_are_bytes=False)
            reported += 1
        except (RecursionError, MemoryError, ValueError):
            return
        if reported >= SHOWN_ERRORS:
            return


def _statement_starts(text: str) -> list[int]:
    """The first lines of the top-level statements; none where the text can't be told
    into statements with certainty (an open bracket, string or odd indentation)."""
    starts: list[int] = []
    depth = 0
    at_start, decorated = True, False
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.ERRORTOKEN and token.string.strip()[:1] in ("'", '"'):
                return []
            depth += (token.type == tokenize.INDENT) - (token.type == tokenize.DEDENT)
            if token.type == tokenize.NEWLINE:
                at_start = True
            if token.type in _LAYOUT or not at_start:
                continue
            at_start = False
            if depth > 0 or token.string in _CLAUSE_KEYWORDS:
                continue
            if not decorated:
                starts.append(token.start[0])
            decorated = token.string == "@"
    except (tokenize.TokenError, SyntaxError):
        return []
    return starts


def _report_more_check_errors(source: SourceFile, module: ast.Module, line: int,
                              sink: Diagnostics) -> None:
    """Report what CPython's later checks say of the statements other than that of
    `line`; `from __future__` governs all of them."""
    future = [stmt for stmt in module.body
              if isinstance(stmt, ast.ImportFrom) and stmt.module == "__future__"]
    for stmt in module.body:
        if stmt in future or stmt.lineno <= line <= (stmt.end_lineno or stmt.lineno):
            continue
        _check(source, ast.Module([*future, stmt], []), sink)


@contextmanager
def _reporting_warnings(source: SourceFile, sink: Diagnostics) -> Iterator[None]:
    """Turn the `SyntaxWarning`s given meanwhile into diagnostics.  Others, such as the
    DeprecationWarning for an unknown escape, CPython hides by default."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", SyntaxWarning)
        yield
    for warning in caught:
        text = source.line(warning.lineno)
        start = len(text) - len(text.lstrip())
        span = Span(source.path, warning.lineno, start, warning.lineno, len(text.rstrip()))
        sink.add(Diagnostic(span, f"SyntaxWarning: {warning.message}",
                            severity=Severity.WARNING))
