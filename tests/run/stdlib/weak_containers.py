# what the host's weakref module builds on references
import gc
import weakref


class C:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"C({self.n})"

    def hello(self):
        return "hello %s" % self.n


d = weakref.WeakValueDictionary()
o = C(7); d["x"] = o; d["y"] = C(8)
print(list(d.items()), len(d), "y" in d)
del o
print(dict(d), len(d))
k = weakref.WeakKeyDictionary()
o = C(9); k[o] = "nine"
print(list(k.items()), len(k))
del o
print(len(k))
ws = weakref.WeakSet()
x = C(1); y = C(2)
ws.add(x); ws.add(y)
print(len(ws), x in ws, sorted(c.n for c in ws))
del x
print(len(ws), sorted(c.n for c in ws))
m = weakref.WeakMethod(y.hello)
print(m()(), m() == y.hello)
del y
print(m())
o = C(3)
f = weakref.finalize(o, print, "finalized", 3, sep="-")
print(f.alive, f.peek()[2])
del o
print(f.alive)
o = C(4)
f2 = weakref.finalize(o, print, "at exit", 4)
# cycles
c = C(10); c.me = c
r = weakref.ref(c, lambda r: print("cycle gone", r()))
del c
gc.collect()
print(r())
class D:
    def __del__(self): print("del sees", R())
dd = D(); dd.me = dd
R = weakref.ref(dd)
del dd
gc.collect()
def bad(r): raise ValueError("in callback")
q = C(1)
z = weakref.ref(q, bad)
