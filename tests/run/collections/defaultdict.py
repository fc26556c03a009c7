# defaultdict: missing keys, factories, copies, | and reprs, subclasses.
import copy
from collections import defaultdict


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = defaultdict(int)
d['a'] += 1
d['b']
print(d, len(d), d == {'a': 1, 'b': 0}, d.default_factory)
l = defaultdict(list, {'x': [1]}, y=[2])
l['x'].append(5)
l['z'].append(1)
print(l)
show(lambda: defaultdict(1))
show(lambda: defaultdict(int, 1))
show(lambda: defaultdict(int, [], 3))
show(lambda: defaultdict(None)['k'])
show(lambda: defaultdict()['k'])
show(lambda: defaultdict(lambda: 1 // 0)['k'])
print(defaultdict(), defaultdict(None), defaultdict(None, a=1), defaultdict(int, [(1, 2)]))
d.default_factory = None
show(lambda: d['q'])
d.default_factory = str
print(repr(d['q']), d)
print(d.copy(), copy.copy(d), copy.deepcopy(l), type(d.copy()).__name__)
print(d | {'n': 1}, {'n': 1} | d, type({'n': 1} | d).__name__, defaultdict(int, a=1) | defaultdict(str, b=2))
d |= {'k': 3}
print(d)
show(lambda: d.__missing__('mm'))
print(d.get('zz'), 'zz' in d, d.pop('mm'), d.setdefault('s', 4))
r = defaultdict(list)
r['me'] = r
print(r)
r.clear()


class DD(defaultdict):

    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


    def __setitem__(self, k, v):
        print('set', k, v)
        super().__setitem__(k, v)

x = DD(int)
print(x['ab'], x, x.copy(), isinstance(x, dict))


class D2(defaultdict):

    def __setitem__(self, k, v):
        print('set', k, v)
        super().__setitem__(k, v)

y = D2(list)
y[1].append(3)
y.a = 5
print(y, y.a)


class Rec:

    def __call__(self):
        return 1


    def __repr__(self):
        return 'R' + repr(rr)

rr = defaultdict(Rec())
rr[1]
print(rr)


def nested():
    return defaultdict(nested)

n = nested()
n[1][2][3]
print(len(n), list(n[1]), n[1][2][3] == {})
print(dict(d), {**d}, sorted(l), list(l.items()), defaultdict[int, str], defaultdict)
w = defaultdict(lambda: defaultdict(int))
w['a']['b'] += 2
print({k: dict(v) for k, v in w.items()})
