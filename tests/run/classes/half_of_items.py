"""A class that can only delete items, or only set them: the other has an error of its own."""


class Deletes:
    def __delitem__(self, key):
        print("del", key)


class Sets:
    def __setitem__(self, key, value):
        print("set", key, value)


class Neither:
    pass


class Sequence(tuple):
    def __delitem__(self, key):
        print("del", key)


class Inherits(Deletes):
    pass


for cls in (Deletes, Sets, Neither, Sequence, Inherits):
    made = cls()
    try:
        made["k"] = 1
    except (AttributeError, TypeError) as error:
        print(cls.__name__, type(error).__name__, error)
    try:
        del made["k"]
    except (AttributeError, TypeError) as error:
        print(cls.__name__, type(error).__name__, error)
