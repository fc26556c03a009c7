# args, notes, with_traceback, name and obj of AttributeError and NameError, key of KeyError.
try:
    [].missing
except AttributeError as error:
    print(error.name, error.obj, error.args)
try:
    unknown
except NameError as error:
    print(error.name, error.args)
e = ValueError("a", 2)
e.args = ("changed",)
e.custom = 5
e.add_note("note one")
e.add_note("note two")
print(e, repr(e), e.custom, e.__notes__, e.with_traceback(None) is e, e.__traceback__)
try:
    e.args = 5
except TypeError as error:
    print(error)
try:
    next(iter([]))
except StopIteration as error:
    print(error.value, error.args)
try:
    raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why")
except UnicodeDecodeError as error:
    print(error, error.reason, error.start)
try:
    raise SystemExit
except SystemExit as error:
    print(error.code, error.args)
print(ValueError("x") == ValueError("x"), e == e, {e: 1}[e], BaseException.__str__(ValueError("q")))
