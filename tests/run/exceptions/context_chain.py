# __context__ links nested handlers; after a handler the current exception is restored.
import sys


def chain(error):
    names = []
    while error is not None:
        names.append(repr(error))
        error = error.__context__
    return " <- ".join(names)


try:
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise KeyError("two")
    except KeyError:
        raise IndexError("three")
except IndexError as error:
    print(chain(error))
try:
    raise ValueError("outer")
except ValueError:
    try:
        raise KeyError("inner")
    except KeyError as error:
        print(chain(error))
    print(repr(sys.exc_info()[1]))
    try:
        raise TypeError("second inner")
    except TypeError as error:
        print(chain(error))
print(sys.exc_info())


def handler():
    try:
        raise AttributeError("in handler")
    except AttributeError as error:
        return chain(error)


try:
    1 / 0
except ZeroDivisionError:
    print(handler())
