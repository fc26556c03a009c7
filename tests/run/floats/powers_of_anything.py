"""`**` of values whose types are not known: floats with floats, ints and instances of subclasses."""

class P: pass
def f(p, n):
    t = 0.0
    for i in range(n):
        t += p.x ** 2 + p.y ** 0.5
    return t
p = P(); p.x = 1.5; p.y = 2.5
q = P(); q.x = 3; q.y = 4
print(f(p, 10), f(q, 10))
vals = [0.0, -0.0, 1.0, -1.0, 2.5, -2.5, float("inf"), float("-inf"), float("nan"), 1e308, 5e-324]
ex = vals + [0, 1, -1, 2, 3, -3, True, False, 2**61, -2**62, 2**70]
for a in vals:
    for b in ex:
        try: print(a, b, a ** b)
        except Exception as e: print(a, b, type(e).__name__, e)
class F(float):
    def __rpow__(self, o): return "rpow"
    def __pow__(self, o): return "pow"
for a, b in ((2.0, F(3)), (F(2), 3.0), (2, F(3))): print(a ** b)
x = [2.0, "a"]
try: print(x[0] ** x[1])
except TypeError as e: print(e)
