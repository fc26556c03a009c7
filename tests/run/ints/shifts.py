# Shifts by any amount; right shift floors; negative counts are errors.
for value in (1, -1, 5, -5, 2**62, -(2**62), 2**100 + 1, -(2**100) - 1):
    print(value, [value >> n for n in (0, 1, 61, 62, 63, 64, 99, 100, 101, 200)])
for value in (1, -1, 3, -3, 0):
    print(value, [value << n for n in (0, 1, 31, 61, 62, 63, 64, 100)])
for attempt in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 2**80 >> -2):
    try:
        attempt()
    except ValueError as error:
        print(error)
print(0 << 10**6, 1 >> 10**30, -1 >> 10**30)
