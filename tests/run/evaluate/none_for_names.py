"""`None` in place of globals means what is meant without; faults of texts that are not ASCII, and of `__debug__`."""

x = 100


def square(n):
    return n * n


print(eval("x", None), eval("square(x)", None, None))
exec("y = square(3)", None)
print(y)
exec("z = max(x, y)", None, None)
print(z)


def inside(k):
    return eval("k + 1", None), eval("k * x", None, None)


print(inside(4))
for text in ("'é\\x4'", "'\\é\\u12'", "'a\\U00110000é'", "'é\\N{'", "b'\\x4' + ''", "'plain \\x'"):
    try:
        eval(text + " + input")
    except SyntaxError as error:
        print(error.msg)
for text in ("obj.__debug__ = 1", "del obj.__debug__", "obj.__debug__ += 1", "obj.__debug__: int = 1", "x.__debug__"):
    try:
        exec(text + " #" + str(len(text)), {"obj": 1, "x": 2})
    except (SyntaxError, AttributeError) as error:
        print(type(error).__name__, error.args[0])
exec("assert max(1, 5, square(5)) == 25", None, {})
own = {"x": 7}
print(eval("x + y", None, own))
exec("k = x + 1", None, own)
print(own, "k" in globals())


def with_own(names):
    return eval("square(n)", None, names)


print(with_own({"n": 6}))

for text in ("del __debug__", "__debug__: int", "__debug__ = 1", "import sys as __debug__", "def f(__debug__): pass", "f(__debug__=1)"):
    try:
        exec(text + " #" + str(len(text)))
    except SyntaxError as error:
        print(text, error.msg)
