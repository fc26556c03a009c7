# what the frames of running functions tell
import sys
def f():
    g()
def g():
    fr = sys._getframe()
    print(fr.f_lineno, fr.f_code.co_name, fr.f_globals["__name__"])
    print(fr.f_lineno)
    print(fr is sys._getframe(), fr.f_back.f_code.co_name, fr.f_back.f_lineno, fr.f_back.f_back.f_back)
    fr2 = sys._getframe(2)
    print(fr2.f_code.co_name, fr2.f_lineno, fr2.f_locals["__name__"])
    global K
    K = fr
    return (
        sys._getframe().f_lineno,
        1,
    )
f()
print(K.f_lineno, K.f_back.f_lineno)
class A:
    n = sys._getframe().f_code.co_name
    l = [sys._getframe().f_code.co_name for i in range(2)]
print(A.n, A.l)
def gen():
    yield sys._getframe().f_back.f_code.co_name
    yield sys._getframe().f_lineno, sys._getframe().f_back.f_lineno
print(list(gen()))
try: sys._getframe(10)
except ValueError as e: print(e)
from collections import namedtuple
def mk(n): return namedtuple(n, "a b")
print(mk("Q").__module__)
