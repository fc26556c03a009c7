# pickle, the host's in Python: every protocol, and what classes say of themselves
import pickle
from collections import OrderedDict, deque, namedtuple
from datetime import date

Point = namedtuple("Point", "x y")


class Plain:
    def __init__(self, n):
        self.n = n
        self.items = [n, {"k": (n,)}]

    def __eq__(self, other):
        return self.__dict__ == other.__dict__


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


class WithState:
    def __init__(self):
        self.hidden = 1

    def __getstate__(self):
        return {"shown": 2}

    def __setstate__(self, state):
        self.shown = state["shown"] + 1


class Reduced:
    def __init__(self, a, b):
        self.both = (a, b)

    def __reduce__(self):
        return Reduced, self.both


class Named(dict):
    pass


def function(x):
    return x + 1


values = [
    [1, 2.5, "s", b"b", None, True, (1, 2), {"a": {1, 2}}, 10**30], "é\u20ac\U0001f600\n", (), [], {}, frozenset({3}),
    -5, 1 << 40, -(1 << 70), 1.5, float("inf"), bytearray(b"xy"), Point(1, 2), date(2024, 2, 29), range(3),
    OrderedDict([("z", 1), ("a", 2)]), deque([1, 2], 5), function, len, Plain, complex(1, 2), slice(1, 2, None),
]
for value in values:
    for protocol in range(6):
        data = pickle.dumps(value, protocol)
        assert pickle.loads(data) == value, (value, protocol)
    print(type(value).__name__, len(data), data[:40])
for protocol in range(6):
    p = pickle.loads(pickle.dumps(Plain(3), protocol))
    w = pickle.loads(pickle.dumps(WithState(), protocol))
    r = pickle.loads(pickle.dumps(Reduced(1, [2]), protocol))
    n = pickle.loads(pickle.dumps(Named(a=1), protocol))
    print(p == Plain(3), w.__dict__, r.both, type(n).__name__, n)
s = pickle.loads(pickle.dumps(Slotted(7), 2))
print(s.a, hasattr(s, "b"))
shared = [1]
a, b = pickle.loads(pickle.dumps([shared, shared]))
print(a is b)
loop = []
loop.append(loop)
c = pickle.loads(pickle.dumps(loop))
print(c[0] is c)
for bad in (lambda: 0,):
    try:
        pickle.dumps(bad)
    except (pickle.PicklingError, TypeError, AttributeError) as e:
        print(type(e).__name__)
