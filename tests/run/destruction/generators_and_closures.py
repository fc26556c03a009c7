# Generators and closures hold what they use, and give it up with themselves.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def closure():
    held = D("held by closure")
    free = D("not held")
    return lambda: held.name


f = closure()
print("have", f())
f = None
print("closure gone")


def gen():
    d = D("generator local")
    yield d.name
    print("resumed")
    yield 2


g = gen()
print(next(g))
g.close()
print("closed")
for value in gen():
    print(value)
print("exhausted")
g = gen()
next(g)
del g
print("dropped")
lazy = (x.name for x in [D("in genexp")])
print(next(lazy))
print(next(lazy, "end"))
m = map(lambda d: d.name, [D("in map")])
print(next(m))
del m
print("end")
