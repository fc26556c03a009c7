# __float__, __index__ as a fallback, and float subclasses.
class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f}C"


class WithFloat:
    def __float__(self):
        return 2.5


class WithIndex:
    def __index__(self):
        return 7


class Bad:
    def __float__(self):
        return 1


t = Celsius("21.55")
print(t, repr(t), t + 1, type(t + 1).__name__, t > 20, f"{t:.2f}", f"{t}")
print(float(WithFloat()), float(WithIndex()), float(t), type(float(t)).__name__)
for value in (Bad(), None, [], "x"):
    try:
        float(value)
    except (TypeError, ValueError) as error:
        print(error)
