"""Attributes deleted from the front, the middle and the end, and set again: values, order, and what places remember."""


class Box:
    def __init__(self, count):
        for name in "abcdefgh"[:count]:
            setattr(self, name, name * 2)


class Fixed:
    __slots__ = ("s", "t", "__dict__")

    def __init__(self):
        self.s = 1
        self.a = 2
        self.b = 3


class Noisy:
    def __init__(self, owner):
        self.owner = owner

    def __del__(self):
        print("gone", list(vars(self.owner)))


def read(box):
    return [getattr(box, name, "-") for name in "abcdefgh"]


def first(box):
    return box.a if hasattr(box, "a") else None


for count in (1, 2, 3, 5, 8):
    for gone in "abcdefgh"[:count]:
        box = Box(count)
        other = Box(count)
        first(box)
        delattr(box, gone)
        print(count, gone, read(box), list(vars(other)) == list("abcdefgh"[:count]), first(box), first(other))
        box = Box(count)
        delattr(box, gone)
        setattr(box, gone, "again")
        print(list(box.__dict__), first(box), getattr(box, gone))

box = Box(8)
for name in "bdfhaceg":
    delattr(box, name)
    print(read(box))
    try:
        delattr(box, name)
    except AttributeError as error:
        print(error)
box.z = 1
print(vars(box))
box = Fixed()
del box.a
print(vars(box), box.s, hasattr(box, "t"))
box.t = 5
del box.s, box.b
box.a = 7
print(vars(box), box.t, hasattr(box, "s"))
box = Box(3)
box.n = Noisy(box)
box.m = 1
del box.n
print(vars(box))
many = Box(0)
for number in range(70):
    setattr(many, f"x{number}", number)
for number in range(0, 70, 3):
    delattr(many, f"x{number}")
print(len(vars(many)), sum(vars(many).values()), many.x1)


def swap(box):
    for name in ("a", "b", "c"):
        value = getattr(box, name)
        delattr(box, name)
        setattr(box, name, value + "!")
    return list(vars(box).items())


for _ in range(3):
    print(swap(Box(4)))
