# Which constructors take arguments by name that are a derived class's business, and which `__new__` is for whom.
import collections


def told(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class WithNew(list):
    def __new__(cls, items, more=None):
        made = super().__new__(cls, items)
        made.more = more
        return made


class WithInit(list):
    def __init__(self, items, more=None):
        super().__init__(items)
        self.more = more


class Plain(list):
    pass


class SetWithNew(set):
    def __new__(cls, items, more=None):
        return super().__new__(cls, items)


print(told(WithNew, [1, 2], more=3), WithNew([1], more=3).more)
print(told(WithInit, [1, 2], more=3), WithInit([1], more=3).more)
print(told(Plain, items=[1]))
print(told(SetWithNew, [1], more=3))
print(told(list, sequence=[1]), told(set, x=1), told(frozenset, x=1), told(tuple, x=1))

print(told(int.__new__, bool, 0), told(int.__new__, str), told(int.__new__, 3), told(int.__new__))
print(told(bool.__new__, bool, 3), told(bool.__new__, int, 3))
print(told(dict.__new__, collections.OrderedDict), told(tuple.__new__, list), told(set.__new__, frozenset))
print(told(object.__new__, list), told(object.__new__, int))
