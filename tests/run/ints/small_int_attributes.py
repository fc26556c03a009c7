# ints are objects: numerator, real, conjugate, as_integer_ratio, and subclass instances.
n = -12
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.as_integer_ratio())
print((5).__add__(3), (5).__radd__(3), (5).__sub__("x"), (5).__eq__(5), int.__mul__(6, 7))
print(n.__abs__(), n.__neg__(), n.__pos__(), n.__invert__(), n.__bool__(), (0).__bool__())


class Meters(int):
    def __repr__(self):
        return f"{int(self)}m"


d = Meters(5)
print(d, repr(d), d + 1, type(d + 1), [d], isinstance(d, int), d == 5, {5: "five"}[d])
print(f"{d}", f"{d:>4}", "%d" % d, "%s" % d)
