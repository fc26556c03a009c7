# Keywords between two `**` come in together, when all of them are computed; what is no string is found by the call.
def p(x, r=None):
    print(x, end=" ")
    return r
def f(*a, **k):
    print(a, k)
f(a=p(1), *p(2, (5,)), b=p(3), **p(4, {"z": 1}))
f(p(0), a=p(1), *p(2, (5,)), b=p(3))
class B:
    def __init_subclass__(cls, **k): print(cls, k)
class C(B, a=p(1), **p(2, {"b": 1})): pass
try:
    class D(B, a=p(1), **p(2, {"a": 1})): pass
except TypeError as e: print(e)
try:
    class D(B, **p(2, {"a": 1}), a=p(3)): pass
except TypeError as e: print(e)
try:
    class D(B, **p(2, {1: 1}), a=p(3)): pass
except TypeError as e: print(e)
try:
    class D(B, **p(2, 1), a=p(3)): pass
except TypeError as e: print(e)
try: f(**p(2, {1: 1}), a=p(3))
except TypeError as e: print(e)
try: f(**{1: 1}, **p(2, {1: 1}), a=p(3))
except TypeError as e: print(e)
try: f(*(1, 2), **{1: 1}, **p(2, {3: 1}), a=p(3))
except TypeError as e: print(e)
class M(dict):
    def keys(self): return [1, "b"]
    def __getitem__(self, k): return k
try: f(**M(), a=p(3))
except TypeError as e: print(e)
try: f(**M())
except TypeError as e: print(e)
try:
    class D(B, **M()): pass
except TypeError as e: print(e)
class Meta(type):
    def __new__(m, n, b, d, **k): return type.__new__(m, n, b, d)
    def __init__(*a, **k): print(k)
    @classmethod
    def __prepare__(*a, **k): print("prep", k); return {}
class E(metaclass=Meta, x=1): pass
try:
    class E(metaclass=Meta, **{1: 1}): pass
except TypeError as e: print(e)
try:
    class E(**{1: 1}): pass
except TypeError as e: print(e)
class G: 
    def __init__(self, *a, **k): print(a, k)
G(1, x=2, **{"y": 3}, z=4, w=5)
G(1, **{"y": 3, **{"z": p(7)}, "q": 1, "r": 2}, z2=4, w=5)
