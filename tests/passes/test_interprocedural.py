"""What is found out across functions: who can raise, and which calls drop nothing."""

from __future__ import annotations

from molt.compiler.ir.model import Unit
from molt.compiler.ir.reader import read_unit
from molt.compiler.passes.harmless import mark_harmless_calls
from molt.compiler.passes.raising import drop_needless_checks
from molt.compiler.passes.remove_unreachable import remove_unreachable

UNIT = """
func length(%x.1: word) -> i64 raises 'length':
b1:
  %2: i64 = field %x.1 [struct='s', field='length', rep=I64]
  return %2

func twice(%x.1: word) -> i64 raises 'twice':
b1:
  %2: i64 = call %x.1 [symbol='length', sig=sig('(word) -> i64 raises'), rep=I64]
  check %2 -> b2, b3
b2:
  %3: i64 = arith %2, %2 [op='+', rep=I64]
  return %3
b3:
  raise

func failed(%x.1: word) -> i64 raises 'failed':
b1:
  %2: i64 = const [rep=I64, value=-1]
  return %2

func unsure(%x.1: word) -> i64 raises 'unsure':
b1:
  %2: i64 = call %x.1 [symbol='failed', sig=sig('(word) -> i64 raises'), rep=I64]
  check %2 -> b2, b3
b2:
  return %2
b3:
  raise

func setter(%x.1: word, %y.2: word) -> void raises 'setter':
b1:
  replace_field %x.1, %y.2 [struct='s', field='value']
  return
"""


def _unit() -> Unit:
    return read_unit(UNIT)


def test_only_what_can_raise_is_checked() -> None:
    unit = _unit()
    drop_needless_checks(unit)
    raises = {function.symbol: function.signature.raises for function in unit.functions}
    # An error value as a constant is an exception by hand; a void result keeps its C type.
    assert raises == {"length": False, "twice": False, "failed": True, "unsure": True, "setter": True}
    twice = unit.functions[1]
    assert [block.end.code for block in twice.blocks if block.end] == ["jump", "return"]


def test_calls_that_drop_nothing_are_marked() -> None:
    unit = _unit()
    mark_harmless_calls(unit)
    marked = {f.symbol for f in unit.functions for op in f.ops() if op.attrs.get("harmless")}
    assert marked == {"twice", "unsure"}


def test_a_question_with_an_answer_goes() -> None:
    unit = read_unit("""
func f(%x.1: word owned) -> word raises 'f':
b1:
  %2: bool = is_null %x.1
  branch %2 -> b2, b3
b2:
  raise
b3:
  return %x.1
""")
    remove_unreachable(unit)
    assert [block.end.code for block in unit.functions[0].blocks if block.end] == ["jump", "return"]
    assert list(unit.functions[0].ops()) == []
