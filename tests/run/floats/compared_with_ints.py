"""Comparisons of floats with ints, where one is no longer exactly the other, too."""

values = [0, 1, -1, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**61, 2**62, 2**63, 2**64 + 1, 10**400, True, False]
floats = [0.0, -0.0, 1.0, 0.5, -1.0, float(2**53), float(2**53) + 2.0, -float(2**53), float(2**62), float(2**64), 1e308]
floats += [float("inf"), float("-inf"), float("nan")]


def compare(a, b):
    return "".join("01"[each] for each in (a < b, a <= b, a == b, a != b, a > b, a >= b))


for a in values:
    print(a if abs(a) < 10**20 else "big", *(compare(a, b) for b in floats))
    print(*(compare(b, a) for b in floats))
print([x for x in floats if x in values], [x for x in values if x in floats][:6])


def count(n):
    found = 0
    for i in range(n):
        x = i * 0.5
        found += (x <= 3) + (2 > x) + (x == 4) + (i != x)
    return found


print(count(20))


class Odd(float):
    def __lt__(self, other):
        return "lt"

    def __gt__(self, other):
        return "gt"


print(Odd(1) < 2, 2 < Odd(1), 1.5 > Odd(2), Odd(1) <= 1)
