"""How much the compiler makes of a program, held below bounds: blocks, ways to give up, C text.

Times differ from machine to machine; these numbers do not, and most of what makes builds slow
shows in them.  A bound is a quarter above what it was when it was written (beside it): when
one is passed on purpose, measure (`molt build --timings`) and write the new number.
"""

from __future__ import annotations

import pytest

from molt.compiler.driver import BuildOptions, measure_program

_CLASS = """\
class Shape{n}:
    count = 0

    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.name = f"shape{n} {{width}}x{{height}}"

    def area(self):
        return self.width * self.height

    def grow(self, by):
        for _ in range(by):
            self.width += 1
            self.height += {n}
        return self
"""

_FUNCTIONS = """\
def loops{n}(size):
    total = 0
    grid = [[i * j + {n} for j in range(size)] for i in range(size)]
    for i in range(size):
        for j in range(size):
            if grid[i][j] % 3 == 0:
                total += grid[i][j]
            elif i > j:
                total -= 1
    while total > 1000:
        total //= 2
    return total

def numbers{n}(limit):
    a, b = 0, {n} + 1
    while a < limit:
        yield a
        a, b = b, a + b

def words{n}(text):
    counts = {{}}
    for word in text.split():
        key = word.strip(".,").lower()
        counts[key] = counts.get(key, 0) + 1
    try:
        best = max(counts.values())
    except ValueError:
        return "none"
    return ", ".join(f"{{k}}: {{v:3d}}" for k, v in sorted(counts.items()) if v == best)
"""

def program() -> str:
    """Classes, loops, generators, strings: 150 lines, always the same."""
    parts = [_CLASS.format(n=n) + "\n" + _FUNCTIONS.format(n=n) for n in range(3)]
    parts += ["def main():"]
    for n in range(3):
        parts.append(f"    print(loops{n}(10), sum(numbers{n}(100)), words{n}('a b, a'), Shape{n}(2, 3).grow({n}).area())")
    parts.append("main()")
    return "\n".join(parts) + "\n"


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    path = tmp_path_factory.mktemp("budget") / "main.py"
    path.write_text(program())
    return measure_program(path, BuildOptions()).numbers


def test_the_program_is_the_one_that_the_bounds_are_for(numbers: dict[str, int]) -> None:
    assert 140 <= numbers["lines of the program"] <= 160


@pytest.mark.parametrize(
    ("what", "most"),
    [
        ("blocks before versions", 1_890),  # 1_512
        ("blocks after versions", 3_933),  # 3_147
        ("ways to give up", 240),  # 192
        ("lines of C", 29_712),  # 23_770
        ("bytes of C", 1_189_840),  # 951_872
    ],
)
def test_what_is_made_of_a_program_stays_in_its_bounds(numbers: dict[str, int], what: str, most: int) -> None:
    assert numbers[what] <= most, f"{what}: {numbers[what]}"


def test_c_for_each_line_stays_in_its_bounds(numbers: dict[str, int]) -> None:
    assert numbers["bytes of C"] / numbers["lines of the program"] <= 8_090  # 6_475
