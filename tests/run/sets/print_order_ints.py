# Sets of ints print in the order of CPython's table.
print({5, 3, 1}, {8, 0, 16}, {1, 9, 17, 2}, {-1, -2, -3}, {100, 20, 3}, set(range(10, 0, -1)))
print({1000, 2000, 3000, 7}, {2**61, 1}, {2**64, 3, 5}, {31, 32, 33, 64, 65}, {0, 8, 16, 24, 32, 40})
s = set()
for i in (17, 4, 33, 9, 1, 25, 41, 57):
    s.add(i)
    print(s)
for i in (33, 1, 57):
    s.remove(i)
s.add(65)
s.add(49)
print(s, list(s), s | {3}, s - {4})
print({x * x % 101 for x in range(40)})
print(set(range(0, 200, 13)), {True, 2, 0}, {1.5, 2, 3.0}, {0.5, 0.25})
