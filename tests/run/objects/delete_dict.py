# Deleting what a library class computes: the __dict__ of an instance begins anew, the rest refuses.
class A:
    def __init__(self):
        self.x = 1


a = A()
before = a.__dict__
del a.__dict__
print(before, a.__dict__, hasattr(a, "x"), before is a.__dict__)
a.y = 2
print(a.__dict__, before)
b = A()
del b.__dict__
b.__dict__["z"] = 3
print(b.z, vars(b))


class Slotted:
    __slots__ = ("x",)


for attempt in (
    lambda: delattr(1, "real"),
    lambda: setattr(1, "real", 2),
    lambda: delattr(a, "__class__"),
    lambda: delattr(ValueError(), "args"),
    lambda: delattr(ValueError(), "__cause__"),
    lambda: delattr(Slotted(), "__dict__"),
    lambda: delattr(len, "__name__"),
):
    try:
        print(attempt())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
