"""Modules that a program makes itself, and their `__dict__`."""

import sys
import types


class Automatic(types.ModuleType):
    """Has what it is asked for."""

    def __getattr__(self, name):
        if name.startswith("auto"):
            return name.upper()
        raise AttributeError(name)


for kind in (types.ModuleType, Automatic):
    made = kind("made", "what it is for")
    names = made.__dict__
    print(names is made.__dict__, names is vars(made), list(names.items()))
    names["a"] = 1
    made.b = 2
    setattr(made, "c", 3)
    print(made.a, names["b"], names["c"], dir(made)[-3:])
    del made.a
    del names["b"]
    print(hasattr(made, "a"), hasattr(made, "b"), "a" in names, list(names)[5:])
    for name in ("a", "b", "zz"):
        try:
            delattr(made, name)
        except AttributeError as error:
            print(error)
    names.update(x=1, y=2)
    print(made.x + made.y, made.__name__, made.__doc__)
    exec("z = x + y\ndef f(): return z + x", made.__dict__)
    print(made.z, made.f())
    made.x = 10
    print(made.f(), made.f.__globals__["x"])
    sys.modules["made"] = made
    try:
        import made as again
        from made import z
    except ImportError as error:
        print(error)
    print(again is made, z)
    del sys.modules["made"], again

print(Automatic("q").auto_1)
whole = Automatic("main")
here = sys.modules[__name__]
whole.__dict__.update(here.__dict__)
print(whole.kind is kind, whole.whole is whole, whole.sys is sys)
del whole.whole, whole.sys, whole.here
print(hasattr(whole, "sys"), hasattr(whole, "here"), whole.auto_2)
