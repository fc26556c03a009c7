"""The syntax stage: what it makes of each construct, and what it refuses."""

from __future__ import annotations

import pytest

from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.source.render import render
from molt.compiler.syntax.convert import parse_module
from molt.compiler.syntax.printer import print_module
from tests.golden import Case, golden_cases


@pytest.mark.parametrize("case", golden_cases(__file__), ids=str)
def test_case(case: Case, update: bool) -> None:
    source = make_source("main.py", case.source)
    sink = Diagnostics()
    module = parse_module(source, "main", sink)
    found = sink.warnings() + sink.errors()
    assert (module is None) == sink.has_errors
    case.check("err", "".join([render(one, source) for one in found]), update)
    case.check("out", "" if module is None else print_module(module), update)
