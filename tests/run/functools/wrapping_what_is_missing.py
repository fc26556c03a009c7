"""`update_wrapper` with names that the wrapped function, or the wrapper, has not."""

import functools


def f():
    pass


def wrapper():
    pass


wrapper.table = {"own": 1}
functools.update_wrapper(wrapper, f, ("attr",), ("table",))
print(hasattr(wrapper, "attr"), wrapper.table, wrapper.__name__, wrapper.__wrapped__ is f)
f.attr = 3
f.table = {"theirs": 2}
functools.update_wrapper(wrapper, f, ("attr",), ("table",))
print(wrapper.attr, wrapper.table)
del wrapper.table
try:
    functools.update_wrapper(wrapper, f, ("attr",), ("table",))
except AttributeError as e:
    print(e)
for assigned in ((1,), ("attr", None)):
    try:
        functools.update_wrapper(wrapper, f, assigned, ())
    except TypeError as e:
        print(type(e).__name__)
