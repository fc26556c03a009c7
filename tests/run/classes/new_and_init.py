# __new__ makes, __init__ fills; __init__ is skipped for foreign objects.
class Single:
    instance = None

    def __new__(cls, *args):
        print("new", args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, *args):
        print("init", args)
        self.args = args


a, b = Single(1), Single(2, 3)
print(a is b, a.args)
Single.instance = None


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(Other())


class Positive(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError("negative")
        return super().__new__(cls, value)

    def double(self):
        return Positive(self * 2)


print(Positive(4).double().double() + 1, type(Positive(1).double()).__name__)
try:
    Positive(-1)
except ValueError as error:
    print(error)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


print(Point(1, 2), Point(1, 2).x, Point(1, 2) == (1, 2), len(Point(0, 0)))


class NoArguments:
    pass


class ReturnsValue:
    def __init__(self):
        return 5


for attempt in (
    lambda: NoArguments(1),
    lambda: NoArguments(x=1),
    lambda: ReturnsValue(),
    lambda: object(1),
    lambda: object.__new__(int),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(isinstance(object.__new__(NoArguments), NoArguments))
