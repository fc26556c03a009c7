"""Traceback lines: those of real CPython, for every shape of failing code.

Each program fails in a function; the interpreter's own printer says what to expect, and
the range it marks must be the span of a node of our tree.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from molt.compiler.source.carets import traceback_lines
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import SourceFile, make_source
from molt.compiler.source.span import Span
from molt.compiler.syntax.convert import parse_module
from tests.source.ranges import in_characters, spans_of

# Statements that fail, given `none = None`, `one = 1`, `fail()`, which raises, and
# `obj`, whose attributes `x` and `f(…)` exist.
FAILING = [
    "none + one",
    "one+none",
    "x = one + none * 2",
    "x = (one) + (none)",
    "x = ( one )+( none )",
    "one // none",
    "one  **  none",
    "(one + 2) - none",
    "print(one, one >> none, one)",
    "none[0]",
    "x = none[one + 2]",
    "x = none [ one ]",
    "[1, 2][5]",
    "{}['a']['b']",
    "none[1:2]",
    "none[1, 2]",
    "none.attr",
    "x = obj.x.attr",
    "fail()",
    "    fail()   ".strip() + "   ",
    "return fail()",
    "x = fail(1, *[2])",
    "obj.x()",
    "obj.f().g()",
    "obj.f(1,\n        2).g(\n    3)",
    "(obj\n .x\n .attr)",
    "(obj\n .f()\n .g(1)\n .h())",
    "(obj\n .g(1,\n    2))",
    "(obj\n .f)(*none)",
    "(obj\n .g)(*[])",
    "x = (one +\n     none)",
    "x = (one  \n     + none)",
    "fail(\n)",
    "fail(  \n  1)",
    "x = [one,\n     fail()]",
    "one < none",
    "one in none",
    "one < 2 < none",
    "-none",
    "~none",
    "not obj.b",
    "x = one if obj.b else 2",
    "one and none + one",
    "[i + none for i in [1]]",
    "{i: none[0] for i in [1]}",
    "[i for i in none]",
    "list(i.x for i in [1])",
    "x, y = one",
    "x, y = 1, 2, 3",
    "(x, y), z = none, one",
    "x = *none, one",
    "for i in none:\n    pass",
    "for i in none: pass",
    "for x, y in [1]:\n    pass",
    "for i in fail(): pass",
    "while obj.b:\n    pass",
    "if obj.b:\n    pass",
    "if one: fail()",
    "with none:\n    pass",
    "with none as x: pass",
    "with obj.c() as x, fail() as y: pass",
    "raise ValueError",
    "raise ValueError('x') from None",
    "raise none",
    "assert one == 2",
    "assert one == 2, fail()",
    "assert (one ==\n        2)",
    "del none.x",
    "del none[0]",
    "del missing",
    "missing",
    "missing + one",
    "none.x = one",
    "none[0] = one",
    "none[0] += one",
    "none.x += one",
    "x = one; x += none",
    "(none\n .x) = 1",
    "(obj\n .x) += none",
    "f'{one}{fail()}'",
    "f'{one:z}'",
    "x = f'{one + none!r:>10}'",
    "x = '%d' % none",
    "'%s %s' % (one,)",
    "'{}'.format()",
    "import not_a_module",
    "from sys import not_a_name",
    "import not_a_module.x as y",
    "(lambda: none.x)()",
    "def g(x=fail()): pass",
    "@fail\ndef g(): pass",
    "@fail()\ndef g(): pass",
    "@one\n@obj.f\ndef g(): pass",
    "class C(one): pass",
    "class C(none.x): pass",
    "class C:\n    x = fail()",
    "@fail\nclass C: pass",
    "try: fail()\nexcept one: pass",
    "try: fail()\nfinally: one + none",
    "try:\n    fail()\nexcept ValueError as e:\n    none()",
    "x = yield_from(none)",
    "print('é', none + one)",
    "'日本' + none",
    "x = '日本'; none[x] ; y = 'ü'",
    "é = none . ü",
    "fail(  'é'   \n )",
    "(one\t+\tnone)",
    "none\\\n  + one",
    "x = none \\\n  .y",
    "{**none}",
    "{**{}, 'a': 1, **one}",
    "{[]}",
    "{[]: 1}",
    "print(**none)",
    "print(*none)",
    "print(end=none, sep=fail())",
    "fail(a=1, **{'a': 2})",
    "int('x', base=one)",
    "x: int = fail()",
    "x = (y := none + one)",
    "x = y = none.z",
    "obj.f()[0]",
    "obj.f()[0] + fail()",
    "(none)[0]",
    "(none )[ 0 ]",
    "none[(0)]",
    "none  [((0))  ]",
    "x=(none  )   //(one)",
    "x=(none)**(one)",
    "[(none)+(one)]",
    "none[[0][0]]",
    "none['é日'][0]",
    "x = '日', ('日' + none)",
    "fail('日本',\n 1)",
    "fail('日本',  \n 1)",
    "none@one",
    "one<<none",
    "one if none[0] else 2",
    "'a' 'b' + none",
    "(yield none.x)",
    "[\n  none[0],\n]",
    "x = {\n  'a': none +\n     one}",
]

PROGRAM = """\
class Bool:
    def __bool__(self): raise ValueError('no truth')
