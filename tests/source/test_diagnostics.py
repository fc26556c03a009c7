"""Collecting and rendering diagnostics."""

from __future__ import annotations

import pytest

from molt.compiler.source.diagnostics import (
    SHOWN_ERRORS,
    CompileErrors,
    Diagnostic,
    Diagnostics,
    Severity,
)
from molt.compiler.source.files import make_source
from molt.compiler.source.render import render, render_errors
from molt.compiler.source.span import Span


def at(line: int, column: int = 0, end: int | None = None, file: str = "m.py") -> Span:
    return Span(file, line, column, line, column + 1 if end is None else end)


def shown(text: str, span: Span, **kwargs: str) -> list[str]:
    return render(Diagnostic(span, "bad", **kwargs), make_source("m.py", text)).splitlines()  # type: ignore[arg-type]


def test_sorted_without_duplicates() -> None:
    sink = Diagnostics()
    for span in (at(3), at(1, 4), at(1, 2), at(3), at(1, file="a.py")):
        sink.add(Diagnostic(span, "bad"))
    sink.add(Diagnostic(at(2), "hm", severity=Severity.WARNING))
    assert [str(error.span) for error in sink.errors()] == \
        ["m.py:1:3", "m.py:1:5", "m.py:3:1", "a.py:1:1"]
    assert [warning.title for warning in sink.warnings()] == ["hm"]


def test_bounded() -> None:
    sink = Diagnostics()
    for line in range(1, 5000):
        sink.add(Diagnostic(at(line), "bad"))
    with pytest.raises(CompileErrors) as raised:
        sink.raise_if_errors()
    assert len(raised.value.diagnostics) == SHOWN_ERRORS
    assert raised.value.omitted == 4999 - SHOWN_ERRORS
    assert render_errors(raised.value, {}).endswith(f"and {4999 - SHOWN_ERRORS} more errors\n")


def test_warnings_do_not_refuse() -> None:
    sink = Diagnostics()
    sink.add(Diagnostic(at(1), "hm", severity=Severity.WARNING))
    sink.raise_if_errors()
    assert not sink.has_errors


def test_parts() -> None:
    found = Diagnostic(at(2, 4, 7), "bad", "because", ("write:\nthis", "or that"))
    assert render(found, make_source("m.py", "\nx = abc\n")) == """\
m.py:2:5: error: bad
    2 | x = abc
      |     ^^^ because
  = write:
    this
  = or that
"""


def test_without_source() -> None:
    assert render(Diagnostic(at(2), "bad", "because"), None) == \
        "m.py:2:1: error: bad\n  because\n"
    assert render(Diagnostic(at(0), "no such file"), None) == "m.py: error: no such file\n"


def test_tabs_and_wide_characters() -> None:
    assert shown("\tx = '日本' + é", at(1, 12, 13))[1:] == [
        "    1 |     x = '日本' + é",
        "      |                  ^"]
    assert shown("e\u0301 = x", at(1, 5, 6))[1:] == [
        "    1 | e\u0301 = x",
        "      |     ^"]


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert shown("x = '\x1b[2J'", at(1, 5, 6))[1] == "    1 | x = '\N{REPLACEMENT CHARACTER}[2J'"


def test_ranges_beyond_the_line() -> None:
    assert shown("x", at(1, 5, 9))[2] == "      |  ^"
    assert shown("if x:  \n  y", Span("m.py", 1, 0, 2, 3))[2] == "      | ^^^^^"


def test_long_lines_are_cut_around_the_place() -> None:
    lines = shown("a" * 500 + "b" + "c" * 500, at(1, 500, 501))
    assert max(map(len, lines)) < 180
    mark = lines[2].index("^")
    assert lines[1][mark] == "b"


def test_colours_only_when_asked() -> None:
    found = Diagnostic(at(1), "bad")
    source = make_source("m.py", "x")
    assert "\x1b" not in render(found, source)
    assert "\x1b[31m" in render(found, source, color=True)
