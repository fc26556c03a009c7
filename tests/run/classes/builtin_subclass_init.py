# Built-in classes that are filled by __init__: a subclass may take other arguments, and skip or repeat it.
class Named(property):
    def __init__(self, function, label):
        super().__init__(function, doc=label)
        self.label = label


class Labelled(staticmethod):
    def __init__(self, function, label="no label"):
        super().__init__(function)
        self.label = label


class Marked(classmethod):
    def __init__(self, label, function):
        super().__init__(function)
        self.label = label


class Buffer(bytearray):
    def __init__(self, size, fill):
        super().__init__([fill] * size)
        self.fill = fill


class Pairs(dict):
    def __init__(self, names, values):
        super().__init__(zip(names, values))


class Row(list):
    def __init__(self, *items):
        super().__init__(items)


class Group(set):
    def __init__(self, *items, extra):
        super().__init__(items)
        self.extra = extra


class User:
    value = Named(lambda self: 42, "the value")
    helper = Labelled(lambda x: x + 1, label="adds one")
    make = Marked("factory", lambda cls: cls.__name__)


print(User().value, User.value.label, User.value.__doc__)
print(User().helper(1), User.__dict__["helper"].label)
print(User.make(), User.__dict__["make"].label)
print(Buffer(3, 65), Buffer(size=1, fill=66).fill)
print(Pairs("ab", (1, 2)), Row(1, 2), sorted(Group(2, 1, extra=3)))
data = bytearray(b"abc")
data.__init__(b"xy")
print(data)
data.__init__()
print(data)


class Silent(bytearray):
    def __init__(self, *arguments):
        pass


silent = Silent("not", "bytes", "at all")
silent.append(7)
print(silent, len(silent))


class Unfilled(property):
    def __init__(self, function):
        pass


class Empty:
    value = Unfilled(len)


try:
    Empty().value
except AttributeError as error:
    print(error)
for call in (lambda: property(1, 2, 3, 4, 5), lambda: bytearray(1, 2, 3, 4), lambda: bytearray("a"), lambda: staticmethod(), lambda: classmethod(1, 2), lambda: bytearray(sauce=1)):
    try:
        call()
    except TypeError as error:
        print(error)
