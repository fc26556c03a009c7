# int with float gives float; huge ints overflow.
print(1 + 0.5, 0.5 + 1, 3 - 0.5, 2 * 0.25, 7 // 2.0, 7 % 2.5, -7 // 2.0, -7 % 2.5, 7.0 / 2)
print(10**20 + 0.0, 2**60 * 1.0, (2**53 + 1) * 1.0)
for attempt in (lambda: 10**400 + 1.0, lambda: 1.0 * 10**400, lambda: 10**400**1 // 1.5):
    try:
        print(attempt())
    except OverflowError as error:
        print(error)
print(True + 0.5, sum([1, 2.5, True]), type(sum([1, 2])), type(sum([1, 2.0])))
