# type(name, bases, dict) makes classes; type(x)(…) makes more of the same.
def greet(self):
    return f"{self.name} the {type(self).__name__}"


Person = type("Person", (), {"name": "Bo", "greet": greet})
Child = type("Child", (Person,), {"name": "Cy", "__len__": lambda self: 3})
print(
    Person().greet(),
    Child().greet(),
    len(Child()),
    Child.__mro__[1] is Person,
    Person.__name__,
    isinstance(Child(), Person),
)
for value in (5, "x", [1], (1, 2), {"a": 1}, 1.5, True):
    print(type(value)(), type(value).__name__, type(value)(value) == value)
