"""Properties that are read and set again and again at one place, while classes and properties change."""

import json
import traceback

NAMES = json.loads('["x", "y", "area"]')


class Point:
    def __init__(self, x):
        self._x = x
        self.log = []

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @property
    def double(self):
        return self._x * 2

    def get_area(self):
        return self._x * self._x

    def set_area(self, value):
        self.log.append(value)
        self._x = value // 2

    area = property(get_area, set_area)

    @property
    def only(self):
        return 1


class Shifted(Point):
    @property
    def x(self):
        return self._x + 100


class Clamped(Point):
    @Point.x.setter
    def x(self, value):
        self._x = min(value, 10)


class Plain(Point):
    x = 7


class Fallback(Point):
    def __getattr__(self, name):
        return f"no {name}"

    @property
    def broken(self):
        return self.missing_at_all

    @property
    def raises(self):
        raise AttributeError("from the getter")


class Watched(Point):
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 3 if name == NAMES[0] else value)


class Slotted:
    __slots__ = ("_v",)

    def __init__(self):
        self._v = 1

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, value):
        self._v = value + 1
        return "not seen"


class Failing:
    def __init__(self):
        self.n = 0

    @property
    def value(self):
        self.n += 1
        if self.n % 3 == 0:
            raise ValueError(f"at {self.n}")
        return self.n

    @value.setter
    def value(self, new):
        if new > 3:
            raise ValueError(f"too large: {new}")
        self.n = new


class special(property):
    def __get__(self, instance, owner=None):
        return "special" if instance is None else ("special", super().__get__(instance, owner))


class WithSpecial:
    @special
    def x(self):
        return 3


def bump(p):
    p.x = p.x + 1
    p.x += 1
    return p.x


def read(p):
    return p.x, p.double, p.area, p.only


def write_area(p):
    p.area = 9
    p.area += 1
    return p.area, p.log


def shown(what, *args):
    for _ in range(2):
        try:
            print(what(*args))
        except Exception as e:
            print(type(e).__name__, e)


def set_only(p):
    p.only = 5


def totals(ps):
    total = 0
    for p in ps:
        p.x += 1
        total += p.x
    return total


def loop(f):
    said = []
    for i in range(7):
        try:
            said.append(f.value)
            f.value = i
        except ValueError as e:
            said.append(str(e))
    return said


def last_line(f):
    try:
        for _ in range(4):
            f.value
    except ValueError:
        print(traceback.format_exc().replace(__file__, "FILE").splitlines()[-3:])


def main():
    p = Point(1)
    shown(bump, p)
    shown(read, p)
    shown(write_area, p)
    shown(set_only, p)
    for cls in (Shifted, Clamped, Plain, Watched, Fallback):
        q = cls(8)
        shown(bump, q)
        shown(read, q)
    shown(totals, [Point(1), Clamped(2), Point(3)])
    shown(totals, [Point(1.5), Point(True)])
    f = Fallback(2)
    shown(lambda: (f.broken, f.raises, f.nothing))
    s = Slotted()
    for _ in range(3):
        s.v = s.v + s.v
        print(s.v)
    shown(lambda: loop(Failing()))
    last_line(Failing())
    w = WithSpecial()
    shown(lambda: (w.x, WithSpecial.x))
    p = Point(5)
    vars(p)[NAMES[0]] = "hidden"
    shown(bump, p)
    print(vars(p)[NAMES[0]])
    # The property itself changes, its class does, and the object gets another class.
    p = Point(1)
    for step in range(6):
        print(step, p.x, p.double)
        p.x = p.x + 1
        if step == 1:
            Point.x.__init__(lambda self: -self._x, lambda self, value: self.log.append(value))
        if step == 2:
            setattr(Point, NAMES[0], property(lambda self: self._x * 10, lambda self, value: None))
        if step == 3:
            p.__class__ = Shifted
            Shifted.x = property(lambda self: 1000, lambda self, value: None)
        if step == 4:
            p.__class__ = Point
            delattr(Point, NAMES[0])
            p.x = 3
    print(p.log)


main()
