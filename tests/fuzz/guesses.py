"""A Hypothesis strategy for programs in which a guess about a type turns out wrong.

A program is the prelude, some functions that call each other, and calls of them with
events in between: globals rebound, methods patched, fields of another type. Where the
compiler sees a call it may guess from it; what goes through `hidden` or `attempt` it does
not see. What may stand where is data in `guesses_grammar`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import indent

from hypothesis import strategies as st

from tests.fuzz import guesses_grammar as grammar

PRELUDE = Path(__file__).with_name("guesses_prelude.py").read_text(encoding="utf-8")

_HOLE = re.compile(r"<([a-z ]+)>")
_MAX_DEPTH = 3
_MAX_NESTING = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expansion stands, which decides what may stand there."""

    guess: str
    depth: int = 0
    nesting: int = 0
    in_loop: bool = False
    callable: tuple[str, ...] = ("bounded_pair",)


@st.composite
def guessing_programs(draw: st.DrawFn) -> str:
    """A whole program, ready to run."""
    parts = [PRELUDE]
    guesses: dict[str, str] = {}
    for index in range(draw(st.integers(2, 3))):
        name = f"f{index}"
        guess = draw(st.sampled_from(("int", "int", "float", "either")))
        parts.append(_function(draw, name, _Place(guess, callable=(*guesses, "bounded_pair"))))
        guesses[name] = guess
    parts.append(_generator(draw, _Place(draw(st.sampled_from(("int", "float"))))))
    parts.append(_setup(draw, _Place(guesses["f0"])))
    for _ in range(draw(st.integers(8, 16))):
        name = draw(st.sampled_from(tuple(guesses)))
        parts.append(_step(draw, name, _Place(guesses[name], callable=tuple(guesses))))
    parts.append("print(shared, LIMIT, Counting)" if draw(st.booleans()) else _last_call(draw, guesses))
    return "\n\n".join(parts)


def _function(draw: st.DrawFn, name: str, place: _Place) -> str:
    body = [_statement(draw, place) for _ in range(draw(st.integers(2, 6)))]
    text = "\n".join(
        [
            _expand(draw, "x, y, t, i = a, <number>, 0, 1", place),
            *_closure(draw, place),
            *body,
            draw(st.sampled_from(("return x", "return y", "return x, y, t", "return a + x", "return o.p", "return"))),
        ]
    )
    header = draw(st.sampled_from(("a, b, xs, o", "a, b, xs, o", "a, b=1, xs=(2, 3.5), o=None")))
    return f"def {name}({header}):\n{indent(text, '    ')}\n"


def _closure(draw: st.DrawFn, place: _Place) -> list[str]:
    """`inner`, which may share a variable with the function."""
    choice = draw(st.integers(0, 3))
    if choice == 0:
        return [_expand(draw, "def inner(v):\n    nonlocal t\n    t += v\n    return t", place)]
    if choice == 1:
        return [_expand(draw, "def inner(v, w=<number>):\n    return v <cheap> w + (x if v else y)", place)]
    return ["inner = scaled"]


_GENERATOR_START = """\
def gen(a, b, xs, o):
    x, y, t, i = a, b, 0, 1
    inner = scaled
    for i in range(4):
        try:
            x = yield <value>
            if x is None:
                x = <number>
"""
_GENERATOR_END = """
        except <error> as e:
            print(type(e).__name__)
            y = yield x
        finally:
            print(repr(t), repr(i))
            t += 1
"""


def _generator(draw: st.DrawFn, place: _Place) -> str:
    inner = replace(place, nesting=1, in_loop=True)
    body = "\n".join(_statement(draw, inner) for _ in range(2))
    start, end = (_expand(draw, text, place) for text in (_GENERATOR_START, _GENERATOR_END))
    return start + indent(body, " " * 12) + end


def _setup(draw: st.DrawFn, place: _Place) -> str:
    return _expand(
        draw,
        "def bounded_pair(v, w, *rest):\n    return bounded(v) - w\n\n\n"
        "LIMIT = <number>\n"
        "objects = [Base(<number>), Base(<number>, <number>), Derived(<number>), Slotted(<number>), Looked()]\n"
        "shared = [<number>, <number>, <number>]\n",
        place,
    )


