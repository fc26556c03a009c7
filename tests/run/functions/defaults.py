# Defaults are evaluated once, at the def, in order; a mutable one is shared.
def note(value):
    print("default", value)
    return value


def f(a, b=note("b"), c=note([])):
    c.append(a)
    return a, b, c


print("defined")
print(f(1), f(2, "x"), f(3, c=[]), f(4))
x = 10


def g(n=x):
    return n


x = 20
print(g(), g(x), g.__defaults__, f.__defaults__)
functions = [lambda i=i: i for i in range(3)]
print([fn() for fn in functions], [fn(9) for fn in functions])
late = [lambda: i for i in range(3)]
print([fn() for fn in late])


def keyword_only(*, a=note(1), b):
    return a, b


print(keyword_only(b=2), keyword_only.__kwdefaults__)
