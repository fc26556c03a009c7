"""`x[i]`, `x[i] = v` and `len(x)` of classes of the library, their errors, and of classes that derive from them."""

import array
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque
from types import MappingProxyType


class Index:
    def __index__(self):
        return 1

    def __repr__(self):
        return "Index"


class Deque(deque):
    def __getitem__(self, i):
        return "own", super().__getitem__(i) if isinstance(i, int) else i


class Plain(deque):
    pass


class Missing(dict):
    def __missing__(self, key):
        return "missing", key


def attempt(f, *args):
    try:
        result = f(*args)
        return result.tolist() if isinstance(result, memoryview) else result
    except Exception as e:
        return type(e).__name__, str(e)


def put(x, i, v):
    x[i] = v
    return list(x)


def drop(x, i):
    del x[i]
    return list(x)


values = [
    deque([1, 2, 3]), Deque([1, 2]), Plain("ab"), deque([1, 2], maxlen=2), array.array("i", [4, 5]), bytearray(b"abc"), memoryview(b"abc"), memoryview(bytearray(b"xyz")),
    range(5), OrderedDict(a=1, b=2), Counter("aab"), defaultdict(list, k=[1]), defaultdict(None), Missing(x=1), MappingProxyType({"a": 1}), ChainMap({"a": 1}), UserList([1, 2]),
    UserDict(a=1), (1, 2), "añb", b"xyz", [1, 2], {"a": 1},
]
for x in values:
    for i in (0, -1, 1, 9, -9, True, Index(), "a", 1.5, None, slice(0, 1), (0,), []):
        print(type(x).__name__, i, attempt(lambda: x[i]), attempt(len, x))
for make in (lambda: deque([1, 2]), lambda: Deque([1]), lambda: array.array("i", [4, 5]), lambda: bytearray(b"abc"), lambda: OrderedDict(a=1), lambda: Counter("a"), lambda: [1, 2], lambda: (1,), lambda: "a", lambda: range(2)):
    for i in (0, -1, 5, Index(), "a", slice(0, 1)):
        for v in (7, "s", [8]):
            x = make()
            print(type(x).__name__, i, v, attempt(put, x, i, v))
        print(type(make()).__name__, "del", i, attempt(drop, make(), i))
