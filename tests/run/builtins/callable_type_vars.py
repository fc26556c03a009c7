# callable, type of everything, __name__, __class__, vars.
class A:
    def m(self):
        pass

    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass

    def __call__(self):
        return "called"


class B:
    pass


a = A()
print([callable(x) for x in (len, A, a, B(), a.m, A.s, A.c, lambda: 0, 5, "x", None, int, str.upper)])
for x in (
    1,
    1.0,
    "s",
    b"b",
    True,
    None,
    [],
    (),
    {},
    set(),
    frozenset(),
    range(1),
    slice(1),
    a,
    A,
    type,
    object,
    len,
    (lambda: 0),
    a.m,
    ValueError("x"),
    ValueError,
    (x for x in ()),
    iter([]),
    bytearray(),
    Ellipsis,
    NotImplemented,
    property(),
):
    print(type(x), type(x).__name__, x.__class__ is type(x))
print(
    A.__name__,
    A.__qualname__,
    A.__module__,
    A.m.__name__,
    A.m.__qualname__,
    (lambda: 0).__name__,
    a.m.__func__ is A.m,
    a.m.__self__ is a,
    type(a) is A,
    type(A) is type,
    a(),
)
b = B()
b.x = 1
vars(b)["y"] = 2
print(vars(b), b.y, b.__dict__ is vars(b), Ellipsis, NotImplemented, ...)
try:
    B()()
except TypeError as error:
    print(error)
