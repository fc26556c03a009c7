# Methods behind super(), called without making a bound method, and attributes behind it.
class A:
    x = 3

    def f(self):
        return "A"

    @property
    def p(self):
        return 5


class B(A):
    def __init__(self):
        self.y = 1

    def f(self):
        return "B" + super().f()

    def g(self):
        return super().p, super().x

    def nowhere(self):
        return super().nowhere()

    @classmethod
    def c(cls):
        return super().f(cls)


class C(B):
    def __init__(self):
        super().__init__()
        self.z = 2

    def f(self):
        return "C" + super().f()


class Doubled(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)

    def get(self, key):
        return super().get(key, "none")


class Problem(Exception):
    def __init__(self, *args):
        super().__init__("m", *args)

    def __str__(self):
        return "problem " + super().__str__()


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)


class Made(metaclass=Meta):
    pass


def attempt(act):
    try:
        print(act())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def read(o):
    return o.y


for each in [A(), B(), C(), B(), A()]:
    print(each.f(), each.x, getattr(each, "y", None))
print(B().g(), B.c(), super(B, B).f(B()), super(B, B()).f())
attempt(B().nowhere)
attempt(lambda: super(A, 3))
b, c = B(), C()
print(read(b), read(c))
del b.y
attempt(lambda: read(b))
c.f = lambda: "own"
for each in (B(), c, C(), c):
    print(each.f())
doubled = Doubled()
doubled[1] = 4
print(doubled, doubled.get(1), doubled.get(2))
try:
    raise Problem(1)
except Problem as problem:
    print(problem, problem.args, repr(problem))
print(type(Made()).__name__)
