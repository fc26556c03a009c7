"""Attributes of exceptions: of classes of the program, which keep them in slots, and of the library's."""

import copy, pickle, gc, weakref
class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.a = a
        self.b = b
    def both(self):
        return self.a, self.b
class F(E, ValueError):
    __slots__ = ("s",)
class G(OSError):
    x = 5
def go():
    e = E(1)
    print(e.a, e.b, e.__dict__, e.args, e.both())
    e.c = [e]
    print(sorted(e.__dict__), list(vars(e)))
    f = F("q")
    f.s = 3
    f.t = 4
    print(f.s, f.t, f.__dict__, f.a)
    g = G(2, "no", "file")
    g.y = 1
    print(g.x, g.y, g.filename, g.errno, g.__dict__, g)
    del g.y
    print(g.__dict__)
    h = copy.copy(f)
    print(h.__dict__, h.args, type(h))
    v = ValueError("x")
    v.note = 3
    print(v.__dict__, v.note)
    print(e.__reduce__()[2].keys(), v.__reduce__())
    class L(LookupError):
        pass
    for i in range(3):
        try:
            raise L("m")
        except L as err:
            err.n = i
            err.__dict__["k"] = i
            print(err.n, err.k, err.__dict__)
            err.__dict__ = {"z": 1}
            print(err.z, hasattr(err, "n"))
    e.add_note("hi")
    print(e.__notes__)
    r = weakref.ref(e)
    del e
    gc.collect()
    print(r())
    a = L(1); a.q = 1
    class M(LookupError):
        pass
    a.__class__ = M
    print(a.q, type(a).__name__)
    m = M()
    for i in range(70):
        setattr(m, f"a{i}", i)
    print(len(m.__dict__), m.a69)
go()
