# `types.MappingProxyType` of all kinds of mappings, and `isinstance` with abstract classes of collections.
import array
import collections
import collections.abc
import types

source = {"a": 1, "b": 2}
m = types.MappingProxyType(source)


class Own:
    def __getitem__(self, key):
        return key * 2

    def keys(self):
        return ["own"]

    def copy(self):
        return "copied"

    def get(self, *args):
        return args


def told(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for f in (
    lambda: m | {"c": 3},
    lambda: {"c": 3} | m,
    lambda: m | m,
    lambda: m | 3,
    lambda: list(reversed(m)),
    lambda: m == source,
    lambda: m == types.MappingProxyType({"a": 1, "b": 2}),
    lambda: m != {},
    lambda: hash(m),
    lambda: m.copy(),
    lambda: m.get("a"),
    lambda: m.get("z", 5),
    lambda: list(m.items()),
    lambda: (m.keys(), m.values()),
    lambda: types.MappingProxyType[int, str],
    lambda: types.MappingProxyType(collections.ChainMap({1: 2})),
    lambda: types.MappingProxyType(collections.OrderedDict(a=1)).get("a"),
    lambda: types.MappingProxyType(Own())["x"],
    lambda: types.MappingProxyType(Own()).keys(),
    lambda: types.MappingProxyType(Own()).copy(),
    lambda: types.MappingProxyType(Own()).get(1),
    lambda: types.MappingProxyType(Own()).items(),
    lambda: types.MappingProxyType([1]),
    lambda: types.MappingProxyType((1,)),
    lambda: types.MappingProxyType(3),
    lambda: types.MappingProxyType("ab")[1],
    lambda: types.MappingProxyType(m)["a"],
):
    print(told(f))
try:
    m |= {"x": 1}
except TypeError as error:
    print(error)
source["c"] = 3
print(m, len(m), "c" in m)

for x in ([], (), "", b"", bytearray(), range(0), memoryview(b""), collections.deque(), array.array("i"), {}, set(), m):
    kinds = ("Sequence", "MutableSequence", "Mapping", "MutableMapping", "Set", "Sized", "Collection", "Reversible", "Hashable")
    print(type(x).__name__, [kind for kind in kinds if isinstance(x, getattr(collections.abc, kind))])


class Deque(collections.deque):
    pass


print(issubclass(Deque, collections.abc.MutableSequence), issubclass(array.array, collections.abc.Sequence))
print(collections.OrderedDict.fromkeys("ab", value=1), collections.OrderedDict.fromkeys(iterable="x"))
