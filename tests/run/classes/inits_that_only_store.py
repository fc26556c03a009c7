"""Classes whose `__init__` only stores what it is given: what else may happen there, before and after it has been called."""


class Plain:
    def __init__(self, x, y=0, *, flag=False):
        self.x = x
        self.y = y


class Stored:
    """With constants, an annotation, a private name, and two places at once."""

    def __init__(self, x, y=2.5):
        """Stores."""
        self.x: int = x
        self.y = y
        self.none = None
        self.__private = "p"
        self.a = self.b = -1


class Derived(Stored):
    pass


class WithMore(Stored):
    z = "class"

    def size(self):
        self.w = self.x
        return self.w


class WithProperty(Stored):
    @property
    def y(self):
        return "property"

    @y.setter
    def y(self, value):
        print("set y", value)


class WithSetattr(Stored):
    def __setattr__(self, name, value):
        print("setattr", name, value)
        object.__setattr__(self, name, value)


class WithSlots:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class HalfSlots(WithSlots):
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.z = 1


class WithNew:
    def __new__(cls, *args):
        print("new", args)
        return object.__new__(cls)

    def __init__(self, x, y):
        self.x = x
        self.y = y


class WithDefaults:
    x = 1
    y = "y"

    def __init__(self, x):
        self.x = x


class Twice:
    def __init__(self, x):
        self.x = x
        self.x = 2


class Other(dict):
    def __init__(self, x):
        self.x = x


class Raised(Exception):
    def __init__(self, x):
        self.x = x


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name if isinstance(self.name, str) else self.name.name)


def make(kind, *args):
    return kind(*args)


def make2(kind, a, b):
    made = kind(a, b)
    return made


def show(made):
    print(type(made).__name__, vars(made) if hasattr(made, "__dict__") else "", made.x, made.y)


for turn in range(3):
    for kind in (Stored, Derived, WithMore, WithProperty, WithSetattr, WithSlots, HalfSlots, WithNew):
        show(make2(kind, turn, "b"))
    show(WithDefaults(turn))
    print(WithDefaults.x, Twice(1).x, Other(5).x, Other(5), Raised(3).x, Raised(3).args)
    show(Stored(turn))
    show(Plain(turn, y=4, flag=True))
    show(Derived(x=1))
    print(WithMore(turn).size(), list(vars(WithMore(1))))
try:
    Stored()
except TypeError as error:
    print(error)
try:
    Stored(1, 2, 3)
except TypeError as error:
    print(error)


def loop(n):
    total = 0
    for i in range(n):
        made = Stored(i)
        total += made.x
        made.later = i
        del made.none
    return total, vars(made)


print(loop(10))
held = Noted("held")
pair = Stored(held, held)
del held
print("deleted")
del pair
print("gone")
first = Noted("first")
first.name = Noted("inner")
del first


class Changing:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def change(n):
    for i in range(n):
        show(Changing(i, i))
        if i == 1:
            Changing.x = property(lambda self: "by property", lambda self, value: print("set x", value))
        if i == 3:
            del Changing.x
        if i == 4:
            Changing.x = "plain"
        if i == 5:
            Changing.__setattr__ = lambda self, name, value: object.__setattr__(self, name, [value])
        if i == 6:
            del Changing.__setattr__
        if i == 7:
            def init(self, x, y):
                self.y = y
                self.x = x
                self.z = 0

            Changing.__init__ = init
        if i == 9:
            Changing.__new__ = lambda cls, *args: object.__new__(Derived)


change(9)


class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return Node(0)
    return Node(depth, build(depth - 1), build(depth - 1))


def total(node):
    return 0 if node is None else node.value + total(node.left) + total(node.right)


print(total(build(8)))
Node.__init__.__defaults__ = ("l", "r")
print(vars(Node(1)))


def in_function(n):
    class Local:
        def __init__(self, a):
            self.a = a

    return [Local(i).a for i in range(n)], Local(None).__dict__


print(in_function(3), in_function(2))


class Cycle:
    def __init__(self, other):
        self.other = other


a = Cycle(None)
b = Cycle(a)
a.other = b
print(a.other.other is a)


class Weird:
    def __init__(self, x):
        self.__class__ = x


try:
    print(type(Weird(Cycle)).__name__)
except TypeError as error:
    print(error)
try:
    Weird(1)
except TypeError as error:
    print(error)


class Dicted:
    def __init__(self, x):
        self.__dict__ = x


print(Dicted({"k": 1}).k)
