"""Lists filled from ranges, dicts, views and sets; dicts filled from pairs."""

from collections import OrderedDict, Counter, defaultdict

d = {i: str(i) for i in range(6)}
del d[2]
d[2] = "two"
for source in (range(5), range(5, 0, -2), range(0), range(2**62 - 1, 2**62 + 2), range(-(2**62) - 1, -(2**62) + 2), d, d.keys(), d.values(), d.items(),
               {3, 1, 2}, frozenset([9, 8]), {}, {}.items(), set(), "héy", OrderedDict(a=1), OrderedDict(a=1).items(), Counter("aab").items(), defaultdict(int, x=1).values()):
    xs = [0]
    xs.extend(source)
    xs += source
    xs[1:1] = source
    print(xs, list(source), tuple(source), sorted(list(source), key=str))


class D(dict):
    def __iter__(self):
        return iter(["own"])

    def keys(self):
        return ["k"]


print(list(D(a=1)), list(D(a=1).items()), list(D(a=1).values()), sorted(D(b=2)), dict(D(a=1)) if False else "")


class R(set):
    def __iter__(self):
        return iter("xy")


print(list(R([1, 2])), list(set(R([1, 2]))), list(frozenset(R("x"))))
xs = [1, 2]
xs.extend(xs)
xs += xs
print(xs)

print(dict(zip("abc", range(3))), dict([(1, 2), [3, 4], "xy", {5: 0, 6: 0}.keys()]), dict(iter([(1, 2)])), dict({1: 2}.items()))


class P(tuple):
    def __iter__(self):
        return iter(("from", "iter"))


print(dict([P((1, 2))]))
for bad in ([(1,)], [(1, 2, 3)], [1], ["abc"], [()], [((1, 2), 3), 4], [([], 1)], 5):
    try:
        print(dict(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, {**a, **b}, {**b, "w": 0, **a}, a == {"y": 2, "x": 1}, a == b, a.copy() == a, {1: [1]} == {1.0: [True]}, {1: float("nan")} == {1: float("nan")})
