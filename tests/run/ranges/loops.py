# for over range: the variable survives the loop, is not written when empty, and may be reassigned.
for i in range(3):
    print(i)
    i = 100
print(i)
for j in range(0):
    pass
try:
    print(j)
except NameError as error:
    print(error)
n = 3
for i in range(n):
    n = 10
print(i, n)
for i in range(2**63 - 2, 2**63 + 2):
    print(i)
for i in range(-(2**63) + 1, -(2**63) - 2, -1):
    print(i)
it = iter(range(3))
print(next(it), list(it), next(it, None))
print(
    [i for i in range(10, 0, -3)],
    sum(range(101)),
    max(range(0, 10, 3)),
    list(zip(range(3), range(0, -3, -1))),
)
