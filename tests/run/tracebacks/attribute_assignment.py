# exit: 1
# Marks under an attribute target that refuses.
class Locked:
    __slots__ = ("a",)


box = Locked()
box.a = 1
box.a.b = box.missing = 2
