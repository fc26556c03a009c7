"""An AttributeError that a `__getattr__` raises knows of what and which, unless it says so itself."""


class Hook:
    blech = None

    def __getattr__(self, name):
        if name == "bluck":
            raise AttributeError("said", name="other", obj=5)
        if name == "named":
            raise AttributeError("said", name="other")
        raise AttributeError(*self.__dict__.get("args", ()))


class Whole:
    blech = 1

    def __getattribute__(self, name):
        raise AttributeError("no " + name)


class Own(AttributeError):
    def __init__(self, *args):
        pass


class Raises:
    blech = 1

    def __getattr__(self, name):
        raise Own("x")


hook, whole, own = Hook(), Whole(), Raises()
for x in (hook, whole, own):
    for name in ("bluch", "bluck", "named"):
        try:
            getattr(x, name)
        except AttributeError as error:
            print(type(x).__name__, name, error, error.name, error.obj is x, error.args)
        print(hasattr(x, name), getattr(x, name, "default"))
try:
    hook.bluch
except AttributeError as error:
    print(error.name, error.obj is hook)
try:
    hook.args = ("with", "two")
    hook.blec
except AttributeError as error:
    print(error, error.name, error.obj is hook)
for offsets in ((2, 1, 7), (2, 1, 3), (2, 1, -2), (4, 1, 2), (2, 1, 100), (6, 1, 50), (0, 1, 5)):
    try:
        raise SyntaxError("bad", ("bad.py", 1, offsets[0], "abcdefg", *offsets[1:]))
    except SyntaxError as error:
        print(error, error.offset, error.end_offset)
