# Functions made in comprehensions share one variable a comprehension, not one an item.
fs = [lambda: x for x in range(3)]
print([f() for f in fs])
gs = [lambda x=x: x for x in range(3)]
print([g() for g in gs])
hs = list((lambda: x) for x in range(3))
print([h() for h in hs])
lazy = (lambda: x for x in range(3))
print([f() for f in lazy])
nested = [[lambda: (i, j) for j in range(2)] for i in range(2)]
print([f() for row in nested for f in row])


def outer(n):
    factor = n

    def change(k):
        nonlocal factor
        factor = k

    result = [change(i) or factor * i for i in range(4)]
    return result, factor


print(outer(5))


class C:
    names = ["a", "b"]
    pairs = [(n, len(n)) for n in names]
    try:
        crossed = [(n, m) for n in names for m in names]
    except NameError as error:
        print(error)


print(C.pairs)
