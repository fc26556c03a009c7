"""What is read in which order, when names are bound, and when the subject dies."""


class Noisy:
    __match_args__ = ("first", "second")

    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def __getattr__(self, name):
        print("missing", name)
        raise AttributeError(name)

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("get", name)
        return object.__getattribute__(self, name)

    def __eq__(self, other):
        print("compare with", other)
        return NotImplemented


def classes(x):
    match x:
        case Noisy(1, 2, third=3):
            print("all")
        case Noisy(first, second=5) if print("guard", first):
            pass
        case Noisy(second=s, first=f):
            print("both", s, f)
        case _:
            print("none")


classes(Noisy(first=1, second=2, third=3))
classes(Noisy(first=1, second=2, third=4))
classes(Noisy(first=1, second=5))
classes(Noisy(second=1))
match Noisy():
    case 1 | "two":
        pass


class Spy:
    """Names of classes and values are looked up each time they are needed."""

    def __getattr__(self, name):
        print("spy", name)
        return {"Int": int, "Str": str}.get(name, name)


spy = Spy()


def lookups(x):
    match x:
        case spy.Int(real=spy.one):
            print("int")
        case spy.Str():
            print("str")
        case {spy.a: 1, spy.b: 2}:
            print("dict")
        case [spy.c, spy.d]:
            print("list")


for x in (5, "s", {"a": 1, "b": 3}, {"a": 1}, {}, {"a": 1, "b": 2}, ["c", "d"], ["d", "c"], []):
    print("--", x)
    lookups(x)


def binding(x, a="a", b="b", c="c"):
    """Names are bound when the whole pattern has matched, also where the guard then fails."""
    match x:
        case [a, [b, 9]]:
            pass
        case [a, b] if False:
            pass
        case {"c": c, "d": 1}:
            pass
        case {"c": c} if not c:
            pass
    return a, b, c


for x in ([1, [2, 3]], [1, [2, 9]], [1, 2, 3], {"c": 7}, {"c": 0, "d": 2}, {"c": 5, "d": 1}):
    print(binding(x))


def rebound(x):
    match x:
        case [x, *_] if x > 5:
            return x
        case [y, *_]:
            return x, y
        case x:
            return x


print(rebound([1, 2]), rebound([6]), rebound(3))


class Sequence(list):
    def __len__(self):
        print("len")
        return list.__len__(self)

    def __iter__(self):
        print("iter")
        return list.__iter__(self)

    def __getitem__(self, index):
        print("item", index)
        return list.__getitem__(self, index)


for items in ([1, 2, 3], [1, 2], [], [2, 3]):
    print("--", items)
    match Sequence(items):
        case [_, _, _]:
            print("three")
        case []:
            print("empty")
        case [1, *_, 3] | [*_, 3]:
            print("ends")
        case [a, *b]:
            print(a, b)


class Mapping(dict):
    def get(self, key, default=None):
        print("get", key, type(default).__name__)
        return dict.get(self, key, default)

    def keys(self):
        print("keys")
        return dict.keys(self)

    def __missing__(self, key):
        print("missing")
        return key


match Mapping(a=1, b=2):
    case {"c": 1, "a": 1}:
        print("c")
    case {"a": 1, "b": 2, "c": _}:
        print("too many")
    case {"b": 2, **rest}:
        print(rest)


class Dying:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def lives(name):
    match Dying(name):
        case Dying(name="one"):
            print("body one")
        case Dying() as d if d.name == "two":
            print("body two")
        case [_, _]:
            pass
        case Dying(name=n):
            print("body", n)
    print("after", name)


for name in ("one", "two", "three"):
    lives(name)


def item_lives():
    match [Dying("first"), Dying("second")]:
        case [x, Dying()]:
            print("body", x.name)
    print("left")


item_lives()


class Short(list):
    """A sequence that is not as long as it says."""

    def __len__(self):
        return 3


try:
    match Short([1, 2]):
        case [a, b, c]:
            pass
except ValueError as e:
    print(e)
try:
    match Short([1, 2]):
        case [a, b, *_, c] if print(a, b, c):
            pass
        case [_, _, *_, 5, 6]:
            pass
        case [_, _, third, *_]:
            pass
except IndexError as e:
    print(e)
