# Objects reached through attributes, defaults, class attributes and bound methods.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def child(self):
        return D(self.name + "'")


def use(d=D("default")):
    return d.name


print(use(), use(D("given")))
use.__defaults__ = None
print("default gone")


class Config:
    shared = D("class attribute")


Config.shared = D("new class attribute")
print("replaced")
del Config.shared
print("deleted")
print(D("a").child().child().name)
method = D("held by method").child
print("have method")
method = None
a = D("outer")
a.inner = D("inner")
a.inner.inner = D("innermost")
a.inner = None
print("cut")
a.ref = a.child()
del a
print("end")
