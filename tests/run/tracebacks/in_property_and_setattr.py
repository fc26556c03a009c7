# exit: 1
# Frames of a property, of __getattr__ and of __setattr__.
class Model:
    def __getattr__(self, name):
        return self.load(name)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, self.check(value))

    def load(self, name):
        raise LookupError(f"no column {name!r}")

    def check(self, value):
        return value + 0

    @property
    def total(self):
        return self.price * self.count


m = Model()
m.count = 3
try:
    m.count = "three"
except TypeError as error:
    print("caught", error)
print(m.total)
