# a < b < c evaluates b once and stops at the first false link.
def e(x):
    print("eval", x)
    return x


print(e(1) < e(2) < e(3))
print(e(3) < e(2) < e(9))
print(1 < 2 > 0 != 5 == 5 in [5] is not None)
print(1 == 1.0 == True, 1 < 3 < 2, "a" < "b" < "c", not 1 < 2 < 3, (1 < 3) < 2, 1 < (3 < 2))


class L:
    def __lt__(self, other):
        return []


print(L() < 1 < 2, 0 < 1 < 2 and "yes", 5 in [5] == True, (5 in [5]) == True)
x = None
print(x is None is None, x is not None, 3 not in [1, 2] is not None)
