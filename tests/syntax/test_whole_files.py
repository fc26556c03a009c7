"""The syntax stage on whole files: some of the standard library."""

from __future__ import annotations

import ast
import dis
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import SourceFile, make_source
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module
from molt.compiler.syntax.printer import print_module
from tests.source.ranges import in_characters, spans_of

STDLIB = Path(ast.__file__).parent
FILES = [STDLIB / name for name in ("argparse.py", "json/decoder.py", "statistics.py",
                                    "textwrap.py", "typing.py", "zipfile.py")]
# Made of the code itself, not of an expression that can fail.
BOOKKEEPING = {"RESUME", "LOAD_CONST", "RETURN_VALUE", "EXTENDED_ARG", "COPY_FREE_VARS",
               "MAKE_CELL", "SETUP_ANNOTATIONS"}
CLASS_NAMES = {"__name__", "__module__", "__qualname__", "__doc__"}


def parse(path: Path) -> tuple[SourceFile, tree.Module]:
    source = make_source(path.name, path.read_text("utf-8"))
    module = parse_module(source, path.stem, Diagnostics())
    assert module is not None
    return source, module


def codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from codes(constant)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_range_in_bytecode_is_the_span_of_a_node(path: Path) -> None:
    source, module = parse(path)
    known = spans_of(module)
    for code in codes(compile(source.text, source.path, "exec", dont_inherit=True)):
        for op in dis.get_instructions(code):
            at = op.positions
            if op.opname in BOOKKEEPING or op.argval in CLASS_NAMES or at is None:
                continue
            parts = at.lineno, at.col_offset, at.end_lineno, at.end_col_offset
            if None not in parts:
                span = in_characters(source, Span(source.path, *parts))  # type: ignore[arg-type]
                assert span in known, (op, source.line(span.line))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_printed_text_has_the_same_tree(path: Path) -> None:
    source, module = parse(path)
    text = print_module(module, places=False)
    again = parse_module(make_source("printed.py", text), module.name, Diagnostics())
    assert again is not None
    assert print_module(again, places=False) == text
    if "self.__" not in source.text:  # private names are printed mangled
        assert ast.dump(ast.parse(text)) == ast.dump(ast.parse(source.text))


def test_deep_nesting() -> None:
    source = make_source("m.py", "x = " + "+".join(["1"] * 900))
    assert parse_module(source, "m", Diagnostics()) is not None
    sink = Diagnostics()
    assert parse_module(make_source("m.py", "x = " + "-" * 20000 + "1"), "m", sink) is None
    (error,) = sink.errors()
    assert "nested" in error.title
