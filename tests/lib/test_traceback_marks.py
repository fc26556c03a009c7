"""Where `~~^~~` goes in an entry: found from tokens here (`lib/instead/traceback.py`), with a parser in CPython."""

from __future__ import annotations

import ast
import random
import sys
import traceback
import warnings
from pathlib import Path

import pytest

INSTEAD = Path(__file__).parents[2] / "src/molt/lib/instead/traceback.py"
NAME = "_extract_caret_anchors_from_line_segment"

ATOMS = ("a", "b1", "2", "3.5e-3", "0x1e", '"s(["', 'f"x{1}"', "'it''s'", "é", "None", "...", 'rb"\\""')
FORMS = (
    *("{a}{s}{op}{s}{b}",) * 5, "{a}{s}[{s}{b}{s}]", "{a}[{b}:{c}]", "{a}[{b}, {c}]", "{a}({b})", "{a}.x", "({s}{a}{s})",
    "({a}, {b})", "({a} for x in {b})", "-{a}", "~ {a}", "{a} < {b}", "{a} not in {b}", "{a} and {b}", "{a} if {b} else {c}",
    "lambda: {a}", "[{a}]", "await {a}", "x = {a}", "return {a}", "del {a}", "x: {a}", "{a}, {b}", "{{{a}: {b}}}",
)  # fmt: skip
OPERATORS = ("+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^")


def make(chance: random.Random, depth: int) -> str:
    if depth == 0:
        return chance.choice(ATOMS)
    parts = {name: make(chance, depth - 1) for name in "abc"}
    return chance.choice(FORMS).format(**parts, s=chance.choice(("", " ")), op=chance.choice(OPERATORS))


@pytest.mark.skipif(sys.version_info < (3, 11, 7), reason="NOT TESTED: older releases of CPython 3.11 put some marks elsewhere")
def test_marks_are_where_cpython_has_them() -> None:
    names = dict(vars(traceback))
    exec(compile(INSTEAD.read_text(), str(INSTEAD), "exec"), names)
    chance = random.Random(7)
    compared = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        while compared < 2000:
            text = make(chance, chance.randint(1, 3))
            try:
                ast.parse(text)
            except SyntaxError:
                continue
            if text.startswith("(") and text.endswith(")"):
                continue  # a range never begins with parentheses that only group
            expected = getattr(traceback, NAME)(text)
            compared += expected is not None
            assert names[NAME](text) == expected, text
