"""`==` and `!=` of what says nothing about them, on one side or both."""


class A:
    pass


class Sub(A):
    pass


class Eq:
    def __eq__(self, other):
        print("Eq asked about", type(other).__name__)
        return NotImplemented


class Ne:
    def __ne__(self, other):
        print("Ne asked about", type(other).__name__)
        return "different"


class SubEq(A):
    def __eq__(self, other):
        print("SubEq asked about", type(other).__name__)
        return "equal"

    __hash__ = None


class Meta(type):
    def __eq__(cls, other):
        return "metas"

    __hash__ = type.__hash__


class Made(metaclass=Meta):
    pass


class Gone:
    __eq__ = None


things = [A(), Sub(), Eq(), Ne(), SubEq(), Made, Made(), None, 1, "text", A, object(), len, ..., NotImplemented, [].append]
for x in things:
    for y in things:
        print(type(x).__name__, type(y).__name__, x == y, x != y)
        if x == y:
            print("yes")
        if x != y:
            print("no")

for x, y in ((Gone(), A()), (A(), Gone()), (Gone(), Gone())):
    for compare in (lambda: x == y, lambda: x != y):
        try:
            print(compare())
        except TypeError as error:
            print(error)

a, b = A(), A()
print(a == b, a != b, a == a, a != a, a in [b], a in [b, a], [b, a].index(a), [a] == [a], (a,) != (b,))
A.__eq__ = lambda self, other: True
print(a == b, a != b, Sub() == 3)
del A.__eq__
print(a == b, a != b)
A.__ne__ = lambda self, other: "never"
print(a == b, a != b, 3 != a)
del A.__ne__
print(a != b)
print({a: 1}.get(b), len({a, b, a}))
