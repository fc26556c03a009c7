# property: getter, setter, deleter, read-only, overriding, property() called directly.
class Temp:
    def __init__(self, c):
        self._c = c

    @property
    def c(self):
        """Degrees."""
        print("get")
        return self._c

    @c.setter
    def c(self, value):
        print("set", value)
        self._c = value

    @c.deleter
    def c(self):
        print("delete")
        del self._c

    @property
    def f(self):
        return self._c * 9 / 5 + 32

    def _get(self):
        return "direct"

    g = property(_get)
    h = property(lambda self: self._c, lambda self, v: setattr(self, "_c", v * 2), None, "doc of h")


t = Temp(10)
t.c += 5
print(t.c, t.f, t.g, t.h, Temp.c.__doc__, Temp.h.__doc__)
t.h = 7
print(t._c)
for attempt in (
    lambda: setattr(t, "f", 1),
    lambda: delattr(t, "f"),
    lambda: setattr(t, "g", 1),
    lambda: delattr(t, "h"),
):
    try:
        attempt()
    except AttributeError as error:
        print(error)
del t.c
try:
    t.c
except AttributeError as error:
    print(error)


class Sub(Temp):
    @Temp.c.getter
    def c(self):
        return "sub"

    @property
    def f(self):
        return "sub f"


s = Sub(1)
s.c = 3
print(s.c, s.f, s._c, type(Temp.__dict__["c"]).__name__)
