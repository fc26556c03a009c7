# Calling a class of exceptions may give anything: raise, from and throw look at what they got.
class Other(Exception):
    pass


class Makes(BaseException):
    def __new__(cls, *arguments):
        return Other(*arguments)


class Not(Exception):
    def __new__(cls, *arguments):
        return 1


def generator():
    try:
        yield 1
    except BaseException as error:
        print("inside:", type(error).__name__, error)
        yield 2


def raise_class(cls):
    raise cls


def throw(*arguments):
    g = generator()
    next(g)
    return g.throw(*arguments)


def throw_into_new(*arguments):
    return generator().throw(*arguments)


class Fails(Exception):
    def __init__(self, *arguments):
        raise LookupError(arguments)


for cls in (Makes, Not, Fails):
    for attempt in (raise_class, throw, throw_into_new):
        try:
            print(attempt(cls))
        except BaseException as error:
            print(attempt.__name__, type(error).__name__, error, repr(error.__cause__))
    for value in ("text", (1, 2), (), None, KeyError("k"), Other("o")):
        try:
            print(throw(cls, value))
        except BaseException as error:
            print("throw", type(error).__name__, error)
try:
    raise Not()
except TypeError as error:
    print(error)
try:
    raise Makes("made")
except Other as error:
    print(repr(error))
