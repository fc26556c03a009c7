"""Fields of named tuples, at places that have seen others: other classes, changed ones, instances too short."""

from collections import namedtuple

P = namedtuple("P", "x y")
Q = namedtuple("Q", "y z x")


class Child(P):
    @property
    def sum(self):
        return self.x + self.y


class Hidden(P):
    x = "hidden"


class Hooked(P):
    def __getattribute__(self, name):
        return "hooked " + name


class Fallback(P):
    def __getattr__(self, name):
        return "no " + name


def read(row):
    return row.x


def total(rows):
    found = []
    for row in rows:
        try:
            found.append((read(row), row.y))
        except (AttributeError, IndexError) as error:
            found.append(str(error))
    return found


rows = [P(1, 2), Q(3, 4, 5), Child(6, 7), Hidden(8, 9), Hooked(10, 11), Fallback(12, 13), (1, 2), tuple.__new__(P, (1,))]
print(total(rows))
print(total(rows * 2)[8:])
print([read(P(i, 0)) for i in range(3)], Child(1, 2).sum, Fallback(1, 2).z)
P.x = property(lambda self: "changed")
print(total(rows))
P.x = "plain"
print(total(rows))
del P.x
print(total(rows))
print(P(1, 2)._replace(y=5), P._fields, Q(1, 2, 3)._asdict())
try:
    P(1, 2).y = 3
except AttributeError as error:
    print(error)
