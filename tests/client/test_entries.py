"""`@entry` under CPython."""

import types

import pytest

import molt
from molt.entries import entries_of


def test_an_entry_is_the_function_itself() -> None:
    def double(x):
        return x * 2

    assert molt.entry(double) is double
    assert double(4) == 8


def test_entries_are_found_by_name_in_their_module() -> None:
    module = types.ModuleType("m")

    @molt.entry
    def first():
        pass

    @molt.entry(name="2nd")
    def second():
        pass

    vars(module).update(first=first, alias=first, second=second, other=print)
    assert entries_of(module) == {"first": first, "2nd": second}


def test_two_entries_of_one_name_are_refused() -> None:
    module = types.ModuleType("m")
    vars(module).update(a=molt.entry(name="x")(lambda: 1), b=molt.entry(name="x")(lambda: 2))
    with pytest.raises(molt.EntryError, match="two entries of m are called 'x'"):
        entries_of(module)


@pytest.mark.parametrize("name", ["", "__x"])
def test_bad_names_are_refused(name: str) -> None:
    with pytest.raises(molt.EntryError):
        molt.entry(name=name)(lambda: None)


def test_what_is_no_function_is_refused() -> None:
    with pytest.raises(molt.EntryError, match="must be a function"):
        molt.entry(int)

    async def later():
        pass

    with pytest.raises(molt.EntryError, match="cannot be async yet"):
        molt.entry(later)


def test_nobody_is_gone_outside_a_request() -> None:
    assert molt.cancelled() is False
