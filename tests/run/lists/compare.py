# Lexicographic order, equality by identity or ==, and length.
print(
    [1, 2] < [1, 3],
    [1] < [1, 0],
    [] < [0],
    [2] > [1, 99],
    [1, 2] == [1, 2],
    [1, 2] == (1, 2),
    [1] != [1.0],
    [1, [2]] == [1, [2]],
    [1, 2] <= [1, 2],
)
nan = float("nan")
print([nan] == [nan], [nan] < [nan], nan == nan, [float("nan")] == [nan], [1, nan, 2] < [1, nan, 3])


class Loud:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(self.name, "==", getattr(other, "name", other))
        return self.name == getattr(other, "name", other)


a, b = Loud("a"), Loud("b")
print([a, b] == [a, b], [a, b] == [b, a], a in [b, a], [b, b].count(a), [a, b].index(b), [a] == [a, b])
try:
    [1, "a"] < [1, 2]
except TypeError as error:
    print(error)
try:
    [1] < (2,)
except TypeError as error:
    print(error)
