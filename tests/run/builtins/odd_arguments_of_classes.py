"""Arguments of built-in classes and of `object.__init__`; what strips nothing; modules without a name."""
import sys
for t in ("1+2j", "1 +2j", "1+2 j", " (1+2j) ", "1+ 2j", "1 + 2j", "3", " 3 ", "j", "1e5-3e2j", "1 ", "+j "):
    try: print(repr(t), complex(t))
    except ValueError as e: print(repr(t), e)
print(complex(real=9.0), complex(imag=2), complex(1, imag=3))
for f in (lambda: list(sequence=1), lambda: [].__init__(a=1), lambda: dict().__init__(1,2), lambda: set(a=1), lambda: tuple(a=1), lambda: float(x=1), lambda: bytearray().__init__(foo=1)):
    try: print(f())
    except TypeError as e: print(e)
x = 5
print(x.__init__(6), x, (1.5).__init__(2), "a".__init__(3,4), ().__init__(1))
class A: pass
class B:
    def __init__(self, a): super().__init__(a)
class C:
    def __new__(cls, *a): return object.__new__(cls)
for f in (lambda: A().__init__(1), lambda: B(1), lambda: object.__init__([], 1)):
    try: print(f())
    except TypeError as e: print(e)
    except Exception as e: print(type(e))
print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(depth=3)
print(sys.get_coroutine_origin_tracking_depth(), sys.flags.dont_write_bytecode, sys.dont_write_bytecode)
import types
m = types.ModuleType("mm")
for i in range(2):
    try: m.foo
    except AttributeError as e: print(e)
    del m.__name__
    break
try: m.foo
except AttributeError as e: print(e)
import os
r, w = os.pipe()
os.write(w, b"hey")
with open(r, "rb", buffering=0) as f:
    b = bytearray(10)
    print(f.readinto(b), b)
