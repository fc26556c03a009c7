"""Instances of classes that set nothing themselves, given attributes by others: few, many, and in another order."""


class Bag:
    pass


class Other(object):
    def __init__(self):
        self.b = self.a = 0


class Under(Bag):
    pass


class Closed:
    __slots__ = ()


def fill(thing, count):
    thing.a = 1
    thing.b = thing.a + 1
    if count > 2:
        thing.c, thing.d, thing.e = 3, 4, 5
    if count > 5:
        thing.f = thing.g = thing.h = thing.i = thing.j = thing.k = 6
    return thing


def turn(thing):
    thing.b, thing.a = thing.a, thing.b
    thing.a += 1
    thing.b -= 1
    return thing.a, thing.b


for kind in (Bag, Other, Under, Bag):
    for count in (2, 5, 11):
        thing = fill(kind(), count)
        print(kind.__name__, vars(thing), turn(thing), turn(thing), thing.a)
        del thing.a
        thing.z = thing.b
        print(list(vars(thing)), hasattr(thing, "a"))
try:
    fill(Closed(), 2)
except AttributeError as error:
    print(error)
