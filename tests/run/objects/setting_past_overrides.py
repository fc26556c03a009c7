"""`object.__setattr__` by name: in frozen classes, with properties and slots, on what takes no attributes, and shadowed."""

from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    tags: tuple = field(default=())

    def __post_init__(self):
        object.__setattr__(self, "total", self.x + self.y)


@dataclass(frozen=True, order=True)
class Named(Point):
    name: str = "n"


class Guarded:
    __slots__ = ("a", "b")

    def __init__(self, a):
        object.__setattr__(self, "a", a)
        object.__setattr__(self, "b", [a])

    def __setattr__(self, name, value):
        raise AttributeError(f"no {name}")


class Logged:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __setattr__(self, name, value):
        self.log.append(name)
        object.__setattr__(self, name, value)

    @property
    def half(self):
        return self.log[0]

    @half.setter
    def half(self, value):
        self.log.append(("half", value))


class Data:
    def __set__(self, instance, value):
        print("set", value)

    def __get__(self, instance, owner):
        return "got"


class WithData:
    d = Data()
    e = 5


def fill(things):
    for i, thing in enumerate(things):
        try:
            object.__setattr__(thing, "extra", i)
            print(thing.extra)
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)


for n in range(3):
    p = Point(n, 2)
    q = Named(n, n, name="q")
    print(p, p.total, q, q.total, p == Point(n, 2), hash(p) == hash(Point(n, 2)), q < Named(n + 1))
    try:
        p.x = 3
    except FrozenInstanceError as error:
        print(error)
    object.__setattr__(p, "x", 30)
    object.__setattr__(p, "new", n)
    print(p, p.new, p.__dict__)
for n in range(3):
    g = Guarded(n)
    print(g.a, g.b)
    try:
        g.a = 1
    except AttributeError as error:
        print(error)
    object.__setattr__(g, "a", "again")
    print(g.a)
for n in range(2):
    x = Logged()
    x.first = n
    x.half = 2
    object.__setattr__(x, "half", n)
    x.first = 5
    print(x.log, x.first, sorted(x.__dict__))
w = WithData()
object.__setattr__(w, "d", 1)
object.__setattr__(w, "e", 2)
print(w.d, w.e, WithData.e, w.__dict__)
fill([w, p, g, x, Point, 5, "s", [], ValueError("v"), len, object()])
print(object.__setattr__(w, "e", 3), w.e)


def shadowed():
    class object:
        def __setattr__(self, name, value):
            print("mine", name, value)

    object.__setattr__(w, "e", 9)
    print(w.e)


shadowed()
for thing in (Point, Named):
    for act in (lambda: object.__setattr__(thing, "x", 1), lambda: object.__delattr__(thing, "x"), lambda: type.__setattr__(thing, "kind", 5)):
        try:
            print(act(), thing.kind)
        except (AttributeError, TypeError) as error:
            print(error)
