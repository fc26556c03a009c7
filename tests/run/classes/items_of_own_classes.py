"""`x[i]`, `x[i] = v` and `v in x` of classes with methods for them, which change and are inherited."""

import json

NAMES = json.loads('["__getitem__", "__setitem__", "__contains__"]')


class Grid:
    def __init__(self, width, height):
        self.width = width
        self.cells = [0] * (width * height)

    def __getitem__(self, key):
        x, y = key
        return self.cells[y * self.width + x]

    def __setitem__(self, key, value):
        x, y = key
        self.cells[y * self.width + x] = value
        return "not seen"

    def __contains__(self, value):
        return self.cells.count(value)


class Doubled(Grid):
    def __getitem__(self, key):
        return super().__getitem__(key) * 2


class Row:
    def __init__(self, values):
        self.values = values

    def __getitem__(self, i):
        return self.values[i]

    def __setitem__(self, i, value):
        self.values[i] = value


class Words(dict):
    def __missing__(self, key):
        return key.upper()

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


class Many(list):
    def __getitem__(self, i):
        return ("many", super().__getitem__(i))

    def __contains__(self, value):
        return value == 3 or super().__contains__(value)


class Odd:
    def __contains__(self, value):
        return Truth(value)

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("end")
        return i * 10


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if self.value == 5:
            raise ValueError("no truth")
        return self.value > 2


class NotIn:
    __contains__ = None

    def __iter__(self):
        return iter([1])


def fill(g):
    for i in range(3):
        for j in range(2):
            g[i, j] = g[i, j] + i * 10 + j
    g[0, 0] += 5
    return [g[i, j] for i in range(3) for j in range(2)], 11 in g, 99 in g, 99 not in g


def sum_row(r, n):
    total = 0
    for i in range(n):
        r[i] = r[i] + 1
        total += r[i]
    return total


def first(r):
    return r[0], r[-1], r[0:2]


def shown(what, *args):
    for _ in range(2):
        try:
            print(what(*args))
        except Exception as e:
            print(type(e).__name__, e)


def has(o, v):
    if v in o:
        return "in"
    return v not in o


def main():
    shown(fill, Grid(3, 2))
    shown(fill, Doubled(3, 2))
    shown(fill, Grid(2, 2))
    shown(lambda: Grid(1, 1)[3])
    shown(sum_row, Row([1, 2, 3]), 3)
    shown(sum_row, Row([1.5, 2, 3]), 3)
    shown(sum_row, Row([1, 2, 3]), 4)
    shown(sum_row, Row(["a"]), 1)
    shown(first, Row("text"))
    shown(first, Row([1, 2, 3]))
    w = Words(a=1)
    for _ in range(2):
        w["b"] = "x"
        w["b"] += "y"
        print(w["a"], w["b"], w["c"], "c" in w)
    m = Many([1, 2])
    for _ in range(2):
        m[0] = m[1]
        print(m[0], 3 in m, 4 in m, m)
    o = Odd()
    for v in (1, 3, 5):
        shown(has, o, v)
    print(list(o))
    shown(has, NotIn(), 1)
    g = Grid(2, 1)
    g.__getitem__ = lambda key: "instance"
    vars(g)[NAMES[2]] = lambda value: True
    for step in range(5):
        g[0, 0] = g[0, 0] + 1
        print(step, g[0, 0], 77 in g)
        if step == 1:
            setattr(Grid, NAMES[0], lambda self, key: 50)
        if step == 2:
            setattr(Grid, NAMES[2], lambda self, value: value == 77)
        if step == 3:
            setattr(Grid, NAMES[1], lambda self, key, value: print("set", value))
    delattr(Grid, NAMES[0])
    shown(fill, g)


main()
