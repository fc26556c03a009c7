# Subclasses of dict, set, tuple and bytes keep behaving as their bases.
class Frozen(dict):
    def __setitem__(self, key, value):
        raise TypeError("frozen")

    def __hash__(self):
        return hash(tuple(sorted(self)))


class Tags(set):
    def add(self, item):
        super().add(item.lower())


class Pair(tuple):
    @property
    def left(self):
        return self[0]

    def swap(self):
        return Pair((self[1], self[0]))


f = Frozen(a=1)
try:
    f["b"] = 2
except TypeError as error:
    print(error)
print(
    f, {f: "as key"}[Frozen(a=5)] if Frozen(a=5) == f else "keys differ", f | {"c": 3}, type(f | {}).__name__
)
t = Tags()
t.add("ABC")
print(t, "abc" in t, type(t | {"x"}).__name__, len(t))
p = Pair((1, 2))
print(
    p,
    p.left,
    p.swap(),
    p == (1, 2),
    {p: 1}[(1, 2)],
    type(p[:1]).__name__,
    type(p + (3,)).__name__,
    p.swap().left,
)
x, y = p
print(x, y, hash(p) == hash((1, 2)))
