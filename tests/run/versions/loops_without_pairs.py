# Loops over items, enumerate, zip and ranges, which make no pairs: what is seen of them all the same.
def f():
    d = {"a": 1, "b": 2}
    for k, v in d.items():
        print(k, v)
    for i, x in enumerate([5, 6]):
        print(i, x)
    for i, x in enumerate("ab", 3):
        print(i, x)
    for t in enumerate("ab"):
        print(t)
    for i, (a, b) in enumerate(zip([1, 2], "xyz")):
        print(i, a, b)
    for a, b, c in zip(range(3), [1, 2], (7, 8, 9)):
        print(a, b, c)
    for p in zip([1], [2]):
        print(p)
    print([i for i in range(5)], [i * j for i in range(3) for j in range(i)])
    print({k: v for k, v in d.items()}, [a + b for a, b in zip([1, 2], [3, 4])])
    print([(i, x) for i, x in enumerate("ab")])
    print(
        sum(i * i for i in range(10**3)),
        list(range(2**62 - 1, 2**62 + 2)),
        [i for i in range(2**62 - 1, 2**62 + 2)],
    )
    print([i for i in range(2**62 - 2, 2**62)], [i for i in range(10, 0, -3)], [i for i in range(0)])
    try:
        for i, x in enumerate(5):
            pass
    except TypeError as e:
        print(e)
    try:
        for i, x in zip([1], 5):
            pass
    except TypeError as e:
        print(e)

    class It:
        def items(self):
            return [(1, 2), (3, 4, 5)]

    try:
        for a, b in It().items():
            print(a, b)
    except ValueError as e:
        print(e)
    try:
        for a, b in d.items():
            d["c"] = 1
    except RuntimeError as e:
        print(e)
    for i, x in enumerate([1, 2, 3]):
        if i == 1:
            break
    else:
        print("no")
    for i, x in enumerate(iter([1, 2, 3])):
        if i == 7:
            break
    else:
        print("else", i, x)

    def g():
        try:
            yield 1
            yield 2
            yield 3
        finally:
            print("closed")

    for a, b in zip(g(), [1]):
        print(a, b)
    print("after")
    for i, x in enumerate(g()):
        break
    print("after break")


f()
