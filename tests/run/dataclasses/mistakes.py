# What CPython refuses when it makes a dataclass is raised when the class is made, in its words.
from dataclasses import dataclass, field, KW_ONLY, InitVar
from typing import ClassVar
def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
def a():
    @dataclass
    class A:
        x: list = []
    return A
def b():
    @dataclass(order=True, eq=False)
    class A:
        x: int
    return A
def c():
    @dataclass(frozen=True)
    class A:
        x: int
    @dataclass
    class B(A):
        y: int
    return B
def d():
    @dataclass
    class A:
        x: int = field(default=1, default_factory=list)
    return A
def e():
    @dataclass(slots=True)
    class A:
        __slots__ = ("x",)
        x: int
    return A
def f():
    @dataclass
    class A:
        x = field()
    return A
def g():
    @dataclass
    class A:
        _: KW_ONLY
        a: int
        __: KW_ONLY
        b: int
    return A
def h():
    @dataclass(unsafe_hash=True)
    class A:
        x: int
        def __hash__(self): return 1
    return A
def i():
    @dataclass(order=True)
    class A:
        x: int
        def __lt__(self, o): return True
    return A
def j():
    @dataclass(frozen=True)
    class A:
        x: int
        def __setattr__(self, n, v): pass
    return A
def k():
    @dataclass
    class A:
        x: ClassVar[int] = field(default_factory=list)
    return A
def l():
    @dataclass(weakref_slot=True)
    class A:
        x: int
    return A
def m():
    @dataclass
    class A:
        x: int = 1
        y: str
    return A
def n():
    @dataclass
    class A:
        x: dict = {}
        y: set = set()
    return A
for t in (a,b,c,d,e,f,g,h,i,j,k,l,m,n): attempt(t)
