"""What a compiler that stays keeps: after a change, a build with it gives the C text of a build without.

Each change is made to one program, in which guesses go from function to function: callers know what they call, what
is in containers, and how many attributes instances have.
"""

from pathlib import Path

import pytest

from molt.compiler.driver import BuildOptions, Kept, make_sources
from molt.compiler.passes.harmless import Conduct
from molt.compiler.passes.versions.kept import Outdated
from molt.compiler.toolchain.build import CSource

PROGRAM = '''
import math

LIMIT = 10

def scale(x, y):
    return x * 3 + y

def total(items):
    result = 0
    for index, item in enumerate(items):
        if item > LIMIT:
            continue
        result += scale(item, index)
    return result

def average(items):
    return total(items) / len(items) + offset() * 0.5

def offset():
    return 0.0

class Shape:
    sides = 0

    def __init__(self, size, name="shape"):
        self.size = size
        self.name = name

    def area(self):
        return self.size * self.size

    def describe(self):
        return f"{self.name}: {self.area():.2f} {self.sides}"

class Circle(Shape):
    def area(self):
        return math.pi * super().area()

def squares(count):
    for n in range(count):
        yield n * n

def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step

def guarded(text):
    try:
        return int(text) // len(text)
    except (ValueError, ZeroDivisionError) as error:
        return str(error)
    finally:
        LOG.append(text)

LOG = []
step = counter()
for shape in (Shape(2), Circle(3, "circle")):
    print(shape.describe(), shape.area() > step())
print(total([1, 2, 30]), average([4, 5]), list(squares(4)), guarded("7"), guarded(""), [scale(x, 1) for x in LOG if x is None])
'''

CHANGES = {
    "nothing": ("LIMIT = 10", "LIMIT = 10"),
    "lines above": ("import math", "import math\n\n# A remark\n\n"),
    "a line in a function": ("    result = 0\n", "    result = 0\n    result += 1\n"),
    "a constant": ("x * 3 + y", "x * 4 + y"),
    "an int that becomes a bool": ("x * 3 + y", "x * True + y"),
    "the sign of zero": ("return 0.0", "return -0.0"),
    "a float where an int was": ("return x * 3 + y", "return x * 3.5 + y"),
    "a string where an int was": ("[1, 2, 30]", "[1, 2, '30']"),
    "a result that may be None": ("    return 0.0", "    return 0.0 if LOG else None"),
    "another attribute": ('        self.name = name\n', '        self.name = name\n        self.colour = 1\n'),
    "an attribute set from elsewhere": ("step = counter()", "step = counter()\nextra = Shape(1)\nextra.weight = 2"),
    "a method more": ("class Circle(Shape):\n", "class Circle(Shape):\n    def describe(self):\n        return 'round'\n\n"),
    "a property in place of a method's name": ("    def area(self):\n        return self.size", "    @property\n    def area(self):\n        return self.size"),
    "a function less": ("def offset():\n    return 0.0\n", "offset = float\n"),
    "a global more": ("LIMIT = 10", "LIMIT = 10\nOTHER = 11"),
    "a name bound anew": ("step = counter()", "step = counter()\nscale = max"),
    "a default": ("def step(by=1)", "def step(by=2, at=3)"),
    "no generator any more": ("        yield n * n", "        print(n * n)\n    return []"),
    "a call less": ("        result += scale(item, index)", "        result += item"),
    "what was pure prints": ("    return x * 3 + y", "    print(x)\n    return x * 3 + y"),
}


def _texts(sources: list[CSource]) -> dict[str, str]:
    return {source.name: source.text for source in sources}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_gives_what_a_fresh_build_gives(tmp_path: Path, change: str) -> None:
    old, new = CHANGES[change]
    assert old in PROGRAM
    program = tmp_path / "main.py"
    staying = BuildOptions(kept=Kept())
    for text in (PROGRAM, PROGRAM.replace(old, new, 1), PROGRAM):  # and back again
        program.write_text(text)
        assert _texts(make_sources(program, staying)) == _texts(make_sources(program, BuildOptions()))


def test_most_functions_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, again = Kept(), []
    used = Kept._again
    monkeypatch.setattr(Kept, "_again", lambda self, unit, function, record: again.append(function.symbol) or used(self, unit, function, record))
    program = tmp_path / "main.py"
    program.write_text(PROGRAM)
    make_sources(program, BuildOptions(kept=kept))
    assert not again
    program.write_text(PROGRAM.replace("n += by", "n += by * 2 + len(LOG)"))
    make_sources(program, BuildOptions(kept=kept))
    assert "molt_u_main__guarded" in again and "molt_u_main__Shape_describe" in again
    assert not any(symbol.endswith("step") for symbol in again)


def test_what_calls_did_far_away_is_compared(tmp_path: Path) -> None:
    kept = Kept()
    program = tmp_path / "main.py"
    program.write_text(PROGRAM)
    make_sources(program, BuildOptions(kept=kept))
    record = kept._now["molt_u_main__total"]
    record.harmless = frozenset({"another"})
    with pytest.raises(Outdated):
        make_sources(program, BuildOptions(kept=kept))
    kept.forget()
    assert _texts(make_sources(program, BuildOptions(kept=kept))) == _texts(make_sources(program, BuildOptions()))
    assert all(isinstance(each, Conduct) for each in kept.conducts.values())
