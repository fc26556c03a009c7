"""The algebra of sets asks keys of one hash whether they are equal, in CPython's order, and knows the rest by itself."""


class Key:
    def __init__(self, name, hash_value):
        self.name = name
        self.hash_value = hash_value

    def __hash__(self):
        return self.hash_value

    def __eq__(self, other):
        log.append((self.name, getattr(other, "name", other)))
        return self.name[0] == getattr(other, "name", "?")[0]

    def __repr__(self):
        return self.name


log = []


def keys(text, hashes):
    return [Key(name, h) for name, h in zip(text.split(), hashes)]


def show(what, value):
    print(what, value if isinstance(value, bool) else list(value), log)
    log.clear()


a = set(keys("a1 b1 c1 d1", (5, 5, 13, 2)))
show("made", a)
b = frozenset(keys("a2 c2 e2 d2", (5, 13, 5, 2)))
show("made", b)
for left, right in ((a, b), (b, a)):
    show("|", left | right)
    show("&", left & right)
    show("-", left - right)
    show("^", left ^ right)
    show("<=", left <= right)
    show(">", left > right)
    show("==", left == right)
    show("disjoint", left.isdisjoint(right))
    show("issubset", left.issubset(list(right)))
    show("issuperset", left.issuperset(tuple(right)))
show("of tuple", set(tuple(keys("x1 y1 x2", (1, 1, 1)))))
show("of few", {1, 2, 3} - {2} | {7} ^ {8, 1})
show("empty", set() <= {1}), show("empty", {1} - set()), show("empty", set() & {1}), show("empty", frozenset() == set())


class Clears:
    """Changes the sets while they are compared."""

    def __init__(self, name, target):
        self.name = name
        self.target = target

    def __hash__(self):
        return 3

    def __eq__(self, other):
        if self.target is not None:
            self.target.clear()
        return False

    def __repr__(self):
        return self.name


for operation in ("difference", "intersection", "issubset", "isdisjoint", "union", "symmetric_difference"):
    for which in (0, 1):
        left = {10, 11}
        right = {20, 21, 22, 23}
        target = (left, right)[which]
        left.add(Clears("l", target))
        right.add(Clears("r", target))
        result = getattr(left, operation)(right)
        print(operation, which, result if isinstance(result, bool) else len(result), len(left), len(right))

n = 0
for i in range(200):
    s = frozenset((i % 10, i % 7, str(i % 3)))
    t = {i % 7, str(i % 4), i % 2}
    n = n * 31 % 1000003 + len(s | t) + 2 * len(s & t) + 3 * len(s - t) + 5 * len(t ^ s) + 7 * (s >= t) + hash(s & {1, 2, 3}) % 97
print(n)
