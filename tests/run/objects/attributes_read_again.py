"""What an attribute holds, asked again and again while other things change. Nothing here tells a compiler which
attributes will hold something else than a number: that is done by computed names, with values that it cannot know."""

import json

NAMES = ["n", "m", "x"]
VALUES = json.loads('[2305843009213693952, true, "a", 2.5, "text", 100]')


class Gauge:
    def __init__(self, x):
        self.x = x
        self.m = 0.0
        self.held = None

    def measure(self):
        self.x += 1.5
        self.x += self.x
        self.m += self.x
        self.x -= self.m - 1.0
        return self.x * 1000.0 + self.m

    def with_other(self, other):
        """The two may be the same object."""
        before = self.x
        other.x = other.x * 2.0
        self.x = self.x + 1.0
        return self.x - 3.0 * other.x + before

    def across_an_end(self, ends):
        before = self.x + 1.0
        ends.pop()
        return before * 1000.0 + (self.x + 1.0)

    def across_a_death(self, action):
        held = Ends(self, action)
        before = self.x + 1.0
        held = None
        return before * 1000.0 + (self.x + 1.0)

    def across_a_store(self, action):
        """What is overwritten ends, and changes what was read before."""
        self.held = Ends(self, action)
        before = self.x + 1.0
        self.held = None
        return before * 1000.0 + (self.x + 1.0)

    def across_a_write(self, action):
        self.held = Ends(self, action)
        self.x += 1.0
        self.held = None
        self.x += 1.0
        return self.x

    def over_what_ends(self):
        """The number takes the place of an object."""
        before = self.x + 1.0
        self.m = 5.0
        return before * 1000.0 + (self.x + self.m)

    def across_a_call(self, action):
        self.x += 1.0
        action(self)
        self.x += 1.0
        return self.x + self.x

    def shared(self, kept):
        self.x = self.m
        kept.append(self.x)
        self.x += 1.0
        self.m -= 0.5
        return self.x * 100.0 + self.m

    def in_place(self, kept):
        before = self.x
        kept.append(before)
        self.x += 1.0
        self.x += 1.0
        return before * 100.0 + self.x


class Mixed:
    """Now an int, now a float: tested where it is computed with, which may be later than it is read."""

    def __init__(self, x):
        self.x = x

    def bump(self):
        self.x = self.x + 10
        return 0

    def read_before(self):
        return self.x + (self.bump() + self.x)

    def read_around(self):
        return (self.x + self.bump()) * 1000 + self.x - (self.x * (self.bump() + self.x))


class Counter:
    def __init__(self, n):
        self.n = n
        self.m = 0

    def count(self):
        self.n += 1
        self.n += self.n
        self.m += self.n
        self.n -= self.m - 1
        return self.n * 1000 + self.m

    def with_other(self, other):
        self.n += 1
        other.n += 10
        self.n += 100
        return self.n * 1000 + other.n

    def across_a_call(self, action):
        self.n += 1
        action(self)
        self.n += 1
        return self.n + self.n

    def across_an_end(self, ends):
        before = self.n + 1
        ends.pop()
        return before * 1000 + (self.n + 1)

    def over_what_ends(self):
        before = self.n + 1
        self.m = 5
        return before * 1000 + (self.n + self.m)

    def chosen(self, flag):
        if self.n > 3:
            self.n = self.n - 3
        if flag:
            self.n = self.n + self.n
        return self.n + self.n

    def first_set(self):
        self.late = 4
        self.late += 1
        return self.late + self.n

    def generated(self, steps):
        for _ in range(steps):
            self.n += 1
            yield self.n
            self.n += 1
            yield self.n * 2


class Seen(Counter):
    """Writes are seen."""

    log = []

    def __setattr__(self, name, value):
        self.log.append((name, value))
        vars(self)[name] = value * VALUES[5]


class SeenGauge(Gauge):
    def __setattr__(self, name, value):
        vars(self)[name] = VALUES[3] if value is None else value * VALUES[5]


class Asked(Counter):
    def __getattribute__(self, name):
        value = object.__getattribute__(self, name)
        return value + 100 if name == NAMES[0] else value


class Described(Counter):
    @property
    def n(self):
        return self.__dict__["n"]

    @n.setter
    def n(self, value):
        self.__dict__["n"] = value * 2


class Slotted:
    __slots__ = ("n", "m")

    def __init__(self, n):
        self.n = n
        self.m = 0

    def count(self):
        self.n += 1
        self.n += self.n
        self.m += self.n
        return self.n * 1000 + self.m


class Ends:
    def __init__(self, target, action):
        self.target = target
        self.action = action

    def __del__(self):
        self.action(self.target)


