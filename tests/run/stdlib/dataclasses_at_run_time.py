"""`dataclass()` called on classes, and `make_dataclass`: what `@dataclass` above a class is evaluated for earlier."""
import dataclasses
from dataclasses import InitVar, dataclass, field, fields, make_dataclass
from typing import Any, ClassVar


def record(cls=None, /, **options):
    def wrap(cls):
        return dataclass(**options)(cls)

    return wrap if cls is None else wrap(cls)


class Plain:
    a: int
    b: str = "x"
    c: list = field(default_factory=list)
    d: ClassVar[int] = 3
    e: float = field(default=1.5, repr=False, compare=False)
    f: int = field(default=0, kw_only=True)


Made = dataclasses.dataclass(Plain)
print(Made is Plain, Made(1), Made(1, "y", [2], f=5), Made(1) == Made(1, e=2.0), Made(1) == Made(2), Made.__doc__)
print(Made.__match_args__, Made.__hash__, Made(1).e, Made.d, hasattr(Made, "c"), [f.name for f in fields(Made)])
print(fields(Made)[1].name, fields(Made)[1].default, dataclasses.asdict(Made(1)), dataclasses.replace(Made(1), b="z"), dataclasses.is_dataclass(Made))


@record(frozen=True, order=True)
class Point:
    x: int
    y: int = 0


print(sorted([Point(2), Point(1, 5), Point(1)]), hash(Point(1, 2)) == hash((1, 2)), Point(1) < Point(1, 1), Point(1) >= Point(0))
for change in (lambda p: setattr(p, "x", 2), lambda p: delattr(p, "y"), lambda p: setattr(p, "z", 1)):
    try:
        change(Point(1))
    except dataclasses.FrozenInstanceError as error:
        print(type(error).__name__, error)


@record
class Derived(Made):
    g: int = 7
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.g *= scale


print(Derived(1), Derived(1, g=2, scale=5), Derived.__mro__[1].__name__, Derived.__init__.__qualname__, Derived.__repr__.__qualname__)
match Derived(4, "m"):
    case Derived(a, b):
        print(a, b)

for bad in (
    lambda: Made(), lambda: Made(1, 2, 3, 4, 5, 6), lambda: Made(1, a=1), lambda: Made(1, q=2), lambda: Point(), lambda: Point(1, 2, 3),
    lambda: make_dataclass("R", ["a", "b", ("k", int, field(kw_only=True))])(), lambda: Made(1, 2, 3, 4, 5, f=6),
    lambda: make_dataclass("R", ["a", "b", "c"])(), lambda: make_dataclass("R", [("k", int, field(kw_only=True))])(),
    lambda: make_dataclass("R", ["a", "a"]), lambda: make_dataclass("R", ["class"]), lambda: make_dataclass("R", ["1"]),
    lambda: make_dataclass("R", [("a", list, [])]), lambda: make_dataclass("R", [("a", int, 1), "b"]),
    lambda: make_dataclass("R", ["a"], order=True, eq=False), lambda: make_dataclass("R", [(1, 2, 3, 4)]),
    lambda: make_dataclass("R", ["a"], bases=(Point,)), lambda: make_dataclass("R", ["a"], bases=(Made,), frozen=True),
    lambda: dataclass(type("N", (), {"x": field()})), lambda: Point(1) < 5,
    lambda: make_dataclass("R", ["a"], namespace={"__lt__": 1}, order=True),
):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

C = make_dataclass("C", [("x", int), "y", ("z", int, field(default=5))], namespace={"total": lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).total(), C.__annotations__, C.__doc__, C, C.__module__)
D = make_dataclass("D", ["v"], frozen=True, unsafe_hash=True)
print(D([1]), D(1) == D(1), hash(D(1)) == hash((1,)))
Node = make_dataclass("Node", [("next", Any, None)])
loop = Node()
loop.next = loop
print(loop)
loop.next = None
print(Made.__init__.__annotations__, Point.__eq__(Point(1), 3), Point.__dataclass_params__)
