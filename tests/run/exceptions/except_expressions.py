# The class in an except clause is an expression, evaluated only when needed and in order.
def kind(name, *classes):
    print("evaluate", name)
    return classes


try:
    raise KeyError("k")
except kind("first", ValueError, TypeError):
    print("wrong")
except kind("second", LookupError):
    print("right")
except kind("third", Exception):
    print("never")
try:
    pass
except kind("not evaluated"):
    pass
for classes in (5, "x", (ValueError, 5), int, None, (KeyError, (ValueError,))):
    try:
        try:
            raise ValueError("original")
        except classes:
            print("matched")
    except TypeError as error:
        print("TypeError:", error, "| context:", repr(error.__context__))
    except ValueError as error:
        print("passed on", error)
try:
    raise SystemExit(4)
except Exception:
    print("not an Exception")
except BaseException as error:
    print(repr(error), error.code)
