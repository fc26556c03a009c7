# Defaults, decorators, bases and annotations are evaluated outside the thing they belong to.
x = "outer"


def show(value):
    print("evaluated", value)
    return value


class A:
    x = "class"

    def method(self, default=x):
        return default, x

    @(lambda f: (show(x), f)[1])
    def decorated(self):
        return x

    values = [show(x) for _ in range(1)]
    lazy = lambda self, y=x: (y, x)


print(A().method(), A().decorated(), A().lazy())


def function(x=x, *, y=show(x + "!")):
    def inner(z=x):
        return z, x, y

    x = "changed"
    return inner()


print(function(), function("given", y=1))


class B(show(A)):
    def method(self):
        return super().method("passed")


print(B().method(), B.x)
f = [lambda n=n: n * k for n in range(3) for k in (10,)]
print([g() for g in f])
