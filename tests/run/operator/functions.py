# operator: every function with every kind of operands, its results and errors.
import copy
import operator
from operator import *


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


values = [3, -2, 2.5, True, 10 ** 20, 'ab', [1], (1,), {1}, {'a': 1}, None]
for name in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'and_', 'or_', 'xor', 'lshift', 'rshift', 'matmul', 'lt', 'le', 'eq', 'ne', 'gt', 'ge', 'is_not', 'concat', 'contains', 'countOf', 'indexOf', 'getitem', 'iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'imod', 'ipow', 'iand', 'ior', 'ixor', 'ilshift', 'irshift', 'imatmul', 'iconcat'):
    f = getattr(operator, name)
    for a in values:
        for b in values:
            if name in ('pow', 'ipow', 'lshift', 'ilshift', 'mul', 'imul', 'rshift', 'irshift') and (a == 10 ** 20 or b == 10 ** 20):
                continue
            try:
                r = repr(f(copy.copy(a), copy.copy(b)))
            except Exception as e:
                r = f'{type(e).__name__} {e}'
            print(name, repr(a)[:6], repr(b)[:6], r[:90])

for name in ('neg', 'pos', 'invert', 'inv', 'abs', 'not_', 'truth', 'index'):
    f = getattr(operator, name)
    for a in values:
        show(lambda: (name, a, f(a)))

d = {}
setitem(d, 1, 2)
print(d, getitem(d, 1))
delitem(d, 1)
print(d)
show(lambda: delitem(d, 1))
show(lambda: setitem((), 1, 2))
a = [1]
b = iadd(a, [2])
print(a is b, a)
print(is_(a, b), is_(a, [1, 2]), is_not(a, b))
show(lambda: add(1))
show(lambda: add(1, 2, 3))
show(lambda: add(a=1, b=2))
show(lambda: neg())
show(lambda: length_hint([], 'a'))
print(length_hint([1, 2]), length_hint(iter([1, 2])), length_hint((x for x in [])), length_hint((x for x in []), 7), length_hint(object(), 3))
print(call(max, 1, 2), call(dict, a=1))
show(lambda: call())
print(operator.__add__(1, 2), operator.__lt__(1, 2), operator.__getitem__([5], 0), operator.__not__(0), operator.__and__(6, 3))
