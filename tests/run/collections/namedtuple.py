# namedtuple: classes, their methods and errors, names, defaults, subclasses, copies.
import collections
import copy
from collections import namedtuple


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
print(p, p.x, p.y, p[0], p[-1], len(p), list(p), p == (1, 2), p < (1, 3), hash(p) == hash((1, 2)), isinstance(p, tuple), Point, Point.__name__, Point.__module__, Point.__doc__, Point._fields, Point._field_defaults, Point.__match_args__)
x, y = p
print(x, y, p._asdict(), p._replace(x=5), Point._make([3, 4]), p._replace(), Point(*[7, 8]), Point(**{'x': 1, 'y': 9}), p + (3,), p * 2, p.index(2), p.count(1), Point._make(iterable=(5, 6)))
for f in (lambda: Point(), lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, y=2, z=3), lambda: Point(1, x=2), lambda: Point(1, 2, x=3), lambda: Point._make([1]), lambda: Point._make(5), lambda: Point._make(), lambda: Point._make(1, 2), lambda: p._replace(z=3), lambda: p._replace(x=1, q=3, r=4), lambda: p._replace(1), lambda: p._asdict(1), lambda: p.q, lambda: Point.x.__get__(5), lambda: Point.x.__get__(()), lambda: Point.q):
    show(f)



def setx():
    p.x = 3



def setq():
    p.q = 3



def delx():
    del p.x

for f in (setx, setq, delx):
    show(f)

print(Point.x, Point.x.__doc__, Point.__new__.__doc__, Point._make.__doc__, Point._replace.__doc__, Point._asdict.__doc__, Point.__repr__.__doc__, Point.__new__.__name__, Point._replace.__qualname__, p.__getnewargs__())
Point.x.__doc__ = 'the x'
print(Point.x.__doc__)
D = namedtuple('D', 'a b c', defaults=(10, [20]))
print(D(1), D(1, 2), D(a=1, c=5), D._field_defaults, D.__new__.__defaults__)
show(lambda: D())
show(lambda: D(1, 2, 3, 4))
show(lambda: D(b=3))
for args, kw in ((('T', 'a, b ,c'), {}), (('T', ''), {}), (('T', ['a']), {}), (('T', ('def', 'x')), {}), (('T', 'a a'), {}), (('T', '_a'), {}), (('1T', 'a'), {}), (('class', 'a'), {}), (('T', 'a b'), {'defaults': [1, 2, 3]}), (('T', 5), {}), (('T', [1]), {}), (('T', 'a def a _x 1'), {'rename': True}), (('T', iter('xyz')), {}), (('T', 'a'), {'module': 'mod'}), (('T', {'k': 1, 'j': 2}), {})):
    try:
        c = namedtuple(*args, **kw)
        print(c.__name__, c._fields, c.__doc__, c.__module__ if 'module' in kw else '', c(*range(len(c._fields))))
    except Exception as e:
        print(type(e).__name__, e)



class Sub(namedtuple('Sub', 'x y')):
    __slots__ = ()


    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


    def __str__(self):
        return f'<{self.x},{self.y}>'


    def __add__(self, o):
        return Sub(self.x + o.x, self.y + o.y)

s = Sub(3, 4)
print(s, repr(s), s.norm, s + s, type(s._replace(x=1)).__name__, s._asdict(), Sub._make((1, 2)))


class Sub2(namedtuple('Base', 'a b')):

    def __new__(cls, a, b=2):
        return super().__new__(cls, a, b)

t = Sub2(1)
t.extra = 5
print(t, t.extra, copy.copy(t).extra, copy.deepcopy(t), Sub2.__mro__[1].__name__)
q = Point([1], {2: 3})
c = copy.copy(q)
d = copy.deepcopy(q)
print(c is q, c == q, type(c).__name__, c.x is q.x, d == q, d.x is q.x, type(d).__name__)


def inner():
    Local = collections.namedtuple('Local', 'a b')
    return Local

print(inner(), inner()(1, 2), inner().__module__)
pts = [Point(i % 3, -i) for i in range(6)]
print(sorted(pts), max(pts, key=lambda v: v.y), {pt: 1 for pt in pts[:2]}, [a for a, _ in pts])
n = Point(1, Point(2, 3))
print(n, n.y.x, f'{n.x} {n!r:>5}', '%s' % (n,), '%s %s' % p)
print(getattr(p, 'x'), hasattr(p, 'z'), getattr(p, 'z', None), dir(p)[-4:], [f for f in p._fields], tuple(p), p[:1], type(p[:1]).__name__)
