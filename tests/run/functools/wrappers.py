# functools: wrappers with attributes, partial methods, cached properties, orderings.
from functools import *
import functools
from array import array
import struct, io, binascii
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

@lru_cache(maxsize=None)
def fib(n):
    "doc"
    return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(200), fib.__doc__, fib.__module__, fib.__name__, fib.__qualname__, fib.cache_parameters(), fib.__wrapped__.__name__)
fib.extra = 3
print(fib.extra, "extra" in fib.__dict__)
print(type(fib).__name__, isinstance(fib, functools._lru_cache_wrapper))
p = partial(print, 1, sep="-")
p.note = "x"
p.__doc__ = "mine"
print(p.note, p.__doc__, p.__dict__, repr(partial(p, 2)).replace(repr(p), "P"))
p(2, 3)

class P(partial):
    pass
q = P(max, 3); q.z = 1
print(q.z, q(5), q.__dict__)
print(reduce(lambda a, b: a + b, [1, 2]))
show(lambda: reduce(max, 3))
show(lambda: reduce(max))

def deco(f):
    @wraps(f, assigned=("__name__",), updated=())
    def w(*a): return f(*a)
    return w
@deco
def g():
    "gdoc"
print(g.__name__, g.__doc__, g.__wrapped__.__doc__)
@total_ordering
class V:
    def __init__(self, x): self.x = x
    def __lt__(self, o):
        return self.x < o.x if isinstance(o, V) else NotImplemented
    def __eq__(self, o):
        return self.x == o.x
print(V(1) > V(2), V(1) >= V(1), V(1) <= V(2), V(2) < V(1), max(V(1), V(3)).x, [v.x for v in sorted([V(3), V(1)])], sorted([V(3), V(1)], reverse=True)[0].x)
show(lambda: V(1) > 2)
@total_ordering
class W:
    def __init__(self, x): self.x = x
    def __ge__(self, o): return self.x >= o.x
    def __eq__(self, o): return self.x == o.x
print(W(1) > W(2), W(1) >= W(1), W(1) <= W(2), W(2) < W(1))
show(lambda: total_ordering(object))
class C:
    n = 0
    @cached_property
    def area(self):
        "area doc"
        C.n += 1
        return 42
    @cached_property
    def other(self): return self.area + 1
c = C()
print(c.area, c.area, C.n, c.__dict__, c.other, C.area.__doc__, C.area.attrname, C.area.func.__name__)
del c.area
print(c.area, C.n)
class S:
    __slots__ = ()
    @cached_property
    def a(self): return 1
show(lambda: S().a)
class M(type):
    @cached_property
    def k(cls): return 5
class X(metaclass=M): pass
show(lambda: X.k)
u = cached_property(lambda s: 1)
show(lambda: u.__get__(c))
class Cell:
    def __init__(self): self.alive = False
    def set_state(self, state): self.alive = state
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)
    cm = partialmethod(classmethod(lambda cls, a, b: (cls.__name__, a, b)), 1)
cell = Cell(); cell.set_alive(); print(cell.alive); cell.set_dead(); print(cell.alive, cell.cm(2)); Cell.set_alive(cell); print(cell.alive)
show(lambda: partialmethod(3))
print(WRAPPER_ASSIGNMENTS if "WRAPPER_ASSIGNMENTS" in globals() else functools.WRAPPER_ASSIGNMENTS)
