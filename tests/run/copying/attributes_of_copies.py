"""Where the attributes of copies come from, and what copying leaves of the original."""

import copy


class Plain:
    kind = "class"

    def __init__(self, **given):
        for name, value in given.items():
            setattr(self, name, value)


class Slotted:
    __slots__ = ("a", "b")


class Both(Slotted):
    pass


class Watched:
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)


class Asked:
    def __getattribute__(self, name):
        if name in ("__dict__", "x"):
            print("asked", name)
        return object.__getattribute__(self, name)


class OwnDict:
    def __init__(self):
        self.x = 1

    @property
    def __dict__(self):
        return {"seen": True}


class Restored:
    def __setstate__(self, state):
        self.given = sorted(state.items())


class Stateful:
    def __init__(self):
        self.kept, self.left = [1], 2

    def __getstate__(self):
        return {"kept": self.kept}


class Prepared:
    def __new__(cls):
        made = object.__new__(cls)
        made.first = "new"
        return made


class Numbers(list):
    pass


class Blocked:
    @property
    def x(self):
        return "property"

    @x.setter
    def x(self, value):
        print("setter", value)


def show(x):
    print(type(x).__name__, list(vars(x).items()))


for make in (copy.copy, copy.deepcopy):
    print(make.__name__)
    p = Plain(b=[1], a=2)
    q = make(p)
    print(q.b, q.a, q.kind, q.b is p.b)
    q.c = 3
    p.d = 4
    show(p)
    show(q)
    show(make(p))
    p.__dict__[1] = "number"
    show(make(p))
    del p.__dict__[1]
    many = Plain(**{f"n{i}": i for i in range(80)})
    print(list(vars(make(many)).values()) == list(range(80)))
    print(vars(make(Plain())))

    s = Slotted()
    s.a = [1]
    t = make(s)
    print(t.a, hasattr(t, "b"), t.a is s.a)
    b = Both()
    b.a, b.own = 1, [2]
    c = make(b)
    print(c.a, c.own, hasattr(c, "b"), c.own is b.own)
    show(c)

    w = Watched()
    w.x = 1
    show(make(w))
    a = Asked()
    a.__dict__["x"] = 5
    print(make(a).x)
    try:
        make(OwnDict()).x
    except AttributeError as error:
        print(error)
    r = Restored()
    r.z = 1
    show(make(r))
    show(make(Stateful()))
    n = Prepared()
    n.second = 2
    show(make(n))
    n.__dict__.pop("first")
    show(make(n))
    k = Numbers([1, [2]])
    k.name = "k"
    l = make(k)
    print(l, l.name, l[1] is k[1])
    x = Blocked()
    x.__dict__["x"] = "hidden"
    print(make(x).x, vars(make(x)))

shared = Plain(a=1)
shared.own = shared.__dict__
twice = copy.deepcopy([shared, shared.__dict__])
print(twice[0].own is twice[1], twice[0].a, sorted(twice[1]))
ring = Plain()
ring.me = ring
again = copy.deepcopy(ring)
print(again.me is again, again is ring)


class Memo:
    def __deepcopy__(self, memo):
        print("within")
        return self


held = Plain(m=Memo(), n=(1, [2]))
print(copy.deepcopy(held).m is held.m, copy.deepcopy(held).n)
