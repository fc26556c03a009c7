"""Names of modules at places that remember where they lie, while modules change."""

import math
import random
import sys
import types

import counting


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def scaled(numbers):
    total = 0
    for number in numbers:
        total += counting.scale(number) + counting.STEP
    return total


def roots(numbers):
    return [math.sqrt(number) for number in numbers]


def made(values):
    return [counting.Pair(value, counting.STEP).total() for value in values]


def held():
    kept = counting.token
    counting.token = None
    print("replaced")
    return kept.name


def lacking(times):
    found = []
    for _ in range(times):
        try:
            found.append(counting.late)
        except AttributeError as error:
            found.append(str(error))
    return found


def main():
    print(scaled(range(5)), made(range(3)))
    counting.STEP = 2.5
    print(scaled(range(5)), made(range(3)))
    counting.STEP = "text"
    try:
        print(scaled([1]))
    except TypeError as error:
        print(error)
    counting.STEP = 10**30
    print(scaled(range(3)), made(range(2)))
    counting.STEP = 1
    counting.scale = lambda number: -number
    print(scaled(range(5)))
    counting.scale = counting.Pair
    try:
        print(scaled([1]))
    except TypeError as error:
        print(error)
    counting.restore()
    print(scaled(range(5)))

    print(lacking(2))
    counting.late = "here"
    print(lacking(2))
    del counting.late
    print(lacking(1))
    del counting.STEP
    try:
        print(scaled([1]))
    except AttributeError as error:
        print(error)
    counting.STEP = 3
    print(scaled([1]))

    counting.token = Token("first")
    print(held())
    counting.token = Token("second")
    print(held())

    print(roots([4, 9]))
    former = math.sqrt
    math.sqrt = lambda number: ("root", number)
    print(roots([4]))
    math.sqrt = former
    print(roots([4]))
    del math.sqrt
    try:
        print(roots([4]))
    except AttributeError as error:
        print(error)
    math.sqrt = former
    print(roots([16.0]))

    real = random.random
    random.random = lambda: 0.25
    print(random.random(), [random.random() for _ in range(2)])
    random.random = real
    random.seed(7)
    print(random.random())


class Watched(types.ModuleType):
    @property
    def STEP(self):
        return self.first + 100

    @STEP.setter
    def STEP(self, value):
        self.first = value


def dressed():
    """A module of another class, which has its say."""
    global counting
    module, counting = counting, Watched("watched")
    counting.scale = lambda number: number
    counting.STEP = 5
    print(scaled([1, 2]), counting.first, counting.__class__.__name__)
    counting = module
    print(scaled([1, 2]))


def swapped():
    """Another object under the module's name: what it has is looked up like that of any."""
    global counting
    module, counting = counting, types.SimpleNamespace(scale=lambda number: number, STEP=5)
    print(scaled([1, 2]))
    counting = module
    print(scaled([1, 2]))


main()
dressed()
swapped()
print(sys.modules["counting"] is counting, counting.__name__, counting.__dict__["STEP"])
