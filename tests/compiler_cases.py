"""What the golden tests of check and lower share: programs and library modules from cases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from molt.compiler.check import tree as typed
from molt.compiler.check.library import LIBRARY_PREFIX, LibraryCollector
from molt.compiler.check.static.function import check_library_function
from molt.compiler.driver import collect_library
from molt.compiler.ir.model import Function, Unit
from molt.compiler.ir.verifier import verify_unit
from molt.compiler.lower.function import lower_library_function
from molt.compiler.lower.unit import UnitLowering
from molt.compiler.source.diagnostics import Diagnostic, Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.source.render import render
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module
from tests.golden import Case

SAMPLE = "builtins.sample"
SAMPLE_PATH = "sample.py"


@dataclass(frozen=True, slots=True)
class Sample:
    """The functions of one module checked as a part of the library."""

    collector: LibraryCollector
    functions: list[typed.Function]
    findings: list[Diagnostic]


def write_program(case: Case) -> Path:
    """The files of a case in the current folder; gives the script's path."""
    for name, text in case.files().items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    script = Path("main.py")
    script.write_text(case.source, "utf-8")
    return script


def rendered(findings: Iterable[Diagnostic], texts: Mapping[str, str]) -> str:
    """Findings as users see them; `texts` are the sources by path."""
    sources = {path: make_source(path, text) for path, text in texts.items()}
    return "".join([render(found, sources[found.span.file]) for found in findings])


@cache
def _library_trees() -> tuple[tree.Module, ...]:
    return tuple(collect_library().trees.values())


def check_sample(text: str) -> Sample:
    """Checks a module of the library with this text."""
    sink = Diagnostics()
    source = make_source(SAMPLE_PATH, text)
    module = parse_module(source, LIBRARY_PREFIX + SAMPLE, sink, is_library=True)
    assert module is not None
    collector = LibraryCollector(sink)
    collector.collect([*_library_trees(), module])
    declarations = [d for d in collector.library.functions.values() if d.module == SAMPLE]
    functions = [check_library_function(collector, decl) for decl in declarations]
    return Sample(collector, functions, [found for found in sink.errors() if found.span.file == SAMPLE_PATH])


def lower_sample(sample: Sample) -> list[Function]:
    unit = UnitLowering(Unit("lib"), sample.collector.library)
    functions = [lower_library_function(unit, function) for function in sample.functions]
    unit.unit.functions.extend(functions)
    assert verify_unit(unit.unit) == []
    return functions
