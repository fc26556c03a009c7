"""The lower stage: the IR of each construct, before any pass.

Of a user program the functions are shown, or with `# show: SUFFIX` in its first line
those whose symbol ends so (`main` is the script's body, `f__boxed` the boxed entry of
`f`).  A `library_*` case is the module `builtins.sample` of the library.
"""

from __future__ import annotations

import os

import pytest

from molt.compiler.check.user.program import SourceModule, check_program
from molt.compiler.driver import load_declarations
from molt.compiler.ir.model import Function
from molt.compiler.ir.printer import print_function
from molt.compiler.ir.verifier import verify_unit
from molt.compiler.lower.program import lower_program
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.syntax.convert import parse_module
from tests.compiler_cases import check_sample, lower_sample
from tests.golden import Case, golden_cases

SHOW = "# show: "


def user_functions(source: str) -> list[Function]:
    """All functions of a program of one file."""
    sink = Diagnostics()
    file = make_source("main.py", source)
    module = parse_module(file, "__main__", sink)
    assert module is not None
    library = load_declarations()
    program = check_program([SourceModule(module, False, False)], library, sink)
    assert not sink.has_errors
    lowered = lower_program(program, library, {file.path: file}, os.sep)
    assert verify_unit(lowered.unit) == []
    return lowered.unit.functions


def shown(source: str, functions: list[Function]) -> list[Function]:
    first = source.partition("\n")[0]
    if first.startswith(SHOW):
        return [f for f in functions if f.symbol.endswith(first.removeprefix(SHOW))]
    return [f for f in functions if not f.symbol.endswith("__boxed") and f.name != "<module>"]


@pytest.mark.parametrize("case", golden_cases(__file__, "user_*.case"), ids=str)
def test_user_code(case: Case, update: bool) -> None:
    functions = shown(case.source, user_functions(case.source))
    case.check("out", "\n".join(map(print_function, functions)), update)


@pytest.mark.parametrize("case", golden_cases(__file__, "library_*.case"), ids=str)
def test_library_code(case: Case, update: bool) -> None:
    sample = check_sample(case.source)
    assert not sample.findings
    case.check("out", "\n".join(map(print_function, lower_sample(sample))), update)
