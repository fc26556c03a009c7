"""TypeErrors and ValueErrors of patterns, and exceptions that pass through them."""


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno - function.__code__.co_firstlineno)


class Pair:
    __match_args__ = ("a", "b")
    a = b = 0


class Untold:
    pass


class Listed:
    __match_args__ = ["a"]


class Numbered:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("a", "a")
    a = 1


class Failing:
    __match_args__ = ("a",)

    @property
    def a(self):
        raise RuntimeError("no a")


class Absent:
    @property
    def a(self):
        raise AttributeError("never there")


class MyInt(int):
    pass


class Told(int):
    __match_args__ = ("real",)


class Meta(type):
    @property
    def __match_args__(cls):
        raise AttributeError("hidden")


class Hidden(metaclass=Meta):
    pass


class Anything(type):
    def __instancecheck__(cls, x):
        return 5 if x else 0


class Any_(metaclass=Anything):
    pass


def positional(x, cls):
    match x:
        case cls(_):
            return "one"
        case cls():
            return "none"
    return "no"


def three(x, cls):
    match x:
        case cls(a, b, c):
            return a, b, c
    return "no"


def named(x, cls):
    match x:
        case cls(_, a=a):
            return a
    return "no"


def by_name(x, cls):
    match x:
        case cls(a=a):
            return a
    return "no"


for x, cls in ((Pair(), Pair), (Untold(), Untold), (Listed(), Listed), (Numbered(), Numbered), (Twice(), Twice),
               (Failing(), Failing), (Absent(), Absent), (MyInt(3), MyInt), (Told(3), Told), (Hidden(), Hidden), (5, int), (5, str),
               (5, 5), (5, (int, str)), ("x", None), (7, Any_), (0, Any_), (None, type(None)), (5, object), ([1], list),
               ({}, dict), (Exception("e"), Exception), (int, type), (5, "int"), (5, int | str), (True, bool), (bytearray(b"x"), bytearray),
               (range(2), range), (frozenset(), frozenset), (1.5, float), (1j, complex), (..., type(...)), (print, type(print))):
    for function in (positional, three, named, by_name):
        attempt(function, x, cls)


class Keys:
    A = "k"
    B = "k"
    C = []
    D = 1


def same_keys(x):
    match x:
        case {Keys.A: a, Keys.B: b}:
            return a, b
    return "no"


def equal_keys(x):
    match x:
        case {True: a, Keys.D: b}:
            return a, b
    return "no"


def bad_key(x):
    match x:
        case {Keys.C: a}:
            return a
    return "no"


def two_keys(x):
    match x:
        case {"k": a, Keys.C: b}:
            return a, b
    return "no"


for x in ({"k": 1, "l": 2}, {}, {1: 1, 2: 2}, {3: 4}):
    for function in (same_keys, equal_keys, bad_key, two_keys):
        attempt(function, x)


def no_such_class(x):
    match x:
        case Missing():
            return 1


def no_such_value(x):
    match x:
        case Keys.E:
            return 1


def no_such_key(x):
    match x:
        case {Keys.E: 1}:
            return 1


def failing_guard(x):
    match x:
        case [y] if y / 0:
            return 1


def failing_compare(x):
    match x:
        case [1]:
            return 1
        case _:
            return 2


class Uncomparable:
    def __eq__(self, other):
        raise ValueError(f"== {other!r}")


for function in (no_such_class, no_such_value, no_such_key, failing_guard, failing_compare):
    for x in ([1], {1: 2}, [Uncomparable()]):
        attempt(function, x)


class Private:
    __match_args__ = ("__x",)

    def __init__(self):
        self.__x = 1
        self._Private__y = 2

    def look(self):
        match self:
            case Private(__y=y):
                return y
            case Private(_Private__y=__z):
                return __z


print(Private().look())
