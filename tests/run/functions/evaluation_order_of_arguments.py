# The callee first, then arguments from left to right, stars in place.
def show(name, value=None):
    print("eval", name)
    return value


def f(*args, **kwargs):
    return args, kwargs


print(
    show("callee", f)(
        show("a", 1),
        *show("star", [2]),
        show("b", 3),
        k=show("k", 4),
        **show("double", {"m": 5}),
        n=show("n", 6),
    )
)


class Holder:
    @property
    def method(self):
        print("get method")
        return lambda *a: a


print(Holder().method(show("x", 1), show("y", 2)))
try:
    undefined_function(show("evaluated?"))
except NameError as error:
    print(error)
try:
    none = None
    none(show("evaluated before the call fails"))
except TypeError as error:
    print(error)
