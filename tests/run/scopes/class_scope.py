# Class bodies run like functions, but functions inside do not see their names.
x = "module"


class A:
    x = "class"
    y = x + "!"
    values = [x for _ in range(2)]
    first_iterable = [c for c in x]

    def method(self):
        return x

    def own(self):
        return self.x

    inner = (lambda: x)()
    print("in the body", x, y, __qualname__, __module__)
    for i in range(3):
        squared = i * i
    del i


print(A.values, A.first_iterable, A().method(), A().own(), A.inner, A.squared, hasattr(A, "i"))


def function():
    x = "function"

    class B:
        print(x)
        z = x

        class C:
            w = x

    return B.z, B.C.w


print(function())
x = "before"


class D:
    x = x + " and in class"
    x = x + " twice"


print(D.x, x)


def local_then_class():
    y = "enclosing"

    class E:
        y = "own"

        def get(self):
            return y

    return E().get()


print(local_then_class())
