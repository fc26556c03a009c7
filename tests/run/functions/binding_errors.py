# What a wrong call of a Python function says.
def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def optional(a, b=1):
    pass


def star(a, *args):
    pass


def kwonly(a, *, k):
    pass


def kwonly2(*, j, k, l):
    pass


def posonly(a, b, /, c):
    pass


def kwargs(a, **kw):
    pass


def defaults(a=1, b=2, c=3):
    pass


class C:
    def __init__(self, x):
        pass

    def method(self, a, b):
        pass

    def nothing():
        pass

    @staticmethod
    def st(a):
        pass

    @classmethod
    def cl(cls, a):
        pass


calls = [
    lambda: none(1),
    lambda: none(1, 2),
    lambda: none(x=1),
    lambda: one(),
    lambda: one(1, 2),
    lambda: one(b=1),
    lambda: one(1, a=2),
    lambda: two(),
    lambda: two(1),
    lambda: two(b=1),
    lambda: two(1, 2, 3),
    lambda: two(1, c=2),
    lambda: three(),
    lambda: three(1),
    lambda: optional(),
    lambda: optional(1, 2, 3),
    lambda: optional(1, 2, a=3),
    lambda: star(),
    lambda: star(1, 2, k=3),
    lambda: kwonly(1),
    lambda: kwonly(1, 2),
    lambda: kwonly(),
    lambda: kwonly(1, 2, k=3),
    lambda: kwonly2(),
    lambda: kwonly2(k=1),
    lambda: kwonly2(1),
    lambda: posonly(1, b=2, c=3),
    lambda: posonly(a=1, b=2, c=3),
    lambda: posonly(1),
    lambda: kwargs(),
    lambda: kwargs(1, 2),
    lambda: kwargs(1, **{"a": 2}),
    lambda: defaults(1, 2, 3, 4),
    lambda: defaults(d=1),
    lambda: C(),
    lambda: C(1, 2),
    lambda: C(1).method(1),
    lambda: C(1).method(1, 2, 3),
    lambda: C(1).nothing(),
    lambda: C.method(),
    lambda: C.st(),
    lambda: C.cl(1, 2),
    lambda: C(y=1),
    lambda: (lambda x: x)(),
    lambda: one(*5),
    lambda: one(**5),
    lambda: one(**{1: 2}),
    lambda: kwargs(1, **{"k": 1}, **{"k": 2}),
    lambda: one(*[1, 2]),
    lambda: two(**{"a": 1, "z": 2}),
    lambda: two(*None),
    lambda: defaults(1, *[2], b=3),
    lambda: one(None)(),
]
for call in calls:
    try:
        call()
    except TypeError as error:
        print(error)
