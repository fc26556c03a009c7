# Numbers of arguments of methods that C parses by hand, and super() where __class__ is a local.
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


for kind in (str, bytes, bytearray):
    x = kind() if kind is not str else "abc"
    for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
        method = getattr(x, name)
        attempt(lambda: method())
        attempt(lambda: method(x, 0, 1, 2))
        attempt(lambda: method(x, 0, 1, 2, 3))
        attempt(lambda: getattr(kind, name)())
attempt(lambda: [].index())
attempt(lambda: ().index())
attempt(lambda: [].pop(1, 2))
attempt(lambda: "".split(1, 2, 3))


class Hidden:
    def method(self):
        __class__ = "a local"
        try:
            return super()
        except RuntimeError as e:
            return e


print(Hidden().method())
