# Reading by index and slice; out of range indexes raise, slices never do.
a = list(range(10))
print(
    a[0],
    a[-1],
    a[True],
    a[2:5],
    a[-3:],
    a[:-8],
    a[::3],
    a[::-4],
    a[8:2:-2],
    a[5:2],
    a[100:],
    a[-100:2],
    a[:],
    a[::-1],
)
print(a[slice(1, 4)], a[slice(None)], a[slice(3)], a[1 : 10**30], a[-(10**30) : 2])
for index in (10, -11, 2**70, "0", 1.0, None, (1, 2)):
    try:
        a[index]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
for bad in (slice(None, None, 0), slice("a"), slice(1.0, 2)):
    try:
        a[bad]
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
b = a[:]
b[0] = 99
print(a[0], b[0], a[:] == a, a[:] is a)
