"""Expanded dataclasses behave as CPython's own: every program is run both ways."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from molt.compiler.evaluate.expand import expand_class_makers
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.source.render import render
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module
from molt.compiler.syntax.printer import print_module
from tests.evaluate.runtime import library
from tests.golden import Case, golden_cases

PROGRAMS = sorted((Path(__file__).parent.parent / "run" / "dataclasses").glob("*.py"))


class Sources:
    """A program of several modules, main first, and what it becomes."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.sink = Diagnostics()
        self.files = {name: make_source(f"{name}.py", text) for name, text in texts.items()}
        parsed = {name: parse_module(source, name, self.sink)
                  for name, source in self.files.items()}
        assert None not in parsed.values(), self.sink.errors()
        self.parsed = {name: module for name, module in parsed.items() if module is not None}
        self.expanded = {name: expand_class_makers(module, self.parsed.get, self.sink)
                         for name, module in self.parsed.items()}

    def printed(self, module: tree.Module) -> str:
        return print_module(module, places=False)

    def errors(self) -> str:
        return "".join([render(error, self.files[error.span.file.removesuffix(".py")])
                        for error in self.sink.errors()])


def case_texts(case: Case) -> dict[str, str]:
    others = {name.removesuffix(".py"): text for name, text in case.files().items()}
    return {"__main__": case.source, **others}


def output(texts: dict[str, str], dataclasses_module: types.ModuleType) -> str:
    """What the program prints, and the exception that ends it."""
    printed = io.StringIO()
    with replaced_modules(texts, dataclasses_module) as main, \
            contextlib.redirect_stdout(printed):
        try:
            execute(texts["__main__"], main)
        except Exception as error:
            printed.write(f"{type(error).__name__}: {error}\n")
    return printed.getvalue()


def execute(text: str, module: types.ModuleType) -> None:
    exec(compile(text, f"{module.__name__}.py", "exec", dont_inherit=True), vars(module))


@contextlib.contextmanager
def replaced_modules(texts: dict[str, str], dataclasses_module: types.ModuleType,
                     ) -> Iterator[types.ModuleType]:
    before = dict(sys.modules)
    try:
        sys.modules["dataclasses"] = dataclasses_module
        modules = {name: types.ModuleType(name) for name in texts}
        sys.modules.update(modules)
        for name in reversed(texts):  # a module's imports stand after it
            if name != "__main__":
                execute(texts[name], modules[name])
        yield modules["__main__"]
    finally:
        sys.modules.clear()
        sys.modules.update(before)


def assert_equal_both_ways(texts: dict[str, str]) -> None:
    sources = Sources(texts)
    assert not sources.sink.has_errors, sources.errors()
    expanded = {name: sources.printed(module) for name, module in sources.expanded.items()}
    assert "@dataclass" not in expanded["__main__"]
    expected = output(texts, dataclasses)
    assert expected
    assert output(expanded, library()) == expected


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_run_program(path: Path) -> None:
    assert_equal_both_ways({"__main__": path.read_text()})


@pytest.mark.parametrize("case", golden_cases(__file__, "programs.case"), ids=str)
def test_program(case: Case) -> None:
    assert_equal_both_ways(case_texts(case))


@pytest.mark.parametrize("case", golden_cases(__file__, "refusals.case"), ids=str)
def test_refusal(case: Case, update: bool) -> None:
    case.check("err", Sources(case_texts(case)).errors(), update)


@pytest.mark.parametrize("case", golden_cases(__file__, "expansion.case"), ids=str)
def test_expansion(case: Case, update: bool) -> None:
    sources = Sources(case_texts(case))
    assert not sources.sink.has_errors, sources.errors()
    case.check("out", sources.printed(sources.expanded["__main__"]), update)


def test_generated_code_is_where_cpython_has_it() -> None:
    """A traceback through generated code says `File "<string>", line 3, in __init__`."""
    (module,) = Sources({"__main__": "from dataclasses import dataclass\n"
                         "@dataclass\nclass P:\n    x: int\n"}).expanded.values()
    node = module.body[-1]
    assert isinstance(node, tree.ClassDef)
    (init,) = [stmt for stmt in node.body
               if isinstance(stmt, tree.FunctionDef) and stmt.name == "__init__"]
    assert str(init.body[0].span) == "<string>:3:3"


def test_modules_without_dataclasses_are_left_alone() -> None:
    sources = Sources({"__main__": "class A: pass\n"})
    assert sources.expanded["__main__"] is sources.parsed["__main__"]
