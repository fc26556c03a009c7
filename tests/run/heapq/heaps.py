# heapq: heaps, the order of comparisons, nsmallest, nlargest, merge, errors.
import heapq


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class N:
    """Notes each comparison."""


    def __init__(self, n):
        self.n = n


    def __lt__(self, other):
        log.append((self.n, other.n))
        return self.n < other.n


    def __repr__(self):
        return f'N{self.n}'

log = []
data = [i * 7919 % 101 for i in range(40)]
h = []
for x in data:
    heapq.heappush(h, x)

print(h)
print([heapq.heappop(h) for _ in range(40)])
h = [N(x) for x in data]
heapq.heapify(h)
print(h, len(log), log[:20])
log.clear()
print([heapq.heappop(h) for _ in range(5)], log)
log.clear()
print(heapq.heapreplace(h, N(50)), heapq.heappushpop(h, N(1)), heapq.heappushpop(h, N(1000)), log)
log.clear()
heapq.heappush(h, N(3))
print(h, log)
h = ['b', 'a', 'c']
heapq.heapify(h)
print(h)
h = [2.5, 1, True, -3.0]
heapq.heapify(h)
print(h, heapq.heappop(h))
show(lambda: heapq.heappush((), 1))
show(lambda: heapq.heappop([]))
show(lambda: heapq.heappush([1]))
show(lambda: heapq.heapify(1))
show(lambda: heapq.heapreplace([], 1))
show(lambda: heapq.heappushpop([], 1))
show(lambda: heapq.heappush([1], 'a'))
show(lambda: heapq.heappop(x=1))


class Evil:

    def __init__(self, h):
        self.h = h


    def __lt__(self, other):
        self.h.clear()
        return True

e = []
e.extend([Evil(e), Evil(e), Evil(e)])
show(lambda: heapq.heappop(e))
e = [Evil([]), 1]
e[0].h = e
show(lambda: heapq.heapify(e))
e.clear()
for n in (-1, 0, 1, 2, 5, 39, 40, 100):
    print(n, heapq.nsmallest(n, data), heapq.nlargest(n, data), heapq.nsmallest(n, iter(data), key=lambda x: -x), heapq.nlargest(n, data, key=lambda x: x % 10))

print(heapq.nsmallest(2, 'banana'), heapq.nlargest(3, {'a': 1, 'c': 2, 'b': 3}), heapq.nsmallest(1, []), heapq.nlargest(3, []), heapq.nsmallest(n=2, iterable=[3, 1, 2]))
show(lambda: heapq.nsmallest('a', [1, 2]))
show(lambda: heapq.nsmallest(2, 5))
show(lambda: heapq.nsmallest(1, 5))
show(lambda: heapq.nsmallest(2.5, [1, 2, 3]))
show(lambda: heapq.nlargest(2, [1, 'a', 3]))
log.clear()
print(heapq.nsmallest(3, [N(x) for x in data[:10]]), log)
log.clear()
print(heapq.nlargest(3, [N(x) for x in data[:10]]), log)
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [], [0, 9, 10])))
print(list(heapq.merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)))
print(list(heapq.merge([9, 5, 1], [8, 5, 2], reverse=True)), list(heapq.merge()), list(heapq.merge([3])), list(heapq.merge([1, 1], [1.0, 1])))
log.clear()
print(list(heapq.merge([N(1), N(5)], [N(2), N(3)], [N(4)])), log)
show(lambda: list(heapq.merge(1)))
show(lambda: list(heapq.merge([1], ['a'])))


def spoken(n):
    for i in n:
        print('read', i)
        yield i

m = heapq.merge(spoken([1, 3]), spoken([2]))
print(next(m))
print(next(m))
print(list(m), list(m))
print(type(m).__name__)
print(list(heapq.merge([(1, 'b')], [(1, 'a')], key=lambda t: t[0])), list(heapq.merge('ad', 'be', key=str.upper, reverse=False)))
