"""A module's own name hides the built-in constant of that name until it is deleted."""
Ellipsis = 1
NotImplemented = 2


def show():
    print(Ellipsis, NotImplemented, ... is Ellipsis)


show()
del Ellipsis, NotImplemented
show()
Ellipsis = 3
show()
