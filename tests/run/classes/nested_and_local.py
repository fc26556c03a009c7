# Classes inside functions, classes and loops; each run makes a new class.
def make(n):
    class Local:
        value = n

        def get(self):
            return n * 10

        def __repr__(self):
            return f"{type(self).__qualname__}-{n}"

    return Local


A, B = make(1), make(2)
print(A().get(), B().get(), A is B, A(), B(), isinstance(A(), B), A.value + B.value)


class Outer:
    class Inner:
        class Deep:
            depth = 3

    class Child(Inner):
        pass

    def build(self):
        return self.Inner.Deep().depth


print(Outer().build(), Outer.Inner.Deep.__qualname__, Outer.Child.Deep.depth)
classes = []
for name in "XY":

    class Loop:
        tag = name

    classes.append(Loop)
print([c.tag for c in classes], classes[0] is classes[1], Loop is classes[1])
if True:

    class Conditional:
        def __str__(self):
            return "conditional"


print(Conditional())
