"""The operators of sets: the order of what they give, and which keys are compared."""


class Key:
    def __init__(self, number, hashed):
        self.number = number
        self.hashed = hashed

    def __hash__(self):
        return self.hashed

    def __eq__(self, other):
        print("eq", self.number, other.number if isinstance(other, Key) else other)
        return isinstance(other, Key) and self.number == other.number

    def __repr__(self):
        return f"K{self.number}"


def show(s):
    print(list(s), len(s))


for n, m, step in ((5, 9, 1), (50, 75, 1), (33, 200, 7), (4, 1000, 3), (0, 3, 1)):
    a = set(range(n))
    b = set(range(n // 2, m, step))
    for s in (a | b, a & b, a - b, a ^ b, b - a, b & a, b ^ a, b | a):
        show(s)
    c = set(a)
    c |= b
    show(c)
    c -= set(range(0, m, 2))
    show(c)
    c ^= b
    show(c)
    c &= a
    show(c)
    show(frozenset(a) | b)
    print(a <= a | b, a & b <= b, a.isdisjoint(b), a == set(range(n)), a < b)

# Many with one hash modulo the table, and ints that are no words.
odd = {i * 64 for i in range(20)} | {2**61 - 1, 2**70, -1, -2, -(2**61)}
show(odd)
show(odd & {0, 64, 2**70, -2, -1})
show(odd - {0, 64, 2**70, -2})
show({0.0, 1.5, 2, True} | {1, 2.0, 0})
show({1, 2, 3} ^ {3.0, True, 7})

k = [Key(i, i % 3) for i in range(6)]
twin = [Key(i, i % 3) for i in range(6)]
s = set(k)
show(s)
show(s & set(twin[:2]))
show(s - set(k[2:]))
show(s | {k[0]})
show(s ^ {k[1], twin[2]})
s.discard(twin[5])
show(s)
s.add(k[5])
show(s)
s.add(1)
print(1 in s, 2.0 in s)
show(s & {0, 1, 2})

# Keys that were deleted leave places.
d = set(range(20))
for i in range(0, 20, 3):
    d.remove(i)
for i in (100, 3, 41, 0):
    d.add(i)
show(d)
show(d | {7, 8, 500})
show(d & set(range(10)))

for source in ([3, 1, 2, 3], (3, 1, 2, 3), range(10, 0, -3), range(2**62 - 2, 2**62 + 2), range(0), "hello"[2:4], {5: 1, 6: 2}):
    s = set(source)
    s.update(source)
    print(sorted(s))
    print(sorted(frozenset(source)), len(s.union(source)), sorted(s.intersection(source)), s.difference(source))


class Adds:
    """Makes the list longer while it is read."""

    def __init__(self, xs):
        self.xs = xs

    def __hash__(self):
        if len(self.xs) < 4:
            self.xs.append(len(self.xs))
        return 7


xs = []
xs.append(Adds(xs))
print(len(set(xs)), len(xs))
try:
    set([1, [2]])
except TypeError as e:
    print(e)

for s in ({3, 1, 2}, {8, 0, 16}, {9, 1, 2, 17}, {1, 9, 17, 25}, {5, 4, 3, 2, 1}, {"a"}, {0, 8}, {-1, -2, 7}, {1.0, 1, True}, {2, 10, 3}):
    print(s)
print({7, 15, 23}, {6, 14, 7, 15}, {24, 8, 16, 0})
