# exit: 1
# Errors inside __format__, __lt__ and key functions called by the library.
class Temperature:
    def __init__(self, value):
        self.value = value

    def __format__(self, spec):
        return self.render(spec)

    def render(self, spec):
        return f"{self.value:{spec}}°"


def key(t):
    return f"{t:>5}" + t.unit


print(f"{Temperature(20):.1f}", "{:d}".format(Temperature(7)))
sorted([Temperature(1), Temperature(2)], key=key)
