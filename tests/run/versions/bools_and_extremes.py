"""Bools as numbers, and `min` and `max` of several numbers, where they are machine values and where they are not."""

import json

ints, floats, mixed = json.loads("[[3, -1, 4, 1, -5, 9], [2.5, -1.0, 7.25, 0.0, -0.0], [1, 2.0, true, 0, 1.0, false]]")
nan = float("nan")
big = 1 << 70


class Odd(int):
    def __lt__(self, other):
        return False


def count(xs, ys):
    same = 0
    for x, y in zip(xs, ys):
        same += x == y
        same = same + (x < y) * 2 - (x > y)
    return same


def bools(xs):
    out = []
    for x in xs:
        a = x > 0
        b = x < 3
        out.append((a + b, a - b, a * b, a & b, a | b, a ^ b, a & 1, 3 | b, a == b, a != b, a < b, a <= b, a == 1, b > 0.5))
        out.append((a << 2, 7 >> b, 2**a, -a, ~a, +b, 10 // (a + 1), 7 % (b + 2), (a + 1) / 2, a + 0.5, a + x, a * x))
    return out


def divided(xs):
    out = []
    for x in xs:
        a = x > 0
        try:
            out.append((x // a, x % a, 1 / a))
        except ZeroDivisionError as error:
            out.append(str(error))
    return out


def least(xs):
    out = []
    for i in range(len(xs)):
        a, b, c = xs[i], xs[i - 1], xs[i - 2]
        out.append((min(a, b, c), max(a, b, c), min(a, b), max(a, b), min(a, b, c, 2, 1), max(c, b, a, 0)))
    return out


def edit(a, b):
    d = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        d[i][0] = i
    for j in range(len(b) + 1):
        d[0][j] = j
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    return d[-1][-1]


print(count(ints, ints[::-1]), count(floats, floats[::-1]), count(mixed, mixed[::-1]), count("abca", "abba"))
for row in bools(ints) + bools(floats) + bools(mixed):
    print(row)
print(divided(ints), divided(mixed))
for xs in (ints, floats, mixed, ["b", "a", "c"] * 2, [(1, 2), (0, 3), (1, 1)]):
    try:
        print(least(xs))
    except TypeError as error:
        print(error)
print(least([big, 1, -big, 2]), [min(0.0, -0.0, 0.0), max(-0.0, 0.0, -0.0), min(nan, 1.0, 2.0), min(1.0, nan, 0.5), max(1.0, nan, 2.0)])
print(min(Odd(3), Odd(1), Odd(2)), max(True, 1, 1.0), min(1.0, True, 1), min(2, 1.5, 1), max(3, 2.5, 3.0))
print(edit("kitten sitting", "sitting kitten"), edit("", "abc"), edit("flaw", "lawn"))
for wrong in ((1, "a", 2), (None, 1, 2)):
    try:
        print(min(*wrong), max(wrong[0], wrong[1], wrong[2]))
    except TypeError as error:
        print(error)
try:
    print(min(1, 2, key=3))
except TypeError as error:
    print(error)
print(min(3, 1, 2, key=lambda v: -v), max(*ints), min(ints), max([], default=7))
