"""Building SSA form, its text, and the verifier."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from molt.compiler.ir.builder import FunctionBuilder, new_function
from molt.compiler.ir.model import Const, CSignature, Rep
from molt.compiler.ir.printer import print_function
from molt.compiler.ir.reader import read_function
from molt.compiler.ir.verifier import verify_function
from molt.compiler.source.span import NOWHERE
from tests.passes.random_ir import RandomFunction


def _builder() -> FunctionBuilder:
    signature = CSignature((Rep.BOOL, Rep.WORD), Rep.WORD, raises=False)
    return FunctionBuilder(new_function("f", "f", signature, NOWHERE, ["c", "x"], user=False))


def test_a_join_of_different_values_gets_a_parameter() -> None:
    builder = _builder()
    yes, after = builder.new_block(), builder.new_block()
    builder.write_variable("y", builder.function.params[1])
    builder.branch(builder.function.params[0], yes, after)
    builder.seal(yes)
    builder.switch_to(yes)
    builder.write_variable("y", builder.value("object", const=Const(None, "none")))
    builder.jump(after)
    builder.seal(after)
    builder.switch_to(after)
    builder.ret(builder.read_variable("y"))
    builder.finish()
    assert len(after.params) == 1
    assert after.params[0].maybe_null  # as x, which library code may call with nothing


def test_a_loop_that_does_not_assign_gets_none() -> None:
    builder = _builder()
    head, body, done = (builder.new_block() for _ in range(3))
    builder.write_variable("y", builder.function.params[1])
    builder.jump(head)
    builder.switch_to(head)
    builder.branch(builder.function.params[0], body, done)
    builder.seal(body)
    builder.seal(done)
    builder.switch_to(body)
    builder.emit("keep", [builder.read_variable("y")])
    builder.jump(head)
    builder.seal(head)
    builder.switch_to(done)
    builder.ret(builder.read_variable("y"))
    builder.finish()
    assert head.params == []


def test_what_was_never_assigned_is_null() -> None:
    builder = _builder()
    value = builder.read_variable("y")
    assert value.maybe_null
    builder.ret(value)
    assert builder.function.entry.ops[0].code == "null"


def test_thousands_of_joins_need_no_deep_stack() -> None:
    builder = _builder()
    builder.write_variable("y", builder.function.params[1])
    for _ in range(3000):
        yes, after = builder.new_block(), builder.new_block()
        builder.branch(builder.function.params[0], yes, after)
        builder.seal(yes)
        builder.switch_to(yes)
        builder.jump(after)
        builder.seal(after)
        builder.switch_to(after)
    builder.ret(builder.read_variable("y"))
    assert all(not block.params for block in builder.finish().blocks[1:])


@given(st.integers(0, 10**9), st.booleans())
@settings(max_examples=50, deadline=None)
def test_text_reads_back(seed: int, generator: bool) -> None:
    text = print_function(RandomFunction(random.Random(seed), generator=generator).build(), spans=True)
    again = read_function(text)
    assert print_function(again, spans=True) == text
    assert verify_function(again) == []


@pytest.mark.parametrize(("body", "wrong"), [
    ("  return %9", "%9 is not defined here"),
    ("  %2: owned = binary %x.1, %x.1 [op='+', slow='s', rep='object']\n  return %2", "follows"),
    ("  %2: i64 = untag %x.1\n  return %2", "should return word"),
    ("  %2 = null\n  %2 = null\n  return %2", "is defined twice"),
    ("  release %x.1, %x.1\n  return %x.1", "takes 1 operands"),
    ("  jump -> b2", "is not in the function"),
])  # fmt: skip
def test_the_verifier_finds(body: str, wrong: str) -> None:
    function = read_function(f"func f(%x.1: word) -> word raises 'f':\nb1:\n{body}\n")
    assert any(wrong in message for message in verify_function(function)), verify_function(function)
