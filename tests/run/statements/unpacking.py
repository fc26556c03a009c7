# Tuple, list and starred targets in assignments, for loops and nested positions.
a, b = 1, 2
(c, d), e = [3, 4], 5
[f, *g] = "xyz"
*h, i = range(4)
j, *k, l = [1, 2]
(m, *n), *o = [(1, 2, 3), 4, 5]
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
x = y = z = []
x.append(1)
print(y, z, x is z)
for p, (q, *r) in [(1, (2, 3)), (4, "56")]:
    print(p, q, r)
first, *_ = {"k1": 1, "k2": 2}
print(first, _, [*range(2), *"a"], (*[1], *(2,)), {*[1], *{1}}, {**{"a": 1}, **{"a": 2}})
() = []
[] = ()
(s,) = [9]
print(s)


def pair():
    print("evaluated once")
    return 1, 2


t, u = v = pair()
print(t, u, v)
cases = [
    lambda: unpack2([1]),
    lambda: unpack2([1, 2, 3]),
    lambda: unpack2(5),
    lambda: unpack2(""),
    lambda: unpack_star([]),
    lambda: unpack2({1: 2}),
    lambda: unpack2(x for x in range(9)),
    lambda: unpack2(None),
    lambda: unpack_star([1]),
]


def unpack2(value):
    a, b = value


def unpack_star(value):
    a, *b, c = value


for case in cases:
    try:
        case()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
