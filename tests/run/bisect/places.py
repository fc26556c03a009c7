# bisect: places and insertion, bounds, keys, errors.
import bisect

data = [i * 7919 % 101 for i in range(40)]


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = [1, 2, 2, 2, 5]
for x in range(7):
    print(x, bisect.bisect(a, x), bisect.bisect_left(a, x), bisect.bisect_right(a, x, 1, 3), bisect.bisect_left(a, x, lo=2))

show(lambda: bisect.bisect(5, 1))
show(lambda: bisect.bisect({1: 2, 3: 4}, 1))
show(lambda: bisect.bisect([1, 2], 1, 0, 5))
show(lambda: bisect.bisect([1, 2], 1, -1))
show(lambda: bisect.bisect([1, 2], 1, 0, -1))
show(lambda: bisect.bisect([1, 2], 1, 'a'))
show(lambda: bisect.bisect([1, 2]))
show(lambda: bisect.bisect([1, 2], 5, 1, -5))
show(lambda: bisect.bisect([1], 'a'))
show(lambda: bisect.bisect([1], 1, 0, 'x'))
show(lambda: bisect.insort((1, 2), 1))
show(lambda: bisect.bisect_left([1, 2], 1, 0, 1, 2))
b = []
for x in data:
    bisect.insort(b, x)

print(b == sorted(data))
c = [('a', 1), ('b', 3)]
bisect.insort(c, ('x', 2), key=lambda t: t[1])
bisect.insort_left(c, ('y', 3), key=lambda t: t[1])
print(c, bisect.bisect(c, 2, key=lambda t: t[1]), bisect.bisect_left((1, 2, 3), 2), bisect.bisect('abc', 'b'), bisect.bisect(range(0, 100, 3), 50))


class L(list):

    def insert(self, i, x):
        print('insert', i, x)
        super().insert(i, x)

l = L([1, 3])
bisect.insort(l, 2)
print(l)
