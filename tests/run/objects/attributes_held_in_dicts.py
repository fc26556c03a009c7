"""Attributes of instances whose `__dict__` somebody has, read and written in the same places as those of others."""


class Base:
    default = "class"

    def __init__(self, **given):
        self.__dict__.update(given)

    def method(self):
        return "method"

    @property
    def ruled(self):
        return "property"


class Hooked(Base):
    def __getattr__(self, name):
        return "missing " + name


class Deep(Base):
    def __getattribute__(self, name):
        return "all" if name == "a" else object.__getattribute__(self, name)


class Plain:
    def __init__(self, a):
        self.a = a


def read(x):
    found = []
    for name in ("a", "default", "ruled", "none", "method"):
        try:
            match name:
                case "a":
                    found.append(x.a)
                case "default":
                    found.append(x.default)
                case "ruled":
                    found.append(x.ruled)
                case "none":
                    found.append(x.none)
                case "method":
                    value = x.method
                    found.append(value() if callable(value) else value)
        except AttributeError as error:
            found.append(str(error))
    return found


things = [Plain(1), Base(a=2), Hooked(a=3), Deep(a=4), Base(), Base(a=5, default="own", ruled="own", method="own", none="some")]
for _ in range(3):
    for thing in things:
        print(type(thing).__name__, read(thing))


def count(x, n):
    total = 0
    for _ in range(n):
        x.a += 1
        total += x.a
    return total


for thing in (Plain(1), Base(a=2), Plain(3)):
    names = thing.__dict__
    print(count(thing, 10), names)
    names["a"] = 0
    print(count(thing, 3), names)
    del thing.a
    try:
        thing.a
    except AttributeError as error:
        print(error)
    thing.__dict__ = {"a": 100}
    print(count(thing, 2), names, vars(thing))

b = Base(a=1)
print(read(b)[0])
Base.a = "of the class"
print(read(b)[0], read(Base())[0])
Base.a = property(lambda self: "ruled now")
print(read(b)[0])
del Base.a
print(read(b)[0])
