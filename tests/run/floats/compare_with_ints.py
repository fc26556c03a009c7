# int and float compare by exact value, without rounding the int.
big = 2**53
print(float(big) == big, float(big) == big + 1, float(big) < big + 1, big + 1 > float(big))
print(1e23 == 10**23, 1e23 > 10**23, 1e23 < 10**23, 1e22 == 10**22)
print(10**400 > 1e308, -(10**400) < -1e308, 10**400 == float("inf"), 10**400 < float("inf"))
print(1 == 1.0, 1 < 1.5, 2 > 1.5, -1 > -1.5, 0 == -0.0, True == 1.0)
print(sorted([2**53 + 1, 2.0**53, 2**53 - 1, 9007199254740994.0]))
print(float("nan") == 10**400, float("nan") < 10**400, 10**400 != float("nan"))
print(2**63 == 2.0**63, 2**63 - 1 == 2.0**63, 2**63 - 1 < 2.0**63)
