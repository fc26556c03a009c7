# which values can be referred to weakly
import weakref


class C:
    pass


for bad in (1, "s", [], {}, (), None, 1.5, object(), b"", ValueError()):
    try: weakref.ref(bad); print("ok", type(bad))
    except TypeError as e: print(e)
for good in ({1}, frozenset(), lambda: 0, (i for i in ()), C, len, weakref):
    print(type(weakref.ref(good)()).__name__)
class S:
    __slots__ = ("a",)
class SW:
    __slots__ = ("a", "__weakref__")
try: weakref.ref(S())
except TypeError as e: print(e)
s = SW(); print(weakref.ref(s)() is s, [k for k in vars(SW) if k.startswith("__w")])
try:
    class SW2(SW):
        __slots__ = ("__weakref__",)
except TypeError as e: print(e)
class T(tuple): pass
class I(int): pass
class L(list): pass
class E(Exception): pass
for c in (T, I, L, E):
    x = c()
    try: print(weakref.ref(x)() is x, list(vars(c)))
    except TypeError as e: print(e, list(vars(c)))
