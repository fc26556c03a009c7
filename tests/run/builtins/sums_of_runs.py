"""sum, min and max of lists and tuples: of ints, floats, both, others between them, and near the ends of what a word holds."""

import json

ints, floats, mixed = json.loads("[[1, 2, 3, -4], [0.5, 1.25, -2.0], [1, 2.5, true, 3, null]]")
edge = 2**61
top = 2**62


class Adding:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        values.append(100)
        return other + self.n

    def __lt__(self, other):
        return self.n < other

    def __gt__(self, other):
        return self.n > other


def tried(f, *args, **names):
    try:
        return f(*args, **names)
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


for xs in (ints, floats, mixed[:4], [], [True, False, True], [1, 1.5, 2, 2.5], [0.1] * 10, [1e308, 1e308, -1e308], [-0.0], [1, 10**30, 2],
           [edge - 1, 1, 1], [edge, edge, edge, edge], [-edge, -edge, -1, -edge], [top, -top, 5], [edge - 1] * 9 + [0.5], [1j, 2, 3.5]):
    for make in (list, tuple, iter, set if all(x == x for x in xs) else list):
        print(tried(sum, make(xs)), tried(sum, make(xs), 7), tried(sum, make(xs), 0.5), tried(min, make(xs)), tried(max, make(xs)))
print(tried(sum, mixed), tried(sum, ["a"], "b"), tried(sum, [[1], [2]], []), tried(sum, 5), tried(min, mixed), tried(max, []))

values = [1, 2, Adding(5), 3, 4]
print(sum(values), len(values))
values = [5, 3, Adding(1), 4, 0]
least = min(values)
print(least, type(least).__name__)
print(max([1, 3, Adding(2), 9]), max(7, Adding(9)).n, min([3, 1.0, 1, True]), max([1, True, 1.0]), min([True, 1]), max([2, 2.0]))

walk = iter([1, 2, 3, 4, 5])
next(walk)
print(sum(walk), list(walk), sum(walk))
walk = iter((1, 2, 3))
next(walk)
print(max(walk), next(walk, "end"))
nan = float("nan")
print(min([nan, 1.0]), max([1.0, nan]), sum([nan, 1]), sum([float("inf"), float("-inf")]))
print(min([3, 1, 2], key=lambda x: -x), max([], default=4), min([[2], [1]]), max("abc"), sum(range(10)), min(range(5, 1, -1)))
