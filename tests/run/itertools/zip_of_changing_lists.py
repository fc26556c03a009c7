"""zip() walks lists as their iterators do: lists that grow, shrink or come to their end, and iterators shared with others."""

a, b = [1, 2, 3], ["x", "y"]
z = zip(a, b)
print(next(z))
b.append("z")
a.insert(0, 0)
print(list(z), list(z))
a.append(9)
print(list(z))
shared = iter([1, 2, 3, 4, 5, 6, 7])
print(list(zip(shared, shared, shared)), list(shared))
xs = [1, 2, 3]
walk = iter(xs)
print([(p, q, xs.pop()) for p, q in zip(walk, walk)], list(walk))
rows = [[i * j for j in range(4)] for i in range(3)]
print(list(zip(*rows)), [sum(c) for c in zip(*rows)], dict(zip(*rows[1:])))
for strict in (False, True):
    for lists in (([1, 2], [3]), ([3], [1, 2]), ([1], [2], []), ([], []), ([1], (2, 3)), ("ab", [1, 2], {5: 6})):
        try:
            print(list(zip(*lists, strict=strict)))
        except ValueError as e:
            print(e)


class Ends:
    def __init__(self, target):
        self.target = target

    def __iter__(self):
        return self

    def __next__(self):
        self.target.clear()
        raise StopIteration


gone = [1, 2]
print(list(zip(gone, Ends(gone))), gone)


class Dies:
    def __del__(self):
        print("died")


z = zip([Dies(), Dies()], [1])
print(len(next(z)))
print(list(z))
del z
print("end")
