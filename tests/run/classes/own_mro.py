"""A metaclass's `mro` says in which order a class and its bases are asked."""


class A:
    where = "A"

    def f(self):
        return "A.f"


class B(A):
    where = "B"

    def f(self):
        return "B.f, " + super().f()


class C(A):
    where = "C"


class Plain(type):
    def mro(cls):
        return type.mro(cls)


class Turned(type):
    def mro(cls):
        order = super().mro()
        return [cls, *sorted((c for c in order[1:-1]), key=lambda c: c.__name__), order[-1]]


class Last(type):
    def mro(cls):
        print("asked for", cls.__name__, cls.__bases__, sorted(n for n in cls.__dict__ if not n.startswith("__")))
        return tuple(reversed(type.mro(cls)))


class P(B, C, metaclass=Plain):
    pass


class T(B, C, metaclass=Turned):
    own = 1


class L(C, metaclass=Last):
    where = "L"


for cls in (P, T, L):
    print([c.__name__ for c in cls.__mro__], cls.where, [c.__name__ for c in type.mro(cls)], issubclass(cls, A), isinstance(cls(), C))
print(P().f(), T().f(), L().f(), L().where, T().own)


class U(T):
    pass


print([c.__name__ for c in U.__mro__], U().f())


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for result in (None, 5, [1], ["a"], [int], [str, object], [], [object], [A, object], iter([C]), {B: 1}):
    class Says(type):
        def mro(cls):
            return result

    attempt(lambda: Says("X", (C,), {}).__mro__)


class Fails(type):
    fails = False

    def mro(cls):
        if Fails.fails:
            raise KeyError("no order")
        return type.mro(cls)


class F(B, metaclass=Fails):
    pass


class G(C):
    pass


Fails.fails = True
attempt(lambda: Fails("Y", (), {}))
attempt(lambda: setattr(F, "__bases__", (C,)))
print(F.__bases__, F.__mro__, F().f())
Fails.fails = False
F.__bases__ = (G,)
print(F.__bases__, [c.__name__ for c in F.__mro__], F().where, G.__subclasses__())


class X(type):
    mro = staticmethod(lambda: [A, object])


attempt(lambda: X("Z", (A,), {}).__mro__)
attempt(lambda: [c.__name__ for c in bool.mro()])

# Names that a class cannot have.
for name in ("A\0B", "\0", "ok", "", "é\0"):
    attempt(lambda: ascii(type(name, (), {}).__name__))
    named = type("C", (), {})
    attempt(lambda: setattr(named, "__name__", name))
    print(ascii(named.__name__))


class Says5:
    __class__ = property(lambda self: int)


print(isinstance(Says5(), int), type.__instancecheck__(int, Says5()), type.__instancecheck__(int, "x"))


# A hook that goes away while it is needed.
class Vanishes:
    def __getattr__(self, name):
        return "found " + name

    def __getattribute__(self, name):
        del Vanishes.__getattr__
        raise AttributeError(name)


print(Vanishes().x)
