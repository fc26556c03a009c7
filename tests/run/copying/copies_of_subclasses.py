# `copy` and `pickle` of instances of classes derived from those of the library, with and without attributes.
import collections
import copy
import io
import pickle
import types


class Set(set):
    pass


class Frozen(frozenset):
    pass


class Slotted(set):
    __slots__ = ("mark",)


class Int(int):
    pass


class Float(float):
    pass


class Str(str):
    pass


class Bytes(bytes):
    pass


class ByteArray(bytearray):
    pass


class Complex(complex):
    pass


class Tuple(tuple):
    pass


class List(list):
    pass


class Dict(dict):
    pass


class Ordered(collections.OrderedDict):
    pass


class OrderedSlotted(collections.OrderedDict):
    __slots__ = ("mark",)


class Text(io.StringIO):
    pass


class Data(io.BytesIO):
    pass


class Space(types.SimpleNamespace):
    pass


def shown(x):
    if isinstance(x, (io.StringIO, io.BytesIO)):
        return f"{type(x).__name__}({x.getvalue()!r}) at {x.tell()}"
    if isinstance(x, (set, frozenset)):
        return f"{type(x).__name__}({sorted(x)})"
    return f"{type(x).__name__} {x!r}"


def mark(x):
    return getattr(x, "mark", "none")


def made():
    yield Set([1, 2])
    yield Frozen([1, 2])
    yield Slotted([3])
    yield Int(10**30)
    yield Float(2.5)
    yield Str("x\u20ac")
    yield Bytes(b"ab\xff")
    yield ByteArray(b"ab\xff")
    yield ByteArray()
    yield Complex(1, -2)
    yield Tuple(([1], 2))
    yield List([[1], 2])
    yield Dict({1: [2]})
    yield Ordered([(2, 1), (1, 2)])
    yield OrderedSlotted(a=1)
    yield bytearray(b"ab")
    yield {1, 2}
    yield types.SimpleNamespace(a=[1], b=2)
    yield list[int]
    yield dict[str, list[int]]


for x in made():
    try:
        x.mark = ["m"]
    except (AttributeError, TypeError):
        pass
    print(shown(x), mark(x))
    for way in (copy.copy, copy.deepcopy):
        y = way(x)
        print("  ", way.__name__, shown(y), mark(y), type(y) is type(x), mark(y) is mark(x))
    for protocol in range(6):
        y = pickle.loads(pickle.dumps(x, protocol))
        print("  ", protocol, shown(y), mark(y), type(y) is type(x))

for x in (io.StringIO("a\nb\r\nc", newline=None), io.StringIO("a\nb"), Text("abc\ndef"), io.BytesIO(b"abc"), Data(b"abcdef")):
    x.seek(2)
    for way in (copy.copy, copy.deepcopy):
        y = way(x)
        y.write(type(y.getvalue())() + y.read(1))
        print(shown(x), shown(y))
    print(x.__getstate__()[:3])
closed = io.StringIO()
closed.close()
try:
    copy.copy(closed)
except ValueError as error:
    print(error)
for state in ((1, 2), ("a", "\n", -1, None), ("a", "\n", 0, 3), ("a", "q", 0, None), "abcd"):
    try:
        io.StringIO().__setstate__(state)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for state in ((1, 2), (b"a", -1, None), (b"a", 0, 3), (b"a", "x", None), "ab"):
    try:
        io.BytesIO().__setstate__(state)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(bytearray(b"a").__reduce__()[1:], bytearray(b"a").__reduce_ex__(3)[1:], bytearray().__reduce_ex__(3)[1:])
print({3}.__reduce__()[1:], Slotted().__reduce__()[1:])
