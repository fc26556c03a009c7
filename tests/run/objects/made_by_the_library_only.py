# Classes that nobody but the library makes instances of; classes and objects that call themselves.
import types, collections, io
made = [iter([]), iter(()), iter(b""), iter(bytearray()), iter({}), iter(set()), iter(range(0)), iter(range(2**70)), iter({}.values()),
        iter({}.items()), reversed([]), reversed({}), reversed({}.items()), {}.keys(), {}.items(), (x for x in ()), len, [].append, str.join, int.__add__,
        dict.__dict__["fromkeys"], (1).__add__, type.__dict__["__name__"], iter(int, 1)]
for x in made:
    try:
        print(type(type(x)()))
    except TypeError as e:
        print(e)
for cls in (io.RawIOBase, io.IOBase):
    print(isinstance(cls(), io.IOBase))
c = types.CellType(3)
print(c.cell_contents)
try:
    types.CellType().cell_contents
except ValueError as e:
    print(e)


class Caller:
    pass


caller = Caller()
Caller.__call__ = caller
try:
    caller()
except RecursionError as e:
    print(str(e)[:36])


class Second:
    def __init__(self, inner):
        self.inner = inner

    def __call__(self, *args):
        return self.inner, args


class First:
    pass


First.__call__ = Second(5)
print(First()(1, 2))


class Depth:
    def __call__(self, n):
        return self(n + 1)


try:
    Depth()(0)
except RecursionError:
    print("too deep")
p = property(lambda s: 1, doc="d")
print(p.getter(None).fget(0), p.setter(None).fset, p.__doc__, p.setter(lambda s, v: None).setter(None).fset is not None)
from functools import partial
q = partial(print, 1)
q.__dict__ = {"a": 2}
print(q.a, q.__dict__)
try:
    q.__dict__ = 3
except TypeError as e:
    print(e)
