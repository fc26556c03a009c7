"""Functions, static and class methods called through classes and instances, at places that have seen others."""

from abc import ABC, abstractmethod


class Meta(type):
    def made(cls):
        return f"meta {cls.__name__}"

    @property
    def shown(cls):
        return lambda *args: ("shown", cls.__name__, args)


class Base:
    def __init__(self, x=1):
        self.x = x

    def plain(self):
        return self.x

    @staticmethod
    def twice(a):
        return a * 2

    @classmethod
    def make(cls, x=5):
        return cls(x)

    @classmethod
    def name(cls):
        return cls.__name__

    @property
    def act(self):
        return lambda a: ("act", self.x, a)

    held = [].append
    inner = len


class Child(Base):
    @staticmethod
    def twice(a):
        return a * 20

    def plain(self):
        return -super().plain()


class WithMeta(Base, metaclass=Meta):
    def made(self):
        return "own"

    @staticmethod
    def shown():
        return "own"


class Abstract(ABC):
    @staticmethod
    @abstractmethod
    def twice(a):
        return ("abstract", a)

    @classmethod
    def name(cls):
        return "abstract " + cls.__name__

    def plain(self):
        return "plain"

    def make(self):
        return self


class Hooked(Base):
    def __getattribute__(self, name):
        return lambda *args: ("hooked", name, len(args))


def through(things):
    found = []
    for thing in things:
        for call in (lambda: thing.twice(3), lambda: thing.name(), lambda: thing.made(), lambda: thing.shown()):
            try:
                found.append(call())
            except (AttributeError, TypeError) as error:
                found.append(str(error))
        try:
            found.append(type(thing.make(7)).__name__)
        except (AttributeError, TypeError) as error:
            found.append(str(error))
        try:
            found.append(thing.plain(Base(9)))
        except (AttributeError, TypeError) as error:
            found.append(str(error))
        try:
            found.append(thing.act(2))
        except (AttributeError, TypeError) as error:
            found.append(str(error).split(" object")[0])
    return found


things = [Base, Child, WithMeta, Abstract, Hooked, Base(2), Child(3), WithMeta(4), Hooked(5), 7, int]
for row in (things, things, things[::-1]):
    for line in through(row):
        print(line)


def count(n):
    total = 0
    one = Base(2)
    for i in range(n):
        total += Base.twice(i) + one.twice(i) + Base.make(i).x + Child.make().plain() + Base.plain(one)
    return total


print(count(100))
Base.twice = staticmethod(lambda a: a + 1)
print(count(100), Child.twice(1))
kept = Base.__dict__["twice"]
kept.__init__(lambda a: a + 1000)
print(count(100))
Base.make = classmethod(lambda cls, x=0: cls(x * 2))
print(count(100))
kept = Base.__dict__["make"]
kept.__init__(lambda cls, x=0: cls(0))
print(count(100))
Child.plain = lambda self: 100
print(count(100))
del Child.twice
print(count(100), Child.twice(1))
one = Base()
one.twice = lambda a: "mine"
print([each.twice(1) for each in (Base(), one, Base())])
Base.twice = lambda *args: len(args)
print([each.twice(1) for each in (Base(), one, Base, Child, Child())])
Meta.twice = lambda cls, a: "of the metaclass"
print(WithMeta.twice(1), WithMeta().twice(1), Base.twice(1))
print(Base.inner("abc"), Base().inner("abcd"), Base.held(1), Base().held(2))
