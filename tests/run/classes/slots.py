# __slots__: no other attributes, no __dict__, inheritance, unset slots.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = P(1)
p.y = 2
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__)
del p.y
for attempt in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: delattr(p, "y"), lambda: P.x.nope):
    try:
        attempt()
    except AttributeError as error:
        print(error)


class Child(P):
    __slots__ = ("z",)


class Free(P):
    pass


c, f = Child(1), Free(2)
c.z = 3
f.anything = "goes"
print(c.x, c.z, f.x, f.anything, vars(f), hasattr(c, "w"))
try:
    c.w = 1
except AttributeError as error:
    print(error)
try:

    class Conflict:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
