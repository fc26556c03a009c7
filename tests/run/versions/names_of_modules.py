# Names of library modules: read where nothing has changed, set, deleted.
import math, json as J, sys


def f(x):
    try:
        return math.sqrt(x)
    except ValueError as e:
        return str(e)


print(
    [f(v) for v in (4, 2.0, -1, -0.0, float("inf"), float("-inf"), float("nan"), 10**400 if False else 9)],
    math.pi,
    J.dumps([1]),
    sys.maxsize,
)
for fn, v in [
    (math.exp, 1000),
    (math.log, 0.0),
    (math.tan, float("inf")),
    (math.acos, 2),
    (math.sinh, 1e4),
    (math.exp, float("inf")),
]:
    try:
        print(fn(v))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for i in range(3):
    print(math.floor(2.5), math.pi)
    if i == 0:
        math.pi = 3
    if i == 1:
        del math.floor
        math.floor = lambda x: "mine"


def g():
    return math.nope if hasattr(math, "nope") else "none"


print(g())
math = type("M", (), {"sqrt": staticmethod(lambda x: "other")})
print(f(4))
