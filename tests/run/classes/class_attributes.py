# Attributes of the class and of the instance: shadowing, deletion, sharing of mutables.
class C:
    shared = []
    n = 0

    def bump(self):
        self.n += 1


a, b = C(), C()
a.shared.append(1)
b.shared = [2]
a.bump()
a.bump()
print(C.shared, a.shared, b.shared, C.n, a.n, b.n)
del b.shared
print(b.shared, vars(a), vars(b))
C.n = 100
print(a.n, b.n)
C.added = lambda self: "added later"
print(a.added(), C().added())
a.added = lambda: "on the instance, unbound"
print(a.added(), b.added())
del C.added
try:
    b.added()
except AttributeError as error:
    print(error)
try:
    C.nothing
except AttributeError as error:
    print(error)
try:
    del C.nothing
except AttributeError as error:
    print(error)


class Sub(C):
    pass


Sub.n = 5
print(Sub().n, C().n, "n" in Sub.__dict__, "shared" in Sub.__dict__)
