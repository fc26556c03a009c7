# OrderedDict: order, moving to an end, views, equality, changes while iterating, use as a queue.
import copy
from collections import OrderedDict


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


o = OrderedDict()
o['b'] = 1
o['a'] = 2
o['c'] = 3
print(o, list(o), list(reversed(o)), OrderedDict())
o.move_to_end('b')
print(o)
o.move_to_end('c', last=False)
print(o)
o.move_to_end('c', False)
o.move_to_end('b', True)
print(o)
show(lambda: o.move_to_end('q'))
show(lambda: o.move_to_end())
print(o.popitem(), o.popitem(last=False), o, o.pop('a'), o.pop('a', 5), o)
show(lambda: o.pop('a'))
show(lambda: o.popitem())
show(lambda: o.popitem(False))
show(lambda: OrderedDict(1))
show(lambda: OrderedDict([1]))
show(lambda: OrderedDict([(1, 2, 3)]))
show(lambda: OrderedDict([(1,)]))
show(lambda: OrderedDict([()]))
show(lambda: OrderedDict({}, {}))
show(lambda: o.update(1, 2))
o = OrderedDict([(1, 2), (3, 4)], five=6)
o.update({7: 8})
o.update([(9, 10)], k=1)
print(o, o.keys(), o.values(), o.items(), o.copy(), copy.copy(o), copy.deepcopy(o))
print(o.keys() & {1, 3}, list(reversed(o.items())), list(reversed(o.values())), (1, 2) in o.items(), len(o.keys()))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, OrderedDict(a=1) != OrderedDict(a=1), {'a': 1} == OrderedDict(a=1), OrderedDict(a=1, b=2) != OrderedDict(b=2, a=1))
print(o | {1: 0}, {0: 0} | o, type({0: 0} | o).__name__)
o |= {'z': 1}
print(o)
print(OrderedDict.fromkeys('abc'), OrderedDict.fromkeys('ab', 0), o.setdefault(1, 5), o.setdefault('new', 5), o.setdefault(key='n2'), o.get('q', 1))


def it(op, n=1):
    d = OrderedDict(a=1, b=2, c=3)
    i = iter(d)
    for _ in range(n):
        next(i)
    op(d)
    return next(i, 'end')

for n in (1, 3):
    for op in (lambda d: d.__setitem__('z', 1), lambda d: d.__setitem__('a', 1), lambda d: d.__delitem__('a'), lambda d: d.move_to_end('a'), lambda d: d.move_to_end('c'), lambda d: d.move_to_end('a', False), lambda d: d.pop('a'), lambda d: d.clear(), lambda d: d.popitem(), lambda d: d.update(a=5), lambda d: d.setdefault('q'), lambda d: d.pop('zz', 1)):
        show(lambda: it(op, n))

r = OrderedDict()
r['r'] = r
print(r)
r.clear()


class O(OrderedDict):

    def __setitem__(self, k, v):
        print('set', k, v)
        super().__setitem__(k, v)

x = O(a=1)
x.update(b=2)
x.attr = 1
print(x, x.copy(), x.attr, type(x.copy()).__name__)
o = OrderedDict()
for i in range(50):
    o[i] = i

for i in range(200):
    k, v = o.popitem(last=False)
    o[k + 50] = v

print(list(o)[:5], list(o.values())[:5], len(o))
for i in list(o)[::3]:
    o.move_to_end(i, last=False)

print(list(o)[:20])
for i in list(o)[::7]:
    o.move_to_end(i)

for i in range(30):
    o.popitem(last=bool(i % 3 == 0))

print(o)
o.clear()
print(o, len(o))
o['x'] = 1
print(o, dict(o), {**o}, OrderedDict, OrderedDict[int, str])


class LRU:

    def __init__(self, n):
        self.d = OrderedDict()
        self.n = n


    def get(self, k):
        if k in self.d:
            self.d.move_to_end(k)
            return self.d[k]
        self.d[k] = k * k
        if len(self.d) > self.n:
            self.d.popitem(last=False)
        return self.d[k]

c = LRU(5)
print([c.get(i * i % 11) for i in range(30)], c.d)
