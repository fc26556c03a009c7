"""Reference counts: on random functions every path keeps the rules; golden cases show the code."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from molt.compiler.ir.printer import print_function
from molt.compiler.ir.reader import read_function
from molt.compiler.ir.verifier import verify_function
from molt.compiler.passes.insert_refcounts import insert_refcounts_in
from tests.golden import Case, golden_cases
from tests.passes.random_ir import RandomFunction
from tests.passes.simulate import CountFault, check_counts


@given(st.integers(0, 10**9), st.booleans())
@example(985078, True)  # one call takes a value both lent and owned
@settings(max_examples=150, deadline=None)
def test_counts_are_right_on_random_paths(seed: int, generator: bool) -> None:
    function = RandomFunction(random.Random(seed), generator=generator).build()
    assert verify_function(function) == []
    before = print_function(function)
    insert_refcounts_in(function)
    assert verify_function(function) == []
    try:
        check_counts(function, walks=30)
    except CountFault as fault:
        raise AssertionError(f"{fault}\n{before}\n{print_function(function)}") from None


@pytest.mark.parametrize("case", golden_cases(__file__, "refcounts.case"), ids=str)
def test_golden(case: Case, update: bool) -> None:
    function = read_function(case.source)
    assert verify_function(function) == []
    insert_refcounts_in(function)
    assert verify_function(function) == []
    check_counts(function)
    case.check("out", print_function(function), update)
