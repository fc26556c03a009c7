# singledispatch, cached_property, total_ordering, partialmethod, of the host's functools
from functools import singledispatch, singledispatchmethod, cached_property, total_ordering, partialmethod
@singledispatch
def f(x): return "obj"
@f.register(int)
def _(x): return "int"
@f.register
def _(x: list): return "list"
print(f(1), f([]), f("s"), f(True), f.dispatch(bool).__name__)
class A:
    @cached_property
    def v(self): print("calc"); return 5
    @singledispatchmethod
    def m(self, x): return "any"
    @m.register(str)
    def _(self, x): return "str"
    def p(self, a, b): return (a,b)
    q = partialmethod(p, 1)
a=A(); print(a.v, a.v, a.m(1), a.m("x"), a.q(2))
@total_ordering
class O:
    def __init__(s,n): s.n=n
    def __eq__(s,o): return s.n==o.n
    def __lt__(s,o): return s.n<o.n
print(O(1)<=O(2), O(3)>O(2), O(1)>=O(2))
