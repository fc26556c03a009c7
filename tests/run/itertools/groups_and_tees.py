"""`groupby` and `tee`: iterators that share one."""

from itertools import groupby, tee


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: [(k, list(g)) for k, g in groupby("aabbbca")])
show(lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
show(lambda: [k for k, g in groupby("aabbbca")])
gs = [g for k, g in groupby("aabbbca")]
print([list(g) for g in gs])
g = groupby([1, 1, 2])
k1, a = next(g)
print(next(a))
k2, b = next(g)
print(list(a), list(b), next(g, "end"))
show(lambda: groupby())
show(lambda: groupby(1))
show(lambda: groupby([1], 2, 3))
show(lambda: next(groupby([1], 2)))
a, b, c = tee(iter([1, 2, 3]), 3)
print(next(a), next(a), next(b), list(c), list(a), list(b))
a, b = tee(range(200))
print(sum(a), sum(b))
show(lambda: tee([1], -1))
show(lambda: tee([1], 0))
show(lambda: tee(1))
show(lambda: tee())
show(lambda: tee([], 2, 3))
a, = tee([1, 2, 3], 1)
next(a)
b, c = tee(a)
print(a is b, list(b), list(c), type(a).__name__, type(a).__module__)
