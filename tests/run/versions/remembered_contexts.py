# exit: 1
# Contexts entered at places that remember: own attributes, static methods, exceptions swallowed.
import sys


class V:
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *a):
        print("exit", a[0], a[1], a[2] is None)
        return self.swallow


class W:
    def __enter__(self):
        return 5

    def __exit__(self, t, e, tb):
        print(t, e, tb is not None)
        return True


class St:
    @staticmethod
    def __enter__():
        return "static"

    @classmethod
    def __exit__(cls, *a):
        print(cls.__name__, len(a))


class Inst:
    pass


class NoExit:
    def __enter__(self):
        pass


def f():
    with V() as v:
        print("body", v.swallow)
    with V(True):
        raise ValueError("x")
    try:
        with V(), W() as w:
            print(w)
            raise KeyError("k")
        print("swallowed")
        with V():
            raise KeyError("z")
    except KeyError as e:
        print("caught", e)
    with St() as s:
        print(s)
    i = Inst()
    i.__enter__ = lambda: 1
    i.__exit__ = lambda *a: 2
    try:
        with i:
            pass
    except TypeError as e:
        print(e)
    try:
        with NoExit():
            pass
    except TypeError as e:
        print(e)
    v = V()
    v.__enter__ = lambda: print("own")
    v.__exit__ = lambda *a: print("own exit")
    with v:
        print("in")
    for k in range(3):
        with V() as q:
            if k == 1:
                continue
            if k == 2:
                break
            print(k)

    def g():
        with V():
            return 7

    print(g())

    def gen():
        with V():
            yield 1
            yield 2

    for x in gen():
        print(x)
    x = gen()
    next(x)
    x.close()


f()
with V() as v:
    v.boom
