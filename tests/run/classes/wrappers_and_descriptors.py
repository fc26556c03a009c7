"""What static and class methods have as attributes of their own, what descriptors are called, what cannot be set or deleted."""

import abc
import builtins


def f(a: int = 1):
    "text"


f.mark = 3
for wrap in (classmethod, staticmethod):
    w = wrap(f)
    print(sorted(w.__dict__), w.__doc__, w.__name__, w.__wrapped__ is f, hasattr(w, "mark"), w.__isabstractmethod__)
    w.own = 4
    print(w.own, w.__dict__["own"])
    try:
        w.__func__ = 3
    except AttributeError as e:
        print(e)
    del w.own
    print(hasattr(w, "own"))


class Marked(staticmethod):
    kind = "marked"


class Own:
    s = Marked(f)

    @classmethod
    @abc.abstractmethod
    def make(cls):
        "makes"


print(Own.__dict__["s"].kind, Own.__dict__["s"].__name__, Own.s is f, Own.__dict__["make"].__doc__, Own.make.__isabstractmethod__)


class Finds:
    def __get__(self, instance, owner=None):
        return lambda *args: (type(instance).__name__, *args)


class Hooked:
    __getattr__ = Finds()


class Setting:
    __setattr__ = Finds()
    __delattr__ = Finds()


print(Hooked().anything)
s = Setting()
s.x = 1
del s.x
print(s.__dict__)

p = property(f)
for x, name in ((p, "fget"), (p, "fset"), (1j, "real"), (range(3), "start"), (slice(3), "stop"), (f, "__closure__"), (f, "__globals__"), (Own().make, "__self__"), (3, "real"), (super(Own), "__thisclass__")):
    try:
        setattr(x, name, 3)
    except AttributeError as e:
        print(name, e)
try:
    del Own.__doc__
except TypeError as e:
    print(e)
del f.__defaults__, f.__doc__, f.__annotations__, f.__kwdefaults__, f.__module__
print(f.__defaults__, f.__doc__, f.__annotations__, f.__kwdefaults__, f.__module__)


class Slotted:
    __slots__ = ("a",)

    def m(self): ...


print(Slotted.a.__qualname__, type(f).__code__.__qualname__, [].__add__.__qualname__, [].__add__.__objclass__)
for get in (Slotted.m.__get__, list.append.__get__, p.__get__, classmethod(f).__get__, staticmethod(f).__get__, Slotted.a.__get__):
    try:
        get(None, None)
    except TypeError as e:
        print(e)
xs = []
print(xs.__add__ == xs.__add__, xs.__add__ == [].__add__, xs.__add__ == xs.__mul__, hash(xs.__add__) == hash(xs.__add__))
bound = Own().make
print("known" in dir(bound), "__func__" in dir(bound))
Own.make.__func__.known = 1
print("known" in dir(bound))
for name in ("Ellipsis", "NotImplemented", "None", "True"):
    print(getattr(builtins, name))
for cls in (type, abc.ABCMeta, int):
    print(hasattr(cls, "__abstractmethods__"))
