# Methods replaced on classes, instances and modules at run time are used at once.
import math


class Greeter:
    def hello(self):
        return "hello"

    def twice(self):
        return self.hello() + self.hello()


g = Greeter()
print(g.twice())
original = Greeter.hello
Greeter.hello = lambda self: "HI"
print(g.twice(), original(g))
g.hello = lambda: "own"
print(g.twice(), Greeter().twice())
del g.hello
Greeter.hello = original
print(g.twice())
for i in range(3):
    setattr(Greeter, f"m{i}", lambda self, i=i: i * 10)
print([getattr(g, f"m{i}")() for i in range(3)])
Greeter.__repr__ = lambda self: "patched repr"
Greeter.__eq__ = lambda self, other: True
print(g, g == 5, [g])
sqrt = math.sqrt
math.sqrt = lambda x: "no root"
print(math.sqrt(4), sqrt(4))
math.sqrt = sqrt
print(math.sqrt(4))
try:
    int.extra = 1
except TypeError as error:
    print(error)
try:
    "text".upper = None
except AttributeError as error:
    print(error)
