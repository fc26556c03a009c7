# Exceptions, returns and yields inside the finally and except blocks of generators.
def yields_in_finally():
    try:
        yield "body"
        raise ValueError("lost?")
    finally:
        yield "finally"


def returns_in_finally():
    try:
        yield 1
        raise ValueError("swallowed")
    finally:
        return "result"


def yields_in_except():
    while True:
        try:
            yield "ready"
        except KeyError as error:
            yield f"handling {error}"
        else:
            return


def drive(g, *actions):
    out = []
    for action in actions:
        try:
            out.append(next(g) if action is None else g.throw(action))
        except StopIteration as stop:
            out.append(("stop", stop.value))
        except Exception as error:
            out.append(repr(error))
    return out


print(drive(yields_in_finally(), None, None, None, None))
print(drive(yields_in_finally(), None, KeyError("thrown"), None, None))
print(drive(returns_in_finally(), None, None, None))
print(drive(returns_in_finally(), None, OSError("thrown"), None))
print(drive(yields_in_except(), None, KeyError("a"), None, KeyError("b"), None, None))
g = yields_in_finally()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
g = None
