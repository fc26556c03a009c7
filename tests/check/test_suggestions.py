"""Names near enough to be suggested; tests/run/tracebacks/suggestion_*.py hold that they are CPython's."""

import pytest

from molt.compiler.intrinsics.suggestions import near_names


@pytest.mark.parametrize(
    ("wrong", "name"), [("appnd", "append"), ("uper", "upper"), ("spit", "split"), ("LEN", "len"), ("bit_lenght", "bit_length")]
)
def test_a_near_name_is_kept(wrong: str, name: str) -> None:
    assert near_names([wrong], [name, "unlike_anything"]) == {name}


@pytest.mark.parametrize(("wrong", "name"), [("print", "write"), ("ab", "xy"), ("keys", "count")])
def test_a_far_name_is_not(wrong: str, name: str) -> None:
    assert near_names([wrong], [name]) == set()
