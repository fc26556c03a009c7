# The handled exception inside a generator is its own.
import sys


def gen():
    try:
        raise KeyError("inner")
    except KeyError:
        print("1", repr(sys.exc_info()[1]))
        yield
        print("2", repr(sys.exc_info()[1]))
    print("3", repr(sys.exc_info()[1]))
    yield


g = gen()
next(g)
print("outside", sys.exc_info()[1])
try:
    raise ValueError("caller")
except ValueError:
    next(g)
    print("still", repr(sys.exc_info()[1]))


def with_manager():
    class M:
        def __enter__(self):
            print("enter")
            return self

        def __exit__(self, kind, *rest):
            print("exit", kind and kind.__name__)
            return kind is ValueError

    with M():
        yield 1
        yield 2
    yield "suppressed"


w = with_manager()
print(next(w), w.throw(ValueError("x")), next(w, None))
w = with_manager()
next(w)
w.close()
