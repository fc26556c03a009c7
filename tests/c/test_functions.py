"""Hand-written IR, compiled and run with a stub of the library."""

from __future__ import annotations

from pathlib import Path

from molt.compiler.ir.reader import read_unit
from molt.compiler.ir.verifier import verify_unit
from tests.c.stub import emit_library, run_unit, zig


def _run(text: str, test: str, folder: Path, compiler: tuple[str, ...] = ("gcc",)) -> list[str]:
    unit = read_unit(text, "unit")
    assert verify_unit(unit) == []
    return run_unit(unit, test, folder, compiler).splitlines()


DOUBLE = """
func twice(%x.1: word owned) -> word raises user poll 'twice':
b1:
  %2: owned = binary %x.1, %x.1 [op='+', slow='stub_binary', rep='object']
  check %2 -> b2, b3
b2:
  decref %x.1 [null=False]
  return %2
b3:
  trace [site=site('molt_code', 7, 'x + x', '~~^~~')]
  leave %x.1
  raise
"""



def test_small_ints_are_added_inline_and_errors_traced(tmp_path: Path) -> None:
    out = _run(DOUBLE, """
        printf("%d\\n", (int)molt_untag(twice(ctx, molt_tag(21))));
        printf("%d\\n", (int)twice(ctx, MOLT_WORD(&molt_None)));
    """, tmp_path)
    assert out == ["42", "trace 7", "0", "live 0 depth 0 exc 3"]


FACTORIAL = """
func factorial(%n.1: i64) -> i64 'factorial':
b1:
  %2: i64 = const [rep=I64, value=1]
  jump -> b2(%2, %n.1)
b2(%r.3: i64, %k.4: i64):
  %5: i64 = const [rep=I64, value=0]
  %6: bool = compare %k.4, %5 [op='>']
  branch %6 -> b3, b4
b3:
  %7: i64 = arith %r.3, %k.4 [op='*', rep=I64]
  %8: i64 = const [rep=I64, value=1]
  %9: i64 = arith %k.4, %8 [op='-', rep=I64]
  jump -> b2(%7, %9)
b4:
  return %r.3
"""


def test_a_loop(tmp_path: Path) -> None:
    out = _run(FACTORIAL, 'printf("%d\\n", (int)factorial(ctx, 10));', tmp_path)
    assert out == ["3628800", "live 0 depth 0 exc 0"]
    out = _run(FACTORIAL, 'printf("%d\\n", (int)factorial(ctx, 10));', tmp_path, tuple(zig()))
    assert out == ["3628800", "live 0 depth 0 exc 0"]


ENDS = """
func ends(%x.1: word owned, %y.2: word owned) -> word raises user poll 'ends':
b1:
  %3: owned = binary %x.1, %y.2 [op='+', slow='stub_binary', rep='object']
  check %3 -> b2, b3
b2:
  decref %y.2 [null=False]
  decref %x.1 [null=False]
  return %3
b3:
  decref %y.2 [null=False]
  decref %x.1 [null=False]
  trace [site=site('molt_code', 7, 'x + y', '~~^~~')]
  raise
"""


def test_what_ends_on_the_way_of_an_error_ends_in_one_call_with_its_entry(tmp_path: Path) -> None:
    text = "\n".join(source.text for source in emit_library(read_unit(ENDS, "unit")).sources)
    assert "molt_trace2(ctx, y_2, x_1, " in text
    assert "molt_decref_cold" not in text
    assert _run(ENDS, 'printf("%d\\n", (int)ends(ctx, molt_tag(1), MOLT_WORD(&molt_None)));', tmp_path)[:2] == ["trace 7", "0"]
