"""The check stage on the library's dialect: static types, conversions, and what it rejects.

A case is the module `builtins.sample` of the library; all other modules are the real ones.
"""

from __future__ import annotations

import ast
from pathlib import Path

import molt
import pytest

from molt.compiler.check.printer import print_function
from molt.compiler.driver import load_declarations
from tests.compiler_cases import SAMPLE_PATH, check_sample, rendered
from tests.golden import Case, golden_cases


@pytest.mark.parametrize("case", golden_cases(__file__, "library_*.case"), ids=str)
def test_case(case: Case, update: bool) -> None:
    sample = check_sample(case.source)
    case.check("err", rendered(sample.findings, {SAMPLE_PATH: case.source}), update)
    out = "" if sample.findings else "\n".join(map(print_function, sample.functions))
    case.check("out", out, update)


def test_every_listed_builtin_exists() -> None:
    """A name that its module does not define would be refused as one the library has not."""
    listing = Path(molt.__file__).parent / "lib/builtins/__init__.py"
    imports = (node for node in ast.walk(ast.parse(listing.read_text())) if isinstance(node, ast.ImportFrom))
    listed = {alias.asname or alias.name for node in imports for alias in node.names if node.module != "typing"}
    assert listed - set(load_declarations().builtins) == set()
