"""The check stage on the library's dialect: static types, conversions, and what it rejects.

A case is the module `builtins.sample` of the library; all other modules are the real ones.
"""

from __future__ import annotations

import pytest

from molt.compiler.check.printer import print_function
from tests.compiler_cases import SAMPLE_PATH, check_sample, rendered
from tests.golden import Case, golden_cases


@pytest.mark.parametrize("case", golden_cases(__file__, "library_*.case"), ids=str)
def test_case(case: Case, update: bool) -> None:
    sample = check_sample(case.source)
    case.check("err", rendered(sample.findings, {SAMPLE_PATH: case.source}), update)
    out = "" if sample.findings else "\n".join(map(print_function, sample.functions))
    case.check("out", out, update)
