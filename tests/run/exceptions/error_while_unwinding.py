# An exception passes three frames and their finally blocks while an object with __del__ is alive.
class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def first():
    h = Held("first")
    try:
        second()
    finally:
        print("finally first")


def second():
    h = Held("second")
    try:
        third(Held("argument"))
    finally:
        print("finally second")


def third(given):
    h = Held("third")
    try:
        raise ValueError("boom")
    finally:
        print("finally third")


try:
    first()
except ValueError as error:
    print("caught", error)
    print("locals are alive in the traceback")
print("handler left")
