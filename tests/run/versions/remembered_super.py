# super() at places that remember: bases that change, several heirs, receivers that are none.
class A:
    def __init__(self, x, y=1):
        self.x = x
        self.y = y

    def m(self, k=0):
        return ("A", self.x, k)

    @classmethod
    def c(cls):
        return "A.c " + cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"

    def __repr__(self):
        return f"A({self.x})"


class B(A):
    def __init__(self, x):
        super().__init__(x, y=2)
        self.z = 3

    def m(self, k=0):
        return ("B", super().m(k))

    @classmethod
    def c(cls):
        return "B.c " + super().c()

    @staticmethod
    def s():
        return "B.s"

    @property
    def p(self):
        return "B" + super().p

    def __repr__(self):
        return "B" + super().__repr__()

    def __eq__(self, o):
        return super().__eq__(o)

    def t(self):
        return super().s()


class M1(A):
    def m(self, k=0):
        return ("M1", super().m(k))


class M2(A):
    def m(self, k=0):
        return ("M2", super().m(k + 1))


class D(M1, M2):
    def m(self, k=0):
        return ("D", super().m(k))


class L(list):
    def append(self, x):
        super().append(x * 2)

    def __getitem__(self, i):
        return super().__getitem__(i) + 1


class Ex(Exception):
    def __init__(self, a):
        super().__init__(f"<{a}>")


for i in range(3):
    b = B(i)
    print(b.m(), b.m(k=i), B.c(), b.s(), b.p, b, b == b, b.t(), b.x, b.y, b.z)
    print(D(i).m(), M1(i).m(5), M2(i).m(6))
    l = L()
    l.append(i)
    print(l[0], Ex(i))


def patched(self, k=0):
    return "patched"


A.m = patched
print(B(1).m(), D(2).m())


class X(A):
    def m(self):
        return super().nope()

    def n(this):
        def inner():
            return super(X, this).m()

        return inner()

    def w(self):
        self = 5
        return super().m()


try:
    X(1).m()
except AttributeError as e:
    print(e)
print(X(1).n())
try:
    print(X(1).w())
except TypeError as e:
    print(e)


def f():
    s = 0
    for i in range(100):
        s += len(B(i).m())
    return s


print(f())
