# Generated __init__, __repr__, __eq__; defaults; positional and keyword use.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0
    label: str = "p"


p = Point(1)
print(
    p, Point(1, 2, "q"), Point(y=5, x=4), p == Point(1, 0, "p"), p != Point(2), p == (1, 0, "p"), [p], f"{p}"
)
p.x = "any type"
p.extra = [1]
print(p, vars(p), Point.y, Point.__name__, Point.__doc__)
for attempt in (
    lambda: Point(),
    lambda: Point(1, 2, 3, 4),
    lambda: Point(1, x=2),
    lambda: Point(1, z=2),
    lambda: hash(p),
    lambda: p < p,
):
    try:
        attempt()
    except TypeError as error:
        print(error)
