# __dict__ is the attributes: writes through it are seen, and the other way round.
class C:
    kind = "class"

    def __init__(self):
        self.a = 1


c = C()
c.__dict__["b"] = 2
c.a = 10
print(c.b, c.__dict__, vars(c) is c.__dict__, list(c.__dict__))
del c.__dict__["a"]
print(hasattr(c, "a"), c.__dict__)
c.__dict__.update(x=1, y=2)
print(c.x + c.y, sorted(c.__dict__.items()))
c.__dict__ = {"fresh": True}
print(c.fresh, hasattr(c, "x"), vars(c))
print("kind" in C.__dict__, C.__dict__["kind"], "a" in C.__dict__, type(C.__dict__).__name__)
try:
    C.__dict__["new"] = 1
except TypeError as error:
    print(error)
for name, value in sorted(vars(c).items()):
    print(name, value)
try:
    (5).__dict__
except AttributeError as error:
    print(error)
