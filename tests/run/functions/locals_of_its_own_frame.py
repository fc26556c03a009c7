"""`f_locals` of the frame of the code that asks: the names of the module, of a function, of a class body."""
import inspect
import sys

value = 189
names = sys._getframe().f_locals
print(names["value"], names is globals(), inspect.currentframe().f_locals is names)
later = "set later"
print(names["later"])


def function(argument, *rest, flag=True):
    local = argument * 2

    def inner():
        return local, sorted(sys._getframe().f_locals)

    before = sys._getframe(0).f_locals
    added = 1
    same = inspect.currentframe().f_locals
    return sorted(before), before is same, same["added"], inner(), sys._getframe(1).f_locals["later"]


print(function(3, 4))


class Class:
    first = 1
    found = sorted(name for name in sys._getframe().f_locals if not name.startswith("__"))

    def method(self):
        return sys._getframe().f_locals["self"] is self


print(Class.found, Class().method())


def generator():
    step = 1
    yield sorted(sys._getframe().f_locals)
    step += 1
    yield sys._getframe().f_locals


print([sorted(each) for each in generator()])
