# Counter: counting, updates, order of the most common, operators, comparison, subclasses.
import copy
from collections import Counter


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


c = Counter('abracadabra')
print(c, c.most_common(2), c.most_common(), c['zz'], c.total(), sorted(c.elements()))
print(Counter(), Counter(a=1, b=2), Counter({'x': 3}), Counter([1, 1, 2]), Counter({'x': 3}, x=2, y=1), Counter(None))
show(lambda: Counter(1))
show(lambda: Counter([1], 2))
show(lambda: Counter([[]]))
show(lambda: Counter.fromkeys('ab'))
c.update('aaa')
c.update({'z': 5})
c.update(a=100)
c.update()
print(c)
c.subtract('ab')
c.subtract({'z': 10})
c.subtract(q=1)
print(c)
show(lambda: c.update(1, 2))
show(lambda: c.update(5))
show(lambda: c.most_common('a'))
print(c.most_common(0), c.most_common(-1), c.most_common(100) == c.most_common(), c.most_common(n=1))
del c['nothing']
del c['a']
print(c, 'a' in c)
a = Counter(a=3, b=1, c=0, d=-2)
b = Counter(a=1, b=2, e=-3, f=4)
print(a + b, a - b, a | b, a & b, +a, -a, a == b, a != b, a < b, a <= b, a > b, a >= b)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {'a': 1}, Counter(a=1, b=0) == {'a': 1}, Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=2), Counter() < Counter())
show(lambda: a + {'a': 1})
show(lambda: a < {'a': 1})
show(lambda: hash(a))
for op in ('+=', '-=', '|=', '&='):
    t = Counter(a=3, b=1, c=0, d=-2)
    if op == '+=':
        t += b
    elif op == '-=':
        t -= b
    elif op == '|=':
        t |= b
    else:
        t &= b
    print(op, t)

print(a.copy(), copy.copy(a), copy.deepcopy(a), a.copy() is a, type(a.copy()).__name__, Counter(a='x', b=1), Counter(a=1.5, b=2))


class C2(Counter):
    pass

k = C2('aab')
k.tag = 1
print(k, k.tag, k + k, k.copy(), type(k.copy()).__name__, k.most_common(1), k['q'])
e = c.elements()
print(type(e).__name__)
words = 'the quick the lazy the dog quick'.split()
cnt = Counter(words)
for w in words:
    cnt[w] += 1

print(cnt, cnt.most_common(1)[0], sum(cnt.values()), max(cnt, key=cnt.get), isinstance(cnt, dict), Counter)
print(Counter((x % 3 for x in range(10))), Counter({1: 2}).items(), list(Counter('ab').keys()), Counter(a=2 ** 62) + Counter(a=2 ** 62))
