"""`__orig_bases__`: the bases as they were written, where one of them stood for others; and `type[…]`."""


class Stand:
    def __init__(self, *classes):
        self.classes = classes

    def __mro_entries__(self, bases):
        return self.classes


class A:
    pass


class B(Stand(A), list):
    pass


class C(Stand(), A):
    pass


class D(A, list):
    pass


print([type(b).__name__ for b in B.__orig_bases__], B.__bases__, [type(b).__name__ for b in C.__orig_bases__], C.__bases__)
print("__orig_bases__" in D.__dict__, hasattr(D, "__orig_bases__"), "__orig_bases__" in B.__dict__)


class Meta(type):
    def __new__(meta, name, bases, namespace):
        print(name, bases, sorted(k for k in namespace if k != "__qualname__"))
        return super().__new__(meta, name, bases, namespace)


class E(Stand(A), metaclass=Meta):
    x = 1


class F(list[int], dict[str, int].__origin__.__class__.__base__):
    pass


print(F.__orig_bases__, F.__bases__)
print(type[int], type[A], type[A].__origin__, type[int] == type[int])
for wrong in (lambda: int[1], lambda: A[1], lambda: Meta[1]):
    try:
        wrong()
    except TypeError as error:
        print(error)
