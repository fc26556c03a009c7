# An exception thrown into a generator by the handler of that exception, which waits in a `finally` or a handler.
def in_finally():
    try:
        yield 1
    finally:
        yield 2
        print("end of finally")


def in_handler():
    try:
        yield 1
    except KeyError as error:
        yield error
        print("again")
        raise


for make in (in_finally, in_handler):
    g = make()
    next(g)
    try:
        raise KeyError(1)
    except KeyError as error:
        print(repr(g.throw(error)))
    try:
        next(g)
    except KeyError as error:
        print("caught", repr(error), error.__context__)
