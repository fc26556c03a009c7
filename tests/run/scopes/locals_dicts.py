# exit: 1
# locals(), vars() and dir() in functions, generators, class bodies; exit() and quit().
x = 1
def f(a, *args, k=2, **kw):
    print(locals())
    b = a + 1
    d = locals()
    print(d, "b" in locals(), d is locals())
    del b
    d["extra"] = 5
    print("b" in d, locals())
    def inner():
        return a, k, c
    c = 3
    print(sorted(vars()), sorted(dir()))
    print(inner.__code__.co_varnames, f.__code__.co_varnames)
    return locals()
print(sorted(f(1, 2, z=3)))
def outer():
    y, zz = 1, 2
    def inner(q):
        r = y + zz
        return locals()
    print(inner(3))
    return {k: v for k, v in locals().items() if k != "inner"}
print(outer())
class C:
    p = 1
    locals()["dyn"] = 2
    def m(self): pass
    print(sorted(n for n in locals() if not n.startswith("__")))
    def s(self, v=0):
        super().__init__()
        return sorted(locals())
print(C.dyn, C().s())
def g():
    for i in range(2):
        yield dict(locals())
print(list(g()))
def loop():
    total = 0
    for i in range(3):
        total += i
        if i == 1:
            print("%(total)d %(i)d" % locals())
    return "{total} {i}".format(**locals())
print(loop())
def fmt(name, value):
    return "{name}={value}".format_map(vars())
print(fmt("a", 2))
class D:
    def __del__(self): print("del D")
def life():
    d = D()
    locals()
    del d
    print("still")
life()
print("after")
async def co(a):
    b = 2
    return locals()
try: co(1).send(None)
except StopIteration as e: print(e.value)
def unpack(a, b):
    def use(a=0, b=0): return a, b
    args = {k: v for k, v in locals().items() if k in ("a", "b")}
    return use(**args)
print(unpack(4, 5))
try:
    exit(3)
except SystemExit as e:
    print("code", e.code)
import sys
try:
    sys.stdin.read()
except ValueError as e:
    print(e)
quit("bye")
