# ** with ints: exact for non-negative exponents, a float for negative ones.
print(2**0, 0**0, (-2) ** 3, (-2) ** 4, -(2**2))
print(3**100)
print((-7) ** 31)
print(2**-1, 10**-3, (-2) ** -3)
print(2**3**2, (2**3) ** 2)
print(pow(2, 10), pow(2, -2))
print(True**5, 2**True)
print((10**20) ** 3 == 10**60)
