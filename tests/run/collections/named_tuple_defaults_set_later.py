"""Named tuples of which the defaults are set on `__new__`, as before `namedtuple` took them."""

from collections import namedtuple

Node = namedtuple("Node", "value left right")
print(Node.__new__.__defaults__)
Node.__new__.__defaults__ = (None,) * 2
print(Node(1), Node(1, 2), Node(1, right=3), Node(value=0, left=9), Node.__new__.__defaults__, Node._field_defaults)
for arguments in ((), (1, 2, 3, 4)):
    try:
        print(Node(*arguments))
    except TypeError as error:
        print(error)
Node.__new__.__defaults__ = (None,) * len(Node._fields)
print(Node(), Node._make([1, 2, 3]), Node()._replace(left=5))
Node.__new__.__defaults__ = ("only",)
try:
    Node(1)
except TypeError as error:
    print(error)
print(Node(1, 2))
Node.__new__.__defaults__ = None
try:
    Node(1, 2)
except TypeError as error:
    print(error)
for wrong in ([1], 5):
    try:
        Node.__new__.__defaults__ = wrong
    except TypeError as error:
        print(error)


class Derived(namedtuple("Derived", "a b")):
    def total(self):
        return self.a + self.b


Derived.__bases__[0].__new__.__defaults__ = (10, 20)
print(Derived().total(), Derived(1).total(), Derived(b=2))
With = namedtuple("With", "x y", defaults=[7])
print(With(1), With.__new__.__defaults__)
With.__new__.__defaults__ = (8, 9)
print(With(), With._field_defaults)
