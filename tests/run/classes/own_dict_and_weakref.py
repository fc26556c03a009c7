"""Classes that have something of their own for `__dict__` or `__weakref__`."""

import weakref


class OwnDict:
    def __init__(self):
        self.x = 1

    @property
    def __dict__(self):
        return {"seen": True}


class Derived(OwnDict):
    pass


class Constant:
    __dict__ = "constant"
    __weakref__ = "weak"


class Meta(type):
    def __new__(mcls, name, bases, names):
        names["__dict__"] = 5
        return type.__new__(mcls, name, bases, names)


class Made(metaclass=Meta):
    pass


for cls in (OwnDict, Derived, Constant, Made):
    thing = cls()
    thing.y = 2
    print(cls.__name__, thing.__dict__, vars(thing), thing.y, thing.__getstate__(), sorted(n for n in type.__dict__["__dict__"].__get__(cls) if n[:2] == "__" and n not in ("__module__", "__doc__", "__slotnames__")))
print(Constant().__weakref__, weakref.ref(thing)() is thing)
