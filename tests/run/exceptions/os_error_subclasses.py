# OSErrors of classes with an `__init__` or a `__new__` of their own: who takes which arguments.
class WithInit(OSError):
    def __init__(self, message, code):
        self.code = code
        super().__init__(message)


class WithInitOfFile(OSError):
    def __init__(self, name):
        super().__init__(2, "none such", name)


class WithInitThatHandsNothingOn(OSError):
    def __init__(self, *args, **kwargs):
        self.given = args, kwargs


class WithNew(OSError):
    def __new__(cls, message, code, **more):
        made = super().__new__(cls, message)
        made.code = code
        made.more = more
        return made


class WithBoth(OSError):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args)

    def __init__(self, *args, **kwargs):
        super().__init__("not this")


class Plain(OSError):
    pass


class Derived(FileNotFoundError):
    def __init__(self, name):
        super().__init__(2, "none such", name)


def shown(e):
    return type(e).__name__, e.args, e.errno, e.strerror, e.filename, e.filename2, str(e)


def told(f, *args, **kwargs):
    try:
        return shown(f(*args, **kwargs))
    except TypeError as error:
        return f"TypeError: {error}"


print(told(WithInit, "message", 5), WithInit("a", 5).code)
print(told(WithInit, "message", code=6))
print(told(WithInitOfFile, "f"))
print(told(WithInitThatHandsNothingOn, 1, 2, x=3), WithInitThatHandsNothingOn(1, x=3).given)
print(told(WithNew, "message", 5, more=1), WithNew("message", code=5, a=1).more)
print(told(WithBoth, 2, "text", x=1), told(WithBoth, 1))
print(told(Plain, 2, "text", "f", None, "g"), told(Plain, x=1), told(OSError, x=1))
print(told(Derived, "f"), isinstance(Derived("f"), FileNotFoundError))
print(told(OSError, 2, "text"), told(OSError, 13, "text", "f"), told(OSError), told(OSError, 1), told(OSError, 1, 2, 3, 4, 5, 6))
try:
    raise WithInitOfFile("gone")
except OSError as error:
    print(shown(error))
again = OSError(2, "text")
again.__init__(13, "other")
print(shown(again))
again = WithInit("x", 1)
again.__init__("y", 2)
print(shown(again), again.code)
