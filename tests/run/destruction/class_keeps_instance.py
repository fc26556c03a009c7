# Classes that keep instances of themselves or of each other: only the end of the program lets go of these.
class A:
    pass


A.x = A()
A.x.name = "a"


class B:
    __slots__ = ("one", "two")


B.kept = B()
B.kept.one = B()
B.kept.two = [B()]


class C:
    pass


class D(C):
    pass


C.d = D()
D.c = C()
C.d.a = A()
D.c.many = {i: D() for i in range(3)}


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


Told.kept = Told("kept by its class")


class Meta(type):
    pass


class E(metaclass=Meta):
    pass


Meta.instance = E()
E.instance = E()
E.itself = E


class F:
    def method(self):
        return self.value


F.bound = F().method
F.bound.__self__.value = 5
F.made = (F() for _ in range(2))
next(F.made)


class G(Exception):
    pass


try:
    raise G("kept")
except G as error:
    G.last = error


def local():
    class H:
        pass

    H.x = H()
    H.x.y = 1
    return H.x


h = local()


class I(dict):
    pass


I.x = I(a=1)
I.x.attribute = 1
print(A.x.name, len(B.kept.two), len(D.c.many), F.bound(), G.last, h.y, I.x)
