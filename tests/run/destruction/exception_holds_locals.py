# A traceback keeps the frames' locals alive until the exception is dropped.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def inner():
    a = D("inner local")
    raise ValueError("x")


def outer():
    b = D("outer local")
    inner()


try:
    outer()
except ValueError:
    print("in handler")
print("after handler")
try:
    outer()
except ValueError as error:
    kept = error
print("kept")
kept = None
print("dropped")


def handles():
    c = D("handler local")
    try:
        inner()
    except ValueError:
        print("handled inside")
    print("function goes on")


handles()
try:
    try:
        inner()
    except ValueError as error:
        raise KeyError from error
except KeyError as error:
    kept = error
print("chain kept")
kept.__cause__ = None
kept.__context__ = None
print("chain cut")
kept = None
