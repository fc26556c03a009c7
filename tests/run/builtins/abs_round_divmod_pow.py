# The numeric built-ins call the matching special methods.
class Angle:
    def __init__(self, degrees):
        self.degrees = degrees

    def __abs__(self):
        return f"abs({self.degrees})"

    def __round__(self, digits=None):
        return f"round({self.degrees}, {digits})"

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, other, modulus=None):
        return ("pow", other, modulus)

    def __trunc__(self):
        return 7

    def __neg__(self):
        return "neg"


a = Angle(10)
print(
    abs(a),
    round(a),
    round(a, 2),
    round(a, None),
    divmod(a, 3),
    divmod(3, a),
    pow(a, 2),
    pow(a, 2, 5),
    a**4,
    -a,
)
print(
    abs(-5),
    abs(-2.5),
    abs(True),
    abs(-(2**70)),
    round(2.567, 2),
    round(7),
    round(-1.5),
    divmod(-7, 3),
    divmod(7.5, 2),
    divmod(True, 2),
    pow(2, 5),
    pow(2.0, 3),
)
for attempt in (
    lambda: abs("x"),
    lambda: round("x"),
    lambda: round(1.5, "a"),
    lambda: divmod(1),
    lambda: pow(1),
    lambda: round(),
    lambda: abs(None),
    lambda: round(a, 1, 2),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
