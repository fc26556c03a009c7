# Calls with defaults and keywords of functions that are likely known, and of others.
def kw(a, b=1, c=3):
    return a * 100 + b * 10 + c


class P:
    def __init__(self, x, y=0, *, z=5):
        self.x = x
        self.y = y
        self.z = z

    def m(self, a, b="B"):
        return (self.x, a, b)


class Q:
    def __init__(self, x, y=2.5, z=None):
        self.x = x
        self.y = y
        self.z = z


def mk(n):
    def f(a, b=n):
        return a + b

    return f


def f():
    s = 0
    for i in range(3):
        s += kw(i) + kw(i, 2) + kw(i, c=7) + kw(a=1, b=2, c=3) + kw(c=1, a=i)
        print(s)
        q = Q(i)
        r = Q(i, z=3)
        t = Q(y=1, x=2)
        print(q.x, q.y, q.z, r.x, r.y, r.z, t.x, t.y, t.z)
        p = P(1, z=i)
        print(p.x, p.y, p.z, p.m(1), p.m(b=2, a=3), p.m(4, b=i))
        print(mk(i)(1), mk(2.5)(a=1), mk("x")("y"))
    for bad in (
        lambda: kw(),
        lambda: kw(1, a=2),
        lambda: kw(1, 2, 3, 4),
        lambda: kw(1, d=2),
        lambda: Q(),
        lambda: Q(1, w=2),
        lambda: p.m(),
        lambda: p.m(1, c=2),
    ):
        try:
            bad()
        except TypeError as e:
            print(e)
    kw.__defaults__ = ("t", 1)
    try:
        print(kw(1))
    except TypeError as e:
        print(e)
    kw.__defaults__ = (5,)
    try:
        print(kw(1))
    except TypeError as e:
        print(e)
    print(kw(1, 2))
    kw.__defaults__ = None
    try:
        print(kw(1))
    except TypeError as e:
        print(e)
    print(
        kw(1, b=2, c=3),
        sorted([3, 1, 2], reverse=True),
        sorted("abC", key=str.lower),
        "a b".split(sep=" ", maxsplit=1),
    )
    d = dict(a=1, b=2)
    print(d, print("x", "y", sep="-", end="!\n"))


f()
