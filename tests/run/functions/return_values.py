# No return, bare return, tuples, early return out of nested loops, conditional expression.
def nothing():
    pass


def bare():
    return


def pair():
    return 1, 2


def starred():
    return *range(3), "end"


def find(grid, target):
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell == target:
                return x, y
    return None


print(nothing(), bare(), pair(), starred(), find([[1, 2], [3, 4]], 3), find([], 1))
a, b = pair()
print(a, b, nothing() is None, (lambda: None)() is None)


def varying(kind):
    if kind == 0:
        return 1
    elif kind == 1:
        return "one"
    elif kind == 2:
        return [1.0]


print([varying(k) for k in range(4)])
