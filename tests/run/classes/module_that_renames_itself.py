"""Classes are of the module that `__name__` says when they are made."""

__name__ = "other.name"


class A:
    class Inner:
        pass


def rename():
    global __name__
    __name__ = "third"


class Own:
    __module__ = "given"


print(A.__module__, A, A.Inner, Own)
rename()


class B(A):
    pass


def make():
    class Local:
        pass

    return Local


print(B, A, make(), make().__module__)
