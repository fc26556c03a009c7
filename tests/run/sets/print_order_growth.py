# Resizing, deletions and refills change the order just as in CPython.
s = set()
for i in range(60):
    s.add((i * 37) % 101)
print(list(s))
for i in range(0, 60, 2):
    s.discard((i * 37) % 101)
print(list(s))
for i in range(500, 520):
    s.add(i)
print(list(s))
print(list(s.copy()), list(set(list(s))), list(frozenset(s)))
t = set(range(5))
t.update(range(100, 110))
print(t, t.pop(), t.pop(), t)
print({(1, 2), (3, 4), (0, 0)}, {(i, i + 1) for i in range(6)})
