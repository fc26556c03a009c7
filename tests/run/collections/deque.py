# deque: elements, ends, limits, operators, copies, errors.
import copy
from collections import deque


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = deque([1, 2, 3])
print(d, len(d), d[0], d[-1], d.maxlen)
show(lambda: d[3])
show(lambda: d[-4])
show(lambda: d['a'])
show(lambda: d[1:2])
show(lambda: d[10 ** 30])
show(lambda: deque(5))
show(lambda: deque([1], 2, 3))
show(lambda: deque([1], maxlen=-1))
show(lambda: deque([1], maxlen='x'))
show(lambda: deque(iterable='abc', maxlen=2))
show(lambda: deque(x=1))
show(lambda: deque([], 10 ** 30))
show(lambda: deque([], True))
d.append(4)
d.appendleft(0)
print(d)
print(d.pop(), d.popleft(), d)
show(lambda: deque().pop())
show(lambda: deque().popleft())
d.extend('ab')
d.extendleft('xy')
print(d)
d.extend(d)
print(d)
d.extendleft(d)
print(len(d))
d = deque(range(10), maxlen=4)
print(d, d.maxlen)
d.append(10)
d.appendleft(-1)
print(d)
show(lambda: d.insert(1, 5))
d = deque(range(5))
for i in (-10, -5, -1, 0, 2, 4, 5, 6, 100):
    d.insert(i, f'i{i}')
    print(d)

for i in (0, -1, 3, 5):
    del d[i]
    print(d)



def delete(i):
    del d[i]

show(lambda: delete(50))
show(lambda: delete('a'))


def put(i):
    d[i] = 1

show(lambda: put(50))
show(lambda: put('a'))
show(lambda: put(-1))
print(d)
for n in (1, -1, 0, 3, -3, 7, 100, -101):
    d.rotate(n)
    print(n, d)

e = deque(range(8))
for n in (1, -1, 5, -3, 9):
    e.rotate(n)
    print(n, e)

e.rotate()
print(e)
show(lambda: e.rotate('a'))
show(lambda: e.rotate(1.5))
d.reverse()
print(d)
e.reverse()
print(e)
print(e.count(3), e.index(3), 3 in e, 99 in e)
show(lambda: e.index(99))
show(lambda: e.index(3, 7))
show(lambda: e.index(3, 0, 'a'))
show(lambda: e.index(e[5], -3, -1))
show(lambda: e.index(e[5], 5, 6))
e.remove(3)
print(e)
show(lambda: e.remove(99))
show(lambda: e.append())
show(lambda: e.append(1, 2))
show(lambda: e.append(x=1))
show(lambda: e.insert('a', 1))
show(lambda: e.pop(1))
show(lambda: e.extend(5))
c = e.copy()
print(c == e, c is e, c != e, c < e, c <= e)
import copy
print(copy.copy(deque([1, [2]], 5)), copy.deepcopy(deque([1, [2]], 5)))
print(deque([1, 2]) < deque([1, 3]), deque([1, 2]) < deque([1, 2, 3]), deque([2]) > deque([1, 5]), deque([1, 2]) >= deque([1, 2]), deque([1]) == [1], deque([1]) != [1])
print(deque([1]) in [[1]])
show(lambda: deque([1]) + [2])
show(lambda: deque([1], 1) + deque([2]))
show(lambda: deque([1]) + deque([2]))
show(lambda: deque([1, 2]) * 2)
show(lambda: 3 * deque([1, 2]))
show(lambda: deque([1, 2], 3) * 4)
show(lambda: deque([1]) * -1)
show(lambda: deque([1]) * 'a')
show(lambda: deque([1]) * 1.5)
m = deque([1, 2, 3], 5)
m *= 3
print(m)
m += [9]
print(m)
m *= 0
print(m)
r = deque([1])
r.append(r)
print(r)
r.append([r])
print(r)
r.clear()
it = iter(deque([1, 2, 3]))
print(next(it), it.__length_hint__(), list(it))
rv = reversed(deque([1, 2, 3]))
print(next(rv), rv.__length_hint__(), list(rv))
