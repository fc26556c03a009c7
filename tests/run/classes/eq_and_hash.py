# A class that defines __eq__ alone is unhashable; __hash__ must be given back.
class Plain:
    pass


class EqOnly:
    def __eq__(self, o):
        return True


class Both:
    def __init__(self, k):
        self.k = k

    def __eq__(self, o):
        return isinstance(o, Both) and self.k == o.k

    def __hash__(self):
        return hash(self.k)


class Child(Both):
    pass


class ChildEq(Both):
    def __eq__(self, o):
        return super().__eq__(o)


class ChildBoth(Both):
    def __eq__(self, o):
        return super().__eq__(o)

    __hash__ = Both.__hash__


p = Plain()
print(
    {p: 1}[p],
    p == p,
    p == Plain(),
    EqOnly.__hash__,
    ChildEq.__hash__,
    len({Both(1), Both(1), Both(2)}),
    {Child(1): "c"}[Both(1)],
    len({ChildBoth(1), Both(1)}),
)
for value in (EqOnly(), ChildEq(1)):
    try:
        {value}
    except TypeError as error:
        print(error)
print(EqOnly() == 5, 5 == EqOnly(), EqOnly() != 5, [EqOnly()].index("anything"))
