# Making lists, printing them, nesting, and a list that holds itself.
print(
    [],
    [1],
    [1, "a", None, 2.5, True, (1,), {"k": []}],
    [[1, [2, [3]]]],
    [*range(3), *"ab", 5],
    list(),
    list("ab"),
    list({"x": 1}),
    list((1, 2)),
)
a = [1, 2]
a.append(a)
print(a, str(a), len(a), a[2] is a, a[2][2][0])
a.pop()
b = [[]] * 3
b[0].append(1)
print(b, [[] for _ in range(2)], [0] * 3, [1, 2] * 2, 2 * ["x"], [] * 5, [1] * -1)
for value in (5, None, 1.5):
    try:
        list(value)
    except TypeError as error:
        print(error)
