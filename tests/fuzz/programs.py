"""A Hypothesis strategy for small, terminating Python programs, as text.

A program is the prelude, two functions and a generator, and a few steps; after
each step it prints every variable, so that a difference shows at the step that
made it, and a step that raises prints the exception. What may stand where is
data in `grammar`; running and comparing is in `test_fuzz`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import indent

from hypothesis import strategies as st

from tests.fuzz import grammar

PRELUDE = Path(__file__).with_name("prelude.py").read_text(encoding="utf-8")

_HOLE = re.compile(r"<([a-z ]+)>")
_MAX_DEPTH = 3
_MAX_NESTING = 2
_MAX_STEPS = 10


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expansion stands, which decides what may stand there."""

    depth: int = 0
    nesting: int = 0
    in_loop: bool = False
    callable: tuple[str, ...] = ()


@st.composite
def programs(draw: st.DrawFn) -> str:
    """A whole program, ready to run."""
    parts = [
        PRELUDE,
        _generator(draw),
        _function(draw, "f0", _Place()),
        _function(draw, "f1", _Place(callable=("f0",))),
    ]
    place = _Place(callable=("f0", "f1"))
    for step in range(draw(st.integers(2, _MAX_STEPS))):
        body = "\n".join(_statement(draw, place) for _ in range(draw(st.integers(1, 2))))
        parts.append(
            f"try:\n{_indent(body)}\nexcept Exception as error:\n"
            f"    print(type(error).__name__, error)\nshow({step})\n"
        )
    return "\n\n".join(parts)


def _function(draw: st.DrawFn, name: str, place: _Place) -> str:
    header = draw(st.sampled_from(grammar.FUNCTION_HEADERS))
    body = [_statement(draw, place) for _ in range(draw(st.integers(1, 3)))]
    result = draw(st.sampled_from(grammar.FUNCTION_RESULTS))
    text = "\n".join([*_locals(header), *body, f"return {result}"])
    return f"def {name}({header}):\n{_indent(text)}\n"


def _locals(header: str) -> list[str]:
    """Makes every variable local: a call changes nothing outside, and the kinds hold inside."""
    setup = ["i1, s1, a0, a1, l1 = 5, 'local', i0, None, [i0]"]
    setup.append("l0 = list(l0)" if "l0" in header else "l0 = [0]")
    setup.append("d0 = dict(d0)" if "d0" in header else "d0 = {}")
    # A caller may have passed anything by position.
    return [
        *setup,
        "if not isinstance(i0, int):\n    i0 = 6",
        "if not isinstance(s0, str):\n    s0 = 'not text'",
    ]


def _generator(draw: st.DrawFn) -> str:
    yields = [_expand(draw, "yield <any>", _Place(depth=1)) for _ in range(draw(st.integers(1, 2)))]
    body = "\n".join([*yields, "try:", "    yield n", "finally:", "    print('generator left')"])
    return f"def gen(n):\n{_indent(body)}\n"


def _statement(draw: st.DrawFn, place: _Place) -> str:
    choices = grammar.SIMPLE_STATEMENTS
    if place.nesting < _MAX_NESTING and draw(st.integers(0, 3)) == 0:
        choices = grammar.COMPOUND_STATEMENTS
    elif place.in_loop and draw(st.integers(0, 4)) == 0:
        choices = grammar.LOOP_STATEMENTS
    return _expand(draw, draw(st.sampled_from(choices)), place)


def _expand(draw: st.DrawFn, template: str, place: _Place) -> str:
    return _HOLE.sub(lambda hole: _fill(draw, hole[1], place), template)


def _fill(draw: st.DrawFn, kind: str, place: _Place) -> str:
    if kind.endswith("block"):
        return _block(draw, kind, place)
    if kind == "loop":
        return _expand(draw, draw(st.sampled_from(grammar.LOOPS)), place)
    if kind == "function":
        return draw(st.sampled_from(place.callable or ("str",)))
    if kind not in grammar.EXPRESSIONS or place.depth >= _MAX_DEPTH or draw(st.integers(0, 2)) == 0:
        return draw(st.sampled_from(grammar.ATOMS[kind]))
    return _expand(
        draw,
        draw(st.sampled_from(grammar.EXPRESSIONS[kind])),
        replace(place, depth=place.depth + 1),
    )


def _block(draw: st.DrawFn, kind: str, place: _Place) -> str:
    inner = replace(place, nesting=place.nesting + 1, in_loop=place.in_loop or kind != "block")
    # A nested while would count with the outer one's counter, so none stands in it.
    if kind == "while block":
        inner = replace(inner, nesting=_MAX_NESTING)
    return _indent("\n".join(_statement(draw, inner) for _ in range(draw(st.integers(1, 2)))))


def _indent(text: str) -> str:
    return indent(text, "    ")
