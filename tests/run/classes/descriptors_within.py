# Class methods of other descriptors, unbound `super`, and the texts of properties.
class Meta(type):
    pass


class A(metaclass=Meta):
    _name = "a"

    @classmethod
    @property
    def name(cls):
        "The name."
        return cls._name, cls.__name__

    @classmethod
    @staticmethod
    def plain(*args):
        return args

    @classmethod
    def usual(cls, x):
        "usual text"
        return cls.__name__, x

    @staticmethod
    def static(x):
        "static text"
        return x


class B(A):
    _name = "b"


print(A.name, B.name, A().name, B().name)
print(A.plain(1), B().plain(2), A.usual(1), B().usual(2))
print(vars(A)["usual"].__doc__, vars(A)["static"].__doc__, vars(A)["usual"].__wrapped__.__name__)
print(vars(A)["usual"].__get__(None, B)(3), vars(A)["usual"].__get__(B())(4), vars(A)["name"].__get__(None, B))


class Callable:
    def __call__(self, *args):
        return len(args)


class C:
    own = classmethod(Callable())
    builtin = classmethod(len)


print(C.own(1, 2), C().own())
try:
    C.builtin()
except TypeError as error:
    print(error)


class Base:
    def meth(self, a):
        return f"Base({a})"


class Left(Base):
    def meth(self, a):
        return f"Left({a})" + self.__super.meth(a)


class Right(Base):
    def meth(self, a):
        return f"Right({a})" + self.__super.meth(a)


class Both(Left, Right):
    def meth(self, a):
        return f"Both({a})" + self.__super.meth(a)


for cls in (Left, Right, Both):
    setattr(cls, f"_{cls.__name__}__super", super(cls))
print(Both().meth(3), Left().meth(1))
unbound = super(Both)
print(unbound.__get__(None, Both) is unbound, unbound.__self__, unbound.__get__(Both()).__self_class__.__name__)
bound = super(Both, Both())
print(bound.__get__(Both()) is bound)


class Proxy:
    def __init__(self, x):
        self.__x = x

    def __getattribute__(self, name):
        if name.startswith("_Proxy__"):
            return object.__getattribute__(self, name)
        return getattr(self.__x, name)


print(Left.meth(Proxy(Left()), 7), super(Left, Proxy(Left())).meth(8))
try:
    super(Left, Proxy(Base()))
except TypeError as error:
    print(error)


class Text(property):
    "text of the class"


class Slotted(property):
    "text of the class"
    __slots__ = ()


class D:
    @Text
    def x(self):
        "text of x"
        return 1

    @x.setter
    def x(self, value):
        "not this"

    y = Text(None, None, None, "given")
    z = Text(lambda self: 1)

    @property
    def w(self):
        "text of w"

    @w.getter
    def w(self):
        "other text of w"


print(D.x.__doc__, "|", D.y.__doc__, "|", D.z.__doc__, "|", D.w.__doc__)
print(Text(D.x.fget, doc="given").__doc__, "|", D.x.getter(lambda s: 1).__doc__)


class E:
    @Text
    def x(self):
        "old"

    @x.getter
    def x(self):
        "new"


print(E.x.__doc__)
