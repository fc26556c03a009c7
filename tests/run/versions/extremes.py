# min, max and abs of numbers of one kind and of several.
def f(n):
    s = 0
    for i in range(n):
        s += min(i, 5) + max(i, 3) + abs(-i)
    return s


def g(x, y):
    return min(x, y), max(x, y)


def h(a):
    return abs(a)


print(
    f(100),
    g(1, 1.0),
    g(1.0, 1),
    g(float("nan"), 1.0),
    g(1.0, float("nan")),
    g(2, 3),
    g("a", "b"),
    g(True, 1),
    g(1, True),
    g(2**70, 1),
)
print(h(-(2**63)), h(-(2**62)), h(5), h(-5), h(-5.5), h(True), h(-0.0), h(3 + 4j))


def k(a, b):
    return min(a, b)


print(k(1, 2), k(0.0, -0.0), k(-0.0, 0.0), k(2**53, float(2**53 + 2)), k(2**53 + 1, float(2**53)))
