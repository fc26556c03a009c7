class X:
    def __index__(self):
        del e[:]
        return 1
e=["a"*3]
try: print(e[:X()])
except Exception as x: print(repr(x))
e.append("c"*4)
print(e[0:10:X()])
e=["a"*3]*8
try: print(e[1:X()])
except Exception as x: print(repr(x))
e=["a"*3]*8
e[X():]=["b"*4]
print(e)
e=["a"*3]*8
try: e[::X()]=["b"*4]
except Exception as x: print(repr(x))
print(e)
e=["a"*3]*8
del e[X():]
print(e)
e=["a"*3]*8
del e[::X()]
print(e)
e=["a"*3]*8
try: print(e[X()])
except Exception as x: print(repr(x))
e=["a"*3]*8
try: e[X()]=4
except Exception as x: print(repr(x))
e=["a"*3]*8
try: del e[X()]
except Exception as x: print(repr(x))
e=["a"*3]*8
print(e[X():5])
print(e[X():5:2])
e=["a"*3]*8
try: print(e*X())
except Exception as x: print(repr(x))
e=["a"*3]*8
try: e*=X()
except Exception as x: print(repr(x))
e=["a"*3]*8
try: e.insert(X(),3); print(e)
except Exception as x: print(repr(x))
e=["a"*3]*8
try: e.pop(X()); print(e)
except Exception as x: print(repr(x))
e=bytearray(b"abcdefgh"*9)
print(e[:X()], e[1:X()])
e=bytearray(b"abcdefgh"*9)
try: e[X()]=4; 
except Exception as x: print(repr(x))
print(e)
e=bytearray(b"abcdefgh"*9)
try: e[1:X()]=b"xyz"
except Exception as x: print(repr(x))
print(e)
e=bytearray(b"abcdefgh"*9)
try: e[0:10:X()]=b"xyz"
except Exception as x: print(repr(x))
print(e)
e=bytearray(b"abcdefgh"*9)
del e[X():]
print(e)
e=bytearray(b"abcdefgh"*9)
try: e[2]=X()
except Exception as x: print(repr(x))
e=bytearray(b"abcdefgh"*9)
try: e.insert(X(),3); print(e)
except Exception as x: print(repr(x))
e=bytearray(b"abcdefgh"*9)
try: e.pop(X()); print(e)
except Exception as x: print(repr(x))
e=bytearray(b"abcdefgh"*9)
try: e.append(X()); print(e)
except Exception as x: print(repr(x))
from array import array
e=array("i", range(20))
try: print(e[:X()], e[1:X()])
except Exception as x: print(repr(x))
e=array("i", range(20))
try: e[X()]=4; print(e)
except Exception as x: print(repr(x))
from collections import deque
class Y:
    def __index__(self):
        e.clear()
        return 1
e=deque(["ab"*3]*80)
try: print(e[Y()])
except Exception as x: print(repr(x))
e=deque(["ab"*3]*80)
try: e[Y()]=5
except Exception as x: print(repr(x))
e=deque(["ab"*3]*80)
try: e.rotate(Y()); print(e)
except Exception as x: print(repr(x))
e=deque(["ab"*3]*80)
try: e.insert(Y(),6); print(e)
except Exception as x: print(repr(x))
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
for make in (lambda: [1,2,3], lambda: bytearray(b"abc"), lambda: deque([1,2,3]), lambda: array("b", b"abc"), lambda: (1,2,3), lambda: b"abc", lambda: "abc", lambda: memoryview(bytearray(b"abc")), lambda: range(3)):
    for n in (-7, -6, -5, -4, -3, -2, 0, 2, 3, 10**30, -10**30):
        for m in (I(n), n):
            row = []
            e = make()
            try: row.append(e[m])
            except Exception as x: row.append(repr(x))
            try: e[m] = 5; row.append(list(e))
            except Exception as x: row.append(repr(x))
            try: del e[m]; row.append(list(e))
            except Exception as x: row.append(repr(x))
            try: row.append(list(e[m:]))
            except Exception as x: row.append(repr(x))
            try: row.append(list(e[:m:-1]))
            except Exception as x: row.append(repr(x))
            print(type(e).__name__, n, row)
