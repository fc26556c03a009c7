# One loop over values of many classes, one call site, changing as it goes.
class Shape:
    def area(self):
        return 0


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s * self.s


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.0 * self.r**2


class Group:
    def __init__(self, *shapes):
        self.shapes = shapes

    def area(self):
        return sum(s.area() for s in self.shapes)


class Lazy:
    def __getattr__(self, name):
        return lambda: f"lazy {name}"


shapes = [Square(2), Circle(1), Shape(), Group(Square(1), Circle(2)), Lazy()] * 2
total = 0
for i, shape in enumerate(shapes):
    if i == 5:
        Square.area = lambda self: -1
    value = shape.area()
    print(type(shape).__name__, value)
    if isinstance(value, (int, float)):
        total += value
print(total)
for x in (1, 2.5, "s", [1], None, True, 2**70):
    try:
        print(x * 2, x == x, x + x)
    except TypeError as error:
        print(error)