_ARGUMENTS = ("<number>, <number>, [<number>, <number>, <number>], Base(<number>)",) * 3 + (
    "<number>, <number>, shared, objects[0]",
    "<number>, <number>, shared, objects[<object>]",
    "<number>, <hidden>, [<number>, <number>, <hidden>], Derived(<number>)",
    "<number>, <number>, [], objects[1]",
)
_UNSEEN = (
    "<surprise>, <number>, [<number>, <number>], objects[<object>]",
    "<number>, <surprise>, shared, objects[<object>]",
    "<number>, <number>, [<number>, <surprise>, <number>, <surprise>], Base(<surprise>)",
    "<number>, <number>, (<number>, <surprise>), Slotted(<number>)",
    "<number>, <surprise>, [<surprise>] * 3, Derived(<surprise>, <surprise>)",
    "<surprise>, <surprise>",
)


def _step(draw: st.DrawFn, name: str, place: _Place) -> str:
    choice = draw(st.integers(0, 9))
    if choice < 3:
        call = f"{name}({draw(st.sampled_from(_ARGUMENTS))})"
        text = f"try:\n    print(repr({call}))\nexcept Exception as error:\n    print(where(error))"
    elif choice < 6:
        text = f"print(attempt({name}, {draw(st.sampled_from(_UNSEEN))}))"
    elif choice < 8:
        event = draw(st.sampled_from(grammar.EVENTS))
        text = f"try:\n{indent(event, '    ')}\nexcept Exception as error:\n    print(where(error))\n"
        text += f"print(attempt({name}, {draw(st.sampled_from(_ARGUMENTS))}))"
    else:
        text = (
            f"g = gen({draw(st.sampled_from(_ARGUMENTS))})\n"
            "for send in (None, <number>, <surprise>, <number>):\n    print(attempt(g.send, send))\n"
            "print(attempt(g.throw, <error>('thrown')))\nprint(attempt(next, g))\ndel g"
        )
    return _expand(draw, text, place)


def _last_call(draw: st.DrawFn, guesses: dict[str, str]) -> str:
    """May end the program with a traceback."""
    name = draw(st.sampled_from(tuple(guesses)))
    return _expand(draw, f"print({name}({draw(st.sampled_from(_UNSEEN))}))", _Place(guesses[name]))


def _statement(draw: st.DrawFn, place: _Place) -> str:
    choices = grammar.SIMPLE_STATEMENTS
    if place.nesting < _MAX_NESTING and draw(st.integers(0, 2)) == 0:
        choices = grammar.COMPOUND_STATEMENTS
    elif place.in_loop and draw(st.integers(0, 5)) == 0:
        choices = grammar.LOOP_STATEMENTS
    text = _expand(draw, draw(st.sampled_from(choices)), place)
    if place.nesting < _MAX_NESTING and draw(st.integers(0, 1)):
        return f"try:\n{indent(text, '    ')}\nexcept Exception as e:\n    print(where(e))"
    return text


def _expand(draw: st.DrawFn, template: str, place: _Place) -> str:
    return _HOLE.sub(lambda hole: _fill(draw, hole[1], place), template)


def _fill(draw: st.DrawFn, kind: str, place: _Place) -> str:
    match kind:
        case "block" | "loop block":
            inner = replace(place, nesting=place.nesting + 1, in_loop=place.in_loop or kind == "loop block")
            count = draw(st.integers(1, 3))
            return indent("\n".join(_statement(draw, inner) for _ in range(count)), "    ")
        case "loop":
            return _expand(draw, draw(st.sampled_from(grammar.LOOPS)), replace(place, depth=_MAX_DEPTH - 1))
        case "counter":
            return f"n{place.nesting}"
        case "number":
            return draw(st.sampled_from(grammar.NUMBERS[place.guess]))
        case "surprise":
            return draw(st.sampled_from(grammar.SURPRISES))
        case "hidden":
            return f"hidden(*[{draw(st.sampled_from(grammar.SURPRISES))}])"
        case "function":
            return draw(st.sampled_from(place.callable))
        case "object":
            return str(draw(st.integers(0, 4)))
        case _:
            return _expression(draw, kind, place)


def _expression(draw: st.DrawFn, kind: str, place: _Place) -> str:
    if kind not in grammar.EXPRESSIONS or place.depth >= _MAX_DEPTH or draw(st.integers(0, 2)) == 0:
        return _expand(draw, draw(st.sampled_from(grammar.ATOMS[kind])), replace(place, depth=_MAX_DEPTH))
    inner = replace(place, depth=place.depth + 1)
    return _expand(draw, draw(st.sampled_from(grammar.EXPRESSIONS[kind])), inner)