def raise_it(t):
    for name in NAMES:
        if isinstance(getattr(t, name, None), (int, float)):
            setattr(t, name, getattr(t, name) + VALUES[5])


def delete_it(t):
    for name in NAMES:
        if name in vars(t):
            delattr(t, name)


def make_text(t):
    for name in NAMES:
        setattr(t, name, VALUES[4])


def change_class(t):
    others = {"Counter": Described, "Gauge": SeenGauge}
    if type(t).__name__ in others:
        object.__setattr__(t, "__class__", others[type(t).__name__])


ACTIONS = [raise_it, delete_it, make_text, change_class]


def shown(what):
    """Once more with the same object, so that a place that remembers does."""
    for _ in range(3):
        try:
            print(what())
        except Exception as e:
            print(type(e).__name__, e)


def change(target, value):
    for name in NAMES:
        if name != "m":
            setattr(target, name, value)


def mixed():
    for m in (Mixed(1), Mixed(2.5), Mixed(3)):
        for _ in range(3):
            print(m.read_before(), m.read_around())


def direct():
    """Calls that a compiler sees, with what the methods expect."""
    g, h, c, d = Gauge(1.0), Gauge(3.0), Counter(1), Counter(4)
    kept = []
    for _ in range(2):
        print(g.measure(), g.with_other(h), g.with_other(g), g.over_what_ends())
        print(g.across_an_end([None]), g.across_a_store(raise_it), g.across_a_write(raise_it), g.across_a_death(raise_it))
        print(g.across_a_call(raise_it), g.shared(kept), g.in_place(kept), kept)
        print(c.count(), c.with_other(d), c.with_other(c), c.across_a_call(raise_it), c.across_an_end([None]))
        print(c.over_what_ends(), c.chosen(True), c.first_set(), Counter(2).first_set(), list(c.generated(2)))
        print(Slotted(3).count())
    steps = c.generated(3)
    for step in steps:
        raise_it(c)
        print(step, c.n)


def changed():
    """Numbers of other classes, and none, where the methods expect those that they were made with."""
    for value in VALUES[:4]:
        c, d, g = Counter(1), Counter(1), Gauge(1.0)
        change(c, value)
        change(d, value)
        change(g, value)
        shown(lambda: c.count())
        shown(lambda: d.chosen(True))
        shown(lambda: g.measure())


def seen():
    g, c, d, e = SeenGauge(1.0), Seen(1), Seen(1), Seen(1)
    shown(lambda: g.measure())
    shown(lambda: g.in_place([]))
    shown(lambda: c.count())
    shown(lambda: d.chosen(True))
    shown(lambda: e.first_set())
    print(Seen.log)


def asked():
    c, d, e, f = Asked(1), Asked(1), Asked(1), Asked(1)
    shown(lambda: c.count())
    shown(lambda: d.chosen(True))
    shown(lambda: e.first_set())
    shown(lambda: f.across_a_call(raise_it))


def described():
    c, d, e, f = Described(1), Described(1), Described(1), Described(1)
    shown(lambda: c.count())
    shown(lambda: d.chosen(True))
    shown(lambda: e.first_set())
    shown(lambda: f.across_a_call(raise_it))
    g, h = Gauge(1.0), Gauge(2.0)
    change_class(g)
    change_class(h)
    shown(lambda: g.measure())
    shown(lambda: h.in_place([]))
    s = Slotted(3)
    shown(lambda: s.count())
    delattr(s, NAMES[1])
    shown(lambda: s.count())


def disturbed(action):
    g, h, i, j, k, l = Gauge(1.0), Gauge(1.0), Gauge(1.0), Gauge(1.0), Gauge(1.0), Gauge(1.0)
    shown(lambda: g.across_a_death(action))
    shown(lambda: h.across_a_store(action))
    shown(lambda: i.across_a_write(action))
    shown(lambda: j.across_a_call(action))
    ends = [Ends(k, action), Ends(k, raise_it), Ends(k, action)]
    shown(lambda: k.across_an_end(ends))
    setattr(l, NAMES[1], Ends(l, action))
    shown(lambda: l.over_what_ends())
    c, d, e = Counter(1), Counter(1), Counter(1)
    more = [Ends(c, action), Ends(c, raise_it), Ends(c, action)]
    shown(lambda: c.across_an_end(more))
    setattr(d, NAMES[1], Ends(d, action))
    shown(lambda: d.over_what_ends())
    shown(lambda: e.across_a_call(action))


mixed()
direct()
changed()
seen()
asked()
described()
for action in ACTIONS:
    disturbed(action)
