"""`count`, `cycle`, `repeat`: values, reprs, lengths, errors of arguments."""

from itertools import count, cycle, islice, repeat


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: list(islice(count(), 5)))
show(lambda: list(islice(count(2, 3), 5)))
show(lambda: list(islice(count(2.5, 0.5), 5)))
show(lambda: list(islice(count(True), 3)))
show(lambda: list(islice(count(True, 2), 3)))
show(lambda: list(islice(count(2**63-2), 4)))
show(lambda: list(islice(count(-2**70, -1), 4)))
show(lambda: count("a"))
show(lambda: count(1, "a"))
for c in (count(), count(3), count(3, 1), count(3, 2), count(3, 1.0), count(1.5), count(-1, -1), count(2**65), count(start=4, step=5)):
    next(c)
    print(repr(c))
show(lambda: count(1, 2, 3))
show(lambda: count(x=2))
show(lambda: list(islice(cycle("abc"), 8)))
show(lambda: list(cycle([])))
show(lambda: cycle())
show(lambda: cycle(1))
show(lambda: cycle(iterable=[1]))
show(lambda: list(repeat(3, 4)))
show(lambda: repeat(3, 4))
show(lambda: repeat("a"))
show(lambda: repeat("a", -3))
show(lambda: repeat(object=1, times=2))
show(lambda: repeat(1, times=2.5))
show(lambda: repeat())
show(lambda: repeat(1, 2, 3))
show(lambda: repeat(5, 7).__length_hint__())
show(lambda: repeat(5).__length_hint__())
show(lambda: repeat(1, 10**30))
class C(count):
    def __repr__(self): return "C!" + super().__repr__()
x = C(4)
x.y = 3
print(x, next(x), x, x.y, isinstance(x, count))
