# Comprehension variables do not leak; the first iterable is evaluated outside.
i = "kept"
print([i for i in range(3)], i, {i for i in (1, 2)}, i, {i: i for i in "a"}, i, list(i for i in [9]), i)
n = 3
print([[n for n in range(n)] for n in range(n)], n)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], i)


def f(x):
    return [x * y for y in range(x) if x > y], x


print(f(3), [y for x in [[1, 2], [3]] for y in x], [(x, y) for x in range(3) for y in range(x)])
try:
    [undefined for _ in [1]]
except NameError as error:
    print(error)
try:
    print(_)
except NameError as error:
    print(error)
print([x for x in (x for x in [1, 2])], [last := k for k in range(4)], last)
