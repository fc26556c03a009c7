"""Metaclasses whose `mro` says in which order classes are looked up."""


class Ordered(type):
    def mro(cls):
        usual = type.mro(cls)
        print("mro of", cls.__name__, [c.__name__ for c in usual])
        return getattr(cls, "order", lambda: usual)() if False else usual[:1] + sorted(usual[1:-1], key=lambda c: c.__name__) + usual[-1:]


class B:
    def who(self):
        return "B"


class A:
    def who(self):
        return "A"

    def only_a(self):
        return super().__init__


class C(B, A, metaclass=Ordered):
    def who(self):
        return "C, " + super().who()


class D(C):
    pass


print([c.__name__ for c in C.__mro__], [c.__name__ for c in D.__mro__])
print(C().who(), D().who(), isinstance(D(), B), issubclass(D, A), C.mro() == list(C.__mro__) or "recomputed")


class Adds(type):
    """Lets instances have the methods of a class that is no base."""

    def mro(cls):
        return (cls, Extra, object)


class Extra:
    x = 5

    def hello(self):
        return f"hello from {type(self).__name__}"


class Plain(metaclass=Adds):
    y = 6


print(Plain().hello(), Plain.x, Plain().y, Plain.__mro__, Plain.__bases__, isinstance(Plain(), Extra))


class Super(type):
    def mro(self):
        return super().mro()


class E(C.__bases__[0], metaclass=Super):
    pass


print(E.__mro__, E().who())


def making(result):
    class Meta(type):
        def mro(cls):
            return result(cls)

    try:
        made = Meta("Made", (), {})
        print(made.__mro__ == tuple(result(made)))
    except TypeError as error:
        print(error)


making(lambda cls: [cls, object])
making(lambda cls: [cls, 5, object])
making(lambda cls: 5)
making(lambda cls: [cls, int, object])
making(lambda cls: iter([cls, Extra, A, object]))


class Raises(type):
    def mro(cls):
        raise KeyError(cls.__name__)


try:

    class Never(metaclass=Raises):
        pass

except KeyError as error:
    print("KeyError", error)


class NotCalled(type):
    mro = None


try:

    class Neither(metaclass=NotCalled):
        pass

except TypeError as error:
    print(error)
