# pow with three arguments, negative modulus and negative exponents included.
print(pow(3, 200, 13), pow(3, 200, -13), pow(-3, 201, 13))
print(pow(2, 1000, 10**9 + 7))
print(pow(10**30, 10**5, 10**20 + 39))
print(pow(5, 0, 1), pow(5, 0, 7), pow(0, 0, 7), pow(0, 0, 1))
print(pow(3, -1, 11), pow(3, -2, 11), pow(-3, -1, 11), pow(3, -1, -11))
for base, exponent, modulus in [(2, -1, 4), (2, 3, 0)]:
    try:
        print(pow(base, exponent, modulus))
    except ValueError as error:
        print("ValueError:", error)
try:
    pow(2.0, 3, 5)
except TypeError as error:
    print("TypeError:", error)
