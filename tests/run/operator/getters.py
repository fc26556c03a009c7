# itemgetter, attrgetter, methodcaller: calls, reprs, errors; operators of the program's classes.
import copy
from functools import reduce
from operator import add, attrgetter, gt, iadd, index, itemgetter, lt, methodcaller, mul


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


r = [('b', 2), ('a', 3), ('a', 1)]
print(sorted(r, key=itemgetter(1)), sorted(r, key=itemgetter(0, 1)), itemgetter(1), itemgetter('a', 2), itemgetter(slice(1, 3))('abcdef'), itemgetter('k')({'k': 5}))
show(lambda: itemgetter())
show(lambda: itemgetter(1)())
show(lambda: itemgetter(1)([1, 2], 3))
show(lambda: itemgetter(1)(a=3))
show(lambda: itemgetter(a=1))
show(lambda: itemgetter(5)([1]))
show(lambda: itemgetter(1)(5))


class P:

    def __init__(self, x, y):
        self.x = x
        self.y = y


    def m(self, *a, **k):
        return (self.x, a, k)

p = P(1, P(2, 3))
p.y.z = P(9, 8)
print(attrgetter('x')(p), attrgetter('y.x')(p), attrgetter('x', 'y.y', 'y.z.x')(p), attrgetter('a.b', 'c'))
show(lambda: attrgetter('q')(p))
show(lambda: attrgetter('y.q')(p))
show(lambda: attrgetter())
show(lambda: attrgetter(1))
show(lambda: attrgetter('x')())
show(lambda: attrgetter('x', 1))
print(methodcaller('m')(p), methodcaller('m', 1, k=2)(p), methodcaller('upper')('abc'), methodcaller('m', 1, 'q', x=2, y=[3]), methodcaller('split', ',')('a,b'))
show(lambda: methodcaller())
show(lambda: methodcaller(1))
show(lambda: methodcaller('a')())
show(lambda: methodcaller('a')(1, 2))
show(lambda: methodcaller('nope')(p))
print(type(itemgetter(1)), type(attrgetter('a')), copy.copy(itemgetter(1, 2)), list(map(itemgetter(0), r)), max(r, key=itemgetter(1)))


class V:

    def __init__(self, n):
        self.n = n


    def __add__(self, o):
        return ('add', self.n, o)


    def __radd__(self, o):
        return ('radd', self.n, o)


    def __iadd__(self, o):
        return ('iadd', self.n, o)


    def __lt__(self, o):
        return 'lt'


    def __index__(self):
        return 7

print(add(V(1), 2), add(2, V(1)), iadd(V(1), 2), lt(V(1), 2), gt(2, V(1)), index(V(1)))
print(reduce(add, range(10)), reduce(mul, range(1, 25)), list(map(add, [1, 2], [3, 4])), add)
