# NotImplementedError, template methods and mixins.
class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} must define area")

    def describe(self):
        return f"{type(self).__name__.lower()} of area {self.area():.2f}"


class Comparable:
    def __lt__(self, other):
        return self.key() < other.key()

    def __le__(self, other):
        return self.key() <= other.key()

    def key(self):
        return self.area()


class Square(Comparable, Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Circle(Comparable, Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r**2


class Blob(Shape):
    pass


shapes = [Square(3), Circle(1.5), Square(1)]
print(
    [s.describe() for s in sorted(shapes)],
    max(shapes).describe() if shapes[0] > shapes[1] else "?",
    min(shapes).describe(),
    Square(1) <= Circle(1),
)
try:
    Blob().describe()
except NotImplementedError as error:
    print(error)
