# Code that knows a list of numbers, and distant code that puts something else into it.
def fill(items, n):
    for i in range(n):
        items.append(i)


def total(items):
    t = 0
    for i in range(len(items)):
        t += items[i]
    return t


def spoil(items, what):
    items.append(what)


def double(items):
    for i in range(len(items)):
        items[i] = items[i] * 2


xs = []
fill(xs, 5)
print(total(xs))
spoil(xs, 0.25)
print(total(xs))
spoil(xs, True)
print(total(xs), xs)
double(xs)
print(xs)
spoil(xs, "three")
try:
    total(xs)
except TypeError as e:
    print("TypeError", e)
double(xs)
print(xs)

floats = [0.5] * 3
alias = floats
alias[1] = 2
print(total(floats), floats)
alias[2] = 10**30
print(total(floats), floats)


def grid(n):
    return [[0] * n for _ in range(n)]


def touch(g, i, j, v):
    g[i][j] = v
    return g[i][j] + g[j][i]


g = grid(3)
print(touch(g, 0, 0, 5), touch(g, 1, 1, 0.5), touch(g, 2, 2, True), g)
for bad in ((3, 0), (-4, 0), (0, "x"), (None, 1)):
    try:
        print(touch(g, *bad, 1))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(touch(g, -1, -3, 9), g)


class Row(list):
    def __getitem__(self, i):
        return 100 + list.__getitem__(self, i)

    def __len__(self):
        return 2


print(total(Row([1, 2, 3])), total((1, 2)), total(range(4)), total(b"ab"), total({0: 5, 1: 6}))