class Obj:
    x = 1
    b = Bool()
    def f(self, *args): return None
    def c(self): return self
    def __enter__(self): return self
    def __exit__(self, *exc): return None
obj = Obj()
none, one = None, 1
def fail(*args, **kwargs): raise ValueError('failed')
def yield_from(it): return list(inner(it))
def inner(it): yield from it
def run():
{body}
"""


def fail_in_cpython(path: Path, text: str) -> tuple[list[tuple[Span, str]], str]:
    """Run `text`, which must fail: (range, function) of every frame, and what the
    interpreter prints."""
    path.write_text(text, "utf-8")
    scope: dict[str, object] = {"__name__": "__main__"}
    try:
        exec(compile(text, str(path), "exec", dont_inherit=True), scope)
        result = scope["run"]()  # type: ignore[operator]
        if hasattr(result, "send"):
            next(result)
    except Exception as error:
        entries = list(frame_ranges(error, str(path)))
        return entries, printed(error)
    raise AssertionError(f"does not fail: {text}")


def frame_ranges(error: Exception, file: str) -> Iterator[tuple[Span, str]]:
    entry = error.__traceback__
    while entry is not None:
        code = entry.tb_frame.f_code
        if code.co_filename == file:
            line, end_line, column, end_column = \
                list(code.co_positions())[entry.tb_lasti // 2]
            assert None not in (line, end_line, column, end_column)
            yield Span(file, line, column, end_line, end_column), code.co_name  # type: ignore[arg-type]
        entry = entry.tb_next


def printed(error: Exception) -> str:
    """What the interpreter's own printer, which is C, writes for an uncaught error."""
    before, sys.stderr = sys.stderr, io.StringIO()
    try:
        error.__context__ = None
        sys.__excepthook__(type(error), error, error.__traceback__)
        return sys.stderr.getvalue()
    finally:
        sys.stderr = before


def entry_text(source: SourceFile, span: Span, function: str) -> str:
    line, carets = traceback_lines(source, span)
    text = f'  File "{source.path}", line {span.line}, in {function}\n    {line}\n'
    return text + f"    {carets}\n" if carets else text


@pytest.mark.parametrize("statement", FAILING)
def test_like_cpython(statement: str, tmp_path: Path) -> None:
    body = "\n".join(f"    {line}" for line in statement.split("\n"))
    path = tmp_path / "program.py"
    text = PROGRAM.replace("{body}", body)
    entries, expected = fail_in_cpython(path, text)
    source = make_source(str(path), text)
    module = parse_module(source, "program", Diagnostics())
    assert module is not None
    known = spans_of(module)
    ours = ""
    for byte_span, function in entries:
        span = in_characters(source, byte_span)
        assert span in known, f"no node has the range CPython marks: {span}"
        ours += entry_text(source, span, function)
    _, _, rest = expected.partition('  File "' + str(path))
    theirs = '  File "' + str(path) + rest
    last = theirs.rstrip("\n").rfind("\n") + 1
    assert ours == theirs[:last]


def test_byte_and_character_lengths_are_mixed_as_in_cpython() -> None:
    """The end of a multi-line range is sought from the wrong place in a line with
    non-ASCII text; so is ours."""
    source = make_source("m.py", "x('é',   \n1)")
    line, carets = traceback_lines(source, Span("m.py", 1, 0, 2, 2))
    assert line == "x('é',   "
    assert carets == "^" * 7
