"""Copies of objects whose classes say how they are pickled."""
import copy


class Point:
    def __init__(self, x, y):
        print("made", x, y)
        self.x, self.y = x, y

    def __reduce__(self):
        return [Point, (self.x, self.y)]


class Versioned:
    def __reduce_ex__(self, protocol):
        print("protocol", protocol)
        return make_versioned, ([1, 2],), {"note": ["kept"]}


def make_versioned(data):
    made = Versioned()
    made.data = data
    return made


class Bag(list):
    def __reduce__(self):
        return Bag, (), {"name": "bag"}, iter(self)


class Table(dict):
    def __reduce__(self):
        return Table, (), None, None, iter(self.items())


class Single:
    def __reduce__(self):
        return "SINGLE"


class Restored:
    def __reduce__(self):
        return Restored, (), ("state", [3])

    def __setstate__(self, state):
        print("restored from", state)


class Wrong:
    def __reduce__(self):
        return 5


SINGLE = Single()
p = Point([1], 2)
for made in (copy.copy(p), copy.deepcopy(p)):
    print(made.x, made.x is p.x)
v = make_versioned([0])
for made in (copy.copy(v), copy.deepcopy(v)):
    print(made.data, made.note)
bag = Bag([[1], [2]])
for made in (copy.copy(bag), copy.deepcopy(bag)):
    print(type(made).__name__, list(made), made.name, made[0] is bag[0])
table = Table(a=[1])
for made in (copy.copy(table), copy.deepcopy(table)):
    print(type(made).__name__, dict(made), made["a"] is table["a"])
print(copy.copy(SINGLE) is SINGLE, copy.deepcopy([SINGLE, SINGLE])[1] is SINGLE)
copy.copy(Restored())
copy.deepcopy(Restored())
for call in (copy.copy, copy.deepcopy):
    try:
        call(Wrong())
    except Exception as error:
        print(type(error).__name__, error)
