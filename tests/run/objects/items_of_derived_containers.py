"""Items and lengths of classes that derive from containers of the library, with and without methods of their own."""

import sys
class MyList(list):
    def second(self): return self[1]
class MyDict(dict):
    def __missing__(self, k): return k * 2
class Over(list):
    def __getitem__(self, i): return "own"
    def __len__(self): return 7
class Sub(Over): pass
class Odd:
    __getitem__ = tuple.__getitem__
    __len__ = [1, 2].__len__
class Half(list):
    __getitem__ = list.__contains__
    __setitem__ = list.append
def go(n):
    m = MyList([1, 2, 3]); d = MyDict(a=1)
    t = 0
    for i in range(n):
        t += m[0] + len(m) + m[-1] + d["a"] + len(d["zz"]) + len(d)
        m[1] = i; d[i & 3] = i
    print(t, m, d)
go(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
print(Over([1])[0], len(Sub([1])), Sub()[5], Over([1])[0:1])
try:
    Odd()[0]
except TypeError as e: print(e)
print(len(Odd()))
h = Half([1, 2]); print(h[1], h[5])
try:
    h[0] = 1
except TypeError as e: print(e)
for bad in ("x", None, 9, -9):
    try: MyList([1])[bad]
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
    try: MyList([1])[bad] = 1
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
try: MyDict()[[]] = 1
except TypeError as e: print(e)
class Str(str): pass
class Tup(tuple): pass
print(Str("abc")[1], len(Str("abc")), Tup((1, 2))[1], len(Tup((1,))), Tup((1, 2, 3))[0:2])
MyList.__getitem__ = lambda self, i: ("changed", i)
print(MyList([1])[0])
del MyList.__getitem__
print(MyList([1])[0])
