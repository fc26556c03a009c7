# __del__ runs once; a resurrected object stays; errors in it do not stop the program.
saved = []


class Phoenix:
    def __del__(self):
        print("del")
        saved.append(self)


p = Phoenix()
del p
print(len(saved))
saved.clear()
print("second time silent", len(saved))


class Base:
    def __del__(self):
        print("base del")


class Child(Base):
    def __del__(self):
        print("child del")
        super().__del__()


class Inherits(Base):
    pass


Child()
Inherits()


class Chain:
    def __init__(self, n):
        self.n = n
        self.next = Chain(n - 1) if n else None

    def __del__(self):
        print("chain", self.n)


c = Chain(3)
c = None
print("end")
