"""What every generated program begins with. Read as text, never imported."""


def cut(value):
    if isinstance(value, int):
        return value if -(2**200) < value < 2**200 else value % (2**61 - 1)
    return value[:30]


def show(step):
    print(step, i0, i1, repr(s0), repr(s1), l0, l1, d0, repr(a0), repr(a1))


class Pair:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def __repr__(self):
        return f"Pair({self.left!r}, {self.right!r})"

    def __eq__(self, other):
        return isinstance(other, Pair) and self.left == other.left

    def __add__(self, other):
        return Pair(self.left, other)

    def __radd__(self, other):
        return Pair(other, self.right)

    def __lt__(self, other):
        return NotImplemented


i0, i1 = 7, -3
s0, s1 = "abc", "é"
l0, l1 = [1, 2, 3], ["x", None]
d0 = {"k": 1, 2: "two"}
a0, a1 = None, 2.5
