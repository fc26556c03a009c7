# close raises GeneratorExit at the yield; ignoring it is an error.
def polite():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleanup")


def stubborn():
    while True:
        try:
            yield "no"
        except GeneratorExit:
            print("ignored")
            yield "still here"
            return


def returns():
    try:
        yield
    except GeneratorExit:
        return "quietly"


def fails():
    try:
        yield
    finally:
        raise KeyError("in close")


g = polite()
print(next(g), g.close(), g.close(), next(g, "over"))
print(polite().close())
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)
s.close()
r = returns()
next(r)
print(r.close())
f = fails()
next(f)
try:
    f.close()
except KeyError as error:
    print(error)
