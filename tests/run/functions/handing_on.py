"""Calls that hand arguments on: `*` and `**` of all kinds of values, in what order they are read, and what goes wrong."""

five = 5


def show(*a, **k):
    return a, k


def two(x, y=2, *, z=3):
    return x, y, z


class C:
    def __init__(self, *a, **k):
        self.a, self.k = a, k

    def m(self, *a, **k):
        return show(self.__class__.__name__, *a, **k)


class M:
    def keys(self):
        print("keys")
        return ["z", "y"]

    def __getitem__(self, k):
        print("get", k)
        return k * 2


class It:
    def __init__(self, *xs):
        self.xs = xs

    def __iter__(self):
        print("iter")
        return iter(self.xs)


def ev(x, note):
    print(note)
    return x


print(show(*()), show(*(1, 2)), show(*[1, 2]), show(*"ab"), show(*{5: 6}), show(1, *(2, 3), **{"a": 1}))
print(
    show(**{}),
    show(**{"a": 1, "b": 2}),
    show(1, 2, **{"c": 3}),
    show(*range(20)),
    show(**{f"k{i}": i for i in range(20)}),
)
print(two(*(1,)), two(*(1, 5)), two(1, **{"z": 9}), two(*(1,), **M()), two(**{"x": 1}))
print(C(*(1,), **{"q": 2}).a, C(3, *[4]).m(*(5,), **{"w": 1}))
print(show(*ev(It(1), "star"), **ev(M(), "map")))
print(show(0, *ev(It(1), "star"), **ev(M(), "map")))
for act in (
    lambda: two(*5),
    lambda: two(1, *5),
    lambda: two(**5),
    lambda: two(*(1,), **{"x": 1}),
    lambda: two(*(1, 2, 3)),
    lambda: two(**{1: 2}),
    lambda: show(**{1: 2}),
    lambda: two(**{"x": 1, "q": 2}),
    lambda: C(*None),
    lambda: five(*(1,)),
    lambda: show(*5, **7),
    lambda: show(1, *5, **7),
    lambda: print(*(1, 2), **{"sep": 3}),
    lambda: [].append(*(1, 2)),
    lambda: two(*(), **{}),
    lambda: sorted(*([2, 1],), **{"key": 1}),
    lambda: len(*((),), **{"a": 1}),
):
    try:
        print(act())
    except TypeError as e:
        print(type(e).__name__, e)
print(*(1, 2), **{"sep": "-"})
d = {"key": lambda x: d.clear() or -x, "reverse": False}
print(sorted(*([2, 1, 3],), **d), d)
k = {"a": [1]}


def change(a):
    k.clear()
    k["b"] = 1
    return a


print(change(**k), k)
a = [1, 2]


def grow(*xs):
    a.append(3)
    return xs


print(grow(*a), grow(*a), a)


class Call:
    def __call__(self, *a, **k):
        return "called", a, k


print(Call()(*(1,), **{"x": 2}), (lambda *a: a)(*a), max(*a), max(*[a]), "{} {x}".format(*(1,), **{"x": 2}))


def gen(*a, **k):
    yield from a
    yield k


print(list(gen(*a, **{"z": 1})), dict(*([(1, 2)],), **{"e": 3}), dict(**{"a": 1}))


class Sub(dict):
    def keys(self):
        return ["only"]

    def __getitem__(self, k):
        return "sub"


class SubT(tuple):
    def __iter__(self):
        return iter("xy")


class SubL(list):
    def __iter__(self):
        return iter("zw")


print(show(*SubT((1, 2)), **Sub(a=1)), show(*SubL([1])), show(9, *SubT((1,))))
first, *rest = (1, 2, 3)
print(first, rest)
*rest, last = [1, 2, 3]
print(rest, last)
a0, *b0, c0 = "abc"
print(a0, b0, c0)
(*all_,) = ()
print(all_)
for bad in ((), [1], "a", {1}, 5, SubT(())):
    try:
        p, *q, r = bad
        print(p, q, r)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
p, *q = SubL([1, 2])
print(p, q)


class Sub(dict):
    def keys(self):
        return ["only"]

    def __getitem__(self, k):
        return "sub"


class It(dict):
    def __iter__(self):
        return iter(["x"])

    def __getitem__(self, k):
        return "it"


d = {}
d.update(Sub(a=1))
print(
    d,
    dict(Sub(a=1)),
    {**Sub(a=1)},
    {} | Sub(a=1),
    (lambda **k: k)(**Sub(a=1)),
    (lambda **k: k)(z=1, **Sub(a=1)),
)
d = {}
d.update(It(a=1))
print(
    d, dict(It(a=1)), {**It(a=1)}, {} | It(a=1), (lambda **k: k)(**It(a=1)), (lambda **k: k)(z=1, **It(a=1))
)
