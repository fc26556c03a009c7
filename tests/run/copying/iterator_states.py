"""Iterators say how they are made anew (`__reduce__`), are put elsewhere (`__setstate__`), and so can be copied."""
import copy
from collections import deque


class Counted:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * 10


def what(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


sources = [
    [1, 2, 3], (1, 2, 3), b"abc", bytearray(b"abc"), "dé", range(3), range(5, 1, -2), range(10**30, 10**30 + 3),
    {1: 2, 3: 4}, {1: 2}.items(), {1: 2}.values(), {7}, Counted(),
]
for source in sources:
    it = iter(source)
    print(type(it).__name__, next(it))
    made = it.__reduce__()
    print(made[0], type(source) in (dict, set) or made[2:])
    print("copied", list(copy.copy(it)))
    if hasattr(it, "__setstate__"):
        for state in (0, 1, -7, 99):
            again = copy.copy(it)
            again.__setstate__(state)
            print(state, list(again))
            print(again.__reduce__()[1:] if not isinstance(source, range) else again.__reduce__()[2:])
        what(lambda: it.__setstate__("1"))
    print(list(it), next(it, "end"))
    if hasattr(it, "__setstate__"):
        it.__setstate__(0)
        print(list(it))

for it in (reversed([1, 2, 3]), reversed((1, 2, 3)), reversed({1: 2, 3: 4}), reversed({1: 2}.items())):
    print(type(it).__name__, next(it), list(copy.copy(it)))
    if hasattr(it, "__setstate__"):
        it.__setstate__(2)
        print(it.__reduce__()[2:], list(it))
        it.__setstate__(2)
        print(it.__reduce__(), list(it))

for it in (enumerate("abc"), zip([1, 2], [3, 4]), map(str, [1, 2]), filter(None, [0, 1, 2]), iter([1, 2, 3].pop, 2)):
    print(type(it).__name__, len(it.__reduce__()), next(it), list(copy.copy(it)))

strict = copy.copy(zip([1, 2], [3], strict=True))
what(lambda: list(strict))
loose = zip([1, 2], [3])
loose.__setstate__(True)
what(lambda: list(loose))

it = iter(deque([1, 2, 3]))
next(it)
print(it.__reduce__(), list(copy.copy(it)))

changed = {1: 2}
it = iter(changed)
changed[3] = 4
what(it.__reduce__)


def numbers():
    yield 1


for x in (numbers(), iter(memoryview(b"a")), {}.keys(), {}.items()):
    what(lambda: copy.copy(x))
    what(lambda: copy.deepcopy(x))
print(type(iter(memoryview(b"ab"))), list(memoryview(b"ab")))
print(iter, isinstance, issubclass, callable)
