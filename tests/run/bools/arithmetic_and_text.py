# bool is an int that prints as a word.
print(True + True, True * 5, -True, +False, True - 2, True / 2, True // 2, 7 % True)
print(True == 1, False == 0, not 1 == False)
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:5}", f"{True!s:>6}", "%d %s" % (True, False))
print(bool(0), bool(0.0), bool(""), bool([]), bool(()), bool({}), bool(set()), bool(None), bool(range(0)))
print(bool(-1), bool("0"), bool([0]), bool(float("nan")), bool(" "), bool(range(1)))
print(isinstance(True, int), type(True), issubclass(bool, int), True.__class__.__mro__)
print([10, 20][True], "ab"[False], {1: "one"}[True], [1, 2, 3].index(True), [True, 1, 1.0].count(1))
print(sum([True, False, True]), max(True, 2), sorted([True, False, 1, 0]))
