"""Tuples as keys: equal by words, by elements that have to be asked, by parts that are tuples, and of other lengths."""


class Loud:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        log.append((self.n, getattr(other, "n", other)))
        return self.n == getattr(other, "n", other)


log = []
d = {}
for i in range(50):
    for j in range(-3, 4):
        d[i, j] = d.get((i, j), 0) + d.get((j, i), 1) + 1
        d[(i, j), str(i)] = j
        d[i, j, i] = d.get((i, j, i - 1), 5)
print(len(d), sum(v for v in d.values()), (3, 2) in d, (3, 9) in d, ((3, 3), "3") in d, (2**70, 1) in d, (1.0, True) in d)
print(d[1.0, 2], d[True, 2.0], d.get((1, "2")), d.get(((3, 3), "4")))
keys = [(1, Loud(2)), (1, 2), (Loud(1), 2), (1.0, 2), (True, 2), (1, 2.0)]
e = {}
for k in keys:
    e.setdefault(k, len(e))
print(len(e), log)
log.clear()
print([k in e for k in keys], log)
log.clear()
s = {(1, Loud(2)), (1, Loud(2)), (3, 4), (3, 4)}
print(len(s), log)


class Sub(tuple):
    def __eq__(self, other):
        log.append("sub")
        return tuple.__eq__(self, other)

    __hash__ = tuple.__hash__


log.clear()
print(e.get(Sub((1, 2))), Sub((3, 4)) in s, log)
nan = float("nan")
print((1, nan) in {(1, nan)}, (1, float("nan")) in {(1, nan)}, (1, 2**65) in {(1, 2**65)})
print([(1, 2), (1, 3)].index((1, 3)), [(1, 2), (2, 1)].count((1, 2)), (1, 2) in [(2, 1), (1, 2, 3)])
