# `inspect`: signatures, members, documentation.
import inspect
def f(a, b=2, /, c: int = 3, *args, d, e="x", **kw) -> str:
    """Doc of f.

        indented
    """
class A:
    """Doc A"""
    def __init__(self, x, *, y=None): ...
    def m(self, z): ...
    @classmethod
    def c(cls, q): ...
    @staticmethod
    def s(r): ...
    @property
    def p(self): return 1
class B(A):
    def m(self, z): ...
print(inspect.signature(f))
for p in inspect.signature(f).parameters.values():
    print(p.name, p.kind, p.default is inspect.Parameter.empty, p.annotation)
print(inspect.signature(A), inspect.signature(A.m), inspect.signature(A(1).m), inspect.signature(A.c), inspect.signature(A.s))
print(inspect.signature(lambda *, k: k))
print(inspect.getdoc(f), inspect.getdoc(B.m), inspect.cleandoc("  a\n    b"))
print([n for n, v in inspect.getmembers(A, inspect.isfunction)])
print([n for n, v in inspect.getmembers(A(1)) if not n.startswith("__")])
print(inspect.isclass(A), inspect.isfunction(f), inspect.ismethod(A(1).m), inspect.isbuiltin(len), inspect.isgeneratorfunction(f), inspect.ismodule(inspect))
print(inspect.getmro(B), inspect.getfullargspec(f))
b = inspect.signature(f).bind(1, d=4)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
try:
    inspect.signature(f).bind()
except TypeError as e:
    print(e)
def gen():
    yield 1
async def co(): ...
print(inspect.isgeneratorfunction(gen), inspect.iscoroutinefunction(co), inspect.isgenerator(gen()))
import functools
print(inspect.signature(functools.partial(f, 1, d=3)))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def g(one, two=2): ...
print(inspect.signature(g), inspect.unwrap(g).__name__)
import dataclasses
@dataclasses.dataclass
class D:
    x: int
    y: list = dataclasses.field(default_factory=list)
print(inspect.signature(D))
def here():
    fr = inspect.currentframe()
here()
print(inspect.getmodule(f).__name__, inspect.getfile(f) == __file__)
g1 = gen(); print(inspect.getgeneratorstate(g1)); next(g1); print(inspect.getgeneratorstate(g1))
g1.close(); print(inspect.getgeneratorstate(g1), g1.gi_code.co_name)
c1 = co(); print(inspect.getcoroutinestate(c1)); c1.close(); print(inspect.getcoroutinestate(c1))
