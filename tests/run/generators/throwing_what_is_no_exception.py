"""`throw` gives the arguments as they are to the `throw` of what `yield from` waits for."""


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *given):
        print("throw", given)
        if given[0] == "stop":
            raise StopIteration("stopped")
        if given[0] == "fail":
            raise KeyError("failed")
        return len(given)


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def delegating(inner):
    try:
        result = yield from inner
        print("result", result)
        yield "after"
    except Exception as error:
        print("caught", repr(error))
        yield "handled"


def attempt(function, *args):
    try:
        print(function(*args))
    except BaseException as error:
        print(repr(error))


GIVEN = [
    (123,), (ZeroDivisionError,), (ZeroDivisionError("x"),), (ValueError, "text"), (ValueError, ("a", "b")), ("stop",), ("fail",),
    (ValueError, None, None), (None,), (int,), (GeneratorExit,), (GeneratorExit, "bye"),
]

for make in (
    lambda: delegating(Iter()),
    lambda: delegating(delegating(Iter())),
    lambda: delegating(Plain()),
    lambda: delegating(delegating(Plain())),
    lambda: delegating(x for x in [1, 2, 3]),
):
    for given in GIVEN:
        g = make()
        print("--", next(g), given)
        attempt(g.throw, *given)
        attempt(next, g)


class Awaitable:
    def __await__(self):
        return Iter()


async def waits():
    try:
        return await Awaitable()
    except Exception as error:
        print("caught", repr(error))


for given in GIVEN:
    c = waits()
    print("--", c.send(None), given)
    attempt(c.throw, *given)
    c.close()
