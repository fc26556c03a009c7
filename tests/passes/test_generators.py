"""Generators taken apart still keep the rules of counts, and the IR's."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molt.compiler.ir.model import Unit
from molt.compiler.ir.printer import print_function
from molt.compiler.ir.reader import read_function
from molt.compiler.ir.verifier import verify_function
from molt.compiler.passes.generators import GeneratorNames, split_generator
from molt.compiler.passes.insert_refcounts import insert_refcounts_in
from molt.compiler.passes.pipeline import run_passes
from tests.golden import Case, golden_cases
from tests.passes.random_ir import RandomFunction

NAMES = GeneratorNames("make_generator", "generator", "context")


@given(st.integers(0, 10**9))
@settings(max_examples=60, deadline=None)
def test_random_generators(seed: int) -> None:
    function = RandomFunction(random.Random(seed), generator=True).build()
    run_passes(Unit("unit", [function]), NAMES, verify=True)


@pytest.mark.parametrize("case", golden_cases(__file__, "generators.case"), ids=str)
def test_golden(case: Case, update: bool) -> None:
    function = read_function(case.source)
    insert_refcounts_in(function)
    parts = split_generator(function, NAMES)
    assert [verify_function(part) for part in parts] == [[], []]
    case.check("out", "\n".join(map(print_function, parts)), update)
