# Assigning to and deleting slices, contiguous and stepped.
a = [0, 1, 2, 3, 4, 5]
a[1:3] = ["x"]
print(a)
a[2:2] = [7, 8, 9]
print(a)
a[:0] = a[-2:]
print(a)
a[len(a) :] = (n * n for n in range(3))
print(a)
a[1:-1] = []
print(a)
a[:] = range(6)
a[::2] = "abc"
print(a)
a[::-1] = list(range(6))
print(a)
del a[::3]
print(a)
a[1:1] = a
print(a)
del a[2:], a[0]
print(a)
a = [1, 2, 3, 4]
a[3:1] = ["between"]
print(a)
for start, value in ((slice(0, 4, 2), [1]), (slice(0, 2), 5), (slice(None, None, -1), [1, 2])):
    try:
        a[start] = value
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    a[9] = 1
except IndexError as error:
    print(error)
try:
    del a[9]
except IndexError as error:
    print(error)
