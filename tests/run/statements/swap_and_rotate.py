# Assignments whose right side reads what the left side writes.
a = [1, 2, 3]
i = 0
i, a[i] = a[i], i
print(i, a)
a = [0, 1, 2]
a[a[1]], a[1] = a[1], a[2]
print(a)
x, y, z = 1, 2, 3
x, (y, z) = z, (x, y)
print(x, y, z)
a = [1, 2, 3, 4]
a[0], *a[1:3], b = a[::-1]
print(a, b)
a[:2], a[2:] = a[2:], a[:2]
print(a)
d = {}
d["a"], d["b"], d["a"] = 1, 2, 3
print(d)


class P:
    pass


p = P()
p.x = p.y = 0
p.x, p.y = p.y + 1, p.x + 2
print(p.x, p.y)
k = v = None
for k, d[k] in [("m", 1), ("n", 2)]:
    pass
print(k, d)
for a[0] in range(3):
    pass
print(a)
for p.x in "yz":
    pass
print(p.x)
(lambda: [0 for d["inner"] in range(2)])()
print(d["inner"])
