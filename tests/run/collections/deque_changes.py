# deque: changes while somebody iterates or compares; subclasses; when elements die.
from collections import deque


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def mutate(op):
    d = deque([1, 2, 3])
    it = iter(d)
    next(it)
    op(d)
    try:
        return next(it, 'end')
    finally:
        try:
            print(next(it, 'end'))
        except RuntimeError as x:
            print(x)

for op in (lambda d: d.append(1), lambda d: d.pop(), lambda d: d.rotate(0), lambda d: d.reverse(), lambda d: d.clear(), lambda d: d.__setitem__(0, 5), lambda d: d.insert(1, 1), lambda d: d.remove(2), lambda d: d.__delitem__(0), lambda d: d.extend([]), lambda d: d.__imul__(1), lambda d: d.__imul__(2)):
    show(lambda: mutate(op))

d = deque([1, 2])
it = iter(d)
list(it)
d.append(3)
show(lambda: next(it))
d = deque([1, 2])
it = reversed(d)
list(it)
d.append(3)
show(lambda: next(it, 'end'))


class Bad:

    def __init__(self, d):
        self.d = d


    def __eq__(self, other):
        self.d.append(1)
        return False

b = deque()
b.extend([Bad(b), 2])
show(lambda: 2 in b)
show(lambda: b.count(7))
show(lambda: b.index(7))
show(lambda: b.remove(7))
b.clear()


class D(deque):
    pass

s = D([1, 2], 5)
s.name = 'n'
print(s, s.copy(), s.name, type(s + s).__name__, s * 2)
print(type(iter(s)).__name__, deque[int], deque.__name__, deque.__module__, deque)
print(bool(deque()), bool(deque([0])), sum(deque(range(100))), list(deque('ab')), sorted(deque([3, 1, 2])), max(deque([3, 9])), *deque('xy'))
q = deque()
for i in range(1000):
    q.append(i)
    q.append(-i)
    q.popleft()

print(len(q), sum(q), q[0], q[-1])
z = deque(range(5), 0)
print(z)
z.append(1)
z.appendleft(1)
z.extend([1])
print(z)
show(lambda: z.insert(0, 1))


class Loud:

    def __init__(self, n):
        self.n = n


    def __del__(self):
        print('bye', self.n)

q = deque([Loud(1), Loud(2), Loud(3)], 3)
q.append(Loud(4))
q.popleft()
q[0] = None
del q[1]
print(len(q))
q.append(Loud(6))
q.append(Loud(7))
q.clear()
print('cleared')
q = deque([Loud(8), Loud(9)])
del q
