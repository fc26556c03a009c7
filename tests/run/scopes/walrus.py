# := binds in the enclosing function scope, from inside comprehensions too.
if (n := len("abc")) > 2:
    print(n)
print((y := 5) + y, [z := 1, z**2, z + 1], {"k": (w := "v")}, w)
data = [1, 2, 3, 4]
print([s for x in data if (s := x * x) > 4], s)
print(any((found := x) > 2 for x in data), found)
values = iter([3, 1, 0, 5])
while v := next(values):
    print("value", v)


def f(items):
    total = 0
    partial = [total := total + x for x in items]
    return partial, total


print(f(data))


def g():
    if (m := None) is None:
        m = "set"
    return m


print(g(), (a := 1, 2), a, (b := (1, 2)), b)
