"""`*args: *Ts`: what is annotated is the one element of it."""
from typing import TypeVarTuple, Unpack, Generic, TypeVar
Ts = TypeVarTuple("Ts")
T = TypeVar("T")
def show(*args: *Ts, **kwargs: int) -> None:
    print(args, kwargs)
show(1, 2)
print(show.__annotations__)
print(Ts, list(Ts), Unpack[Ts], Unpack[Ts] == list(Ts)[0], Ts.__name__, hash(Unpack[Ts]) == hash(list(Ts)[0]))
class A(Generic[T, *Ts]): pass
class B(Generic[Unpack[Ts]]): pass
print(A.__mro__, Unpack[tuple[int, str]])
def f(x: tuple[*Ts]) -> tuple[T, *Ts]: return x
print(f.__annotations__, f((1,)))
def plain(*args: *tuple[int, ...]): return args
print(plain(1, 2))
def g(*args: *[5]): pass
print(g.__annotations__)
def bad(n, what):
    try:
        if n == 0:
            def h(a, *args: *what): pass
        else:
            def h(*args: *what, k: print("k") = 0) -> print("r"): pass
        print(h.__annotations__)
    except Exception as e:
        print(type(e).__name__, e, e.__traceback__.tb_lineno - bad.__code__.co_firstlineno)
for what in ([], [1], [1, 2], 5, "ab", "a", iter([3]), tuple[int], {4: 5}):
    bad(0, what); bad(1, what)
t = tuple[int, str]
u = next(iter(t))
print(u, list(iter(t)), u.__unpacked__, t.__unpacked__, u == t, u == next(iter(t)), repr((u,)))
