# Temporaries die as soon as they are used.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __add__(self, other):
        return D(self.name + other.name)

    def me(self):
        return self

    def text(self):
        return self.name


print((D("a") + D("b")).text())
print(D("c").me().me().text(), D("d").text())
print("and/or:", (D("falsy?") and 1) or 2)
if D("condition").name:
    print("inside if")
while D("while").name and False:
    pass
print("cond:", 1 if D("test") else 2)
print(D("x").name == D("y").name)
f"{D('f').name}"
print([D("l").name for _ in range(2)])


def f(a, b):
    return "called"


print(f(D("arg1"), D("arg2")))
x, y = D("left"), D("right")
x, y = y, x
print("swapped")
x = y = None
print("end")
