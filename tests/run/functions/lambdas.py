# Lambdas: every kind of parameter, nesting, immediate calls, use as keys.
print(
    (lambda: 5)(),
    (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 9, 8, k=7, z=6),
    (lambda *, k: k)(k=1),
    (lambda x: lambda y: x + y)(1)(2),
)
compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
print(compose(lambda x: x + 1, lambda x: x * 10)(5))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "if": lambda a, b: a if a > b else b}
print(
    [ops[k](3, 4) for k in ops],
    sorted(["bb", "a", "ccc"], key=lambda s: -len(s)),
    list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])),
)
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(
    fact(20),
    (lambda a, /, b: (a, b))(1, b=2),
    (lambda: (yield_ := 3))(),
    [f() for f in [lambda x=x: x * x for x in range(4)]],
)
