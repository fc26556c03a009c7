"""What counts as a mapping for `Counter`, and as a sequence for `random.sample`: classes that derive from the abstract
ones, or are registered with them, too."""

import random
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList
from collections.abc import Mapping, Sequence


class M(Mapping):
    def __init__(self, d):
        self.d = d

    def __getitem__(self, k):
        return self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


class S(Sequence):
    def __init__(self, d):
        self.d = d

    def __getitem__(self, k):
        return self.d[k]

    def __len__(self):
        return len(self.d)




class Registered:
    def __init__(self, d):
        self.d = d

    def __getitem__(self, k):
        return self.d[k]

    def __len__(self):
        return len(self.d)

    def keys(self):
        return self.d.keys()

    def items(self):
        return self.d.items()


class Alike(Registered):
    def __iter__(self):
        return iter(self.d)


for x in ({"a": 3}, UserDict({"a": 3}), M({"a": 3}), ChainMap({"a": 3}), OrderedDict(a=3), Counter(a=3), Alike({"a": 3}), ["a"]):
    c = Counter(x)
    print(type(x).__name__, c)
    c.update(x)
    print(c)
    c.subtract(x)
    print(c)


def sample(x):
    try:
        print(type(x).__name__, len(random.sample(x, 1)))
    except Exception as error:
        print(type(x).__name__, type(error).__name__, error)


for x in ([1, 2, 3], (1, 2), "abc", range(5), UserList([1, 2]), S([1, 2, 3]), Registered([1, 2]), {1: 2}, {1}, M({1: 2}), iter([1])):
    sample(x)
Sequence.register(Registered)
sample(Registered([1, 2]))
Mapping.register(Alike)
print(Counter(Alike({"b": 4})))
