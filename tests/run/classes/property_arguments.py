# property's own parameters by name, and whose docstring a changed copy has.
def get(self):
    """of the getter"""
    return 42


def other(self):
    """of another getter"""
    return 43


class Owner:
    named = property(fget=get, doc="given")
    plain = property(get)
    only_doc = property(doc="nothing else")
    none = property()


print(Owner().named, Owner.named.__doc__)
print(Owner.plain.__doc__, "|", Owner.plain.getter(other).__doc__)
print(Owner.named.getter(other).__doc__)
print(Owner.plain.setter(lambda self, value: None).__doc__)
print(Owner.only_doc.__doc__, Owner.none.__doc__, Owner.none.fget)
Owner.plain.__doc__ = "set later"
print(Owner.plain.__doc__)
for call in (lambda: property(getter=get), lambda: property(1, 2, 3, 4, 5)):
    try:
        call()
    except TypeError as error:
        print(error)


class Counted(property):
    made = 0

    def __init__(self, *arguments, **named):
        Counted.made += 1


class User:
    @Counted
    def value(self):
        return 1

    @value.setter
    def value(self, new):
        print("set", new)


print(Counted.made, type(User.__dict__["value"]) is Counted)
