# All kinds of parameters together, in every sensible call.
def f(a, b, /, c, d=4, *args, e, g=7, **kwargs):
    return a, b, c, d, args, e, g, kwargs


print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5, z=9))
print(f(1, 2, 3, 40, 50, 60, e=5, g=8, a="kw a", b="kw b"))
print(f(*[1, 2, 3], **{"e": 5, "d": 6}))
print(f(1, *(2, 3), *[4], 5, e=0, **{"x": 1}, **{"y": 2}))


def only_star(*args):
    return args


def only_kwargs(**kwargs):
    return kwargs


def positional(a, b=2, /):
    return a, b


print(
    only_star(),
    only_star(*"ab", *range(2)),
    only_kwargs(),
    only_kwargs(b=1, a=2),
    positional(1),
    positional(1, 3),
)
args, kwargs = [1, 2], {"k": 1}
r1, r2 = only_star(*args), only_kwargs(**kwargs)
args.append(3)
r2["new"] = 1
print(r1, kwargs, r2)
