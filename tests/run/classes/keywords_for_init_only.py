"""Classes derived from built-in ones whose constructors take no keywords: an `__init__` can take some."""
import collections
import itertools


def show(base, *args):
    class WithInit(base):
        def __init__(self, *args, newarg=None):
            self.newarg = newarg

    class Without(base):
        pass

    for make in (WithInit, Without, base):
        try:
            made = make(*args, newarg=3)
        except TypeError as error:
            print(make.__name__, error)
        else:
            print(base.__name__, made.newarg)


for plain in (list, tuple, set, frozenset, float, int, str, bytes, bytearray, complex):
    show(plain)
show(zip, [1])
show(map, str, [1])
show(filter, None, [1])
show(enumerate, [1])
show(reversed, 3 * (1,))
show(collections.deque)
show(itertools.chain)
show(itertools.count)
show(itertools.cycle, [1])
show(itertools.islice, [1], 2)
show(itertools.permutations, [1])
show(itertools.product)
show(itertools.starmap, pow, [])
show(itertools.takewhile, bool, [])
show(itertools.compress, [], [])
show(itertools.combinations, [], 1)
show(itertools.pairwise, [])

for call in (
    lambda: itertools.combinations([], 1, 2),
    lambda: itertools.combinations(r=1, iterable=[], x=2),
    lambda: (1).to_bytes(1, "big", 2),
    lambda: sum([], 1, 2),
    lambda: "a".encode("a", "b", "c"),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
