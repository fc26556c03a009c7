# Decorators: evaluation from top to bottom, application from bottom to top, with and without arguments.
def mark(name):
    print("evaluate", name)

    def decorate(function):
        print("apply", name)

        def wrapper(*args, **kwargs):
            print(name, "before")
            result = function(*args, **kwargs)
            print(name, "after")
            return result

        wrapper.__name__ = function.__name__
        return wrapper

    return decorate


@mark("outer")
@mark("inner")
def add(a, b=1):
    """Adds."""
    return a + b


print(add(2), add.__name__, add.__doc__)


def count(function):
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)

    wrapper.calls = 0
    return wrapper


@count
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(10), fib.calls)


class Registry:
    def __init__(self):
        self.items = {}

    def __call__(self, function):
        self.items[function.__name__] = function
        return function


registry = Registry()


@registry
def first():
    return 1


@registry
@(lambda f: f)
def second():
    return 2


print(list(registry.items), [f() for f in registry.items.values()])


@str
def text():
    pass


print(text[:14])


def class_decorator(cls):
    cls.extra = "added"
    return cls


@class_decorator
class Decorated:
    pass


print(Decorated.extra)
