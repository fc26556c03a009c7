# Binding of plain, static and class methods through instances, classes and subclasses.
class A:
    label = "A"

    def plain(self, *args):
        return ("plain", type(self).__name__, args)

    @staticmethod
    def static(*args):
        return ("static", args)

    @classmethod
    def klass(cls, *args):
        return ("class", cls.__name__, cls.label, args)

    @classmethod
    def create(cls, *args):
        return cls()

    wrapped = staticmethod(len)
    also = classmethod(lambda cls: cls.label)
    borrowed = len
    func = lambda self: "func"


class B(A):
    label = "B"


print(
    A().plain(1),
    A.plain(A(), 2),
    A.static(3),
    A().static(4),
    A.klass(5),
    B().klass(6),
    B.klass(),
    type(B.create()).__name__,
)
print(A.wrapped("abc"), A().wrapped([1]), B.also(), A().borrowed([1, 2]), A().func())
bound = B().plain
print(bound("kept"), bound.__self__.label, bound.__name__, A.klass.__self__ is A)
print(B().klass == B.klass, A().static is A.static)


class Stack:
    def __init__(self):
        self.items = []

    push = lambda self, x: self.items.append(x)


s = Stack()
push = s.push
for i in range(3):
    push(i)
print(s.items, s.push == s.push, s.push == Stack().push)
