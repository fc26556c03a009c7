"""`inspect.isabstract`, also of classes that are just being made."""

import abc
import inspect
import numbers

seen = []


class Base(abc.ABC):
    def __init_subclass__(cls):
        seen.append((cls.__name__, inspect.isabstract(cls)))

    @abc.abstractmethod
    def must(self): ...


class Still(Base):
    pass


class Done(Base):
    def must(self): ...


class More(Done):
    @abc.abstractmethod
    def also(self): ...


print([inspect.isabstract(c) for c in (Base, Still, Done, More, int, type, abc.ABC, numbers.Number, numbers.Integral)])
print(inspect.isabstract(3), inspect.isabstract(Done()), seen)
