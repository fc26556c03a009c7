"""Under `from __future__ import annotations` annotations are their texts."""
from __future__ import annotations
def f(x: int, y: "str" = 3, *a: list[int]) -> None: pass
print(f.__annotations__)
x: dict[str, int] = {}
print(__annotations__)
class C:
    y: int | None
print(C.__annotations__)


def g(a: (1, 2), b: lambda x, *y: x + 1, c: 'q' "r", d: -x ** 2, e: [i for i in y if i], f: {1: 2, **z}, *args: *Ts, h: f"{x!r:>{w}}" = 1,
      i: a if b else c, j: not a or b and c, k: x[1:2, ...], l: x.__y, m: 1_000, n: 1e100, o: {1}, **kw: 1 < x <= 2) -> "r":
    pass


for item in g.__annotations__.items():
    print(item)
