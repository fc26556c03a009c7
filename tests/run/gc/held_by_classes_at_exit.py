"""What classes and globals hold when a program ends has its `__del__` run while all names are still there."""


class Logged:
    prefix = ("log", "of")

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(*type(self).prefix, self.name, len(registry), Registry.title)


class Registry:
    title = "all"
    entries = []
    by_name = {}


class Registered:
    members = []

    def __init__(self, number):
        self.number = number
        Registered.members.append(self)

    def __del__(self):
        print("registered", self.number, len(self.members))


registry = {"first": Logged("in a dict"), "second": (Logged("in a tuple"), 2)}
Registry.entries.append(Logged("in a class's list"))
Registry.entries.append(Registry.entries)
Registry.by_name["x"] = Logged("in a class's dict")
for number in range(3):
    Registered(number)
print("end")
