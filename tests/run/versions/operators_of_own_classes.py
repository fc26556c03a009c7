# exit: 1
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o):
        if isinstance(o, V): return V(self.x + o.x)
        if isinstance(o, int): return V(self.x + o)
        print("declined", type(o).__name__)
        return NotImplemented
    def __radd__(self, o):
        return "radd %r" % (o,)
    def __mul__(self, k): return V(self.x * k)
    def __sub__(self, o): return NotImplemented
class W(V):
    def __radd__(self, o): return "W.radd"
class U:
    def __radd__(self, o): return "U.radd"
def f(a, b):
    return a + b
def show(r): print(r.x if isinstance(r, V) else r)
for i in range(3):
    show(f(V(1), V(2))); show(f(V(1), 5)); show(f(V(1), True))
    show(f(V(1), W(2))); show(f(W(1), V(2))); show(f(V(1), U())); show(f(3, V(1)))
    show(V(2) * 3); show(V(2.5) * 2.0)
    try: V(1) - V(2)
    except TypeError as e: print(e)
    try: V(1) + 1.5
    except TypeError as e: print(e)
    try: V(1) + "s"
    except TypeError as e: print(e)
    v = V(1)
    v += V(3); show(v)
    v *= 4; show(v)
    try: v -= 1
    except TypeError as e: print(e)
class L(list):
    def __add__(self, o): return NotImplemented
try: print(L([1]) + L([2]))
except TypeError as e: print(e)
try: print(L([1]) + [2])
except TypeError as e: print(e)
class I(int):
    def __add__(self, o): return NotImplemented
print(I(1) + 2)
try: print(I(1)+I(2))
except TypeError as e: print(e)
V(1) - V(2)
