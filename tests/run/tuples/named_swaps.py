# Swaps, rotations and returned tuples.
a, b, c = 1, 2, 3
a, b, c = b, c, a
print(a, b, c)
x = [1, 2, 3]
i = 0
i, x[i] = 2, "i was set first"
print(i, x)
x[0], x[1] = x[1], x[0]
print(x)


def minmax(values):
    return min(values), max(values)


low, high = minmax([3, 1, 2])
print(low, high, minmax("hello"), type(minmax([1])).__name__)
(p, q), [r, (s,)] = (1, 2), (3, [4])
print(p, q, r, s)
