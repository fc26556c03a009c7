"""Doc."""
import os as _os
from collections import OrderedDict
print(list(globals()))
g = globals()
g["made"] = 5
print(made, g is globals(), g is locals(), vars() is g, type(g))
def f():
    global later
    later = 3
    return later + made
print(f(), g["later"], "f" in g)
del g["made"]
try:
    made
except NameError as e:
    print(e)
try:
    del made
except NameError as e:
    print(e)
def show(d):
    return sorted(k for k in d if not k.startswith("__"))
print(show(globals()))
print(f.__globals__ is g)
g["len"] = lambda x: 42
print(len([]))
del g["len"]
print(len([]))
for i in range(3):
    g.update({f"v{i}": i * i})
print(v0 + v1 + v2)
class C:
    made = 1
    x: int = 3
    def m(self):
        return self.__class__.__name__, super().__repr__()[:5]
print(C().m(), C.__module__, C.__annotations__)
y: int = 4
print(__annotations__, __name__, __doc__, __cached__, __builtins__)
y += 1
print(y)
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
print("e" in g)
with open("/dev/null") as handle:
    pass
a, *b = 1, 2, 3
print(a, b, [a for a in b], {k: v for k, v in g.items() if k == "a"})
(w := 7)
print(w)
@property
def p(self): return 1
exec("q = y + 1")
print(q, eval("q * 2"))
import __main__
print(__main__.__dict__ is g, __main__.q, vars(__main__) is g)
__main__.zz = 9
print(zz)
def gen():
    yield made2
g["made2"] = "m"
print(list(gen()))
print(sorted({type(v).__name__ for k, v in g.items() if k.startswith("__")}))
try:
    undefined_name
except NameError as e:
    print(e)
class D:
    def __del__(self): print("del", y, g is not None)
d = D()
match a:
    case int() as mm:
        print(mm)
import sys
print(sys.modules["__main__"].__cached__, sys.modules[__name__].__dict__ is globals())
