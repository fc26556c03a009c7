"""Namespaces and names that hold instances of classes that derive from str, or no strings at all."""


class Text(str):
    pass


class Odd:
    pass


C = type("C", (), {Text("first"): 1, "second": 2, 3: "three", None: "none", (1, 2): "pair", Odd: "class", 2.5: "float"})
print(C.first, C.second, C().first, getattr(C, "fi" + "rst"), getattr(C, Text("second")), hasattr(C, Text("third")))
print(C.__dict__[3], C.__dict__[None], C.__dict__[(1, 2)], C.__dict__[Odd], len([k for k in C.__dict__ if not isinstance(k, str)]))


class D(C):
    locals()[Text("third")] = 3
    locals()[17] = "seventeen"


print(D.third, D.first, D.__dict__[17], hasattr(D, "fourth"))
setattr(D, Text("fourth"), 4)
print(D.fourth, D().fourth, "fourth" in D.__dict__)
D.first = 10
del D.fourth
print(D.first, hasattr(D, "fourth"), C.first)
for i in range(40):
    setattr(D, "name" + str(i), i)
for i in range(0, 40, 2):
    delattr(D, "name" + str(i))
print([getattr(D, "name" + str(i), None) for i in range(40)])
print(D().name39, hasattr(D(), "name38"), sorted(k for k in vars(D) if isinstance(k, str) and k.startswith("name"))[:4])


class Add:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return NotImplemented if isinstance(other, str) else ("add", self.n, getattr(other, "n", other))

    def __radd__(self, other):
        return "radd", self.n, other


class More(Add):
    def __radd__(self, other):
        return "more", self.n, other.n


class Same(Add):
    pass


print(Add(1) + Add(2), Add(1) + More(2), More(1) + Add(2), More(1) + More(2), Add(1) + Same(2), Same(1) + Add(2), 5 + Add(1), "x" + Add(1), [1] + Add(1))
for left, right in ((Add(1), "x"), (Odd(), Odd()), (Odd(), 1), (1, Odd()), (Odd(), More(1)), (1j, "a"), (1j, None), ({1}, [1]), ({1}, 1)):
    try:
        print(left + right if not isinstance(left, set) else left & right)
    except Exception as error:
        print(type(error).__name__, error if "object" not in str(error) else "")
print(1j + 2, 2 + 1j, 2.5 * 1j, 1j * True, 1j - 2**70, (1 + 2j) ** 2, 1j + 1j, 1j == 1, {1} & {1, 2}, {1} | {2}, {1} - {1}, {1} ^ {3})


class I(int):
    pass


for a in (0, 1, -1, 2**31, -(2**31), 2**32 - 1, 2**32, 2**61, -(2**62), 2**64, -(2**64)):
    for b in (0, 3, -3, 2**32 - 1, -(2**32), 2**62, -(2**70)):
        assert I(a) + b == a + b and I(a) - b == a - b and b - I(a) == b - a and I(a) + I(b) == a + b and I(a) - I(b) == a - b, (a, b)
        assert type(I(a) + I(b)) is int
print("sums agree")
print("ПРИВЕТ мир ßẞ".lower(), "привет".upper(), "ήλιος".upper(), "ΉΛΙΟΣ ΣΑΣ".lower(), "İıŉ".lower(), "ŉx".upper(), "ÿā".upper(), "Āÿ".lower(), "ǅǆ".upper(), "ﬁл".upper(), "Ꭰꭰ".lower(), "ꭰ".upper(), "K Ω".lower(), "ſā".upper(), "中文ab".upper())
