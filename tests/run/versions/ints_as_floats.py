# Ints that are no doubles: `/` rounds once, comparisons with floats do not round at all.
BIG = 2**53 + 1


def divide(x, y):
    return x / y


def by_literals(x):
    return x / 9007199254740993, x / -9007199254740993, x / 9223372036854775807, x / 9007199254740992, x / 4611686018427387905


def of_literals(x):
    return 9007199254740993 / x, -9007199254740995 / x, 9223372036854775807 / x


def compare(x, y):
    return x < y, x <= y, x == y, x != y, x > y, x >= y


def compare_literals(x):
    return x < 9007199254740993, x == 9007199254740993, 9007199254740993.0 == x, x > 9223372036854775807, x == 9223372036854775807


for n in (1, 3, 5, 7, -3, 10**15 + 1, BIG, 2**63 - 1, -(2**63)):
    print(n, [q.hex() for q in (*by_literals(n), *of_literals(n), divide(n, BIG), divide(BIG, n), divide(n, 3))])
    print(compare_literals(n), compare_literals(float(n)))
    print([compare(n, float(m)) for m in (n - 1, n, n + 1)], [compare(float(n), m) for m in (n - 1, n, n + 1)])
    print((n + 0.5).hex(), (n * 1.0).hex(), (0.25 - n).hex(), (n**2 / n).hex())
