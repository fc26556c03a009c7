# One untyped function called with unrelated types.
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __repr__(self):
        return f"Vector{self.parts}"


def f(x):
    return x + x


print(f(2), f(2**62), f(0.1), f("ab"), f([1]), f((1,)), f(b"z"), f(True), f(Vector(1, 2.5)), f(Vector("a")))
for bad in (None, {}, {1}, object):
    try:
        f(bad)
    except TypeError as error:
        print(error)
