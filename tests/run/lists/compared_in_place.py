"""Comparing lists and tuples, and looking for elements: what is asked, in which order, and what may change meanwhile."""

nan = float("nan")


class Loud:
    def __init__(self, name, equal=False):
        self.name = name
        self.equal = equal

    def __eq__(self, other):
        print("eq", self.name, other.name if isinstance(other, Loud) else other)
        return self.equal

    def __lt__(self, other):
        print("lt", self.name, other.name if isinstance(other, Loud) else other)
        return self.name < other.name

    def __repr__(self):
        return f"<{self.name}>"

    __hash__ = None


a, b, c = Loud("a"), Loud("b"), Loud("c", equal=True)
# The same object is not asked.
print([a, b] == [a, b], (a, b) == (a, b), [nan] == [nan], [nan] == [float("nan")], (nan,) < (nan,))
print([1, 2, 3, 4, 5, a, 6] == [1, 2, 3, 4, 5, b, 6])
print([1, c, 7] == [1, a, 7], [1, c, 7] == [1, a, 8], [1, c, 7] < [1, a, 8], (1, c, 7) >= (1, a, 8))
print([a] < [b], [b, 1] < [a], (a, 2) > (b, 1))
# Equal across classes of numbers; small ints besides.
print([1, 2.0, True, 0] == [1.0, 2, 1, False], (1, 2.0) == (True, 2), [1, 2] == [1, 2.5], [2**70] == [2**70], [2**70] < [2**70 + 1])
print([1, 2] < [1, 2, 3], [1, 2, 3] < [1, 2], [] < [0], [-5] < [3], [3] < [-5], [0.5] < [1], [1] < [0.5], ["a", 1] < ["b", 0])
print([1, "x"] == [1, 2], (1, None) == (1, None), [[1, [2]], 3] == [[1, [2]], 3], [[1, [2]], 3] < [[1, [3]], 0])
for x, y in (([1], ["a"]), ([None], [None, 1]), ([1, None], [1, 2]), ((1, {}), (1, []))):
    try:
        print(x < y, x == y)
    except TypeError as e:
        print(e)


class Shrinks:
    """Takes elements away from the lists while it is compared."""

    def __init__(self, lists, answer):
        self.lists = lists
        self.answer = answer

    def __eq__(self, other):
        for xs in self.lists:
            xs.clear()
        return self.answer

    def __lt__(self, other):
        return True


for answer in (True, False):
    xs = [1, 2]
    ys = [1, 2, 3, 4]
    xs += [Shrinks([xs], answer), 5]
    print(xs == ys, xs, ys)
    xs = [1, 2]
    xs += [Shrinks([xs, ys], answer), 5]
    print(xs < ys, xs, ys)
    xs = [7, 8]
    xs += [Shrinks([xs], answer), 9]
    print(9 in xs, xs)
    xs = [7]
    xs += [Shrinks([xs], answer), 9]
    try:
        print(xs.index(9))
    except ValueError as e:
        print(e)
    xs = [7]
    xs += [Shrinks([xs], answer), 9]
    print(xs.count(9), xs)
    xs = [7]
    xs += [Shrinks([xs], answer), 9]
    try:
        xs.remove(9)
    except ValueError as e:
        print(e)
    print(xs)


class Grows:
    def __init__(self, xs):
        self.xs = xs

    def __eq__(self, other):
        if len(self.xs) < 6:
            self.xs.append(9)
        return False


xs = []
xs.append(Grows(xs))
print(9 in xs, len(xs), xs.count(9), xs.index(9), len(xs))

row = [3, 1.0, True, "1", 1, None, 2**70, 1]
print(row.index(1), row.count(1), row.index(1, 2), row.index(1, 3, 6), 2**70 in row, "1" in row, 7 in row, None in row)
print(tuple(row).index(1), tuple(row).count(1), tuple(row).index(1, 3), 1.0 in tuple(row), 5 in tuple(row))
for where in ((2, 2), (5, 7), (-1,), (100,), (-100, -90)):
    for seq in (row, tuple(row)):
        try:
            print(seq.index(1, *where))
        except ValueError as e:
            print(e)
row.remove(1)
print(row)
row.remove(1)
print(row)


class Int(int):
    def __eq__(self, other):
        print("Int.eq", int(self), other)
        return int(self) == other

    __hash__ = int.__hash__


print([1, 2, 3] == [1, Int(2), 3], [1, 2] < [1, Int(5)], Int(3) in [1, 2, 3], 3 in (1, 2, Int(3)))
print(sorted([[3, 1], [1, 2], [1], [], [1, 2, 0], [3, 0.5]]), sorted([[2, a], [1, b]], key=lambda r: r[0]))
print(sorted([[nan, 1], [nan, 0]])[0][1], max([[1, 2], [1, 3]]), min((1, 2), (1, 1)))


class L(list):
    def __lt__(self, other):
        print("L.lt")
        return list.__lt__(self, other)

    def __eq__(self, other):
        print("L.eq")
        return list.__eq__(self, other)


print(sorted([L([2]), L([1])]), [1] == L([1]), L([1]) == [1], [[1]] == [L([1])], [0] < L([1]))
print([1, 2] + L([3]), type([1] + L([2])), type(L([1]) + [2]))
