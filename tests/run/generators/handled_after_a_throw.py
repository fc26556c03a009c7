"""What is being handled in a generator after an exception that was thrown in from where it is handled."""

import sys


def handled():
    return sys.exc_info()[0], sys.exception()


def one():
    try:
        yield handled()
    except ValueError:
        yield handled()
    yield handled()
    yield handled()


def nested():
    try:
        try:
            yield handled()
        except ValueError:
            print("inner", handled())
            raise TypeError("new")
    except Exception as exc:
        print("outer", handled(), repr(exc.__context__))
    print("behind", handled())
    yield handled()
    yield handled()
    try:
        raise KeyError(1)
    except KeyError:
        yield handled()
    yield handled()


for make in (one, nested):
    print(make.__name__)
    g = make()
    print(next(g))
    try:
        raise ValueError("thrown")
    except Exception as exc:
        print("got", g.throw(exc))
    for line in g:
        print(line)
    print(handled())
    g = make()
    next(g)
    try:
        raise ValueError("thrown")
    except Exception as exc:
        print("got", g.throw(exc))
        print(next(g))
    print(list(g))
    g = make()
    next(g)
    print(g.throw(ValueError("plain")))
    try:
        raise IndexError("around")
    except IndexError:
        print(next(g))
        print(next(g))
    print(list(g))
