# Missing names are listed with commas and "and"; methods carry their qualified names.
class Outer:
    class Inner:
        def method(self, alpha, beta, gamma, *, delta, epsilon):
            pass


def make():
    def local(alpha, beta):
        pass

    return local


for call in (
    lambda: Outer.Inner().method(),
    lambda: Outer.Inner().method(1),
    lambda: Outer.Inner().method(1, 2, 3),
    lambda: Outer.Inner().method(1, 2, 3, delta=1),
    lambda: make()(),
    lambda: make()(1, 2, 3),
    lambda: Outer.Inner().method(1, 2, 3, 4, delta=1),
    lambda: (lambda *, key: key)(),
):
    try:
        call()
    except TypeError as error:
        print(error)
