"""`sys.unraisablehook`: what it is given, and when it is not asked."""

import gc
import sys
import weakref


class Fails:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        raise self.error


seen = []


def hook(told):
    seen.append(told)
    print(told.exc_type.__name__, told.exc_value, told.exc_traceback is not None, told.err_msg, told.object is Fails.__del__)


print(sys.unraisablehook is sys.__unraisablehook__, callable(sys.unraisablehook))
sys.unraisablehook = hook
Fails(ValueError("one"))
fails = Fails(KeyError("two"))
del fails
try:
    raise RuntimeError("before")
except RuntimeError as error:
    Fails(TypeError("three"))
    print(repr(error), repr(error.__context__))

kind = type(seen[0])
print(kind, kind.__module__, kind.__name__, len(seen[0]), seen[0][1] is seen[0].exc_value, isinstance(seen[0], tuple))
made = kind((1, 2, 3, None, 5))
print(made, kind.__doc__)
for wrong in (4, (1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 6)):
    try:
        sys.__unraisablehook__(wrong)
    except TypeError as error:
        print(error)
try:
    kind((1, 2))
except TypeError as error:
    print(error)


# What callbacks of weak references raise.
class Plain:
    pass


def callback(gone):
    raise LookupError("in callback")


def other(told):
    print(told.exc_type.__name__, told.err_msg, told.object is callback)


sys.unraisablehook = other
kept = Plain()
reference = weakref.ref(kept, callback)
del kept


# A generator that goes on when it is closed.
def goes_on():
    try:
        yield 1
    finally:
        yield 2


def of_generators(told):
    print(told.exc_type.__name__, told.exc_value, type(told.object).__name__)


sys.unraisablehook = of_generators
running = goes_on()
next(running)
del running
gc.collect()


class Hooks:
    """A hook that is an object."""

    def __call__(self, told):
        print("called", told.exc_type.__name__)


sys.unraisablehook = Hooks()
Fails(OSError("four"))
del sys.unraisablehook
print(hasattr(sys, "unraisablehook"))
sys.unraisablehook = sys.__unraisablehook__
seen.clear()
print("end")
