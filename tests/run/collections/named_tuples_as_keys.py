"""Classes of tuples are hashed and compared as tuples, unless they say otherwise."""

from collections import namedtuple

P = namedtuple("P", "x y")


class Measured(P):
    __hash__ = tuple.__len__


class Asked(tuple):
    def __eq__(self, other):
        print("asked")
        return tuple.__eq__(self, other)

    __hash__ = tuple.__hash__


class Unhashable(tuple):
    __hash__ = None


class Wrong(str):
    __hash__ = tuple.__hash__


class Turned(tuple):
    __eq__ = tuple.__ne__
    __hash__ = tuple.__hash__


table = {}
for i in range(1000):
    table[P(i % 10, (i % 7, P(i % 3, 2)))] = i
print(len(table), sum(table.values()), table[P(3, (3, P(0, 2)))], table[(3, (3, (0, 2)))])
print(hash(Measured(1, 2)), hash(P(1, 2)) == hash((1, 2)), hash(Asked((1, 2))) == hash((1, 2)))
for act in (
    lambda: hash(Unhashable((1,))),
    lambda: hash(Wrong("a")),
    lambda: hash(P([], 1)),
    lambda: {Unhashable(): 1},
):
    try:
        print(act())
    except TypeError as error:
        print(error)
print({(1, 2): "a"}[P(1, 2)], {P(1, 2): "b"}[(1, 2)], {Asked((1, 2)): 3}[P(1, 2)])
print(P(1, 2) in [Asked((1, 2))], Asked((1, 2)) in [P(1, 2)], (1, 2) in {P(1, 2)}, P(1, 2) == (1, 2))
print(Turned((1,)) in [Turned((1,))], Turned((1,)) in [Turned((2,))], (1,) in [Turned((1,))])
Measured.__eq__ = lambda self, other: "yes"
print(Measured(1, 2) in [P(5, 6)], P(5, 6) in [Measured(1, 2)])
del Measured.__eq__
print(Measured(1, 2) in [P(5, 6)], P(1, 2) in [Measured(1, 2)])
