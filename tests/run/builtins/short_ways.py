"""Functions that have a short way for small ints, iterators of the library, and slices backwards."""

import itertools
import math

print([bin(x) for x in (0,1,-1,255,-256,2**62-1,-2**62,2**64,-2**70)], hex(-255), oct(8), hex(0), oct(-2**62), hex(True))
print([math.isqrt(x) for x in (0,1,2,3,4,8,9,15,16,2**52,2**52-1,2**53+1,2**62-1,2**61,(2**31)**2-1,(2**31)**2,10**18,10**18-1,3037000499**2, 3037000499**2-1,2**70)])
for k in range(1, 3000000000, 99999989):
    assert math.isqrt(k*k) == k and math.isqrt(k*k-1) == k-1 and math.isqrt(k*k+2*k) == k
def stops(x):
    if x == 2: raise StopIteration(x)
    return x
m = map(stops, [1, 2, 3])
try:
    print(next(m)); print(next(m))
except StopIteration as e:
    print("stop", e.value)
print(next(m), next(m, "d"))
it = iter([]); 
try: next(it)
except StopIteration as e: print(e.value, e.args)
d = {1: 2}; k = iter(d); d[3] = 4
try: next(k)
except RuntimeError as e: print(e)
class It:
    def __next__(self): return 7
print(next(It()))
for bad in (5, [], "x"):
    try: next(bad)
    except TypeError as e: print(e)
class M(map):
    def __next__(self): return "own"
print(next(M(int, "1")), next(zip([1], [2])), next(itertools.count(5)), next(reversed([1, 2])), next(enumerate("a")))
def g():
    yield 1
    return 9
x = g(); next(x)
try: next(x)
except StopIteration as e: print(e.value)
print("a b  c".split(" "), "".split(","), ",".split(","), "a,b".split(",", 1), "é,b".split(","), "abc".split("é"), b"\x00\xffa".hex(), b"".hex(), b"abc".hex(":"), b"abcd".hex("-", 2))
print([1,2,3,4,5][::-2], [1,2,3][5:0:-1], list(range(10))[8:1:-3], [1,2][::-1], [][::-1])
