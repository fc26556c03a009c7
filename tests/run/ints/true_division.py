# int / int is correctly rounded, even when neither operand fits a float.
print(7 / 2, -7 / 2, 1 / 3, 6 / 3)
print((2**53 + 1) / 1, (2**53 + 3) / 1)
print((10**400) / (10**399))
print((10**400 + 1) / (3 * 10**399))
print((2**1000) / (2**990 + 1))
print(1 / 10**320, -1 / 10**320)
print(1 / 10**400)
try:
    print(10**400 / 3)
except OverflowError as error:
    print(error)
try:
    print(float(10**400))
except OverflowError as error:
    print(error)
