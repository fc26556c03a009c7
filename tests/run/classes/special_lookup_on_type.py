# Special methods are looked up on the class: instance attributes do not count.
class C:
    def __len__(self):
        return 1

    def __repr__(self):
        return "C()"


c = C()
c.__len__ = lambda: 99
c.__repr__ = lambda: "instance"
c.__call__ = lambda: "called"
print(len(c), repr(c), c.__len__(), c.__repr__())
try:
    c()
except TypeError as error:
    print(error)
C.__call__ = lambda self: "class call"
C.__len__ = lambda self: 5
C.__add__ = lambda self, o: ("added", o)
print(c(), len(c), c + 1, C() + 2)
del C.__add__
try:
    c + 1
except TypeError as error:
    print(error)
