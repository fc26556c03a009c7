# C3 linearisation, cooperative super, and orders that do not exist.
class A:
    def go(self):
        return ["A"]


class B(A):
    def go(self):
        return ["B"] + super().go()


class C(A):
    def go(self):
        return ["C"] + super().go()


class D(B, C):
    def go(self):
        return ["D"] + super().go()


class E(C):
    pass


class F(D, E):
    def go(self):
        return ["F"] + super().go()


print([c.__name__ for c in F.__mro__], F().go(), D().go(), E().go())
print([c.__name__ for c in F.mro()], super(B, F()).go(), super(D, F()).go())
for bases in ((A, B), (B, B), (D, B, A)):
    try:

        class Bad(*bases):
            pass

        print([c.__name__ for c in Bad.__mro__])
    except TypeError as error:
        print(error)
try:

    class X(B, C):
        pass

    class Y(C, B):
        pass

    class Z(X, Y):
        pass
except TypeError as error:
    print(error)
