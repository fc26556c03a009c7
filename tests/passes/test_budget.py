"""Which functions of a large program get versions: those that are called in loops, and have loops."""

from __future__ import annotations

from pathlib import Path

from molt.compiler.driver import BuildOptions, make_sources
from molt.compiler.passes.versions.budget import Budget

_PROGRAM = """\
class Shape:
    def __init__(self, width):
        self.width = width + 1

    def area(self, by):
        return self.width * by

    def grown(self, by):
        return self.width + by

def cold(a, b):
    if a > b:
        return a - b
    return a + b

def hot(a, b):
    return cool(a, b) * 2

def cool(a, b):
    return a * b + a

def numbers(limit):
    i = 0
    while i < limit:
        yield i * i
        i += 1

def main():
    total = cold(3, 4)
    for i in range(10):
        for j in range(10):
            total += hot(i, j) + Shape(i).area(j)
    return total + sum(numbers(10))

print(main(), Shape(1).grown(2))
"""


def _with_versions(folder: Path, budget: Budget) -> set[str]:
    path = folder / "main.py"
    path.write_text(_PROGRAM)
    text = "".join(source.text for source in make_sources(path, BuildOptions(budget=budget)))
    names = ("Shape___init__", "Shape_area", "Shape_grown", "cold", "hot", "cool", "main")
    return {name for name in names if f"molt_u_main__{name}__any__twin(" in text}


def test_the_hottest_functions_come_first(tmp_path: Path) -> None:
    everything = _with_versions(tmp_path, Budget())
    assert everything == {"Shape___init__", "Shape_area", "Shape_grown", "cold", "hot", "cool", "main"}
    assert _with_versions(tmp_path, Budget(of_program=170)) == everything - {"cold"}


def test_a_function_that_is_too_long_has_none(tmp_path: Path) -> None:
    assert "main" not in _with_versions(tmp_path, Budget(of_function=20))
    assert "cold" in _with_versions(tmp_path, Budget(of_function=20))
